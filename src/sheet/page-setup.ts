/** The one page set-up of the product's sheets: A4, one page across, page numbers below; forms have them above. */
import type { Area } from './address';
import type { PrintSetup } from './spec';

/** Centimetres. A sheet that one works with leaves little room; a paper that is filed keeps the margins of documents. */
const margins = {
  sheet: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.8 },
  paper: { top: 2, right: 1.5, bottom: 2, left: 3 },
} as const;

export interface PageOptions extends Pick<
  PrintSetup,
  'titleRows' | 'titleColumns' | 'pages' | 'paper' | 'numbered'
> {
  orientation: PrintSetup['orientation'];
  /** Excel footer codes (&P page, &N pages); a text alone stands in the middle. */
  footer: string | NonNullable<PrintSetup['footer']>;
  margins?: keyof typeof margins;
}

/** What is printed, and how. */
export const pageSetup = (
  printed: Area,
  { orientation, footer, margins: kind = 'sheet', ...rest }: PageOptions,
): PrintSetup => ({
  orientation,
  area: printed,
  ...rest,
  marginsCm: margins[kind],
  footer: typeof footer === 'string' ? { center: footer } : footer,
});

/** The footer of a sheet as one text, the way files store it. */
import type { PrintSetup } from '../../sheet/spec';

type Footer = NonNullable<PrintSetup['footer']>;

/** "&Lleft&Ccenter&Rright", without the parts that are empty. */
export function footerText({ left, center, right }: Footer): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].filter(Boolean).join('');
}

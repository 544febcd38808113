/** What the office holds beside the submitted files: its table of figures, and the values of a summary. */
import type { ContentSheet } from '../../sheet/content';
import type { EarlierValues } from '../../summary/reference-file';

/** Plain data that travels to workers. */
export interface Office {
  /** Sheets of the table of figures. */
  given: readonly Pick<ContentSheet, 'rows'>[];
  /** Values of the second pass of a summary, by form. */
  reference: EarlierValues;
}

export const NO_OFFICE: Office = { given: [], reference: new Map() };

/** What the page has open, as it is shown. */
import type { Recalculated } from '../../form/recalculate';
import type { Rubric } from '../../rubric/types';
import type { GridWorkbook } from '../../workbook/grid/index';
import type { OtherSheets } from '../../intake/rewrite/others';

export type Opened =
  | { kind: 'start' }
  | {
      kind: 'form';
      rubric: Rubric;
      grid: GridWorkbook;
      computed: Recalculated;
      fileName: string;
      dirty: boolean;
      kept: 'yes' | 'no' | 'pending';
      /** What the opened file held beside its form. */
      others: OtherSheets;
      /** True for a form that came from a file. */
      fromFile: boolean;
      /** The opened file, where saving leaves it as it is but for what changes. */
      source?: Uint8Array | undefined;
    }
  /** Submitted files are appraised or summarised; nothing is filled in. */
  | { kind: 'jobs'; job: 'review' | 'summary' }
  | { kind: 'foreign'; grid: GridWorkbook; fileName: string };

export interface BookState {
  opened: Opened;
  /** File that is being read. */
  reading?: string;
  /** What went wrong with the last file. */
  trouble?: { file: string; code: 'not-opened' | 'unknown-form' | 'elsewhere'; detail: string };
}

export interface SavedBook {
  name: string;
  /** True where the opened file could not be left as it is after all, and was laid out anew. */
  anew: boolean;
}

/** The log of an appraisal as a sheet: who changed what and when, one line a change, oldest first. */
import { appraisalTexts as texts, stateWords } from '../../messages/review/index';
import { footer } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import { a1Area, area, quoteSheet } from '../../sheet/address';
import { SheetBuilder } from '../../sheet/builder';
import type { CellValue, SheetSpec } from '../../sheet/spec';
import type { Appraisal } from './appraisal';
import { LOG_HEAD, appraisalStyles } from './columns';

const WIDTHS = [20, 26, 22, 12, 22, 22, 44] as const;
const words = Object.values(stateWords);
/** Hidden column that holds the words of the states, a thin one right of the log. */
const WORDS = WIDTHS.length + 1;

/** Where the words of the states stand, for the drop-down of the appraisal. */
export const STATES = `${quoteSheet(texts.sheets.log)}!${a1Area(area(0, WORDS, words.length - 1, WORDS), true)}`;

/** The sheet. */
export function logSheet(rubric: Rubric, { unit, log }: Appraisal): SheetSpec {
  const sheet = new SheetBuilder(texts.sheets.log, { styles: appraisalStyles, head: 'head' });
  sheet.widths = [...WIDTHS, 2, 2];
  sheet.row('plain', ['appraisal', rubric.id]);
  sheet.row('plain', ['hash', rubric.hash]);
  sheet.row('plain', ['unit', unit]);
  sheet.table(
    texts.log.map((head, col) => ({
      head,
      width: WIDTHS[col] ?? 12,
      style: (value) => (typeof value === 'number' ? 'number' : 'text'),
      cell: (entry: readonly CellValue[]) => entry[col],
    })),
    log.map(({ at, by, action, criterion = '', from, to, reason }) => [
      at,
      by,
      texts.actions[action],
      criterion,
      shownState(from),
      shownState(to),
      reason,
    ]),
    { repeat: true, freeze: 0 },
  );
  words.forEach((word, row) => sheet.put(row, WORDS, 'plain', word));
  return sheet.spec({
    protected: true,
    hidden: [WORDS],
    right: WIDTHS.length - 1,
    top: LOG_HEAD,
    page: { orientation: 'landscape', footer: footer.page },
  });
}

const isState = (value: unknown): value is keyof typeof stateWords =>
  typeof value === 'string' && value in stateWords;
const shownState = (value: string | number): CellValue => (isState(value) ? stateWords[value] : value);

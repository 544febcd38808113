/** The log of an appraisal as a sheet: who changed what and when, one line a change, oldest first. */
import { appraisalTexts as texts, stateWords } from '../messages/review';
import type { Rubric } from '../rubric/types';
import type { CellValue, SheetSpec, SpecCell } from '../sheet/spec';
import type { Appraisal } from './appraisal';
import { LOG_HEAD } from './appraisal-columns';

/** The sheet. */
export function logSheet(rubric: Rubric, { unit, log }: Appraisal): SheetSpec {
  const words = Object.values(stateWords);
  const entry = (values: CellValue[]): SpecCell[] =>
    values.map((value) =>
      value === '' ? { style: 'text' } : { value, style: typeof value === 'number' ? 'number' : 'text' },
    );
  const cells: (SpecCell | undefined)[][] = [
    [
      { value: 'appraisal', style: 'plain' },
      { value: rubric.id, style: 'plain' },
    ],
    [
      { value: 'hash', style: 'plain' },
      { value: rubric.hash, style: 'plain' },
    ],
    [
      { value: 'unit', style: 'plain' },
      { value: unit, style: 'plain' },
    ],
    texts.log.map((value) => ({ value, style: 'head' })),
    ...log.map(({ at, by, action, criterion = '', from, to, reason }) =>
      entry([at, by, texts.actions[action], criterion, shownState(from), shownState(to), reason]),
    ),
  ];
  words.forEach((word, row) => {
    const target = cells[row] ?? (cells[row] = []);
    target[8] = { value: word, style: 'plain' };
  });
  return {
    name: texts.sheets.log,
    visibility: 'visible',
    columns: [20, 26, 22, 12, 22, 22, 44, 2, 2].map((width, col) => ({
      width,
      ...(col === 8 ? { hidden: true } : {}),
    })),
    rows: [],
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: LOG_HEAD + 1, columns: 0 },
    protected: true,
  };
}

const isState = (value: unknown): value is keyof typeof stateWords =>
  typeof value === 'string' && value in stateWords;
const shownState = (value: string | number): CellValue => (isState(value) ? stateWords[value] : value);

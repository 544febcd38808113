/** Entries as people left them beside what the sheet's own formulas see of them: said as a remark, never as a change of the form. */
import { entryValue } from '../../form/drawing/criterion-row';
import { exemptionLabels } from '../../form/lists';
import { showsWord, statusWords } from '../../messages/sheet/index';
import { TOO_LARGE } from '../../reading/kinds';
import { readText, unusableText } from '../../messages/review/index';
import type { Criterion } from '../../rubric/types';
import { emptyAnswer } from '../../scoring/answer';
import type { Answer, Entry } from '../../scoring/answer';
import { hasPoints } from '../../scoring/assess-answer';
import { ruleOf } from '../../scoring/rules/index';
import type { Input } from '../../scoring/rules/index';
import { NO_TICKS, TICKS, wordsOf } from '../../scoring/rules/cells';
import { a1 } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import type { ContentCell } from '../../sheet/content';
import { foundIn, shownText } from '../../sheet/cell-text';
import type { CriterionAssessment } from '../../scoring/assessment';

/** What formulas see of a cell where a number belongs. */
export function seenNumber(cell: ContentCell | undefined): Entry {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return Math.abs(value) < TOO_LARGE ? value : { unreadable: shownText(cell) };
  if (value === null || (typeof value === 'string' && wordsOf(value) === '')) return null;
  return { unreadable: shownText(cell) };
}

/** What formulas see where one of the labels belongs: MATCH looks for the whole text and does not tell capitals apart. */
export function seenLabel(cell: ContentCell | undefined, labels: readonly string[]): Entry {
  const text = wordsOf(shownText(cell)).toLocaleLowerCase('vi');
  if (text === '') return null;
  const index = labels.findIndex((label) => label.toLocaleLowerCase('vi') === text);
  return index >= 0 && typeof cell?.value !== 'object' ? index : { unreadable: shownText(cell) };
}

/** What formulas see where a tick belongs. */
export function seenTick(cell: ContentCell | undefined): Entry {
  const text = wordsOf(shownText(cell)).toLocaleLowerCase('vi');
  if (text === '') return null;
  if (TICKS.includes(text)) return 1;
  return NO_TICKS.includes(text) ? 0 : { unreadable: shownText(cell) };
}

/** What formulas see of the cell of an input. */
export const seenInput = (cell: ContentCell | undefined, { type, options = [] }: Input): Entry =>
  type === 'option' ? seenLabel(cell, options) : type === 'tick' ? seenTick(cell) : seenNumber(cell);

/** A cell of an answer with what was read of it. */
interface EntryCell {
  ref: CellRef;
  cell: ContentCell | undefined;
  entry: Entry;
  input?: Input;
  labels?: readonly string[];
}

/** Where the cells of an answer stand. */
export interface EntryPlaces {
  inputs(criterion: Criterion): (CellRef | undefined)[];
  cell(id: string, column: 'claimed' | 'exempt'): CellRef | undefined;
  at(ref: CellRef): ContentCell | undefined;
}

function entryCells(criterion: Criterion, answer: Answer, places: EntryPlaces): EntryCell[] {
  const { inputs } = ruleOf(criterion);
  const refs = places.inputs(criterion);
  const cells: (Omit<EntryCell, 'ref' | 'cell'> & { ref: CellRef | undefined })[] = [
    ...inputs.map((input, index) => ({ ref: refs[index], entry: answer.inputs[index] ?? null, input })),
    {
      ref: places.cell(criterion.id, 'exempt'),
      entry: answer.exemption,
      labels: exemptionLabels(criterion),
    },
    { ref: places.cell(criterion.id, 'claimed'), entry: answer.claimed },
  ];
  return cells.flatMap(({ ref, ...rest }) =>
    ref === undefined ? [] : [{ ...rest, ref, cell: places.at(ref) }],
  );
}

/** What the program itself would have written for the entry. */
const written = ({ entry, input, labels }: EntryCell): string | number | boolean =>
  labels && typeof entry === 'number' ? (labels[entry] ?? entry) : entryValue(entry, input);

/** True where a cell holds something else than what the program would have written for what it read. */
function isOdd(entryCell: EntryCell): boolean {
  const { cell, entry, input } = entryCell;
  if (cell === undefined || cell.value === null) return false;
  return (
    (cell.date !== undefined && input?.type !== 'date') ||
    (typeof entry === 'object' && entry !== null) ||
    cell.value !== written(entryCell)
  );
}

/** Entries of a criterion that formulas may see in another way than the program. */
export interface OddEntries {
  /** The first of their cells. */
  ref: CellRef;
  /** 'H18 “31”; I18 “62”' */
  found: string;
  /** '31; 62' */
  read: string;
}

/** The odd entries of a criterion; undefined where there are none. */
export function oddEntries(
  criterion: Criterion,
  answer: Answer | undefined,
  places: EntryPlaces,
): OddEntries | undefined {
  const given = answer ?? emptyAnswer(ruleOf(criterion).inputs.length);
  const odd = entryCells(criterion, given, places).filter(isOdd);
  const [first] = odd;
  if (!first) return undefined;
  return {
    ref: first.ref,
    found: odd.map(({ ref, cell }) => `${a1(ref)} “${cell?.date ?? foundIn(cell)}”`).join('; '),
    read: odd
      .map((one) => {
        if (one.entry === null) return readText('');
        return typeof one.entry === 'object' ? unusableText : readText(written(one));
      })
      .join('; '),
  };
}

/** True where a status cell says that the sheet's formulas could make nothing of the row: "Cần sửa", or an error of an older sheet. */
export const couldNotCount = (status: ContentCell | undefined): boolean =>
  showsWord(status?.value, statusWords.invalid) ||
  (typeof status?.value === 'object' && status.value !== null);

/** Points of a result as the sheet shows them. */
export const shownPoints = ({ status, points }: CriterionAssessment): number =>
  hasPoints(status) ? points : 0;

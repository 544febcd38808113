/** Cells beside the form's own that look like a result of it: sums, classes and points that nothing computes. */
import { LONGEST_COMPARED, plainText } from '../../sheet/cell-text';
import type { ContentCell } from '../../sheet/content';
import { formatValue } from '../../sheet/number-format';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { ExaminedForm } from './examined-form';

/** "Tổng điểm: 480", "Xếp loại Tốt", "Điểm tự chấm". */
const CLAIM = /(?:tổng|cộng) (?:số )?điểm|điểm (?:tự|thẩm định|đạt)|xếp (?:loại|hạng)|mã đối chiếu/i;
const FIGURE = /\d+(?:[.,]\d+)?/g;
const FIGURE_IN = /\d/;

interface FreeCell {
  row: number;
  col: number;
  cell: ContentCell;
}

/** Cells of the form's sheet that the form does not have. */
function freeCells({ expected, placement, sheet }: ExaminedForm): FreeCell[] {
  const drawn = new Map(placement.rows.map((row, index) => [row, index]));
  const column = new Map(placement.cols.map((col, index) => [col, index]));
  const free: FreeCell[] = [];
  for (const [row, cells] of sheet.rows) {
    const down = drawn.get(row);
    const own = down === undefined ? undefined : expected.sheet.cells[down];
    for (const [col, cell] of cells) {
      if (cell.value === null || cell.value === '') continue;
      const across = column.get(col);
      if (across === undefined || !own?.[across]) free.push({ row, col, cell });
    }
  }
  return free;
}

/** Free cells that claim a result, and columns of figures put between the printed ones. */
export function imitationFindings(examined: ExaminedForm): Finding[] {
  const free = freeCells(examined);
  if (free.length === 0) return [];
  return [...claims(examined, free), ...columnsBetween(examined, free)];
}

/** True for a text that says a result which the form does not have; `beside` is the figure in the next cell. */
export function claimsResult(examined: ExaminedForm, text: string, beside?: number): boolean {
  const [claim] = CLAIM.exec(text) ?? [];
  if (claim === undefined) return false;
  const figures = beside === undefined ? (text.match(FIGURE) ?? []) : [beside];
  if (figures.length === 0)
    return examined.rubric.classes.some(({ name }) => text.toLowerCase().endsWith(name.toLowerCase()));
  const known = numbersOf(examined);
  return !figures.every((figure) => known.has(Number(String(figure).replace(',', '.'))));
}

/** Texts that say a result which the form does not have. */
function claims(examined: ExaminedForm, free: readonly FreeCell[]): Finding[] {
  const { sheet } = examined;
  return free.flatMap(({ row, col, cell }): Finding[] => {
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST_COMPARED) return [];
    const text = plainText(cell.value);
    // a text that says its figure itself needs no cell beside it
    const next = FIGURE_IN.test(text) ? undefined : sheet.rows.get(row)?.get(col + 1);
    const beside = typeof next?.value === 'number' ? next.value : undefined;
    if (!claimsResult(examined, text, beside)) return [];
    const found = beside === undefined ? text : `${text} ${formatValue(beside)}`;
    return [finding('points-imitated', { sheet: sheet.name, ref: { row, col }, found })];
  });
}

/** Every number that the form itself shows: who repeats one claims nothing. */
function numbersOf({ expected, placement, sheet }: ExaminedForm): Set<number> {
  const numbers = new Set<number>();
  for (const { row, col } of expected.formulas) {
    const [at, across] = [placement.rows[row], placement.cols[col]];
    const value =
      at === undefined || across === undefined ? undefined : sheet.rows.get(at)?.get(across)?.value;
    if (typeof value === 'number') numbers.add(value);
  }
  return numbers;
}

/** Columns that somebody put between the printed ones, where they show figures in the rows of criteria. */
function columnsBetween({ expected, placement, sheet }: ExaminedForm, free: readonly FreeCell[]): Finding[] {
  const printed = placement.cols.slice(0, expected.layout.printedColumns).filter((col) => col !== undefined);
  const [left, right] = [Math.min(...printed), Math.max(...printed)];
  const own = new Set(placement.cols);
  const criterionAt = new Map(
    [...expected.layout.criterionRow].map(([id, drawn]) => [placement.rows[drawn], id]),
  );
  const told = new Set<number>();
  return free.flatMap(({ row, col, cell }): Finding[] => {
    const criterion = criterionAt.get(row);
    if (typeof cell.value !== 'number' || criterion === undefined || told.has(col)) return [];
    if (own.has(col) || col <= left || col >= right) return [];
    told.add(col);
    return [
      finding('points-imitated', { sheet: sheet.name, ref: { row, col }, criterion, found: cell.value }),
    ];
  });
}

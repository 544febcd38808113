/** Whatever people, other programs and slips leave in the input cells of a form. */
import { exemptionLabels } from '../../src/form/lists';
import { assessorColumnsOf, layoutOf } from '../../src/form/layout';
import { drawnPlaces } from '../../src/form/place/place';
import type { Criterion, Rubric } from '../../src/rubric/types';
import { ruleOf } from '../../src/scoring/rules';
import type { Input } from '../../src/scoring/rules';
import type { CellRef } from '../../src/sheet/address';
import type { SpecCell, WorkbookSpec } from '../../src/sheet/spec';
import { fc } from './random';
import { specOf } from './workbooks';

/** What a cell holds; `date` is a number that the cell shows as a date. */
export interface Content {
  cell: Pick<SpecCell, 'value' | 'formula'>;
  date?: boolean;
}

const holds = (value: string | number | boolean): Content => ({ cell: { value } });
const gives = (formula: string, value: string | number | boolean): Content => ({ cell: { formula, value } });

const BLANKS = ['', ' ', '   ', '\u00a0', '\u00a0 \u00a0', '\u200b', '\u3000', '\t', '\n', '\ufeff'];
const TEXTS = [
  '31', ' 62 ', '1.5', '1,5', '1.500', '1,500', '1.234.567,8', '1,234,567.8', '1 234', '97,5%', '97.5 %', '0,5', '-3', '+4', '３１',
  '12 máy', 'khoảng 10', 'không có', '-', '–', 'N/A', '#REF!', '1/3', '05/03/2021', '1e5', '1E300', '1e999', '²', '½', '=1+1', "'31",
  '*', '?', '~', '~*', 'Có*', 'C?', 'x|1', '"', '&', '<', 'TRUE', 'FALSE', 'true', 'Đúng', 'Sai', 'ü'.repeat(300), 'Ghi chú\nhai dòng',
]; // prettier-ignore
const TICKS = [
  'x', 'X', '✓', '✔', '☑', '☒', '☐', 'Có', 'có', 'CÓ', ' Có ', 'Có\u00a0', 'co', 'Co\u0301', 'Không', 'KHÔNG', 'không ', 'Khong', '0', '1', 'yes', 'v',
]; // prettier-ignore
const NUMBERS = [
  0, -0, 1, 2, 3, 31, 62, 100, 318, 0.5, 0.975, 1.5, 2.5, 97.5, -1, -0.001, 1e-9, 1e-300, 999999, 1e14, 1e15,
  1e16, 1e300, 1.7e308,
];
const FORMULAS: Content[] = [
  gives('2+3', 5), gives('"31"', '31'), gives('""', ''), gives('" "', ' '), gives('1=1', true), gives('1=0', false), gives('0.1+0.2', 0.3),
  gives('"x"', 'x'), gives('"Có"', 'Có'), gives('1/0', 0), gives('NA()', 0), gives('SQRT(-1)', 0), gives('1+"a"', 0),
]; // prettier-ignore
const DATES = [1, 31, 60, 10_958, 10_959, 44_256, 44_256.5].map((value): Content => ({
  ...holds(value),
  date: true,
}));

const reasonable = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 40_000 }).map((cents) => cents / 100),
);
const oddities = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS).map(holds) },
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS).map(holds) },
  { weight: 2, arbitrary: fc.constantFrom(...TICKS).map(holds) },
  { weight: 2, arbitrary: fc.constantFrom(...BLANKS).map(holds) },
  { weight: 2, arbitrary: fc.constantFrom(...FORMULAS) },
  { weight: 1, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.boolean().map(holds) },
);

/** Labels as they stand in the list, and as people change them in copying. */
const label = (labels: readonly string[]): fc.Arbitrary<Content> =>
  fc
    .tuple(fc.constantFrom(...labels), fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text,
      (text) => text.toLocaleUpperCase('vi'),
      (text) => ` ${text} `,
      (text) => text.replace(' ', '  '),
      (text) => text.replace(' ', '\u00a0'),
      (text) => text.normalize('NFD'),
      (text) => `${text.slice(0, 4)}*`,
      (text) => `${text}.`,
    ))
    .map(([text, change]) => holds(change(text))); // prettier-ignore

/** What may stand in one input: mostly what belongs there, often what does not, often nothing. */
function contentOf(input: Input): fc.Arbitrary<Content | undefined> {
  const own = input.options
    ? label(input.options)
    : input.type === 'share'
      ? fc.integer({ min: 0, max: 10_000 }).map((value) => holds(value / 10_000))
      : reasonable.map(holds);
  return fc.oneof(
    { weight: 4, arbitrary: own },
    { weight: 3, arbitrary: oddities },
    { weight: 3, arbitrary: fc.constant(undefined) },
  );
}

const seldom = (content: fc.Arbitrary<Content>): fc.Arbitrary<Content | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: content });

/** Cells of one criterion with what may stand in them. */
function cellsOf(rubric: Rubric, criterion: Criterion): [CellRef, fc.Arbitrary<Content | undefined>][] {
  const layout = layoutOf(rubric);
  const places = drawnPlaces(layout);
  const exemptions = exemptionLabels(criterion);
  const anything = seldom(oddities);
  const at = (column: Parameters<typeof places.cell>[1], content: fc.Arbitrary<Content | undefined>) => {
    const ref = places.cell(criterion.id, column);
    return ref === undefined ? [] : [[ref, content] satisfies [CellRef, unknown]];
  };
  const inputs = places.inputs(criterion);
  return [
    ...ruleOf(criterion).inputs.flatMap((input, index): [CellRef, fc.Arbitrary<Content | undefined>][] => {
      const ref = inputs[index];
      return ref === undefined ? [] : [[ref, contentOf(input)]];
    }),
    ...at('exempt', exemptions.length > 0 ? seldom(fc.oneof(label(exemptions), oddities)) : anything),
    ...at('claimed', seldom(fc.oneof(oddities, fc.constant(holds(criterion.max))))),
    ...at('note', anything),
    ...at('evidence', anything),
    ...assessorColumnsOf(layout).flatMap((column) => at(column, anything)),
  ];
}

export interface FilledCell {
  ref: CellRef;
  content: Content;
}

/** Fill-ins of a form's input cells. */
export function randomCells(rubric: Rubric): fc.Arbitrary<FilledCell[]> {
  const cells = rubric.criteria.flatMap((criterion) => cellsOf(rubric, criterion));
  return fc.tuple(...cells.map(([, content]) => content)).map((contents) =>
    contents.flatMap((content, index) => {
      const ref = cells[index]?.[0];
      return content === undefined || ref === undefined ? [] : [{ ref, content }];
    }),
  );
}

/** The blank form with these contents, as if somebody had put them there behind the program's back. */
export function withContents(rubric: Rubric, filled: readonly FilledCell[]): WorkbookSpec {
  const spec = specOf(rubric);
  const [sheet, ...others] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  const cells = sheet.cells.map((row) => [...row]);
  for (const { ref, content } of filled) {
    const style = content.date ? 'date' : (cells[ref.row]?.[ref.col]?.style ?? 'plain');
    const row = cells[ref.row];
    if (row) row[ref.col] = { ...content.cell, style };
  }
  const styles = { ...spec.styles, date: { unlocked: true, numberFormat: 'dd/mm/yyyy' } };
  return { ...spec, styles, sheets: [{ ...sheet, cells }, ...others] };
}

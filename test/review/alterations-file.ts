/** The catalogue goes on: names, identity, sheets, the page around the cells, and what stands beside the form. */
import { a1, a1Area, area } from '../../src/sheet/address';
import { names } from '../../src/form/layout';
import type { FormColumn } from '../../src/form/layout';
import type { FindingCode } from '../../src/review/finding';
import type { Alteration, Desk, Expectation } from './alterations';
import { figure, total } from './alterations-looks';
import * as edit from './edits';

const nameOf = (desk: Desk, name: string): Desk['content']['names'][number] => {
  const found = desk.content.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`no name ${name}`);
  return found;
};

const renamed = (
  name: string,
  code: FindingCode,
  change: (desk: Desk, id: string, other: string) => void,
  more: (desk: Desk, id: string) => Partial<Expectation> = (_desk, id) => ({ criterion: id }),
): Alteration => ({
  name,
  apply(desk, id, other) {
    const expected = { code, ...more(desk, id) };
    change(desk, id, other);
    return [expected];
  },
});

const inSheet = (desk: Desk, row: number, col: number): string =>
  `'${desk.sheet.name}'!${a1Area(area(row, col), true)}`;

const anyOne = (): Partial<Expectation> => ({});

const nameAlterations: Alteration[] = [
  renamed('name of a criterion led to a row below the form', 'name-elsewhere', (desk, id) => {
    nameOf(desk, names.criterion(id)).reference = inSheet(desk, 299, 0);
  }),
  renamed('name of a criterion led to another one', 'name-elsewhere', (desk, id, other) => {
    nameOf(desk, names.criterion(id)).reference = nameOf(desk, names.criterion(other)).reference;
  }),
  renamed(
    'names of two criteria exchanged',
    'name-elsewhere',
    (desk, id, other) => {
      const [a, b] = [nameOf(desk, names.criterion(id)), nameOf(desk, names.criterion(other))];
      [a.reference, b.reference] = [b.reference, a.reference];
    },
    anyOne,
  ),
  renamed('name of a criterion made a number', 'name-lost', (desk, id) => {
    nameOf(desk, names.criterion(id)).reference = '25';
  }),
  renamed('name of a criterion led to nothing', 'name-lost', (desk, id) => {
    nameOf(desk, names.criterion(id)).reference = '#REF!';
  }),
  renamed('name of a criterion deleted', 'name-lost', (desk, id) => {
    const own = nameOf(desk, names.criterion(id));
    desk.content.names = desk.content.names.filter((one) => one !== own);
  }),
  renamed('name of a criterion shadowed on the sheet', 'name-twice', (desk, id) => {
    const own = nameOf(desk, names.criterion(id));
    desk.content.names.push({ ...own, scope: desk.sheet.name, reference: inSheet(desk, 299, 0) });
  }),
  renamed('name of a criterion doubled', 'name-twice', (desk, id, other) => {
    const { reference } = nameOf(desk, names.criterion(other));
    desk.content.names.push({ ...nameOf(desk, names.criterion(id)), reference });
  }),
  renamed(
    'name of the points led to the maxima',
    'name-elsewhere',
    (desk) => {
      nameOf(desk, names.column('self')).reference = nameOf(desk, names.column('max')).reference;
    },
    anyOne,
  ),
  renamed(
    'name of the total led elsewhere',
    'name-elsewhere',
    (desk) => {
      nameOf(desk, names.total).reference = inSheet(desk, 0, 40);
    },
    anyOne,
  ),
  renamed(
    'name of the total shadowed on the sheet by a figure',
    'name-twice',
    (desk) => {
      desk.content.names.push({ name: names.total, scope: desk.sheet.name, reference: '999', hidden: true });
    },
    anyOne,
  ),
  renamed(
    'names of many criteria led below the form',
    'name-elsewhere',
    (desk) => {
      for (const { id } of desk.rubric.criteria.slice(0, 9))
        nameOf(desk, names.criterion(id)).reference = inSheet(desk, 299, 0);
    },
    anyOne,
  ),
];

function identityCell({ content }: Desk, key: string, value: string | number): void {
  for (const cells of edit.sheetOf(content, '_scorecard').rows.values())
    if (cells.get(0)?.value === key) cells.set(1, { value });
}

const told = (name: string, code: FindingCode, change: (desk: Desk, id: string) => void): Alteration => ({
  name,
  apply(desk, id) {
    change(desk, id);
    return [{ code }];
  },
});

const identityAlterations: Alteration[] = [
  told('form hidden', 'sheet-hidden', (desk) => void (desk.sheet.visibility = 'hidden')),
  told('form very hidden', 'sheet-hidden', (desk) => void (desk.sheet.visibility = 'veryHidden')),
  told('identity of another form', 'identity-other-form', (desk) => {
    identityCell(desk, 'rubric', desk.rubric.id === 'hau-giang-2017' ? 'lam-dong-2021-so' : 'hau-giang-2017');
  }),
  told('identity of a later program', 'layout-newer', (desk) => identityCell(desk, 'layout', 99)),
  told('made for another unit', 'unit-differs', (desk) => {
    const ref = desk.located.field('unit');
    if (!ref || !edit.cellOf(desk.sheet, ref)?.value) throw new Error('no unit');
    identityCell(desk, 'unit', 'Sở Nội vụ');
  }),
  told('a second identity', 'second-form', (desk) => {
    const own = edit.sheetOf(desk.content, '_scorecard');
    desk.content.sheets.push({ ...structuredClone(own), name: '_scorecard2' });
  }),
  told('an object in the file', 'embedded-object', (desk) => {
    desk.content.foreign.embeddings.push('xl/embeddings/oleObject1.bin');
  }),
  told('a sheet with figures hidden', 'foreign-sheet-hidden', (desk) => {
    desk.content.sheets.push({
      ...structuredClone(desk.sheet),
      ...{
        name: 'Nháp',
        visibility: 'hidden',
        merges: [],
        rows: new Map([[3, new Map([[3, { value: 9 }]])]]),
      },
    });
  }),
];

const code = 'ABCDE-12345';
const pageAlterations: Alteration[] = [
  told('a header with a code', 'code-claimed', (desk) => void (desk.sheet.edges = [`&LMã ${code}`])),
  told('a footer with a code', 'code-claimed', (desk) => void (desk.sheet.footer = `&LMã ${code}&C&P`)),
  told('a code in letters of their own', 'code-claimed', (desk) => {
    desk.sheet.edges = ['&C&"Arial,Bold"&13&KFF0000ABC&BDE-12345'];
  }),
  told('a code in wide letters', 'code-claimed', (desk) => {
    desk.sheet.edges = ['&RMã ＡＢＣＤＥ－１２３４５'];
  }),
  told('a code with a long dash', 'code-claimed', (desk) => void (desk.sheet.edges = ['&RMã ABCDE–12345'])),
  told('numbers kept as they are shown', 'precision-shown', (desk) => {
    desk.content.precisionAsShown = true;
  }),
  told('first rows out of reach', 'view-frozen', (desk) => {
    desk.sheet.view = { outOfReach: { rows: 40, cols: 0 } };
  }),
  told('first columns out of reach', 'view-frozen', (desk) => {
    desk.sheet.view = { outOfReach: { rows: 0, cols: 3 } };
  }),
  told('printed in parts without one row', 'print-area', (desk, id) => {
    const { row } = desk.at(id, 'text');
    const part = (top: number, bottom: number): string => `'${desk.sheet.name}'!$A$${top}:$Z$${bottom}`;
    nameOf(desk, '_xlnm.Print_Area').reference = `${part(1, row)},${part(row + 2, 600)}`;
  }),
  {
    name: 'a criterion at the top of every page',
    apply(desk, id) {
      const { row } = desk.at(id, 'text');
      nameOf(desk, '_xlnm.Print_Titles').reference = `'${desk.sheet.name}'!$${row + 1}:$${row + 1}`;
      return [{ code: 'print-titles', cell: `A${row + 1}`, criterion: id }];
    },
  },
  ...(['note', 'shape', 'picture', 'control'] as const).map((kind): Alteration => ({
    name: `a ${kind} over the total`,
    apply(desk, id) {
      const ref = total(desk, id);
      desk.sheet.drawings.push({ kind, area: area(ref.row, ref.col) });
      return [{ code: 'drawing-over', cell: a1(ref) }];
    },
  })),
  told('a picture over the whole form', 'drawing-over', (desk) => {
    desk.sheet.drawings.push({ kind: 'picture', area: area(0, 0, 400, 20) });
  }),
];

const hidden = (name: string, column: FormColumn): Alteration => ({
  name,
  apply(desk, id) {
    const { col } = desk.at(id, column);
    desk.sheet.hiddenColumns.add(col);
    return [{ code: 'column-hidden', cell: a1({ row: 1, col }) }];
  },
});

const merged = (name: string, down: number, column: FormColumn, left = 0): Alteration => ({
  name,
  apply(desk, id) {
    const { row, col } = desk.at(id, column);
    const all = area(row - down, col - left, row, col);
    desk.sheet.merges.push(all);
    return [{ code: 'cells-merged' }];
  },
});

const shapeAlterations: Alteration[] = [
  hidden('column of the points hidden', 'self'),
  hidden('column of the texts hidden', 'text'),
  hidden('column of the figures hidden', 'v1'),
  hidden('column of the remarks hidden', 'status'),
  merged('two rows of points merged', 1, 'self'),
  merged('two rows of texts merged', 1, 'text'),
  merged('a remark merged into its neighbour', 0, 'status', 1),
  {
    name: 'rows of a group folded away',
    apply(desk, id) {
      const rows = [0, 1].map((down) => desk.at(id, 'text').row + down);
      for (const row of rows) desk.sheet.hiddenRows.add(row);
      return [{ code: 'row-hidden', cell: `A${(rows[0] ?? 0) + 1}`, criterion: id }];
    },
  },
  told('row of the summary hidden', 'row-hidden', (desk, id) => {
    desk.sheet.hiddenRows.add(total(desk, id).row);
  }),
];

/** Right of all that the form has. */
const BESIDE = 40;

const beside = (name: string, texts: (string | number)[]): Alteration => ({
  name,
  apply(desk, id) {
    const { row } = desk.at(id, 'text');
    texts.forEach((text, index) => edit.type(desk.sheet, { row, col: BESIDE + index }, text));
    return [{ code: 'points-imitated', cell: a1({ row, col: BESIDE }), points: 0 }];
  },
});

const besideAlterations: Alteration[] = [
  beside('a total written beside the form', ['Tổng điểm: 480,75']),
  beside('a total in two cells', ['Tổng số điểm', 480.75]),
  beside('appraised points written beside the form', ['Điểm thẩm định: 99,25']),
  beside('a rank written beside the form', ['Xếp hạng 1234']),
  {
    name: 'a total written behind the one that the form shows',
    apply(desk, id) {
      const { row } = desk.at(id, 'text');
      const shown = edit.cellOf(desk.sheet, total(desk, id))?.value ?? '';
      const text = `Tổng điểm: ${String(shown).replace('.', ',')}, sau rà soát 480,75`;
      edit.type(desk.sheet, { row, col: BESIDE }, text);
      return [{ code: 'points-imitated', cell: a1({ row, col: BESIDE }), points: 0 }];
    },
  },
  {
    name: 'a total written where the form leaves a blank',
    apply(desk) {
      // above the heads of its own columns
      const blank = { row: 2, col: 12 };
      edit.type(desk.sheet, blank, 'Tổng điểm: 480,75');
      return [{ code: 'points-imitated', cell: a1(blank), points: 0 }];
    },
  },
  {
    name: 'figures put between the printed columns',
    apply(desk, id) {
      const { row, col } = desk.at(id, 'self');
      edit.insertColumn(desk.content, desk.sheet.name, col);
      edit.type(desk.sheet, { row, col }, 25);
      return [{ code: 'points-imitated', cell: a1({ row, col }), criterion: id }];
    },
  },
];

const answerAlterations: Alteration[] = [
  {
    name: 'a figure given by a formula',
    apply(desk, id) {
      const ref = figure('v1')(desk, id);
      const value = edit.cellOf(desk.sheet, ref)?.value ?? null;
      edit.typeFormula(desk.sheet, ref, 'SUM(AZ1:AZ9)', value);
      return [{ code: 'answer-formula', cell: a1(ref), found: '=SUM(AZ1:AZ9)' }];
    },
  },
  told('a choice added', 'list-edited', (desk) => {
    const lists = edit.sheetOf(desk.content, 'Danh mục');
    const last = Math.max(...lists.rows.keys());
    edit.type(lists, { row: last + 1, col: 0 }, 'Mức khác');
  }),
];

export const fileAlterations: Alteration[] = [
  ...nameAlterations,
  ...identityAlterations,
  ...pageAlterations,
  ...shapeAlterations,
  ...besideAlterations,
  ...answerAlterations,
];

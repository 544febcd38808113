/** The catalogue: what people alter in a submitted workbook, with what must be found, and what they do honestly. */
import { placeForm } from '../../src/form/place/place';
import type { Located } from '../../src/form/place/place';
import type { FormColumn } from '../../src/form/layout';
import { names } from '../../src/form/layout';
import type { FindingCode } from '../../src/review/finding';
import type { Rubric } from '../../src/rubric/types';
import { a1, area } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentSheet, WorkbookContent } from '../../src/sheet/content';
import * as edit from './edits';

/** What an alteration works on. */
export interface Desk {
  content: WorkbookContent;
  rubric: Rubric;
  sheet: ContentSheet;
  located: Located;
  /** Cell of a criterion that is surely there. */
  at(id: string, column: FormColumn): CellRef;
  /** Points that the sheet shows for a criterion. */
  points(id: string): number;
}

export interface Expectation {
  code: FindingCode;
  cell?: string;
  criterion?: string;
  points?: number;
  found?: string | number;
}

export interface Alteration {
  name: string;
  /** Criteria that it touches: one for most. Gives what must be found. */
  apply(desk: Desk, id: string, other: string): Expectation[];
  /** Codes that may stand beside it, as a true consequence. */
  with?: FindingCode[];
}

export function deskOf(content: WorkbookContent, rubric: Rubric): Desk {
  const located = placeForm(content, rubric);
  if (!located) throw new Error('the form is not there');
  const { sheet } = located;
  const at: Desk['at'] = (id, column) => {
    const ref = located.cell(id, column);
    if (!ref) throw new Error(`no cell ${id} ${column}`);
    return ref;
  };
  return {
    content,
    rubric,
    sheet,
    located,
    at,
    points(id) {
      const value = edit.cellOf(sheet, at(id, 'self'))?.value;
      return typeof value === 'number' ? value : 0;
    },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const maxOf = ({ rubric }: Desk, id: string): number =>
  rubric.criteria.find((criterion) => criterion.id === id)?.max ?? 0;
const groupOf = (desk: Desk, id: string): CellRef => {
  const key = desk.rubric.criteria.find((criterion) => criterion.id === id)?.path.at(0) ?? '';
  const keys = desk.rubric.criteria.find((criterion) => criterion.id === id)?.path ?? [];
  const found = [...keys]
    .reverse()
    .concat(key)
    .map((one) => desk.located.at(names.heading(one)))
    .find((ref) => ref);
  const col = desk.at(id, 'self').col;
  if (!found) throw new Error('no sum');
  return { row: found.row, col };
};
/** Sum cells above, as Excel would recalculate them after points changed by a typed value. */
function recalculateSums(desk: Desk, id: string, by: number): void {
  const { sheet, located, rubric } = desk;
  const criterion = rubric.criteria.find((candidate) => candidate.id === id);
  const col = desk.at(id, 'self').col;
  for (const key of criterion?.path ?? []) {
    const row = located.at(names.heading(key))?.row;
    if (row === undefined) continue;
    add(sheet, { row, col }, by);
  }
  const bonus = rubric.headings.find(({ key }) => key === criterion?.path[0])?.bonus ?? false;
  for (const [row, cells] of sheet.rows) {
    const formula = cells.get(col)?.formula;
    const isTotal = formula !== undefined && totalRows(desk).includes(row);
    if (isTotal) add(sheet, { row, col }, totalCounts(desk, row, bonus) ? by : 0);
  }
  for (const name of [names.total, ...(bonus ? [] : [names.base])]) {
    const ref = located.at(name);
    if (ref) add(sheet, ref, by);
  }
  const percent = located.at(names.percent);
  const total = located.at(names.total);
  const shown = total && edit.cellOf(sheet, total)?.value;
  if (percent && typeof shown === 'number')
    set(sheet, percent, Math.round((shown * 10000) / rubric.max + 1e-7) / 100);
  const grade = located.at(names.class);
  if (grade && typeof shown === 'number')
    set(sheet, grade, rubric.classes.find(({ from }) => shown >= from)?.name ?? '');
  const printed = located.field('totalPoints');
  if (printed && typeof shown === 'number') set(sheet, printed, shown);
}
const set = (sheet: ContentSheet, ref: CellRef, value: string | number): void => {
  const cell = edit.cellOf(sheet, ref);
  if (cell) cell.value = value;
};
const add = (sheet: ContentSheet, ref: CellRef, by: number): void => {
  const cell = edit.cellOf(sheet, ref);
  if (cell) cell.value = round((typeof cell.value === 'number' ? cell.value : 0) + by);
};
/** Rows of the form's printed totals: rows of sums that no name leads to. */
function totalRows({ located, rubric, sheet }: Desk): number[] {
  const named = new Set(rubric.headings.map(({ key }) => located.at(names.heading(key))?.row));
  const criteria = new Set(rubric.criteria.map(({ id }) => located.cell(id, 'self')?.row));
  const col = located.cell(rubric.criteria[0]?.id ?? '', 'self')?.col ?? 0;
  return [...sheet.rows].flatMap(([row, cells]) =>
    cells.get(col)?.formula?.startsWith('IF(COUNT(') && !named.has(row) && !criteria.has(row) ? [row] : [],
  );
}
function totalCounts(desk: Desk, row: number, bonus: boolean): boolean {
  if (!bonus) return true;
  return row === Math.max(...totalRows(desk));
}
/** What depends on a criterion's points in its own row. */
function recalculateRow(desk: Desk, id: string, points: number): void {
  const lost = desk.located.cell(id, 'lost');
  if (lost && edit.cellOf(desk.sheet, lost)?.formula) set(desk.sheet, lost, round(maxOf(desk, id) - points));
  const achieved = desk.located.cell(id, 'achieved');
  if (achieved && edit.cellOf(desk.sheet, achieved)?.formula) set(desk.sheet, achieved, points);
}
function typedPoints(desk: Desk, id: string): { ref: CellRef; value: number; by: number } {
  const ref = desk.at(id, 'self');
  const before = desk.points(id);
  const value = before === maxOf(desk, id) ? round(before / 2) : maxOf(desk, id);
  return { ref, value, by: round(value - before) };
}
const printedCell = (desk: Desk, id: string, column: FormColumn): CellRef => desk.at(id, column);

export const alterations: Alteration[] = [
  {
    name: 'points typed over the formula',
    apply(desk, id) {
      const { ref, value, by } = typedPoints(desk, id);
      edit.type(desk.sheet, ref, value);
      recalculateSums(desk, id, by);
      recalculateRow(desk, id, value);
      return [{ code: 'formula-replaced', cell: a1(ref), criterion: id, points: by }];
    },
  },
  {
    name: 'points typed over without recalculation',
    apply(desk, id) {
      const { ref, value, by } = typedPoints(desk, id);
      edit.type(desk.sheet, ref, value);
      return [{ code: 'formula-replaced', cell: a1(ref), criterion: id, points: by }];
    },
    with: ['cached-value'],
  },
  {
    name: 'formula of the points edited',
    apply(desk, id) {
      const { ref, value, by } = typedPoints(desk, id);
      const formula = edit.cellOf(desk.sheet, ref)?.formula ?? '';
      edit.typeFormula(desk.sheet, ref, `${formula}+${by}`, value);
      recalculateSums(desk, id, by);
      recalculateRow(desk, id, value);
      return [{ code: 'formula-edited', cell: a1(ref), criterion: id, points: by }];
    },
  },
  {
    name: 'constant hidden in a formula',
    apply(desk, id) {
      const { ref, value, by } = typedPoints(desk, id);
      edit.typeFormula(desk.sheet, ref, `ROUND(${value},2)`, value);
      recalculateSums(desk, id, by);
      recalculateRow(desk, id, value);
      return [{ code: 'formula-edited', cell: a1(ref), criterion: id, points: by }];
    },
  },
  {
    name: 'formula reads the row of another criterion',
    apply(desk, id, other) {
      const ref = desk.at(id, 'self');
      const from = desk.points(id);
      const value = desk.points(other);
      edit.typeFormula(desk.sheet, ref, a1(desk.at(other, 'self')), value);
      recalculateSums(desk, id, round(value - from));
      recalculateRow(desk, id, value);
      return [{ code: 'formula-edited', cell: a1(ref), criterion: id, points: round(value - from) }];
    },
  },
  {
    name: 'status typed over',
    apply(desk, id) {
      const ref = desk.at(id, 'status');
      edit.type(desk.sheet, ref, 'Đã tính điểm');
      return [{ code: 'formula-replaced', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'formula of the status edited',
    apply(desk, id) {
      const ref = desk.at(id, 'status');
      edit.typeFormula(desk.sheet, ref, '"Đã tính điểm"', 'Đã tính điểm');
      return [{ code: 'formula-edited', cell: a1(ref), criterion: id }];
    },
  },
  {
    name: 'cached points forged',
    apply(desk, id) {
      const { ref, value, by } = typedPoints(desk, id);
      edit.forge(desk.sheet, ref, value);
      recalculateSums(desk, id, by);
      recalculateRow(desk, id, value);
      return [{ code: 'cached-value', cell: a1(ref), criterion: id, points: by }];
    },
  },
  {
    name: 'sum typed over with a wrong figure',
    apply(desk, id) {
      const ref = groupOf(desk, id);
      const before = edit.cellOf(desk.sheet, ref)?.value;
      const value = round((typeof before === 'number' ? before : 0) + 3);
      edit.type(desk.sheet, ref, value);
      return [
        { code: 'formula-replaced', cell: a1(ref) },
        { code: 'sum-wrong', cell: a1(ref), points: 3 },
      ];
    },
    with: ['cached-value'],
  },
  {
    name: 'formula of a sum edited',
    apply(desk, id) {
      const ref = groupOf(desk, id);
      const cell = edit.cellOf(desk.sheet, ref);
      const before = typeof cell?.value === 'number' ? cell.value : 0;
      edit.typeFormula(desk.sheet, ref, `${cell?.formula ?? ''}+2`, round(before + 2));
      return [{ code: 'formula-edited', cell: a1(ref), points: 2 }];
    },
    with: ['cached-value'],
  },
  {
    name: 'cached total forged',
    apply(desk) {
      const ref = desk.located.at(names.total);
      if (!ref) throw new Error('no total');
      const before = edit.cellOf(desk.sheet, ref)?.value;
      edit.forge(desk.sheet, ref, round((typeof before === 'number' ? before : 0) + 10));
      return [{ code: 'cached-value', cell: a1(ref), points: 10 }];
    },
    with: ['cached-value'],
  },
  {
    name: 'printed text edited',
    apply(desk, id) {
      const ref = printedCell(desk, id, 'text');
      edit.type(desk.sheet, ref, `${String(edit.cellOf(desk.sheet, ref)?.value)} (nếu có)`);
      return [{ code: 'printed-edited', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'printed text replaced entirely',
    apply(desk, id) {
      const ref = printedCell(desk, id, 'text');
      edit.type(desk.sheet, ref, 'Xyz');
      return [{ code: 'printed-edited', cell: a1(ref), criterion: id }];
    },
  },
  {
    name: 'maximum edited',
    apply(desk, id) {
      const ref = printedCell(desk, id, 'max');
      edit.type(desk.sheet, ref, maxOf(desk, id) + 5);
      return [{ code: 'maximum-edited', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'maximum of a group edited',
    apply(desk, id) {
      const row = groupOf(desk, id).row;
      const ref = { row, col: desk.at(id, 'max').col };
      edit.type(desk.sheet, ref, 999);
      return [{ code: 'maximum-edited', cell: a1(ref) }];
    },
  },
  {
    name: 'row of a criterion deleted',
    apply(desk, id) {
      const { row } = desk.at(id, 'text');
      edit.deleteRow(desk.content, desk.sheet.name, row);
      return [{ code: 'row-deleted', criterion: id }];
    },
    with: ['row-deleted', 'formula-edited', 'cached-value', 'row-added'],
  },
  {
    name: 'row with points added',
    apply(desk, id) {
      const { row, col } = desk.at(id, 'self');
      edit.insertRow(desk.content, desk.sheet.name, row);
      edit.type(desk.sheet, { row, col: desk.at(id, 'text').col }, 'Tiêu chí bổ sung của đơn vị');
      edit.type(desk.sheet, { row, col }, 4);
      return [{ code: 'row-added', cell: `A${row + 1}` }];
    },
    with: ['cached-value'],
  },
  {
    name: 'row of a criterion doubled',
    apply(desk, id) {
      const { row } = desk.at(id, 'self');
      edit.insertRow(desk.content, desk.sheet.name, row + 1);
      edit.copyRow(desk.content, desk.sheet.name, row, row + 1);
      return [{ code: 'row-doubled', cell: `A${row + 2}`, criterion: id }];
    },
    with: ['cached-value'],
  },
  {
    name: 'two rows sorted into each other',
    apply(desk, id, other) {
      const [a, b] = [desk.at(id, 'text').row, desk.at(other, 'text').row];
      edit.swapRows(desk.content, desk.sheet.name, a, b);
      return [
        { code: 'row-moved', cell: `A${b + 1}`, criterion: id },
        { code: 'row-moved', cell: `A${a + 1}`, criterion: other },
      ];
    },
    with: ['cached-value', 'formula-edited', 'validation-edited', 'validation-removed'],
  },
  {
    name: 'row cut and pasted elsewhere',
    apply(desk, id, other) {
      const [a, b] = [desk.at(id, 'text').row, desk.at(other, 'text').row].sort((x, y) => x - y);
      edit.moveRow(desk.content, desk.sheet.name, b ?? 0, a ?? 0);
      return [{ code: 'row-moved' }];
    },
    with: ['row-moved', 'formula-unmoved', 'cached-value'],
  },
  {
    name: 'row hidden',
    apply(desk, id) {
      const { row } = desk.at(id, 'text');
      desk.sheet.hiddenRows.add(row);
      return [{ code: 'row-hidden', cell: `A${row + 1}`, criterion: id, points: 0 }];
    },
  },
  {
    name: 'column hidden',
    apply(desk, id) {
      const { col } = desk.at(id, 'max');
      desk.sheet.hiddenColumns.add(col);
      return [{ code: 'column-hidden', cell: a1({ row: 1, col }) }];
    },
  },
  {
    name: 'entry column hidden',
    apply(desk, id) {
      const { col } = desk.at(id, 'claimed');
      desk.sheet.hiddenColumns.add(col);
      return [{ code: 'column-hidden', cell: a1({ row: 1, col }) }];
    },
  },
  {
    name: 'column moved',
    apply(desk, id) {
      const [from, before] = [desk.at(id, 'status').col, desk.at(id, 'v1').col];
      edit.moveColumn(desk.content, desk.sheet.name, from, before);
      return [{ code: 'column-moved', cell: a1({ row: 1, col: before }) }];
    },
  },
  {
    name: 'list of choices edited',
    apply(desk) {
      const lists = edit.sheetOf(desk.content, 'Danh mục');
      const [row] = [...lists.rows.keys()].filter((key) => lists.rows.get(key)?.get(1));
      if (row === undefined) throw new Error('no choice');
      const ref = { row, col: 1 };
      edit.type(lists, ref, 'Có, một phần');
      return [{ code: 'list-edited', cell: a1(ref) }];
    },
  },
  {
    name: 'validation pasted over',
    apply(desk, id) {
      const ref = desk.at(id, 'claimed');
      for (const validation of desk.sheet.validations)
        validation.areas = validation.areas.flatMap((one) =>
          one.left === ref.col && one.top <= ref.row && one.bottom >= ref.row
            ? [
                area(one.top, one.left, ref.row - 1, one.right),
                area(ref.row + 1, one.left, one.bottom, one.right),
              ].filter((part) => part.bottom >= part.top)
            : [one],
        );
      return [{ code: 'validation-removed', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'validation edited',
    apply(desk, id) {
      const ref = desk.at(id, 'claimed');
      desk.sheet.validations.push({
        areas: [area(ref.row, ref.col)],
        type: 'decimal',
        formula1: '0',
        formula2: '1000',
      });
      return [{ code: 'validation-edited', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'conditional format hides points',
    apply(desk, id) {
      const ref = desk.at(id, 'self');
      const style = desk.content.styles.push({ numberFormat: ';;;' }) - 1;
      desk.sheet.conditionalFormats.push({ areas: [area(ref.row, ref.col)], formula: '1=1', style });
      return [{ code: 'format-hides', cell: a1(ref), points: 0 }];
    },
  },
  {
    name: 'white letters',
    apply(desk, id) {
      const ref = desk.at(id, 'self');
      edit.restyle(desk.content, desk.sheet, ref, { fontColor: 'FFFFFF' });
      return desk.points(id) === 0 ? [] : [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'tiny letters',
    apply(desk, id) {
      const ref = desk.at(id, 'max');
      edit.restyle(desk.content, desk.sheet, ref, { fontSize: 1 });
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'second copy of the form',
    apply(desk) {
      const copy = structuredClone(desk.sheet);
      copy.name = `${desk.sheet.name} (2)`;
      desk.content.sheets.push(copy);
      for (const name of desk.content.names.filter(({ reference }) => reference.includes(desk.sheet.name)))
        desk.content.names.push({
          ...name,
          scope: copy.name,
          reference: name.reference.replace(desk.sheet.name, copy.name),
        });
      return [{ code: 'second-form' }];
    },
  },
  {
    name: 'link to another file',
    apply(desk) {
      desk.content.foreign.externalLinks.push('file:///C:/bang-diem.xlsx');
      return [{ code: 'external-link' }];
    },
  },
  {
    name: 'macros',
    apply(desk) {
      desk.content.foreign.macros = true;
      return [{ code: 'macros' }];
    },
  },
  {
    name: 'foreign sheet very hidden',
    apply(desk) {
      const hidden: ContentSheet = {
        ...structuredClone(desk.sheet),
        name: 'x',
        visibility: 'veryHidden',
        merges: [],
      };
      hidden.rows = new Map([[0, new Map([[0, { value: 5 }]])]]);
      desk.content.sheets.push(hidden);
      return [{ code: 'foreign-sheet-hidden' }];
    },
  },
  {
    name: 'identity removed',
    apply(desk) {
      desk.content.sheets = desk.content.sheets.filter(({ name }) => name !== '_scorecard');
      return [{ code: 'identity-missing' }];
    },
  },
  {
    name: 'identity of another version',
    apply(desk) {
      identityCell(desk, 'hash', 'abc');
      return [{ code: 'rubric-outdated' }];
    },
  },
  {
    name: 'names of all cells deleted',
    apply(desk) {
      desk.content.names = [];
      return [{ code: 'names-missing' }];
    },
  },
  {
    name: 'control code of other answers',
    apply(desk) {
      identityCell(desk, 'code', 'AAAAA-00000');
      return [{ code: 'code-mismatch' }];
    },
    with: ['footer-code'],
  },
  {
    name: 'unit changed',
    apply(desk) {
      const ref = desk.located.field('unit');
      if (!ref || !edit.cellOf(desk.sheet, ref)?.value) throw new Error('no unit');
      edit.type(desk.sheet, ref, 'Đơn vị khác');
      return [{ code: 'unit-differs', cell: a1(ref) }];
    },
    with: ['unit-not-listed'],
  },
  {
    name: 'text added where the form prints nothing',
    apply(desk, id) {
      const { row } = groupOf(desk, id);
      const ref = { row, col: desk.at(id, 'self').col };
      const empty = desk.rubric.columns.findIndex(({ role }) => role === 'method');
      const to = empty >= 0 ? { row, col: empty } : { row: ref.row, col: desk.at(id, 'text').col };
      const before = edit.cellOf(desk.sheet, to)?.value;
      edit.type(
        desk.sheet,
        to,
        `${before === null || before === undefined ? '' : String(before)} (đã thống nhất)`,
      );
      return [{ code: 'printed-edited', cell: a1(to) }];
    },
  },
];

function identityCell({ content }: Desk, key: string, value: string): void {
  for (const sheet of content.sheets)
    if (sheet.name === '_scorecard')
      for (const cells of sheet.rows.values()) if (cells.get(0)?.value === key) cells.set(1, { value });
}

/** What people do honestly; nothing may be found. */
export const honestEdits: { name: string; apply(desk: Desk, id: string, other: string): void }[] = [
  {
    name: 'row of a remark inserted',
    apply(desk, id) {
      const { row, col } = desk.at(id, 'text');
      edit.insertRow(desk.content, desk.sheet.name, row);
      edit.type(desk.sheet, { row, col }, 'Ghi chú: số liệu tính đến 30/10');
    },
  },
  {
    name: 'rows inserted above the form',
    apply(desk) {
      edit.insertRow(desk.content, desk.sheet.name, 2);
      edit.insertRow(desk.content, desk.sheet.name, 2);
    },
  },
  {
    name: 'column inserted right of the printed form',
    apply(desk, id) {
      const { col } = desk.at(id, 'hint');
      edit.insertColumn(desk.content, desk.sheet.name, col);
      edit.type(desk.sheet, { row: 5, col }, 'cột riêng của đơn vị');
    },
  },
  { name: 'sheet renamed', apply: (desk) => edit.renameSheet(desk.content, desk.sheet.name, "Sở TC '21") },
  { name: 'sheet of choices renamed', apply: (desk) => edit.renameSheet(desk.content, 'Danh mục', 'DM2021') },
  {
    name: 'another font',
    apply: (desk, id) =>
      edit.restyle(desk.content, desk.sheet, desk.at(id, 'text'), { fontSize: 14, fontColor: '1F3A5F' }),
  },
  {
    name: 'cells coloured',
    apply: (desk, id) => edit.restyle(desk.content, desk.sheet, desk.at(id, 'self'), { fill: 'FFFF00' }),
  },
  {
    name: 'sorted and sorted back',
    apply(desk, id, other) {
      const [a, b] = [desk.at(id, 'text').row, desk.at(other, 'text').row];
      edit.swapRows(desk.content, desk.sheet.name, a, b);
      edit.swapRows(desk.content, desk.sheet.name, a, b);
    },
  },
  {
    name: 'rows moved and moved back',
    apply(desk, id, other) {
      const [a = 0, b = 0] = [desk.at(id, 'text').row, desk.at(other, 'text').row].sort((x, y) => x - y);
      edit.moveRow(desk.content, desk.sheet.name, b, a);
      // the same cut the other way round
      edit.insertRow(desk.content, desk.sheet.name, b + 1);
      edit.deleteRow(desk.content, desk.sheet.name, b + 1);
      for (let row = a; row < b; row++) edit.moveRow(desk.content, desk.sheet.name, row + 1, row);
    },
  },
  {
    name: 'visible sheet of the unit added',
    apply(desk) {
      desk.content.sheets.push({
        ...structuredClone(desk.sheet),
        name: 'Số liệu',
        rows: new Map([[0, new Map([[0, { value: 'Bảng phụ' }]])]]),
        merges: [],
      });
    },
  },
  {
    name: 'formulas spelled otherwise',
    apply(desk) {
      for (const cells of desk.sheet.rows.values())
        for (const cell of cells.values())
          if (cell.formula !== undefined)
            cell.formula = cell.formula
              .replace(/\b(ROUND|SUM|COUNTIF)\(/g, (name) => ` ${name.toLowerCase()}`)
              .replace(/(?<![A-Z$'"!\p{L}])([A-Z]{1,2})(\d{1,4})(?![\d(])/gu, '$$$1$$$2');
    },
  },
  {
    name: 'conditional format of the unit',
    apply(desk, id) {
      const ref = desk.at(id, 'evidence');
      const style = desk.content.styles.push({ numberFormat: 'General', fill: 'FFEEAA' }) - 1;
      desk.sheet.conditionalFormats.push({ areas: [area(ref.row, ref.col)], formula: '1=1', style });
    },
  },
  {
    name: 'own names added',
    apply: (desk) =>
      void desk.content.names.push({
        name: 'bang_rieng',
        reference: `'${desk.sheet.name}'!$A$1`,
        hidden: false,
      }),
  },
  { name: 'protection taken off', apply: (desk) => void (desk.sheet.protected = false) },
  {
    name: 'blank words around a text',
    apply(desk, id) {
      const ref = desk.at(id, 'text');
      edit.type(desk.sheet, ref, ` ${String(edit.cellOf(desk.sheet, ref)?.value)}  `);
    },
  },
];

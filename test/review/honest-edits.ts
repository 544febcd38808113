/** What people do honestly to a form that they were sent: nothing of it may alarm a reviewer. */
import { a1, area } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentStyle, ContentValue } from '../../src/sheet/content';
import type { FormColumn } from '../../src/form/layout';
import { names } from '../../src/form/layout';
import type { Desk } from './alterations';
import * as edit from './edits';

export interface HonestEdit {
  name: string;
  apply(desk: Desk, id: string, other: string): void;
}

/** Right of all that the form has. */
const beside = (desk: Desk, id: string, across = 0): CellRef => ({
  row: desk.at(id, 'text').row,
  col: 40 + across,
});

const looks = (name: string, column: FormColumn, change: Partial<ContentStyle>): HonestEdit => ({
  name,
  apply: (desk, id) => edit.restyle(desk.content, desk.sheet, desk.at(id, column), change),
});

const written = (name: string, column: FormColumn, change: (before: string) => ContentValue): HonestEdit => ({
  name,
  apply(desk, id) {
    const ref = desk.at(id, column);
    const before = edit.cellOf(desk.sheet, ref)?.value ?? '';
    edit.type(desk.sheet, ref, change(typeof before === 'string' ? before : ''));
  },
});

const aside = (name: string, ...values: (string | number)[]): HonestEdit => ({
  name,
  apply: (desk, id) =>
    values.forEach((value, index) => edit.type(desk.sheet, beside(desk, id, index), value)),
});

export const moreHonestEdits: HonestEdit[] = [
  looks('a text in red', 'text', { fontColor: 'C00000' }),
  looks('a text a step further in', 'text', { indent: 1 }),
  looks('larger letters', 'text', { fontSize: 16 }),
  looks('points on a dark ground', 'self', { fontColor: 'FFFFFF', fill: '1F3A5F' }),
  looks('evidence crossed out', 'evidence', { struck: true }),
  looks('evidence formatted as a day', 'evidence', { numberFormat: 'dd/mm/yyyy' }),
  looks('figures in thousands', 'v1', { numberFormat: '#,##0' }),
  looks('figures in powers of ten', 'v1', { numberFormat: '0.00E+00' }),
  written('a text in decomposed letters', 'text', (text) => text.normalize('NFD')),
  written('a text with hard blanks', 'text', (text) => text.replace(' ', '\u00a0')),
  written(
    'evidence in several lines',
    'note',
    () => 'Công văn số 12/CV-SNV\nBáo cáo số 125/BC-SNV ngày 10/12/2021',
  ),
  written('a pasted note with a sign of no width', 'note', () => 'Xem\u200b phụ lục'),
  {
    name: 'part of a text in bold red',
    apply(desk, id) {
      const cell = edit.cellOf(desk.sheet, desk.at(id, 'text'));
      const text = String(cell?.value);
      if (cell)
        cell.runs = [
          { text: text.slice(0, 4), fontColor: 'FF0000' },
          { text: text.slice(4), fontSize: 12 },
        ];
    },
  },
  {
    name: 'dots of the printed form written on',
    apply(desk) {
      for (const [row, cells] of desk.sheet.rows)
        for (const [col, { value, formula }] of cells) {
          const printed = typeof value === 'string' && formula === undefined ? value : '';
          if (/^[^\d]*số[^\d]*(?:\.{3}|…)/i.test(printed) && row < 20)
            edit.type(desk.sheet, { row, col }, printed.replace(/(?:\.{3}|…)[.…]*/, '125'));
        }
    },
  },
  aside('figures of the unit beside the form', 'Tính thử', 12, 25.5),
  aside('a formula of the unit beside the form', 'Cộng thử', 7),
  aside('a remark beside the form', 'Đã gửi Sở Thông tin và Truyền thông ngày 10/12'),
  {
    name: 'the total repeated beside the form',
    apply(desk, id) {
      const ref = desk.located.at(names.total);
      const value = ref && edit.cellOf(desk.sheet, ref)?.value;
      edit.type(desk.sheet, beside(desk, id), `Tổng điểm: ${String(value ?? 0).replace('.', ',')}`);
    },
  },
  {
    name: 'a total by a formula beside the form',
    apply(desk, id) {
      const ref = desk.located.at(names.total);
      const value = (ref && edit.cellOf(desk.sheet, ref)?.value) ?? 0;
      edit.type(desk.sheet, beside(desk, id), 'Tổng điểm');
      edit.typeFormula(desk.sheet, beside(desk, id, 1), ref ? a1(ref) : '0', value);
    },
  },
  { name: 'a filter that hides nothing', apply: (desk) => void (desk.sheet.filtered = true) },
  { name: 'a header of the unit', apply: (desk) => void (desk.sheet.edges = ['&LSở Nội vụ&R&D']) },
  { name: 'frozen below the head', apply: (desk) => void (desk.sheet.view = {}) },
  {
    name: 'a column beside the form hidden',
    apply: (desk, id) => void desk.sheet.hiddenColumns.add(beside(desk, id).col),
  },
  {
    name: 'a note that stays open beside the form',
    apply(desk, id) {
      const { row, col } = beside(desk, id);
      desk.sheet.drawings.push({ kind: 'note', area: area(row, col, row + 2, col + 2) });
    },
  },
  {
    name: 'points coloured by a condition',
    apply(desk, id) {
      const ref = desk.at(id, 'self');
      const style =
        desk.content.styles.push({ numberFormat: 'General', fontColor: 'C00000', fill: 'FFEEEE' }) - 1;
      desk.sheet.conditionalFormats.push({ areas: [area(ref.row, ref.col)], formula: 'F1<2', style });
    },
  },
  {
    name: 'printed in two parts that are the whole',
    apply(desk, id) {
      const own = desk.content.names.find((one) => one.name.toLowerCase() === '_xlnm.print_area');
      const { row } = desk.at(id, 'text');
      const part = (top: number, bottom: number): string => `'${desk.sheet.name}'!$A$${top}:$Z$${bottom}`;
      if (own) own.reference = `${part(1, row)},${part(row + 1, 900)}`;
    },
  },
];

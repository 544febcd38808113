/** The catalogue goes on: what changes only what a person sees, and what people do to the looks of a form honestly. */
import { a1, area } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentSheet } from '../../src/sheet/content';
import type { FormColumn } from '../../src/form/layout';
import type { Alteration, Desk } from './alterations';
import * as edit from './edits';

const formatted = (name: string, column: FormColumn, numberFormat: string): Alteration => ({
  name,
  apply(desk, id) {
    const ref = desk.at(id, column);
    // a format of numbers leaves the printed mark of a row without points as it is
    const shown = typeof edit.cellOf(desk.sheet, ref)?.value;
    const isText = column === 'status' || column === 'text';
    if (shown !== (isText ? 'string' : 'number')) throw new Error('no figure to show');
    edit.restyle(desk.content, desk.sheet, ref, { numberFormat });
    return [{ code: 'shown-differs', cell: a1(ref), criterion: id, points: 0 }];
  },
});

const merged = (
  name: string,
  to: (desk: Desk, id: string, other: string) => [CellRef, CellRef],
): Alteration => ({
  name,
  apply(desk, id, other) {
    const [from, hidden] = to(desk, id, other);
    desk.sheet.merges.push(area(from.row, from.col, hidden.row, hidden.col));
    return [{ code: 'cells-merged', cell: a1(hidden) }];
  },
});

type Kind = ContentSheet['drawings'][number]['kind'];

const drawnOver = (name: string, kind: Kind, column: FormColumn): Alteration => ({
  name,
  apply(desk, id) {
    const ref = desk.at(id, column);
    desk.sheet.drawings.push({ kind, area: area(ref.row, ref.col) });
    return [{ code: 'drawing-over', cell: a1(ref), criterion: id }];
  },
});

const printArea = (name: string, change: (desk: Desk, id: string) => string): Alteration => ({
  name,
  apply(desk, id) {
    const own = desk.content.names.find(
      (one) => one.name.toLowerCase() === '_xlnm.print_area' && one.scope === desk.sheet.name,
    );
    if (!own) throw new Error('no print area');
    own.reference = change(desk, id);
    return [{ code: 'print-area' }];
  },
});

const onSheet = (desk: Desk, from: string, to: string): string => `'${desk.sheet.name}'!${from}:${to}`;

export const seenAlterations: Alteration[] = [
  formatted('points shown as another number', 'self', '"25,5"'),
  formatted('points shown by a condition', 'self', '[<1000]"99";General'),
  formatted('a digit put behind the points', 'self', '0"77"'),
  formatted('maximum shown as another', 'max', '"100"'),
  {
    name: 'a figure shown as another',
    apply(desk) {
      const figures = desk.rubric.criteria.flatMap(({ id }) => {
        const ref = desk.at(id, 'v1');
        const value = edit.cellOf(desk.sheet, ref)?.value;
        return typeof value === 'number' && value !== 9999 ? [{ id, ref }] : [];
      });
      const [figure] = figures;
      if (!figure) throw new Error('no figure');
      edit.restyle(desk.content, desk.sheet, figure.ref, { numberFormat: '"9999";"9999";"9999"' });
      return [{ code: 'shown-differs', cell: a1(figure.ref), criterion: figure.id }];
    },
  },
  formatted('a text shown as another behind empty parts', 'text', ';;;"Khác"'),
  formatted('a status shown as another', 'status', 'General;General;General;"Khác"'),
  merged('merged over the points', (desk, id) => [
    { ...desk.at(id, 'self'), col: desk.at(id, 'self').col - 1 },
    desk.at(id, 'self'),
  ]),
  drawnOver('a box over the points', 'shape', 'self'),
  drawnOver('a picture over a figure', 'picture', 'v1'),
  drawnOver('a button over the maximum', 'control', 'max'),
  drawnOver('a chart over the text', 'chart', 'text'),
  {
    name: 'a box of which nobody knows the place',
    apply(desk) {
      desk.sheet.drawings.push({ kind: 'shape' });
      return [{ code: 'drawing-over' }];
    },
  },
  {
    name: 'zeros not shown',
    apply(desk) {
      desk.sheet.view = { hidesZeros: true };
      return [{ code: 'view-zeros' }];
    },
  },
  {
    name: 'formulas shown',
    apply(desk) {
      desk.sheet.view = { showsFormulas: true };
      return [{ code: 'view-formulas' }];
    },
  },
  printArea('printed without its last rows', (desk, id) =>
    onSheet(desk, '$A$1', `$${'E'}$${desk.at(id, 'text').row}`),
  ),
  printArea('printed without its first column', (desk) => onSheet(desk, '$B$1', '$Z$400')),
  {
    name: 'a filter left on',
    apply(desk) {
      const rows = desk.rubric.criteria.slice(0, 30).map(({ id }) => desk.at(id, 'text').row);
      for (const row of rows) desk.sheet.hiddenRows.add(row);
      const cells = [...new Set(rows)].sort((a, b) => a - b).map((row) => `A${row + 1}`);
      return [{ code: 'row-hidden', cell: cells[0] ?? '' }];
    },
  },
];

type HonestEdit = { name: string; apply(desk: Desk, id: string, other: string): void };

const looks = (name: string, numberFormat: string): HonestEdit => ({
  name,
  apply: (desk, id) => edit.restyle(desk.content, desk.sheet, desk.at(id, 'self'), { numberFormat }),
});

/** Right of all that the form has. */
const beside = (desk: Desk, id: string): CellRef => ({ row: desk.at(id, 'text').row, col: 40 });

export const seenHonestEdits: HonestEdit[] = [
  looks('points with two decimals', '0.00'),
  looks('points without decimals', '0'),
  looks('points with groups of thousands', '#,##0.00'),
  looks('points with their unit', '0.00" điểm"'),
  looks('points as accountants write them', '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-'),
  looks('negative numbers in red', '0.00;[Red]-0.00'),
  looks('points in blue with a currency', '[Blue]#,##0.00 [$₫-42A]'),
  looks('points in square metres', '0.00" m²"'),
  looks('points of LibreOffice', '[$-42A]0.00;[$-42A]-0.00'),
  {
    name: 'a picture beside the form',
    apply(desk, id) {
      const { row, col } = beside(desk, id);
      desk.sheet.drawings.push({ kind: 'picture', area: area(row, col, row + 3, col + 2) });
    },
  },
  {
    name: 'a picture over the evidence',
    apply(desk, id) {
      const { row, col } = desk.at(id, 'evidence');
      desk.sheet.drawings.push({ kind: 'picture', area: area(row, col) });
    },
  },
  {
    name: 'cells merged beside the form',
    apply(desk, id) {
      const { row, col } = beside(desk, id);
      desk.sheet.merges.push(area(row, col, row, col + 1));
    },
  },
  {
    name: 'printed with more than the form',
    apply(desk) {
      const own = desk.content.names.find((one) => one.name.toLowerCase() === '_xlnm.print_area');
      if (own) own.reference = `'${desk.sheet.name}'!$A$1:$Z$400`;
    },
  },
  {
    name: 'a sheet of notes with a chart',
    apply(desk) {
      desk.content.sheets.push({
        ...structuredClone(desk.sheet),
        name: 'Ghi chép',
        rows: new Map([[0, new Map([[0, { value: 'Nhật ký' }]])]]),
        merges: [],
        drawings: [{ kind: 'chart', area: area(2, 1, 20, 8) }],
      });
    },
  },
];

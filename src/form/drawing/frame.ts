/** Everything printed that holds no score: titles, sections, the head of the table, printed rows, signature, footnotes. */
import { prompts } from '../../messages/sheet/index';
import type { Column, ColumnRole, Field, Row } from '../../rubric/types';
import { fieldKind } from '../../scoring/kinds';
import { UNIT_TYPE } from '../../scoring/rules/kind';
import { UNIT_TYPE_FIELD } from '../../scoring/unit-type';
import { hasPoints } from '../../scoring/assess-answer';
import { blankTotal, groupCells } from './sum-formulas';
import { unitTypeFormula } from './step-formulas';
import { area } from '../../sheet/address';
import type { Drawing } from './drawing';
import { columnAt, names } from '../layout';
import type { FormLayout, FormRow } from '../layout';
import type { FormStyle } from './styles';

export function writeFrame(drawing: Drawing): void {
  drawing.layout.rows.forEach((drawn, row) => writeRow(drawing, drawn, row));
}

function writeRow(drawing: Drawing, drawn: FormRow, row: number): void {
  const { put, merge, layout } = drawing;
  const last = layout.printedColumns - 1;
  const across = (style: FormStyle, text: string, from = 0): void => {
    for (let col = from; col <= last; col++) put(row, col, style);
    put(row, from, style, text);
    if (from < last) merge(area(row, from, row, last));
  };
  switch (drawn.kind) {
    case 'heading':
    case 'title':
    case 'attachment':
      across(drawn.kind, drawn.text);
      break;
    case 'footnote':
      if (isFootnoteTable(drawn.text)) writeFootnoteCells(drawing, drawn.text.split(SEPARATOR), row);
      else across('footnote', drawn.text);
      break;
    case 'signature':
      across(
        drawn.first ? 'signatureFirst' : 'signature',
        drawn.text,
        Math.max(1, layout.printedColumns - Math.max(3, Math.floor(layout.printedColumns / 2))),
      );
      break;
    case 'section':
      if (drawn.section.no === '') across('section', drawn.section.title);
      else {
        put(row, 0, 'sectionNo', drawn.section.no);
        across('section', drawn.section.title, 1);
      }
      break;
    case 'field':
      writeField(drawing, drawn.field, row);
      break;
    case 'table-head':
    case 'table-subhead':
      writeTableHead(drawing, drawn.kind, row);
      break;
    case 'printed':
      writePrinted(drawing, drawn.row, row);
      break;
    case 'bar':
    case 'captions':
    case 'blank':
      break;
  }
}

/** The general information alone: the total and the unit's type follow from the answers. */
export function writeFields(drawing: Drawing): void {
  drawing.layout.rows.forEach((drawn, row) => {
    if (drawn.kind === 'field') writeField(drawing, drawn.field, row);
  });
}

/** Between the cells of a small table that the source prints below the form. */
const SEPARATOR = ' | ';

/** True for a line below the form that is the row of such a table. */
export const isFootnoteTable = (text: string): boolean => text.includes(SEPARATOR);

/** One row of such a table. Figures without a number before them (a sum) stand in the last columns. */
function writeFootnoteCells({ put, merge, layout }: Drawing, cells: string[], row: number): void {
  const last = layout.printedColumns - 1;
  const missing = layout.printedColumns - cells.length;
  const sum = missing > 0 && cells.every((text) => /^[\d.,]+$/.test(text));
  const shown = sum ? [...Array.from({ length: missing }, () => ''), ...cells] : cells;
  for (let col = 0; col <= last; col++) put(row, col, col === 1 ? 'text' : 'center', shown[col] ?? '');
  if (shown.length <= last) merge(area(row, shown.length - 1, row, last));
}

function writeField(
  { put, reads, merge, name, layout, submission, assessment, sheet, lists }: Drawing,
  field: Field,
  row: number,
): void {
  const last = layout.printedColumns - 1;
  const value = columnAt(layout, 'text') + 1;
  const computed =
    field.id === 'totalPoints'
      ? {
          formula: blankTotal(groupCells(layout, 'all'), names.total),
          value: assessment.criteria.some(({ status }) => hasPoints(status)) ? assessment.total : '',
        }
      : undefined;
  const style = computed ? 'fieldComputed' : field.kind === 'number' ? 'fieldNumber' : 'fieldInput';
  if (isNumbered(layout, field.id)) {
    put(row, 0, 'fieldNo', field.no);
    put(row, 1, 'field', field.text);
  } else {
    put(row, 0, 'field', field.text);
    put(row, 1, 'field');
    merge(area(row, 0, row, 1));
  }
  for (let col = value; col <= last; col++) put(row, col, style);
  const given = field.id === 'unit' ? submission.unit : submission.fields[field.id];
  put(row, value, style, computed ?? given ?? '');
  const kind = fieldKind(field);
  if (kind && !computed) reads(row, value, kind);
  if (value < last) merge(area(row, value, row, last));
  name(names.field(field.id), row, value);
  if (field.options) {
    sheet.validations.push({
      area: area(row, value),
      rule: { type: 'list', source: lists.reference(field.options) },
      prompt: { title: field.text.slice(0, 32), message: prompts.option },
      error: { title: prompts.errorTitle, message: prompts.errors.option },
    });
  }
  if (field.id === UNIT_TYPE_FIELD) {
    const types = field.options ?? [];
    const place = types.indexOf(String(given ?? '').trim());
    const at = columnAt(layout, 'hint');
    put(row, at, 'computed', { formula: unitTypeFormula(lists.reference(types)), value: place + 1 });
    name(UNIT_TYPE, row, at);
  }
  const agencies = layout.rubric.agencies.flatMap((agency) => agency.names);
  if (field.id === 'unit' && agencies.length > 0) {
    sheet.validations.push({
      area: area(row, value),
      rule: { type: 'list', source: lists.reference(agencies) },
      prompt: { title: prompts.titles.unit, message: prompts.unit },
    });
  }
}

/** True where the section of a field numbers its lines; otherwise the label takes the number's cell too. */
const isNumbered = ({ rubric }: FormLayout, id: string): boolean =>
  [...rubric.before, ...rubric.after].some(
    ({ fields }) => fields.some((field) => field.id === id) && fields.some((field) => field.no !== ''),
  );

function writeTableHead(
  { put, merge, layout }: Drawing,
  kind: 'table-head' | 'table-subhead',
  row: number,
): void {
  const [top, bottom] = layout.tableHead;
  const { columns } = layout.rubric;
  columns.forEach((column, col) => {
    if (kind === 'table-subhead') {
      put(row, col, 'th', column.over === undefined ? '' : column.title);
      return;
    }
    const startsGroup = column.over !== undefined && columns[col - 1]?.over !== column.over;
    put(row, col, 'th', column.over === undefined ? column.title : startsGroup ? column.over : '');
    if (column.over === undefined && bottom > top) merge(area(top, col, bottom, col));
    if (startsGroup) merge(area(top, col, top, col + spanOf(columns, col) - 1));
  });
}

function spanOf(columns: Column[], from: number): number {
  let span = 1;
  while (columns[from + span]?.over === columns[from]?.over && columns[from + span] !== undefined) span++;
  return span;
}

function writePrinted({ put, merge, layout }: Drawing, row: Row, at: number): void {
  const styles = rowStyles(row);
  const hasMethod = layout.columns.has('method');
  layout.rubric.columns.forEach(({ role }, col) => {
    const text: Partial<Record<ColumnRole, string | number>> = {
      no: row.no,
      text: row.text,
      method: row.method,
      printed: row.printed,
      // a form without a method column prints the method where the maximum stands (Hậu Giang)
      max: row.max ?? (hasMethod ? '' : row.method),
      note: row.note,
    };
    const content =
      role in text
        ? text[role]
        : isMark(role) && row.marks.includes(role) && row.kind !== 'criterion'
          ? 'x'
          : '';
    put(
      at,
      col,
      role === 'text' || role === 'note' || (role === 'method' && row.kind !== 'group')
        ? styles.text
        : styles.center,
      content,
    );
  });
  if (row.kind === 'total') {
    const max = columnAt(layout, 'max');
    put(at, 0, styles.center, row.text);
    for (let col = 1; col < max; col++) put(at, col, styles.center);
    merge(area(at, 0, at, max - 1));
  }
}

const isMark = (role: string): role is 'self' | 'department' | 'online' | 'expert' =>
  ['self', 'department', 'online', 'expert'].includes(role);

function rowStyles(row: Row): { text: FormStyle; center: FormStyle } {
  switch (row.kind) {
    case 'group':
    case 'total':
      return { text: 'groupText', center: 'groupCenter' };
    case 'heading':
      return { text: 'boldText', center: 'boldCenter' };
    case 'option':
      return { text: 'option', center: 'center' };
    case 'criterion':
      return { text: 'text', center: 'center' };
  }
}

/** The full table, one row a unit with the points of every criterion, for programs that go on: CSV and Parquet. */
import { open } from 'node:fs/promises';
import type { ColumnSource } from 'hyparquet-writer';
import type { FormSummary, RankedUnit } from '../../summary/types';
import type { UnitResult } from '../../summary/unit';

type Value = string | number | boolean | null;

interface TableColumn {
  name: string;
  type: 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN';
  value(unit: RankedUnit, result: UnitResult): Value;
}

/** Columns have English names without spaces, which every program takes. */
function tableColumns({ rubric, groups, relative }: FormSummary): TableColumn[] {
  const measured = new Map(
    relative.rows.map(({ criterion, unit, points: own }) => [`${criterion} ${unit}`, own]),
  );
  const text = (name: string, value: TableColumn['value']): TableColumn => ({ name, type: 'STRING', value });
  const points = (name: string, value: TableColumn['value']): TableColumn => ({
    name,
    type: 'DOUBLE',
    value,
  });
  const whole = (name: string, value: TableColumn['value']): TableColumn => ({ name, type: 'INT32', value });
  return [
    text('form', () => rubric.id),
    text('list', ({ list }) => list),
    text('unit', ({ unit }) => unit),
    whole('rank', ({ rank }) => rank),
    whole('joint_rank', ({ jointRank }) => jointRank),
    points('total', ({ total }) => total),
    points('percent', ({ percent }) => percent),
    points('mean', ({ mean }) => mean),
    text('class', (unit) => unit.class ?? null),
    points('base', ({ base }) => base),
    points('bonus', ({ bonus }) => bonus),
    points('deducted', ({ deducted }) => deducted),
    points('lowest_total', ({ worst }) => worst.total),
    points('highest_total', ({ best }) => best.total),
    points('last_year_total', ({ before }) => before?.total ?? null),
    whole('last_year_rank', ({ before }) => before?.rank ?? null),
    text('source', ({ source }) => source),
    text('sent', ({ sent }) => sent ?? null),
    { name: 'late', type: 'BOOLEAN', value: ({ late }) => late },
    whole('errors', ({ errors }) => errors),
    text('file', ({ file }) => file),
    ...groups.map(({ key }, index) => points(`group_${key}`, (unit) => unit.groups[index] ?? null)),
    ...rubric.criteria.map(({ id }, index) =>
      points(
        `c_${id}`,
        ({ unit }, { criteria }) => measured.get(`${id} ${unit}`) ?? criteria[index]?.points ?? null,
      ),
    ),
  ];
}

/** Rows of a form in the order of its files, one at a time. */
async function* tableRows(
  form: FormSummary,
  columns: readonly TableColumn[],
  results: AsyncIterable<UnitResult>,
): AsyncGenerator<Value[]> {
  const ranked = new Map(form.units.map((unit) => [unit.file, unit]));
  for await (const result of results) {
    const unit = ranked.get(result.file);
    if (unit) yield columns.map(({ value }) => value(unit, result));
  }
}

/** A field of a CSV file; text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvField(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** Rows that are written at a time. */
const PIECE = 1000;

/** Writes the table as CSV: UTF-8 with its mark, so that Excel reads Vietnamese; commas; CRLF. */
export async function writeCsv(
  path: string,
  form: FormSummary,
  results: AsyncIterable<UnitResult>,
): Promise<void> {
  const columns = tableColumns(form);
  const file = await open(path, 'w');
  try {
    let piece = [`\uFEFF${columns.map(({ name }) => csvField(name)).join(',')}`];
    const flush = async (): Promise<void> => {
      if (piece.length > 0) await file.appendFile(piece.map((line) => `${line}\r\n`).join(''));
      piece = [];
    };
    for await (const row of tableRows(form, columns, results)) {
      piece.push(row.map(csvField).join(','));
      if (piece.length >= PIECE) await flush();
    }
    await flush();
  } finally {
    await file.close();
  }
}

/** Writes the table as Parquet, a row group for every thousand units. */
export async function writeParquet(
  path: string,
  form: FormSummary,
  results: AsyncIterable<UnitResult>,
): Promise<void> {
  const { ParquetWriter, fileWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const columns = tableColumns(form);
  const dataOf = (rows: readonly Value[][]): ColumnSource[] =>
    columns.map(({ name, type }, index) => ({
      name,
      type,
      nullable: true,
      data: rows.map((row) => row[index] ?? null),
    }));
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: dataOf([]) }),
  });
  let rows: Value[][] = [];
  for await (const row of tableRows(form, columns, results)) {
    rows.push(row);
    if (rows.length < PIECE) continue;
    await writer.write({ columnData: dataOf(rows) });
    rows = [];
  }
  if (rows.length > 0) await writer.write({ columnData: dataOf(rows) });
  await writer.finish();
}

/** The example forms from the empty form to the ranking: filled, calculated by LibreOffice, scored, reviewed, put into minutes, ranked. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { names } from '../../src/form/layout';
import type { ContentSheet } from '../../src/sheet/content';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { randomDocument } from '../tools/answers';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { exampleIds, formOf, sourceOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { fc } from '../tools/random';
import { reference } from '../tools/reference';
import { contentOf, readBack, specOf, submissionOf } from '../tools/workbooks';

const UNITS = 7;

interface Scored {
  total: number;
  percent: number;
  class?: string;
}
interface Reviewed extends Scored {
  unit: string;
  comparison: { sheet: { points: number } | null; engine: { points: number } };
  findings: { code: string; severity: string }[];
  relative?: Scored & { rows: { criterion: string; points: number }[] };
}
interface Ranked {
  units: (Scored & { unit: string })[];
  relative?: { rows: { unit: string; points: number }[] };
}

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
}, 200_000);
afterAll(() => work.remove());

/** Runs a command with the example forms; what it says must be one JSON document. */
async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr } = await scorecard([
    ...args,
    '--json',
    '--rubrics',
    join('test', 'fixtures', 'forms'),
  ]);
  if (stdout === '') throw new Error(stderr);
  // the shape is the contract of docs/design.md; what is not there fails the comparisons
  return JSON.parse(stdout) as T;
}

const errorsIn = (sheets: readonly ContentSheet[]): unknown[] =>
  sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([col, { value }]) =>
        typeof value === 'string' && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/.test(value)
          ? [[name, row, col, value]]
          : [],
      ),
    ),
  );

/** Every number of a workbook with its place; rates to twelve digits. */
const figuresIn = (sheets: readonly ContentSheet[]): unknown[] =>
  sheets.flatMap(({ name, rows }) =>
    [...rows]
      .flatMap(([row, cells]) =>
        [...cells].flatMap(([col, { value }]) =>
          typeof value === 'number' ? [[name, row, col, Number(value.toPrecision(12))] as const] : [],
        ),
      )
      .sort(([, row, col], [, otherRow, otherCol]) => row - otherRow || col - otherCol),
  );

test.each(exampleIds)(
  '%s goes the whole way',
  async (id) => {
    const rubric = await formOf(id);
    const documents = fc
      .sample(randomDocument(rubric), UNITS)
      .map((document, index) => ({ ...document, unit: { name: `Đơn vị ${index}` } }));
    const written = await Promise.all(
      documents.map(async (document, index): Promise<[string, Uint8Array]> => [
        `${index}.xlsx`,
        falsified(await writeWorkbook(specOf(rubric, submissionOf(rubric, document)))),
      ]),
    );
    const calculated = await recalculate(new Map(written));
    const folder = work.path(id);
    await mkdir(folder);
    for (const [name, bytes] of calculated) await writeFile(join(folder, name), bytes);
    const files = documents.map((_, index) => join(folder, `${index}.xlsx`));

    // the sheet, the engine and the exact reference
    const scores = await json<Scored[]>('score', ...files);
    const type = (document: (typeof documents)[number]): string | undefined => {
      const said = document.fields['unitType'];
      return typeof said === 'string' ? said : undefined;
    };
    for (const [index, document] of documents.entries()) {
      const content = contentOf(calculated.get(`${index}.xlsx`) ?? new Uint8Array());
      const { located } = readBack(content, rubric);
      const at = located.at(names.total);
      const shown = at && located.sheet.rows.get(at.row)?.get(at.col)?.value;
      const exact = reference(sourceOf(id), document.answers, type(document));
      const { total, percent, class: reached } = scores[index] ?? {};
      expect([total, percent, reached]).toEqual([
        Number(exact.total) / 100,
        Number(exact.percent) / 100,
        exact.class,
      ]);
      expect(shown).toBe(total);
      expect(errorsIn(content.sheets)).toEqual([]);
    }

    // ranked: the points of the second pass come to what stood before
    const ranking = work.path(`${id}.xlsx`);
    const summary = await json<{ forms: Ranked[] }>('summary', folder, '-o', ranking);
    const earlier = work.path(`${id}.json`);
    await writeFile(earlier, JSON.stringify(summary));
    const [form] = summary.forms;
    expect(form?.units.map(({ unit }) => unit).sort()).toEqual(documents.map(({ unit }) => unit.name).sort());
    const measures = rubric.criteria.some(({ rule }) => rule.kind === 'formula' && rule.relative);
    expect((form?.relative?.rows ?? []).length > 0).toBe(measures);
    const ranked = new Map(form?.units.map((unit) => [unit.unit, unit]));
    const book = readWorkbook(
      (await recalculate(new Map([['t.xlsx', await readFile(ranking)]]))).get('t.xlsx') ?? new Uint8Array(),
    );
    if (!book.ok) throw new Error(book.problem.code);
    expect(errorsIn(book.content.sheets)).toEqual([]);
    // calculated anew, the workbook's own formulas come to the figures that were written
    const before = contentOf(await readFile(ranking));
    expect(figuresIn(book.content.sheets)).toEqual(figuresIn(before.sheets));

    // reviewed against that summary: nothing was changed, and the unit stands where the summary has it
    const reviews = await json<Reviewed[]>('review', ...files, '--reference', earlier);
    for (const { unit, total, comparison, findings, relative } of reviews) {
      expect([unit, findings.filter(({ severity }) => severity === 'error')]).toEqual([unit, []]);
      expect([unit, comparison.sheet?.points, comparison.engine.points]).toEqual([unit, total, total]);
      const { total: stands, percent, class: reached } = ranked.get(unit) ?? {};
      const whole = relative ?? (reviews.find((one) => one.unit === unit) as Scored);
      expect([unit, whole.total, whole.percent, whole.class]).toEqual([unit, stands, percent, reached]);
      const gained = (relative?.rows ?? []).reduce((sum, { points }) => sum + Math.round(points * 100), 0);
      expect(gained).toBe(
        (form?.relative?.rows ?? [])
          .filter((row) => row.unit === unit)
          .reduce((sum, { points }) => sum + Math.round(points * 100), 0),
      );
    }

    // and the minutes of one unit
    const paper = work.path(`${id}.docx`);
    await json('review', files[0] ?? '', '--reference', earlier, '--minutes', paper);
    const text = readDocumentText(await readFile(paper));
    if (!text.ok) throw new Error('no paper');
    const said = JSON.stringify(text.content).toLowerCase();
    expect(said).toContain('đơn vị 0');
    for (const { no, text: heading } of rubric.headings.filter(({ kind }) => kind === 'group'))
      expect([no, said.includes(heading.toLowerCase())]).toEqual([no, true]);
  },
  400_000,
);

/**
 * The workbook scores itself, and the engine scores from the same answers: both must agree to the last digit.
 * LibreOffice calculates random fill-ins of every form whose cached values were falsified before.
 */
import { statusWords } from '../../src/messages/sheet';
import { drawForm } from '../../src/form/drawing/form';
import { columnAt, names, layoutOf } from '../../src/form/layout';
import type { Located } from '../../src/form/place/place';
import { ownWords } from '../../src/reading/text';
import type { Rubric } from '../../src/rubric/types';
import { isEmpty, isUnreadable } from '../../src/scoring/answer';
import type { Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { a1 } from '../../src/sheet/address';
import type { WorkbookContent } from '../../src/sheet/content';
import type { SheetSpec } from '../../src/sheet/spec';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { randomDocument } from '../tools/answers';
import { WRONG_NUMBER, WRONG_TEXT, falsified } from '../tools/cached';
import { testedIds, formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { fc, runs } from '../tools/random';
import { readBack } from '../tools/workbooks';
import type { Assessment } from '../../src/scoring/assessment';

const { numRuns: FILES } = runs(8, 200);

interface Filled {
  submission: Submission;
  assessment: Assessment;
  sheet: SheetSpec;
  bytes: Uint8Array;
}

async function fill(rubric: Rubric, document: unknown): Promise<Filled> {
  const parsed = parseDocument(document, rubric);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { submission } = parsed;
  const spec = drawForm(rubric, submission, { version: '0.0.0' });
  const [sheet] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  return {
    submission,
    assessment: assess(rubric, submission),
    sheet,
    bytes: falsified(await writeWorkbook(spec)),
  };
}

function contentOf(bytes: Uint8Array): WorkbookContent {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.content;
}

/** What the sheet shows, in the words of the assessment. A blank cell is 0 points. */
function shownBySheet(rubric: Rubric, located: Located) {
  const value = (ref: { row: number; col: number } | undefined) =>
    (ref && located.sheet.rows.get(ref.row)?.get(ref.col)?.value) ?? '';
  const points = (ref: { row: number; col: number } | undefined): unknown => {
    const found = value(ref);
    return found === '' || found === 'x' ? 0 : found;
  };
  const self = columnAt(layoutOf(rubric), 'self');
  const sum = (key: string): unknown => {
    const at = located.at(names.heading(key));
    return at === undefined ? undefined : points({ row: at.row, col: self });
  };
  return {
    criteria: rubric.criteria.map(({ id }) => [
      id,
      points(located.cell(id, 'self')),
      value(located.cell(id, 'status')),
      value(located.cell(id, 'lost')),
    ]),
    headings: rubric.headings.map(({ key }) => [key, sum(key)]),
    total: value(located.at(names.total)),
    percent: value(located.at(names.percent)),
    base: rubric.classes.length > 0 ? value(located.at(names.base)) : undefined,
    class: rubric.classes.length > 0 ? value(located.at(names.class)) : undefined,
  };
}

function shownByEngine(rubric: Rubric, assessment: Assessment): ReturnType<typeof shownBySheet> {
  const layout = layoutOf(rubric);
  return {
    criteria: assessment.criteria.map(({ id, points, status, max }) => [
      id,
      points,
      statusWords[status],
      Number((max - points).toFixed(2)),
    ]),
    headings: assessment.headings.map(({ key, points }) => [
      key,
      layout.headingRow.has(key) ? points : undefined,
    ]),
    total: assessment.total,
    percent: assessment.percent,
    base: rubric.classes.length > 0 ? assessment.base : undefined,
    class: rubric.classes.length > 0 ? (assessment.class ?? '') : undefined,
  };
}

/** Formula cells whose calculated value is not the one that the writer gave them from the engine. */
function differences({ sheet }: Filled, located: Located, rateColumn: number): string[] {
  return sheet.cells.flatMap((row, at) =>
    row.flatMap((cell, col) => {
      if (cell?.formula === undefined) return [];
      const found = located.sheet.rows.get(at)?.get(col)?.value ?? '';
      const wanted = cell.value ?? '';
      // a rate is shown, never added up: binary division may differ in the sixteenth digit
      if (col === rateColumn && typeof found === 'number' && typeof wanted === 'number')
        return Math.abs(found - wanted) < 1e-12 ? [] : [`${a1({ row: at, col })}: ${found}, not ${wanted}`];
      return found === wanted
        ? []
        : [
            `${a1({ row: at, col })} =${cell.formula}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
          ];
    }),
  );
}

/** Formulas that still show the wrong value that was put behind them. */
const uncalculated = ({ sheets }: WorkbookContent): number =>
  sheets
    .flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]))
    .filter(({ value }) => value === WRONG_NUMBER || value === WRONG_TEXT).length;

/** What a submission says. An exemption that the form does not print comes back as words. */
function saying({ unit, fields, answers }: Submission, rubric: Rubric) {
  // signs that nobody sees are not read back
  const words = <T>(text: T): T | string => (typeof text === 'string' ? ownWords(text) : text);
  return {
    unit: words(unit),
    fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, words(value)])),
    answers: rubric.criteria.flatMap(({ id, exemptions, rule }) => {
      const answer = answers.get(id);
      if (!answer || isEmpty(answer)) return [];
      const { exemption } = answer;
      const known = exemption === null || (typeof exemption === 'number' && exemption < exemptions.length);
      // and so does the number of an option that the form does not have
      const chosen = rule.kind === 'choice' || rule.kind === 'combination';
      const inputs = answer.inputs.map((entry) =>
        chosen && entry !== null ? String(isUnreadable(entry) ? entry.unreadable : entry) : entry,
      );
      const [note, evidence] = [words(answer.note), words(answer.evidence)];
      return [[id, { ...answer, inputs, note, evidence, ...(known ? {} : { exemption: 'unknown' }) }]];
    }),
  };
}

/** Random fill-ins of every form by `form/number`, and their workbooks as LibreOffice calculates them, in large batches. */
const filled = new Map<string, Filled>();
let calculated: Map<string, Uint8Array>;
const keysOf = (id: string): string[] => Array.from({ length: FILES }, (_, index) => `${id}/${index}`);

beforeAll(async () => {
  for (const id of testedIds) {
    const rubric = await formOf(id);
    const documents = fc.sample(randomDocument(rubric, { invalid: true, assessed: true }), FILES);
    for (const [index, key] of keysOf(id).entries()) filled.set(key, await fill(rubric, documents[index]));
  }
  calculated = await recalculate(new Map([...filled].map(([key, { bytes }]) => [key, bytes])));
}, 3_600_000);

test('the fill-ins hold every kind of rule and every state of an answer', async () => {
  const seen = new Set<string>();
  const kinds = new Set<string>();
  for (const id of testedIds) {
    const { criteria } = await formOf(id);
    for (const { rule } of criteria) kinds.add(rule.kind);
    for (const key of keysOf(id))
      for (const [index, { status }] of (filled.get(key)?.assessment.criteria ?? []).entries())
        seen.add(status).add(`${criteria[index]?.rule.kind ?? ''} ${status}`);
  }
  for (const status of Object.keys(statusWords)) expect(seen).toContain(status);
  for (const kind of kinds) expect(seen).toContain(`${kind} scored`);
});

test.each(testedIds)('%s scores in the workbook as in the engine', async (id) => {
  const rubric = await formOf(id);
  const rateColumn = columnAt(layoutOf(rubric), 'rate');
  for (const key of keysOf(id)) {
    const one = filled.get(key);
    const content = contentOf(calculated.get(key) ?? new Uint8Array());
    if (!one) throw new Error(`${key}: the form is gone`);
    const again = readBack(content, rubric);
    const { located } = again;
    expect([key, uncalculated(content)]).toEqual([key, 0]);
    expect([key, shownBySheet(rubric, located)]).toEqual([key, shownByEngine(rubric, one.assessment)]);
    expect([key, differences(one, located, rateColumn)]).toEqual([key, []]);
    // and what LibreOffice saved is read back as the same submission
    expect([key, saying(again.submission, rubric)]).toEqual([key, saying(one.submission, rubric)]);
  }
});

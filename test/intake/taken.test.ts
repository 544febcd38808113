/** What a taken file gives to whoever asks, and why one is not taken. */
import { readFileSync } from 'node:fs';
import { examine } from '../../src/draft/examine';
import { readEarlier } from '../../src/intake/file/earlier';
import { draftFile, publishedFiles, readDraftFile } from '../../src/intake/forms/draft-file';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import type { WorkbookContent } from '../../src/sheet/content';
import { withEvidenceSheet } from '../../src/intake/rewrite/evidence';
import { legacyEncoding } from '../../src/intake/file/legacy-text';
import {
  carriedIn,
  identityIn,
  savedAt,
  takeContent,
  takeFile,
  unrankedReason,
  unreadIn,
} from '../../src/intake/file/take';
import type { Taken } from '../../src/intake/file/take';
import { checkReport, checkReportOf } from '../../src/intake/batch/report';
import { fileProblemText } from '../../src/messages/file-problems';
import { intakeTexts } from '../../src/messages/intake';
import { problemText } from '../../src/messages/problems';
import { builtIn } from '../../src/rubric/store';
import { a1 } from '../../src/sheet/address';
import { docx, p, run } from '../draft/word';
import { form, submission } from '../scoring/forms';
import { bytesOf, contentOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const filled = submission(rubric, 'ha-nam-so-tai-chinh-2021');
let bytes: Uint8Array;
let taken: Taken;
beforeAll(async () => {
  bytes = await bytesOf(rubric, filled);
  const read = await takeContent(contentOf(bytes), builtIn);
  if (!read.ok) throw new Error(read.reason);
  taken = read;
});

const json = (document: unknown) => ({
  name: 'a.json',
  bytes: new TextEncoder().encode(JSON.stringify(document)),
});
const reasonFor = async (document: unknown): Promise<string> => {
  const read = await takeFile(json(document), builtIn, 'vi');
  return read.ok ? '' : read.reason;
};

test('an answers document that is none, of no form, or of another shape is refused with why', async () => {
  const none = problemText({ severity: 'error', code: 'not-a-document', received: 'rubric, answers' }, 'vi');
  for (const document of [null, 5, [], {}, { answers: {} }]) expect(await reasonFor(document)).toBe(none);
  expect(await reasonFor({ rubric: 'mau-la', answers: {} })).toBe(
    intakeTexts.vi.noSuchForm('mau-la', builtIn.entries.map(({ key }) => key).join(', ')),
  );
  expect(await reasonFor({ rubric: rubric.id, answers: 7 })).not.toBe('');
});

test('an answers document knows nothing of workbooks', async () => {
  const read = await takeFile(json({ rubric: rubric.id, unit: { name: 'Sở A' }, answers: {} }), builtIn);
  if (!read.ok) throw new Error(read.reason);
  expect([savedAt(read), identityIn(read), carriedIn(read), [...unreadIn(read)]]).toEqual([
    undefined,
    undefined,
    undefined,
    [],
  ]);
  expect(await withEvidenceSheet(read, bytes)).toBeUndefined();
});

test('a workbook says when it was saved, which form it is, and that nothing speaks against ranking it', () => {
  expect(savedAt(taken)).toBe(contentOf(bytes).saved);
  expect(savedAt(taken)).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(identityIn(taken)?.rubric).toBe(rubric.id);
  expect(carriedIn(taken)).toBeUndefined();
  expect(unrankedReason(taken)).toBeUndefined();
  expect(unrankedReason({ ...taken, embedded: true }, 'en')).toBe(
    intakeTexts.en.unranked(rubric.key, rubric.fingerprints.whole),
  );
});

describe('The report in Word beside a form', () => {
  const report = (...paragraphs: string[]) => docx(paragraphs.map((text) => p(run(text))).join(''));

  test('is told where it says otherwise, with the cell of the form', () => {
    const checked = checkReport(
      taken,
      report('- Tổng số cán bộ, công chức và người lao động của cơ quan: 50 người.'),
    );
    if (!checked.ok || taken.source.kind !== 'form') throw new Error('not checked');
    expect(checked.findings).toMatchObject([{ code: 'report-quantity', found: 50, expected: 48 }]);
    const [found] = checked.findings;
    expect(found?.sheet).toBe(taken.source.form.located.sheet.name);
    const cell = (found?.cell ?? '').replace(/^.*!/, '');
    const fields = rubric.before.flatMap(({ fields: own }) => own);
    const { located } = taken.source.form;
    const cells = [
      ...fields.map(({ id }) => located.field(id)),
      ...rubric.criteria.flatMap((criterion) => located.inputs(criterion)),
    ];
    expect(cells.flatMap((ref) => (ref ? [a1(ref)] : []))).toContain(cell);
  });

  test('that agrees says nothing; a form without cells names none', async () => {
    const agrees = report('- Tổng số cán bộ, công chức và người lao động của cơ quan: 48 người.');
    expect(checkReport(taken, agrees)).toEqual({ ok: true, findings: [] });
    const answers: Taken = { ...taken, source: { kind: 'answers' } };
    const otherwise = report('- Tổng số cán bộ, công chức và người lao động của cơ quan: 50 người.');
    const checked = checkReport(answers, otherwise);
    expect(checked.ok && checked.findings.map(({ cell }) => cell)).toEqual([undefined]);
    expect(await checkReportOf({ name: 'a.xlsx', bytes }, agrees, 'vi', builtIn)).toEqual({
      ok: true,
      findings: [],
    });
  });

  test('that can’t be read, or stands beside no form, is refused with why', async () => {
    const none = new TextEncoder().encode('%PDF-1.7');
    const refused = checkReport(taken, none, 'vi');
    expect(refused).toEqual({ ok: false, reason: fileProblemText({ code: 'not-docx' }, 'vi') });
    expect(await checkReportOf({ name: 'a.xlsx', bytes: none }, report('x'), 'vi', builtIn)).toMatchObject({
      ok: false,
    });
    expect(
      await checkReportOf({ name: 'a.xlsx', bytes: new Uint8Array() }, report('x'), 'en', builtIn),
    ).toEqual({ ok: false, reason: fileProblemText({ code: 'empty' }, 'en') });
  });
});

test('a list of evidence comes into the file with the evidence that was changed, and nothing else does', async () => {
  const ids = rubric.criteria.slice(0, 2).map(({ id }) => id);
  const [first] = ids;
  const answer = filled.answers.get(first ?? '');
  if (!first || !answer || taken.source.kind !== 'form') throw new Error('no answer');
  const changed = {
    ...taken,
    submission: {
      ...taken.submission,
      answers: new Map(taken.submission.answers).set(first, { ...answer, evidence: '[1] QĐ 99/QĐ-UBND' }),
    },
  };
  const same = contentOf((await withEvidenceSheet(taken, bytes)) ?? new Uint8Array());
  const after = contentOf((await withEvidenceSheet(changed, bytes)) ?? new Uint8Array());
  const before = contentOf(bytes);
  const home = (content: typeof before) => content.sheets[0]?.rows;
  expect(home(same)).toEqual(home(before));
  const ref = taken.source.form.located.cell(first, 'evidence');
  const differing = [...(home(after) ?? [])].flatMap(([row, cells]) =>
    [...cells].flatMap(([col, cell]) =>
      cell.value === home(before)?.get(row)?.get(col)?.value ? [] : [{ row, col }],
    ),
  );
  expect(differing).toEqual([ref]);
  expect(after.sheets).toHaveLength(before.sheets.length + 1);
  const added = after.sheets.find(({ name }) => !before.sheets.some((one) => one.name === name));
  expect(JSON.stringify([...(added?.rows ?? [])].map(([, cells]) => [...cells]))).toContain('QĐ 99/QĐ-UBND');
  expect(legacyEncoding(after)).toBeUndefined();
});

describe('The form of an earlier time', () => {
  const own = { rubric, unit: filled.unit };
  const kinds = async (content: WorkbookContent, now = own): Promise<string[] | undefined> =>
    (await readEarlier(content, now, builtIn))?.doubts.map((doubt) => JSON.stringify(doubt));
  const savedIn = (year: number): WorkbookContent => ({
    ...contentOf(bytes),
    saved: `${year}-06-15T08:00:00Z`,
  });
  test('is the unit’s own of another year, or what speaks against it is said', async () => {
    const today = new Date().getFullYear();
    expect(await kinds(savedIn(today - 1))).toEqual([]);
    expect(await kinds(savedIn(today))).toEqual([expect.stringContaining(`${today}-06-15`)]);
    const undated = contentOf(bytes);
    delete undated.saved;
    expect(await kinds(undated)).toEqual([]);
    expect(await kinds(savedIn(today - 1), { rubric, unit: 'Sở Y tế' })).toHaveLength(1);
    const earlier = await readEarlier(savedIn(today - 1), own, builtIn);
    expect(earlier?.assessment?.total).toBe(taken.assessment.total);
  });
  test('that is of another kind, or none, is not taken', async () => {
    const other = { rubric: form('gia-lai-2020-huyen'), unit: filled.unit };
    expect(await kinds(contentOf(bytes), other)).toBeUndefined();
    expect(await kinds({ ...contentOf(bytes), sheets: [], names: [] })).toBeUndefined();
  });
});

test('a form file is read as a draft, published, and is the same form again', async () => {
  const text = readFileSync('rubrics/hau-giang-2017.yaml', 'utf8');
  const read = readDraftFile('mau.yaml', new TextEncoder().encode(text));
  if (!read.ok || read.input.kind !== 'form') throw new Error('no draft');
  const wanted = form('hau-giang-2017');
  const examined = examine(read.input.draft);
  const published = await publishedFiles(examined, wanted, { version: '0', stem: 'mau-2017' });
  expect([published.form, published.blank, published.review].map(({ name }) => name)).toEqual([
    ...['mau-2017.yaml', 'mau-2017.xlsx', 'mau-2017-doi-chieu.xlsx'],
  ]);
  const lines = new TextDecoder().decode(published.form.bytes);
  expect(
    lines
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join(),
  ).toContain(wanted.decision.number);
  const again = readRubricFile(published.form.bytes);
  expect(again.ok && again.rubric.fingerprints.scoring).toBe(wanted.fingerprints.scoring);
  const blank = await takeContent(contentOf(published.blank.bytes), builtIn);
  expect(blank).toMatchObject({ ok: true, submission: { unit: '' }, assessment: { answered: 0 } });
  expect((await draftFile(examined)).name).toBe('hau-giang-2017-ban-nhap.xlsx');
  expect((await publishedFiles(examined, wanted, { version: '0' })).form.name).toBe('hau-giang-2017.yaml');
});

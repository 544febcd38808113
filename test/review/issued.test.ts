/** A file as version 1.0.0 wrote it, before words of the sheets were changed: it is read and reviewed as on the day of its issue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenNotes } from '../../src/form/improvement/plan-notes';
import { assessForm } from '../../src/form/answers/submission';
import { findForm } from '../../src/intake/file/find';
import { sheetNames } from '../../src/messages/sheet';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { readAppraisal } from '../../src/review/appraisal/read';
import { readReplies } from '../../src/review/appraisal/return';
import { reviewForm } from '../../src/review/review';
import { laidOutAnew } from '../../src/intake/rewrite/others';
import { writePaper } from '../../src/intake/rewrite/papers';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { read } from './workbooks';

const bytes = new Uint8Array(readFileSync(join('test', 'fixtures', 'issued-1.0.0.xlsx')));
const content = read(bytes);
const opened = async () => {
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form') throw new Error('not recognised');
  return { found, form: assessForm(content, found), rubric: found.rubric };
};

/** Questions of the reviewer with what the unit replied, by criterion. */
const repliesOf = (from: WorkbookContent, rubric: Rubric, { located }: ReturnType<typeof assessForm>) => [
  ...readReplies(from, rubric, (id) => located.cell(id, 'self')?.row, located.sheet.name),
];

test('its answers and points are those that were entered', async () => {
  const { found, form } = await opened();
  expect(found.rubric.id).toBe('ha-nam-2021-so');
  expect(found.placement.doubts).toEqual([]);
  expect(form.submission.unit).toBe('Sở Nội vụ');
  expect(form.assessment.total).toBe(14);
  const entered = form.assessment.criteria.filter(({ status }) => status !== 'missing');
  expect(entered.map(({ id, status, points }) => [id, status, points])).toEqual([
    ['I.1', 'scored', 5],
    ['I.2', 'claimed', 2],
    ['I.3.4', 'exempt', 5],
    ['III.1.1.1', 'scored', 0],
    ['III.1.5', 'scored', 2],
    ['VI.4', 'invalid', 0],
    ['VI.5', 'scored', 0],
  ]);
  expect(form.submission.answers.get('I.1')?.evidence).toBe('Báo cáo 12/BC-SNV');
  const errors = form.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, cell }) => [code, cell])).toEqual([['not-a-number', 'H124']]);
});

test('a review finds nothing altered, and says that another version wrote it', async () => {
  const { found, form } = await opened();
  const { findings, comparison } = reviewForm(content, found, form);
  // the frozen code covers the rubric's version, which goes its own way
  const altered = findings.filter(({ code }) => code !== 'rubric-outdated' && code !== 'code-mismatch');
  expect(altered).toEqual([]);
  expect(comparison.claimed?.points).toBe(14);
  expect(comparison.sheet?.points).toBe(14);
});

test('its words are its own even where the form was moved away from its identity', async () => {
  const moved = { ...content, sheets: content.sheets.filter(({ name }) => name !== sheetNames.identity) };
  const found = await findForm(moved, builtIn);
  if (found?.kind !== 'form') throw new Error('not recognised');
  const form = assessForm(moved, found);
  expect(laidOutAnew(moved, found.rubric, form, false, '1.0.0').others.replaced).toEqual([]);
  const { findings } = reviewForm(moved, found, form);
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
    ['identity-missing', undefined],
    ['formulas-earlier', undefined],
  ]);
});

test('its appraisal goes on where it stood', async () => {
  const { rubric } = await opened();
  const read = readAppraisal(content, rubric);
  expect(read?.unlogged).toEqual([]);
  expect(read?.unreadable).toEqual([]);
  const touched = read?.appraisal.criteria.filter(({ state }) => state !== 'open');
  expect(touched?.map(({ id, state, appraised, question }) => [id, state, appraised, question])).toEqual([
    ['I.1', 'adjusted', 1, ''],
    ['I.2', 'supplement', 2, 'Gửi danh sách máy'],
    ['I.3.4', 'accepted', 5, ''],
  ]);
  expect(read?.appraisal.log.map(({ action, criterion, to }) => [action, criterion, to])).toEqual([
    ['points', 'I.1', 1],
    ['state', 'I.1', 'adjusted'],
    ['reason', 'I.1', 'Sai số liệu'],
    ['state', 'I.2', 'supplement'],
    ['question', 'I.2', 'Gửi danh sách máy'],
    ['state', 'I.3.4', 'accepted'],
  ]);
});

test('notes of its plan, and the reply of the unit, are found', async () => {
  const { rubric, form } = await opened();
  const noted = [...writtenNotes(content)].filter(([, note]) => Object.keys(note).length > 0);
  expect(noted).toEqual([
    ['I.1', { infeasible: true, person: 'Ông An', deadline: '30/6', note: 'Chờ kinh phí' }],
  ]);
  expect(repliesOf(content, rubric, form)).toEqual([
    ['I.2', { question: 'Gửi danh sách máy', reply: 'Danh sách kèm theo' }],
  ]);
});

test('questions of the next rounds take the place of its own', async () => {
  const { rubric } = await opened();
  const appraisal = readAppraisal(content, rubric)?.appraisal;
  if (!appraisal) throw new Error('no appraisal');
  const details = { letter: emptyLetter, date: '', reviewer: 'B' };
  let last: Uint8Array = bytes;
  // its own heads give way to those of today, and these to themselves
  for (const [asked, question] of [
    ['I.1', 'Số liệu quý mấy?'],
    ['I.3.4', 'Gửi bản chụp.'],
  ]) {
    const criteria = appraisal.criteria.map((one) => ({
      ...one,
      question: one.id === asked ? (question ?? '') : '',
    }));
    const file = { name: 'a.xlsx', bytes: last };
    const sent = await writePaper('return', file, { ...appraisal, criteria }, details, '1.0.0', builtIn);
    last = sent ?? new Uint8Array();
    const returned = read(last);
    const found = await findForm(returned, builtIn);
    if (found?.kind !== 'form') throw new Error('not recognised');
    expect(repliesOf(returned, rubric, assessForm(returned, found))).toEqual([
      [asked, { question, reply: '' }],
    ]);
  }
});

test('the page opens it without calling its own words a change', async () => {
  const { rubric, form } = await opened();
  const { others } = laidOutAnew(content, rubric, form, true, '1.0.0');
  expect(others).toEqual({
    kept: ['Kế hoạch cải thiện'],
    left: [],
    replaced: [],
    moved: false,
    signed: false,
    found: [],
  });
});

/** What a form keeps when it goes on: last year's answers, the frozen code, what its file said about it. */
import { carryOver } from '../../src/form/answers/carry-over';
import { findIdentities } from '../../src/form/identity/identity';
import { keepIdentity } from '../../src/form/identity/keep-identity';
import { gapNotes, markChanges, markedIds, noteChanges } from '../../src/form/improvement/marks';
import { drawnPlaces } from '../../src/form/place/place';
import { layoutOf } from '../../src/form/layout';
import { controlCode } from '../../src/form/identity/ready';
import { withChanges } from '../../src/form/answers/reread';
import type { CellChange } from '../../src/form/answers/changes';
import { sheetNames } from '../../src/messages/sheet';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import { a1 } from '../../src/sheet/address';
import type { WorkbookContent } from '../../src/sheet/content';
import { workbookContent } from '../../src/workbook/grid/content';
import { form, submission } from '../scoring/forms';
import { emptySubmission, specOf } from '../tools/workbooks';

const haNam = form('ha-nam-2021-so');
const hue = form('hue-2021-tinh');

const blank = (rubric: Rubric, id: string, more: Partial<Answer>): [string, Answer] => {
  const criterion = rubric.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(id);
  return [id, { ...emptyAnswer(ruleOf(criterion).inputs.length), ...more }];
};
const placesOf = (rubric: Rubric) => drawnPlaces(layoutOf(rubric));

describe('carrying last year over', () => {
  const fieldId =
    haNam.before.flatMap(({ fields }) => fields).find(({ id, kind }) => id !== 'unit' && kind === 'number')
      ?.id ?? '';

  test('what stands this year stays: answers and general information', () => {
    const last = { ...submission(haNam, 'ha-nam-so-tai-chinh-2021'), fields: { [fieldId]: 50 } };
    const own = blank(haNam, 'I.1', { inputs: [7, 9, null] });
    const current: Submission = {
      ...emptySubmission(haNam),
      fields: { [fieldId]: 61 },
      answers: new Map([own]),
    };
    const places = placesOf(haNam);
    const kept = carryOver(haNam, current, last, places);
    const answered = [...last.answers.keys()];
    expect(kept.ids).not.toContain('I.1');
    expect(kept.ids).toHaveLength(answered.length - (answered.includes('I.1') ? 1 : 0));
    const cells = kept.changes.map(({ ref }) => a1(ref));
    const field = places.field(fieldId);
    if (!field) throw new Error('no field');
    expect(cells).not.toContain(a1(field));
    expect(carryOver(haNam, { ...current, fields: {} }, last, places).changes).toContainEqual({
      ref: field,
      value: 50,
    });
  });

  test('an assessor’s points neither hold an answer back nor come along', () => {
    const [first] = hue.criteria;
    const id = first?.id ?? '';
    const inputs = emptyAnswer(first ? ruleOf(first).inputs.length : 0).inputs.map(() => 1);
    const places = placesOf(hue);
    const before = {
      ...emptySubmission(hue),
      answers: new Map([blank(hue, id, { assessed: { department: 0.5 } })]),
    };
    const last = {
      ...emptySubmission(hue),
      answers: new Map([blank(hue, id, { inputs, assessed: { department: 1, expert: 1 } })]),
    };
    const { ids, changes } = carryOver(hue, before, last, places);
    expect(ids).toEqual([id]);
    const assessors = ['department', 'online', 'expert'] as const;
    const theirs = assessors.flatMap((column) => places.cell(id, column) ?? []).map((ref) => a1(ref));
    expect(theirs.length).toBeGreaterThan(0);
    expect(changes.map(({ ref }) => a1(ref)).filter((cell) => theirs.includes(cell))).toEqual([]);
    const onlyTheirs = { ...last, answers: new Map([blank(hue, id, { assessed: { expert: 1 } })]) };
    expect(carryOver(hue, emptySubmission(hue), onlyTheirs, places).ids).toEqual([]);
  });
});

describe('the control code', () => {
  const codeOf = (change: (answer: Answer) => Answer, unit = 'Sở Tài chính'): string => {
    const filled = submission(haNam, 'ha-nam-so-tai-chinh-2021');
    const answers = new Map([...filled.answers].map(([id, answer]) => [id, change(answer)]));
    const changed = { ...filled, unit, answers };
    return controlCode(haNam, changed, assess(haNam, changed));
  };
  const same = codeOf((answer) => answer);

  test('is the same for what looks the same', () => {
    expect(same).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(codeOf((answer) => ({ ...answer, evidence: answer.evidence.normalize('NFD') }))).toBe(same);
    expect(codeOf((answer) => answer, 'Sở  Tài chính '.normalize('NFD'))).toBe(same);
    expect(codeOf((answer) => ({ ...answer, assessed: { appraised: 1 } }))).toBe(same);
  });

  test.each<[string, (answer: Answer) => Answer]>([
    ['evidence', (answer) => ({ ...answer, evidence: `${answer.evidence}.` })],
    ['a note', (answer) => ({ ...answer, note: `${answer.note}x` })],
    ['a claim', (answer) => ({ ...answer, claimed: 0.01 })],
  ])('changes with %s', (_what, change) => expect(codeOf(change)).not.toBe(same));

  test('changes with the unit', () => expect(codeOf((answer) => answer, 'Sở Tài chinh')).not.toBe(same));
});

test('a form laid out anew keeps code and marks of its file, and not which form and edition it is', () => {
  const rubric = haNam;
  const spec = specOf(rubric);
  const content = workbookContent(spec);
  const [found] = findIdentities(content);
  if (!found) throw new Error('no identity');
  for (const cells of found.sheet.rows.values()) {
    const key = cells.get(0)?.value;
    if (key === 'hash' || key === 'rubric' || key === 'version') cells.set(1, { value: 'giả' });
    if (key === 'code') cells.set(1, { value: '7K3QX-04ZDM' });
    if (key === rubric.criteria[0]?.id) cells.set(2, { value: 1 }).set(4, { value: 'đang mua máy' });
  }
  const [again] = findIdentities(workbookContent(keepIdentity(spec, content)));
  expect(again?.identity).toMatchObject({
    rubric: rubric.id,
    hash: rubric.hash,
    version: '0.0.0',
    code: '7K3QX-04ZDM',
  });
  const row = [...(again?.sheet.rows.values() ?? [])].find(
    (cells) => cells.get(0)?.value === rubric.criteria[0]?.id,
  );
  expect([row?.get(2)?.value, row?.get(4)?.value]).toEqual([1, 'đang mua máy']);
  expect(again?.sheet.name).toBe(sheetNames.identity);
});

test('marks and notes about a criterion stand in its row, each in its own place, and go without a trace', () => {
  const spec = specOf(haNam);
  const [first = '', second = ''] = haNam.criteria.map(({ id }) => id);
  const written = (content: WorkbookContent, changes: readonly CellChange[]): WorkbookContent => {
    const { sheet } = findIdentities(content)[0] ?? {};
    if (!sheet) throw new Error('no identity');
    return withChanges(content, sheet.name, [...changes]);
  };
  const identityOf = (content: WorkbookContent) => findIdentities(content)[0]!.sheet;
  const start = workbookContent(spec);
  const marked = written(start, [
    ...markChanges(identityOf(start), [first], 'infeasible', true),
    ...markChanges(identityOf(start), [second], 'carried', true),
    ...noteChanges(identityOf(start), first, '  đang mua máy \n'),
    ...noteChanges(identityOf(start), 'không có', 'x'),
  ]);
  expect([...markedIds(identityOf(marked), haNam, 'infeasible')]).toEqual([first]);
  expect([...markedIds(identityOf(marked), haNam, 'carried')]).toEqual([second]);
  expect([...gapNotes(identityOf(marked), haNam)]).toEqual([[first, 'đang mua máy']]);
  const cleared = written(marked, [
    ...markChanges(identityOf(marked), [first], 'infeasible', false),
    ...markChanges(identityOf(marked), [second], 'carried', false),
    ...noteChanges(identityOf(marked), first, '   '),
  ]);
  expect(markedIds(identityOf(cleared), haNam, 'infeasible').size).toBe(0);
  expect(markedIds(identityOf(cleared), haNam, 'carried').size).toBe(0);
  expect(gapNotes(identityOf(cleared), haNam).size).toBe(0);
});

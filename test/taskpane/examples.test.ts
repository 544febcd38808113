/**
 * The example forms in the session over the emulated Excel and the grid of the page: entered, scored, explained and improved as the engine does it.
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { givenInputs } from '../../src/form/answers/given';
import { explanationText } from '../../src/messages/explanations';
import type { Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { gridWorkbook } from '../../src/workbook/grid/index';
import type { Workbook } from '../../src/workbook/port';
import { bootExcel } from '../excel-host/boot-jest';
import { randomDocument } from '../tools/answers';
import { exampleIds, formOf } from '../tools/forms';
import { fc } from '../tools/random';
import { specOf, submissionOf } from '../tools/workbooks';
import { value } from '../workbook/contract';

const sentBy = (rubric: Rubric, { unit, answers }: Submission): Submission => ({
  rubric: rubric.id,
  unit,
  fields: {},
  answers: new Map(
    givenInputs(rubric).flatMap(({ criterion: { id, rule } }): [string, Answer][] => {
      const inputs = answers.get(id)?.inputs ?? [];
      const given = (index: number): boolean =>
        rule.kind === 'formula' && rule.quantities[index]?.source !== 'entered';
      const kept = inputs.map((entry, index) => (given(index) ? entry : null));
      return kept.length === 0 ? [] : [[id, { ...emptyAnswer(kept.length), inputs: kept }]];
    }),
  ),
});

const formIn = (session: Session): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};

const places: Record<string, (spec: WorkbookSpec) => Promise<Workbook>> = {
  'the emulated Excel': async (spec) => {
    await bootExcel();
    const workbook = excelWorkbook();
    value(await workbook.insert(spec));
    return workbook;
  },
  'the grid of the page': (spec) => Promise.resolve(gridWorkbook(spec)),
};

it.each(exampleIds.flatMap((id) => Object.keys(places).map((place) => ({ id, place }))))(
  '$id in $place',
  async ({ id, place }) => {
    const rubric = await formOf(id);
    const [document] = fc.sample(randomDocument(rubric), 1);
    const submission = submissionOf(rubric, document);
    // as the office sends it: with the unit's name and the figures that the office gives
    const workbook = await places[place]?.(specOf(rubric, sentBy(rubric, submission)));
    if (!workbook) throw new Error(place);
    const session = createSession(workbook, { version: '1' });
    await session.open();
    for (const [field, said] of Object.entries(submission.fields))
      if (field !== 'unit') expect(await session.setField(field, said)).toBe(true);
    const written = await session.setAnswers(submission.answers);
    expect([written, session.getSnapshot().failure]).toEqual([true, undefined]);
    expect(await session.recheck()).toBe(true);

    const { form } = formIn(session);
    const wanted = assess(rubric, form.submission);
    expect(form.assessment).toEqual(wanted);
    const points = (of: typeof wanted) => of.criteria.map((one) => [one.id, one.points, one.status]);
    expect(points(wanted)).toEqual(points(assess(rubric, submission)));
    // every criterion is explained in words
    for (const { id: criterion, explanation } of wanted.criteria)
      expect([criterion, explanationText(explanation)]).toEqual([criterion, expect.stringMatching(/\S/)]);

    // a step that is taken brings what it promises
    const [gap] = findGaps(rubric, form.submission, wanted).filter(({ next }) => next !== undefined);
    if (!gap?.next) throw new Error('nothing to improve');
    const inputs = Object.fromEntries(gap.next.inputs.entries());
    expect(await session.setAnswer(gap.id, { inputs })).toBe(true);
    expect(await session.recheck()).toBe(true);
    const gained = formIn(session).form.assessment.total - wanted.total;
    expect(Math.round(gained * 100) / 100).toBe(gap.next.gain);
    expect(await session.markReady()).toBe(true);

    // what the office gives stays as it is
    const locked = givenInputs(rubric).filter(
      ({ criterion: { rule }, input }) =>
        rule.kind === 'formula' && rule.quantities[input]?.source === 'office',
    );
    for (const { criterion, input } of locked)
      expect([
        await session.setAnswer(criterion.id, { inputs: { [input]: 0.123 } }),
        session.getSnapshot().failure?.code,
      ]).toEqual([false, 'locked']);
    session.dispose();
  },
);

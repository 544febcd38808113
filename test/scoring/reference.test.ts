/** The engine against an independent exact implementation of the readings, for random answers to every form. */
import { assess } from '../../src/scoring/assess';
import { isEmpty } from '../../src/scoring/answer';
import type { Submission } from '../../src/scoring/answer';
import { parseDocument } from '../../src/scoring/document';
import { toDocument } from '../../src/scoring/to-document';
import type { Rubric } from '../../src/rubric/types';
import { randomDocument } from '../tools/answers';
import { testedIds, formOf, sourceOf } from '../tools/forms';
import { reference } from '../tools/reference';
import type { ReferenceAnswer, ReferenceResult } from '../tools/reference';
import { fc, runs } from '../tools/random';
import type { Assessment } from '../../src/scoring/assessment';

function engine(
  rubric: Rubric,
  answers: Record<string, ReferenceAnswer>,
  fields: Record<string, string | number>,
): Assessment {
  const parsed = parseDocument(
    { rubric: rubric.id, unit: { name: 'Sở Tài chính' }, fields, answers },
    rubric,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  // the same answers have counted for a unit of no type before
  assess(rubric, { ...parsed.submission, fields: {} });
  return assess(rubric, parsed.submission);
}

const saying = ({ answers }: Submission) => [...answers].filter(([, answer]) => !isEmpty(answer));

/** "143" for 1,43: what both sides are compared by. */
const shown = (hundredths: bigint): number => Number(hundredths) / 100;

function expected(result: ReferenceResult) {
  return {
    criteria: [...result.criteria].map(([id, { points, status }]) => [id, shown(points), status]),
    headings: result.headings.map(({ text, points }) => [text, shown(points)]),
    total: shown(result.total),
    base: shown(result.base),
    bonus: shown(result.bonus),
    percent: shown(result.percent),
    class: result.class,
  };
}

describe.each(testedIds)('%s', (id) => {
  test('points, states, sums, percentage and class are those of the exact reference', async () => {
    const rubric = await formOf(id);
    const source = sourceOf(id);
    fc.assert(
      fc.property(randomDocument(rubric, { invalid: true }), ({ answers, fields }) => {
        const got = engine(rubric, answers, fields);
        expect({
          criteria: got.criteria.map(({ id: one, points, status }) => [one, points, status]),
          headings: got.headings.map(({ text, points }) => [text, points]),
          total: got.total,
          base: got.base,
          bonus: got.bonus,
          percent: got.percent,
          class: got.class,
        }).toEqual(expected(reference(source, answers, fields['unitType']?.toString())));
      }),
      runs(40, 2000),
    );
  }, 120_000);

  test('answers survive the way to a document and back', async () => {
    const rubric = await formOf(id);
    fc.assert(
      fc.property(randomDocument(rubric, { invalid: true, assessed: true }), (document) => {
        const first = parseDocument(document, rubric);
        if (!first.ok) throw new Error('refused');
        const again = parseDocument(JSON.parse(JSON.stringify(toDocument(first.submission, rubric))), rubric);
        if (!again.ok) throw new Error('refused the second time');
        expect(assess(rubric, again.submission)).toEqual(assess(rubric, first.submission));
        expect(saying(again.submission)).toEqual(saying(first.submission));
      }),
      runs(12, 500),
    );
  }, 120_000);
});

/** Random answers, random small rubrics. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import type { Band, Rule } from '../../src/rubric/rule';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Entry, Submission } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import { fc } from '../tools/random';

const nothing = fc.constant<Entry>(null);
const junk = fc.constantFrom<Entry>({ unreadable: 'abc' }, -1);
const orNothing = (entry: fc.Arbitrary<Entry>): fc.Arbitrary<Entry> =>
  fc.oneof(
    { weight: 12, arbitrary: entry },
    { weight: 2, arbitrary: nothing },
    { weight: 1, arbitrary: junk },
  );

function inputsOf({ rule, max }: Criterion): fc.Arbitrary<Entry[]> {
  const several = (length: number, entry: fc.Arbitrary<Entry>) =>
    fc.array(orNothing(entry), { minLength: length, maxLength: length });
  switch (rule.kind) {
    case 'ratio':
      return fc.oneof(
        fc
          .tuple(
            fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 4000 })),
            fc.integer({ min: 0, max: 1 << 12 }),
          )
          .chain(([denominator, part]) =>
            fc.tuple(
              orNothing(fc.constant(part % (denominator + 2))),
              orNothing(fc.constant(denominator)),
              nothing,
            ),
          ),
        fc.tuple(nothing, nothing, orNothing(fc.integer({ min: 0, max: 1010 }).map((value) => value / 1000))),
      );
    case 'bands':
      return several(1, fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 600 })));
    case 'choice':
    case 'combination':
      return several(1, fc.integer({ min: 0, max: rule.options.length - 1 }));
    case 'checklist':
      return several(rule.options.length, fc.integer({ min: 0, max: 1 }));
    case 'counts':
    case 'deduction':
      return several(rule.lines.length, fc.integer({ min: 0, max: 6 }));
    case 'formula':
      return fc.tuple(
        ...rule.quantities.map(({ type }) =>
          orNothing(
            type === 'tick'
              ? fc.integer({ min: 0, max: 1 })
              : type === 'percent'
                ? fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
                : type === 'day'
                  ? fc.integer({ min: 46_000, max: 46_100 })
                  : fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 300 })),
          ),
        ),
      );
    case 'judgement':
      return several(
        1,
        fc.integer({ min: 0, max: Math.round(max * 4) }).map((value) => value / 4),
      );
  }
}

/** Anything that somebody may have entered for a criterion. */
export function anyAnswer(criterion: Criterion): fc.Arbitrary<Answer> {
  const empty = emptyAnswer(ruleOf(criterion).inputs.length);
  const yields = ruleOf(criterion).yields();
  const claims = [
    ...yields.values,
    ...yields.intervals.flatMap(([low, high]) => [low, Math.floor((low + high) / 2)]),
  ].map((points) => points / 100);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(empty) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...claims, criterion.max * 3).map((claimed) => ({ ...empty, claimed })),
    },
    { weight: 6, arbitrary: inputsOf(criterion).map((inputs) => ({ ...empty, inputs })) },
    ...(criterion.exemptions.length > 0
      ? [
          {
            weight: 1,
            arbitrary: fc.constantFrom(0, 9).map((exemption) => ({ ...empty, exemption, note: 'lý do' })),
          },
        ]
      : []),
  );
}

/** Answers to a whole form. */
export function anySubmission(rubric: Rubric): fc.Arbitrary<Submission> {
  return fc
    .tuple(
      ...rubric.criteria.map((criterion) =>
        anyAnswer(criterion).map((answer): [string, Answer] => [criterion.id, answer]),
      ),
    )
    .map((answers) => ({ rubric: rubric.id, unit: 'Sở A', fields: {}, answers: new Map(answers) }));
}

const points = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2);
const option = (max: number) =>
  points(max).map((value, ...rest) => ({ text: `lựa chọn ${value}${rest.length}`, points: value }));

const anyBands = (max: number): fc.Arbitrary<Band[]> =>
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), points(max))
    .map(([low, more, middle]) => [
      { bound: { op: '>=', value: low + more }, gives: { points: max } },
      { bound: { op: '>', value: low }, gives: { points: middle } },
      { bound: null, gives: { over: 100 } },
    ]);

const anyRule = (max: number): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc
      .array(option(max), { minLength: 1, maxLength: 4 })
      .map((options): Rule => ({ kind: 'choice', options })),
    fc
      .array(option(max), { minLength: 1, maxLength: 3 })
      .map((options): Rule => ({ kind: 'checklist', options })),
    fc.array(option(max), { minLength: 1, maxLength: 2 }).map((lines): Rule => ({ kind: 'counts', lines })),
    fc
      .array(option(max), { minLength: 1, maxLength: 2 })
      .map((lines): Rule => ({ kind: 'deduction', lines })),
    anyBands(max).map((bands): Rule => ({ kind: 'ratio', numerator: 'tử', denominator: 'mẫu', bands })),
    fc.constant<Rule>({
      kind: 'ratio',
      numerator: 'tử',
      denominator: 'mẫu',
      bands: [{ bound: null, gives: { over: 100 } }],
    }),
    anyBands(max).map((bands): Rule => ({ kind: 'bands', quantity: 'số', unit: 'cái', bands })),
    fc.constant<Rule>({ kind: 'judgement' }),
  );

/** A form of a few criteria of every kind, made from a real one. */
export function anyRubric(model: Rubric, most: number): fc.Arbitrary<Rubric> {
  const criterion = fc
    .constantFrom(1, 2, 2.5, 3, 4)
    .chain((max) => anyRule(max).map((rule) => ({ max, rule })));
  return fc.array(criterion, { minLength: 1, maxLength: most }).map((rules) => {
    const criteria = rules.map(({ max, rule }, index): Criterion => ({
      id: `c${index}`,
      no: String(index),
      text: `Tiêu chí ${index}`,
      max,
      printedMax: max,
      rule,
      exemptions: [],
      path: ['g'],
      inputsOnLines: false,
    }));
    const max = criteria.reduce((sum, c) => sum + c.max, 0);
    const heading = {
      key: 'g',
      no: 'I',
      text: 'Nhóm',
      kind: 'group' as const,
      printedMax: max,
      max,
      bonus: false,
      path: [],
      criteria: criteria.map(({ id }) => id),
    };
    return {
      ...model,
      criteria,
      headings: [heading],
      max,
      rows: [],
      misprints: [],
      checks: [],
      quantities: [],
      classes: [],
    };
  });
}

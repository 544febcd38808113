/** Sentences of rules: what the product prints it reads back, and nothing that it calls sure is wrong. */
import { byTypeIn, byTypeText } from '../../src/draft/sentence/by-type';
import { exemptionsIn, exemptionsText, type ExemptionSource } from '../../src/draft/sentence/exemptions';
import { headingIn, headingText } from '../../src/draft/sentence/heading';
import { sentenceOf, understand } from '../../src/draft/sentence/sentence';
import type { RuleSource } from '../../src/rubric/schema/rubric';
import { fc, runs } from '../tools/random';

const MAX = 20;
/** Texts as people write them, and as nobody does. */
const label = fc.oneof(
  fc.constantFrom('Số hồ sơ nộp trực tuyến', 'Có, đạt', 'Không', 'a/b', 'Từ 5 đến 7: tốt', 'chọn một: x'),
  fc.constantFrom(
    '- gạch; hai phần',
    '«trong ngoặc»',
    'xuống\ndòng',
    'chấm cuối.',
    'hai chấm:',
    '12 điểm. Và thêm',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);
const hundredths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);
const points = hundredths(MAX);
const gives = fc.oneof(
  points,
  fc.constantFrom<'max' | 'rate'>('max', 'rate'),
  fc.record({ rateOver: hundredths(120).filter((over) => over > 0) }),
);
// growth may be less than nothing
const bound = fc.oneof(
  hundredths(5000),
  hundredths(50).map((value) => 0 - value),
);
const band = fc.oneof(
  fc.record({ from: bound, gives }),
  fc.record({ above: bound, gives }),
  fc.record({ upTo: bound, gives }),
  fc.record({ gives }),
);
const bands = fc.array(band, { minLength: 1, maxLength: 5 });
const fractions = fc.constant<true>(true);
const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,3}$/);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 4 });
const options = some(fc.record({ text: label, points }));
const maybe: { requiredKeys: [] } = { requiredKeys: [] };

const quantity = fc
  .tuple(
    fc.record({ id: name, text: label }),
    fc.record(
      {
        type: fc.constantFrom('whole', 'number', 'percent', 'tick', 'day'),
        source: fc.constantFrom('office', 'last-year'),
        partOf: name,
      },
      maybe,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const limits = fc.uniqueArray(
  fc.oneof(
    fc.record({
      id: name,
      text: label,
      value: fc.double({ min: -999, max: 999, noNaN: true }).map(twoDigits),
    }),
    fc.record({ id: name, text: label, byType: fc.dictionary(label, bound, { minKeys: 1, maxKeys: 3 }) }),
  ),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);
const relative = fc
  .tuple(
    fc.record({ by: fc.constantFrom('best', 'range', 'mean', 'rank') }),
    fc.record(
      { lowerIsBetter: fractions, places: some(fc.record({ upTo: fc.nat({ max: 900 }), points: bound })) },
      maybe,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Random rules of every kind there is: a new kind does not compile without its own. */
const rules: { [K in RuleSource['kind']]: fc.Arbitrary<Extract<RuleSource, { kind: K }>> } = {
  ratio: fc
    .tuple(fc.record({ numerator: label, denominator: label }), fc.record({ fractions, bands }, maybe))
    .map(([must, may]) => ({ kind: 'ratio', ...must, ...may })),
  bands: fc
    .tuple(fc.record({ quantity: label, unit: label, bands }), fc.record({ fractions }, maybe))
    .map(([must, may]) => ({ kind: 'bands', ...must, ...may })),
  choice: fc.record({ options }, maybe).map((may) => ({ kind: 'choice', ...may })),
  checklist: fc.record({ options }, maybe).map((may) => ({ kind: 'checklist', ...may })),
  counts: fc.record({ options }, maybe).map((may) => ({ kind: 'counts', ...may })),
  deduction: fc.record({ options }, maybe).map((may) => ({ kind: 'deduction', ...may })),
  combination: fc.record({
    kind: fc.constant('combination'),
    options,
    halvedWhen: label,
    otherwise: label,
  }),
  formula: fc
    .tuple(
      fc.record({ quantities: some(quantity) }),
      fc.record({ limits, relative }, maybe),
      fc.oneof(fc.record({ points: label }), fc.record({ value: label })),
    )
    .map(([must, may, said]) => ({ kind: 'formula', ...must, ...may, ...said })),
  judgement: fc.constant({ kind: 'judgement' }),
};

test.each(Object.keys(rules) as RuleSource['kind'][])(
  'the sentence of a rule of kind %s is read as that rule, and surely',
  (kind) => {
    fc.assert(
      fc.property<[RuleSource]>(rules[kind], (rule) => {
        expect(understand(sentenceOf(rule), '', MAX)).toEqual({
          rule,
          exemptions: [],
          state: 'sure',
          unexplained: [],
        });
      }),
      runs(300, 5000),
    );
  },
);

test('the sentences of exemptions, maxima by type and headings are read as they are', () => {
  const exemption = fc.record({
    text: label,
    points: fc.oneof(points, fc.constantFrom<'max' | 'excluded'>('max', 'excluded')),
  });
  const byType = fc.dictionary(label, fc.oneof(points, fc.constant<false>(false)), {
    minKeys: 1,
    maxKeys: 4,
  });
  const misprint = fc.record({ printed: points, holds: points });
  const heading = fc.record({ bonus: fractions, penalty: points, weight: points, misprint }, maybe);
  fc.assert(
    fc.property(
      fc.array(exemption, { maxLength: 3 }),
      byType,
      heading,
      (exemptions: ExemptionSource[], types, head) => {
        expect(exemptionsIn(exemptionsText(exemptions), MAX)).toEqual(exemptions);
        expect(byTypeIn(byTypeText(types))).toEqual(types);
        expect(headingIn(headingText(head))).toEqual(head);
      },
    ),
    runs(300, 5000),
  );
});

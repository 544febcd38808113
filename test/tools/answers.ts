/** Random answers documents (docs/design.md, contracts), with the edges at which scoring goes wrong. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import type { FormulaRule, NamedQuantity } from '../../src/rubric/rule';
import type { ReferenceAnswer } from './reference';
import { fc } from './random';

export interface RandomDocument {
  rubric: string;
  unit: { name: string };
  fields: Record<string, string | number>;
  answers: Record<string, ReferenceAnswer>;
}

const ASSESSORS = ['department', 'online', 'expert', 'appraised'] as const;

export interface RandomOptions {
  /** Entries that cannot be used: words for numbers, below zero, options that do not exist. */
  invalid?: boolean;
  /** Points in the columns of the assessors. */
  assessed?: boolean;
}

/** Words as officials write them, with every sign that a file format may stumble on. */
const words = fc.constantFrom(
  'Báo cáo số 41/BC-STC ngày 05/10/2021',
  'QĐ 12/QĐ-UBND & KH 7 <2021>',
  'Ảnh chụp màn hình “phần mềm”',
  '=1+1',
  '+84 226 385 2634',
  "'0123",
  'dòng một\ndòng hai',
  '12,5',
  '@phòng CNTT',
  '_x0041_',
);

/** Trimmed, composed and without signs that nobody sees, as texts of cells are read. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme-composite', maxLength: 40 }).map((text) =>
      text
        .replace(/[\u0000-\u001f\u007f-\u009f\u2800\ufffe\uffff]|\p{Default_Ignorable_Code_Point}/gu, '')
        .normalize('NFC')
        .trim(),
    ),
  },
);

const decimal = (max: number, decimals: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: Math.round(max * 10 ** decimals) }).map((n) => Number(`${n}e-${decimals}`));

/** Bounds of the criterion's bands; rates in per cent. */
const boundsOf = ({ rule }: Criterion): number[] =>
  'bands' in rule ? rule.bands.flatMap(({ bound }) => (bound ? [bound.value] : [])) : [];

function near(bound: number, step: number): fc.Arbitrary<number> {
  return fc.constantFrom(-step, 0, step).map((change) => Math.max(0, Number((bound + change).toFixed(6))));
}

function ratio(criterion: Criterion): fc.Arbitrary<ReferenceAnswer> {
  const bounds = [...boundsOf(criterion), 100];
  const plain = fc
    .tuple(fc.integer({ min: 1, max: 3200 }), fc.double({ min: 0, max: 1.15, noNaN: true }))
    .map(([denominator, rate]) => ({ numerator: Math.round(denominator * rate), denominator }));
  const atBound = fc
    .tuple(fc.constantFrom(...bounds), fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 1))
    .map(([bound, times, change]) => ({
      numerator: Math.max(0, Math.round(bound * 10) * times + change),
      denominator: 1000 * times,
    }));
  // numerator ÷ (200 × maximum) × maximum ends in 5 thousandths for every odd numerator
  const halves = fc
    .integer({ min: 0, max: Math.round(100 * criterion.max) - 1 })
    .map((n) => ({ numerator: 2 * n + 1, denominator: Math.round(200 * criterion.max) }));
  const decimals = fc
    .tuple(decimal(90, 2), decimal(99, 1))
    .map(([numerator, denominator]) => ({ numerator, denominator: denominator + 1 }));
  const percent = fc.oneof(
    decimal(100, 2).map((value) => ({ percent: value })),
    fc.constantFrom(...bounds).chain((bound) => near(bound, 0.01).map((value) => ({ percent: value }))),
    fc.constantFrom(0, 50, 100, 100.5, 120, 14.25, 0.005).map((value) => ({ percent: value })),
  );
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 3, arbitrary: atBound },
    { weight: 3, arbitrary: halves },
    { weight: 2, arbitrary: decimals },
    { weight: 3, arbitrary: percent },
    {
      weight: 1,
      arbitrary: fc.constantFrom<ReferenceAnswer>(
        { numerator: 31, denominator: 318 },
        { numerator: 0, denominator: 0 },
        { numerator: 5, denominator: 0 },
        { numerator: 5 },
        { denominator: 5 },
        { numerator: 0, denominator: 9 },
        { numerator: 57, denominator: 400, percent: 14.25 },
        { numerator: 3, denominator: 4, percent: 60 },
        { denominator: 4, percent: 60 },
      ),
    },
  );
}

/** Figures of a formula: small and large ones, shares of one another, days around the year's ends, here and there one missing. */
function formulaValues({ quantities, text }: FormulaRule) {
  // figures of the formula itself, where its cases change
  const bounds = [...text.matchAll(/\d+(?:,\d+)?/g)].map(([figure]) => Number(figure.replace(',', '.')));
  const whole = bounds.filter((figure) => Number.isInteger(figure) && figure < 1000);
  const atBound = fc.constantFrom(0, ...whole, ...whole.map((figure) => figure + 1));
  const days = fc.oneof(
    fc.constantFrom(
      '2025-12-31',
      '2026-01-01',
      '2026-01-30',
      '2026-01-31',
      '2026-02-01',
      '2026-06-30',
      '2026-07-01',
    ),
    fc
      .integer({ min: 46_000, max: 46_500 })
      .map((day) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10)),
  );
  const one: Record<NamedQuantity['type'], fc.Arbitrary<number | string>> = {
    whole: fc.oneof(
      { weight: 2, arbitrary: atBound },
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 20_000 }),
    ),
    number: fc.oneof(atBound, decimal(20, 1), decimal(900, 2)),
    percent: fc.oneof(decimal(100, 1), decimal(120, 2), fc.constantFrom(0, 30, 50, 75, 80, 80.01, 100)),
    tick: fc.constantFrom(0, 1),
    day: days,
  };
  const values = fc.tuple(...quantities.map(({ type }) => one[type]));
  return fc.tuple(values, fc.integer({ min: 0, max: 11 }), fc.nat(3)).map(([list, blank, all]) => ({
    values: Object.fromEntries(
      quantities.flatMap(({ id, partOf }, index): [string, number | string][] => {
        // who has reached everything enters the whole again
        const value = list[all === 0 && partOf !== undefined ? partOf : index];
        return value === undefined || (blank === index && quantities.length > 1) ? [] : [[id, value]];
      }),
    ),
  }));
}

function data(criterion: Criterion): fc.Arbitrary<ReferenceAnswer> {
  const { rule, max } = criterion;
  switch (rule.kind) {
    case 'ratio':
      return ratio(criterion);
    case 'bands':
      return fc
        .oneof(
          fc.constantFrom(...boundsOf(criterion), 0).chain((bound) => near(bound, 1)),
          fc.constantFrom(...boundsOf(criterion), 0).chain((bound) => near(bound, 0.01)),
          fc.integer({ min: 0, max: 400 }),
          decimal(60, 1),
        )
        .map((value) => ({ value }));
    case 'choice':
    case 'combination':
      return fc.integer({ min: 0, max: rule.options.length - 1 }).map((option) => ({ option }));
    case 'checklist':
      return fc.subarray(rule.options.map((_, index) => index)).map((checked) => ({ checked }));
    case 'counts':
    case 'deduction':
      return fc
        .array(
          fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 500 }), fc.constant(null)),
          { minLength: rule.lines.length, maxLength: rule.lines.length },
        )
        .map((counts) => ({ counts }));
    case 'formula':
      return formulaValues(rule);
    case 'judgement':
      return fc
        .oneof(decimal(max, 2), decimal(max, 3), fc.constantFrom(0, max, max / 2))
        .map((points) => ({ points }));
  }
}

/** The same shape with something that cannot be used. */
function unusable({ rule, max }: Criterion): fc.Arbitrary<ReferenceAnswer> {
  const bad = fc.constantFrom<string | number>('không rõ', -1, -0.5, 'hai');
  switch (rule.kind) {
    case 'ratio':
      return fc.oneof(
        bad.map((numerator) => ({ numerator, denominator: 10 })),
        bad.map((denominator) => ({ numerator: 3, denominator })),
        fc.constantFrom<string | number>('một nửa', -5, 201, 9750).map((percent) => ({ percent })),
      );
    case 'bands':
      return bad.map((value) => ({ value }));
    case 'choice':
    case 'combination':
      return fc.constantFrom<string | number>('Có lẽ', 99, -1).map((option) => ({ option }));
    case 'checklist':
      return fc.constant({});
    case 'counts':
    case 'deduction':
      return fc
        .tuple(fc.oneof(bad, fc.constant(1.5)), fc.nat(rule.lines.length - 1))
        .map(([wrong, at]) => ({ counts: rule.lines.map((_, index) => (index === at ? wrong : 2)) }));
    case 'formula': {
      const wrongs = {
        whole: bad,
        number: bad,
        percent: fc.constantFrom<string | number>('nửa', 201),
        tick: fc.constantFrom<string | number>('có lẽ', 'một nửa'),
        day: fc.constantFrom<string | number>('sớm', '31/02/2026', 12),
      };
      return fc.tuple(formulaValues(rule), fc.nat(rule.quantities.length - 1)).chain(([{ values }, at]) => {
        const quantity = rule.quantities[at];
        if (!quantity) throw new Error('no quantity');
        return wrongs[quantity.type].map((wrong) => ({ values: { ...values, [quantity.id]: wrong } }));
      });
    }
    case 'judgement':
      return fc.oneof(bad, fc.constantFrom(max + 0.01, max * 10)).map((points) => ({ points }));
  }
}

/** Points that somebody may claim: whole steps, hundredths, too many decimals, above the maximum, words. */
const claims = ({ max, rule, min = 0 }: Criterion): fc.Arbitrary<number | string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0, max, max / 2, min, min / 2, ...optionPoints(rule)) },
    { weight: 3, arbitrary: decimal(max, 2) },
    { weight: 1, arbitrary: fc.constantFrom<number | string>(max + 1, -1, 0.125, 'đủ điểm') },
  );

const optionPoints = (rule: Criterion['rule']): number[] =>
  'options' in rule
    ? rule.options.map(({ points }) => points)
    : 'lines' in rule
      ? rule.lines.map(({ points }) => points)
      : [];

/** One answer to a criterion; an empty object where it is left blank. */
export function randomAnswer(
  criterion: Criterion,
  options: RandomOptions = {},
): fc.Arbitrary<ReferenceAnswer> {
  const { exemptions, max } = criterion;
  const kinds: { weight: number; arbitrary: fc.Arbitrary<ReferenceAnswer> }[] = [
    { weight: 14, arbitrary: data(criterion) },
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: claims(criterion).map((claimed) => ({ claimed })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          data(criterion),
          claims(criterion).filter((claimed) => typeof claimed === 'number'),
        )
        .map(([answer, claimed]) => ({ ...answer, claimed })),
    },
  ];
  if (options.invalid) kinds.push({ weight: 1, arbitrary: unusable(criterion) });
  if (exemptions.length > 0) {
    const which = exemptions.map((_, index) => index);
    kinds.push({
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...which), fc.boolean(), fc.oneof(fc.constant({}), data(criterion)))
        .map(([exemption, reason, answer]) => ({
          ...answer,
          exempt: true,
          ...(exemption === 0 ? {} : { exemption }),
          ...(reason ? { note: 'Đơn vị không có máy chủ' } : {}),
        })),
    });
  }
  if (options.invalid && exemptions.length === 0)
    kinds.push({ weight: 1, arbitrary: fc.constant({ exempt: true }) });
  const given = fc.array(fc.option(decimal(max, 2), { nil: undefined, freq: 2 }), {
    minLength: ASSESSORS.length,
    maxLength: ASSESSORS.length,
  });
  return fc
    .tuple(
      fc.oneof(...kinds),
      fc.option(texts, { nil: undefined, freq: 1 }),
      fc.option(texts, { nil: undefined, freq: 3 }),
      options.assessed ? given : fc.constant<undefined[]>([]),
    )
    .map(([answer, evidence, note, points]) => ({
      ...answer,
      ...(evidence ? { evidence } : {}),
      ...(note && answer['note'] === undefined ? { note } : {}),
      ...(points.some((one) => one !== undefined) ? { assessed: [...points] } : {}),
    }));
}

/** A whole document; `assessed` goes into the assessors' columns that the form prints. */
export function randomDocument(rubric: Rubric, options: RandomOptions = {}): fc.Arbitrary<RandomDocument> {
  const assessors = ASSESSORS.filter((role) => rubric.columns.some((column) => column.role === role));
  const answers = fc.tuple(...rubric.criteria.map((criterion) => randomAnswer(criterion, options)));
  const fields = [...rubric.before, ...rubric.after]
    .flatMap((section) => section.fields)
    .filter(({ id }) => id !== 'unit' && id !== 'totalPoints');
  const filled = fc.tuple(
    ...fields.map(({ kind, options }) =>
      options
        ? fc.constantFrom<string | number | undefined>(undefined, ...options, ...options)
        : fc.oneof(
            fc.constant(undefined),
            kind === 'number' ? fc.nat(5000).map((value): string | number => value) : texts,
          ),
    ),
  );
  const unit = fc.constantFrom('Sở Tài chính', 'UBND huyện Kbang', '', 'Phòng “VH&TT”');
  return fc.tuple(answers, filled, unit).map(([list, values, name]) => ({
    rubric: rubric.id,
    unit: { name },
    fields: Object.fromEntries(
      fields.flatMap(({ id }, index) => {
        const value = values[index];
        return value === undefined || value === '' ? [] : [[id, value]];
      }),
    ),
    answers: Object.fromEntries(
      rubric.criteria.flatMap(({ id }, index) => {
        const { assessed, ...answer } = list[index] ?? ({} as ReferenceAnswer);
        const given = Array.isArray(assessed) ? assessed : [];
        const columns = assessors.flatMap((column, at) =>
          given[at] === undefined || given[at] === null ? [] : [[column, given[at]] as const],
        );
        const full: ReferenceAnswer =
          columns.length === 0 ? answer : { ...answer, assessed: Object.fromEntries(columns) };
        return Object.keys(full).length === 0 ? [] : [[id, full]];
      }),
    ),
  }));
}

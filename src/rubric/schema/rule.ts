/** How a rule is written in a rubric file. */
import * as v from 'valibot';
import { formulaRule } from './formula';
import { points, text } from './printed';

/** What a band gives: points, the whole maximum, rate × maximum, or (rate ÷ a percentage) × maximum. */
const gives = v.union([points, v.picklist(['max', 'rate']), v.strictObject({ rateOver: v.number() })]);

/** One band. `from`: value ≥ from; `above`: value > above; `upTo`: value ≤ upTo (bands of days); none: all the rest. Rates are in percent. */
const band = v.strictObject({
  from: v.optional(v.number()),
  above: v.optional(v.number()),
  upTo: v.optional(v.number()),
  gives,
});

/** An option or a counted line. Where the form prints the options as rows of their own, they stand in `lines` instead. */
const option = v.strictObject({ text, points });

/** True where the quantity may have a fraction (money, Mbps, hours, averages); otherwise it can only be whole. */
export const fractions = v.optional(v.boolean());

/** A rule by its kind. */
export const rule = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ratio'),
    numerator: text,
    denominator: text,
    fractions,
    bands: v.optional(v.array(band)),
  }),
  v.strictObject({ kind: v.literal('bands'), quantity: text, unit: text, fractions, bands: v.array(band) }),
  v.strictObject({ kind: v.literal('choice'), options: v.optional(v.array(option)) }),
  v.strictObject({ kind: v.literal('checklist'), options: v.optional(v.array(option)) }),
  v.strictObject({ kind: v.literal('counts'), options: v.optional(v.array(option)) }),
  v.strictObject({ kind: v.literal('deduction'), options: v.optional(v.array(option)) }),
  v.strictObject({ kind: v.literal('judgement') }),
  formulaRule,
  v.strictObject({
    kind: v.literal('combination'),
    /** Points by degree of completion. */ options: v.array(option),
    /** Printed case in which the points are halved. */ halvedWhen: text,
    /** Printed case that gives nothing. */ otherwise: text,
  }),
]);

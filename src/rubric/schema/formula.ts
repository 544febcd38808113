/** The rule `formula` as a rubric file writes it; `rubric/formula.ts` has the grammar. */
import * as v from 'valibot';
import { text } from './printed';

/** A name as a formula writes it: "a", "b1", "hoSoTrucTuyen". */
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9]*$/));

/** A figure that the formula reads. */
const namedQuantity = v.strictObject({
  id: name,
  text,
  /** What is entered; a whole number where left out. */ type: v.optional(
    v.picklist(['whole', 'number', 'percent', 'tick', 'day']),
  ),
  /** Who gives it; the unit where left out. Figures of the office are entered once for all units, and locked in the unit's form. */
  source: v.optional(v.picklist(['office', 'last-year'])),
  /** The quantity of which it is a part: it counts as at most that. */ partOf: v.optional(name),
});

/** A figure of the decision, for all units or by the type of unit ("phường": 75). A rate of 75 % is 0.75. */
const limit = v.strictObject({
  id: name,
  text,
  value: v.optional(v.number()),
  byType: v.optional(v.record(text, v.number())),
});

/** How the summary makes points of the value that the formula gives. */
const relative = v.strictObject({
  /** ÷ the best, between the least and the best, ÷ the mean, by place. */ by: v.picklist([
    'best',
    'range',
    'mean',
    'rank',
  ]),
  lowerIsBetter: v.optional(v.boolean()),
  /** Points by place, for `rank`: the first that reaches. */ places: v.optional(
    v.array(v.strictObject({ upTo: v.pipe(v.number(), v.integer()), points: v.number() })),
  ),
});

export const formulaRule = v.strictObject({
  kind: v.literal('formula'),
  quantities: v.pipe(v.array(namedQuantity), v.minLength(1)),
  limits: v.optional(v.array(limit)),
  /** The points: "(a1/b1 + a2/b2)/2 × max", "nếu t ≤ ngày 31/01/2026 thì 4; còn lại 0". */ points:
    v.optional(text),
  /** In place of points: a value, of which the summary makes points. */ value: v.optional(text),
  relative: v.optional(relative),
});

export type FormulaSource = v.InferOutput<typeof formulaRule>;

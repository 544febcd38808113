/**
 * Checks between criteria as a rubric file writes them: a closed vocabulary, each entry with the sentence that a person reads.
 * Criteria are named by id; `load` refuses names that lead nowhere.
 */
import * as v from 'valibot';
import { text } from './printed';

/** One entered figure: an input of a criterion, or a line of general information. */
const place = v.union([
  v.strictObject({ numeratorOf: text }),
  v.strictObject({ denominatorOf: text }),
  v.strictObject({ amountOf: text }),
  v.strictObject({ field: text }),
]);

/** What is known of a criterion's answer. A bare id means `positive`. */
export const condition = v.union([
  text,
  v.strictObject({
    criterion: text,
    /** positive: more than nothing; none: nothing; full: the whole (a rate of 100 %). */ is: v.picklist([
      'positive',
      'none',
      'full',
    ]),
  }),
  v.strictObject({ criterion: text, /** At least so many points. */ points: v.number() }),
]);

const said = {
  /** What is wrong and what to look at, in Vietnamese. */ message: text,
  /** `warning` where left out. */ severity: v.optional(v.picklist(['error', 'warning', 'note'])),
};

/** A figure that several inputs share; it is one figure, so all of them must agree. */
export const quantity = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  /** The name that a person reads: "Tổng số văn bản đi". */ text,
  denominatorOf: v.optional(v.array(text)),
  numeratorOf: v.optional(v.array(text)),
  amountOf: v.optional(v.array(text)),
  /** Line of general information that holds it too. */ field: v.optional(text),
});

export const check = v.variant('kind', [
  /** Both ask for the same rate, so rates (or points, where only those are given) agree. */
  v.strictObject({ kind: v.literal('same'), criteria: v.tuple([text, text]), ...said }),
  /** One figure is never above another. */
  v.strictObject({ kind: v.literal('atMost'), lower: place, upper: place, ...said }),
  /** Where all of `when` hold, at least one of `then` holds. */
  v.strictObject({
    kind: v.literal('implies'),
    when: v.pipe(v.array(condition), v.minLength(1)),
    then: v.pipe(v.array(condition), v.minLength(1)),
    ...said,
  }),
  /** What the numerator of `part` counts is among what the numerator of `whole` counts. */
  v.strictObject({ kind: v.literal('partOf'), part: text, whole: text, ...said }),
]);

export type QuantitySource = v.InferOutput<typeof quantity>;
export type CheckSource = v.InferOutput<typeof check>;
export type PlaceSource = v.InferOutput<typeof place>;
export type ConditionSource = v.InferOutput<typeof condition>;

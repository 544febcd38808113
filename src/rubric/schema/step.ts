/** What a rubric file says of more than one criterion: the form's own step, after the criteria. `derive/step.ts` reads it. */
import * as v from 'valibot';
import { condition } from './check';
import { points, text } from './printed';

/** Points of criteria (ids, or keys of headings with all below) that others limit. What an earlier limit leaves counts for a later one; criteria can't limit each other in a circle. */
export const pointLimit = v.strictObject({
  /** The sentence of the decision: "Không có quy chế thì cả nhóm 0 điểm". */ text,
  of: v.pipe(v.array(text), v.minLength(1)),
  /** Where all of these hold, the points are 0. */ zeroWhen: v.optional(
    v.pipe(v.array(condition), v.minLength(1)),
  ),
  /** The points are at most those of this criterion. */ atMost: v.optional(text),
});

/** The maximum by type of unit; `false` where the criterion does not apply to the type. */
export const maxByType = v.record(text, v.union([points, v.literal(false)]));

/** What else a class needs: a least share of a group's points (per cent), or a condition of a criterion. */
export const classNeed = v.union([
  v.strictObject({ /** Key of a group, or "*" for every group. */ group: text, percent: v.number() }),
  condition,
]);

/** By what the class goes; the total in points, bonus included, where left out. */
export const classBy = v.strictObject({
  of: v.picklist(['total', 'percent']),
  bonus: v.optional(v.boolean()),
});

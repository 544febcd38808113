/** What a rubric file holds of a printed form. */
import * as v from 'valibot';

/** A printed text; there is something in it. */
export const text = v.pipe(v.string(), v.minLength(1));

/** Printed points. */
export const points = v.pipe(v.number(), v.minValue(0));

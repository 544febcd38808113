/** The lines of general information around a form's table. */
import type { Field, Rubric } from './types';

/** All of them, in the order in which they are printed. */
export const fieldsOf = ({ before, after }: Pick<Rubric, 'before' | 'after'>): Field[] =>
  [...before, ...after].flatMap(({ fields }) => fields);

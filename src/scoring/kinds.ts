/** What kind of thing is entered where, so that all readers take it for the same. */
import type { Kind } from '../reading/kinds';
import type { Criterion, Field } from '../rubric/types';
import { ruleOf } from './rules';
import type { Input } from './rules';

/** The kind of an input of a criterion. */
export function kindOf(criterion: Criterion, input: Input): Kind {
  switch (input.type) {
    case 'number':
      return input.fractions ? { is: 'number' } : { is: 'whole' };
    case 'count':
      return { is: 'whole' };
    case 'share':
      return { is: 'rate' };
    case 'points':
      return pointsOf(criterion);
    case 'option':
      return { is: 'choice', options: input.options ?? [] };
    case 'date':
      return { is: 'date' };
    case 'tick':
      return { is: 'tick' };
  }
}

/** The kinds of all inputs of a criterion. */
export const kindsOf = (criterion: Criterion): Kind[] =>
  ruleOf(criterion).inputs.map((input) => kindOf(criterion, input));

/** Points that somebody claims or gives for a criterion. */
export const pointsOf = ({ max }: Criterion): Kind => ({ is: 'points', max });

/** The kind of a line of general information; undefined where any text will do. */
export const fieldKind = ({ kind, fractions }: Field): Kind | undefined =>
  kind !== 'number' ? undefined : fractions ? { is: 'number' } : { is: 'whole' };

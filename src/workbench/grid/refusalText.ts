/** Puts a refusal into words. The form's own sentence comes first, where it has one. */
import type { GridTexts } from '../../messages/grid';
import type { Refusal } from './view';

/** The options that are named in full; a longer list is in the dropdown anyway. */
const NAMED = 6;

export function refusalText(refusal: Refusal, texts: GridTexts): string {
  switch (refusal.code) {
    case 'locked':
      return texts.locked;
    case 'read-only':
      return texts.readOnly;
    case 'merged':
      return texts.merged;
    case 'outside':
      return texts.outside;
    case 'too-long':
      return texts.tooLong;
    case 'problem':
      return texts.problem(refusal.problem);
  }
  if (refusal.message !== undefined && refusal.message !== '') return refusal.message;
  switch (refusal.code) {
    case 'not-in-list':
      return texts.notInList(
        [...refusal.options.slice(0, NAMED), ...(refusal.options.length > NAMED ? ['…'] : [])].join('; '),
      );
    case 'not-whole':
      return texts.notWhole(refusal.received);
    case 'out-of-range':
      return texts.outOfRange(refusal.received, refusal.min, refusal.max);
  }
}

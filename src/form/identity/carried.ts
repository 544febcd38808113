/** The form that a workbook carries beside the one of the same id and version by which it is read. */
import type { Rubric } from '../../rubric/types';
import type { WorkbookContent } from '../../sheet/content';
import { embeddedRubric } from './embedded';
import { findIdentities } from './identity';
import type { Identity } from './identity';

/** The carried form and what stands beside it, where it says otherwise than `rubric`; undefined where it says the same, or nothing. */
export function carriedOtherwise(
  content: WorkbookContent,
  rubric: Rubric,
): { rubric: Rubric; identity: Identity } | undefined {
  const own = findIdentities(content).find(({ identity }) => identity.rubric === rubric.id);
  const carried = own && embeddedRubric(own.sheet, rubric);
  if (!carried || carried === rubric || carried.key !== rubric.key) return undefined;
  if (carried.fingerprints.whole === rubric.fingerprints.whole) return undefined;
  return { rubric: carried, identity: own.identity };
}

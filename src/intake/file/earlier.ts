/** The unit's form of an earlier time, from a workbook that a person picked: read once, with what speaks against it. */
import { migrate } from '../../form/answers/migrate';
import { earlierDoubts } from '../../review/earlier';
import type { EarlierDoubt } from '../../review/earlier';
import type { RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import type { Assessment } from '../../scoring/assessment';
import type { WorkbookContent } from '../../sheet/content';
import { localDate } from '../local-date';

export interface Earlier {
  /** What it says, in the form that is filled in now. */
  submission: Submission;
  /** Where it is a form of the very same kind. */
  assessment?: Assessment;
  doubts: readonly EarlierDoubt[];
}

/** Undefined where the workbook holds neither this form nor one that it follows. */
export async function readEarlier(
  content: WorkbookContent,
  now: { rubric: Rubric; unit: string },
  forms: RubricStore,
): Promise<Earlier | undefined> {
  // whoever fills in a form seldom needs all that reads other files
  const { takeContent } = await import('./take');
  const taken = await takeContent(content, forms);
  if (!taken.ok) return undefined;
  const { rubric, submission, assessment } = taken;
  const saved = content.saved === undefined ? undefined : localDate(new Date(content.saved));
  if (rubric.key === now.rubric.key)
    return { submission, assessment, doubts: doubtsToday(now.unit, submission, saved) };
  const migrated = migrate(rubric, submission, now.rubric)?.submission;
  return migrated && { submission: migrated, doubts: doubtsToday(now.unit, migrated, saved) };
}

/** What speaks today against a form of last year, saved on a day like "2021-12-01", being the unit's own. */
export const doubtsToday = (
  own: string,
  { unit, answers }: Pick<Submission, 'unit' | 'answers'>,
  saved: string | undefined,
): EarlierDoubt[] => earlierDoubts(own, { unit, answers, saved }, localDate(new Date()));

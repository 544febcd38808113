/** What one edit of a submitted form brings to light. */
import type { FindingCode } from '../../src/review/finding';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import { review } from './workbooks';

export type Found = [code: FindingCode, cell: string | undefined];

/** What was found before: the same form is edited many times over. */
const untouched = new WeakMap<WorkbookContent, ReadonlySet<string>>();
async function foundBefore(sent: WorkbookContent, rubric: Rubric): Promise<ReadonlySet<string>> {
  const known = untouched.get(sent);
  if (known) return known;
  const found = new Set((await review(sent, rubric)).findings.map(({ code, cell }) => `${code} ${cell}`));
  untouched.set(sent, found);
  return found;
}

/** What is found after the edit and was not before, with its cell. */
export async function foundAfter(
  sent: WorkbookContent,
  rubric: Rubric,
  act: (desk: Desk) => void,
): Promise<Found[]> {
  const desk = deskOf(structuredClone(sent), rubric);
  act(desk);
  const before = await foundBefore(sent, rubric);
  const { findings } = await review(desk.content, rubric);
  return findings
    .filter(({ code, cell }) => !before.has(`${code} ${cell}`))
    .map(({ code, cell }): Found => [code, cell]);
}

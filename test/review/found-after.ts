/** What one edit of a submitted form brings to light. */
import type { FindingCode } from '../../src/review/finding';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import { review } from './workbooks';

export type Found = [code: FindingCode, cell: string | undefined];

/** What is found after the edit and was not before, with its cell. */
export async function foundAfter(
  sent: WorkbookContent,
  rubric: Rubric,
  act: (desk: Desk) => void,
): Promise<Found[]> {
  const desk = deskOf(structuredClone(sent), rubric);
  act(desk);
  const before = new Set((await review(sent, rubric)).findings.map(({ code, cell }) => `${code} ${cell}`));
  const { findings } = await review(desk.content, rubric);
  return findings
    .filter(({ code, cell }) => !before.has(`${code} ${cell}`))
    .map(({ code, cell }): Found => [code, cell]);
}

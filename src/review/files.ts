/** What only several files together show. */
import { unitKey } from '../rubric/unit-names';
import { finding } from './finding';
import type { Finding } from './finding';
import type { Review } from './review';

/** Findings by index of the file: two files of one unit for the same form. */
export function findAcross(
  reviews: readonly (Pick<Review, 'rubric' | 'sheet'> & { file: string; submission: { unit: string } })[],
): Map<number, Finding[]> {
  const groups = new Map<string, number[]>();
  reviews.forEach(({ rubric, submission }, index) => {
    const unit = unitKey(submission.unit, rubric.province);
    if (unit === '') return;
    const key = JSON.stringify([rubric.id, unit]);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const findings = new Map<number, Finding[]>();
  for (const indices of groups.values()) {
    if (indices.length < 2) continue;
    for (const index of indices) {
      const review = reviews[index];
      if (!review) continue;
      const others = indices.filter((other) => other !== index).map((other) => reviews[other]?.file ?? '');
      findings.set(index, [
        finding('unit-twice', {
          sheet: review.sheet,
          expected: review.submission.unit,
          found: others.join(', '),
        }),
      ]);
    }
  }
  return findings;
}

/** Sums of a bare table: each printed sum against the points of the rows that it stands for. */
import type { Rubric } from '../../rubric/types';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { Extraction } from './extract';
import { pointsIn } from './words';

/** Findings of the sums, and the total that the table itself gives. */
export function sumFindings(
  rubric: Rubric,
  sheet: string,
  { criteria, sums, fields }: Extraction,
): { findings: Finding[]; printed?: number } {
  const claimed = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => {
      const points = criteria.get(id)?.points;
      return sum + (typeof points === 'number' ? toHundredths(points) : 0);
    }, 0);
  // what nobody knows makes no sum wrong
  const unknown = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      const points = criteria.get(id)?.points;
      return points === undefined || (points !== null && typeof points === 'object');
    });
  const findings: Finding[] = [];
  let printed: number | undefined;
  for (const [index, claim] of sums) {
    const row = rubric.rows[index];
    const heading = rubric.headings.find(({ key }) => key === row?.heading);
    if (!row) continue;
    if (claim.max && row.max !== null && claim.max.value !== row.max)
      findings.push(
        finding('maximum-edited', { sheet, ref: claim.max.ref, expected: row.max, found: claim.max.value }),
      );
    if (typeof claim.points !== 'number') continue;
    const whole = row.total !== undefined;
    const ids = heading
      ? heading.criteria
      : rubric.headings
          .filter((h) => h.kind === 'group' && (row.total !== 'without-bonus' || !h.bonus))
          .flatMap((h) => h.criteria);
    if (whole) printed = claim.points;
    const sum = claimed(ids);
    if (unknown(ids) || sum === toHundredths(claim.points)) continue;
    findings.push(
      finding('sum-wrong', {
        sheet,
        ref: claim.ref,
        expected: fromHundredths(sum),
        found: claim.points,
        points: whole ? claim.points - fromHundredths(sum) : 0,
      }),
    );
  }
  const said = fields.get('totalPoints');
  const total = said && pointsIn({ value: said.text });
  const ids = rubric.criteria.map(({ id }) => id);
  const all = claimed(ids);
  if (said && total !== undefined && !unknown(ids) && toHundredths(total) !== all)
    findings.push(
      finding('sum-wrong', { sheet, ref: said.ref, expected: fromHundredths(all), found: total }),
    );
  return { findings, ...(printed === undefined ? {} : { printed }) };
}

/** The bands of a rule: holes between them, bands that no value reaches, more than the maximum. */
import type { Problem } from '../problem';
import type { Criterion } from '../types';
import type { Band } from '../rule';

/** Problems of the bands of one criterion, in their order. */
export function checkBands(criterion: Criterion, bands: Band[]): Problem[] {
  const problems: Problem[] = [];
  const last = bands.at(-1);
  if (last?.bound)
    problems.push({
      severity: 'error',
      code: 'band-hole',
      criterion: criterion.id,
      received: `${last.bound.op === '<=' ? '>' : '<'} ${last.bound.value}`,
    });
  bands.forEach((band, index) => {
    const before = bands[index - 1];
    if (criterion.rule.kind === 'ratio' && aboveWhole(band))
      problems.push({
        severity: 'error',
        code: 'unreachable-band',
        criterion: criterion.id,
        received: index + 1,
      });
    if (before === undefined) return;
    const covered =
      before.bound === null ||
      (band.bound !== null &&
        (before.bound.op === '<=') === (band.bound.op === '<=') &&
        reaches(before.bound, band.bound));
    if (covered)
      problems.push({
        severity: 'error',
        code: 'unreachable-band',
        criterion: criterion.id,
        received: index + 1,
      });
    if (
      band.bound !== null &&
      before.bound !== null &&
      (before.bound.op === '<=') !== (band.bound.op === '<=')
    ) {
      problems.push({
        severity: 'error',
        code: 'band-hole',
        criterion: criterion.id,
        received: `${before.bound.op} ${before.bound.value}, ${band.bound.op} ${band.bound.value}`,
      });
    }
  });
  for (const band of bands) {
    if ('points' in band.gives && band.gives.points > criterion.max) {
      problems.push({
        severity: 'error',
        code: 'option-above-maximum',
        criterion: criterion.id,
        received: band.gives.points,
        expected: criterion.max,
      });
    }
  }
  return problems;
}

/** True where no rate, counted as at most 100 %, reaches the band. */
const aboveWhole = ({ bound }: Band): boolean =>
  bound !== null && (bound.op === '>=' ? bound.value > 100 : bound.op === '>' && bound.value >= 100);

/** True where every value of the later bound already satisfies the earlier one. */
function reaches(earlier: NonNullable<Band['bound']>, later: NonNullable<Band['bound']>): boolean {
  if (earlier.op === '<=') return later.value <= earlier.value;
  return (
    later.value > earlier.value ||
    (later.value === earlier.value && !(earlier.op === '>' && later.op === '>='))
  );
}

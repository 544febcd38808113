/** One act, one finding: what one filter, one paste or one move of a sheet brings to many cells is told once. */
import { remarks } from '../finding';
import type { Finding, FindingCode } from '../finding';

/** What filters, pastes, moves and a missing calculation bring to many cells alike; other findings differ from cell to cell. */
const ALIKE: ReadonlySet<FindingCode> = new Set([
  ...['row-hidden', 'column-hidden', 'row-moved', 'text-hidden', 'validation-edited', 'validation-removed'],
  ...['formula-replaced', 'cached-value', 'entry-unseen', 'row-not-calculated'],
] as const);

/** So many findings of one kind are one act. */
const MANY = 5;

/** The findings with those of one act folded under the first of them; what changes points by itself stays by itself. */
export function folded(findings: readonly Finding[]): Finding[] {
  const acts = new Map<string, Finding[]>();
  for (const one of findings) {
    const alone =
      !ALIKE.has(one.code) || one.cell === undefined || (one.points !== 0 && !remarks.has(one.code));
    const key = alone ? '' : JSON.stringify([one.code, one.severity, one.sheet]);
    if (key !== '') acts.set(key, [...(acts.get(key) ?? []), one]);
  }
  const instead = new Map<Finding, Finding | undefined>();
  for (const [first, ...others] of acts.values()) {
    if (!first || others.length < MANY) continue;
    const points = [first, ...others].reduce((sum, one) => sum + Math.round(one.points * 100), 0) / 100;
    const also = others.flatMap(({ cell }) => cell ?? []);
    instead.set(first, { ...first, points, also });
    for (const other of others) instead.set(other, undefined);
  }
  return findings.flatMap((one) => (instead.has(one) ? (instead.get(one) ?? []) : one));
}

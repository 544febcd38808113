/** The second pass of an earlier summary, from its JSON: by form the values that every unit had. What does not fit is left out. */
import type { Fraction } from '../scoring/exact';
import type { UnitValues } from './shifts';
import type { FormSummary } from './types';

/** Values by form id. */
export type EarlierValues = ReadonlyMap<string, readonly UnitValues[]>;

const MOST_FORMS = 500;
const MOST_ROWS = 500_000;
/** A value of money to the last đồng over another has some forty digits. */
const WHOLE = /^-?\d{1,60}$/;
const DIVISOR = /^[1-9]\d{0,59}$/;

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The values of a summary as a file that is read back, without its ranking. */
export const writeReference = (forms: readonly Pick<FormSummary, 'rubric' | 'relative'>[]): string =>
  JSON.stringify({ forms: forms.map(({ rubric, relative }) => ({ rubric: rubric.key, relative })) });

/** Reads what `summary --json` wrote; undefined where it is something else. */
export function readReference(document: unknown): EarlierValues | undefined {
  const { forms } = objectOf(document);
  if (!Array.isArray(forms)) return undefined;
  return new Map(
    listOf(forms)
      .slice(0, MOST_FORMS)
      .flatMap((form): [string, UnitValues[]][] => {
        const { rubric, relative } = objectOf(form);
        return typeof rubric === 'string' ? [[rubric, unitsOf(listOf(objectOf(relative)['rows']))]] : [];
      }),
  );
}

function unitsOf(rows: readonly unknown[]): UnitValues[] {
  const units = new Map<string, Map<string, Fraction>>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const { unit, criterion, exact } = objectOf(row);
    const [n, d] = listOf(exact);
    if (typeof unit !== 'string' || typeof criterion !== 'string') continue;
    if (typeof n !== 'string' || typeof d !== 'string' || !WHOLE.test(n) || !DIVISOR.test(d)) continue;
    const values = units.get(unit) ?? new Map<string, Fraction>();
    units.set(unit, values.set(criterion, { n: BigInt(n), d: BigInt(d) }));
  }
  return [...units].map(([unit, values]) => ({ unit, values }));
}

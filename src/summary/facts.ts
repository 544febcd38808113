/** The few figures that a reader in a hurry wants: for the page of the vice-chairman, the report and the pane. */
import { fromHundredths, toHundredths } from '../scoring/exact';
import type { CriterionLoss, FailedFile, FormSummary, RankedUnit } from './types';

const FEW = 3;

export interface ListFacts {
  list: string | null;
  sent: number;
  /** Units of the list that were to send; absent where nobody said. */
  expected?: number;
  top: RankedUnit[];
  bottom: RankedUnit[];
}

export interface Facts {
  sent: number;
  /** Units that lists name; absent where nobody said. */
  expected?: number;
  /** Of those that sent, the ones that no list names. */
  unlisted: number;
  late: RankedUnit[];
  missing: string[];
  /** Units of which it is open whether they sent the form. */
  unsure: string[];
  /** Units whose form is blank. */
  blank: string[];
  mean: number;
  highest: number;
  lowest: number;
  lists: ListFacts[];
  /** Units that rose and fell most against last year, best first. */
  climbers: RankedUnit[];
  fallers: RankedUnit[];
  /** The criteria whose lost points are most. */
  gaps: CriterionLoss[];
  /** Units whose class open questions may change. */
  unsettled: number;
  notAppraised: number;
  doubles: number;
}

/** How many files could not be read, and how many were, but are of a form that nobody knows. */
export const notRanked = (failed: readonly FailedFile[]): { unread: number; unranked: number } => {
  const unranked = failed.filter((file) => file.unranked).length;
  return { unread: failed.length - unranked, unranked };
};

/** Places gained since last year; 0 where the unit was not there. */
export const climbOf = ({ rank, before }: RankedUnit): number => (before ? before.rank - rank : 0);

/** Points gained since last year; 0 where the unit was not there. */
export const changeOf = ({ total, before }: RankedUnit): number =>
  before ? fromHundredths(toHundredths(total) - toHundredths(before.total)) : 0;

/** The main figures of a form's summary. */
export function factsOf(form: FormSummary): Facts {
  const { units, missing, lists } = form;
  const totals = units.map(({ total }) => toHundredths(total));
  const expectedBy = new Map<string | null, number>(
    form.listed.map(({ list, units: count }) => [list, count]),
  );
  const expected = form.listed.reduce((sum, { units: count }) => sum + count, 0);
  const moved = units.filter(({ before }) => before !== undefined);
  const byClimb = [...moved].sort((a, b) => climbOf(b) - climbOf(a) || changeOf(b) - changeOf(a));
  return {
    sent: units.length,
    ...(expected > 0 ? { expected } : {}),
    unlisted: expected > 0 ? units.filter(({ list }) => list === null).length : 0,
    late: units.filter(({ late }) => late),
    missing: missing.map(({ unit }) => unit),
    unsure: form.unsure.map(({ unit }) => unit),
    blank: form.blank.map(({ unit }) => unit),
    mean:
      units.length > 0 ? Math.round(totals.reduce((sum, total) => sum + total, 0) / units.length) / 100 : 0,
    highest: fromHundredths(totals.reduce((most, total) => Math.max(most, total), 0)),
    lowest: fromHundredths(totals.reduce((least, total) => Math.min(least, total), totals[0] ?? 0)),
    lists: [...new Set([...lists, ...missing.map(({ list }) => list)])].map((list) => {
      const pool = units.filter((unit) => unit.list === list);
      const few = Math.min(FEW, Math.floor(pool.length / 2) || pool.length);
      const count = expectedBy.get(list);
      return {
        list,
        sent: pool.length,
        ...(count === undefined ? {} : { expected: count }),
        top: pool.slice(0, few),
        bottom: pool.length > 1 ? pool.slice(-few) : [],
      };
    }),
    climbers: byClimb.filter((unit) => climbOf(unit) > 0).slice(0, FEW),
    fallers: byClimb
      .filter((unit) => climbOf(unit) < 0)
      .slice(-FEW)
      .reverse(),
    gaps: form.losses.filter(({ lost }) => lost > 0).slice(0, FEW),
    unsettled: units.filter(({ worst, best }) => worst.class !== best.class).length,
    notAppraised: units.filter(({ source }) => source !== 'appraised').length,
    doubles: form.doubles.length,
  };
}

/** The two tables of the minutes: points of the groups, and what was changed. */
import { minutesTexts as texts } from '../../messages/minutes/index';
import { groupName, plainNo, vi, viColumn } from '../../messages/report/index';
import type { Rubric } from '../../rubric/types';
import { fromHundredths } from '../../scoring/exact';
import { standingWith } from '../../scoring/standing';
import { appraisalTotals } from './totals';
import type { Appraisal, AppraisedCriterion } from './appraisal';

export interface MinutesTable {
  head: string[];
  /** Cells as printed; the first row after the head is the first group. */
  rows: string[][];
  /** Last row in bold. */
  sum: boolean;
  /** The last column has sentences. */
  reasons: boolean;
}

/** What stands for points that nobody gave. */
export const NOTHING = '–';

/** Points that the form gives as a bonus at most. */
export const bonusOf = ({ headings }: Rubric): number =>
  headings.filter(({ kind, bonus }) => kind === 'group' && bonus).reduce((most, { max }) => most + max, 0);

/** Criteria whose points were changed, with the reason. */
export const adjustedTable = (
  adjusted: readonly AppraisedCriterion[],
  name: (one: AppraisedCriterion) => string,
): MinutesTable => {
  const self = viColumn(adjusted.map((one) => one.self ?? 0));
  const appraised = viColumn(adjusted.map((one) => one.appraised));
  return {
    head: [...texts.tableHead],
    rows: adjusted.map((one, index) => [
      ...[String(index + 1), name(one), vi(one.max)],
      ...[one.self === null ? NOTHING : (self[index] ?? ''), appraised[index] ?? '', one.reason],
    ]),
    sum: false,
    reasons: true,
  };
};

/** Points of every group as scored, recomputed and appraised; "–" for what is open. */
export function resultsTable(rubric: Rubric, appraisal: Appraisal): MinutesTable {
  const totals = appraisalTotals(rubric, appraisal);
  const byId = new Map(appraisal.criteria.map((criterion) => [criterion.id, criterion]));
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  const sumsBy = (key: 'self' | 'recomputed' | 'appraised'): number[] => {
    const { headings } = standingWith(
      rubric,
      appraisal.criteria.map((one) => ({ id: one.id, max: one.max, points: one[key] ?? 0 })),
    );
    return groups.map((group) => fromHundredths(headings.get(group.key)?.points ?? 0));
  };
  // where a unit entered nothing, nothing is 0
  const isBlank = (ids: readonly string[]): boolean =>
    ids.every((id) => (byId.get(id)?.self ?? null) === null && (byId.get(id)?.recomputed ?? 0) === 0);
  const shown = (ids: readonly string[], of: string | undefined): string =>
    isBlank(ids) ? NOTHING : (of ?? '');
  const isOpen = (ids: readonly string[]): boolean => ids.some((id) => byId.get(id)?.state === 'open');
  const all = rubric.criteria.map(({ id }) => id);
  const self = viColumn([...sumsBy('self'), totals.self]);
  const recomputed = viColumn([...sumsBy('recomputed'), totals.recomputed]);
  const appraised = viColumn([...sumsBy('appraised'), totals.total]);
  const grade = totals.class === undefined || isOpen(all) ? '' : texts.grade(totals.class);
  const extra = bonusOf(rubric);
  return {
    head: [...texts.resultHead],
    rows: [
      ...groups.map(({ no, text, max, printedMax, criteria }, index) => [
        ...[plainNo(no), groupName(text, rubric.province), vi(printedMax ?? max)],
        ...[shown(criteria, self[index]), shown(criteria, recomputed[index])],
        isOpen(criteria) ? NOTHING : (appraised[index] ?? ''),
      ]),
      ...(totals.deducted === 0 ? [] : [['', texts.deductedRow, '', '', '', `−${vi(totals.deducted)}`]]),
      [
        ...[
          '',
          `${texts.total}${extra > 0 ? texts.withBonus(vi(extra)) : ''}${grade}`,
          vi(rubric.declaredTotal),
        ],
        ...[shown(all, self.at(-1)), shown(all, recomputed.at(-1))],
        isOpen(all) ? NOTHING : (appraised.at(-1) ?? ''),
      ],
    ],
    sum: true,
    reasons: false,
  };
}

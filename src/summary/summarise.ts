/** Submissions of one form → ranking, classes, losses, missing and late units. Takes them one by one, so that memory stays flat. */
import type { Rubric } from '../rubric/types';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import type { Choice } from './choose';
import { Roster, nameOf } from './names';
import { openNames } from './open-names';
import { pillarOf } from './pillars';
import { groupsOf, rankedByMean, scoreUnit } from './score';
import { rankUnits } from './ranks';
import type { Unranked } from './ranks';
import { relativeCriteria, relativeRows, withRelativePoints } from './relative';
import { shiftsOf } from './shifts';
import type { UnitValues } from './shifts';
import type { OpenTable } from './open-names';
import type { Double, FormSummary, RankedUnit, Score } from './types';
import type { CriterionResult, OpenCode, UnitResult } from './unit';

export interface SummariseOptions {
  /** Units that were to send the form; the decision's own lists where left out. */
  roster?: Roster;
  /** First day (ISO date) on which a submission is late. */
  dueBefore?: string;
  doubles?: readonly Double[];
  /** Units of which it is open which file counts. */
  undecided?: Choice['undecided'];
  /** Values that an earlier summary of the same year counted in the second pass. */
  earlier?: readonly UnitValues[];
  /** The form's summary of the year before, or of the form that was used then. */
  before?: FormSummary;
  /** False where there are so many units that their criteria are only added up. */
  keepCriteria?: boolean;
}

/** Adds up submissions of one form; `finish` ranks them. */
export class FormBuilder {
  private readonly groups;
  readonly roster: Roster;
  private readonly pillars: Map<string, string>;
  private readonly units: Unranked[] = [];
  private readonly blank: FormSummary['blank'] = [];
  private readonly unread: OpenTable[] = [];
  private readonly losses: { units: number; lost: number }[];
  /** Results of a form with criteria that are measured against all units. */
  private readonly waiting: UnitResult[] = [];
  private readonly waits: boolean;
  private readonly reached = new Map<string, [points: number, max: number]>();

  constructor(
    private readonly rubric: Rubric,
    private readonly options: SummariseOptions = {},
  ) {
    this.groups = groupsOf(rubric);
    this.roster = options.roster ?? new Roster(rubric);
    this.pillars = pillarOf(rubric);
    this.waits = relativeCriteria(rubric).length > 0;
    this.losses = rubric.criteria.map(() => ({ units: 0, lost: 0 }));
  }

  /** Adds the one submission of a unit that counts. Points against all units wait for all of them. */
  add(result: UnitResult): void {
    if (this.waits && !result.blank && !result.criteria.some(({ open }) => open.includes('unread')))
      this.waiting.push(result);
    else this.count(result);
  }

  private count(result: UnitResult): void {
    const { rubric, groups } = this;
    const { criteria, deductions, file, source, errors, unlogged, carried } = result;
    const known = this.roster.find(nameOf(result));
    // as the list writes it, where it names the unit
    const unit = known?.name ?? nameOf(result);
    const unnamed = !known && result.unit.trim() === '' ? { unnamed: true as const } : {};
    const list = known?.list ?? (this.roster.units.length === 0 ? '' : null);
    if (result.blank) {
      this.blank.push({ list, unit, file, ...unnamed });
      return;
    }
    const deducted = fromHundredths(deductions.reduce((sum, { points }) => sum + toHundredths(points), 0));
    const score = (points: (criterion: CriterionResult) => number): Score =>
      scoreUnit(rubric, groups, criteria, deducted, points);
    const isUnread = ({ open }: CriterionResult): boolean => open.includes('unread');
    const unread = criteria.filter(isUnread).length;
    if (unread > 0) {
      // the other criteria as they stand
      const low = score((criterion) => (isUnread(criterion) ? criterion.low : criterion.points)).total;
      const high = score((criterion) => (isUnread(criterion) ? criterion.high : criterion.points)).total;
      this.unread.push({ kind: 'table', unit, file, open: unread, low, high });
      return;
    }
    const sent = this.sentOf(result);
    criteria.forEach(({ max, points }, index) => {
      const loss = this.losses[index];
      const lost = toHundredths(max) - toHundredths(points);
      if (loss && lost > 0) this.losses[index] = { units: loss.units + 1, lost: loss.lost + lost };
    });
    const open: Partial<Record<OpenCode, number>> = {};
    for (const code of criteria.flatMap((criterion) => criterion.open)) open[code] = (open[code] ?? 0) + 1;
    this.units.push({
      ...score(({ points }) => points),
      low: score(({ low }) => low),
      high: score(({ high }) => high),
      unit,
      ...unnamed,
      file,
      list,
      ...(sent === undefined ? {} : { sent }),
      late: this.isLate(sent),
      source,
      deductions,
      deducted,
      open,
      errors,
      ...(unlogged ? { unlogged } : {}),
      ...(carried === undefined ? {} : { carried }),
      appraised: criteria.filter(({ appraised }) => appraised !== null).length,
      answered: criteria.filter(({ status }) => status !== 'missing' && status !== 'invalid').length,
      pillars: this.pillarShares(criteria),
      ...(this.options.keepCriteria === false ? {} : { criteria }),
    });
  }

  /** The day on which a unit sent its form: that of the list, where it says one. */
  private sentOf(result: UnitResult): string | undefined {
    return this.roster.find(nameOf(result))?.sent ?? result.sent;
  }

  private isLate(sent: string | undefined): boolean {
    const { dueBefore } = this.options;
    return sent !== undefined && dueBefore !== undefined && sent >= dueBefore;
  }

  private pillarShares(criteria: readonly CriterionResult[]): Record<string, number> {
    const own = new Map<string, [points: number, max: number]>();
    for (const { id, points, max } of criteria) {
      const pillar = this.pillars.get(id);
      if (pillar === undefined) continue;
      for (const sums of [own, this.reached]) {
        const [sum, whole] = sums.get(pillar) ?? [0, 0];
        sums.set(pillar, [sum + toHundredths(points), whole + toHundredths(max)]);
      }
    }
    return shares(own);
  }

  /** Points against all counted units; what units change that came late or left is worked out by leaving them out or putting them in. */
  private secondPass(): FormSummary['relative'] {
    const { rubric, waiting, options } = this;
    for (const result of withRelativePoints(rubric, waiting)) this.count(result);
    const names = waiting.map((result) => this.roster.find(nameOf(result))?.name ?? nameOf(result));
    const late = waiting.map((result) => this.isLate(this.sentOf(result)));
    const counted = new Set(names);
    const left = (options.earlier ?? [])
      .map(({ unit, values }) => ({ unit: this.roster.find(unit)?.name ?? unit, values }))
      .filter(({ unit }) => !counted.has(unit));
    return {
      rows: relativeRows(rubric, waiting, names),
      shifts: shiftsOf({ rubric, results: waiting, names, late, left }),
    };
  }

  /** The ranking of everything that was added. */
  finish(): FormSummary {
    const { rubric, groups, options, roster } = this;
    const relative = this.secondPass();
    const byMean = rankedByMean(rubric);
    const units = rankUnits(this.units, byMean, options.before, roster);
    const order = new Map<string | null, number>(roster.lists.map(({ list }, index) => [list, index]));
    const place = ({ list }: RankedUnit): number => order.get(list) ?? order.size;
    const received = [...units, ...this.blank];
    const { questions, unsure, missing } = openNames(roster, received, [
      ...(options.undecided ?? []),
      ...this.unread,
    ]);
    units.sort((a, b) => place(a) - place(b) || a.rank - b.rank || (a.unit < b.unit ? -1 : 1));
    return {
      rubric,
      groups,
      lists: [...new Set(units.map(({ list }) => list))],
      units,
      listed: listCounts(roster),
      missing,
      unsure,
      blank: this.blank.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
      questions,
      doubles: (options.doubles ?? []).map((double) => ({
        ...double,
        unit: roster.find(double.unit)?.name ?? double.unit,
      })),
      otherForms: units.flatMap(({ unit, file, carried }) =>
        carried === undefined ? [] : [{ unit, file, fingerprint: carried }],
      ),
      losses: rubric.criteria
        .map(({ id, text, max }, index) => {
          const { units: count, lost } = this.losses[index] ?? { units: 0, lost: 0 };
          return { id, text, max, units: count, lost: fromHundredths(lost) };
        })
        .sort((a, b) => b.lost - a.lost || b.units - a.units),
      classes: rubric.classes.map(({ name, from }) => ({
        name,
        from,
        units: units.filter((unit) => unit.class === name).length,
      })),
      ...(options.dueBefore === undefined ? {} : { dueBefore: options.dueBefore }),
      relative,
      pillars: shares(this.reached),
      ...(options.before === undefined
        ? {}
        : {
            before: {
              rubric: options.before.rubric.key,
              year: options.before.rubric.year,
              units: options.before.units.length,
            },
          }),
    };
  }
}

/** The summary of a form's submissions, one for each unit. */
export function summariseForm(
  rubric: Rubric,
  results: Iterable<UnitResult>,
  options?: SummariseOptions,
): FormSummary {
  const builder = new FormBuilder(rubric, options);
  for (const result of results) builder.add(result);
  return builder.finish();
}

/** How many units each list names, one that several name in the first. */
function listCounts({ units }: Roster): FormSummary['listed'] {
  const counts = new Map<string, number>();
  for (const { list } of units) counts.set(list, (counts.get(list) ?? 0) + 1);
  return [...counts].map(([list, count]) => ({ list, units: count }));
}

const shares = (sums: ReadonlyMap<string, readonly [number, number]>): Record<string, number> =>
  Object.fromEntries(
    [...sums].map(([pillar, [points, max]]) => [pillar, max > 0 ? percentOf(points, max) : 0]),
  );

/**
 * A second scoring engine, written from the readings of the forms alone and from the rubric files as they are written.
 * It shares nothing with src/scoring: other arithmetic, other shapes, other order of steps.
 */
import type { CriterionSource, ItemSource, RubricSource } from '../../src/rubric/schema/rubric';
import { Rational } from './rational';
import { referenceFormula } from './reference-formula';

export type ReferenceStatus = 'pending' | 'scored' | 'claimed' | 'missing' | 'invalid' | 'exempt';
export interface ReferenceScore {
  status: ReferenceStatus;
  /** Hundredths of points. */
  points: bigint;
}
export interface ReferenceResult {
  criteria: Map<string, ReferenceScore>;
  /** Sums by position of the heading in printed order. */
  headings: { text: string; group: boolean; bonus: boolean; points: bigint }[];
  total: bigint;
  base: bigint;
  bonus: bigint;
  /** Hundredths of per cent. */
  percent: bigint;
  class: string | undefined;
}

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type ReferenceAnswer = Record<string, Json>;

const zero = Rational.of(0);
const one = Rational.of(1);
const hundred = Rational.of(100);
const cents = (points: number): bigint => Rational.of(points).hundredths();
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What is printed for a criterion, with the exemptions of its headings. */
interface Case {
  /** Type of the unit; undefined where it is not said. */
  type: string | undefined;
  /** Most points that it takes off. */
  penalty: number | undefined;
  source: CriterionSource;
  max: number;
  exemptions: number[];
}

/** Scores an answers document by the rubric file's content. */
export function reference(
  form: RubricSource,
  answers: Readonly<Record<string, ReferenceAnswer>>,
  type?: string,
): ReferenceResult {
  const criteria = new Map<string, ReferenceScore>();
  const headings: ReferenceResult['headings'] = [];
  const maxima = new Map<string, bigint>();
  const types = form.before.flatMap(({ fields }) => fields).find(({ id }) => id === 'unitType')?.options;
  const penalised = new Map<string, number>();
  type Points = number | 'max' | 'excluded';
  const walk = (items: ItemSource[], given: Points[], depth: number, bonus: boolean): bigint => {
    let sum = 0n;
    for (const item of items) {
      if ('items' in item) {
        const here = {
          text: item.text,
          group: depth === 0,
          bonus: bonus || item.bonus === true,
          points: 0n,
        };
        headings.push(here);
        here.points = walk(
          item.items,
          [...given, ...(item.exemptions ?? []).map(({ points }) => points)],
          depth + 1,
          here.bonus,
        );
        sum += here.points;
      } else {
        const byType = type === undefined ? undefined : item.maxByType?.[type];
        const penalty = penalised.get(item.id);
        const max =
          penalty === undefined ? (byType === false ? 0 : (byType ?? item.max ?? item.readAs ?? 0)) : 0;
        const allowed = [...given, ...(item.exemptions ?? []).map(({ points }) => points)];
        const exemptions = allowed.map((points) =>
          points === 'max' ? max : points === 'excluded' ? 0 : Math.min(points, max),
        );
        const answer = answers[item.id] ?? {};
        const one = { source: item, max, exemptions, type: types && type, penalty };
        const score = byType === false ? ({ status: 'exempt', points: 0n } as const) : scoreOf(one, answer);
        const leaves = answer['exempt'] === true && allowed[Number(answer['exemption'] ?? 0)] === 'excluded';
        maxima.set(item.id, byType === false || leaves ? 0n : cents(max));
        criteria.set(item.id, score);
        sum += score.points;
      }
    }
    return sum;
  };
  markPenalties(form.groups, undefined, penalised);
  walk(form.groups, [], 0, false);
  limit(form, criteria, maxima);
  const left = new Map([...criteria].map(([id, { points }]) => [id, points]));
  const sums = resum(form.groups, criteria, maxima);
  headings.forEach((heading, index) => (heading.points = sums[index]?.points ?? 0n));
  const all = (of: typeof form.groups, what: 'points' | 'max'): bigint =>
    of.reduce((sum, group) => {
      const { points = 0n, max: most = 0n } = sums.find(({ item }) => item === group) ?? {};
      if (group.weight === undefined) return sum + (what === 'max' ? most : points);
      if (most === 0n) return sum;
      const weight = Rational.of(group.weight);
      if (what === 'max') return sum + weight.hundredths();
      return (
        sum +
        Rational.of(Number(points))
          .times(weight)
          .over(Rational.of(Number(most)))
          .hundredths()
      );
    }, 0n);
  const plain = form.groups.filter(({ bonus, penalty }) => bonus !== true && penalty === undefined);
  const printed = plain.reduce(
    (sum, group) => sum.plus(group.weight === undefined ? maximum(group.items) : Rational.of(group.weight)),
    zero,
  );
  const reachable = all(plain, 'max');
  const max = form.scaled ? printed : Rational.of(Number(reachable)).over(hundred);
  const scaled =
    form.scaled && reachable > 0n
      ? Rational.of(Number(all(plain, 'points')))
          .times(printed)
          .over(Rational.of(Number(reachable)))
          .hundredths()
      : all(plain, 'points');
  const base =
    scaled +
    all(
      form.groups.filter(({ penalty }) => penalty !== undefined),
      'points',
    );
  const bonusPoints = all(
    form.groups.filter(({ bonus }) => bonus === true),
    'points',
  );
  const total = base + bonusPoints > 0n ? base + bonusPoints : 0n;
  const counted = form.classBy?.bonus === false ? (base > 0n ? base : 0n) : total;
  const share = Rational.of(Number(counted));
  const best = [...(form.classes ?? [])]
    .filter(({ from, needs = [] }) => {
      const reached =
        form.classBy?.of === 'percent' ? share.atLeast(max.times(Rational.of(from))) : counted >= cents(from);
      return (
        reached &&
        needs.every((need) => {
          if (typeof need === 'string' || !('group' in need)) return isTrue(need, left, maxima);
          return sums
            .filter(
              ({ item, depth }) =>
                depth === 0 && (need.group === '*' ? plain.includes(item) : keyOf(item) === need.group),
            )
            .every(({ points, max: most }) => Number(points) * 100 >= need.percent * Number(most));
        })
      );
    })
    .sort((a, b) => b.from - a.from)[0];
  return {
    criteria,
    headings,
    total,
    base,
    bonus: bonusPoints,
    percent: max.above(zero)
      ? Rational.of(Number(total)).over(max.times(hundred)).times(hundred).hundredths()
      : 0n,
    class: best?.name,
  };
}

type Group = RubricSource['groups'][number];
const keyOf = (group: Group): string => String(group.no ?? '').replace(/[.\s]+$/, '');

function markPenalties(items: ItemSource[], penalty: number | undefined, into: Map<string, number>): void {
  for (const item of items) {
    if ('items' in item) markPenalties(item.items, item.penalty ?? penalty, into);
    else if (penalty !== undefined) into.set(item.id, item.penalty ?? penalty);
  }
}

const idsIn = (items: ItemSource[]): string[] =>
  items.flatMap((item) => ('items' in item ? idsIn(item.items) : [item.id]));

type ConditionSource = Exclude<
  NonNullable<NonNullable<RubricSource['classes']>[number]['needs']>[number],
  { group: string }
>;

function isTrue(
  condition: ConditionSource,
  own: ReadonlyMap<string, bigint>,
  maxima: ReadonlyMap<string, bigint>,
): boolean {
  const id = typeof condition === 'string' ? condition : condition.criterion;
  const [points, max] = [own.get(id) ?? 0n, maxima.get(id) ?? 0n];
  if (typeof condition === 'string') return points > 0n;
  if ('points' in condition) return points >= cents(condition.points);
  return condition.is === 'positive'
    ? points > 0n
    : condition.is === 'none'
      ? points === 0n
      : max > 0n && points >= max;
}

/** What the criteria leave each other: said again and again, until nothing changes any more. */
function limit(
  form: RubricSource,
  criteria: Map<string, ReferenceScore>,
  maxima: ReadonlyMap<string, bigint>,
): void {
  const now = (): Map<string, bigint> => new Map([...criteria].map(([id, { points }]) => [id, points]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { of, zeroWhen, atMost } of form.limits ?? []) {
      const asked = [
        ...(zeroWhen ?? []).map((one) => (typeof one === 'string' ? one : one.criterion)),
        atMost ?? '',
      ];
      const ids = of.flatMap((name) => {
        const group = form.groups.find((candidate) => keyOf(candidate) === name);
        return group ? idsIn(group.items) : [name];
      });
      const had = now();
      for (const id of ids.filter((one) => !asked.includes(one))) {
        const score = criteria.get(id);
        const zeroed = zeroWhen?.every((one) => isTrue(one, had, maxima));
        const most = zeroWhen ? (zeroed ? 0n : undefined) : (had.get(atMost ?? '') ?? 0n);
        if (!score || most === undefined || score.points <= most) continue;
        criteria.set(id, { ...score, points: most });
        changed = true;
      }
    }
  }
}

interface Sum {
  item: Group;
  depth: number;
  points: bigint;
  max: bigint;
}

/** The sums of all headings, in printed order; penalties take off at most so much. */
function resum(
  groups: Group[],
  criteria: ReadonlyMap<string, ReferenceScore>,
  maxima: ReadonlyMap<string, bigint>,
  depth = 0,
): Sum[] {
  return groups.flatMap((item): Sum[] => {
    const ids = idsIn(item.items);
    const points = ids.reduce((sum, id) => sum + (criteria.get(id)?.points ?? 0n), 0n);
    const max = ids.reduce((sum, id) => sum + (maxima.get(id) ?? 0n), 0n);
    const least = item.penalty === undefined ? points : -cents(item.penalty);
    const below = item.items.filter((one): one is Group => 'items' in one);
    return [
      { item, depth, points: points < least ? least : points, max },
      ...resum(below, criteria, maxima, depth + 1),
    ];
  });
}

function maximum(items: ItemSource[]): Rational {
  return items.reduce(
    (sum, item) =>
      sum.plus('items' in item ? maximum(item.items) : Rational.of(item.max ?? item.readAs ?? 0)),
    zero,
  );
}

const nothing = (status: 'missing' | 'invalid'): ReferenceScore => ({ status, points: 0n });

function scoreOf(one: Case, answer: ReferenceAnswer): ReferenceScore {
  if (answer['exempt'] === true) {
    const points = one.exemptions[Number(answer['exemption'] ?? 0)];
    return points === undefined ? nothing('invalid') : { status: 'exempt', points: cents(points) };
  }
  const given = dataOf(one, answer);
  if (given === 'invalid') return nothing('invalid');
  if (given === 'pending') return { status: 'pending', points: 0n };
  if (typeof given === 'bigint') return { status: 'scored', points: least(given, cents(one.max)) };
  const { claimed } = answer;
  // a claim stands for data that are not given at all; half of the data is not answered
  if (given === 'incomplete' || claimed === undefined || claimed === null || claimed === '')
    return nothing('missing');
  if (typeof claimed !== 'number') return nothing('invalid');
  if (one.penalty !== undefined) {
    const taken = Rational.of(Math.abs(claimed));
    return claimed > 0 || -claimed > one.penalty || !taken.times(hundred).whole()
      ? nothing('invalid')
      : { status: 'claimed', points: -taken.hundredths() };
  }
  if (claimed < 0 || claimed > one.max) return nothing('invalid');
  const wanted = Rational.of(claimed);
  if (!wanted.times(hundred).whole() || !possible(one, wanted.hundredths())) return nothing('invalid');
  return { status: 'claimed', points: wanted.hundredths() };
}

/** Points from data; `blank` where nothing is entered, `incomplete` where it is not enough. */
type FromData = bigint | 'pending' | 'blank' | 'incomplete' | 'invalid';

const isBlank = (value: Json): boolean => value === undefined || value === null || value === '';

/** Numbers not below 0, undefined where one is something else. Blank ones are null. */
function numbers(values: Json[]): (number | null)[] | undefined {
  const read = values.map((value) => (isBlank(value) ? null : value));
  return read.every(
    (value): value is number | null => value === null || (typeof value === 'number' && value >= 0),
  )
    ? read
    : undefined;
}

function dataOf(one: Case, answer: ReferenceAnswer): FromData {
  const { rule } = one.source;
  switch (rule.kind) {
    case 'ratio':
      return ratio(one, answer);
    case 'bands': {
      const [value] = numbers([answer['value']]) ?? ['bad'];
      if (value === 'bad') return 'invalid';
      return typeof value === 'number' ? bandPoints(one, Rational.of(value), undefined) : 'blank';
    }
    case 'choice':
    case 'combination': {
      const { option } = answer;
      if (isBlank(option)) return 'blank';
      const points = choices(one);
      const chosen = typeof option === 'number' ? points[option] : undefined;
      return chosen ?? 'invalid';
    }
    case 'checklist': {
      const { checked } = answer;
      if (!Array.isArray(checked)) return 'blank';
      const points = units(one);
      return checked.reduce<bigint>((sum, index) => sum + (points[Number(index)] ?? 0n), 0n);
    }
    case 'counts':
    case 'deduction': {
      const counts = numbers(Array.isArray(answer['counts']) ? answer['counts'] : []);
      if (!counts || counts.some((count) => count !== null && !Number.isInteger(count))) return 'invalid';
      if (counts.every((count) => count === null)) return 'blank';
      const points = units(one);
      const sum = counts.reduce<bigint>(
        (all, count, index) => all + BigInt(count ?? 0) * (points[index] ?? 0n),
        0n,
      );
      if (rule.kind === 'counts') return sum;
      return sum > cents(one.max) ? 0n : cents(one.max) - sum;
    }
    case 'formula':
      return formulaPoints(one, answer);
    case 'judgement': {
      const [points] = numbers([answer['points']]) ?? ['bad'];
      if (points === 'bad') return 'invalid';
      if (typeof points !== 'number') return 'blank';
      return points > one.max ? 'invalid' : Rational.of(points).hundredths();
    }
  }
}

type FormulaSource = Extract<CriterionSource['rule'], { kind: 'formula' }>;

/** Points of cases that are all fixed figures; undefined where a formula can give anything in between. */
function fixedCases(text: string, max: number): bigint[] | undefined {
  if (!text.startsWith('nếu')) return undefined;
  const gives = [...text.matchAll(/(?:thì|còn lại)\s+([^;]+)/gu)].map(([, value = '']) => value.trim());
  if (!gives.every((value) => /^(?:max|[\d,]+)$/.test(value))) return undefined;
  return gives.map((value) => cents(value === 'max' ? max : Number(value.replace(',', '.'))));
}

/** What is entered for a quantity, as the formula counts it; undefined where it can't be used. */
function entered(type: FormulaSource['quantities'][number]['type'], value: Json): Rational | undefined {
  if (type === 'day') {
    const time = typeof value === 'string' ? Date.parse(value) : NaN;
    return Number.isNaN(time) ? undefined : Rational.of(time / 86_400_000 + 25_569);
  }
  if (typeof value !== 'number' || value < 0) return undefined;
  if (type === 'tick') return value === 0 || value === 1 ? Rational.of(value) : undefined;
  if (type === 'percent') return value > 200 ? undefined : Rational.of(value).over(hundred);
  return Rational.of(value);
}

function formulaPoints(of: Case, answer: ReferenceAnswer): FromData {
  const { rule } = of.source;
  if (rule.kind !== 'formula') return 'invalid';
  const given = answer['values'];
  const values = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const names = new Map<string, Rational>();
  for (const { id, type } of rule.quantities) {
    if (isBlank(values[id])) continue;
    const value = entered(type, values[id]);
    if (!value) return 'invalid';
    names.set(id, value);
  }
  if (names.size === 0) return 'blank';
  if (names.size < rule.quantities.length) return 'incomplete';
  const counted = new Map(names);
  for (const { id, partOf } of rule.quantities) {
    const [part, whole] = [names.get(id), partOf === undefined ? undefined : names.get(partOf)];
    if (part && whole) counted.set(id, part.least(whole));
  }
  for (const { id, value, byType } of rule.limits ?? []) {
    const held = value ?? (of.type === undefined ? undefined : byType?.[of.type]);
    if (held === undefined) return 'incomplete';
    counted.set(id, Rational.of(held));
  }
  if (
    of.source.maxByType &&
    of.type === undefined &&
    Object.values(of.source.maxByType).some((most) => most !== false)
  )
    return 'incomplete';
  counted.set('max', Rational.of(of.max));
  const result = referenceFormula(rule.points ?? rule.value ?? '', counted);
  if (!result) return 'incomplete';
  if (rule.relative) return 'pending';
  if (of.penalty !== undefined)
    return zero.above(result) ? 0n : -result.least(Rational.of(of.penalty)).hundredths();
  return zero.above(result) ? 0n : result.least(Rational.of(of.max)).hundredths();
}

function ratio(of: Case, answer: ReferenceAnswer): FromData {
  const read = numbers([answer['numerator'], answer['denominator'], answer['percent']]);
  if (!read) return 'invalid';
  const [numerator, denominator, percent] = read;
  // above 200 % somebody typed 9750 for 97,5
  if (typeof percent === 'number' && percent > 200) return 'invalid';
  const counted = typeof numerator === 'number' || typeof denominator === 'number';
  if (!counted) {
    if (typeof percent !== 'number') return 'blank';
    const rate = Rational.of(percent).over(hundred).least(one);
    return bandPoints(of, rate.times(hundred), rate);
  }
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0)
    return 'incomplete';
  const rate = Rational.of(numerator).over(Rational.of(denominator)).least(one);
  return bandPoints(of, rate.times(hundred), rate);
}

type Bands = Extract<CriterionSource['rule'], { kind: 'bands' }>['bands'];

const bandsOf = ({ source: { rule } }: Case): Bands =>
  rule.kind === 'ratio' ? (rule.bands ?? [{ gives: 'rate' }]) : rule.kind === 'bands' ? rule.bands : [];

/** `value` is what the bounds speak of: per cent for rates, the number itself otherwise. */
function bandPoints(of: Case, value: Rational, rate: Rational | undefined): bigint {
  const reached = bandsOf(of).find(({ from, above, upTo }) => {
    if (from !== undefined) return value.atLeast(Rational.of(from));
    if (above !== undefined) return value.above(Rational.of(above));
    return upTo === undefined || Rational.of(upTo).atLeast(value);
  });
  if (!reached) return 0n;
  const { gives } = reached;
  if (gives === 'max') return cents(of.max);
  if (typeof gives === 'number') return cents(gives);
  const share = gives === 'rate' ? one : hundred.over(Rational.of(gives.rateOver));
  return (rate ?? zero).times(share).times(Rational.of(of.max)).hundredths();
}

/** Points of one unit or tick of each line. */
function units({ source }: Case): bigint[] {
  const inRule = 'options' in source.rule ? source.rule.options : undefined;
  const lines = inRule ?? (source.lines ?? []).filter(({ points }) => points !== undefined);
  return lines.map(({ points }) => cents(points ?? 0));
}

/** Points of each option; Hà Nam VI.1: in time, then late (halved), then not issued. */
function choices(of: Case): bigint[] {
  const points = units(of);
  if (of.source.rule.kind !== 'combination') return points;
  return [...points, ...points.map((whole) => whole / 2n), 0n];
}

/** Whether any data at all can give these points. */
function possible(of: Case, wanted: bigint): boolean {
  const max = cents(of.max);
  const { rule } = of.source;
  if (wanted === 0n) return true;
  switch (rule.kind) {
    case 'formula': {
      const fixed = fixedCases(rule.points ?? '', of.max);
      return fixed ? fixed.some((points) => least(points, max) === wanted) : wanted <= max;
    }
    case 'judgement':
      return wanted <= max;
    case 'choice':
    case 'combination':
      return choices(of).some((points) => least(points, max) === wanted);
    case 'checklist': {
      const all = units(of);
      return Array.from({ length: 2 ** all.length }, (_, ticks) =>
        all.reduce((sum, points, index) => (ticks & (2 ** index) ? sum + points : sum), 0n),
      ).some((sum) => least(sum, max) === wanted);
    }
    case 'counts':
      return wanted === max ? units(of).some((points) => points > 0n) : reachable(units(of), wanted);
    case 'deduction':
      return reachable(units(of), max - wanted);
    case 'bands':
    case 'ratio':
      return bandYields(of, wanted, max);
  }
}

/** Whether whole numbers of the parts add up to the sum. */
function reachable(parts: bigint[], sum: bigint): boolean {
  if (sum === 0n) return true;
  const [part, ...rest] = parts;
  if (part === undefined) return false;
  for (let left = sum; left >= 0n && part > 0n; left -= part) if (reachable(rest, left)) return true;
  return part <= 0n && reachable(rest, sum);
}

function bandYields(of: Case, wanted: bigint, max: bigint): boolean {
  let upper = 100;
  return bandsOf(of).some(({ from, above, gives }) => {
    const [low, high] = [from ?? above ?? 0, upper];
    upper = Math.min(upper, low);
    if (gives === 'max') return wanted === max;
    if (typeof gives === 'number') return wanted === least(cents(gives), max);
    const over = gives === 'rate' ? 100 : gives.rateOver;
    const at = (percent: number): bigint =>
      Rational.of(percent).over(Rational.of(over)).times(Rational.of(of.max)).hundredths();
    return wanted >= at(low) && wanted <= least(at(high), max);
  });
}

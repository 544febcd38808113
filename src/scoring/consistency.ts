/** Checks between criteria: what the figures of one say about another. The rubric declares them, this evaluates them. */
import type { Problem } from '../rubric/problem';
import type { Check, Condition, Criterion, FigurePlace, Rubric } from '../rubric/types';
import type { Submission } from './answer';
import { compare, divide, exact, sameRounded, smaller } from './exact';
import type { Fraction } from './exact';
import { one, amount, pointsOf, showKnown, proportional, showPlace } from './consistency-facts';
import type { Known } from './consistency-facts';
import type { CriterionAssessment } from './assessment';

type Find = (id: string) => Known | undefined;

const byId = new WeakMap<Rubric, Map<string, { criterion: Criterion; index: number }>>();

/** Problems (code `check`) of every check of the rubric that fails. Only what is surely known counts: blanks and exemptions never fail one. */
export function check(
  rubric: Rubric,
  submission: Submission,
  assessed: { criteria: CriterionAssessment[] },
): Problem[] {
  if (rubric.checks.length === 0) return [];
  let places = byId.get(rubric);
  if (!places)
    byId.set(
      rubric,
      (places = new Map(rubric.criteria.map((criterion, index) => [criterion.id, { criterion, index }]))),
    );
  const find: Find = (id) => {
    const place = places.get(id);
    const assessment = place && assessed.criteria[place.index];
    return assessment && { criterion: place.criterion, answer: submission.answers.get(id), assessment };
  };
  return rubric.checks.flatMap((entry): Problem[] => {
    const found = evaluate(entry, submission, find);
    if (!found) return [];
    const facts = [
      ...new Set(
        found.places
          ? found.places.map((place) => showPlace(rubric, place, figureAt(submission, find, place)))
          : found.criteria.map((id) => showKnown(find(id))),
      ),
    ];
    return [
      {
        severity: entry.severity,
        code: 'check',
        criteria: found.criteria,
        ...(found.places ? { places: found.places } : {}),
        text: entry.text,
        received: facts.join('; '),
      },
    ];
  });
}

interface Finding {
  criteria: string[];
  places?: FigurePlace[];
}

function evaluate(entry: Check, submission: Submission, find: Find): Finding | undefined {
  switch (entry.kind) {
    case 'same': {
      const [a, b] = [find(entry.criteria[0]), find(entry.criteria[1])];
      return a && b && differ(a, b) ? { criteria: entry.criteria } : undefined;
    }
    case 'atMost':
      return above(submission, find, entry.lower, entry.upper);
    case 'implies': {
      const holds = (condition: Condition): boolean | undefined => test(condition, find(condition.criterion));
      const broken =
        entry.when.every((condition) => holds(condition) === true) &&
        entry.then.every((condition) => holds(condition) === false);
      return broken
        ? { criteria: [...entry.when, ...entry.then].map((condition) => condition.criterion) }
        : undefined;
    }
    case 'partOf':
      return exceeds(submission, find, entry);
    case 'sharedDenominator': {
      const given = entry.quantity.places.filter((place) => figureAt(submission, find, place) !== null);
      const figures = new Set(given.map((place) => figureAt(submission, find, place)));
      return figures.size > 1 ? { criteria: criteriaOf(given), places: given } : undefined;
    }
  }
}

const criteriaOf = (places: FigurePlace[]): string[] => [
  ...new Set(places.flatMap((place) => ('criterion' in place ? [place.criterion] : []))),
];

/** The figure entered in a place; an exempt criterion has none. */
function figureAt(submission: Submission, find: Find, place: FigurePlace): number | null {
  if ('field' in place) {
    const value = submission.fields[place.field];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }
  const known = find(place.criterion);
  const entry = known?.answer?.inputs[place.input];
  return known?.assessment.status !== 'exempt' &&
    typeof entry === 'number' &&
    Number.isFinite(entry) &&
    entry >= 0
    ? entry
    : null;
}

function above(
  submission: Submission,
  find: Find,
  lower: FigurePlace,
  upper: FigurePlace,
): Finding | undefined {
  const [low, high] = [figureAt(submission, find, lower), figureAt(submission, find, upper)];
  if (low === null || high === null || low <= high) return undefined;
  return { criteria: criteriaOf([lower, upper]), places: [lower, upper] };
}

/** Counts first, then rates of the same quantity, then "something of nothing". */
function exceeds(
  submission: Submission,
  find: Find,
  { part, whole, sharedBase }: Extract<Check, { kind: 'partOf' }>,
): Finding | undefined {
  const [partPlace, wholePlace]: FigurePlace[] = [
    { criterion: part, input: 0 },
    { criterion: whole, input: 0 },
  ];
  if (!partPlace || !wholePlace) return undefined;
  if (figureAt(submission, find, partPlace) !== null && figureAt(submission, find, wholePlace) !== null) {
    return above(submission, find, partPlace, wholePlace);
  }
  const [a, b] = [find(part), find(whole)];
  if (!a || !b) return undefined;
  const [ofPart, ofWhole] = [shareOf(a), shareOf(b)];
  const greater = sharedBase && ofPart !== undefined && ofWhole !== undefined && far(ofPart, ofWhole) > 0;
  const ofNothing = amount(a) === 'positive' && amount(b) === 'none';
  return greater || ofNothing ? { criteria: [part, whole] } : undefined;
}

interface Share {
  rate: Fraction;
  /** True where the rate comes from two counts. */
  counted: boolean;
}

/** The rate as a fraction of 1: from data, or from claimed points where points are in proportion to it. */
function shareOf({ criterion, answer, assessment }: Known): Share | undefined {
  if (criterion.rule.kind !== 'ratio') return undefined;
  if (assessment.status === 'claimed') {
    return proportional(criterion)
      ? { rate: divide(exact(assessment.points), exact(criterion.max)), counted: false }
      : undefined;
  }
  if (assessment.status !== 'scored') return undefined;
  const [numerator, denominator, share] = answer?.inputs ?? [];
  if (typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0) {
    return { rate: smaller(divide(exact(numerator), exact(denominator)), one), counted: true };
  }
  return typeof share === 'number' ? { rate: smaller(exact(share), one), counted: false } : undefined;
}

const asNumber = ({ n, d }: Fraction): number => Number(n) / Number(d);

/** a − b as −1, 0 or 1; rates that are rounded must be further apart than their rounding. */
function far(a: Share, b: Share): number {
  if (a.counted && b.counted) return compare(a.rate, b.rate);
  const [first, second] = [asNumber(a.rate), asNumber(b.rate)];
  return sameRounded(first, second) ? 0 : Math.sign(first - second);
}

function differ(a: Known, b: Known): boolean {
  const [first, second] = [shareOf(a), shareOf(b)];
  if (first && second) return far(first, second) !== 0;
  const given = [a, b].map(({ assessment }) =>
    pointsOf(assessment) === undefined ? undefined : assessment.status,
  );
  if (given.includes(undefined)) return false;
  // equal rates give equal points, but a rounded rate may fall on the other side of a band
  if (a.criterion.rule.kind === 'ratio' && given.includes('scored')) return false;
  return a.assessment.points !== b.assessment.points;
}

/** True, false, or undefined where the answer does not say. */
function test(condition: Condition, known: Known | undefined): boolean | undefined {
  if (!known) return undefined;
  if (condition.is === 'points') {
    const points = pointsOf(known.assessment);
    return points === undefined ? undefined : points >= condition.from;
  }
  if (condition.is === 'full') {
    const share = shareOf(known);
    if (share) return compare(share.rate, one) >= 0;
    return known.criterion.rule.kind === 'ratio' || pointsOf(known.assessment) === undefined
      ? undefined
      : known.assessment.points === known.criterion.max;
  }
  const found = amount(known);
  return found === 'unknown' ? undefined : (found === 'positive') === (condition.is === 'positive');
}

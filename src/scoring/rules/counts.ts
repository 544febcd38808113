/** Points for each counted thing, up to the maximum; and the deduction, where each counted thing costs points from the maximum. */
import type { Problem } from '../../rubric/problem';
import type { Entry } from '../answer';
import { toHundredths } from '../exact';
import { anyWrong } from './cells';
import { literal, unusable } from './kind';
import type { Counted, Input, RuleModule, RuleOf, Step } from './kind';
import { numberAt } from './entries';
import { optionLabels } from './labels';
import { distinct, furtherCounts, remainingCounts } from './steps';

type Counting = RuleOf<'counts'> | RuleOf<'deduction'>;

const weigh = (rule: Counting, entries: readonly Entry[]): number =>
  rule.lines.reduce((sum, line, index) => {
    const entry = entries[index];
    return sum + (typeof entry === 'number' ? entry * toHundredths(line.points) : 0);
  }, 0);

function pointsOf(rule: Counting, max: number, entries: readonly Entry[]): number {
  const full = toHundredths(max);
  return rule.kind === 'counts'
    ? Math.min(full, weigh(rule, entries))
    : Math.max(0, full - weigh(rule, entries));
}

const inputs = (rule: Counting): Input[] =>
  optionLabels(rule.lines).map((label) => ({ type: 'count', label }));

const evaluate: RuleModule<Counting>['evaluate'] = (rule, max, entries) => {
  const problems: Problem[] = unusable(entries);
  entries.forEach((entry, input) => {
    if (typeof entry === 'number' && entry >= 0 && !Number.isInteger(entry))
      problems.push({ severity: 'error', code: 'not-whole', input, received: entry });
  });
  if (problems.length > 0) return { status: 'invalid', problems };
  if (entries.every((entry) => entry === null)) return { status: 'missing', problems: [] };
  const points = pointsOf(rule, max, entries);
  const parts = rule.lines
    .flatMap((line, index) =>
      typeof entries[index] === 'number' ? [`${entries[index]} × ${line.points}`] : [],
    )
    .join(' + ');
  return {
    status: 'scored',
    hundredths: points,
    problems: [],
    explanation: {
      code: `explain-${rule.kind}`,
      values: { parts, sum: weigh(rule, entries) / 100, max, points: points / 100 },
    },
  };
};

/** Every sum that whole counts can reach, up to the maximum. */
function yields(rule: Counting, max: number): { values: number[]; intervals: [number, number][] } {
  const full = toHundredths(max);
  const reached = new Set([0]);
  const open = [0];
  for (let sum = open.pop(); sum !== undefined; sum = open.pop()) {
    for (const line of rule.lines) {
      const next = Math.min(full, sum + toHundredths(line.points));
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    }
  }
  return { values: [...reached].map((sum) => (rule.kind === 'counts' ? sum : full - sum)), intervals: [] };
}

const formulas: RuleModule<Counting>['formulas'] = (rule, max, cells) => {
  // SUM takes a cell of blanks for 0
  const sum = cells.map((cell, index) => `SUM(${cell})*${literal(rule.lines[index]?.points ?? 0)}`).join('+');
  return {
    invalid: anyWrong(cells, (cell) => [`${cell}<>INT(${cell})`]),
    answered: `COUNT(${cells.join(',')})>0`,
    points:
      rule.kind === 'counts'
        ? `ROUND(MIN(${literal(max)},${sum}),2)`
        : `ROUND(MAX(0,${literal(max)}-(${sum})),2)`,
  };
};

/** More of what counts, less of what costs; a deduction that is not answered asks for zeros. */
const steps: RuleModule<Counting>['steps'] = (rule, max, entries) => {
  const full = toHundredths(max);
  const missing = entries.every((entry) => entry === null);
  const now = missing ? 0 : pointsOf(rule, max, entries);
  const given = rule.lines.map((_, at) => numberAt(entries, at) ?? 0);
  const step = (changed: number[]): Step => {
    const inputs = rule.lines.map((_, at) =>
      changed[at] === given[at] && !missing ? (entries[at] ?? null) : (changed[at] ?? 0),
    );
    return { inputs, hundredths: pointsOf(rule, max, inputs), ...wording(rule, given, changed) };
  };
  if (rule.kind === 'counts') {
    const wanted = full - pointsOf(rule, max, entries);
    return distinct(
      furtherCounts(rule.lines, wanted).map((more) =>
        step(more.map((count, at) => count + (given[at] ?? 0))),
      ),
      now,
    );
  }
  return distinct(missing ? [step(given)] : remainingCounts(rule.lines, given, full).map(step), now);
};

/** What is added or falls away. */
function wording(rule: Counting, given: number[], changed: number[]): Pick<Step, 'code' | 'values'> {
  const labels = optionLabels(rule.lines);
  const parts = changed.flatMap((value, at): Counted[] => {
    const count = Math.abs(value - (given[at] ?? 0));
    return count > 0 ? [{ count, label: labels[at] ?? '' }] : [];
  });
  if (rule.kind === 'counts') return { code: 'step-count', values: { parts } };
  return parts.length === 0 ? { code: 'step-none', values: {} } : { code: 'step-fewer', values: { parts } };
}

const counting = { answer: 'counts', inputs, evaluate, yields, formulas, steps } as const;

export const counts: RuleModule<RuleOf<'counts'>> = counting;
export const deduction: RuleModule<RuleOf<'deduction'>> = counting;

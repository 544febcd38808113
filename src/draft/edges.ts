/** Boundary cases of a rule in words: "79,9 % → 0; 80 % → 4,8; 100 % → 6". The engine says the points. */
import { checkWords } from '../messages/draft/sheet';
import { hundredth } from '../reading/figure';
import { withComma } from '../reading/print';
import type { Criterion } from '../rubric/types';
import type { Band } from '../rubric/rule';
import { fromHundredths } from '../scoring/exact';
import { ruleOf } from '../scoring/rules';
import type { Entry } from '../scoring/answer';

type Scored = Pick<Criterion, 'rule' | 'max'>;

/** Most cases that are shown of one rule. */
const MOST = 12;

export function edgesOf(criterion: Scored): string {
  return casesOf(criterion)
    .slice(0, MOST)
    .map(([words, entries]) => `${words} → ${pointsOf(criterion, entries)}`)
    .join('; ');
}

function pointsOf(criterion: Scored, entries: readonly Entry[]): string {
  const found = ruleOf(criterion).evaluate(entries);
  return found.status === 'scored' ? withComma(fromHundredths(found.hundredths)) : '?';
}

function casesOf({ rule, max }: Scored): [string, Entry[]][] {
  switch (rule.kind) {
    case 'ratio':
      return around(rule.bands, 0.1)
        .filter((rate) => rate <= 100)
        .map((rate) => [`${withComma(rate)} %`, [null, null, hundredth(rate)]]);
    case 'bands':
      return around(rule.bands, rule.fractions ? 0.1 : 1).map((value) => [
        `${withComma(value)} ${rule.unit}`,
        [value],
      ]);
    case 'choice':
    case 'combination':
      return rule.options.map(({ text }, index) => [`“${text}”`, [index]]);
    case 'checklist':
      return [
        [checkWords.none, rule.options.map(() => 0)],
        ...rule.options.map(({ text }, index): [string, Entry[]] => [
          `“${text}”`,
          rule.options.map((_, other) => (other === index ? 1 : 0)),
        ]),
        [checkWords.all, rule.options.map(() => 1)],
      ];
    case 'counts':
    case 'deduction':
      return rule.lines.flatMap(({ text, points }, index) =>
        countsFor(points, max).map((count): [string, Entry[]] => [
          `${text} ${count}`,
          rule.lines.map((_, other) => (other === index ? count : 0)),
        ]),
      );
    case 'formula':
      return [0, 1, 2].map((turn) => {
        const values = rule.quantities.map((_, index) => (turn === 0 ? 0 : turn * (index + 1)));
        const words = rule.quantities.map(({ id }, index) => `${id} = ${values[index] ?? 0}`);
        return [words.join(', '), values];
      });
    case 'judgement':
      return [];
  }
}

/** None, one, as many as bring the points to their end, and one more. */
function countsFor(points: number, max: number): number[] {
  const last = points > 0 ? Math.ceil(max / points) : 1;
  return [...new Set([0, 1, last, last + 1])];
}

/** Nothing, each bound with what lies just below or above it, and the whole. */
function around(bands: readonly Band[], step: number): number[] {
  const values = bands.flatMap(({ bound, gives }) => {
    const over = 'over' in gives && gives.over < 100 ? [gives.over] : [];
    if (!bound) return over;
    const { op, value } = bound;
    return [...over, value, op === '>=' ? value - step : value + step];
  });
  const whole =
    bands.some(({ gives }) => 'over' in gives) || bands.every(({ bound }) => (bound?.value ?? 0) <= 100);
  return [...new Set([0, ...values, ...(whole && step === 0.1 ? [100] : [])])]
    .map((value) => Number(value.toFixed(2)))
    .filter((value) => value >= 0)
    .sort((a, b) => a - b);
}

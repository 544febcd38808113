/** The least that reaches a target where gains add up. */
import { toHundredths } from './exact';
import type { Gap } from './gaps';

/** Effort of a gain, in whole millionths of the criterion's maximum. */
export const effortOf = (gain: number, max: number): number =>
  // a penalty has no maximum: each of its points is one
  Math.round((toHundredths(gain) * 1_000_000) / toHundredths(max || 1));

const NEVER = 0xffffffff;

interface Choice {
  /** Points given away against the reference, in units. */
  loss: number;
  effort: number;
  /** Index of the step. */
  step: number;
}

/**
 * Index of the chosen step by gap, -1 where none; reachable targets only.
 * G is the k-th largest full gain. Choosing a step that gains a from a gap with full gain f loses max(f, G) − a against the k largest, leaving it
 * out loses max(0, f − G); a set of k steps reaches the target exactly where its losses do not exceed what the k largest have to spare.
 */
export function smallest(gaps: Gap[], need: number): number[] {
  const full = gaps.map((gap) => toHundredths(gap.recoverable));
  const sorted = [...full].sort((a, b) => b - a);
  let sum = 0;
  const k = sorted.findIndex((gain) => (sum += gain) >= need) + 1;
  const pivot = sorted[k - 1] ?? 0;
  const spare = sum - need;

  const steps = gaps.map(({ steps: all, max }, index): Choice[] =>
    all.flatMap(({ gain }, step) => {
      const loss = Math.max(full[index] ?? 0, pivot) - toHundredths(gain);
      return loss <= spare ? [{ loss, effort: effortOf(gain, max), step }] : [];
    }),
  );
  const skips = full.map((gain) => Math.max(0, gain - pivot));
  const unit =
    [...steps.flat().map(({ loss }) => loss), ...skips.filter((loss) => loss <= spare)].reduce(divisor, 0) ||
    1;
  const budget = Math.floor(spare / unit);
  const scaled = steps.map((choices) => choices.map((choice) => ({ ...choice, loss: choice.loss / unit })));
  const skipped = skips.map((loss) => (loss <= spare ? loss / unit : undefined));

  // best[i] holds the least effort of gaps i… with `left` steps to choose and `spend` to lose, at left × (budget + 1) + spend
  const width = budget + 1;
  const best: Uint32Array[] = Array.from({ length: gaps.length + 1 }, () => new Uint32Array(0));
  best[gaps.length] = new Uint32Array((k + 1) * width).fill(NEVER).fill(0, 0, width);
  for (let i = gaps.length - 1; i >= 0; i--)
    best[i] = prepend(best[i + 1] ?? new Uint32Array(0), scaled[i] ?? [], skipped[i], k, width);

  const at = (i: number, left: number, spend: number): number =>
    left < 0 || spend < 0 ? NEVER : (best[i]?.[left * width + spend] ?? NEVER);
  return earliest(scaled, skipped, { k, budget, at });
}

interface Table {
  k: number;
  budget: number;
  /** Least effort of the gaps from the first on, with so many steps to choose and so much to lose. */
  at(first: number, left: number, spend: number): number;
}

/**
 * Of all plans of the least effort the one whose criteria stand earlier, and of these the one with the smaller step at the first
 * difference. First the criteria: every way to spend is followed as long as one of them goes on; then the steps, backwards and forwards.
 */
function earliest(
  steps: readonly Choice[][],
  skipped: readonly (number | undefined)[],
  { k, budget, at }: Table,
): number[] {
  let left = k;
  let ways = new Set([budget]);
  const layers: { ways: Set<number>; taken: boolean; left: number }[] = [];
  steps.forEach((choices, i) => {
    const chosen = new Set<number>();
    const passed = new Set<number>();
    const skip = skipped[i];
    for (const spend of ways) {
      const wanted = at(i, left, spend);
      for (const { loss, effort } of choices) {
        const rest = at(i + 1, left - 1, spend - loss);
        if (rest !== NEVER && rest + effort === wanted) chosen.add(spend - loss);
      }
      if (skip !== undefined && at(i + 1, left, spend - skip) === wanted) passed.add(spend - skip);
    }
    const taken = chosen.size > 0;
    layers.push({ ways, taken, left });
    ways = taken ? chosen : passed;
    if (taken) left--;
  });
  // what leads to the end, from the end
  const goesOn: Set<number>[] = [ways];
  for (let i = steps.length - 1; i >= 0; i--) {
    const layer = layers[i];
    const next = goesOn[0] ?? new Set();
    const kept = [...(layer?.ways ?? [])].filter(
      (spend) => layer !== undefined && stepFrom(i, layer, spend, next) !== undefined,
    );
    goesOn.unshift(new Set(kept));
  }
  let spend = budget;
  return layers.map((layer, i) => {
    const found = stepFrom(i, layer, spend, goesOn[i + 1] ?? new Set());
    spend = found?.spend ?? spend;
    return found?.step ?? -1;
  });

  function stepFrom(
    i: number,
    { taken, left: open }: { taken: boolean; left: number },
    from: number,
    next: ReadonlySet<number>,
  ): { spend: number; step: number } | undefined {
    const skip = skipped[i];
    if (!taken)
      return skip !== undefined && next.has(from - skip) ? { spend: from - skip, step: -1 } : undefined;
    const wanted = at(i, open, from);
    const choice = steps[i]?.find(({ loss, effort }) => {
      const rest = at(i + 1, open - 1, from - loss);
      return rest !== NEVER && rest + effort === wanted && next.has(from - loss);
    });
    return choice && { spend: from - choice.loss, step: choice.step };
  }
}

/** The table of one more gap: it is left out, or one of its steps is taken. */
function prepend(
  next: Uint32Array,
  choices: Choice[],
  skip: number | undefined,
  k: number,
  width: number,
): Uint32Array {
  const table = new Uint32Array((k + 1) * width).fill(NEVER);
  if (skip !== undefined) {
    for (let left = 0; left <= k; left++) {
      table.set(next.subarray(left * width, left * width + width - skip), left * width + skip);
    }
  }
  for (const { loss, effort } of choices) {
    for (let left = 1; left <= k; left++) {
      const from = (left - 1) * width - loss;
      const to = left * width;
      for (let spend = loss; spend < width; spend++) {
        const rest = next[from + spend] ?? NEVER;
        if (rest !== NEVER && rest + effort < (table[to + spend] ?? NEVER)) table[to + spend] = rest + effort;
      }
    }
  }
  return table;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

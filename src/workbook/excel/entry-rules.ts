/**
 * What the cells of a sheet ask, as few steps as a simple plan finds: equal rules of neighbours are one, and a rule that comes up
 * all down a column goes over the whole column first; cells that ask otherwise follow, and cells between that ask nothing are cleared.
 */
import type { Area } from '../../sheet/address';
import type { Validation } from '../../sheet/spec';
import { rectangles } from './rectangles';

type Asked = Omit<Validation, 'area'>;

export interface EntryStep {
  area: Area;
  /** Everything that is asked, only another prompt over the same rule, or nothing any more. */
  asks: Asked | Required<Pick<Asked, 'prompt'>> | undefined;
}

/** Actions that setting a rule, changing its prompt, and clearing it take. */
const WHOLE = 6;
const PART = 4;

/** A list of choices that stands still when its rule is spread over more cells. */
const FIXED_SOURCE = /^[^!]+!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** True where a formula of the rule depends on the cell. */
const moves = ({ rule }: Asked): boolean =>
  rule.type === 'custom' || (rule.type === 'list' && !FIXED_SOURCE.test(rule.source));

/** The steps that bring it about, in their order. */
export function entrySteps(validations: readonly Validation[]): EntryStep[] {
  const joined = joinedRules(validations.filter((validation) => !moves(validation)));
  const narrow = grouped(joined, ({ area: { left, right } }) => (left === right ? left : undefined));
  const columns = [...narrow].flatMap(([column, own]) =>
    column === undefined ? own.map(whole) : columnSteps(own, occupied(validations, column)),
  );
  // a rule that covers a column must not come after what it would cover
  return [...columns, ...validations.filter(moves).map(whole)];
}

const whole = ({ area, ...asks }: Validation): EntryStep => ({ area, asks });

/** Equal rules of neighbouring cells as one. */
function joinedRules(validations: readonly Validation[]): Validation[] {
  const kinds = new Map<string, Asked>();
  const grid: (string | undefined)[][] = [];
  for (const { area, ...asks } of validations) {
    const key = JSON.stringify(asks);
    kinds.set(key, asks);
    for (let row = area.top; row <= area.bottom; row++) {
      const line = (grid[row] ??= []);
      for (let col = area.left; col <= area.right; col++) line[col] = key;
    }
  }
  const columns = Math.max(0, ...validations.map(({ area }) => area.right + 1));
  return rectangles(grid.length, columns, (row, col) => grid[row]?.[col]).flatMap(({ area, value }) => {
    const asks = kinds.get(value);
    return asks ? [{ area, ...asks }] : [];
  });
}

/** Rows of a column in which something is asked. */
function occupied(validations: readonly Validation[], column: number): Set<number> {
  const rows = new Set<number>();
  for (const { area } of validations)
    if (area.left <= column && column <= area.right)
      for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  return rows;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const guardOf = ({ rule, error }: Asked): string => JSON.stringify([rule, error]);

/** The rules of one column: each on its own, or over a rule that covers the column, whichever takes fewer actions. */
function columnSteps(rules: readonly Validation[], taken: ReadonlySet<number>): EntryStep[] {
  let best = { steps: rules.map(whole), cost: rules.length * WHOLE };
  // a prompt that was laid over a column can't be taken from a cell alone
  if (rules.some(({ prompt, error }) => !prompt || !error)) return best.steps;
  for (const own of grouped(rules, guardOf).values()) {
    const plan = covering(own, rules, taken);
    if (plan.cost < best.cost) best = plan;
  }
  return best.steps;
}

/** The plan that lays the commonest of these rules over all of them. */
function covering(
  own: readonly Validation[],
  rules: readonly Validation[],
  taken: ReadonlySet<number>,
): { steps: EntryStep[]; cost: number } {
  const prompts = [...grouped(own, ({ prompt }) => JSON.stringify(prompt)).values()];
  const [base] = prompts.sort((one, other) => other.length - one.length)[0] ?? [];
  if (!base) return { steps: [], cost: Infinity };
  const area = {
    ...base.area,
    top: Math.min(...own.map((rule) => rule.area.top)),
    bottom: Math.max(...own.map((rule) => rule.area.bottom)),
  };
  const gaps = rectangles(area.bottom + 1, 1, (row) =>
    row >= area.top && !taken.has(row) ? true : undefined,
  );
  const clears = gaps.map((gap): EntryStep => ({
    area: { ...gap.area, left: area.left, right: area.right },
    asks: undefined,
  }));
  const others = rules.filter((rule) => guardOf(rule) !== guardOf(base)).map(whole);
  const notes = own.flatMap(({ area: at, prompt }): EntryStep[] =>
    !prompt || JSON.stringify(prompt) === JSON.stringify(base.prompt) ? [] : [{ area: at, asks: { prompt } }],
  );
  return {
    steps: [whole({ ...base, area }), ...clears, ...notes, ...others],
    cost: WHOLE * (1 + others.length) + PART * (clears.length + notes.length),
  };
}

/** Quantities and checks of a rubric file → what the engine evaluates. Every name is looked up here, once. */
import type { CheckSource, ConditionSource, PlaceSource, QuantitySource } from '../schema/check';
import type { Problem } from '../problem';
import type { RubricContent } from '../fingerprints';
import type { RubricSource } from '../schema/rubric';
import type { Check, Condition, Criterion, FigurePlace, Quantity } from '../types';

export interface DerivedChecks {
  quantities: Quantity[];
  checks: Check[];
  /** Names that lead nowhere, and pairs that can't be compared. */
  problems: Problem[];
}

/** Looks up everything that quantities and checks name; each quantity becomes a `sharedDenominator` check. */
export function deriveChecks(source: RubricSource, rubric: RubricContent): DerivedChecks {
  const problems: Problem[] = [];
  /** Names as they stand at a place of the file; what leads nowhere is a problem of that place. */
  const namesAt = (at: string): Names =>
    new Names(rubric, (received) => {
      problems.push({ severity: 'error', code: 'rubric-schema', received: `${at}: ${received}` });
    });
  const quantities = (source.quantities ?? []).map((from) =>
    deriveQuantity(from, namesAt(`quantities ${from.id}`)),
  );
  const checks = (source.checks ?? []).map((from, index) =>
    deriveCheck(from, namesAt(`checks[${index}]`), quantities),
  );
  return { quantities, checks: [...checks, ...quantities.map(sharedDenominator)], problems };
}

/** Looks names of a form up; one that leads nowhere is refused and goes on as it was written. */
class Names {
  constructor(
    private readonly rubric: RubricContent,
    readonly refuse: (received: string) => void,
  ) {}

  criterion(id: string): Criterion | undefined {
    const found = this.rubric.criteria.find((criterion) => criterion.id === id);
    if (!found) this.refuse(`no criterion ${id}`);
    return found;
  }

  input(id: string, kind: 'ratio' | 'bands', index: number): FigurePlace {
    const found = this.criterion(id);
    if (found && found.rule.kind !== kind) this.refuse(`${id} is no criterion of the kind ${kind}`);
    return { criterion: id, input: index };
  }

  field(id: string): FigurePlace {
    const sections = [...this.rubric.before, ...this.rubric.after];
    if (!sections.some(({ fields }) => fields.some((field) => field.id === id)))
      this.refuse(`no field ${id}`);
    return { field: id };
  }

  place(from: PlaceSource): FigurePlace {
    if ('numeratorOf' in from) return this.input(from.numeratorOf, 'ratio', 0);
    if ('denominatorOf' in from) return this.input(from.denominatorOf, 'ratio', 1);
    if ('amountOf' in from) return this.input(from.amountOf, 'bands', 0);
    return this.field(from.field);
  }

  condition(from: ConditionSource): Condition {
    if (typeof from === 'string') return { criterion: this.criterion(from)?.id ?? from, is: 'positive' };
    this.criterion(from.criterion);
    return 'points' in from ? { criterion: from.criterion, is: 'points', from: from.points } : from;
  }
}

function deriveQuantity(
  { id, text, denominatorOf = [], numeratorOf = [], amountOf = [], field }: QuantitySource,
  names: Names,
): Quantity {
  const places = [
    ...(field === undefined ? [] : [names.field(field)]),
    ...denominatorOf.map((name) => names.input(name, 'ratio', 1)),
    ...numeratorOf.map((name) => names.input(name, 'ratio', 0)),
    ...amountOf.map((name) => names.input(name, 'bands', 0)),
  ];
  if (places.length < 2) names.refuse('a shared quantity stands in at least two places');
  return { id, text, places };
}

function deriveCheck(from: CheckSource, names: Names, quantities: readonly Quantity[]): Check {
  const said = { severity: from.severity ?? 'warning', text: from.message } as const;
  switch (from.kind) {
    case 'same': {
      const [one, other] = from.criteria.map((id) => names.criterion(id));
      if (one && other && !comparable(one, other))
        names.refuse(`${one.id} and ${other.id} have different rules`);
      return { ...said, kind: 'same', criteria: from.criteria };
    }
    case 'atMost':
      return { ...said, kind: 'atMost', lower: names.place(from.lower), upper: names.place(from.upper) };
    case 'implies': {
      const conditions = (all: readonly ConditionSource[]): Condition[] =>
        all.map((one) => names.condition(one));
      return { ...said, kind: 'implies', when: conditions(from.when), then: conditions(from.then) };
    }
    case 'partOf': {
      const { part, whole } = from;
      for (const id of [part, whole]) names.input(id, 'ratio', 0);
      const base = denominatorOf(quantities, part);
      const sharedBase = base !== undefined && base === denominatorOf(quantities, whole);
      return { ...said, kind: 'partOf', part, whole, sharedBase };
    }
  }
}

/** The shared quantity that a criterion's second input holds. */
const denominatorOf = (quantities: readonly Quantity[], id: string): Quantity | undefined =>
  quantities.find(({ places }) =>
    places.some((entry) => 'criterion' in entry && entry.criterion === id && entry.input === 1),
  );

const sharedDenominator = (quantity: Quantity): Check => ({
  kind: 'sharedDenominator',
  severity: 'warning',
  text: `“${quantity.text}” đang ghi khác nhau giữa các tiêu chí. Hãy kiểm tra, ghi thống nhất một số liệu.`,
  quantity,
});

/** True where equal rates give equal points. */
const comparable = (one: Criterion, other: Criterion): boolean => {
  if (one.max !== other.max || one.rule.kind !== other.rule.kind) return false;
  return (
    one.rule.kind !== 'ratio' ||
    other.rule.kind !== 'ratio' ||
    JSON.stringify(one.rule.bands) === JSON.stringify(other.rule.bands)
  );
};

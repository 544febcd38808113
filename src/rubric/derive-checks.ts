/** Quantities and checks of a rubric file → what the engine evaluates. Every name is looked up here, once. */
import type { CheckSource, ConditionSource, PlaceSource, QuantitySource } from './check-schema';
import type { Problem } from './problem';
import type { RubricContent } from './fingerprints';
import type { RubricSource } from './schema';
import type { Check, Condition, Criterion, Place, Quantity } from './types';

export interface DerivedChecks {
  quantities: Quantity[];
  checks: Check[];
  /** Names that lead nowhere, and pairs that can't be compared. */
  problems: Problem[];
}

/** Looks up everything that quantities and checks name; each quantity becomes a `sharedDenominator` check. */
export function deriveChecks(source: RubricSource, rubric: RubricContent): DerivedChecks {
  const problems: Problem[] = [];
  const byId = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const fields = new Set(
    [...rubric.before, ...rubric.after].flatMap((section) => section.fields.map((field) => field.id)),
  );
  let at = '';
  const refuse = (received: string): void =>
    void problems.push({ severity: 'error', code: 'rubric-schema', received: `${at}: ${received}` });

  const criterion = (id: string): Criterion | undefined => {
    const found = byId.get(id);
    if (!found) refuse(`no criterion ${id}`);
    return found;
  };
  const input = (id: string, kind: 'ratio' | 'bands', index: number): Place => {
    const found = criterion(id);
    if (found && found.rule.kind !== kind) refuse(`${id} is no criterion of the kind ${kind}`);
    return { criterion: id, input: index };
  };
  const field = (id: string): Place => {
    if (!fields.has(id)) refuse(`no field ${id}`);
    return { field: id };
  };
  const place = (from: PlaceSource): Place => {
    if ('numeratorOf' in from) return input(from.numeratorOf, 'ratio', 0);
    if ('denominatorOf' in from) return input(from.denominatorOf, 'ratio', 1);
    if ('amountOf' in from) return input(from.amountOf, 'bands', 0);
    return field(from.field);
  };
  const condition = (from: ConditionSource): Condition => {
    if (typeof from === 'string') return { criterion: criterion(from)?.id ?? from, is: 'positive' };
    criterion(from.criterion);
    return 'points' in from ? { criterion: from.criterion, is: 'points', from: from.points } : from;
  };

  const deriveQuantity = ({
    id,
    text,
    denominatorOf = [],
    numeratorOf = [],
    amountOf = [],
    field: line,
  }: QuantitySource): Quantity => {
    at = `quantities ${id}`;
    const places = [
      ...(line === undefined ? [] : [field(line)]),
      ...denominatorOf.map((name) => input(name, 'ratio', 1)),
      ...numeratorOf.map((name) => input(name, 'ratio', 0)),
      ...amountOf.map((name) => input(name, 'bands', 0)),
    ];
    if (places.length < 2) refuse('a shared quantity stands in at least two places');
    return { id, text, places };
  };
  const quantities = (source.quantities ?? []).map(deriveQuantity);
  const baseOf = (id: string): Quantity | undefined =>
    quantities.find(({ places }) =>
      places.some((entry) => 'criterion' in entry && entry.criterion === id && entry.input === 1),
    );

  const deriveCheck = (from: CheckSource, index: number): Check => {
    at = `checks[${index}]`;
    const said = { severity: from.severity ?? 'warning', text: from.message } as const;
    switch (from.kind) {
      case 'same': {
        const [one, other] = from.criteria.map(criterion);
        if (one && other && !comparable(one, other)) refuse(`${one.id} and ${other.id} have different rules`);
        return { ...said, kind: 'same', criteria: from.criteria };
      }
      case 'atMost':
        return { ...said, kind: 'atMost', lower: place(from.lower), upper: place(from.upper) };
      case 'implies':
        return { ...said, kind: 'implies', when: from.when.map(condition), then: from.then.map(condition) };
      case 'partOf': {
        input(from.part, 'ratio', 0);
        input(from.whole, 'ratio', 0);
        const base = baseOf(from.part);
        return {
          ...said,
          kind: 'partOf',
          part: from.part,
          whole: from.whole,
          sharedBase: base !== undefined && base === baseOf(from.whole),
        };
      }
    }
  };
  const checks = (source.checks ?? []).map(deriveCheck);
  const shared = quantities.map((quantity): Check => ({
    kind: 'sharedDenominator',
    severity: 'warning',
    text: `“${quantity.text}” đang ghi khác nhau giữa các tiêu chí. Hãy kiểm tra, ghi thống nhất một số liệu.`,
    quantity,
  }));
  return { quantities, checks: [...checks, ...shared], problems };
}

/** True where equal rates give equal points. */
const comparable = (one: Criterion, other: Criterion): boolean => {
  if (one.max !== other.max || one.rule.kind !== other.rule.kind) return false;
  return (
    one.rule.kind !== 'ratio' ||
    other.rule.kind !== 'ratio' ||
    JSON.stringify(one.rule.bands) === JSON.stringify(other.rule.bands)
  );
};

/** The rule of a criterion of the file, with the bounds of its points. */
import { deriveFormula } from './formula';
import { mayHaveFractions } from '../fractions';
import type { CriterionSource } from '../schema/rubric';
import type { Criterion } from '../types';
import type { Band, FormulaRule, Option, Rule } from '../rule';

/** The rule of a criterion with the bounds of its points. Types of unit and penalties need a formula, which knows them in the sheet. */
export function ruleAndBounds(
  item: CriterionSource,
  max: number,
  penalty: number | undefined,
  types: readonly string[],
  refuse: (received: string) => void,
): Pick<Criterion, 'rule' | 'min' | 'maxima'> {
  const rule = deriveRule(item, max, types, refuse);
  const byType = Object.entries(item.maxByType ?? {});
  const unknown = byType.filter(([type]) => !types.includes(type));
  if (unknown.length > 0) refuse(`maxByType: no type of unit ${unknown.map(([type]) => type).join(', ')}`);
  const maxima = types.map((type) => {
    const given = item.maxByType?.[type];
    return given === false ? 0 : (given ?? max);
  });
  const differs = byType.some(([, most]) => most !== false);
  if ((differs || penalty !== undefined) && rule.kind !== 'formula')
    refuse('maxima by type and penalties need the rule formula');
  const bounds = {
    ...(byType.length === 0 ? {} : { maxima }),
    ...(penalty === undefined ? {} : { min: -penalty }),
  };
  if (rule.kind !== 'formula') return { rule, ...bounds };
  // what a penalty counts is taken off
  const expression: FormulaRule['expression'] =
    penalty === undefined
      ? rule.expression
      : { is: 'operation', op: '-', left: { is: 'number', value: 0 }, right: rule.expression };
  return {
    rule: { ...rule, expression, min: bounds.min ?? 0, ...(differs ? { maxima } : {}) },
    ...bounds,
  };
}

type BandSource = Extract<CriterionSource['rule'], { kind: 'bands' }>['bands'][number];

function deriveBand(band: BandSource, max: number): Band {
  const bound =
    band.from !== undefined
      ? ({ op: '>=', value: band.from } as const)
      : band.above !== undefined
        ? ({ op: '>', value: band.above } as const)
        : band.upTo !== undefined
          ? ({ op: '<=', value: band.upTo } as const)
          : null;
  const { gives } = band;
  if (gives === 'max') return { bound, gives: { points: max } };
  if (gives === 'rate') return { bound, gives: { over: 100 } };
  if (typeof gives === 'number') return { bound, gives: { points: gives } };
  return { bound, gives: { over: gives.rateOver } };
}

function deriveRule(
  item: CriterionSource,
  max: number,
  types: readonly string[],
  refuse: (received: string) => void,
): Rule {
  const { rule } = item;
  const fromLines = (): Option[] =>
    (item.lines ?? []).flatMap((line) =>
      line.points === undefined ? [] : [{ text: line.text || line.method || '', points: line.points }],
    );
  switch (rule.kind) {
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: rule.numerator,
        denominator: rule.denominator,
        ...mayHaveFractions(rule),
        bands: (rule.bands ?? [{ gives: 'rate' as const }]).map((band) => deriveBand(band, max)),
      };
    case 'bands':
      return {
        kind: 'bands',
        quantity: rule.quantity,
        unit: rule.unit,
        ...mayHaveFractions(rule),
        bands: rule.bands.map((band) => deriveBand(band, max)),
      };
    case 'choice':
    case 'checklist':
      return { kind: rule.kind, options: rule.options ?? fromLines() };
    case 'counts':
    case 'deduction':
      return { kind: rule.kind, lines: rule.options ?? fromLines() };
    case 'judgement':
      return { kind: 'judgement' };
    case 'formula': {
      const { rule: derived, problems } = deriveFormula(rule, max, types);
      problems.forEach(refuse);
      return derived;
    }
    case 'combination':
      return {
        kind: 'combination',
        options: [
          ...rule.options,
          ...rule.options.map((o) => ({ text: `${o.text}; ${rule.halvedWhen}`, points: o.points / 2 })),
          { text: rule.otherwise, points: 0 },
        ],
      };
  }
}

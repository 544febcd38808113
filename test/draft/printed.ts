/** The printed rows of the forms that are built in, as a reader of a table finds them, and the rules that they were given by hand. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { PrintedRow } from '../../src/draft/table/propose';
import { builtIn } from '../../src/rubric/store';
import { withComma } from '../../src/reading/print';
import {
  rubricSchema,
  type CriterionSource,
  type ItemSource,
  type RubricSource,
} from '../../src/rubric/schema/rubric';

export const sources: RubricSource[] = builtIn.entries.map(({ id }) =>
  v.parse(rubricSchema, parse(readFileSync(`rubrics/${id}.yaml`, 'utf8'))),
);

export const criteriaOf = ({ groups }: RubricSource): CriterionSource[] =>
  groups.flatMap(function below(item: ItemSource): CriterionSource[] {
    return 'items' in item ? item.items.flatMap(below) : [item];
  });

export const maxOf = ({ max, readAs }: CriterionSource): number => max ?? readAs ?? 0;

/** A criterion's own row, and those of its options. */
export function printedOf(
  { text, method = '', printed = '', max, lines = [] }: CriterionSource,
  { optionRows }: RubricSource,
): [PrintedRow, PrintedRow[]] {
  const cell = (value: number | undefined): string => (value === undefined ? '' : withComma(value));
  const rows = lines.map((line): PrintedRow => ({
    text: line.text ?? '',
    method: line.method ?? '',
    printed: line.printed ?? (optionRows === 'rows' ? '' : cell(line.points)),
    max: cell(line.max),
  }));
  const own: PrintedRow = { text, method, printed, max: cell(max) };
  const [first, ...more] = rows;
  return optionRows === 'first-on-criterion' && first
    ? [{ ...own, method: first.method, printed: first.printed }, more]
    : [own, rows];
}

/** What decides points, whatever the labels are and whichever way it is written. */
export function scoring(source: CriterionSource, points: readonly number[] = []): unknown {
  const { rule, exemptions = [] } = source;
  const max = maxOf(source);
  const whole = (gives: unknown): unknown => (gives === 'max' ? max : gives);
  const exempt = exemptions.map((one) => whole(one.points));
  switch (rule.kind) {
    case 'ratio':
    case 'bands': {
      const { bands = [{ gives: 'rate' as const }] } = rule;
      return [
        rule.kind,
        rule.fractions ?? false,
        bands.map((band) => ({ ...band, gives: whole(band.gives) })),
        exempt,
      ];
    }
    case 'choice':
    case 'checklist':
    case 'counts':
    case 'deduction': {
      const each = rule.options?.map((option) => option.points) ?? [...points];
      return [rule.kind, rule.kind === 'choice' ? each.sort((a, b) => b - a) : each, exempt];
    }
    default:
      return [rule, exempt];
  }
}

/** A change of an answer → the cells that change with it. */
import type { Criterion, Rubric } from '../../rubric/types';
import type { Answer, Entry } from '../../scoring/answer';
import { ruleOf } from '../../scoring/rules/index';
import type { CellRef } from '../../sheet/address';
import type { CellValue } from '../../sheet/spec';
import { entryValue } from '../drawing/criterion-row';
import { exemptionLabels } from '../lists';
import type { Located } from '../place/place';

/** A value for a cell of the form's sheet, or null to empty it. */
export interface CellChange {
  ref: CellRef;
  value: CellValue | null;
}

/** What changes of an answer; inputs by their place. Whatever is left out stays. */
export interface AnswerPatch {
  inputs?: Record<number, Entry>;
  exemption?: Entry;
  claimed?: Entry;
  evidence?: string;
  note?: string;
}

/** The answer with the patch applied. */
export function patched(answer: Answer, { inputs = {}, ...rest }: AnswerPatch): Answer {
  return {
    ...answer,
    ...rest,
    inputs: answer.inputs.map((entry, index) => inputs[index] ?? kept(inputs, index, entry)),
  };
}

const kept = (inputs: Record<number, Entry>, index: number, entry: Entry): Entry =>
  index in inputs ? null : entry;

/** The cells of one criterion that differ between two answers, assessors' points left alone; undefined where one of them is no longer in the sheet. */
export function answerChanges(
  criterion: Criterion,
  places: Pick<Located, 'cell' | 'inputs'>,
  before: Answer,
  after: Answer,
): CellChange[] | undefined {
  const { inputs } = ruleOf(criterion);
  const cells = places.inputs(criterion);
  const at = (column: 'exempt' | 'claimed' | 'evidence' | 'note'): CellRef | undefined =>
    places.cell(criterion.id, column);
  const exemption = (entry: Entry): CellValue =>
    typeof entry === 'number' ? (exemptionLabels(criterion)[entry] ?? entry) : entryValue(entry);
  const pairs: [CellRef | undefined, CellValue, CellValue][] = [
    ...inputs.map((input, index): [CellRef | undefined, CellValue, CellValue] => [
      cells[index],
      entryValue(before.inputs[index] ?? null, input),
      entryValue(after.inputs[index] ?? null, input),
    ]),
    [at('exempt'), exemption(before.exemption), exemption(after.exemption)],
    [at('claimed'), entryValue(before.claimed), entryValue(after.claimed)],
    [at('evidence'), before.evidence, after.evidence],
    [at('note'), before.note, after.note],
  ];
  const changes: CellChange[] = [];
  for (const [ref, old, value] of pairs) {
    if (old === value) continue;
    if (ref === undefined) return undefined;
    changes.push({ ref, value: value === '' ? null : value });
  }
  return changes;
}

/** Criterion of a form's row: its own row, or the rows of its options below; undefined on headings and outside the table. */
export function criterionAt(
  located: Pick<Located, 'cell' | 'inputs'>,
  rubric: Rubric,
  row: number,
): string | undefined {
  const printed = new Map<string | undefined, number>();
  for (const { criterion } of rubric.rows) printed.set(criterion, (printed.get(criterion) ?? 0) + 1);
  let best: { id: string; row: number } | undefined;
  for (const criterion of rubric.criteria) {
    const own = located.cell(criterion.id, 'text')?.row;
    if (own === undefined) continue;
    const rows = [own, ...located.inputs(criterion).flatMap((ref) => ref?.row ?? [])];
    if (rows.includes(row)) return criterion.id;
    if (own < row && row < own + (printed.get(criterion.id) ?? 0) && (best === undefined || own > best.row))
      best = { id: criterion.id, row: own };
  }
  return best?.id;
}

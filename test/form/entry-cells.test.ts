/** What a person meets at the cells that take entries: what Excel lets in, the choices it offers, and the words beside them. */
import { assessorColumnsOf, columnAt, inputPlaces, layoutOf, rowAt } from '../../src/form/layout';
import { exemptionLabels } from '../../src/form/lists';
import { prompts } from '../../src/messages/sheet';
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { ruleOf } from '../../src/scoring/rules';
import type { CellRef } from '../../src/sheet/address';
import { contains, parseReference } from '../../src/sheet/address';
import type { Validation, WorkbookSpec } from '../../src/sheet/spec';
import { Calculator } from '../tools/calculator/calculator';
import { formOf, testedIds } from '../tools/forms';
import { emptySubmission, specOf } from '../tools/workbooks';

/** Words that the hint beside a criterion must have. */
function askedOf({ rule, max }: Criterion): string[] {
  switch (rule.kind) {
    case 'ratio':
      return [rule.numerator, rule.denominator];
    case 'bands':
      return [rule.quantity.split(' (')[0] ?? '', rule.unit];
    case 'choice':
    case 'combination':
      return rule.options.some(({ text }) => text.length > 38) ? [String(rule.options.length)] : [];
    case 'formula':
      return rule.quantities.map(({ text }) => text);
    case 'judgement':
      return [String(max).replace('.', ',')];
    default:
      return [];
  }
}

/** The one validation of a cell. */
function validationAt(spec: WorkbookSpec, ref: CellRef): Validation | undefined {
  const own = spec.sheets[0]?.validations.filter(({ area }) => contains(area, ref)) ?? [];
  expect([ref, own.length]).toEqual([ref, 1]);
  return own[0];
}

const letsIn = ({ rule }: Validation, value: number): boolean =>
  (rule.type === 'decimal' || rule.type === 'whole') &&
  value >= (rule.min ?? -Infinity) &&
  value <= (rule.max ?? Infinity) &&
  (rule.type === 'decimal' || Number.isInteger(value));

/** Texts of the range that a list is taken from. */
function choicesOf(spec: WorkbookSpec, validation: Validation | undefined): unknown[] | undefined {
  const { rule } = validation ?? {};
  const range = rule?.type === 'list' ? parseReference(rule.source) : undefined;
  return range && new Calculator(spec).range(range.sheet, range.area).rows.flat();
}

/** True where the engine takes one value in one input, whatever else is missing. */
function takes(rubric: Rubric, criterion: Criterion, input: number, value: number): boolean {
  const empty = emptyAnswer(ruleOf(criterion).inputs.length);
  const inputs = empty.inputs.map((entry, at) => (at === input ? value : entry));
  const submission = { ...emptySubmission(rubric), answers: new Map([[criterion.id, { ...empty, inputs }]]) };
  return assess(rubric, submission).criteria.find(({ id }) => id === criterion.id)?.status !== 'invalid';
}

const near = (value: number, step: number): number[] => [value - step, value, value + step];
/** Kinds of entries that were held against the engine. */
const tried = new Set<string>();

describe.each(testedIds)('%s', (id) => {
  test('Excel refuses what the engine calls wrong, at, below and above every bound', async () => {
    const rubric = await formOf(id);
    const spec = specOf(rubric);
    for (const criterion of rubric.criteria)
      inputPlaces(layoutOf(rubric), criterion).forEach((ref, at) => {
        const input = ruleOf(criterion).inputs[at];
        const validation = validationAt(spec, ref);
        if (!input || !validation || input.options) return;
        const { rule } = validation;
        // one entry of a kind is enough for the engine
        const kind = JSON.stringify([input.type, input.fractions, criterion.rule.kind, criterion.max, rule]);
        if (tried.has(kind)) return;
        tried.add(kind);
        const bounds = rule.type === 'decimal' || rule.type === 'whole' ? [rule.min, rule.max] : [];
        for (const value of [0, 1, criterion.max, ...bounds].flatMap((bound) =>
          near(bound ?? 0, input.type === 'date' ? 1 : 0.01),
        )) {
          const what = [criterion.id, at, value];
          expect([...what, letsIn(validation, value)]).toEqual([
            ...what,
            takes(rubric, criterion, at, value),
          ]);
        }
      });
  });

  test('choices, ticks and exemptions are offered in the form’s own words, and nothing else is', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const spec = specOf(rubric);
    for (const criterion of rubric.criteria) {
      inputPlaces(layout, criterion).forEach((ref, at) => {
        const { options } = ruleOf(criterion).inputs[at] ?? {};
        if (options) expect(choicesOf(spec, validationAt(spec, ref))).toEqual(options);
      });
      const exempt = { row: rowAt(layout, criterion.id), col: columnAt(layout, 'exempt') };
      const labels = exemptionLabels(criterion);
      const offered = spec.sheets[0]?.validations.find(({ area }) => contains(area, exempt));
      expect(choicesOf(spec, offered)).toEqual(labels.length === 0 ? undefined : labels);
    }
    for (const field of [...rubric.before, ...rubric.after].flatMap(({ fields }) => fields)) {
      const ref = { row: layout.fieldRow.get(field.id) ?? -1, col: columnAt(layout, 'text') + 1 };
      const offered = spec.sheets[0]?.validations.find(({ area }) => contains(area, ref));
      const agencies = field.id === 'unit' ? rubric.agencies.flatMap((agency) => agency.names) : [];
      const wanted = field.options ?? (agencies.length > 0 ? agencies : undefined);
      expect([field.id, choicesOf(spec, offered)]).toEqual([field.id, wanted]);
      // a unit that is on no list may write its name all the same
      if (wanted) expect(offered?.error === undefined).toBe(field.options === undefined);
    }
  });

  test('claims and assessors’ points take what the criterion can give', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const spec = specOf(rubric);
    for (const { id: one, min = 0, max, maxima = [] } of rubric.criteria)
      for (const column of ['claimed', ...assessorColumnsOf(layout)] as const) {
        const validation = validationAt(spec, { row: rowAt(layout, one), col: columnAt(layout, column) });
        const most = Math.max(max, ...maxima);
        const values = [min - 0.01, min, (min + most) / 2, most, most + 0.01];
        expect(values.map((value) => validation && letsIn(validation, value))).toEqual([
          ...[false, true, true, true, false],
        ]);
      }
  });

  test('every entry says what it is, and what is wrong with what it refuses', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const spec = specOf(rubric);
    const [sheet] = spec.sheets;
    for (const { prompt, error } of sheet?.validations ?? []) {
      expect(prompt?.title.trim()).toBeTruthy();
      expect(prompt?.message.trim()).toBeTruthy();
      if (error) expect([error.title, error.message.length > 10]).toEqual([prompts.errorTitle, true]);
    }
    for (const criterion of rubric.criteria) {
      const { inputs } = ruleOf(criterion);
      const hint = sheet?.cells[rowAt(layout, criterion.id)]?.[columnAt(layout, 'hint')]?.value;
      expect(String(hint).trim()).not.toBe('');
      for (const word of askedOf(criterion)) expect(hint).toContain(word);
      inputPlaces(layout, criterion).forEach((ref, at) => {
        const [cell, input] = [sheet?.cells[ref.row]?.[ref.col], inputs[at]];
        const style = spec.styles[cell?.style ?? ''];
        expect(style?.unlocked === true).toBe(input?.source !== 'office');
        if (input?.type === 'share') expect(style?.numberFormat).toContain('%');
        if (input?.type === 'date') expect(style?.numberFormat).toMatch(/d.*m.*y/);
        expect(cell?.reads).toBeDefined();
        if (criterion.inputsOnLines)
          expect(sheet?.cells[ref.row]?.[columnAt(layout, 'hint')]?.value).toBe(input?.label);
      });
    }
    const worn = new Set((sheet?.cells ?? []).flatMap((row) => row.flatMap((cell) => cell?.style ?? [])));
    expect([...worn].filter((style) => !Object.hasOwn(spec.styles, style))).toEqual([]);
  });
});

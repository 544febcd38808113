/**
 * The same text typed into the grid, pasted, typed into the pane, or found in a file: one cell, one reading, the same points. What is
 * asked stays out in all four; what can't be read is refused where it is typed and stays to be seen where it is pasted.
 */
import { answerChanges, patched } from '../../src/form/answers/changes';
import { drawnPlaces } from '../../src/form/place/place';
import { layoutOf } from '../../src/form/layout';
import { readTyped } from '../../src/reading/read';
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import { a1, area } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { CellValue, WorkbookSpec } from '../../src/sheet/spec';
import { typedEntry } from '../../src/taskpane/fill/entries';
import { pastedEdit, typedEdit } from '../../src/workbench/grid/edits';
import { kindAt } from '../../src/workbench/grid/typed';
import { isLocked, sheetView } from '../../src/workbench/grid/view';
import type { CellEdit } from '../../src/workbench/grid/view';
import { writeCells } from '../../src/workbook/grid/change';
import { workbookContent } from '../../src/workbook/grid/content';
import { randomCells, withContents } from '../tools/contents';
import type { FilledCell } from '../tools/contents';
import { forms } from '../scoring/forms';
import { fc, runs } from '../tools/random';
import { readBack, specOf } from '../tools/workbooks';

interface Typed {
  ref: CellRef;
  text: string;
}
const textsOf = (filled: readonly FilledCell[]): Typed[] =>
  filled.flatMap(({ ref, content: { cell } }) =>
    cell.formula === undefined && typeof cell.value === 'string' ? [{ ref, text: cell.value }] : [],
  );

/** What is written by a plan, or why nothing is. */
const outcome = (plan: CellEdit): CellValue | null | 'refused' | 'asked' =>
  plan.ok ? (plan.writes[0]?.value ?? null) : 'asked' in plan ? 'asked' : 'refused';

/** The cell that a text typed into a field of the pane becomes. */
function fromPane(rubric: Rubric): (typed: Typed) => CellValue | null | undefined {
  const places = drawnPlaces(layoutOf(rubric));
  const inputs = new Map<string, [Criterion, number]>();
  for (const criterion of rubric.criteria)
    places.inputs(criterion).forEach((ref, index) => {
      if (ref) inputs.set(a1(ref), [criterion, index]);
    });
  const [sheet] = specOf(rubric).sheets;
  return ({ ref, text }) => {
    const [criterion, index] = inputs.get(a1(ref)) ?? [];
    const kind = sheet?.cells[ref.row]?.[ref.col]?.reads;
    // choices and ticks are pressed there, not typed
    if (!criterion || index === undefined || !kind || kind.is === 'choice' || kind.is === 'tick')
      return undefined;
    const empty = emptyAnswer(ruleOf(criterion).inputs.length);
    const answer = patched(empty, { inputs: { [index]: typedEntry(kind, text) } });
    return answerChanges(criterion, places, empty, answer)?.[0]?.value ?? null;
  };
}

function written(
  spec: WorkbookSpec,
  values: readonly { ref: CellRef; value: CellValue | null }[],
): WorkbookSpec {
  const [{ name } = { name: '' }] = spec.sheets;
  const changed = writeCells(spec, name, values);
  if (!changed.ok) throw new Error(changed.failure.code);
  return changed.value;
}

const pointsOf = (spec: WorkbookSpec, rubric: Rubric): unknown => {
  const { assessment, submission } = readBack(workbookContent(spec), rubric);
  const { total, criteria } = assessment;
  return {
    total,
    criteria: criteria.map(({ id, status, points, claimed }) => ({ id, status, points, claimed })),
    words: [...submission.answers].map(([id, { evidence, note }]) => ({ id, evidence, note })),
  };
};

test.each(forms().map((rubric) => [rubric.id, rubric] as const))('%s', (_id, rubric) => {
  const spec = specOf(rubric);
  const [sheet] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  const view = sheetView(spec, sheet);
  const pane = fromPane(rubric);
  const inFile = (cells: readonly Typed[]): unknown =>
    pointsOf(
      withContents(
        rubric,
        cells.map(({ ref, text }) => ({ ref, content: { cell: { value: text } } })),
      ),
      rubric,
    );
  fc.assert(
    fc.property(randomCells(rubric), (filled) => {
      const open = textsOf(filled).filter(({ ref }) => !isLocked(view, ref));
      const cells = open.map((one) => {
        const pasted = outcome(pastedEdit(view, area(one.ref.row, one.ref.col), [[{ text: one.text }]]));
        const typed = outcome(typedEdit(view, one.ref, one.text));
        return { ...one, pasted, typed, kind: kindAt(view, one.ref) };
      });
      for (const { ref, text, pasted, typed, kind } of cells) {
        const what = { cell: a1(ref), text };
        const reading = kind && readTyped(kind, text);
        expect({ ...what, asked: pasted === 'asked' }).toEqual({ ...what, asked: reading?.is === 'asked' });
        expect({ ...what, asked: typed === 'asked' }).toEqual({ ...what, asked: reading?.is === 'asked' });
        if (typed !== 'refused') expect({ ...what, typed }).toEqual({ ...what, typed: pasted });
        const own = pane({ ref, text });
        if (own !== undefined && pasted !== 'asked' && reading?.is === 'value')
          expect({ ...what, own }).toEqual({ ...what, own: pasted });
      }
      const clear = cells.filter(({ pasted }) => pasted !== 'asked');
      const byPaste = clear.map(({ ref, pasted }) => ({ ref, value: pasted }));
      expect(pointsOf(written(spec, byPaste), rubric)).toEqual(inFile(clear));
      const accepted = clear.filter(({ typed }) => typed !== 'refused');
      const byHand = accepted.map(({ ref, typed }) => ({ ref, value: typed }));
      expect(pointsOf(written(spec, byHand), rubric)).toEqual(inFile(accepted));
    }),
    runs(6, 300),
  );
});

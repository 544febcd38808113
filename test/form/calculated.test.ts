/** What the sheet's formulas give, computed in this process from what was entered: the engine's figures, words and colours. */
import { highlightedCells } from '../../src/form/drawing/highlights';
import { improvementWorkbook } from '../../src/form/improvement/sheet';
import type { GapNote } from '../../src/form/improvement/plan-notes';
import { names } from '../../src/form/layout';
import { bar } from '../../src/messages/sheet';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { findGaps } from '../../src/scoring/gaps';
import { planFor } from '../../src/scoring/plan';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { consistent } from '../scoring/worlds';
import { randomDocument } from '../tools/answers';
import { Calculator } from '../tools/calculator/calculator';
import { formOf, testedIds } from '../tools/forms';
import { fc, runs } from '../tools/random';
import { specOf } from '../tools/workbooks';
import { rangeOf } from './spec-helpers';

/** Fill of every coloured cell by "row,col": the first rule that holds there. */
function colours(spec: WorkbookSpec): Map<string, string | undefined> {
  const [sheet] = spec.sheets;
  const calculator = new Calculator(spec);
  const found = new Map<string, string | undefined>();
  for (const { area, formula, style } of sheet?.conditionalFormats ?? [])
    for (const { row, col } of rangeOf(area)) {
      const from = { row: area.top, col: area.left };
      const holds = calculator.formula(sheet?.name ?? '', formula, row, col, from) === true;
      if (holds && !found.has(`${row},${col}`)) found.set(`${row},${col}`, style.fill);
    }
  return found;
}

/** The form with its colours switched off. */
function switchedOff(spec: WorkbookSpec): WorkbookSpec {
  const at = spec.names.find(({ name }) => name === names.highlight)?.area;
  const [sheet, ...others] = spec.sheets;
  if (!sheet || !at) throw new Error('no switch');
  const cells = sheet.cells.map((row, r) =>
    row.map((cell, c) => (r === at.top && c === at.left ? { ...cell, value: bar.switch.off } : cell)),
  );
  return { ...spec, sheets: [{ ...sheet, cells }, ...others] };
}

function checkSheet(rubric: Rubric, submission: Submission): void {
  const spec = specOf(rubric, submission);
  expect(new Calculator(spec).differences()).toEqual([]);
  const engine = highlightedCells(rubric, assess(rubric, submission), true);
  expect(colours(spec)).toEqual(new Map([...engine].map(([at, { fill }]) => [at, fill])));
  expect(colours(switchedOff(spec)).size).toBe(0);
}

describe.each(testedIds)('%s', (id) => {
  test('every formula of the form gives what the engine does, and every rule of colours its colours', async () => {
    const rubric = await formOf(id);
    fc.assert(
      fc.property(randomDocument(rubric, { invalid: true, assessed: true }), (document) => {
        const parsed = parseDocument(document, rubric);
        if (!parsed.ok) throw new Error('refused');
        checkSheet(rubric, parsed.submission);
      }),
      runs(2, 100),
    );
  });

  test('sums of the plan of improvement follow from its lines', async () => {
    const rubric = await formOf(id);
    const given = consistent(rubric, 7);
    const assessment = assess(rubric, given);
    const gaps = findGaps(rubric, given, assessment);
    const notes = new Map<string, GapNote>([[gaps[1]?.id ?? '', { infeasible: true }]]);
    const plan = planFor(rubric, given, { target: assessment.total + rubric.max / 10 });
    const spec = improvementWorkbook(rubric, given, assessment, gaps, plan, { notes });
    expect(new Calculator(spec).differences()).toEqual([]);
  });
});

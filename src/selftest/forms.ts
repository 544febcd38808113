/** Putting every form into the workbook at hand: what Excel holds and counts then is compared, cell by cell, with the description. */
import { patched } from '../form/answers/changes';
import { answerOf } from '../scoring/answer-of';
import { drawForm } from '../form/drawing/form';
import { recalculate } from '../form/recalculate';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { ContentSheet } from '../sheet/content';
import type { CellValue, SheetSpec, WorkbookSpec } from '../sheet/spec';
import { workbookContent } from '../workbook/grid/content';
import type { Workbook } from '../workbook/port';
import { value } from './trial';

/** A form with something entered for every criterion, and every point as the engine gives it. */
export function filledForm(rubric: Rubric, version: string): WorkbookSpec {
  const blank: Submission = { rubric: rubric.id, unit: 'Đơn vị thử', fields: {}, answers: new Map() };
  const answers = new Map(
    rubric.criteria.map((criterion) => {
      const inputs = criterion.rule.kind === 'ratio' ? { 0: 3, 1: 4 } : { 0: 0 };
      return [criterion.id, patched(answerOf(blank, criterion), { inputs })];
    }),
  );
  const spec = drawForm(rubric, { ...blank, answers }, { version });
  const counted = recalculate(spec, workbookContent(spec), rubric);
  if (!counted) throw new Error(`the form ${rubric.id} does not find itself`);
  return counted.spec;
}

/** Last digits differ between ways of adding. */
const NEARLY = 1e-9;

const equal = (found: unknown, expected: CellValue): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= NEARLY * Math.max(1, Math.abs(expected))
    : found === expected;

/** Cells that show something else than was described: "Phiếu!7,3: found …". */
function differences(spec: SheetSpec, sheet: ContentSheet | undefined): string[] {
  return spec.cells.flatMap((line, row) =>
    line.flatMap((cell, col) => {
      const expected = cell?.value ?? '';
      const found = sheet?.rows.get(row)?.get(col)?.value ?? '';
      return equal(found, expected)
        ? []
        : [
            `${spec.name}!${row + 1},${col + 1}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
          ];
    }),
  );
}

/** Differences that are shown; more say no more. */
const SHOWN = 5;

/** Puts the form in, compares it, takes it away; throws where anything differs. */
export async function tryForm(workbook: Workbook, rubric: Rubric, version: string): Promise<unknown> {
  const spec = filledForm(rubric, version);
  const { unprinted } = value(await workbook.insert(spec));
  const content = value(await workbook.read(spec.sheets.map(({ name }) => name)));
  const found = spec.sheets.flatMap((sheet) =>
    differences(
      sheet,
      content.sheets.find(({ name }) => name === sheet.name),
    ),
  );
  if (found.length > 0) throw new Error(`${found.length} cells differ: ${found.slice(0, SHOWN).join('; ')}`);
  return { printed: unprinted === undefined };
}

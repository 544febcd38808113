/** What an opened file holds beside the form itself, kept where the form is laid out anew; what can't be kept is named. */
import { hasEarlierWords } from '../../form/identity/earlier';
import { findIdentities, formSheets } from '../../form/identity/identity';
import { drawForm } from '../../form/drawing/form';
import { keepIdentity } from '../../form/identity/keep-identity';
import { inPlace } from '../../form/place/place';
import { openForPart, partIn } from '../../form/parts/split';
import { layoutOf, standsBeside } from '../../form/layout';
import { asProblem, placeProblems } from '../../form/place/problems';
import type { Located, Placement } from '../../form/place/place';
import type { AssessedForm } from '../../form/answers/submission';
import { readAppraisal } from '../../review/appraisal/read';
import { appraisalWorkbook } from '../../review/appraisal/sheet';
import { readReplies, returnWorkbook } from '../../review/appraisal/return';
import { plainText, says } from '../../sheet/cell-text';
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import { a1, cell } from '../../sheet/address';
import type { ContentCell, WorkbookContent } from '../../sheet/content';
import { keptSheet, plainValue } from '../../sheet/shown';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../../sheet/spec';
import { insertSheets } from '../../workbook/grid/change';
import { withFreeName } from './free-name';

export interface OtherSheets {
  /** Sheets kept as values, without their formulas. */
  kept: string[];
  /** Sheets too large to be kept, and ones whose name is taken. */
  left: string[];
  /** Printed cells of the form that said something else in the file; they say again what the decision prints. */
  replaced: string[];
  /** True where rows or columns of the form were moved: what was written beside its entry cells is not kept. */
  moved: boolean;
  /** True where the file is signed: what is saved from here is another file, which nobody has signed. */
  signed: boolean;
  /** How the form was found in the file, where that needs a word: names that were repaired, copies that do not count. */
  found: Problem[];
}

export const noOthers: OtherSheets = {
  ...{ kept: [], left: [], replaced: [], moved: false, signed: false, found: [] },
};

/** The form of a file laid out anew, with everything else that people wrote into the file. */
export function laidOutAnew(
  content: WorkbookContent,
  rubric: Rubric,
  { submission, located }: AssessedForm,
  identified: boolean,
  version: string,
): { spec: WorkbookSpec; others: OtherSheets } {
  const others: OtherSheets = {
    ...{ kept: [], left: [], replaced: [], moved: !inPlace(located) },
    signed: content.foreign.signed === true,
    found: placeProblems(located, identified).map(asProblem),
  };
  const replies = readReplies(content, rubric, (id) => located.cell(id, 'self')?.row, located.sheet.name);
  const asked = [...replies].map(([id, { question }]) => ({ id, question }));
  const fresh =
    asked.length > 0
      ? returnWorkbook(rubric, submission, { criteria: asked }, version)
      : drawForm(rubric, submission, { version });
  let spec = keepIdentity(fresh, content);
  if (!others.moved) spec = withWritten(spec, located, others, ownWords(content, rubric, located));
  const appraisal = readAppraisal(content, rubric);
  const rebuilt =
    appraisal?.unreadable.length === 0 ? appraisalWorkbook(rubric, appraisal.appraisal) : undefined;
  const own = formSheets(content, located.sheet.name);
  for (const sheet of content.sheets) {
    if (own.has(sheet.name)) continue;
    const product = rebuilt?.sheets.find(({ name }) => name === sheet.name);
    const kept = product ? undefined : keptSheet(content, sheet);
    const added = product && rebuilt ? { ...rebuilt, sheets: [product] } : kept && withFreeName(kept, spec);
    const joined = added && insertSheets(spec, added);
    if (joined?.ok) spec = joined.value;
    if (!product) others[joined?.ok ? 'kept' : 'left'].push(sheet.name);
  }
  const part = partIn(content, rubric);
  return { spec: part ? openForPart(spec, rubric, part) : spec, others };
}

/** The form's sheet with what people wrote outside its entry cells; cells that the form prints are compared only. */
function withWritten(
  spec: WorkbookSpec,
  { sheet: file }: Located,
  others: OtherSheets,
  own: (row: number, col: number) => boolean,
): WorkbookSpec {
  const change = (sheet: SheetSpec): SheetSpec => {
    const cells = sheet.cells.map((line) => [...line]);
    for (const [row, line] of file.rows) {
      for (const [col, found] of line) {
        const value = plainValue(found);
        const drawn = cells[row]?.[col];
        if (value === null || value === '') continue;
        if (drawn && (drawn.formula !== undefined || (drawn.value ?? '') !== '')) {
          const open = drawn.style !== undefined && spec.styles[drawn.style]?.unlocked === true;
          if (!open && !own(row, col) && !printsThe(found, drawn)) others.replaced.push(a1(cell(row, col)));
        } else {
          while (cells.length <= row) cells.push([]);
          const target = cells[row];
          if (target) target[col] = { value, style: drawn?.style ?? 'inputText' };
        }
      }
    }
    const width = Math.max(...cells.map((line) => line.length));
    const columns = Array.from({ length: width }, (_, col) => sheet.columns[col] ?? { width: 20 });
    return { ...sheet, cells, columns };
  };
  const [form, ...rest] = spec.sheets;
  return form ? { ...spec, sheets: [change(form), ...rest] } : spec;
}

/** Cells that hold words of the program in a file of an earlier layout, which had others; none where the layout is the present one. */
function ownWords(
  content: WorkbookContent,
  rubric: Rubric,
  placement: Placement,
): (row: number, col: number) => boolean {
  if (!hasEarlierWords(findIdentities(content)[0]?.identity, placement)) return () => false;
  const layout = layoutOf(rubric);
  return (row, col) => standsBeside(layout, row, col);
}

/** True where a cell of the file shows what the form prints there. Formulas count by being there: their values are computed anew. */
export function printsThe(found: ContentCell, own: SpecCell): boolean {
  if (own.formula !== undefined) return found.formula !== undefined || plainText(String(found.value)) === '';
  return own.value !== undefined && says(found, own.value);
}

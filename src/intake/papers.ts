/** What a reviewer sends or files about one submission: the appraised workbook, and the workbook with the questions. */
import { formSheets } from '../form/identity/identity';
import { keepIdentity } from '../form/identity/keep-identity';
import { drawForm } from '../form/drawing/form';
import { appraisalTexts } from '../messages/review';
import type { Appraisal } from '../review/appraisal/appraisal';
import { appraisalWorkbook } from '../review/appraisal/sheet';
import { minutesOf } from '../review/appraisal/minutes';
import type { MinutesDetails } from '../review/appraisal/minutes';
import { minutesWorkbook } from '../review/appraisal/minutes-sheet';
import { returnWorkbook } from '../review/appraisal/return';
import { builtIn } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { WorkbookContent } from '../sheet/content';
import { keptSheet } from '../sheet/shown';
import type { WorkbookSpec } from '../sheet/spec';
import { insertSheets } from '../workbook/grid/change';
import { writeWorkbook } from '../workbook/xlsx/write';
import { takeFile } from './take';
import type { SubmittedFile } from './take';

export type Paper = 'appraised' | 'return';

/** The paper as a file; undefined where the submission can't be read any more. The submitted file itself is never touched. */
export async function writePaper(
  paper: Paper,
  file: SubmittedFile,
  appraisal: Appraisal,
  details: MinutesDetails,
  version: string,
  store: RubricStore = builtIn,
): Promise<Uint8Array | undefined> {
  const taken = await takeFile(file, 'vi', store);
  if (!taken.ok || taken.source.kind === 'answers') return undefined;
  const { rubric, submission, source } = taken;
  const { content } = source;
  const form =
    paper === 'return'
      ? returnWorkbook(rubric, submission, appraisal, version)
      : drawForm(rubric, submission, { version });
  const added =
    paper === 'return'
      ? []
      : [appraisalWorkbook(rubric, appraisal), minutesWorkbook(minutesOf(rubric, appraisal, details))];
  // a table that the product did not make is the unit's own sheet, too
  const own = formSheets(content, source.kind === 'form' ? source.found.placement.sheet.name : '');
  const spec = added.reduce(joined, keepIdentity(form, content));
  return writeWorkbook(withOthers(spec, content, own));
}

function joined(form: WorkbookSpec, other: WorkbookSpec): WorkbookSpec {
  const added = insertSheets(form, other);
  if (!added.ok) throw new Error(`The appraisal can't stand beside the form: ${added.failure.code}.`);
  return added.value;
}

/** The unit's other sheets as values behind the paper's own; one that is too large, or whose name is taken, stays in the unit's file only. */
function withOthers(paper: WorkbookSpec, content: WorkbookContent, own: ReadonlySet<string>): WorkbookSpec {
  const names = new Set<string>([...own, ...Object.values(appraisalTexts.sheets)]);
  return content.sheets
    .filter(({ name }) => !names.has(name))
    .reduce((spec, sheet) => {
      const kept = keptSheet(content, sheet);
      const added = kept && insertSheets(spec, kept);
      return added?.ok ? added.value : spec;
    }, paper);
}

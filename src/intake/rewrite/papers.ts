/** What a reviewer sends or files about one submission: the appraised workbook, and the workbook with the questions. */
import { formSheets } from '../../form/identity/identity';
import { keepIdentity } from '../../form/identity/keep-identity';
import { drawForm } from '../../form/drawing/form';
import { inPlace } from '../../form/place/place';
import { appraisalTexts } from '../../messages/review/index';
import type { Appraisal } from '../../review/appraisal/appraisal';
import { appraisalWorkbook } from '../../review/appraisal/sheet';
import { minutesOf } from '../../review/appraisal/minutes';
import type { MinutesDetails } from '../../review/appraisal/minutes';
import { isMinutes, minutesWorkbook } from '../../review/appraisal/minutes-sheet';
import { questionsFor, returnWorkbook } from '../../review/appraisal/return';
import { readAppraisal } from '../../review/appraisal/read';
import type { RubricStore } from '../../rubric/store';
import type { WorkbookContent } from '../../sheet/content';
import { keptSheet } from '../../sheet/shown';
import type { WorkbookSpec } from '../../sheet/spec';
import { insertSheets } from '../../workbook/grid/change';
import { canChange, changeWorkbook } from '../../workbook/xlsx/change';
import { donorOf } from '../../workbook/xlsx/changer/donor';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { probe } from './kept-file';
import { instantNow } from '../local-date';
import { takeFile } from '../file/take';
import type { SubmittedFile, Taken } from '../file/take';

export type Paper = 'appraised' | 'return';

/**
 * The paper as a file: the submitted one with what the paper adds, or, where that can't be, the form drawn anew. Undefined where the
 * submission can't be read any more. The submitted file itself is never touched.
 */
export async function writePaper(
  paper: Paper,
  file: SubmittedFile,
  appraisal: Appraisal,
  details: MinutesDetails,
  version: string,
  store: RubricStore,
): Promise<Uint8Array | undefined> {
  const taken = await takeFile(file, store);
  if (!taken.ok || taken.source.kind === 'answers') return undefined;
  const kept =
    paper === 'return'
      ? await returnedFile(taken, file.bytes, appraisal)
      : await appraisedFile(taken, file.bytes, appraisal, details);
  return kept ?? writeWorkbook(drawnPaper(paper, taken, taken.source.content, appraisal, details, version));
}

/** Which papers will leave everything in the submitted file as it is. */
export async function papersThatKeep(file: SubmittedFile, store: RubricStore): Promise<readonly Paper[]> {
  const taken = await takeFile(file, store);
  if (!taken.ok || taken.source.kind !== 'form') return [];
  const { content, found } = taken.source;
  const takesSheets = canChange(file.bytes, [], await probe());
  const takesCells =
    inPlace(found.placement) && canChange(file.bytes, [found.placement.sheet.name], await probe());
  return [
    ...(takesSheets && hasRoom(content, taken) ? (['appraised'] as const) : []),
    ...(takesCells ? (['return'] as const) : []),
  ];
}

/** The submitted file with the sheets of the appraisal behind its own. */
async function appraisedFile(
  taken: Taken,
  bytes: Uint8Array,
  appraisal: Appraisal,
  details: MinutesDetails,
): Promise<Uint8Array | undefined> {
  const { rubric, source } = taken;
  if (source.kind !== 'form' || !hasRoom(source.content, taken)) return undefined;
  const minutes = minutesWorkbook(minutesOf(rubric, appraisal, details));
  const sheets = joined(appraisalWorkbook(rubric, appraisal), withFreeName(minutes, source.content));
  return changeWorkbook(bytes, [], instantNow(), await donorOf(sheets));
}

/** True where the sheets that readers find by name are not the unit's own. */
const hasRoom = ({ sheets }: WorkbookContent, { rubric, source }: Taken): boolean =>
  source.kind !== 'answers' &&
  (readAppraisal(source.content, rubric) !== undefined ||
    !sheets.some(({ name }) => own.some((one) => isSame(one, name))));

const own: readonly string[] = [appraisalTexts.sheets.appraisal, appraisalTexts.sheets.log];
const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** Minutes take the place of earlier ones, and never of a sheet of the unit's. */
function withFreeName(minutes: WorkbookSpec, { sheets }: WorkbookContent): WorkbookSpec {
  const free = (name: string): string => {
    for (let n = 1; ; n += 1) {
      const next = n === 1 ? name : `${name} (${n})`;
      const there = sheets.find((one) => isSame(one.name, next));
      if (!there || isMinutes(there)) return next;
    }
  };
  return { ...minutes, sheets: minutes.sheets.map((sheet) => ({ ...sheet, name: free(sheet.name) })) };
}

/** The submitted file with the questions beside its form. */
async function returnedFile(
  { rubric, submission, source }: Taken,
  bytes: Uint8Array,
  { criteria }: Appraisal,
): Promise<Uint8Array | undefined> {
  if (source.kind !== 'form' || !inPlace(source.found.placement)) return undefined;
  const { change, styles } = questionsFor(rubric, submission, source.found.placement.sheet, criteria);
  return changeWorkbook(
    bytes,
    [change],
    instantNow(),
    await donorOf({ sheets: [], names: [], styles, title: '' }),
  );
}

/** The paper with the form drawn anew, for a table that the product did not make or a file that it can't write into. */
function drawnPaper(
  paper: Paper,
  { rubric, submission, source }: Taken,
  content: WorkbookContent,
  appraisal: Appraisal,
  details: MinutesDetails,
  version: string,
): WorkbookSpec {
  const form =
    paper === 'return'
      ? returnWorkbook(rubric, submission, appraisal, version)
      : drawForm(rubric, submission, { version });
  const added =
    paper === 'return'
      ? []
      : [appraisalWorkbook(rubric, appraisal), minutesWorkbook(minutesOf(rubric, appraisal, details))];
  // a table that the product did not make is the unit's own sheet, too
  const drawn = formSheets(content, source.kind === 'form' ? source.found.placement.sheet.name : '');
  return withOthers(added.reduce(joined, keepIdentity(form, content)), content, drawn);
}

function joined(form: WorkbookSpec, other: WorkbookSpec): WorkbookSpec {
  const added = insertSheets(form, other);
  if (!added.ok) throw new Error(`The appraisal can't stand beside the form: ${added.failure.code}.`);
  return added.value;
}

/** The unit's other sheets as values behind the paper's own; one that is too large, or whose name is taken, stays in the unit's file only. */
function withOthers(paper: WorkbookSpec, content: WorkbookContent, drawn: ReadonlySet<string>): WorkbookSpec {
  const names = new Set<string>([...drawn, ...Object.values(appraisalTexts.sheets)]);
  return content.sheets
    .filter(({ name }) => !names.has(name))
    .reduce((spec, sheet) => {
      const kept = keptSheet(content, sheet);
      const added = kept && insertSheets(spec, kept);
      return added?.ok ? added.value : spec;
    }, paper);
}

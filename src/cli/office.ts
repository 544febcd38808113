/** What the office holds beside the submitted files: its table of figures, and the values of a summary. Workers know the same. */
import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { givenInputs, readGiven } from '../form/answers/given';
import { readSheets } from '../intake/open-file';
import type { Taken } from '../intake/take';
import { refusals } from '../messages/cli';
import { foldText } from '../reading/fold';
import { finding } from '../review/finding';
import type { Finding } from '../review/finding';
import { findGiven } from '../review/findings/given';
import type { ContentSheet } from '../sheet/content';
import { measuredAlone } from '../summary/measured-alone';
import type { MeasuredUnit } from '../summary/measured-alone';
import { readReference } from '../summary/reference-file';
import type { EarlierValues } from '../summary/reference-file';
import { relativeCriteria } from '../summary/relative';
import { unitResult } from '../summary/unit-result';
import { readJson } from './named-files';
import { Unusable } from './output';

interface Office {
  /** Sheets of the table of figures. */
  given: readonly Pick<ContentSheet, 'rows'>[];
  reference: EarlierValues;
}

const isHandedOn = (data: unknown): data is { office: Office } =>
  typeof data === 'object' && data !== null && 'office' in data;

let office: Office = isHandedOn(workerData) ? workerData.office : { given: [], reference: new Map() };

/** What a worker needs to hold files against the same. */
export const officeForWorkers = (): { office: Office } => ({ office });

/** Reads what the office gave, before the files. */
export async function useOffice(paths: { given?: string; reference?: string }): Promise<void> {
  office = {
    given: paths.given === undefined ? [] : await tableOf(paths.given),
    reference: paths.reference === undefined ? new Map() : await referenceOf(paths.reference),
  };
}

async function tableOf(path: string): Promise<Office['given']> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new Unusable(refusals.unreadable(path));
  const read = readSheets(bytes);
  if (!read.ok) throw new Unusable(refusals.noGiven(path, ''));
  return read.content.sheets.map(({ rows }) => ({ rows }));
}

/** Values of the second pass of a summary, by form. */
export async function referenceOf(path: string): Promise<EarlierValues> {
  const reference = readReference(await readJson(path));
  if (!reference) throw new Unusable(refusals.noReference(path));
  return reference;
}

/** What a file is held against: findings about figures that the office gives, and the points that await the summary. */
export function heldAgainst(taken: Taken, sheet: string): { findings: Finding[]; measured?: MeasuredUnit } {
  const { rubric, submission, assessment, problems } = taken;
  const others = office.reference.get(rubric.id);
  const findings = givenFindings(taken, sheet);
  if (!others || relativeCriteria(rubric).length === 0) return { findings };
  const result = unitResult({ file: '', rubric, submission, assessment, problems });
  return { findings, measured: measuredAlone(rubric, result, others) };
}

function givenFindings({ rubric, submission }: Taken, sheet: string): Finding[] {
  if (givenInputs(rubric).length === 0) return [];
  const table = office.given.map((one) => readGiven(rubric, one)).find((one) => one !== undefined);
  if (!table) return [];
  const unit = foldText(submission.unit);
  const row = table.submissions.find((one) => foldText(one.unit) === unit);
  return row
    ? findGiven(rubric, submission, row, sheet)
    : [finding('given-unit', { sheet, found: submission.unit })];
}

/** Submitted files held against what the office has beside them: its files read, findings and points from them. */
import { givenInputs, readGiven } from '../../form/answers/given';
import { foldText } from '../../reading/fold';
import { finding } from '../../review/finding';
import type { Finding } from '../../review/finding';
import { findGiven } from '../../review/findings/given';
import { measuredAlone } from '../../summary/measured-alone';
import type { MeasuredUnit } from '../../summary/measured-alone';
import { readReference } from '../../summary/reference-file';
import type { EarlierValues } from '../../summary/reference-file';
import { relativeCriteria } from '../../summary/relative';
import { unitResult } from '../../summary/unit-result';
import type { Office } from './office';
import { readSheets } from '../file/open-file';
import type { Taken } from '../file/take';

const MOST_TABLE_BYTES = 8_000_000;
const MOST_REFERENCE_BYTES = 64_000_000;

/** The sheets of a table of figures; undefined where the file is no workbook. */
export function givenTable(bytes: Uint8Array): Office['given'] | undefined {
  if (bytes.length > MOST_TABLE_BYTES) return undefined;
  const read = readSheets(bytes);
  return read.ok ? read.content.sheets.map(({ rows }) => ({ rows })) : undefined;
}

/** The values of a summary from its JSON; undefined where the file is something else. */
export function earlierValues(bytes: Uint8Array): EarlierValues | undefined {
  if (bytes.length > MOST_REFERENCE_BYTES) return undefined;
  try {
    return readReference(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** What a file is held against: findings about figures that the office gives, and the points that await the summary. */
export function heldAgainst(
  office: Office,
  taken: Taken,
  sheet: string,
): { findings: Finding[]; measured?: MeasuredUnit } {
  const { rubric, submission, assessment, problems } = taken;
  const others = office.reference.get(rubric.key);
  const findings = givenFindings(office.given, taken, sheet);
  if (!others || relativeCriteria(rubric).length === 0) return { findings };
  const result = unitResult({ file: '', rubric, submission, assessment, problems });
  return { findings, measured: measuredAlone(rubric, result, others) };
}

function givenFindings(given: Office['given'], { rubric, submission }: Taken, sheet: string): Finding[] {
  if (givenInputs(rubric).length === 0) return [];
  const table = given.map((one) => readGiven(rubric, one)).find((one) => one !== undefined);
  if (!table) return [];
  const unit = foldText(submission.unit);
  const row = table.submissions.find((one) => foldText(one.unit) === unit);
  return row
    ? findGiven(rubric, submission, row, sheet)
    : [finding('given-unit', { sheet, found: submission.unit })];
}

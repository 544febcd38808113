/** The unit's report in Word beside the form with which it was sent. */
import type { Language } from '../../messages/language';
import type { Finding } from '../../review/finding';
import { reportFindings } from '../../review/report-figures';
import type { RubricStore } from '../../rubric/store';
import type { FormCells } from '../../review/report-figures';
import { readReport } from '../file/report-text';
import { takeFile } from '../file/take';
import type { SubmittedFile, Taken } from '../file/take';

export type CheckedReport = { ok: true; findings: Finding[] } | { ok: false; reason: string };

/** What the report says otherwise than the form that was taken. */
export function checkReport(taken: Taken, report: Uint8Array, language: Language = 'vi'): CheckedReport {
  const document = readReport(report, language);
  if (!document.ok) return document;
  const { rubric, submission } = taken;
  const paragraphs = document.text.paragraphs.map(({ text }) => text);
  return {
    ok: true,
    findings: reportFindings(rubric, submission, paragraphs, formCells(taken)),
  };
}

/** The same for a file; one that can't be read any more is refused. */
export async function checkReportOf(
  file: SubmittedFile,
  report: Uint8Array,
  language: Language,
  store: RubricStore,
): Promise<CheckedReport> {
  const taken = await takeFile(file, store, language);
  return taken.ok ? checkReport(taken, report, language) : taken;
}

function formCells({ rubric, source }: Taken): FormCells {
  // a table that the product did not make, and answers without a sheet, have no cells of the form
  if (source.kind !== 'form')
    return { sheet: source.kind === 'table' ? source.review.sheet : '', cellOf: () => undefined };
  const { located } = source.form;
  const criteria = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  return {
    sheet: located.sheet.name,
    cellOf: (place) => {
      if ('field' in place) return located.field(place.field);
      const criterion = criteria.get(place.criterion);
      return criterion && located.inputs(criterion)[place.input];
    },
  };
}

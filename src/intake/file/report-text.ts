/** A report in Word as text, for whatever looks at it. */
import { fileProblemText } from '../../messages/file-problems/index';
import type { Language } from '../../messages/language';
import { readDocumentText } from '../../workbook/docx/document-text';
import type { DocumentText } from '../../workbook/docx/document-text';

/** Whatever is wrong with the file becomes one sentence. */
export function readReport(
  report: Uint8Array,
  language: Language = 'vi',
): { ok: true; text: DocumentText } | { ok: false; reason: string } {
  const read = readDocumentText(report);
  return read.ok
    ? { ok: true, text: read.content }
    : { ok: false, reason: fileProblemText(read.problem, language) };
}

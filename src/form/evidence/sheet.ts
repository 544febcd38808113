/** The list of evidence as a sheet beside the form. */
import { evidence as words } from '../../messages/evidence/index';
import { footer } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import { SheetBuilder } from '../../sheet/builder';
import type { Style, WorkbookSpec } from '../../sheet/spec';
import { formStyles } from '../drawing/styles';
import { documentText } from './list';
import type { EvidenceDocument } from './list';

const evidenceStyles = {
  evidenceTitle: formStyles.title,
  evidencePlain: formStyles.attachment,
  evidenceHead: formStyles.th,
  evidenceNo: formStyles.center,
  evidenceText: formStyles.text,
} as const satisfies Record<string, Style>;

const WIDTHS = [7, 70, 26];
const LAST = WIDTHS.length - 1;

/** The sheet alone, to be put into a workbook under a name that is free there. */
export function evidenceWorkbook(
  rubric: Rubric,
  unit: string,
  documents: readonly EvidenceDocument[],
  name: string = words.sheet,
): WorkbookSpec {
  const sheet = new SheetBuilder<keyof typeof evidenceStyles>(name, {
    styles: evidenceStyles,
    head: 'evidenceHead',
  });
  sheet.widths = [...WIDTHS];
  sheet.across(0, 'evidenceTitle', words.title, 0, LAST);
  sheet.across(1, 'evidencePlain', [unit, rubric.title.join(' ')].filter(Boolean).join(' – '), 0, LAST);
  sheet.across(2, 'evidencePlain', documents.length === 0 ? words.none : words.lead, 0, LAST);
  const head = sheet.row('evidenceHead', [words.columns.no, words.columns.text, words.columns.criteria]);
  for (const document of documents) {
    const row = sheet.row('evidenceNo', [document.no]);
    sheet.put(row, 1, 'evidenceText', documentText(document));
    sheet.put(row, 2, 'evidenceText', document.criteria.join(', '));
  }
  return {
    sheets: [sheet.spec({ page: { orientation: 'portrait', footer: footer.page, titleRows: [head, head] } })],
    names: [],
    styles: evidenceStyles,
    title: words.title,
  };
}

/** A name for the sheet that no sheet of the workbook has. */
export function freeEvidenceName(sheets: readonly { name: string }[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLocaleLowerCase('vi')));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? words.sheet : `${words.sheet} (${n})`;
    if (!taken.has(name.toLocaleLowerCase('vi'))) return name;
  }
}

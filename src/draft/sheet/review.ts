/** "Bản đối chiếu": every rule beside the words of the decision, for the signature of whoever checks. */
import { columns as heads, sheets, titles } from '../../messages/draft/sheet';
import { SheetBuilder } from '../../sheet/builder';
import type { Rubric } from '../../rubric/types';
import type { SheetSpec, WorkbookSpec } from '../../sheet/spec';
import { cellOf, type DraftEntry, type FormDraft } from '../model';
import { changesSheet } from './changes';
import { reviewStyles, type ReviewStyle } from './review-styles';

/** The papers that whoever checks signs: every rule, and for a corrected form what is other than in the version before. */
export function reviewWorkbook(draft: FormDraft, rubric: Rubric): WorkbookSpec {
  const { base } = draft;
  const corrects =
    base?.id === rubric.id
      ? base.version < rubric.version
      : rubric.from.some(({ form }) => form === base?.key);
  return {
    sheets: [reviewSheet(draft, rubric), ...(base && corrects ? [changesSheet(base, rubric)] : [])],
    names: [],
    styles: reviewStyles,
    title: titles.review,
  };
}

function reviewSheet(draft: FormDraft, { fingerprints }: Rubric): SheetSpec {
  const { info, columns, entries } = draft;
  const sheet = new SheetBuilder<ReviewStyle>(sheets.review, { styles: reviewStyles, head: 'th' });
  sheet.across(0, 'title', titles.review, 0, 9);
  sheet.across(
    1,
    'line',
    [info.title, info.attachment].filter(Boolean).join('\n').replaceAll('\n', ' – '),
    0,
    9,
  );
  sheet.across(2, 'line', `Mã mẫu phiếu: ${info.id ?? ''}. Dấu vân tay: ${fingerprints.whole}`, 0, 9);
  sheet.skip();
  const printed = (role: Parameters<typeof cellOf>[2]) => (entry: DraftEntry) => cellOf(entry, columns, role);
  sheet.table<DraftEntry>(
    [
      { head: 'STT', width: 6, style: 'text', cell: printed('no') },
      { head: 'Nội dung', width: 34, style: 'text', cell: printed('text') },
      { head: 'Cách tính trong quyết định', width: 30, style: 'text', cell: printed('method') },
      { head: 'Điểm tối đa', width: 7, style: 'text', cell: printed('max') },
      { head: heads.id, width: 10, style: 'text', cell: ({ id }) => id },
      { head: heads.sentence, width: 36, style: 'text', cell: ({ sentence }) => sentence },
      { head: heads.points, width: 8, style: 'text', cell: ({ points }) => points },
      { head: heads.exempt, width: 18, style: 'text', cell: ({ exempt }) => exempt },
      { head: heads.check, width: 30, style: 'text', cell: ({ check }) => check },
      { head: heads.reading, width: 18, style: 'text', cell: ({ reading }) => reading },
    ],
    entries.filter(({ kind }) => kind !== 'note'),
    { repeat: true },
  );
  sheet.skip();
  const row = sheet.next;
  sheet.across(row, 'sign', 'NGƯỜI SOẠN', 0, 3);
  sheet.across(row, 'sign', 'NGƯỜI ĐỐI CHIẾU', 5, 9);
  return sheet.spec({ page: { orientation: 'landscape', footer: '&P/&N', pages: { wide: 1 } } });
}

/** "Bản đối chiếu": every rule beside the words of the decision, for the signature of whoever checks. */
import { columns as heads, sheets, titles } from '../../messages/draft/sheet';
import { SheetBuilder } from '../../sheet/builder';
import { SMALL, bold, box, center, fills, font, middle, top } from '../../sheet/palette';
import type { WorkbookSpec } from '../../sheet/spec';
import { cellOf, type Entry, type FormDraft } from '../model';

const small = { ...font, size: SMALL } as const;
const styles = {
  title: { font: { ...bold, size: 14 }, align: center },
  line: { font, align: middle },
  th: { font: bold, align: center, border: box, fill: fills.head },
  text: { font: small, align: top, border: box, numberFormat: '@' },
  sign: { font: bold, align: center },
} as const;
type StyleName = keyof typeof styles;

/** `fingerprint` is what the published form is known by. */
export function reviewWorkbook(draft: FormDraft, fingerprint: string): WorkbookSpec {
  const { info, columns, entries } = draft;
  const sheet = new SheetBuilder<StyleName>(sheets.review, { styles, head: 'th' });
  sheet.across(0, 'title', titles.review, 0, 9);
  sheet.across(
    1,
    'line',
    [info.title, info.attachment].filter(Boolean).join('\n').replaceAll('\n', ' – '),
    0,
    9,
  );
  sheet.across(2, 'line', `Mã mẫu phiếu: ${info.id ?? ''}. Dấu vân tay: ${fingerprint}`, 0, 9);
  sheet.skip();
  const printed = (role: Parameters<typeof cellOf>[2]) => (entry: Entry) => cellOf(entry, columns, role);
  sheet.table<Entry>(
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
  return {
    sheets: [sheet.spec({ page: { orientation: 'landscape', footer: '&P/&N', pages: { wide: 1 } } })],
    names: [],
    styles,
    title: titles.review,
  };
}

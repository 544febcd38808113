/** "Thay đổi so với bản trước": what the new version changes, and what becomes of answers already given. */
import { correctionTexts as words } from '../../messages/draft/correction';
import { sheets } from '../../messages/draft/sheet';
import type { Rubric } from '../../rubric/types';
import { SheetBuilder } from '../../sheet/builder';
import type { SheetSpec } from '../../sheet/spec';
import type { ChangedCriterion, ChangedPart, Changes } from '../earlier/changed';
import { changesOf } from '../earlier/changes';
import { reviewStyles, type ReviewStyle } from './review-styles';

const { heads } = words;
const LAST = 8;

export function changesSheet(base: Rubric, later: Rubric): SheetSpec {
  const changes = changesOf(base, later);
  const sheet = new SheetBuilder<ReviewStyle>(sheets.changes, { styles: reviewStyles, head: 'th' });
  const line = (text: string): void => sheet.across(sheet.next, 'line', text, 0, LAST);
  sheet.across(0, 'title', words.title, 0, LAST);
  line(
    base.id === later.id
      ? words.versions(base.id, base.version, later.version)
      : words.forms(base.key, later.key),
  );
  line(words.fingerprints(base.fingerprints.whole, later.fingerprints.whole));
  line(later.changes ?? '');
  line(words.same(changes.same));
  sheet.skip();
  criteriaTable(sheet, changes);
  partsTable(sheet, words.headings, changes.headings, ({ heading }) => heading);
  partsTable(sheet, words.info, changes.info, () => '');
  sheet.skip();
  const row = sheet.next;
  const [author = '', checker = ''] = words.signed;
  sheet.across(row, 'sign', author, 0, 3);
  sheet.across(row, 'sign', checker, 5, LAST);
  return sheet.spec({ page: { orientation: 'landscape', footer: '&P/&N', pages: { wide: 1 } } });
}

function criteriaTable(sheet: SheetBuilder<ReviewStyle>, { criteria }: Changes): void {
  const said = (parts: readonly ChangedPart[], of: 'before' | 'after'): string =>
    parts.map((one) => `${one.part}: ${one[of] === '' ? '–' : one[of]}`).join('\n');
  sheet.across(sheet.next, 'sub', words.criteria, 0, LAST);
  sheet.table<ChangedCriterion>(
    [
      { head: heads.was, width: 10, style: 'text', cell: ({ was }) => was.join('; ') },
      { head: heads.id, width: 10, style: 'text', cell: ({ id }) => id },
      { head: heads.text, width: 30, style: 'text', cell: ({ text }) => text },
      {
        head: heads.part,
        width: 14,
        style: 'text',
        cell: ({ parts }) => parts.map(({ part }) => part).join('\n'),
      },
      { head: heads.before, width: 34, style: 'text', cell: ({ parts }) => said(parts, 'before') },
      { head: heads.after, width: 34, style: 'text', cell: ({ parts }) => said(parts, 'after') },
      { head: heads.checkBefore, width: 24, style: 'text', cell: ({ before }) => before },
      { head: heads.checkAfter, width: 24, style: 'text', cell: ({ after }) => after },
      { head: heads.effect, width: 24, style: 'text', cell: ({ effect }) => words.effects[effect] },
    ],
    criteria,
    { repeat: true },
  );
}

/** Rows of headings or of the form's own data; nothing where none changed. */
function partsTable<T extends ChangedPart>(
  sheet: SheetBuilder<ReviewStyle>,
  title: string,
  parts: readonly T[],
  of: (part: T) => string,
): void {
  if (parts.length === 0) return;
  sheet.skip();
  sheet.across(sheet.next, 'sub', title, 0, LAST);
  const put = (style: ReviewStyle, [first, part, before, after]: readonly string[]): void => {
    const row = sheet.next;
    sheet.put(row, 0, style, first ?? '');
    sheet.across(row, style, part ?? '', 1, 2);
    sheet.across(row, style, before ?? '', 3, 4);
    sheet.across(row, style, after ?? '', 5, LAST);
  };
  put('th', [heads.heading, heads.part, heads.before, heads.after]);
  for (const one of parts) put('text', [of(one), one.part, one.before, one.after]);
}

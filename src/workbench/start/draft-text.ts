/** A draft in words. */
import { formsTexts } from '../../messages/forms/index';
import type { Language } from '../../messages/language';
import type { PageTexts } from '../../messages/page/index';
import type { FormEntry } from '../../rubric/store';
import type { KeptDraft } from '../document/drafts';

/** A draft by its unit, its form, and when it was kept. */
export const draftText = (
  { unit, rubric, at }: KeptDraft,
  entries: readonly FormEntry[],
  t: PageTexts,
  language: Language,
): string =>
  t.draft(
    unit || t.unnamed,
    nameOf(rubric, entries),
    new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
  );

function nameOf(form: string, entries: readonly FormEntry[]): string {
  const entry = entries.find(({ key }) => key === form);
  return entry ? formsTexts.vi.name(entry) : form;
}

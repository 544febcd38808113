/** What is kept, in words. */
import { formsTexts } from '../../messages/forms/index';
import type { Language } from '../../messages/language';
import type { PageTexts } from '../../messages/page/index';
import type { FormEntry } from '../../rubric/store';
import type { KeptWork } from '../author/kept-work';
import type { KeptDraft } from '../document/drafts';

/** A draft by its unit, its form, and when it was kept. */
export const draftText = (
  { unit, rubric, at }: KeptDraft,
  entries: readonly FormEntry[],
  t: PageTexts,
  language: Language,
): string => t.draft(unit || t.unnamed, nameOf(rubric, entries), momentText(at, language));

/** A form that is being made, by its name so far and when it was kept. */
export const workText = ({ name, at }: KeptWork, t: PageTexts, language: Language): string =>
  t.work(name, momentText(at, language));

const momentText = (at: number, language: Language): string =>
  new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

function nameOf(form: string, entries: readonly FormEntry[]): string {
  const entry = entries.find(({ key }) => key === form);
  return entry ? formsTexts.vi.name(entry) : form;
}

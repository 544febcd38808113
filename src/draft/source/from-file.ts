/** A form file as a draft that corrects it. */
import * as v from 'valibot';
import { load } from '../../rubric/load';
import { rubricSchema } from '../../rubric/schema/rubric';
import { examine } from '../examine';
import { correcting, draftOfSource } from './from-source';
import type { FormDraft } from '../model';

/** What a form file holds, parsed, as a draft that corrects it; undefined where it is none. */
export function draftOfFile(value: unknown): FormDraft | undefined {
  const parsed = v.safeParse(rubricSchema, value);
  if (!parsed.success) return undefined;
  const loaded = load(parsed.output);
  const draft = draftOfSource(parsed.output);
  return loaded.ok ? asConfirmed(correcting(draft, loaded.rubric)) : draft;
}

/** Every rule of a published form was confirmed: what is left as it is need not be, and what comes out otherwise is to be, anew. */
const asConfirmed = (draft: FormDraft): FormDraft => ({
  ...draft,
  entries: examine(draft).draft.entries.map((entry) => ({ ...entry, confirmed: entry.kind === 'criterion' })),
});

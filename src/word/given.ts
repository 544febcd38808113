/** What a person gave for a paper, as the paper says it; a placeholder where nothing was given. */
import { letterTexts } from '../messages/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Signature } from './document';

/** Who signs a report. */
export const signatureOf = ({ office, signer }: Letter): Signature => ({
  heads: office.length > 0 ? office : [letterTexts.office],
  name: signer || letterTexts.signer,
});

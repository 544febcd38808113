/** What a person gave for a paper, as the paper says it; a placeholder where nothing was given. */
import { letterTexts } from '../messages/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Signature } from './frame';

/** "SỞ TÀI CHÍNH" → "Sở tài chính": a name in capitals inside a sentence; others stay as they are. */
function inSentence(name: string): string {
  if (name === '' || name !== name.toLocaleUpperCase('vi')) return name;
  const small = name.toLocaleLowerCase('vi');
  return `${small.charAt(0).toLocaleUpperCase('vi')}${small.slice(1)}`;
}

/** The agency inside a sentence; "" where nobody gave it: its placeholder stands once, above. */
export const agencyName = ({ agency }: Letter): string => inSentence(agency);

/** At the beginning of a sentence. */
export const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** Who signs a report. */
export const signatureOf = ({ office, signer }: Letter): Signature => ({
  heads: office.length > 0 ? office : [letterTexts.office],
  name: signer || letterTexts.signer,
});

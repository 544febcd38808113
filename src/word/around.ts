/** What stands around the text of a paper: letterhead, recipients, signatures, annexes. */
import { letterTexts } from '../messages/letter';
import type { Block, OfficialDocument } from './document';
import { filledIn } from './runs';
import { wordText } from './word-text';

/** A line as it is compared, however its blanks are kept. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The line without what is still to be filled in. */
export const withoutPlaces = (text: string): string => plain(text.replace(/\[[^[\]]{1,200}\]/g, ''));

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'annex':
      return [block.no, block.title.replaceAll('\n', ' '), ...block.title.split('\n'), block.attached];
    case 'grid':
      return block.rows.flatMap((cells) => cells.flatMap((one) => one?.text ?? []));
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'items':
      return block.items.map((text) => `- ${text}`);
    default:
      return [block.text];
  }
}

/** Every line of it, compared as `plain` gives it. */
export function aroundOf(document: OfficialDocument): ReadonlySet<string> {
  const { superior = '', agency, number, placeAndDate, type, subject, to = '' } = document;
  const { recipients, signatures, annexes = [], filled } = document;
  const last = recipients.length - 1;
  const texts = [
    ...[superior, agency, number, placeAndDate, type, subject, to],
    ...[letterTexts.nation, letterTexts.motto, letterTexts.recipients],
    ...recipients.map((text, index) => `- ${text}${index === last ? '.' : ';'}`),
    ...signatures.flatMap(({ heads, note = '', name }) => [...heads, note, name]),
    ...annexes.flatMap(textsOf),
  ];
  return new Set(
    texts.flatMap((text) => [...wordText(filledIn(text, filled)).map(plain), withoutPlaces(text)]),
  );
}

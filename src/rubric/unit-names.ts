/** Names of units as people write them: the one place that says which two spellings are one name. */
import { asItLooks } from '../reading/disguise';
import { foldText } from '../reading/fold';

const COMMITTEE = new RegExp(`(?<!\\S)${foldText('ủy ban nhân dân')}(?!\\S)`, 'g');
const PROVINCE = foldText('tỉnh');
/** Words before a province's name that make it the name of a district or a commune. */
const PLACES = new Set(['phố', 'xã', 'huyện', 'quận', 'phường', 'trấn', 'tp', 'tx'].map(foldText));

const wordsOf = (name: string): string[] =>
  foldText(asItLooks(name))
    .replaceAll('&', ' và ')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .replace(COMMITTEE, 'ubnd')
    .split(' ');

/** The words without the province at their end, where it is not the name of a place and something is left. */
function withoutProvince(name: string[], province: readonly string[]): string[] {
  const end = name.length - province.length;
  const named = province.every((word, index) => name[end + index] === word);
  const body = named && !PLACES.has(name[end - 1] ?? '') ? name.slice(0, end) : name;
  const short = body.at(-1) === PROVINCE ? body.slice(0, -1) : body;
  return short.length > 0 ? short : name;
}

/**
 * The same for all spellings of one unit: letters that only look like it, capitals, composition, place of the tone, dashes, commas and blanks make no
 * difference, nor do "UBND" for "Ủy ban nhân dân" and the province ("tỉnh", "tỉnh Hậu Giang", "Hậu Giang") at the end.
 * "" for a name that says nothing.
 */
export const unitKey = (name: string, province: string): string =>
  withoutProvince(wordsOf(name), wordsOf(province)).join(' ');

/** True where the decision lists units, and none of them bears the name. */
export function unlistedUnit(
  { agencies, province }: { agencies: readonly { names: readonly string[] }[]; province: string },
  name: string,
): boolean {
  const key = unitKey(name, province);
  const listed = agencies.flatMap(({ names }) => names);
  return listed.length > 0 && key !== '' && !listed.some((one) => unitKey(one, province) === key);
}

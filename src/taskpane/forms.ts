/** Forms of the catalogue that a search finds: words in any order, without diacritics. */
import type { CatalogueEntry } from '../rubric/catalogue';

/** "Lâm Đồng" → "lam dong". */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Entries that hold every word of the search in province, year, audience, decision or id. */
export function findForms(entries: readonly CatalogueEntry[], search: string): CatalogueEntry[] {
  const words = bare(search).split(/\s+/).filter(Boolean);
  return entries.filter(({ id, province, year, audience, decision }) => {
    const text = bare(`${province} ${year} ${audience} ${decision} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

/** What a finding holds as the file says it, taken apart so that both languages can say it in words. */

/** Kinds of rules of entry, as a workbook names them. */
const kinds = ['decimal', 'whole', 'list', 'date', 'time', 'textLength', 'custom'] as const;
export type RuleKind = (typeof kinds)[number];

/** "whole 0 … 99": the kind and its bounds; a list has none that a person knows. */
export function entryRule(said: string): { kind: RuleKind; bounds: string[] } {
  const [name = '', ...rest] = said.split(' ');
  const kind = kinds.find((one) => one === name) ?? 'custom';
  const bounds = rest.join(' ').split(' … ').filter(Boolean);
  return { kind, bounds: kind === 'list' || kind === 'custom' ? [] : bounds };
}

/** Why a text can't be seen; `said` is its size in points, or the part that is hidden. */
export function hiding(found: string): {
  by: 'format' | 'size' | 'colour' | 'struck' | 'crossed' | 'turned' | 'signs' | 'pushed' | 'part' | 'bars';
  said: string;
} {
  const [, size] = /^([\d.]+) pt/.exec(found) ?? [];
  if (size !== undefined) return { by: 'size', said: size };
  const [, part] = /^part (.*)$/s.exec(found) ?? [];
  if (part !== undefined) return { by: 'part', said: part };
  if (/^(?:indent \d+|lines)$/.test(found)) return { by: 'pushed', said: '' };
  const [word = ''] = found.split(' ', 1);
  if (word === 'struck' || word === 'signs' || word === 'crossed' || word === 'turned')
    return { by: word, said: '' };
  if (found.startsWith('bars')) return { by: 'bars', said: '' };
  return { by: found.startsWith('#') ? 'colour' : 'format', said: '' };
}

/** "widthless U+200B": what makes a text look like another one, and its signs. */
export function disguised(found: string): { by: 'turning' | 'widthless' | 'letters'; signs: string } {
  const [kind = '', ...signs] = found.split(' ');
  return { by: kind === 'turning' || kind === 'widthless' ? kind : 'letters', signs: signs.join(' ') };
}

/** A share between 0 and 1 in percent: "62". */
export const percent = (said: string): string => String(Math.round(Number(said.replace(',', '.')) * 100));

/** "41/46 · 20": figures in common of all that both have, and how rare that is in powers of ten. */
export function sharedFigures(found: string): { share: string; rarity: number } {
  const [share = '', rarity] = found.split(' · ');
  return { share, rarity: Number(rarity ?? 0) };
}

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

/** Why a text can't be seen: by its number format, its size in points, or its colour. */
export function hiding(said: string): { by: 'format' | 'size' | 'colour'; size: string } {
  const size = /^([\d.]+) pt/.exec(said)?.[1];
  if (size !== undefined) return { by: 'size', size };
  return { by: said.startsWith('#') ? 'colour' : 'format', size: '' };
}

/** A share between 0 and 1 in percent: "62". */
export const percent = (said: string): string => String(Math.round(Number(said.replace(',', '.')) * 100));

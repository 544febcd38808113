/** Findings of a review in words: what was found and what would be right. The place stands beside the sentence. */
import type { Finding, FindingCode } from '../../review/finding';
import { number, shown } from '../language';
import type { Language } from '../language';
import { en } from './en';
import type { WordedFinding } from './said';
import { vi } from './vi';

export type { WordedFinding } from './said';

const texts = { vi, en };
const effect = { vi: 'Ảnh hưởng tổng điểm', en: 'Effect on the total' };

/** Findings whose sentence tells the points itself. */
const tellPoints: ReadonlySet<FindingCode> = new Set(['entry-unseen', 'row-not-calculated']);

/** Other cells that a sentence names; the rest is counted. */
const MOST_CELLS = 6;

function alsoAt(cells: readonly string[], alone: boolean, language: Language): string {
  if (cells.length === 0) return '';
  const more = cells.length - MOST_CELLS;
  const rest = { vi: ` và ${more} ô nữa`, en: ` and ${more} more` };
  const named = cells.slice(0, MOST_CELLS).join(', ') + (more > 0 ? rest[language] : '');
  if (language === 'vi')
    return ` ${alone ? 'Gồm' : 'Cũng như vậy ở'} ${cells.length} ô${alone ? '' : ' khác'}: ${named}.`;
  return ` ${alone ? 'In' : 'The same in'} ${cells.length}${alone ? '' : ' other'} cells: ${named}.`;
}

/** The other units of which the same is true. */
function alsoOf(others: Finding['others'], language: Language): string {
  if (!others) return '';
  const { named, count } = others;
  const more = count - named.length;
  const rest = more > 0 ? { vi: ` và ${more} đơn vị nữa`, en: ` and ${more} more` }[language] : '';
  const list = `${named.join('; ')}${rest}`;
  return language === 'vi'
    ? ` Cũng như vậy với ${count} đơn vị khác: ${list}.`
    : ` The same with ${count} other ${count === 1 ? 'unit' : 'units'}: ${list}.`;
}

const blank = { vi: '(trống)', en: '(blank)' };

/** The finding as one sentence; its effect on the total is told at the end where it has one. */
export function findingText(finding: WordedFinding, language: Language = 'vi'): string {
  const { code, found, expected, points } = finding;
  const said = texts[language][code](shown(found, language), shown(expected, language), finding);
  const also = alsoAt(finding.also ?? [], finding.cell === undefined, language);
  const own = `${said}${also}${alsoOf(finding.others, language)}`.replaceAll('“”', blank[language]);
  if (points === undefined || points === 0 || tellPoints.has(code)) return own;
  const signed = `${points > 0 ? '+' : '−'}${number(Math.abs(points), language)}`;
  return `${own} ${effect[language]}: ${signed}.`;
}

/** Why a file could not be read, in words: what it is, what is wrong and what would be right. */
import type { FileProblem } from '../../workbook/package/problems';
import type { Language } from '../language';
import * as en from './en';
import * as vi from './vi';

const words = { vi, en };

/** The problem as one sentence with its place. */
export function fileProblemText(problem: FileProblem, language: Language = 'vi'): string {
  const { lookalikes, places, texts } = words[language];
  const { code, detail = '' } = problem;
  const known = code === 'not-xlsx' && isLookalike(detail) ? lookalikes[detail] : texts[code];
  const { sheet, cell } = problem;
  const where = [sheet === undefined ? '' : places.sheet(sheet), cell === undefined ? '' : places.cell(cell)];
  const place = where.filter(Boolean).join(', ');
  return place === '' ? known : `${place}: ${known.charAt(0).toLocaleLowerCase(language)}${known.slice(1)}`;
}

const isLookalike = (detail: string): detail is keyof typeof vi.lookalikes =>
  Object.hasOwn(vi.lookalikes, detail);

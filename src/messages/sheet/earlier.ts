/** Words that stood in sheets which units hold, by those that stand there now. Both are read; only the present ones are written. */
import { entryTitles, statusWords } from './vi';

/** Words of the first layout. */
const earlierWords: ReadonlyMap<string, string> = new Map([
  [statusWords.scored, 'Đã chấm'],
  [statusWords.claimed, 'Kê khai'],
  [statusWords.missing, 'Chưa trả lời'],
  [statusWords.invalid, 'Sai'],
  [statusWords.exempt, 'Miễn'],
  [entryTitles.exempt, 'Miễn chấm'],
  [entryTitles.note, 'Lý do miễn, ghi chú'],
  [entryTitles.claimed, 'Điểm kê khai\n(khi không có số liệu)'],
  [entryTitles.remark, 'Nhận xét'],
]);

/** A word of the sheet with the one that stood there before. */
export function allWordsFor(word: string): string[] {
  const earlier = earlierWords.get(word);
  return earlier === undefined ? [word] : [word, earlier];
}

/** True where a cell shows this word, or the one that stood there before. */
export const showsWord = (value: unknown, word: string): boolean =>
  value === word || (typeof value === 'string' && value === earlierWords.get(word));

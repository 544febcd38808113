/** Titles of several lines: as few lines as fit, none of them a lone word. */
import { textWidth } from '../../src/sheet/measure';
import { evenWidth } from '../../src/word/even';

const POINTS = 14;
const ROOM = 454;
/** The lines of a text in capitals at a width. */
function lines(text: string, width: number): string[] {
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [made.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (made.length > 0 && textWidth(longer, POINTS, true) <= width) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}

test.each([
  'BÁO CÁO KẾT QUẢ TỰ ĐÁNH GIÁ MỨC ĐỘ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN',
  'VỀ VIỆC BAN HÀNH QUY ĐỊNH ĐÁNH GIÁ, XẾP HẠNG MỨC ĐỘ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN CỦA CÁC CƠ QUAN NHÀ NƯỚC TRÊN ĐỊA BÀN TỈNH',
])('%s', (text) => {
  const least = lines(text, ROOM * 1.06).length;
  const width = evenWidth(text, POINTS, true, ROOM);
  const even = lines(text, width);
  expect(even).toHaveLength(least);
  const widths = even.map((line) => textWidth(line, POINTS, true));
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
});

test('what fits on one line keeps the whole width', () => {
  expect(evenWidth('BÁO CÁO', POINTS, true, ROOM)).toBe(ROOM);
});

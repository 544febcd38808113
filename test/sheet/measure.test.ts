/** How wide texts are: marks of Vietnamese take no room of their own, however they are written. */
import { textWidth } from '../../src/sheet/measure';

const LETTERS = [
  'aáàảãạăắằẳẵặâấầẩẫậ',
  'eéèẻẽẹêếềểễệ',
  'iíìỉĩị',
  'oóòỏõọôốồổỗộơớờởỡợ',
  'uúùủũụưứừửữự',
  'yýỳỷỹỵ',
];

test.each(LETTERS.flatMap((row) => [row, row.toUpperCase()]))('%s', (row) => {
  const [plain = ''] = row;
  for (const letter of row)
    expect([textWidth(letter, 12), textWidth(letter.normalize('NFD'), 12)]).toEqual([
      textWidth(plain, 12),
      textWidth(plain, 12),
    ]);
});

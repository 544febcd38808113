/** What is folded away when texts are compared, and what is not. */
import { baseLetters, foldText } from '../../src/reading/fold';

test.each([
  ['hoà', 'hòa'],
  ['Thuý', 'thúy'],
  ['khoẻ', 'KHỎE'],
  ['quý', 'qúy'],
  ['Uỷ ban', 'ỦY\u00A0\u200Bban '],
  ['Điện Biên'.normalize('NFD'), 'điện\t\n biên'],
  ['Ðiện', 'điện'],
  ['１２ km', '12 km'],
  ['thể\u00ADthao', 'thể thao'.replace(' ', '')],
])('“%s” is “%s”', (one, other) => expect(foldText(one)).toBe(foldText(other)));

test.each([
  ['ma', 'má'],
  ['mà', 'má'],
  ['dong', 'đong'],
  ['tê', 'te'],
  ['tư', 'tu'],
  ['Long Mỹ', 'LongMỹ'],
])('“%s” is not “%s”', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));

test('base letters bear no marks', () => {
  expect(baseLetters('Ủy ban NHÂN DÂN thị xã Đường Lâm')).toBe('uy ban nhan dan thi xa duong lam');
});

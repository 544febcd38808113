import { findingText } from '../../src/messages/findings';

test('effect on the total and numbers follow the language', () => {
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'vi')).toBe(
    'Tổng ghi 54 nhưng các dòng cộng lại là 54,34. Ảnh hưởng tổng điểm: −0,34.',
  );
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'en')).toBe(
    'The sum says 54, but its rows add up to 54.34. Effect on the total: −0.34.',
  );
});

test('a value that is blank is said in words', () => {
  const said = (code: 'formula-replaced' | 'sum-wrong', found: string, expected: string): string[] => [
    findingText({ code, found, expected }, 'vi'),
    findingText({ code, found, expected }, 'en'),
  ];
  expect([
    said('formula-replaced', '9', ''),
    said('formula-replaced', '', ''),
    said('sum-wrong', '9', ''),
    said('sum-wrong', '', '9'),
  ]).toEqual([
    [
      'Công thức bị ghi đè bằng giá trị “9”; đúng ra ô này để trống.',
      'The formula was typed over with “9”; it should give nothing.',
    ],
    ['Công thức đã bị xóa; đúng ra ô này để trống.', 'The formula was deleted; the cell should be blank.'],
    ['Tổng ghi 9 nhưng chưa dòng nào có điểm.', 'The sum says 9, but none of its rows has points.'],
    ['Tổng để trống nhưng các dòng cộng lại là 9.', 'The sum is blank, but its rows add up to 9.'],
  ]);
});

test('other cells are named behind the sentence: beside its own cell, or alone; six of many', () => {
  const of = (also: string[], cell?: string): string =>
    findingText({ code: 'sum-wrong', expected: 5, found: 4, also, ...(cell === undefined ? {} : { cell }) });
  const said = 'Tổng ghi 4 nhưng các dòng cộng lại là 5.';
  expect(of([], 'H8')).toBe(said);
  expect(of(['H9', 'H10'], 'H8')).toBe(`${said} Cũng như vậy ở 2 ô khác: H9, H10.`);
  expect(of(['H9', 'H10'])).toBe(`${said} Gồm 2 ô: H9, H10.`);
  const cells = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
  expect(of(cells)).toBe(`${said} Gồm 7 ô: A1, A2, A3, A4, A5, A6 và 1 ô nữa.`);
  expect(of(cells.slice(1))).toBe(`${said} Gồm 6 ô: A2, A3, A4, A5, A6, A7.`);
});

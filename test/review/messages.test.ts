import { findingText } from '../../src/messages/findings';

test('effect on the total and numbers follow the language', () => {
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'vi')).toBe(
    'Tổng ghi 54 nhưng các dòng cộng lại là 54,34. Ảnh hưởng tổng điểm: −0,34.',
  );
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'en')).toBe(
    'The sum says 54, but its rows add up to 54.34. Effect on the total: −0.34.',
  );
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

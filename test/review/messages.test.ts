import { findingText } from '../../src/messages/findings';

test('effect on the total and numbers follow the language', () => {
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'vi')).toBe(
    'Tổng ghi 54 nhưng các dòng cộng lại là 54,34. Ảnh hưởng tổng điểm: −0,34.',
  );
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'en')).toBe(
    'The sum says 54, but its rows add up to 54.34. Effect on the total: −0.34.',
  );
});

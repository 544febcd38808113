import { findingText, findingTextCodes } from '../../src/messages/findings';
import { findingCodes } from '../../src/review/finding';

test('every finding has words in both languages, and no words are left over', () => {
  expect([...findingTextCodes].sort()).toEqual([...findingCodes].sort());
  for (const code of findingCodes.filter((one) => one !== 'check')) {
    const parts = { code, expected: 'EXP', found: 'FOUND' };
    const [vi, en] = [findingText(parts, 'vi'), findingText(parts, 'en')];
    expect(vi).not.toBe(en);
    expect(vi).not.toContain('undefined');
    expect(`${vi}${en}`).not.toMatch(new RegExp(`^${code}`));
  }
});

test('effect on the total and numbers follow the language', () => {
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'vi')).toBe(
    'Tổng ghi 54 nhưng các dòng cộng lại là 54,34. Ảnh hưởng tổng điểm: −0,34.',
  );
  expect(findingText({ code: 'sum-wrong', expected: 54.34, found: 54, points: -0.34 }, 'en')).toBe(
    'The sum says 54, but its rows add up to 54.34. Effect on the total: −0.34.',
  );
});

import { asItLooks, disguiseOf } from '../../src/reading/disguise';

test('signs of no width, turned order and letters of other alphabets are told', () => {
  expect(disguiseOf('Số\u200b điểm')).toBe('widthless U+200B');
  expect(disguiseOf('25\u202e')).toBe('turning U+202E');
  expect(disguiseOf('Sở Tài сhính')).toBe('letters U+0441');
});

test('Vietnamese in any composition is what it looks like', () => {
  for (const text of ['Ủy ban nhân dân huyện Kbang', 'Hoà / hòa', 'Tỷ lệ ≥ 50 %, mức độ 3–4', 'Đ. và ơ, ư'])
    for (const form of ['NFC', 'NFD'] as const) expect(disguiseOf(text.normalize(form))).toBeUndefined();
});

test('a disguised text looks like the plain one', () => {
  expect(asItLooks('Sở Tài сhính\u2060')).toBe('Sở Tài chính');
  expect(asItLooks('Ｔổng')).toBe('Tổng');
});

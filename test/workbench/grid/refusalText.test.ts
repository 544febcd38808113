import { gridTexts } from '../../../src/messages/grid';
import { refusalText } from '../../../src/workbench/grid/refusalText';
import type { Refusal } from '../../../src/workbench/grid/view';

it.each<[Refusal, string]>([
  [{ code: 'locked' }, 'Ô này bị khóa: chỉ nhập được vào các ô tô màu. Không có gì bị thay đổi.'],
  [
    { code: 'problem', problem: { severity: 'error', code: 'share-too-high', received: 250 } },
    'Tỷ lệ 250% không hợp lệ. Hãy nhập từ 0% đến 100%, ví dụ 97,5%.',
  ],
  [
    { code: 'out-of-range', received: '12', min: '0', max: '10' },
    '12 nằm ngoài khoảng cho phép. Hãy nhập số từ 0 đến 10.',
  ],
  [{ code: 'out-of-range', received: '12', max: '2,5' }, '12 lớn hơn 2,5. Hãy nhập số không quá 2,5.'],
  [{ code: 'not-in-list', options: ['Có', 'Không'] }, 'Hãy chọn một trong các giá trị: Có; Không.'],
  [{ code: 'not-whole', received: '1,5', message: 'Câu của biểu mẫu.' }, 'Câu của biểu mẫu.'],
])('%j is put into words', (refusal, text) => {
  expect(refusalText(refusal, gridTexts.vi)).toBe(text);
  expect(refusalText(refusal, gridTexts.en)).not.toBe('');
});

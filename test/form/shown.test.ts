/** What was entered, in the words of the form: never a place in a list. */
import { answerText, entriesText, shownEntries } from '../../src/form/answers/shown';
import { load } from '../../src/rubric/load';
import type { Criterion } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer } from '../../src/scoring/answer';
import { parseDocument } from '../../src/scoring/document';
import { ruleOf } from '../../src/scoring/rules';
import { forms } from '../scoring/forms';
import { randomDocument } from '../tools/answers';
import { fc, runs } from '../tools/random';

const option = (text: string, points: number): { text: string; points: number } => ({ text, points });

const rules = {
  choice: { kind: 'choice', options: [option('- Đầy đủ', 10), option('- Không đầy đủ', 0)] },
  checklist: { kind: 'checklist', options: [option('Có tường lửa', 5), option('Có sao lưu', 5)] },
  ratio: { kind: 'ratio', numerator: 'máy có mạng', denominator: 'tất cả máy' },
  judgement: { kind: 'judgement' },
};

const criterion = (rule: object, more: object = {}): Criterion => {
  const loaded = load({
    ...{ id: 'mau', province: 'Mẫu', year: 2026, audience: 'xã', title: ['Phiếu'], attachment: '(Kèm theo)' },
    ...{ decision: { authority: 'UBND', title: 'Quyết định' }, declaredTotal: 10, optionRows: 'rows' },
    columns: ['no', 'text', 'max', 'self'].map((role) => ({ role, title: role, width: 9 })),
    total: { text: 'Tổng', max: 10, at: 'bottom' },
    before: [{ title: 'Đơn vị', fields: [{ id: 'unit', text: 'Tên' }] }],
    ...{ after: [], signature: [] },
    groups: [{ no: 'I', text: 'Nhóm', items: [{ id: 'A', text: 'Tiêu chí A', max: 10, rule, ...more }] }],
  });
  const found = loaded.ok ? loaded.rubric.criteria[0] : undefined;
  if (!found) throw new Error(JSON.stringify(loaded));
  return found;
};

const answered = (own: Criterion, answer: Partial<Answer>): Answer => ({
  ...emptyAnswer(ruleOf(own).inputs.length),
  ...answer,
});

test.each<[keyof typeof rules, Partial<Answer>, string]>([
  ['choice', { inputs: [0] }, 'Đầy đủ'],
  ['choice', { inputs: [{ unreadable: 'tạm được' }] }, 'tạm được'],
  ['checklist', { inputs: [1, 0] }, 'Có tường lửa: Có; Có sao lưu: Không'],
  ['checklist', { inputs: [null, 1] }, 'Có sao lưu: Có'],
  ['ratio', { inputs: [31, 318, null] }, 'máy có mạng: 31; tất cả máy: 318'],
  ['ratio', { inputs: [null, null, 0.975] }, 'Tỷ lệ: 97,5%'],
  ['judgement', { inputs: [2.5] }, '2,5'],
  ['judgement', { claimed: 4.5 }, 'Điểm nhập trực tiếp: 4,5'],
  ['judgement', {}, ''],
])('%s %j', (kind, answer, expected) => {
  const own = criterion(rules[kind]);
  expect(entriesText(own, answered(own, answer))).toBe(expected);
});

test('an exemption by its words, evidence and note with what they are', () => {
  const own = criterion(rules.judgement, {
    exemptions: [{ text: 'Đơn vị không có bộ phận một cửa', points: 5 }],
  });
  const answer = answered(own, { exemption: 0, evidence: 'QĐ 12', note: 'từ 2020' });
  expect(answerText(own, answer)).toBe(
    'Trường hợp đặc thù: Đơn vị không có bộ phận một cửa; Tài liệu kiểm chứng: QĐ 12; Lý do áp dụng, ghi chú: từ 2020',
  );
  expect(shownEntries(own, answered(own, { inputs: [2.5] }), '.')).toEqual([{ label: '', value: '2.5' }]);
});

test('of any answer of any form options and ticks are words', () => {
  const any = fc
    .constantFrom(...forms())
    .chain((rubric) => fc.tuple(fc.constant(rubric), randomDocument(rubric)));
  fc.assert(
    fc.property(any, ([rubric, document]) => {
      const parsed = parseDocument(document, rubric);
      if (!parsed.ok) throw new Error('broken document');
      for (const own of rubric.criteria) {
        const answer = parsed.submission.answers.get(own.id);
        const shown = answer ? shownEntries(own, answer).map(({ value }) => value) : [];
        const chosen = ruleOf(own).inputs.flatMap(({ type, options = [] }, at) => {
          const entry = answer?.inputs[at];
          if (typeof entry !== 'number') return [];
          if (type === 'tick') return [entry === 1 ? 'Có' : 'Không'];
          return type === 'option' ? [options[entry]] : [];
        });
        expect(shown).toEqual(expect.arrayContaining(chosen));
      }
    }),
    runs(20, 300),
  );
});

import { gapText, planText, reasonText, stepText } from '../../src/messages/gaps';
import { languages } from '../../src/messages/language';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { planFor } from '../../src/scoring/plan';
import { anySubmission } from '../scoring/arbitraries';
import { form, forms, submission } from '../scoring/forms';
import { fc, runs } from '../tools/random';

/** Steps of one answer. */
function gapOf(rubric: string, id: string, answer: unknown) {
  const given = submission(form(rubric), { [id]: answer });
  const gap = findGaps(form(rubric), given, assess(form(rubric), given)).find(
    (candidate) => candidate.id === id,
  );
  if (!gap?.next) throw new Error(id);
  return {
    reason: gapText(gap),
    steps: gap.steps.map((step) => stepText(step)),
    english: stepText(gap.next, 'en'),
  };
}

test('a step says what to do and what it brings', () => {
  expect(gapOf('hue-2021-tinh', '4.2.1', { option: 1 }).steps).toEqual(['Chuyển sang “Có”: +2 điểm']);
  const services = gapOf('gia-lai-2020-huyen', '2.III.1', { numerator: 31, denominator: 318 });
  expect(services.steps[0]).toBe(
    'Tăng tử số thêm 3, lên 34/318 = 10,69% (tử số: số dịch vụ công trực tuyến mức độ 3): +0,01 điểm',
  );
  expect(services.english).toBe(
    '3 more in the numerator, to 34/318 = 10.69% (numerator: Số dịch vụ công trực tuyến mức độ 3): +0.01 points',
  );
  const signed = gapOf('ha-nam-2021-so', 'II.1.2', { percent: 40 });
  expect(signed.reason).toBe('Đạt 40%, dưới mức 60%.');
  expect(signed.steps[0]).toBe('Đạt 60%: +9 điểm');
  expect(signed.steps.at(-1)).toBe('Đạt 90%: +15 điểm');
});

test('counts, ticks, deductions and bands', () => {
  const software = gapOf('ha-nam-2021-so', 'II.4.4', { counts: [0] });
  expect(software.reason).toBe('Cần thêm 2 phần mềm (mỗi phần mềm 4 điểm) để đạt tối đa 8 điểm.');
  expect(software.steps).toEqual(['Thêm 1 phần mềm: +4 điểm', 'Thêm 2 phần mềm: +8 điểm']);
  expect(gapOf('lam-dong-2021-so', 'III.9.4', { counts: [3, 2] }).steps).toEqual([
    'Thêm 1 phần mềm phục vụ nội bộ cơ quan: +1 điểm',
    'Thêm 1 phần mềm phục vụ cho toàn ngành, toàn tỉnh: +2 điểm',
    'Thêm 1 phần mềm phục vụ nội bộ cơ quan, 1 phần mềm phục vụ cho toàn ngành, toàn tỉnh: +3 điểm',
  ]);
  const replies = gapOf('ha-nam-2021-so', 'VI.4', { counts: [1, 1, 0] });
  expect(replies.reason).toBe('Đang bị trừ 5 điểm.');
  expect(replies.steps.map((step) => step.split(': ').at(-1))).toEqual(['+2 điểm', '+3 điểm', '+5 điểm']);
  expect(gapOf('lam-dong-2021-so', 'I.2', { checked: [0, 2] }).steps).toEqual([
    'Bổ sung: Sao lưu dự phòng: +5 điểm',
    'Bổ sung: Sao lưu dự phòng; Khác, đề nghị ghi rõ: +10 điểm',
  ]);
  expect(gapOf('ha-nam-2021-so', 'VI.5', { value: 30 }).steps).toEqual([
    'Đạt từ 50 triệu đồng trở lên: +5 điểm',
    'Đạt từ 100 triệu đồng trở lên: +10 điểm',
  ]);
});

// answers as a sheet gives them: what was not entered is blank, not 0
test.each<[string, string, Answer['inputs'], string]>([
  ['ha-nam-2021-so', 'I.1', [5, 10, null], 'Mới đạt 50%.'],
  ['ha-nam-2021-so', 'I.1', [5, null, null], 'Chưa nhập mẫu số.'],
  ['ha-nam-2021-so', 'I.1', [null, 10, null], 'Chưa nhập tử số.'],
  ['ha-nam-2021-so', 'VI.5', [30], 'Mới có 30 triệu đồng; cần 100 triệu đồng để đạt điểm tối đa.'],
  ['ha-nam-2021-so', 'VI.1', [1], 'Hiện chọn “Có ban hành, hoàn thành dưới 80% kế hoạch”.'],
  ['ha-nam-2021-so', 'I.3.1', [1], 'Hiện chọn “Không”.'],
  [
    'lam-dong-2021-so',
    'I.2',
    [1, null, 0, 1],
    'Còn 2 nội dung chưa đáp ứng: Sao lưu dự phòng; Phần mềm diệt virus (có bản quyền).',
  ],
  ['ha-nam-2021-so', 'II.4.4', [1], 'Cần thêm 1 phần mềm (mỗi phần mềm 4 điểm) để đạt tối đa 8 điểm.'],
  ['ha-nam-2021-so', 'III.1.1.1', [1, null], 'Đang bị trừ 0,5 điểm.'],
  ['hau-giang-2017', 'II.2.2', [1], 'Tự chấm 1/10 điểm.'],
])('%s %s with %j: why points are lost', (id, criterion, inputs, expected) => {
  const rubric = form(id);
  const answers = new Map([[criterion, { ...emptyAnswer(inputs.length), inputs }]]);
  const given = { rubric: id, unit: 'Sở A', fields: {}, answers };
  const gap = findGaps(rubric, given, assess(rubric, given)).find((one) => one.id === criterion);
  expect(gap && reasonText(gap.reason)).toBe(expected);
});

test.each(forms().map((rubric) => [rubric.id, rubric] as const))(
  '%s: every reason and step has words, in both languages',
  (_id, rubric) => {
    fc.assert(
      fc.property(anySubmission(rubric), (given) => {
        for (const gap of findGaps(rubric, given, assess(rubric, given))) {
          const texts = languages.flatMap((language) => [
            gapText(gap, language),
            ...gap.steps.map((step) => stepText(step, language)),
          ]);
          expect(texts.filter((text) => /undefined|NaN|Infinity/.test(text))).toEqual([]);
        }
      }),
      runs(4, 100),
    );
  },
);

test('a plan says what it reaches', () => {
  const rubric = form('gia-lai-2020-huyen');
  const given = submission(rubric, 'gia-lai-kbang-2020');
  const says = (target: number) => planText(planFor(rubric, given, { target }));
  expect(says(150)).toBe('Cải thiện 8 tiêu chí thì đạt mục tiêu 150 điểm (dự kiến 150 điểm).');
  expect(says(140)).toBe('Đã đạt mục tiêu 140 điểm: hiện có 142,23 điểm.');
  expect(says(171)).toBe(
    'Chưa thể đạt 171 điểm: nếu thực hiện tất cả việc khả thi thì được 170 điểm, còn thiếu 1 điểm.',
  );
});

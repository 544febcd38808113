/** Gaps, steps and plans in words: why points are lost, and what brings them back. */
import type { Gap, GapStep, Reason } from '../scoring/gaps';
import type { Plan } from '../scoring/plan';
import { number } from './language';
import type { Language } from './language';

type Values = Record<string, string>;
type Words = Record<Language, (values: Values) => string>;

const reasons: Record<string, Words> = {
  'gap-missing': { vi: () => 'Chưa trả lời.', en: () => 'Not answered.' },
  'gap-denominator-zero': {
    vi: () => 'Mẫu số bằng 0: biểu không có dòng cho trường hợp này.',
    en: () => 'The denominator is 0: the form has no line for this case.',
  },
  'gap-numerator-missing': { vi: () => 'Còn thiếu tử số.', en: () => 'The numerator is missing.' },
  'gap-denominator-missing': { vi: () => 'Còn thiếu mẫu số.', en: () => 'The denominator is missing.' },
  'gap-invalid': {
    vi: (v) => (v.received === '' ? 'Số liệu nhập sai.' : `Số liệu nhập sai (${v.received}).`),
    en: (v) => (v.received === '' ? "The entry can't be used." : `The entry can't be used (${v.received}).`),
  },
  'gap-exempt': {
    vi: (v) => `Trường hợp miễn của biểu chỉ cho ${v.points}/${v.max} điểm.`,
    en: (v) => `The form's exemption gives only ${v.points} of ${v.max} points.`,
  },
  'gap-claimed': {
    vi: (v) => `Chỉ kê khai ${v.points}/${v.max} điểm, chưa có số liệu.`,
    en: (v) => `Only ${v.points} of ${v.max} points claimed, without data.`,
  },
  'gap-rate': { vi: (v) => `Mới đạt ${v.percent} %.`, en: (v) => `The rate is ${v.percent} %.` },
  'gap-threshold': {
    vi: (v) => `Đạt ${v.percent} %, dưới mức ${v.bound} %.`,
    en: (v) => `The rate is ${v.percent} %, below the threshold of ${v.bound} %.`,
  },
  'gap-few': {
    vi: (v) => `Mới có ${v.value} ${v.unit}; điểm tối đa cần ${v.bound} ${v.unit}.`,
    en: (v) => `There are ${v.value} ${v.unit}; the maximum needs ${v.bound} ${v.unit}.`,
  },
  'gap-late': {
    vi: (v) => `Đang là ${v.value} ${v.unit}; điểm tối đa cần không quá ${v.bound} ${v.unit}.`,
    en: (v) => `It takes ${v.value} ${v.unit}; the maximum needs at most ${v.bound} ${v.unit}.`,
  },
  'gap-option': { vi: (v) => `Đang ở mức “${v.option}”.`, en: (v) => `The answer is “${v.option}”.` },
  'gap-ticks': {
    vi: (v) => `Còn ${v.count} mục chưa có: ${v.options}.`,
    en: (v) => `Not yet there (${v.count}): ${v.options}.`,
  },
  'gap-counts': {
    vi: (v) => `Còn thiếu ${v.count} đơn vị (mỗi đơn vị ${v.worth} điểm) để đạt tối đa ${v.max} điểm.`,
    en: (v) => `${v.count} short of the cap of ${v.max} points (${v.worth} points each).`,
  },
  'gap-deduction': { vi: (v) => `Đang bị trừ ${v.lost} điểm.`, en: (v) => `${v.lost} points are deducted.` },
  'gap-judgement': {
    vi: (v) => `Tự chấm ${v.points}/${v.max} điểm.`,
    en: (v) => `Self-scored ${v.points} of ${v.max} points.`,
  },
};

const steps: Record<string, Words> = {
  'step-more': {
    vi: (v) => `Thêm ${v.count} (${lower(v.label)}), thành ${v.value}/${v.denominator} (${v.percent} %)`,
    en: (v) => `${v.count} more (${v.label}), to ${v.value}/${v.denominator} (${v.percent} %)`,
  },
  'step-share': { vi: (v) => `Đạt ${v.percent} %`, en: (v) => `Reach ${v.percent} %` },
  'step-reach': {
    vi: (v) => `Đạt ${v.value} ${v.unit} (${lower(v.label)})`,
    en: (v) => `Reach ${v.value} ${v.unit} (${v.label})`,
  },
  'step-option': { vi: (v) => `Đạt “${v.option}”`, en: (v) => `Reach “${v.option}”` },
  'step-tick': { vi: (v) => `Có thêm: ${v.option}`, en: (v) => `Add: ${v.option}` },
  'step-count': { vi: (v) => `Thêm ${v.parts}`, en: (v) => `Add ${v.parts}` },
  'step-fewer': { vi: (v) => `Bớt ${v.parts}`, en: (v) => `Remove ${v.parts}` },
  'step-none': {
    vi: () => 'Xác nhận không có trường hợp bị trừ điểm (nhập 0)',
    en: () => 'Confirm that nothing is deducted (enter 0)',
  },
  'step-judgement': {
    vi: (v) => `Nâng lên ${v.points} điểm và có tài liệu chứng minh`,
    en: (v) => `Raise it to ${v.points} points, with evidence`,
  },
};

/** Codes that have words. */
export const gapCodes: readonly string[] = [...Object.keys(reasons), ...Object.keys(steps)];

/** Why the points are lost, as one sentence. */
export const reasonText = (reason: Reason, language: Language = 'vi'): string =>
  put(reasons, reason, language);

/** What to do, without the points: "Thêm 3 (số dịch vụ …), thành 34/318 (10,69 %)". */
export const stepAction = (step: Pick<GapStep, 'code' | 'values'>, language: Language = 'vi'): string =>
  put(steps, step, language);

/** Points as a gain: "+0,24 điểm"; "−2 điểm" where they are lost. */
export function gainText(gain: number, language: Language = 'vi'): string {
  const points = `${gain < 0 ? '−' : '+'}${number(Math.abs(gain), language)}`;
  return language === 'vi' ? `${points} điểm` : `${points} ${Math.abs(gain) === 1 ? 'point' : 'points'}`;
}

/** What to do and what it brings: "Đạt 60 %: +9 điểm". */
export const stepText = (
  step: Pick<GapStep, 'code' | 'values' | 'gain'>,
  language: Language = 'vi',
): string => `${stepAction(step, language)}: ${gainText(step.gain, language)}`;

/** The reason of a gap, and that its evidence is missing where it is. */
export function gapText(gap: Gap, language: Language = 'vi'): string {
  const reason = reasonText(gap.reason, language);
  if (!gap.evidenceMissing) return reason;
  return `${reason} ${language === 'vi' ? 'Chưa ghi tài liệu kiểm chứng.' : 'Evidence is missing.'}`;
}

/** One sentence on what a plan reaches. */
export function planText(plan: Plan, language: Language = 'vi'): string {
  const [target, total, short] = [plan.target, plan.total, plan.short].map((value) =>
    number(value, language),
  );
  const count = plan.steps.length;
  if (language === 'vi') {
    const rank = plan.class === undefined ? '' : `, xếp loại ${plan.class}`;
    if (!plan.reaches)
      return `Không đạt được ${target} điểm: làm mọi việc khả thi cũng chỉ được ${total} điểm${rank}, còn thiếu ${short} điểm.`;
    if (count === 0) return `Đã đạt mục tiêu ${target} điểm: hiện có ${total} điểm${rank}.`;
    return `Đạt mục tiêu ${target} điểm bằng cách cải thiện ${count} tiêu chí: được ${total} điểm${rank}.`;
  }
  const rank = plan.class === undefined ? '' : `, class ${plan.class}`;
  if (!plan.reaches)
    return `${target} points can't be reached: all feasible steps together give ${total}${rank}, ${short} short.`;
  if (count === 0) return `The target of ${target} points is already reached: ${total} points${rank}.`;
  return `Improving ${count} ${count === 1 ? 'criterion' : 'criteria'} reaches the target of ${target} points: ${total} points${rank}.`;
}

function put(words: Record<string, Words>, { code, values }: Reason, language: Language): string {
  const shown = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number' ? number(value, language) : value,
  ]);
  // a code without words is a mistake of ours, and tests look for it
  return words[code]?.[language](Object.fromEntries(shown)) ?? code;
}

/** "Số dịch vụ …" inside a sentence: "số dịch vụ …"; abbreviations stay as they are. */
const lower = (text = ''): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Reasons and steps in Vietnamese: why points are lost, and what brings them back. */
import type { ReasonCode } from '../../scoring/gaps';
import type { StepCode } from '../../scoring/rules/kind';
import * as formula from '../formula/vi';
import type { Said } from './said';

export const reasons = {
  'gap-missing': () => 'Chưa trả lời.',
  'gap-denominator-zero': () => 'Mẫu số bằng 0: biểu không có dòng cho trường hợp này.',
  'gap-numerator-missing': () => 'Còn thiếu tử số.',
  'gap-denominator-missing': () => 'Còn thiếu mẫu số.',
  'gap-invalid': (v) => (v.received === '' ? 'Số liệu nhập sai.' : `Số liệu nhập sai (${v.received}).`),
  'gap-exempt': (v) => `Trường hợp miễn của biểu chỉ cho ${v.points}/${v.max} điểm.`,
  'gap-claimed': (v) => `Chỉ kê khai ${v.points}/${v.max} điểm, chưa có số liệu.`,
  'gap-rate': (v) => `Mới đạt ${v.percent} %.`,
  'gap-threshold': (v) => `Đạt ${v.percent} %, dưới mức ${v.bound} %.`,
  'gap-few': (v) => `Mới có ${v.value} ${v.unit}; điểm tối đa cần ${v.bound} ${v.unit}.`,
  'gap-late': (v) => `Đang là ${v.value} ${v.unit}; điểm tối đa cần không quá ${v.bound} ${v.unit}.`,
  'gap-option': (v) => `Đang ở mức “${v.option}”.`,
  'gap-ticks': (v) => `Còn ${v.count} mục chưa có: ${v.options}.`,
  'gap-counts': (v) =>
    `Còn thiếu ${v.count} đơn vị (mỗi đơn vị ${v.worth} điểm) để đạt tối đa ${v.max} điểm.`,
  'gap-deduction': (v) => `Đang bị trừ ${v.lost} điểm.`,
  ...formula.reasons,
  'gap-judgement': (v) => `Tự chấm ${v.points}/${v.max} điểm.`,
} satisfies Record<ReasonCode, Said>;

export const steps = {
  'step-more': (v) =>
    `Thêm ${v.count} (${lower(v.label)}), thành ${v.value}/${v.denominator} (${v.percent} %)`,
  'step-share': (v) => `Đạt ${v.percent} %`,
  'step-reach': (v) => `Đạt ${v.value} ${v.unit} (${lower(v.label)})`,
  'step-option': (v) => `Đạt “${v.option}”`,
  'step-tick': (v) => `Có thêm: ${v.option}`,
  'step-count': (v) => `Thêm ${v.parts}`,
  'step-fewer': (v) => `Bớt ${v.parts}`,
  'step-none': () => 'Xác nhận không có trường hợp bị trừ điểm (nhập 0)',
  ...formula.steps,
  'step-judgement': (v) => `Nâng lên ${v.points} điểm và có tài liệu chứng minh`,
} satisfies Record<StepCode, Said>;

/** "Số dịch vụ …" inside a sentence: "số dịch vụ …"; abbreviations stay as they are. */
const lower = (text = ''): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Numbers of a plan, as they are shown. */
export const plan = {
  rank: (name: string): string => `, xếp loại ${name}`,
  short: (target: string, total: string, rank: string, short: string): string =>
    `Không đạt được ${target} điểm: làm mọi việc khả thi cũng chỉ được ${total} điểm${rank}, còn thiếu ${short} điểm.`,
  reached: (target: string, total: string, rank: string): string =>
    `Đã đạt mục tiêu ${target} điểm: hiện có ${total} điểm${rank}.`,
  reaches: (count: number, target: string, total: string, rank: string): string =>
    `Đạt mục tiêu ${target} điểm bằng cách cải thiện ${count} tiêu chí: được ${total} điểm${rank}.`,
};

export const points = (gain: string): string => `${gain} điểm`;
export const evidenceMissing = 'Chưa ghi tài liệu kiểm chứng.';

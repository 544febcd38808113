/** Reasons and steps in Vietnamese: why points are lost, and what brings them back. */
import type { ReasonCode } from '../../scoring/gaps';
import type { StepCode } from '../../scoring/rules/kind';
import * as formula from '../formula/vi';
import type { Said } from './said';

export const reasons = {
  'gap-missing': () => 'Chưa nhập.',
  'gap-denominator-zero': () => 'Mẫu số bằng 0: mẫu phiếu không quy định cho trường hợp này.',
  'gap-numerator-missing': () => 'Chưa nhập tử số.',
  'gap-denominator-missing': () => 'Chưa nhập mẫu số.',
  'gap-invalid': (v) =>
    v.received === '' ? 'Nội dung nhập cần sửa.' : `Nội dung nhập cần sửa (${v.received}).`,
  'gap-exempt': (v) => `Trường hợp này chỉ được ${v.points}/${v.max} điểm theo mẫu phiếu.`,
  'gap-claimed': (v) => `Mới nhập điểm (${v.points}/${v.max}), chưa có số liệu.`,
  'gap-rate': (v) => `Mới đạt ${v.percent}%.`,
  'gap-threshold': (v) => `Đạt ${v.percent}%, dưới mức ${v.bound}%.`,
  'gap-few': (v) => `Mới có ${v.value} ${v.unit}; cần ${v.bound} ${v.unit} để đạt điểm tối đa.`,
  'gap-late': (v) =>
    `Hiện là ${v.value} ${v.unit}; muốn đạt điểm tối đa phải không quá ${v.bound} ${v.unit}.`,
  'gap-option': (v) => `Hiện chọn “${v.option}”.`,
  'gap-ticks': (v) => `Còn ${v.count} nội dung chưa đáp ứng: ${v.options}.`,
  'gap-counts': (v) =>
    `Cần thêm ${v.count} ${noun(v.label)} (mỗi ${noun(v.label)} ${v.worth} điểm) để đạt tối đa ${v.max} điểm.`,
  'gap-deduction': (v) => `Đang bị trừ ${v.lost} điểm.`,
  ...formula.reasons,
  'gap-judgement': (v) => `Tự chấm ${v.points}/${v.max} điểm.`,
} satisfies Record<ReasonCode, Said>;

export const steps = {
  'step-more': (v) =>
    `Tăng tử số thêm ${v.count}, lên ${v.value}/${v.denominator} = ${v.percent}% (tử số: ${lower(v.label)})`,
  'step-share': (v) => `Đạt ${v.percent}%`,
  'step-reach': (v) =>
    v.atMost === 'yes' ? `Rút xuống không quá ${v.value} ${v.unit}` : `Đạt từ ${v.value} ${v.unit} trở lên`,
  'step-option': (v) => `Chuyển sang “${v.option}”`,
  'step-tick': (v) => `Bổ sung: ${v.option}`,
  'step-count': (v) => `Thêm ${v.parts}`,
  'step-fewer': (v) => `Giảm ${v.parts}`,
  'step-none': () => 'Xác nhận không có trường hợp bị trừ điểm (nhập 0)',
  ...formula.steps,
  'step-judgement': (v) => `Cải thiện để đạt ${v.points} điểm, có tài liệu kiểm chứng`,
} satisfies Record<StepCode, Said>;

/** "Số phần mềm …" behind a number: "2 phần mềm …". */
const noun = (label = ''): string => lower(label).replace(/^số (?:lượng )?/, '');

/** "2 phần mềm …" */
export const counted = (count: string, label: string): string => `${count} ${noun(label)}`;

/** "Số dịch vụ …" inside a sentence: "số dịch vụ …"; abbreviations stay as they are. */
const lower = (text = ''): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Figures that are still missing and are entered as none with a step. */
export const rest = (labels: string): string => `; số liệu còn thiếu ghi 0 hoặc Không: ${labels}`;

/** Numbers of a plan, as they are shown. */
export const plan = {
  rank: (name: string): string => `, xếp loại ${name}`,
  short: (target: string, total: string, rank: string, short: string): string =>
    `Chưa thể đạt ${target} điểm: nếu thực hiện tất cả việc khả thi thì được ${total} điểm${rank}, còn thiếu ${short} điểm.`,
  reached: (target: string, total: string, rank: string): string =>
    `Đã đạt mục tiêu ${target} điểm: hiện có ${total} điểm${rank}.`,
  reaches: (count: number, target: string, total: string, rank: string): string =>
    `Cải thiện ${count} tiêu chí thì đạt mục tiêu ${target} điểm (dự kiến ${total} điểm${rank}).`,
  unproven: 'Có quá nhiều cách kết hợp nên chưa thử hết: có thể còn cách cần ít thay đổi hơn.',
};

export const points = (gain: string): string => `${gain} điểm`;
export const evidenceMissing = 'Chưa ghi tài liệu kiểm chứng.';

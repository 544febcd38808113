/** Problems in Vietnamese: what is wrong and what would be right. */
import type { Misread } from '../../reading/kinds';
import type { ProblemCode } from '../../rubric/problem';
import { problems as ofFormulas } from '../formula/vi';
import { brief, readingsOf } from './readings';
import type { Said } from './readings';

const asked: Said = (r, _e, problem) => {
  const [first, second] = readingsOf(problem, 'vi');
  return `“${r}” có thể là ${first} hoặc ${second}. Hãy ghi rõ là ${first} hay ${second}.`;
};

/** What nothing can be made of, where a number, an option or a tick belongs. */
const misreads = {
  'not-a-number': (r) => `“${r}” không phải là số. Hãy nhập số, ví dụ 31 hoặc 1,5.`,
  'percent-in-number': (r) =>
    `“${r}” là tỷ lệ phần trăm, ở đây cần số lượng. Hãy nhập số, hoặc nhập tỷ lệ vào ô tỷ lệ.`,
  'date-in-number': (r) =>
    `“${r}” là ngày tháng (có thể Excel đã tự đổi từ số đã gõ), ở đây cần số. Hãy nhập lại số.`,
  'ratio-in-number': (r) =>
    `“${r}” trông như tử số/mẫu số hoặc ngày tháng, ở đây cần một số. Hãy nhập mỗi số vào ô của nó.`,
  'too-large': (r) => `“${brief(r)}” lớn quá mức có thể có. Hãy kiểm tra và nhập lại số.`,
  'cell-error': (r) => `Ô đang báo lỗi ${r}, không có giá trị. Hãy xóa lỗi và nhập lại.`,
  'not-an-option': (r) => `“${r}” không có trong danh sách. Hãy chọn một mục trong danh sách.`,
  'not-a-tick': (r) => `“${r}” không hợp lệ. Hãy chọn Có hoặc Không.`,
  'not-a-date': (r) => `“${r}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/03/2021.`,
  'two-readings': asked,
  'two-rates': asked,
} satisfies Record<Misread, Said>;

/** The same of points that were typed directly, which stand in a cell of their own. */
const ofClaim =
  (code: Misread): Said =>
  (...problem) =>
    `Điểm kê khai: ${misreads[code](...problem)}`;

export const vi = {
  ...misreads,
  'claim-not-a-number': ofClaim('not-a-number'),
  'claim-percent-in-number': ofClaim('percent-in-number'),
  'claim-date-in-number': ofClaim('date-in-number'),
  'claim-ratio-in-number': ofClaim('ratio-in-number'),
  'claim-too-large': ofClaim('too-large'),
  'claim-cell-error': ofClaim('cell-error'),
  'claim-not-an-option': ofClaim('not-an-option'),
  'claim-not-a-tick': ofClaim('not-a-tick'),
  'claim-not-a-date': ofClaim('not-a-date'),
  'claim-two-readings': ofClaim('two-readings'),
  'claim-two-rates': ofClaim('two-rates'),
  // the rubric gives the sentence, as the form gives its texts
  check: (r, _e, { text = '' }) => `${text} (${r})`,
  negative: (r) => `${r} nhỏ hơn 0. Hãy nhập số không âm.`,
  ...ofFormulas,
  'not-whole': (r) => `${r} không phải số nguyên. Hãy nhập số lượng nguyên, ví dụ 2.`,
  'fraction-in-whole': (r) =>
    `${r} có phần lẻ, số lượng này thường là số nguyên: tính như đã ghi. Hãy kiểm tra lại.`,
  'above-maximum': (r, e) => `${r} lớn hơn điểm tối đa ${e}. Hãy nhập điểm từ 0 đến ${e}.`,
  'share-too-high': (r) => `${r} % quá lớn, không thể là một tỷ lệ. Hãy nhập tỷ lệ phần trăm, ví dụ 97,5 %.`,
  'share-above-one': (r) => `Tỷ lệ ${r} % lớn hơn 100 %: tính là 100 %. Hãy kiểm tra lại.`,
  'share-differs': (r) => `Tỷ lệ ghi ${r} % khác với tử số chia mẫu số: tính theo tử số và mẫu số.`,
  'numerator-above': (r, e) => `Tử số ${r} lớn hơn mẫu số ${e}: tính là 100 %. Hãy kiểm tra lại số liệu.`,
  'denominator-zero': () =>
    'Mẫu số bằng 0: biểu không có dòng cho trường hợp này, tính là chưa trả lời (0 điểm).',
  'numerator-missing': () => 'Còn thiếu tử số.',
  'denominator-missing': () => 'Còn thiếu mẫu số.',
  'no-such-exemption': (r) =>
    `“${r}” không phải là trường hợp miễn chấm của tiêu chí này. Hãy chọn trong danh sách hoặc để trống.`,
  'exemption-reason': (_r, e) => `Chưa ghi lý do miễn chấm (“${e}”). Hãy ghi lý do.`,
  'claim-impossible': (r, e) =>
    `Điểm kê khai ${r} không thể có theo cách tính của tiêu chí (tối đa ${e}): tính 0 điểm. Hãy nhập số liệu hoặc sửa điểm.`,
  'claim-differs': (r, e) => `Kê khai ${r} điểm, tính lại được ${e} điểm.`,
  'evidence-missing': (_r, e) => `Chưa ghi tài liệu kiểm chứng${e === '' ? '' : ` (${e})`}.`,
  'unit-missing': () => 'Chưa ghi tên đơn vị.',
  misprint: (r, e) =>
    `Biểu in tổng chưa khớp (${r === 'total' ? 'toàn biểu' : `nhóm ${r}`}): in ${e.replace('≠', 'nhưng các tiêu chí cộng lại là')}.`,
  'not-a-document': (r) =>
    `Không phải tệp câu trả lời hợp lệ (${r}). Cần {"rubric": …, "unit": {"name": …}, "answers": {…}}.`,
  'unknown-criterion': (r) => `Biểu không có tiêu chí “${r}”.`,
  'answer-shape': (r, e) => `Câu trả lời không đúng dạng (${r}); cần dạng “${e}”.`,
  'criterion-row-missing': () => 'Không tìm thấy dòng của tiêu chí trong bảng (dòng đã bị xóa?).',
  'number-as-date': (r, e) =>
    `Ô có định dạng ngày (hiện ${r}) nhưng chứa số, được đọc là ${e}. Hãy đổi lại định dạng số.`,
  'text-as-number': (r, e) => `Ô chứa chữ “${r}”, được đọc là ${e}. Hãy nhập lại thành số.`,
  'rubric-outdated': (r) =>
    `Biểu được lập bằng phiên bản tiêu chí khác (${r}); điểm được tính theo phiên bản hiện tại.`,
  'layout-newer': () => 'Biểu được lập bằng phiên bản chương trình mới hơn. Hãy cập nhật chương trình.',
  'unit-not-listed': (r, e) =>
    `“${r}” không có trong danh mục đơn vị của quyết định.${e === '' ? '' : ` Có phải là ${e}?`}`,
  'name-lost': (r, e) => `Tên ô “${r}” đã mất; ô được tìm theo nội dung in: ${e}.`,
  'name-elsewhere': (r, e) => `Tên ô trỏ sai chỗ (${r}); tính theo nội dung in: ${e}.`,
  'name-twice': (r, e) => `Tên ô được đặt hai lần (${r}); tính theo nội dung in: ${e}.`,
  'names-missing': () => 'Tên ô của biểu đã bị xóa; các ô được tìm theo nội dung in.',
  'identity-missing': (_r, e) =>
    `Thông tin nhận dạng của biểu “${e}” đã mất; biểu được nhận ra từ tên ô hoặc nội dung in.`,
  'second-form': (r, e) => `Trang “${r}” là một bản khác của phiếu; chỉ trang “${e}” được tính điểm.`,
  'never-calculated': () =>
    'Tệp chưa được tính lần nào: bảng tính không có điểm nào để đối chiếu. Mở và lưu tệp bằng Excel hoặc LibreOffice.',
  'several-forms': (r) => `Tệp có ${r} phiếu; chỉ phiếu đầu tiên được tính.`,
  'rubric-schema': (r, e) => `${r}${e === '' ? '' : `; cần ${e}`}.`,
  'duplicate-id': (r) => `Mã tiêu chí “${r}” bị trùng.`,
  'option-above-maximum': (r, e) => `Phương án ${r} điểm lớn hơn điểm tối đa ${e}.`,
  'no-maximum': () => 'Tiêu chí không có điểm tối đa: cần “max”, hoặc “readAs” kèm “reading”.',
  'no-options': () => 'Tiêu chí không có phương án hoặc dòng đếm nào.',
  'too-many-inputs': (r, e) =>
    `Tiêu chí cần ${r} ô nhập trên một dòng, tối đa ${e}: hãy đặt các phương án thành dòng in.`,
  'unreachable-band': (r) => `Mức ${r} không bao giờ đạt tới vì các mức trước đã bao gồm.`,
  'band-hole': (r) => `Các mức để hở: giá trị ${r} không thuộc mức nào; cần một mức cuối không có ngưỡng.`,
  'sum-differs': (r, e) => `Tổng in ${r} không bằng tổng các tiêu chí ${e}.`,
  'misprint-wrong': (r, e) => `Mục “misprints” ${r} không đúng: ${e}.`,
  'exemption-useless': (r) =>
    `Trường hợp miễn “${r}” không có tiêu chí nào bên dưới hoặc lớn hơn điểm tối đa.`,
  'name-clash': (r) => `Hai mã cho cùng một tên ô: ${r}.`,
  'row-column': (r) => `Biểu không có cột cho “${r}”.`,
} satisfies Record<ProblemCode, Said>;

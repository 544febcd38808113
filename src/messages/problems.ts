/** Problems in words: what is wrong and what would be right. */
import type { Problem } from '../rubric/problem';
import { shown } from './language';
import type { Language } from './language';

type Put = (problem: Problem, language: Language) => string;

const both =
  (
    vi: (received: string, expected: string) => string,
    en: (received: string, expected: string) => string,
  ): Put =>
  ({ received, expected }, language) =>
    (language === 'vi' ? vi : en)(shown(received, language), shown(expected, language));

const texts: Record<string, Put> = {
  // the rubric gives the sentence, as the form gives its texts
  check: ({ text = '', received }, language) => `${text} (${shown(received, language)})`,
  'not-a-number': both(
    (r) => `“${r}” không phải là số. Hãy nhập số, ví dụ 31 hoặc 1,5.`,
    (r) => `“${r}” is not a number. Enter a number such as 31 or 1.5.`,
  ),
  negative: both(
    (r) => `${r} nhỏ hơn 0. Hãy nhập số không âm.`,
    (r) => `${r} is below 0. Enter a number that is not negative.`,
  ),
  'not-whole': both(
    (r) => `${r} không phải số nguyên. Hãy nhập số lượng nguyên, ví dụ 2.`,
    (r) => `${r} is not a whole number. Enter a whole count such as 2.`,
  ),
  'not-an-option': both(
    (r) => `“${r}” không có trong danh sách. Hãy chọn một mục trong danh sách.`,
    (r) => `“${r}” is not in the list. Choose one of the options.`,
  ),
  'not-a-tick': both(
    (r) => `“${r}” không hợp lệ. Hãy chọn Có hoặc Không.`,
    (r) => `“${r}” can't be used. Choose Có or Không.`,
  ),
  'above-maximum': both(
    (r, e) => `${r} lớn hơn điểm tối đa ${e}. Hãy nhập điểm từ 0 đến ${e}.`,
    (r, e) => `${r} is above the maximum of ${e}. Enter points from 0 to ${e}.`,
  ),
  'share-too-high': both(
    (r) => `${r} % không phải là một tỷ lệ. Hãy nhập từ 0 % đến 100 %, ví dụ 97,5 %.`,
    (r) => `${r} % is not a rate. Enter 0 % to 100 %, for example 97.5 %.`,
  ),
  'share-above-one': both(
    (r) => `Tỷ lệ ${r} % lớn hơn 100 %: tính là 100 %. Hãy kiểm tra lại.`,
    (r) => `The rate of ${r} % is above 100 % and counts as 100 %. Please check.`,
  ),
  'share-differs': both(
    (r) => `Tỷ lệ ghi ${r} % khác với tử số chia mẫu số: tính theo tử số và mẫu số.`,
    (r) => `The rate of ${r} % differs from numerator ÷ denominator; the latter counts.`,
  ),
  'numerator-above': both(
    (r, e) => `Tử số ${r} lớn hơn mẫu số ${e}: tính là 100 %. Hãy kiểm tra lại số liệu.`,
    (r, e) => `Numerator ${r} is above denominator ${e} and counts as 100 %. Please check.`,
  ),
  'denominator-zero': both(
    () => 'Mẫu số bằng 0: biểu không có dòng cho trường hợp này, tính là chưa trả lời (0 điểm).',
    () =>
      'The denominator is 0: the form has no line for this case, so it counts as not answered (0 points).',
  ),
  'numerator-missing': both(
    () => 'Còn thiếu tử số.',
    () => 'The numerator is missing.',
  ),
  'denominator-missing': both(
    () => 'Còn thiếu mẫu số.',
    () => 'The denominator is missing.',
  ),
  'no-such-exemption': both(
    (r) =>
      `“${r}” không phải là trường hợp miễn chấm của tiêu chí này. Hãy chọn trong danh sách hoặc để trống.`,
    (r) => `“${r}” is no exemption of this criterion. Choose from the list or leave it blank.`,
  ),
  'exemption-reason': both(
    (_r, e) => `Chưa ghi lý do miễn chấm (“${e}”). Hãy ghi lý do.`,
    (_r, e) => `The reason for the exemption (“${e}”) is missing. Please give it.`,
  ),
  'claim-not-a-number': both(
    (r) => `Điểm kê khai “${r}” không phải là số.`,
    (r) => `The claimed points “${r}” are not a number.`,
  ),
  'claim-impossible': both(
    (r, e) =>
      `Điểm kê khai ${r} không thể có theo cách tính của tiêu chí (tối đa ${e}): tính 0 điểm. Hãy nhập số liệu hoặc sửa điểm.`,
    (r, e) =>
      `The claimed ${r} points can't come out of this criterion's rule (at most ${e}), so they count 0. Enter the data or correct the points.`,
  ),
  'claim-differs': both(
    (r, e) => `Kê khai ${r} điểm, tính lại được ${e} điểm.`,
    (r, e) => `Claimed ${r} points, recomputed ${e}.`,
  ),
  'evidence-missing': both(
    (_r, e) => `Chưa ghi tài liệu kiểm chứng${e === '' ? '' : ` (${e})`}.`,
    (_r, e) => `Evidence is missing${e === '' ? '' : ` (${e})`}.`,
  ),
  'unit-missing': both(
    () => 'Chưa ghi tên đơn vị.',
    () => "The unit's name is missing.",
  ),
  misprint: both(
    (r, e) =>
      `Biểu in tổng chưa khớp (${r === 'total' ? 'toàn biểu' : `nhóm ${r}`}): in ${e.replace('≠', 'nhưng các tiêu chí cộng lại là')}.`,
    (r, e) =>
      `The form's printed sum does not add up (${r === 'total' ? 'whole form' : `group ${r}`}): prints ${e.replace('≠', 'but its criteria hold')}.`,
  ),
  'not-a-document': both(
    (r) =>
      `Không phải tệp câu trả lời hợp lệ (${r}). Cần {"rubric": …, "unit": {"name": …}, "answers": {…}}.`,
    (r) =>
      `Not a valid answers document (${r}). Expected {"rubric": …, "unit": {"name": …}, "answers": {…}}.`,
  ),
  'unknown-criterion': both(
    (r) => `Biểu không có tiêu chí “${r}”.`,
    (r) => `The form has no criterion “${r}”.`,
  ),
  'answer-shape': both(
    (r, e) => `Câu trả lời không đúng dạng (${r}); cần dạng “${e}”.`,
    (r, e) => `The answer has the wrong shape (${r}); “${e}” is needed.`,
  ),
  'criterion-row-missing': both(
    () => 'Không tìm thấy dòng của tiêu chí trong bảng (dòng đã bị xóa?).',
    () => "The criterion's row is not in the sheet (was it deleted?).",
  ),
  'date-in-number': both(
    (r) => `Ô chứa ngày ${r} thay vì số. Hãy nhập lại số.`,
    (r) => `The cell holds the date ${r} instead of a number. Enter the number again.`,
  ),
  'text-as-number': both(
    (r, e) => `Ô chứa chữ “${r}”, được đọc là ${e}. Hãy nhập lại thành số.`,
    (r, e) => `The cell holds the text “${r}”, read as ${e}. Enter it again as a number.`,
  ),
  'rubric-outdated': both(
    (r) => `Biểu được lập bằng phiên bản tiêu chí khác (${r}); điểm được tính theo phiên bản hiện tại.`,
    (r) => `The form was made from another version of the rubric (${r}); points follow the current one.`,
  ),
  'layout-newer': both(
    () => 'Biểu được lập bằng phiên bản chương trình mới hơn. Hãy cập nhật chương trình.',
    () => 'The form was made by a newer version of the program. Please update.',
  ),
  'unit-not-listed': both(
    (r) => `“${r}” không có trong danh mục đơn vị của quyết định.`,
    (r) => `“${r}” is not on the decision's list of agencies.`,
  ),
  'several-forms': both(
    (r) => `Tệp có ${r} phiếu; chỉ phiếu đầu tiên được tính.`,
    (r) => `The file holds ${r} forms; only the first one is scored.`,
  ),
  'rubric-schema': both(
    (r, e) => `${r}${e === '' ? '' : `; cần ${e}`}.`,
    (r, e) => `${r}${e === '' ? '' : `; expected ${e}`}.`,
  ),
  'duplicate-id': both(
    (r) => `Mã tiêu chí “${r}” bị trùng.`,
    (r) => `The id “${r}” is used twice.`,
  ),
  'option-above-maximum': both(
    (r, e) => `Phương án ${r} điểm lớn hơn điểm tối đa ${e}.`,
    (r, e) => `An option of ${r} points is above the maximum of ${e}.`,
  ),
  'no-maximum': both(
    () => 'Tiêu chí không có điểm tối đa: cần “max”, hoặc “readAs” kèm “reading”.',
    () => 'The criterion has no maximum: give “max”, or “readAs” with a “reading”.',
  ),
  'no-options': both(
    () => 'Tiêu chí không có phương án hoặc dòng đếm nào.',
    () => 'The criterion has no options or counted lines.',
  ),
  'too-many-inputs': both(
    (r, e) => `Tiêu chí cần ${r} ô nhập trên một dòng, tối đa ${e}: hãy đặt các phương án thành dòng in.`,
    (r, e) => `The criterion needs ${r} inputs on one row, at most ${e}: print its options as rows.`,
  ),
  'unreachable-band': both(
    (r) => `Mức ${r} không bao giờ đạt tới vì các mức trước đã bao gồm.`,
    (r) => `Band ${r} can never be reached: the bands before it cover it.`,
  ),
  'band-hole': both(
    (r) => `Các mức để hở: giá trị ${r} không thuộc mức nào; cần một mức cuối không có ngưỡng.`,
    (r) => `The bands leave a hole: ${r} belongs to none; add a last band without a bound.`,
  ),
  'sum-differs': both(
    (r, e) => `Tổng in ${r} không bằng tổng các tiêu chí ${e}.`,
    (r, e) => `The printed sum ${r} is not what the criteria add up to, ${e}.`,
  ),
  'misprint-wrong': both(
    (r, e) => `Mục “misprints” ${r} không đúng: ${e}.`,
    (r, e) => `The entry ${r} of “misprints” is not true: ${e}.`,
  ),
  'exemption-useless': both(
    (r) => `Trường hợp miễn “${r}” không có tiêu chí nào bên dưới hoặc lớn hơn điểm tối đa.`,
    (r) => `The exemption “${r}” covers no criterion, or is above the maximum.`,
  ),
  'name-clash': both(
    (r) => `Hai mã cho cùng một tên ô: ${r}.`,
    (r) => `Two ids make the same cell name: ${r}.`,
  ),
  'row-column': both(
    (r) => `Biểu không có cột cho “${r}”.`,
    (r) => `The form has no column for “${r}”.`,
  ),
};

/** The problem as one sentence, without its place. */
export function problemText(problem: Problem, language: Language = 'vi'): string {
  const put = texts[problem.code];
  // a code without words is a mistake of ours, and tests look for it; the person still reads what is known
  return put
    ? put(problem, language)
    : `${problem.code}: ${shown(problem.received, language)} ${shown(problem.expected, language)}`.trim();
}

/** Codes that have words. */
export const problemCodes: readonly string[] = Object.keys(texts);

/** Problems in words: what is wrong and what would be right. */
import type { Problem } from '../rubric/problem';
import { hundredfold } from '../reading/figure';
import type { Misread } from '../reading/kinds';
import { number, shown } from './language';
import type { Language } from './language';

type Put = (problem: Problem, language: Language) => string;

/** Digits of an endless number that a sentence repeats. */
const MOST_DIGITS = 30;
const brief = (text: string): string => (text.length > MOST_DIGITS ? `${text.slice(0, MOST_DIGITS)}…` : text);

const both =
  (
    vi: (received: string, expected: string) => string,
    en: (received: string, expected: string) => string,
  ): Put =>
  ({ received, expected }, language) =>
    (language === 'vi' ? vi : en)(shown(received, language), shown(expected, language));

/** Both readings of an entry, as a person would write them. */
export function bothReadings(
  { code, readings }: Pick<Problem, 'code' | 'readings'>,
  language: Language,
): [string, string] {
  const rate = code.endsWith('two-rates');
  const [first, second] = (readings ?? []).map((value) =>
    rate ? `${number(hundredfold(value), language)} %` : number(value, language),
  );
  return [first ?? '', second ?? ''];
}

const asked: Put = (problem, language) => {
  const [first, second] = bothReadings(problem, language);
  const received = shown(problem.received, language);
  return language === 'vi'
    ? `“${received}” có thể là ${first} hoặc ${second}. Hãy ghi rõ là ${first} hay ${second}.`
    : `“${received}” could be ${first} or ${second}. Say which of them: ${first} or ${second}.`;
};

/** What nothing can be made of, where a number, an option or a tick belongs. */
const misreads: Record<Misread, Put> = {
  'not-a-number': both(
    (r) => `“${r}” không phải là số. Hãy nhập số, ví dụ 31 hoặc 1,5.`,
    (r) => `“${r}” is not a number. Enter a number such as 31 or 1.5.`,
  ),
  'percent-in-number': both(
    (r) => `“${r}” là tỷ lệ phần trăm, ở đây cần số lượng. Hãy nhập số, hoặc nhập tỷ lệ vào ô tỷ lệ.`,
    (r) => `“${r}” is a percentage where a number belongs. Enter the number, or the rate in its own cell.`,
  ),
  'date-in-number': both(
    (r) => `“${r}” là ngày tháng (có thể Excel đã tự đổi từ số đã gõ), ở đây cần số. Hãy nhập lại số.`,
    (r) =>
      `“${r}” is a date (perhaps Excel made it of what was typed) where a number belongs. Enter the number again.`,
  ),
  'ratio-in-number': both(
    (r) => `“${r}” trông như tử số/mẫu số hoặc ngày tháng, ở đây cần một số. Hãy nhập mỗi số vào ô của nó.`,
    (r) =>
      `“${r}” looks like numerator/denominator or a date where one number belongs. Enter each number in its own cell.`,
  ),
  'too-large': both(
    (r) => `“${brief(r)}” lớn quá mức có thể có. Hãy kiểm tra và nhập lại số.`,
    (r) => `“${brief(r)}” is beyond any sense. Check it and enter the number again.`,
  ),
  'cell-error': both(
    (r) => `Ô đang báo lỗi ${r}, không có giá trị. Hãy xóa lỗi và nhập lại.`,
    (r) => `The cell shows the error ${r} and holds no value. Clear it and enter the value again.`,
  ),
  'not-an-option': both(
    (r) => `“${r}” không có trong danh sách. Hãy chọn một mục trong danh sách.`,
    (r) => `“${r}” is not in the list. Choose one of the options.`,
  ),
  'not-a-tick': both(
    (r) => `“${r}” không hợp lệ. Hãy chọn Có hoặc Không.`,
    (r) => `“${r}” can't be used. Choose Có or Không.`,
  ),
  'not-a-date': both(
    (r) => `“${r}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/03/2021.`,
    (r) => `“${r}” is not a date. Enter day/month/year, such as 05/03/2021.`,
  ),
  'two-readings': asked,
  'two-rates': asked,
};

/** The same of claimed points, which stand in a cell of their own. */
const claims = Object.fromEntries(
  Object.entries(misreads).map(([code, put]): [string, Put] => [
    `claim-${code}`,
    (problem, language) =>
      `${language === 'vi' ? 'Điểm kê khai' : 'Claimed points'}: ${put(problem, language)}`,
  ]),
);

const texts: Record<string, Put> = {
  ...misreads,
  ...claims,
  // the rubric gives the sentence, as the form gives its texts
  check: ({ text = '', received }, language) => `${text} (${shown(received, language)})`,
  negative: both(
    (r) => `${r} nhỏ hơn 0. Hãy nhập số không âm.`,
    (r) => `${r} is below 0. Enter a number that is not negative.`,
  ),
  'not-whole': both(
    (r) => `${r} không phải số nguyên. Hãy nhập số lượng nguyên, ví dụ 2.`,
    (r) => `${r} is not a whole number. Enter a whole count such as 2.`,
  ),
  'fraction-in-whole': both(
    (r) => `${r} có phần lẻ, số lượng này thường là số nguyên: tính như đã ghi. Hãy kiểm tra lại.`,
    (r) => `${r} has a fraction where a whole number is usual; it counts as it stands. Please check.`,
  ),
  'above-maximum': both(
    (r, e) => `${r} lớn hơn điểm tối đa ${e}. Hãy nhập điểm từ 0 đến ${e}.`,
    (r, e) => `${r} is above the maximum of ${e}. Enter points from 0 to ${e}.`,
  ),
  'share-too-high': both(
    (r) => `${r} % quá lớn, không thể là một tỷ lệ. Hãy nhập tỷ lệ phần trăm, ví dụ 97,5 %.`,
    (r) => `${r} % is too high to be a rate. Enter a percentage such as 97.5 %.`,
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
  'number-as-date': both(
    (r, e) => `Ô có định dạng ngày (hiện ${r}) nhưng chứa số, được đọc là ${e}. Hãy đổi lại định dạng số.`,
    (r, e) =>
      `The cell has the format of a date (shows ${r}) but holds a number, read as ${e}. Change its format.`,
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
    (r, e) => `“${r}” không có trong danh mục đơn vị của quyết định.${e === '' ? '' : ` Có phải là ${e}?`}`,
    (r, e) => `“${r}” is not on the decision's list of agencies.${e === '' ? '' : ` Is it ${e}?`}`,
  ),
  'name-lost': both(
    (r, e) => `Tên ô “${r}” đã mất; ô được tìm theo nội dung in: ${e}.`,
    (r, e) => `The cell name “${r}” is lost; its cell was found by the printed text: ${e}.`,
  ),
  'name-elsewhere': both(
    (r, e) => `Tên ô trỏ sai chỗ (${r}); tính theo nội dung in: ${e}.`,
    (r, e) => `A cell name points elsewhere (${r}); the printed text counts: ${e}.`,
  ),
  'name-twice': both(
    (r, e) => `Tên ô được đặt hai lần (${r}); tính theo nội dung in: ${e}.`,
    (r, e) => `A cell name stands twice (${r}); the printed text counts: ${e}.`,
  ),
  'names-missing': both(
    () => 'Tên ô của biểu đã bị xóa; các ô được tìm theo nội dung in.',
    () => "The form's cell names were deleted; its cells were found by their printed text.",
  ),
  'identity-missing': both(
    (_r, e) => `Thông tin nhận dạng của biểu “${e}” đã mất; biểu được nhận ra từ tên ô hoặc nội dung in.`,
    (_r, e) => `The identity of the form “${e}” is gone; it was told by its names or printed text.`,
  ),
  'second-form': both(
    (r, e) => `Trang “${r}” là một bản khác của phiếu; chỉ trang “${e}” được tính điểm.`,
    (r, e) => `The sheet “${r}” is another copy of the form; only “${e}” is scored.`,
  ),
  'never-calculated': both(
    () =>
      'Tệp chưa được tính lần nào: bảng tính không có điểm nào để đối chiếu. Mở và lưu tệp bằng Excel hoặc LibreOffice.',
    () =>
      'The file was never calculated: its sheet holds no points to compare. Open and save it in Excel or LibreOffice.',
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

/** Findings of a review in words: what was found and what would be right. The place stands beside the sentence. */
import { number, shown } from './language';
import { problemText } from './problems';
import type { Language } from './language';

/** What a sentence needs of a finding. */
export interface WordedFinding {
  code: string;
  expected?: string | number;
  found?: string | number;
  points?: number;
  /** Sentence that the rubric gives. */
  text?: string;
}

/** `points`: what the finding changes in the total. */
type Put = (found: string, expected: string, points: number) => string;

/** What reading the entries brings beside the sheet, whose difference is the other way round. */
function gained(points: number, language: Language): string {
  const change = number(Math.abs(points), language);
  if (points === 0) return language === 'vi' ? 'không đổi điểm' : 'the same points as';
  if (language === 'vi') return `${points < 0 ? 'thêm' : 'bớt'} ${change} điểm`;
  return `${change} points ${points < 0 ? 'more' : 'less'} than`;
}

const both = (vi: Put, en: Put): Record<Language, Put> => ({ vi, en });

/** What the review says as every reading of the file does. */
const ofProblem = (code: string): Record<Language, Put> => {
  const say =
    (language: Language): Put =>
    (received, expected) =>
      problemText({ severity: 'warning', code, received, expected }, language);
  return { vi: say('vi'), en: say('en') };
};

const texts: Record<string, Record<Language, Put>> = {
  'formula-replaced': both(
    (f, e) => `Công thức bị ghi đè bằng giá trị “${f}”; đúng ra là ${e}.`,
    (f, e) => `The formula was typed over with “${f}”; it should give ${e}.`,
  ),
  'formula-edited': both(
    (f, e) => `Công thức bị sửa thành ${f}; bản gốc: ${e}.`,
    (f, e) => `The formula was changed to ${f}; the original is ${e}.`,
  ),
  'cached-value': both(
    (f, e) => `Ô ghi “${f}” nhưng công thức của ô cho kết quả ${e}.`,
    (f, e) => `The cell holds “${f}”, but its formula gives ${e}.`,
  ),
  'entry-unseen': both(
    (f, e, points) =>
      `Ô ${f}: đọc là ${e}, ${gained(points, 'vi')} so với công thức trong tệp (công thức không đọc được ô ghi như vậy).`,
    (f, e, points) =>
      `${f}: read as ${e}, ${gained(points, 'en')} the file's own formulas, which can't read a cell like this.`,
  ),
  'row-not-calculated': both(
    (_f, e) =>
      `Dòng chưa được tính lại sau khi nhập (tệp còn ghi “Chưa trả lời”); tính lại được ${e} điểm. Mở và lưu tệp bằng Excel hoặc LibreOffice.`,
    (_f, e) =>
      `The row was not calculated after the entry; recomputed it gives ${e}. Open and save the file in Excel or LibreOffice.`,
  ),
  'never-calculated': ofProblem('never-calculated'),
  'answer-formula': both(
    (f) => `Ô trả lời là công thức ${f}, không phải số liệu đã nhập.`,
    (f) => `The answer is the formula ${f}, not an entered value.`,
  ),
  'formulas-earlier': both(
    () =>
      'Phiếu dùng công thức của một bản khác của chương trình: điểm được đối chiếu bằng kết quả tính lại, không so từng công thức.',
    () =>
      'The form has the formulas of another version of the program: points are compared by their results, not formula by formula.',
  ),
  'sum-wrong': both(
    (f, e) => `Tổng ghi ${f} nhưng các dòng cộng lại là ${e}.`,
    (f, e) => `The sum says ${f}, but its rows add up to ${e}.`,
  ),
  'maximum-edited': both(
    (f, e) => `Điểm tối đa bị sửa thành “${f}”; biểu in ${e === '' ? 'để trống' : e}.`,
    (f, e) => `The maximum was changed to “${f}”; the form prints ${e === '' ? 'none' : e}.`,
  ),
  'printed-edited': both(
    (f, e) => `Nội dung in bị sửa thành “${f}”; biểu in “${e}”.`,
    (f, e) => `The printed text was changed to “${f}”; the form prints “${e}”.`,
  ),
  'printed-number-edited': both(
    (f, e) => `Số in bị sửa thành “${f}”; biểu in ${e}.`,
    (f, e) => `The printed number was changed to “${f}”; the form prints ${e}.`,
  ),
  'row-deleted': both(
    (_f, e) => `Dòng “${e}” đã bị xóa.`,
    (_f, e) => `The row “${e}” was deleted.`,
  ),
  'row-added': both(
    (f) => `Có dòng thêm ngoài biểu mang điểm: “${f}”.`,
    (f) => `A row that the form does not have carries points: “${f}”.`,
  ),
  'row-doubled': both(
    (f) => `Dòng “${f}” xuất hiện hai lần.`,
    (f) => `The row “${f}” stands twice.`,
  ),
  'row-moved': both(
    (f) => `Dòng “${f}” bị chuyển khỏi vị trí in trong biểu.`,
    (f) => `The row “${f}” was moved from its place in the form.`,
  ),
  'row-hidden': both(
    (f) => `Dòng “${f}” bị ẩn.`,
    (f) => `The row “${f}” is hidden.`,
  ),
  'column-deleted': both(
    (_f, e) => `Cột “${e}” đã bị xóa.`,
    (_f, e) => `The column “${e}” was deleted.`,
  ),
  'column-hidden': both(
    (f) => `Cột “${f}” bị ẩn.`,
    (f) => `The column “${f}” is hidden.`,
  ),
  'column-moved': both(
    (f) => `Cột “${f}” bị chuyển chỗ.`,
    (f) => `The column “${f}” was moved.`,
  ),
  'list-edited': both(
    (f, e) => `Danh mục lựa chọn bị sửa: “${f}” thay cho “${e}”.`,
    (f, e) => `The list of choices was changed: “${f}” instead of “${e}”.`,
  ),
  'validation-removed': both(
    (_f, e) => `Quy tắc nhập của ô đã mất (có thể do dán đè); bản gốc: ${e}.`,
    (_f, e) => `The cell's rule of entry is gone (pasted over?); the original is ${e}.`,
  ),
  'validation-edited': both(
    (f, e) => `Quy tắc nhập của ô bị sửa thành ${f}; bản gốc: ${e}.`,
    (f, e) => `The cell's rule of entry was changed to ${f}; the original is ${e}.`,
  ),
  'format-hides': both(
    (f) => `Định dạng có điều kiện làm ẩn nội dung (${f}).`,
    (f) => `A conditional format hides what is there (${f}).`,
  ),
  'text-hidden': both(
    (f, e) => `Chữ “${e}” không nhìn thấy được (${f}).`,
    (f, e) => `The text “${e}” can't be seen (${f}).`,
  ),
  'sheet-hidden': both(
    () => 'Trang tính của biểu bị ẩn.',
    () => "The form's sheet is hidden.",
  ),
  'second-form': ofProblem('second-form'),
  'external-link': both(
    (f) => `Tệp liên kết tới tệp khác: ${f}.`,
    (f) => `The file links to another file: ${f}.`,
  ),
  macros: both(
    () => 'Tệp chứa macro. Hãy yêu cầu gửi lại dạng .xlsx.',
    () => 'The file holds macros. Ask for it as .xlsx.',
  ),
  'embedded-object': both(
    (f) => `Tệp chứa đối tượng nhúng: ${f}.`,
    (f) => `The file holds an embedded object: ${f}.`,
  ),
  'foreign-sheet-hidden': both(
    (f) => `Trang tính lạ bị ẩn (${f}).`,
    (f) => `A sheet that is not the form's is hidden (${f}).`,
  ),
  'identity-missing': ofProblem('identity-missing'),
  'identity-other-form': both(
    (f, e) => `Thông tin nhận dạng là của biểu “${f}”, còn trang tính là biểu “${e}”.`,
    (f, e) => `The identity is that of “${f}”, but the sheet is the form “${e}”.`,
  ),
  'names-missing': ofProblem('names-missing'),
  'name-lost': ofProblem('name-lost'),
  'name-elsewhere': ofProblem('name-elsewhere'),
  'name-twice': ofProblem('name-twice'),
  'rubric-outdated': both(
    (f, e) => `Biểu được lập từ phiên bản tiêu chí khác (${f}); phiên bản hiện tại: ${e}.`,
    (f, e) => `The form was made from another version of the rubric (${f}); the current one is ${e}.`,
  ),
  'layout-newer': both(
    (f, e) => `Biểu được lập bằng chương trình mới hơn (kiểu ${f}, chương trình này hiểu đến ${e}).`,
    (f, e) => `The form was made by a newer program (layout ${f}, this one knows ${e}).`,
  ),
  'code-mismatch': both(
    (f, e) =>
      `Mã kiểm soát không khớp: phiếu ghi ${e}, nội dung hiện tại cho ${f}. Phiếu bị sửa sau khi chốt.`,
    (f, e) =>
      `The control code does not match: frozen ${e}, now ${f}. The form was changed after it was ready.`,
  ),
  'footer-code': both(
    (f, e) => `Chân trang in “${f}”, không phải “${e}”.`,
    (f, e) => `The footer prints “${f}”, not “${e}”.`,
  ),
  'form-blank': both(
    () => 'Phiếu trống: chưa nhập số liệu nào, chưa có điểm để xếp loại.',
    () => 'A blank form: nothing was entered, and there are no points to class.',
  ),
  'unit-missing': both(
    () => 'Chưa ghi tên đơn vị.',
    () => "The unit's name is missing.",
  ),
  'unit-differs': both(
    (f, e) => `Tên đơn vị “${f}” khác với đơn vị được lập phiếu: “${e}”.`,
    (f, e) => `The unit “${f}” differs from the one the form was made for: “${e}”.`,
  ),
  'unit-not-listed': ofProblem('unit-not-listed'),
  'unit-twice': both(
    (f, e) => `“${e}” có hơn một tệp: ${f}. Chỉ nên giữ một.`,
    (f, e) => `“${e}” sent more than one file: ${f}. Keep one of them.`,
  ),
  'claim-impossible': both(
    (f, e) => `Điểm tự chấm ${f} không thể có theo cách tính của tiêu chí (tối đa ${e}).`,
    (f, e) => `The claimed ${f} points can't come out of the criterion's rule (at most ${e}).`,
  ),
  'claim-differs': both(
    (f, e) => `Tự chấm ${f} điểm, tính lại được ${e} điểm.`,
    (f, e) => `Claimed ${f} points, recomputed ${e}.`,
  ),
  'claim-unreadable': both(
    (f) => `Điểm tự chấm “${f}” không phải là số.`,
    (f) => `The claimed points “${f}” are not a number.`,
  ),
  'claim-date': both(
    (f, e) => `Điểm tự chấm đã thành ngày ${f} (có thể do gõ “${e}”). Hãy hỏi đơn vị và ghi lại điểm.`,
    (f, e) => `The claimed points became the date ${f} (perhaps from “${e}”). Ask the unit for the points.`,
  ),
  'claim-together': both(
    (f) => `Ô ghi ${f} điểm chung cho nhiều tiêu chí, không rõ mỗi tiêu chí mấy điểm. Hãy hỏi đơn vị.`,
    (f) => `The cell gives ${f} points for several criteria together; ask the unit what each of them gets.`,
  ),
  'claim-shared': both(
    (f, e) =>
      `Một ô gộp ghi điểm chung của nhiều tiêu chí; tiêu chí này được tính ${f} (tối đa ${e}). Hãy kiểm tra.`,
    (f, e) =>
      `One merged cell holds the points of several criteria; this one is taken as ${f} (at most ${e}). Please check.`,
  ),
  'claim-beside': both(
    (f, e) =>
      `Một con số ghi điểm chung cho nhiều dòng liền nhau; tiêu chí này được tính ${f} (tối đa ${e}). Hãy kiểm tra.`,
    (f, e) =>
      `One figure holds the points of several lines that follow; this one is taken as ${f} (at most ${e}). Please check.`,
  ),
  'claim-twice': both(
    (f) =>
      `Tiêu chí có hơn một dòng trong bảng với điểm khác nhau (${f}), chưa rõ dòng nào đúng nên chưa tính điểm. Hãy chọn dòng hoặc hỏi đơn vị.`,
    (f) =>
      `The criterion stands in more than one row with other points (${f}); which is right is not known, so none counts. Choose the row or ask the unit.`,
  ),
  'claim-repeated': both(
    (f, e) => `Tiêu chí có hơn một dòng trong bảng với cùng ${f} điểm (cả ở ${e}); điểm được tính một lần.`,
    (f, e) =>
      `The criterion stands in more than one row with the same ${f} points (also in ${e}); they count once.`,
  ),
  'evidence-figures': both(
    (f, e) => `Số liệu trong tài liệu kiểm chứng cho ${e} điểm, tự chấm ${f}.`,
    (f, e) => `The figures in the evidence give ${e} points, ${f} are claimed.`,
  ),
  'maximum-missing': both(
    (_f, e) => `Bảng không ghi điểm tối đa; biểu in ${e}.`,
    (_f, e) => `The table gives no maximum; the form prints ${e}.`,
  ),
  'match-doubtful': both(
    (f, e) => `Ghép dòng chưa chắc chắn (${f}): “${e}”. Hãy kiểm tra.`,
    (f, e) => `The match of this row is doubtful (${f}): “${e}”. Please check.`,
  ),
  'row-unmatched': both(
    (f) => `Dòng “${f}” có điểm nhưng không thuộc tiêu chí nào của biểu.`,
    (f) => `The row “${f}” has points but belongs to no criterion of the form.`,
  ),
  'criterion-unmatched': both(
    (_f, e) => `Không tìm thấy tiêu chí “${e}” trong bảng.`,
    (_f, e) => `The criterion “${e}” is not in the table.`,
  ),
};

/** The finding as one sentence; its effect on the total is told at the end where it has one. */
export function findingText(finding: WordedFinding, language: Language = 'vi'): string {
  const { code, found, expected, text, points } = finding;
  const own =
    code === 'check'
      ? `${text ?? ''}${found === undefined ? '' : ` (${shown(found, language)})`}`
      : (texts[code]?.[language](shown(found, language), shown(expected, language), points ?? 0) ?? code);
  if (points === undefined || points === 0 || code === 'entry-unseen' || code === 'row-not-calculated')
    return own;
  const signed = `${points > 0 ? '+' : '−'}${number(Math.abs(points), language)}`;
  return language === 'vi'
    ? `${own} Ảnh hưởng tổng điểm: ${signed}.`
    : `${own} Effect on the total: ${signed}.`;
}

/** Codes that have words. */
export const findingTextCodes: readonly string[] = [...Object.keys(texts), 'check'];

/** Findings of a review in Vietnamese: what was found and what would be right. */
import type { FindingCode } from '../../review/finding';
import type { ProblemCode } from '../../rubric/problem';
import { number } from '../language';
import { problemText } from '../problems';
import { beginning } from './said';
import type { Said } from './said';

/** What reading the entries brings beside the sheet, whose difference is the other way round. */
function gained(points: number): string {
  if (points === 0) return 'không đổi điểm';
  return `${points < 0 ? 'thêm' : 'bớt'} ${number(Math.abs(points), 'vi')} điểm`;
}

/** What the review says as every reading of the file does. */
const ofProblem =
  (code: ProblemCode & FindingCode): Said =>
  (received, expected) =>
    problemText({ severity: 'warning', code, received, expected }, 'vi');

/** What lies over cells. */
const drawn: Record<string, string> = {
  picture: 'ảnh',
  shape: 'hình vẽ hoặc hộp chữ',
  chart: 'biểu đồ',
  control: 'nút hoặc hộp điều khiển',
};

export const vi = {
  'formula-replaced': (f, e) => `Công thức bị ghi đè bằng giá trị “${f}”; đúng ra là ${e}.`,
  'formula-edited': (f, e) => `Công thức bị sửa thành ${f}; bản gốc: ${e}.`,
  'cached-value': (f, e) => `Ô ghi “${f}” nhưng công thức của ô cho kết quả ${e}.`,
  'entry-unseen': (f, e, { points = 0 }) =>
    `Ô ${f}: đọc là ${e}, ${gained(points)} so với công thức trong tệp (công thức không đọc được ô ghi như vậy).`,
  'row-not-calculated': (_f, e) =>
    `Dòng chưa được tính lại sau khi nhập (tệp còn ghi “Chưa trả lời”); tính lại được ${e} điểm. Mở và lưu tệp bằng Excel hoặc LibreOffice.`,
  'never-calculated': ofProblem('never-calculated'),
  'answer-formula': (f) => `Ô trả lời là công thức ${f}, không phải số liệu đã nhập.`,
  'formulas-earlier': () =>
    'Phiếu dùng công thức của một bản khác của chương trình: điểm được đối chiếu bằng kết quả tính lại, không so từng công thức.',
  'sum-wrong': (f, e) => `Tổng ghi ${f} nhưng các dòng cộng lại là ${e}.`,
  'maximum-edited': (f, e) => `Điểm tối đa bị sửa thành “${f}”; biểu in ${e === '' ? 'để trống' : e}.`,
  'printed-edited': (f, e) => `Nội dung in bị sửa thành “${f}”; biểu in “${e}”.`,
  'printed-number-edited': (f, e) => `Số in bị sửa thành “${f}”; biểu in ${e}.`,
  'row-deleted': (_f, e) => `Dòng “${beginning(e)}” đã bị xóa.`,
  'row-added': (f) => `Có dòng thêm ngoài biểu mang điểm: “${beginning(f)}”.`,
  'row-doubled': (f) => `Dòng “${beginning(f)}” xuất hiện hai lần.`,
  'row-moved': (f) => `Dòng “${beginning(f)}” bị chuyển khỏi vị trí in trong biểu.`,
  'row-hidden': (f) => `Dòng “${beginning(f)}” bị ẩn hoặc thu nhỏ đến không thấy.`,
  'column-deleted': (_f, e) => `Cột “${e}” đã bị xóa.`,
  'column-hidden': (f) => `Cột “${f}” bị ẩn.`,
  'column-moved': (f) => `Cột “${f}” bị chuyển chỗ.`,
  'list-edited': (f, e) => `Danh mục lựa chọn bị sửa: “${f}” thay cho “${e}”.`,
  'validation-removed': (_f, e) => `Quy tắc nhập của ô đã mất (có thể do dán đè); bản gốc: ${e}.`,
  'validation-edited': (f, e) => `Quy tắc nhập của ô bị sửa thành ${f}; bản gốc: ${e}.`,
  'shown-differs': (f, e) =>
    `Ô hiển thị “${f === '' ? '(trống)' : f}” nhưng giá trị thật là “${e}” (định dạng số của ô cho thấy giá trị khác). Điểm tính theo giá trị thật.`,
  'cells-merged': (f, e) =>
    `Các ô bị gộp, che mất ô ${e === '' ? 'của biểu' : `đang ghi “${e}”`}${f === '' ? '' : `; chỉ còn thấy “${f}”`}.`,
  'drawing-over': (f, e) =>
    `Có ${drawn[f] ?? 'hình vẽ'} nằm trên ${e === '' ? 'trang của biểu' : `ô đang ghi “${e}”`}, người xem có thể không thấy nội dung bên dưới.`,
  'view-zeros': () => 'Trang tính đặt chế độ không hiện số 0.',
  'view-formulas': () => 'Trang tính đặt chế độ hiện công thức thay cho kết quả.',
  'print-area': (f) => `Vùng in (${f}) bỏ bớt dòng hoặc cột của biểu.`,
  'format-hides': (f) => `Định dạng có điều kiện làm ẩn nội dung (${f}).`,
  'text-hidden': (f, e) => `Chữ “${e}” không nhìn thấy được (${f}).`,
  'sheet-hidden': () => 'Trang tính của biểu bị ẩn.',
  'second-form': ofProblem('second-form'),
  'external-link': (f) => `Tệp liên kết tới tệp khác: ${f}.`,
  macros: () => 'Tệp chứa macro. Hãy yêu cầu gửi lại dạng .xlsx.',
  'embedded-object': (f) => `Tệp chứa đối tượng nhúng: ${f}.`,
  'foreign-sheet-hidden': (f) => `Trang tính lạ bị ẩn (${f}).`,
  'identity-missing': ofProblem('identity-missing'),
  'identity-other-form': (f, e) => `Thông tin nhận dạng là của biểu “${f}”, còn trang tính là biểu “${e}”.`,
  'names-missing': ofProblem('names-missing'),
  'name-lost': ofProblem('name-lost'),
  'name-elsewhere': ofProblem('name-elsewhere'),
  'name-twice': ofProblem('name-twice'),
  'rubric-outdated': (f, e) => `Biểu được lập từ phiên bản tiêu chí khác (${f}); phiên bản hiện tại: ${e}.`,
  'layout-newer': (f, e) =>
    `Biểu được lập bằng chương trình mới hơn (kiểu ${f}, chương trình này hiểu đến ${e}).`,
  'code-mismatch': (f, e) =>
    `Mã kiểm soát không khớp: phiếu ghi ${e}, nội dung hiện tại cho ${f}. Phiếu bị sửa sau khi chốt.`,
  'footer-code': (f, e) => `Chân trang in “${f}”, không phải “${e}”.`,
  'form-blank': () => 'Phiếu trống: chưa nhập số liệu nào, chưa có điểm để xếp loại.',
  'unit-missing': () => 'Chưa ghi tên đơn vị.',
  'unit-differs': (f, e) => `Tên đơn vị “${f}” khác với đơn vị được lập phiếu: “${e}”.`,
  'unit-not-listed': ofProblem('unit-not-listed'),
  'figures-shared': (f, e) =>
    `Số liệu giống hệt phiếu của ${e} ở ${f} tiêu chí mà hai bên cùng có số liệu từ 10 trở lên; hai đơn vị khác nhau hiếm khi trùng nhiều như vậy.`,
  'evidence-shared': (f, e) => `Cùng ghi văn bản kiểm chứng như phiếu của ${e} ở ${f} tiêu chí.`,
  'unit-twice': (f, e) => `“${e}” có hơn một tệp: ${f}. Chỉ nên giữ một.`,
  'claim-impossible': (f, e) => `Điểm tự chấm ${f} không thể có theo cách tính của tiêu chí (tối đa ${e}).`,
  'claim-differs': (f, e) => `Tự chấm ${f} điểm, tính lại được ${e} điểm.`,
  'claim-unreadable': (f) => `Điểm tự chấm “${f}” không phải là số.`,
  'claim-date': (f, e) =>
    `Điểm tự chấm đã thành ngày ${f} (có thể do gõ “${e}”). Hãy hỏi đơn vị và ghi lại điểm.`,
  'claim-together': (f) =>
    `Ô ghi ${f} điểm chung cho nhiều tiêu chí, không rõ mỗi tiêu chí mấy điểm. Hãy hỏi đơn vị.`,
  'claim-shared': (f, e) =>
    `Một ô gộp ghi điểm chung của nhiều tiêu chí; tiêu chí này được tính ${f} (tối đa ${e}). Hãy kiểm tra.`,
  'claim-beside': (f, e) =>
    `Một con số ghi điểm chung cho nhiều dòng liền nhau; tiêu chí này được tính ${f} (tối đa ${e}). Hãy kiểm tra.`,
  'claim-twice': (f) =>
    `Tiêu chí có hơn một dòng trong bảng với điểm khác nhau (${f}), chưa rõ dòng nào đúng nên chưa tính điểm. Hãy chọn dòng hoặc hỏi đơn vị.`,
  'claim-repeated': (f, e) =>
    `Tiêu chí có hơn một dòng trong bảng với cùng ${f} điểm (cả ở ${e}); điểm được tính một lần.`,
  'evidence-figures': (f, e) => `Số liệu trong tài liệu kiểm chứng cho ${e} điểm, tự chấm ${f}.`,
  'maximum-missing': (_f, e) => `Bảng không ghi điểm tối đa; biểu in ${e}.`,
  'match-doubtful': (f, e) => `Ghép dòng chưa chắc chắn (${f}): “${e}”. Hãy kiểm tra.`,
  'row-unmatched': (f) => `Dòng “${f}” có điểm nhưng không thuộc tiêu chí nào của biểu.`,
  'criterion-unmatched': (_f, e) => `Không tìm thấy tiêu chí “${e}” trong bảng.`,
  // the rubric gives the sentence
  check: (f, _e, { text = '' }) => (f === '' ? text : `${text} (${f})`),
} satisfies Record<FindingCode, Said>;

/** Findings of a review in Vietnamese: what was found and what would be right. */
import type { FindingCode } from '../../review/finding';
import type { ProblemCode } from '../../rubric/problem';
import { differencesText, formsTexts } from '../forms';
import { number } from '../language';
import { problemText } from '../problems';
import { beginning, quoted } from './said';
import { disguised, entryRule, hiding, percent, sharedFigures } from './raw';
import type { RuleKind } from './raw';
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
  note: 'ghi chú luôn mở',
  shape: 'hình vẽ hoặc hộp chữ',
  chart: 'biểu đồ',
  control: 'nút hoặc hộp điều khiển',
};

const ruleNames: Record<RuleKind, string> = {
  decimal: 'số',
  whole: 'số nguyên',
  list: 'giá trị trong danh sách chọn',
  date: 'ngày',
  time: 'giờ',
  textLength: 'nội dung có độ dài',
  custom: 'nội dung theo công thức riêng',
};

/** "số nguyên từ 0 đến 99". */
function ruleWords(said: string): string {
  const { kind, bounds } = entryRule(said);
  const [low, high] = bounds;
  if (low === undefined) return ruleNames[kind];
  return high === undefined
    ? `${ruleNames[kind]} từ ${low} trở lên`
    : `${ruleNames[kind]} từ ${low} đến ${high}`;
}

function hidingWords(found: string): string {
  const { by, said } = hiding(found);
  if (by === 'size') return `cỡ chữ ${said}`;
  if (by === 'part') return `phần “${said}” có chữ riêng không nhìn thấy hoặc bị gạch ngang`;
  return hidingReasons[by];
}

const hidingReasons = {
  format: 'định dạng số không hiển thị',
  colour: 'chữ trùng màu nền',
  struck: 'chữ bị gạch ngang',
  crossed: 'ô bị gạch chéo',
  turned: 'ô xếp chữ từ phải sang trái, số và dấu đổi chỗ',
  signs: 'phông ký hiệu, chữ hiện thành hình',
  pushed: 'bị đẩy ra khỏi phần nhìn thấy của ô',
  bars: 'chỉ còn thanh màu hoặc biểu tượng, không còn số',
};

/** "ký tự ẩn (U+200B)". */
function disguiseWords(found: string): string {
  const { by, signs } = disguised(found);
  const what = {
    widthless: 'ký tự ẩn',
    turning: 'ký tự đảo chiều chữ',
    letters: 'chữ cái của bảng chữ khác',
  }[by];
  return signs === '' ? what : `${what} (${signs})`;
}

export const vi = {
  'formula-replaced': (f, e) =>
    f === ''
      ? `Công thức đã bị xóa; đúng ra ô này ${e === '' ? 'để trống' : `là ${e}`}.`
      : `Công thức bị ghi đè bằng giá trị “${f}”; đúng ra ${e === '' ? 'ô này để trống' : `là ${e}`}.`,
  'formula-edited': (f, e) => `Công thức bị sửa thành ${f}; theo mẫu là ${e}.`,
  'formula-unmoved': (f, e) =>
    `Dòng, cột đã dời chỗ nhưng công thức vẫn đọc ô cũ: ${f}; ở chỗ mới đúng ra là ${e}.`,
  'cached-value': (f, e) =>
    f === ''
      ? `Ô để trống nhưng công thức của ô cho kết quả ${e}.`
      : `Ô ghi “${f}” nhưng công thức của ô cho kết quả ${e === '' ? 'trống' : e}.`,
  'entry-unseen': (f, e, { points = 0 }) =>
    `Ô ${f}: đọc là ${e}, ${gained(points)} so với công thức trong tệp (công thức không đọc được ô ghi như vậy).`,
  'row-not-calculated': (_f, e) =>
    `Dòng chưa được tính lại sau khi nhập (tệp còn ghi là chưa nhập); tính lại được ${e} điểm. Mở và lưu tệp bằng Excel hoặc LibreOffice.`,
  'never-calculated': ofProblem('never-calculated'),
  'assessed-unlogged': (f) =>
    `Đã có điểm thẩm định của ${f} tiêu chí mà tệp không có nhật ký thẩm định; khi tổng hợp, điểm này được tính thay điểm tính lại. Hãy xem ai đã ghi.`,
  'answer-formula': (f) => `Ô nhập là công thức ${f}, không phải số liệu đã nhập.`,
  'formulas-earlier': () =>
    'Phiếu lập bằng phiên bản khác của chương trình: điểm được đối chiếu theo kết quả tính lại, không so từng công thức.',
  'sum-wrong': (f, e) =>
    `Tổng ${f === '' ? 'để trống' : `ghi ${f}`} nhưng ${e === '' ? 'chưa dòng nào có điểm' : `các dòng cộng lại là ${e}`}.`,
  'maximum-edited': (f, e) =>
    `Điểm tối đa ${f === '' ? 'bị xóa' : `bị sửa thành ${f}`}; mẫu phiếu ${e === '' ? 'để trống' : `ghi ${e}`}.`,
  'printed-edited': (f, e) => {
    if (e === '') return `Có nội dung ghi thêm ngoài mẫu: “${f}”.`;
    if (f === '') return `Nội dung in sẵn “${e}” đã bị xóa.`;
    return `Nội dung in sẵn bị sửa thành “${f}”; mẫu phiếu ghi “${e}”.`;
  },
  'printed-number-edited': (f, e) =>
    f === '' ? `Số in sẵn ${e} đã bị xóa.` : `Số in sẵn bị sửa thành ${f}; mẫu phiếu ghi ${e}.`,
  'row-deleted': (_f, e) => `Dòng “${beginning(e)}” đã bị xóa.`,
  'row-added': (f) => `Có dòng thêm ngoài mẫu nhưng được ghi điểm: “${beginning(f).replace(' · ', ' ')}”.`,
  'row-doubled': (f) => `Dòng “${beginning(f)}” xuất hiện hai lần.`,
  'row-moved': (f) => `Dòng “${beginning(f)}” bị di chuyển khỏi vị trí trong mẫu.`,
  'row-hidden': (f) => `Dòng “${beginning(f)}” bị ẩn hoặc thu nhỏ đến không thấy.`,
  'column-deleted': (_f, e) => `Cột “${e}” đã bị xóa.`,
  'column-hidden': (f) => `Cột “${f}” bị ẩn.`,
  'column-moved': (f) => `Cột “${f}” bị di chuyển khỏi vị trí trong mẫu.`,
  'list-edited': (f, e) => {
    if (e === '') return `Danh mục có thêm giá trị “${f}”.`;
    if (f === '') return `Danh mục bị xóa giá trị “${e}”.`;
    return `Danh mục bị sửa: “${f}” thay cho “${e}”.`;
  },
  'validation-removed': (_f, e) =>
    `Ô không còn quy tắc kiểm tra khi nhập (có thể do dán đè); theo mẫu chỉ nhập ${ruleWords(e)}.`,
  'validation-edited': (f, e) =>
    `Quy tắc nhập của ô bị sửa thành ${ruleWords(f)}; theo mẫu là ${ruleWords(e)}.`,
  'shown-differs': (f, e) =>
    `Ô hiển thị “${f === '' ? '(trống)' : f}” nhưng giá trị thật là “${e}” (định dạng số của ô cho thấy giá trị khác). Điểm tính theo giá trị thật.`,
  'cells-merged': (f, e) =>
    `Các ô bị gộp, che mất ô ${e === '' ? 'của mẫu phiếu' : `đang ghi “${e}”`}${f === '' ? '' : `; chỉ còn thấy “${f}”`}.`,
  'drawing-over': (f, e) =>
    `Có ${drawn[f] ?? 'hình vẽ'} nằm trên ${e === '' ? 'trang tính của phiếu' : `ô đang ghi “${e}”`}, người xem có thể không thấy nội dung bên dưới.`,
  'view-zeros': () => 'Trang tính đặt chế độ không hiện số 0.',
  'view-formulas': () => 'Trang tính đặt chế độ hiện công thức thay cho kết quả.',
  'picture-behind': (f) =>
    f === 'edge'
      ? 'Đầu trang hoặc chân trang in có ảnh; nội dung trong ảnh không thuộc phiếu.'
      : 'Trang tính có ảnh nền; nội dung trong ảnh không thuộc phiếu.',
  'edge-over': (f) => `Đầu trang hoặc chân trang quá cao, in đè lên phiếu. Nội dung: “${beginning(f)}”.`,
  'view-frozen': (f, e) =>
    e === 'held'
      ? `Trang tính cố định ${f} dòng đầu, cao hơn màn hình: không cuộn tới các dòng bên dưới được.`
      : `Trang tính bị cố định khi đã cuộn: ${f} dòng hoặc cột đầu của phiếu không cuộn tới được.`,
  'view-zoom': (f) => `Trang tính thu nhỏ còn ${f}%, chữ thường không đọc được.`,
  'view-mirrored': () => 'Trang tính đặt chế độ xếp cột từ phải sang trái.',
  'print-scale': (f) => `Trang in thu nhỏ còn ${f}%, chữ trên giấy không đọc được.`,
  'print-breaks': (f) =>
    f === ''
      ? 'Dấu ngắt trang tách các cột của mẫu phiếu sang trang khác: điểm không in cùng trang với tiêu chí.'
      : `Có ${f} dấu ngắt trang: hầu như mỗi tiêu chí in riêng một trang.`,
  'precision-shown': () => 'Tệp đặt chế độ tính theo số đang hiển thị: Excel làm tròn mất số liệu đã nhập.',
  'print-titles': (f) =>
    `Dòng lặp lại đầu mỗi trang in (${f}) là dòng tiêu chí, không phải đầu bảng của mẫu.`,
  'code-claimed': (f, e) =>
    `Đầu trang hoặc chân trang ghi mã đối chiếu ${f}, không phải mã của phiếu${e === '' ? ' (phiếu chưa hoàn tất nên chưa có mã)' : ` (${e})`}.`,
  'points-imitated': (f, _e, { cell }) =>
    `${cell === undefined ? 'Đầu trang hoặc chân trang' : 'Ô ngoài mẫu'} ghi “${f}” trông như kết quả của phiếu; không ô nào của phiếu cho kết quả này.`,
  'letters-disguised': (f, e) => `Chữ nhìn giống “${beginning(e)}” nhưng có ${disguiseWords(f)}.`,
  'print-area': (f) => `Vùng in (${f}) bỏ bớt dòng hoặc cột của mẫu phiếu.`,
  'format-hides': (f) => `Định dạng có điều kiện làm ẩn nội dung (${hidingWords(f)}).`,
  'text-hidden': (f, e) => `Nội dung “${e}” bị làm ẩn (${hidingWords(f)}).`,
  'sheet-hidden': () => 'Trang tính của phiếu bị ẩn.',
  'sheet-moved': () =>
    'Trang tính của phiếu được chuyển sang tệp khác: mất thông tin nhận dạng, danh mục chọn và liên kết với tệp gốc. Điểm tính lại từ số liệu trên trang tính.',
  'rows-filtered': () => 'Bộ lọc còn bật, nhiều dòng của phiếu không hiển thị.',
  'second-form': ofProblem('second-form'),
  'external-link': (f) => `Tệp liên kết tới tệp khác: ${f}.`,
  macros: () => 'Tệp có macro. Đề nghị đơn vị nộp lại tệp .xlsx.',
  'embedded-object': () => 'Tệp có đối tượng nhúng.',
  'foreign-sheet-hidden': (f) => `Có trang tính ngoài mẫu ${f === 'veryHidden' ? 'bị ẩn hẳn' : 'bị ẩn'}.`,
  'identity-missing': ofProblem('identity-missing'),
  'identity-other-form': () =>
    'Thông tin nhận dạng trong tệp là của một mẫu phiếu khác; tính theo mẫu trên trang tính.',
  'names-missing': ofProblem('names-missing'),
  'name-lost': ofProblem('name-lost'),
  'name-elsewhere': ofProblem('name-elsewhere'),
  'name-twice': ofProblem('name-twice'),
  'rubric-outdated': ofProblem('rubric-outdated'),
  'form-not-in-store': (f) => formsTexts.vi.notInStoreText(f),
  'form-newer': (f, e, { text, differences = [] }) =>
    `Lập theo bản ${f} của mẫu phiếu và được tính theo bản ${f}. Bản ${e} sửa: ${text ?? differencesText(differences)}.`,
  'form-altered': (f, e, { differences = [] }) =>
    `Mẫu phiếu nằm trong tệp tính điểm khác mẫu phiếu cùng mã, cùng bản trong kho của bạn (mã nội dung ${f}, trong kho ${e}): ${differencesText(differences)}. Điểm được tính theo kho của bạn.`,
  'form-reworded': (f, e, { differences = [] }) =>
    `Mẫu phiếu nằm trong tệp khác mẫu phiếu cùng mã, cùng bản trong kho của bạn nhưng tính điểm như nhau (mã nội dung ${f}, trong kho ${e}): ${differencesText(differences)}.`,
  'layout-newer': () => 'Phiếu được lập bằng phiên bản chương trình mới hơn. Hãy cập nhật chương trình.',
  'code-mismatch': (f, e) =>
    `Mã đối chiếu không khớp: mã trên phiếu là ${e}, mã tính từ nội dung hiện tại là ${f}. Phiếu đã bị sửa sau khi hoàn tất.`,
  'footer-code': (_f, e) => `Chân trang không còn “${e}”.`,
  'form-blank': () => 'Phiếu trống: chưa nhập số liệu nào, chưa có điểm để xếp loại.',
  'unit-missing': () => 'Chưa ghi tên đơn vị.',
  'unit-differs': (f, e) => `Tên đơn vị “${f}” khác với đơn vị được lập phiếu: “${e}”.`,
  'unit-not-listed': ofProblem('unit-not-listed'),
  'figures-shared': (f, e) => {
    const { share, rarity } = sharedFigures(f);
    const rare =
      rarity > 0 ? `; hai đơn vị trả lời độc lập chỉ trùng như vậy với xác suất dưới 1/10^${rarity}` : '';
    return `Trùng ${share} số liệu với phiếu của ${e} (chỉ tính tiêu chí hai bên cùng có số liệu từ 10 trở lên)${rare}.`;
  },
  'figures-near': (f, e) => {
    const { share, rarity } = sharedFigures(f);
    return `Gần trùng ${share} số liệu với phiếu của ${e}: mỗi số chỉ hơn kém rất ít; hai đơn vị trả lời độc lập chỉ gần nhau như vậy với xác suất dưới 1/10^${rarity}.`;
  },
  'file-descends': (_f, e) => `Tệp được lập ban đầu cho đơn vị khác cũng nộp phiếu: ${e}.`,
  'not-compared': () =>
    'Phiếu này chưa được so sánh với phiếu của các đơn vị khác (số liệu trùng, văn bản kiểm chứng trùng).',
  'evidence-shared': (f, e) => `Cùng ghi văn bản kiểm chứng như phiếu của ${e} ở ${f} tiêu chí.`,
  'unit-twice': (f, e) => `${e} nộp nhiều tệp: ${f}. Chỉ giữ lại một tệp.`,
  'unit-alike': (f, e) => `Tên đơn vị “${f}” gần giống “${e}”. Kiểm tra có phải cùng một đơn vị hay không.`,
  'claim-impossible': (f, e) => `Cách tính của tiêu chí không có mức ${f} điểm (tối đa ${e} điểm).`,
  'claim-differs': (f, e) => `Tự chấm ${f} điểm, tính lại được ${e} điểm.`,
  'claim-unreadable': (f) => `Điểm tự chấm “${f}” không phải là số.`,
  'claim-date': (f, e) =>
    `Điểm tự chấm đã thành ngày ${f} (có thể do nhập “${e}”). Hãy hỏi đơn vị và ghi lại điểm.`,
  'claim-together': (f) =>
    `Ô ghi ${f} điểm chung cho nhiều tiêu chí, không rõ mỗi tiêu chí mấy điểm. Hãy hỏi đơn vị.`,
  'claim-shared': (f, e) =>
    `Ô gộp ghi điểm chung cho nhiều tiêu chí; tiêu chí này được tính ${f}/${e} điểm. Hãy kiểm tra.`,
  'claim-beside': (f, e) =>
    `Một con số ghi điểm chung cho nhiều dòng liền nhau; tiêu chí này được tính ${f}/${e} điểm. Hãy kiểm tra.`,
  'claim-twice': (f) =>
    `Tiêu chí có hơn một dòng trong bảng với điểm khác nhau (${f}), chưa rõ dòng nào đúng nên chưa tính điểm. Hãy chọn dòng hoặc hỏi đơn vị.`,
  'claim-repeated': (f, e) =>
    `Tiêu chí có hơn một dòng trong bảng với cùng ${f} điểm (cả ở ${e}); điểm được tính một lần.`,
  'evidence-figures': (f, e) =>
    `Theo số liệu trong tài liệu kiểm chứng được ${e} điểm; đơn vị tự chấm ${f} điểm.`,
  'maximum-missing': (_f, e) => `Bảng không ghi điểm tối đa; mẫu phiếu ghi ${e}.`,
  'match-doubtful': (f, e) => `Dòng khớp chưa chắc chắn (${percent(f)}%): “${e}”. Hãy kiểm tra.`,
  'row-unmatched': (f) => `Dòng “${f}” có điểm nhưng không thuộc tiêu chí nào của mẫu phiếu.`,
  'criterion-unmatched': (_f, e) => `Không tìm thấy tiêu chí “${e}” trong bảng.`,
  'given-differs': (f, e, { text = '' }) =>
    `Số liệu do cơ quan tổng hợp cung cấp (${text}) trong phiếu là ${f === '' ? 'trống' : f}, trong bảng là ${e}.`,
  'given-unit': (f) => `Bảng số liệu do cơ quan tổng hợp cung cấp không có đơn vị ${quoted(f)}.`,
  'report-rate': (f, e, { text = '' }) =>
    `Báo cáo của đơn vị ghi: ${quoted(text)}. Ở “${f}” tỷ lệ đúng là ${e}%.`,
  'report-quantity': (f, e, { text = '' }) =>
    `Báo cáo của đơn vị ghi: ${quoted(text)}. Báo cáo ghi ${f}, phiếu ghi ${e}.`,
  // the rubric gives the sentence
  check: (f, _e, { text = '' }) => (f === '' ? text : `${text} Đang ghi: ${f}.`),
} satisfies Record<FindingCode, Said>;

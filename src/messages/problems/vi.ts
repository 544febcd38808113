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
    `Ô đang là ngày “${r}” (có thể Excel đã tự đổi từ số đã nhập), ở đây cần số. Hãy nhập lại số.`,
  'ratio-in-number': (r) =>
    `“${r}” trông như tử số/mẫu số hoặc ngày tháng, ở đây cần một số. Hãy nhập mỗi số vào ô của nó.`,
  'too-large': (r) => `“${brief(r)}” lớn quá mức có thể có. Hãy kiểm tra và nhập lại số.`,
  'cell-error': (r) => `Ô đang báo lỗi ${r}, không có giá trị. Hãy xóa lỗi và nhập lại.`,
  'not-an-option': (r) => `“${r}” không có trong danh sách. Hãy chọn một phương án trong danh sách.`,
  'not-a-tick': (r) => `“${r}” không hợp lệ. Hãy chọn Có hoặc Không.`,
  'not-a-date': (r) => `“${r}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/03/2021.`,
  'two-readings': asked,
  'two-rates': asked,
} satisfies Record<Misread, Said>;

/** The same of points that were typed directly, which stand in a cell of their own. */
const ofClaim =
  (code: Misread): Said =>
  (...problem) =>
    `Điểm nhập trực tiếp: ${misreads[code](...problem)}`;

/** Values to choose from: ("a" | "b"). */
const PICK = /^\((.*)\)$/s;

/** What a value has to be, as the schema calls it. */
const schemaTypes: Record<string, string> = {
  '>=0': 'số không nhỏ hơn 0',
  '>=1': 'số không nhỏ hơn 1',
  integer: 'số nguyên',
  '/^[a-z0-9-]+$/': 'chữ thường không dấu, số và dấu gạch nối',
  number: 'số',
  string: 'chữ',
  boolean: 'true hoặc false',
  Array: 'danh sách',
  Object: 'các mục con',
};

/** What stands against a form file as YAML. */
const yamlFaults: Record<string, string> & { syntax: string } = {
  syntax:
    'Sai cú pháp YAML ở đây hoặc ngay trước đó; hãy xem thụt đầu dòng, dấu gạch đầu dòng, dấu hai chấm và dấu nháy.',
  twice: 'Mục này đã ghi ở trên; mỗi mục chỉ ghi một lần.',
  tag: 'Tệp mẫu phiếu chỉ ghi chữ và số, không ghi thẻ bắt đầu bằng dấu !.',
  repeats: 'Tệp lặp lại các phần của chính nó (dấu & và *) quá nhiều lần; hãy ghi rõ từng phần.',
};

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
  check: (r, _e, { text = '' }) => `${text} Đang ghi: ${r}.`,
  negative: (r) => `${r.replace('-', '−')} là số âm. Hãy nhập số từ 0 trở lên.`,
  ...ofFormulas,
  'not-whole': (r) => `${r} không phải số nguyên. Hãy nhập số lượng nguyên, ví dụ 2.`,
  'fraction-in-whole': (r) =>
    `${r} có phần lẻ, số lượng này thường là số nguyên; điểm được tính theo số đã ghi. Hãy kiểm tra lại.`,
  'above-maximum': (r, e) => `${r} lớn hơn điểm tối đa ${e}. Hãy nhập điểm từ 0 đến ${e}.`,
  'share-too-high': (r) => `Tỷ lệ ${r}% không hợp lệ. Hãy nhập từ 0% đến 100%, ví dụ 97,5%.`,
  'share-above-one': (r) => `Tỷ lệ ${r}% lớn hơn 100% nên được tính là 100%. Hãy kiểm tra lại.`,
  'share-differs': (r) =>
    `Tỷ lệ đã ghi (${r}%) khác kết quả tử số chia mẫu số; điểm được tính theo tử số và mẫu số.`,
  'numerator-above': (r, e) =>
    `Tử số ${r} lớn hơn mẫu số ${e} nên được tính là 100%. Hãy kiểm tra lại số liệu.`,
  'denominator-zero': () =>
    'Mẫu số bằng 0 nên chưa tính được điểm (0 điểm); mẫu phiếu không quy định cho trường hợp này.',
  'numerator-missing': () => 'Chưa nhập tử số.',
  'denominator-missing': () => 'Chưa nhập mẫu số.',
  'no-such-exemption': (r) =>
    `“${r}” không phải là trường hợp đặc thù của tiêu chí này. Hãy chọn trong danh sách hoặc để trống.`,
  'exemption-reason': (_r, e) => `Chưa ghi lý do áp dụng trường hợp “${e}”. Hãy ghi lý do.`,
  'claim-impossible': (r, e) =>
    `Cách tính của tiêu chí không có mức ${r} điểm (tối đa ${e} điểm) nên đang tính 0 điểm. Hãy nhập số liệu hoặc sửa lại điểm.`,
  'claim-differs': (r, e) => `Tự chấm ${r} điểm, tính lại được ${e} điểm.`,
  'evidence-missing': (_r, e) => `Chưa ghi tài liệu kiểm chứng${e === '' ? '' : ` (${e})`}.`,
  'unit-missing': () => 'Chưa ghi tên đơn vị.',
  misprint: (r, e) =>
    `Tổng điểm trên mẫu phiếu chưa khớp (${r === 'total' ? 'toàn phiếu' : `nhóm ${r}`}): mẫu ghi ${e.replace(' ≠', ', các tiêu chí cộng lại là')}.`,
  'not-a-document': (r) =>
    `Tệp .json không đúng cấu trúc (${r}). Cần {"rubric": …, "unit": {"name": …}, "answers": {…}}.`,
  'unknown-criterion': (r) => `Mẫu phiếu không có tiêu chí “${r}”.`,
  'answer-shape': (r, e) => `Số liệu của tiêu chí không đúng dạng: có “${r}”, cần dạng “${e}”.`,
  'criterion-row-missing': () => 'Không tìm thấy dòng của tiêu chí trong phiếu (dòng đã bị xóa?).',
  'number-as-date': (r, e) =>
    `Ô có định dạng ngày (hiện ${r}) nhưng chứa số, đang tính là ${e}. Hãy đổi lại định dạng số.`,
  'text-as-number': (r, e) => `Ô ghi “${r}” dưới dạng chữ, đang tính là ${e}. Hãy nhập lại dạng số.`,
  'rubric-outdated': () =>
    'Phiếu lập từ mẫu phiếu có nội dung khác mẫu cùng mã, cùng bản trong kho của bạn; điểm được tính theo kho của bạn.',
  'layout-newer': () => 'Phiếu được lập bằng phiên bản chương trình mới hơn. Hãy cập nhật chương trình.',
  'unit-not-listed': (r, e) =>
    `“${r}” không có trong danh mục đơn vị của quyết định.${e === '' ? '' : ` Có phải là ${e}?`}`,
  'name-lost': (_r, e) => `Tên ô của mẫu đã mất; ô được xác định theo nội dung in sẵn: ${e}.`,
  'name-elsewhere': (r, e) => `Tên ô của mẫu trỏ sang ô khác (${r}); tính theo nội dung in sẵn: ${e}.`,
  'name-twice': (r, e) => `Tên ô của mẫu được đặt hai lần (${r}); tính theo nội dung in sẵn: ${e}.`,
  'names-missing': () => 'Tên ô của mẫu đã bị xóa; các ô được xác định theo nội dung in sẵn.',
  'identity-missing': () =>
    'Trang tính ẩn để nhận dạng mẫu phiếu đã bị xóa; mẫu được nhận dạng theo tên ô hoặc nội dung in sẵn.',
  'second-form': (r, e) =>
    `Trang tính “${r}” là một bản khác của phiếu; chỉ trang tính “${e}” được tính điểm.`,
  'never-calculated': () =>
    'Tệp chưa được tính lần nào nên chưa có điểm để đối chiếu. Mở và lưu tệp bằng Excel hoặc LibreOffice.',
  'several-forms': (r) => `Tệp có ${r} phiếu; chỉ phiếu đầu tiên được tính.`,
  'rubric-schema': (r, e, { text }) =>
    text === undefined
      ? `${r}${e === '' ? '' : `; cần ${e}`}.`
      : e === 'never'
        ? `Tệp mẫu phiếu không có mục “${r}”; hãy kiểm tra chính tả.`
        : text === 'undefined'
          ? `Thiếu mục “${r}”.`
          : `Mục “${r}” là ${text}; cần ${schemaTypes[e] ?? e.replace(PICK, '$1').replaceAll(/ \| /g, ', ')}.`,
  'rubric-yaml': (r) => yamlFaults[r] ?? yamlFaults['syntax'],
  'rubric-none': () => 'Tệp không có nội dung của một mẫu phiếu.',
  'rubric-too-large': (r, e) =>
    r === 'letters'
      ? `Nội dung dài quá ${e} ký tự.`
      : r === 'number'
        ? `Số lớn hơn ${e} không thể là số điểm hay số liệu của mẫu phiếu.`
        : r === 'depth'
          ? `Các mục lồng nhau quá ${e} lớp.`
          : `Tệp có quá ${e} mục.`,
  'from-nowhere': (r, e) =>
    `Mục “from” của “${e}” nêu tiêu chí ${r}, nhưng mẫu phiếu này không có tiêu chí đó.`,
  'bonus-differs': (r, e) => `Điểm thưởng ghi ${r}, nhưng các nhóm điểm thưởng cộng lại là ${e}.`,
  'choice-below-maximum': (r, e) =>
    `Không phương án nào đạt điểm tối đa ${e}: cao nhất là ${r}. Nếu quyết định đúng như vậy, hãy ghi “reading”.`,
  'duplicate-id': (r) => `Mã tiêu chí “${r}” bị trùng.`,
  'option-above-maximum': (r, e) => `Phương án ${r} điểm lớn hơn điểm tối đa ${e}.`,
  'no-maximum': () => 'Tiêu chí không có điểm tối đa: cần “max”, hoặc “readAs” kèm “reading”.',
  'no-options': () => 'Tiêu chí không có phương án hoặc dòng đếm nào.',
  'too-many-inputs': (r, e) =>
    `Tiêu chí cần ${r} ô nhập trên một dòng, tối đa ${e}: hãy đặt các phương án thành dòng in.`,
  'unreachable-band': (r) => `Mức ${r} không bao giờ đạt tới vì các mức trước đã bao gồm.`,
  'band-hole': (r) => `Các mức để hở: giá trị ${r} không thuộc mức nào; cần một mức cuối không có ngưỡng.`,
  'band-two-bounds': (r) => `Mức ${r} có hơn một ngưỡng; mỗi mức chỉ ghi một trong from, above, upTo.`,
  'band-rate-of-quantity': (r) =>
    `Mức ${r} cho điểm theo tỷ lệ, nhưng tiêu chí chấm theo số lượng nên không có tỷ lệ.`,
  'band-rate-over-nothing': (r) => `Mức ${r}: rateOver phải lớn hơn 0.`,
  'class-above-total': (r, e) => `Không đơn vị nào đạt được mức xếp loại “${r}”: cao nhất là ${e}.`,
  'sum-differs': (r, e) => `Tổng ghi trên mẫu ${r} không bằng tổng các tiêu chí ${e}.`,
  'misprint-wrong': (r, e) => `Mục “misprints” ${r} không đúng: ${e}.`,
  'exemption-useless': (r) =>
    `Trường hợp đặc thù “${r}” không có tiêu chí nào bên dưới hoặc lớn hơn điểm tối đa.`,
  'name-clash': (r) => `Hai mã cho cùng một tên ô: ${r}.`,
  'row-column': (r) => `Mẫu phiếu không có cột cho “${r}”.`,
} satisfies Record<ProblemCode, Said>;

/** Sentences of "Báo cáo của đơn vị", made from what the unit entered. */
import { count, criterionName, optionName, small } from '../report';

const listed = criterionName;
const chosen = optionName;

/** Choices that a list of gaps quotes or tells one by one, without what is to be filled in. */
const quoted = (text: string): string =>
  text
    .replace(/“([^”]{0,1000})”/gu, (_, label: string) => `“${chosen(label)}”`)
    .replace(
      /^(Bổ sung: |Còn \d{1,3} nội dung chưa đáp ứng: )([^]{1,2000})$/u,
      (_, lead: string, labels: string) => `${lead}${labels.split('; ').map(chosen).join('; ')}`,
    );

/** What a list of gaps advises, as a report sets it as a task. */
function task(action: string): string {
  const said = quoted(action.replace(' (nhập 0)', ''));
  const [, part, percent] = /^Tăng tử số thêm [\d.,]+, lên ([\d.,]+\/[\d.,]+) = ([\d.,]+)%/.exec(said) ?? [];
  if (part !== undefined) return `phấn đấu đạt ${part} (${percent ?? ''}%)`;
  return /^Đạt /.test(said)
    ? `phấn đấu ${small(said)}`
    : small(said)
        .replace(/^chuyển sang “Có”$/, 'phấn đấu đáp ứng tiêu chí này')
        .replace(/^chuyển sang /, 'phấn đấu đạt mức ');
}

/** Why points are lost, as a report says it. */
const cause = (reason: string): string =>
  quoted(reason)
    .replace(/^Hiện chọn /, 'Hiện trạng: ')
    .replace(/(?<!\.)$/, '.');

const wordsOf = (text: string): string[] => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is counted, without a word to whoever fills the form in; "" where the criterion's text says it. */
function beside(text: string, quantity: string): string {
  const plain = quantity.replace(/ \([^()]{0,100}nhập 0\)/u, '');
  const said = new Set(wordsOf(text));
  return wordsOf(plain).every((word) => said.has(word)) ? '' : `${small(plain)} là`;
}

/** "Có mạng LAN": "Có" says it as it stands, "Không" that it is not there; other criteria name what was chosen. */
function held(name: string, option: string): string {
  if (!name.startsWith('Có ') || !/^(?:Có|Không)$/.test(option)) return `${name}: ${option}.`;
  return option === 'Có' ? `${name}.` : `Chưa ${small(name)}.`;
}

/** Lost texts that are quoted. */
const MOST_LOST = 20;

export const unitReport = {
  type: 'BÁO CÁO',
  draftType: 'BÁO CÁO (DỰ THẢO)',
  /** Nobody ranks itself. */
  subject: (measured: string, year: number) =>
    `Kết quả tự ${measured.replace(/^đánh giá, x[ếé]p hạng /, 'đánh giá ')} năm\u00A0${year}`,
  open: (missing: number, invalid: number) =>
    `(Bản dự thảo: ${[
      ...(missing > 0 ? [`còn ${count(missing)} tiêu chí chưa nhập`] : []),
      ...(invalid > 0 ? [`còn ${count(invalid)} tiêu chí cần sửa`] : []),
    ].join(', ')}; ${missing + invalid === 1 ? 'tiêu chí' : 'các tiêu chí'} này chưa được tính điểm.)`,
  basis: (decision: string, agency: string, year: number) =>
    `Thực hiện ${decision}, ${agency === '' ? 'kết quả' : `${agency} báo cáo kết quả`} tự đánh giá năm ${year} như sau:`,
  results: {
    heading: 'KẾT QUẢ THỰC HIỆN',
    field: (text: string, value: string) => `${listed(text)}: ${value}.`,
    /** Parts of a group. */
    part: (letter: string, name: string) => `${letter}) ${name}`,
    own: 'Bổ sung kết quả nổi bật, các văn bản đã ban hành',
    rate: (text: string, numerator: string, denominator: string, percent: string) =>
      `${listed(text)}: ${numerator}/${denominator}, đạt tỷ lệ ${percent}%.`,
    share: (text: string, percent: string) => `${listed(text)}: đạt tỷ lệ ${percent}%.`,
    value: (text: string, quantity: string, value: string, unit: string) =>
      `${listed(text)}: ${[beside(text, quantity), value, unit].filter(Boolean).join(' ')}.`,
    choice: (text: string, option: string) => held(listed(text), chosen(option)),
    list: (text: string, parts: readonly string[]) => `${listed(text)}: ${parts.map(chosen).join('; ')}.`,
    counted: (label: string, count: string) => `${small(chosen(label))}: ${count}`,
    exempt: (text: string, exemption: string) =>
      `${listed(text)}: áp dụng trường hợp “${chosen(exemption)}”.`,
    above: (text: string, numerator: string, denominator: string) =>
      `${listed(text)}: ${numerator}/${denominator} (trên 100%, tính 100%).`,
    full: (criteria: number, others: boolean) =>
      `Có ${count(criteria)} tiêu chí ${others ? 'khác ' : ''}tự chấm đạt điểm tối đa, xem Phụ lục I.`,
    documents: (names: readonly string[], more: number) =>
      `Văn bản ghi ở tài liệu kiểm chứng: ${names.join('; ')}${more > 0 ? ` và ${count(more)} văn bản khác, xem Phụ lục II` : ''}.`,
    nothing: 'Chưa nhập số liệu, chưa tự chấm điểm.',
    short: (text: string, got: string, max: string) => `${listed(text)}: tự chấm ${got}/${max} điểm.`,
    group: (points: string, max: string, before: string | undefined) =>
      `Điểm tự chấm của nhóm tiêu chí: ${points}/${max} điểm${before === undefined ? '' : `; năm trước: ${before} điểm`}.`,
  },
  overall: {
    heading: 'ĐÁNH GIÁ CHUNG',
    results: 'Kết quả tự chấm điểm, ưu điểm',
    strengths: 'Bổ sung ưu điểm',
    total: (total: string, max: string, bonus: string) =>
      `Tổng điểm tự chấm: ${total}/${max} điểm${bonus === '' ? '' : ` (kể cả điểm thưởng ${bonus} điểm)`}.`,
    misprint: (group: string, printed: string, holds: string) =>
      `Mẫu phiếu ghi ${group === '' ? 'tổng điểm tối đa' : `điểm tối đa của nhóm ${group}`} là ${printed}; các tiêu chí cộng lại là ${holds}.`,
    class: (name: string) => `Xếp loại theo tổng điểm tự chấm: ${name}.`,
    before: (total: string, change: string) => `Năm trước: ${total} điểm (${change}).`,
    more: (points: string) => `tăng ${points} điểm`,
    less: (points: string) => `giảm ${points} điểm`,
    equal: 'không thay đổi',
    limits: 'Tồn tại, hạn chế và nguyên nhân',
    gap: (text: string, id: string, points: string, max: string, reason: string) =>
      `“${text}” (${id}): được ${points}/${max} điểm.${reason === '' ? '' : ` ${cause(reason)}`}`,
    moreGaps: (rest: number) => `Và ${count(rest)} tiêu chí khác chưa đạt điểm tối đa, xem Phụ lục I.`,
    missing: (criteria: readonly string[]) => `Chưa nhập số liệu, chưa tự chấm điểm: ${criteria.join('; ')}.`,
    named: (text: string, id: string) => `“${text}” (${id})`,
    own: 'Bổ sung nguyên nhân của các tồn tại, hạn chế',
  },
  proposals: {
    heading: 'NHIỆM VỤ, KIẾN NGHỊ',
    plan: 'Các nội dung tập trung thực hiện trong thời gian tới:',
    step: (text: string, id: string, action: string) => `“${text}” (${id}): ${task(action)}.`,
    own: 'Bổ sung kiến nghị, đề xuất',
  },
  /** The annexes as the text names them: "danh mục tài liệu kiểm chứng (Phụ lục II)". */
  request: (agency: string, annexes: readonly string[]) =>
    `Trên đây là kết quả tự đánh giá, kèm theo ${annexes.join(', ')}${agency === '' ? ', kính báo cáo' : `; ${agency} kính báo cáo`}./.`,
  /** A table that a person added to an earlier report. */
  lostTable: (text: string) =>
    `Bảng người soạn đã thêm, bắt đầu bằng “${text}”: không giữ lại được, cần chép sang báo cáo mới.`,
  /** Pictures that a person added to an earlier report. */
  lostPictures: (pictures: number) =>
    `${count(pictures)} hình người soạn đã thêm: không giữ lại được, cần chép sang báo cáo mới.`,
  /** Texts of an earlier report that stand neither in the new letterhead nor in its annexes. */
  lostAround: (lost: readonly string[]) =>
    `Phần đầu văn bản, phần ký và phụ lục được lập lại theo phiếu, không còn: ${lost
      .slice(0, MOST_LOST)
      .map((text) => `“${text}”`)
      .join('; ')}${lost.length > MOST_LOST ? ` và ${count(lost.length - MOST_LOST)} chỗ khác` : ''}.`,
  annexes: {
    /** In the text, by kind. */
    named: {
      form: (no: string) => `phiếu đã chấm điểm (${no})`,
      evidence: (no: string) => `danh mục tài liệu kiểm chứng (${no})`,
      budget: (no: string) => `bảng kinh phí đầu tư (${no})`,
    },
  },
} as const;

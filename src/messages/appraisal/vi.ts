/** Texts of the cards on which a reviewer decides. */
export const vi = {
  title: 'Thẩm định',
  reviewer: 'Người thẩm định',
  reviewerFirst: 'Hãy ghi tên người thẩm định trước; tên và thời gian được lưu vào nhật ký.',
  acceptAll: (count: number, withoutEvidence: number) =>
    `Chấp nhận ${count} tiêu chí có điểm theo ba cách trùng nhau, đã có số liệu và không có gì cần xem lại` +
    (withoutEvidence === 0 ? '' : `, kể cả ${withoutEvidence} tiêu chí chưa ghi tài liệu kiểm chứng`),
  undo: (count: number, criterion: string) =>
    count === 1
      ? `Hoàn tác quyết định gần nhất (${criterion})`
      : `Hoàn tác quyết định gần nhất (${count} tiêu chí)`,
  usual: 'Chọn lý do thường gặp',
  usualReasons: [
    'Không có tài liệu kiểm chứng.',
    'Tài liệu kiểm chứng không đúng nội dung tiêu chí.',
    'Số liệu không khớp tài liệu kiểm chứng.',
    'Số liệu ngoài kỳ đánh giá.',
    'Tính sai so với cách tính của tiêu chí.',
    'Đã bổ sung tài liệu kiểm chứng, đủ điều kiện tính điểm.',
  ],
  ask: 'Ghi yêu cầu theo kết quả rà soát',
  asked: (cell: string, found: string) =>
    `${cell === '' ? '' : `Ô ${cell}: `}${found} Đề nghị đơn vị kiểm tra, sửa lại theo mẫu phiếu hoặc giải trình.`,
  askedEvidence: 'Chưa ghi tài liệu kiểm chứng. Đề nghị đơn vị bổ sung số, ký hiệu, ngày của văn bản.',
  previous: 'Tiêu chí trước (Alt+PageUp)',
  next: 'Tiêu chí sau (Alt+PageDown)',
  lastYear: 'Kỳ trước',
  lastYearFile: 'Chọn phiếu kỳ trước của đơn vị (.xlsx)',
  lastYearRefused: 'Tệp này không đọc được hoặc không cùng mẫu phiếu.',
  lastYearPoints: (points: string) => `${points} điểm`,
  join: 'Ghép kết quả của người thẩm định khác (.xlsx)',
  joinRefused: 'Tệp này không đọc được hoặc là phiếu của đơn vị khác, mẫu khác.',
  joined: (taken: number) =>
    taken === 0 ? 'Đã ghép nhật ký; không có thêm tiêu chí nào.' : `Đã ghép ${taken} tiêu chí và nhật ký.`,
  conflicts: (count: number) =>
    `${count} tiêu chí hai người quyết định khác nhau, cần thống nhất (đang giữ kết quả ở đây):`,
  conflict: (id: string, mine: string, theirs: string) => `${id}: ở đây ${mine}, tệp ghép ${theirs}`,
  entered: 'Đã nhập',
  nothingEntered: 'Chưa nhập số liệu.',
  how: 'Cách ra điểm',
  evidence: 'Tài liệu kiểm chứng',
  noEvidence: 'chưa ghi',
  openLink: (host: string) => `Mở liên kết tới ${host}`,
  openLinkSure: (address: string) => ({
    title: 'Mở liên kết do đơn vị ghi?',
    text: `Liên kết dẫn ra ngoài máy này; chỉ mở khi tin cậy: ${address}`,
    yes: 'Mở liên kết',
    no: 'Không mở',
  }),
  note: 'Ghi chú của đơn vị',
  found: 'Rà soát',
  others: 'Trung vị điểm của các đơn vị khác',
  left: (count: number) =>
    count === 0 ? 'Mọi tiêu chí đã được thẩm định.' : `Còn ${count} tiêu chí chưa xong.`,
  begun: 'đang ghi dở',
  begunLeft: (count: number) =>
    `${count} tiêu chí đang ghi dở: chưa tính vào điểm thẩm định cho đến khi bấm “Ghi kết quả thẩm định”.`,
  total: (total: string, max: string) => `Tổng điểm thẩm định: ${total}/${max}`,
  bonus: (bonus: string) => `trong đó điểm thưởng ${bonus}`,
  deducted: (points: string) => `đã trừ ${points} điểm`,
  class: (name: string) => `Xếp loại: ${name}`,
  show: 'Hiện',
  shown: { open: 'Chưa xong', differs: 'Điểm khác nhau', decided: 'Đã thẩm định', all: 'Tất cả' },
  points: 'Điểm thẩm định',
  given: (self: string, recomputed: string, appraised: string, max: string) =>
    `Tự chấm ${self} · tính lại ${recomputed} · thẩm định ${appraised} · tối đa ${max}`,
  nobody: 'chưa chấm',
  reason: 'Lý do (bắt buộc khi khác điểm tự chấm)',
  explanation: 'Giải trình của đơn vị',
  question: 'Yêu cầu bổ sung, giải trình',
  state: 'Trạng thái',
  decide: 'Ghi kết quả thẩm định',
  refused: {
    'unknown-criterion': 'Mẫu phiếu không có tiêu chí này.',
    'points-out-of-range': (max: string) => `Điểm phải từ 0 đến ${max}, không quá hai chữ số thập phân.`,
    'reason-required': 'Điểm khác điểm tự chấm: hãy ghi lý do.',
    'ground-unknown': 'Không có căn cứ này trong quyết định.',
  },
  notDeducted: {
    'unknown-criterion': 'Mẫu phiếu không có tiêu chí này.',
    'points-out-of-range': 'Số điểm trừ phải lớn hơn 0, không quá hai chữ số thập phân.',
    'reason-required': 'Hãy ghi lý do trừ điểm.',
    'ground-unknown': 'Hãy chọn căn cứ trừ điểm.',
  },
  deductions: 'Trừ điểm',
  deductionReason: 'Lý do trừ',
  ground: 'Căn cứ',
  amount: 'Số điểm trừ',
  deduct: 'Ghi điểm trừ',
  takeBack: 'Bỏ khoản trừ này',
  takeBackReason: 'Nhập nhầm',
  saveWorkbook: 'Lưu tệp đã thẩm định (.xlsx)',
  saveMinutes: 'Lập biên bản (.docx)',
  saveReturn: 'Lập tệp trả đơn vị (.xlsx)',
  documents: (seen: number, all: number) => `Tài liệu kiểm chứng: đã xem ${seen}/${all}`,
  documentOf: (ids: string) => `Tiêu chí ${ids}`,
  untouched:
    'Tệp đơn vị nộp không thay đổi; kết quả lưu thành tệp mới, mở lại để làm tiếp. Mọi thứ khác trong tệp của đơn vị (ghi chú, hình, trang tính, công thức) được giữ nguyên.',
  drawnAnew: (papers: readonly string[]) =>
    `Riêng với tệp này, ${papers.join(' và ')} được lập lại theo mẫu: ghi chú, hình và định dạng riêng không được giữ; các trang tính khác được chép giá trị, không kèm công thức (trừ trang tính quá 2.000 dòng, quá 100 cột hoặc trùng tên).`,
  paperNames: { appraised: 'phiếu đã thẩm định', return: 'phiếu trả lại' },
  fileNames: {
    appraised: (unit: string) => `${unit} - tham dinh.xlsx`,
    return: (unit: string) => `${unit} - tra lai.xlsx`,
    minutes: (unit: string) => `${unit} - bien ban.docx`,
  },
};

/** The shape of both languages. */
export type AppraisalTexts = typeof vi;

/** What the draft of a form says of a decision's table, in Vietnamese. */

export const oddities = {
  formula: 'công thức',
  raised: 'chữ viết trên hoặc dưới dòng',
  nested: 'bảng lồng trong ô',
  hidden: 'chữ ẩn',
  changed: 'nội dung đang theo dõi sửa đổi (Track Changes)',
  struck: 'chữ gạch ngang',
  box: 'hộp văn bản',
  symbol: 'ký hiệu của phông chữ riêng',
  footnote: 'chú thích chân trang',
  picture: 'hình vẽ',
  number: 'số thứ tự tự động không tính được',
  format: 'định dạng hiện nội dung khác với nội dung ô',
  turned: 'dấu đảo chiều chữ',
};

export const kinds = {
  group: 'nhóm',
  heading: 'mục',
  criterion: 'tiêu chí',
  option: 'phương án',
  total: 'tổng',
  note: 'ghi chú',
  unclear: 'chưa rõ',
};

export const columns = [
  'Vị trí',
  'Loại dòng',
  'Mã',
  'STT',
  'Nội dung',
  'Điểm tối đa',
  'Trạng thái',
  'Cách chấm',
];

export const places = {
  table: (table: number, row: number): string => `Bảng ${table}, dòng ${row}`,
  sheet: (sheet: string, row: number): string => `Trang “${sheet}”, dòng ${row}`,
};

export const texts = {
  'no-table': 'Tệp không có bảng nào. Hãy chọn tệp có bảng tiêu chí của quyết định.',
  'no-head':
    'Không tìm thấy dòng tiêu đề của bảng: cần có một cột tiêu chí (hoặc nội dung) và một cột điểm tối đa (hoặc thang điểm).',
  'unclear-row': (received: string): string =>
    `Chưa rõ dòng “${received}” là nhóm, mục, tiêu chí hay phương án. Hãy xem lại dòng này trong quyết định.`,
  'odd-cell': (received: string, odd: string): string =>
    `Dòng “${received}” có ${odd}: hãy so với bản in, vì chữ đọc được có thể khác bản in.`,
  'odd-line': (received: string, odd: string): string =>
    `Ngoài bảng, đoạn “${received}” có ${odd}: hãy so với bản in.`,
  'unknown-column': (received: string): string =>
    `Chưa rõ cột “${received}” dùng để làm gì; nội dung của cột được giữ nguyên ở từng dòng.`,
  points: (received: string): string =>
    `Điểm “${received}” không phải một con số rõ ràng. Hãy xem điểm tối đa của dòng này trong quyết định.`,
  'same-number': (received: string): string =>
    `Số thứ tự ${received} có hai lần; tiêu chí sau được đặt mã khác. Hãy xem có đúng như bản in không.`,
  sum: (group: string, printed: string, holds: string): string =>
    `Nhóm ${group} in ${printed} điểm, nhưng các tiêu chí trong nhóm cộng lại được ${holds} điểm.`,
};

/** How far a rule is understood. */
export const states = { sure: 'nhận ra', doubtful: 'ngờ', unknown: 'chưa hiểu', earlier: 'theo mẫu trước' };

/** Parts of a row that may be other than in the form before. */
export const parts = { text: 'nội dung', method: 'cách tính', max: 'điểm tối đa', sentence: 'cách chấm' };

/** The form of an earlier year beside a draft. */
export const beside = (same: number, added: readonly string[], removed: readonly string[]): string =>
  `So với mẫu trước: ${same} tiêu chí nối được` +
  (added.length > 0 ? `; mới: ${added.join(', ')}` : '') +
  (removed.length > 0 ? `; không còn: ${removed.join(', ')}` : '') +
  '. Cách chấm lấy theo mẫu trước vẫn phải xem và xác nhận.';

/** Figures of one name in several criteria; `line` says that they are one. */
export const offered = (name: string, line: string): string =>
  `“${name}” đứng ở nhiều tiêu chí. Nếu là một số liệu thì chép dòng này vào ô “Số liệu dùng chung”: ${line}. Nếu không, ghi tên vào ô “Số liệu không dùng chung”.`;

/** The last line of the command. */
export const counted = (
  rows: number,
  criteria: number,
  { sure, doubtful, unknown }: Record<'sure' | 'doubtful' | 'unknown', number>,
): string =>
  `Đã đọc ${rows} dòng, trong đó ${criteria} tiêu chí. Cách chấm: ${sure} nhận ra, ${doubtful} ngờ, ${unknown} chưa hiểu. Tác giả xem lại từng cách chấm trước khi ghi vào tệp mẫu phiếu.`;

/** Where a draft stands against the published form. */
export const standing = {
  new: (): string => 'Nháp',
  published: (version: number): string => `Đã ban hành, bản ${version}`,
  changed: (version: number): string => `Đã sửa sau bản ${version}`,
};

/** How far a draft has come. */
export const stands = (criteria: number, problems: number): string =>
  problems === 0
    ? `Bản nháp có ${criteria} tiêu chí, không còn chỗ nào phải sửa: ban hành được bằng lệnh publish.`
    : `Bản nháp có ${criteria} tiêu chí, còn ${problems} chỗ phải xem.`;

export const published = {
  comment: (number: string, authority: string): string =>
    `Soạn từ bảng của Quyết định ${number}, ${authority}. Mọi dòng in giữ nguyên văn.`,
  table: ({ name, print }: { name: string; print: string }): string =>
    `Bảng nguồn: ${name}, dấu vân tay ${print}.`,
  noTable: (name: string, print: string): string =>
    `Không thấy bảng nguồn ${name} (dấu vân tay ${print}) cạnh bản nháp. Hãy giữ tệp đó cùng tệp mẫu phiếu.`,
  done: (criteria: number, fingerprint: string, files: readonly string[]): string =>
    `Đã ban hành ${criteria} tiêu chí. Dấu vân tay: ${fingerprint}. Đã ghi: ${files.join(', ')}.`,
  version: (version: number, changes: string): string =>
    `Bản ${version}: ${changes}. Chi tiết ở trang “Thay đổi so với bản trước” của bản đối chiếu.`,
};

export const unchanged = (path: string): string => `Nội dung không đổi so với ${path}: không ghi bản mới.`;

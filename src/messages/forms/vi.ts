/** The forms that a person can choose, where they come from, and what came of adding one. */
import type { FormEntry, FormOrigin } from '../../rubric/store';

const origins: Record<FormOrigin, string> = {
  given: 'bạn đã thêm',
  deployed: 'cơ quan cung cấp cùng trang này',
  'built-in': 'có sẵn trong chương trình',
  embedded: 'nằm trong chính tệp phiếu',
};

export const vi = {
  /** Short name of a form. */
  name: ({ province, year, audience }: Pick<FormEntry, 'province' | 'year' | 'audience'>): string =>
    `${province} ${year}, ${audience}`,
  version: (version: number): string => (version === 1 ? '' : `bản ${version}`),
  origins,
  /** Version and origin; the fingerprint where two people may have to compare it. */
  facts: ({ version, fingerprint, from }: FormEntry): string =>
    `bản ${version}${from === 'built-in' ? '' : ` · mã nội dung ${fingerprint}`} · ${origins[from]}`,
  add: 'Thêm mẫu phiếu…',
  addHint:
    'Tệp .yaml của mẫu phiếu, hoặc tệp phiếu .xlsx mang theo mẫu. Mẫu đã thêm được giữ trong trình duyệt này.',
  own: 'Mẫu phiếu bạn đã thêm',
  remove: 'Bỏ',
  removeOf: (title: string): string => `Bỏ mẫu phiếu “${title}”`,
  search: 'Tìm mẫu phiếu theo tỉnh, năm, cơ quan ban hành hoặc số quyết định',
  none: 'Không có mẫu phiếu nào phù hợp.',
  added: (title: string, fingerprint: string): string =>
    `Đã thêm “${title}”, mã nội dung ${fingerprint}. Hãy so mã này với mã của cơ quan gửi mẫu phiếu.`,
  known: (title: string, fingerprint: string): string =>
    `“${title}” đã có, nội dung giống hệt, mã nội dung ${fingerprint}.`,
  /** The same id and version with other content. */
  other: (file: string, id: string, version: number, differences: string): string =>
    `${file}: mẫu phiếu “${id}” bản ${version} đã có, với nội dung khác: ${differences}. Mẫu phiếu đã có không bị thay. Nếu quyết định được sửa, tệp mới cần ghi version: ${version + 1}.`,
  refused: {
    'too-large': (file: string): string => `${file} quá lớn để là tệp mẫu phiếu (tối đa 4 MB).`,
    'not-yaml': (file: string): string => `${file} không phải tệp mẫu phiếu: không đọc được theo YAML.`,
    'no-form': (file: string): string => `${file} không mang theo mẫu phiếu nào.`,
    problems: (file: string): string => `${file} chưa dùng được làm mẫu phiếu:`,
  },
  /** What two copies of a form differ in. */
  differs: {
    max: (id: string, one: string, other: string): string => `${id}: điểm tối đa ${one}, ở đây ${other}`,
    scoring: (id: string): string => `${id}: cách tính điểm khác`,
    missing: (id: string): string => `${id}: ở đây không có`,
    added: (id: string): string => `${id}: chỉ có ở đây`,
    print: 'phần in sẵn hoặc cột khác',
    administration: 'phần hành chính (đơn vị, thời hạn, xếp loại, cách hiểu) khác',
    form: 'cách tính tổng hoặc xếp loại khác',
    more: (count: number): string => `và ${count} tiêu chí nữa`,
  },
  /** A newer version of the form that the workbook was made from. */
  newer: (own: number, newest: number, changes: string): string =>
    `Phiếu lập theo bản ${own} của mẫu phiếu và được tính theo bản ${own}. Đã có bản ${newest}${changes === '' ? '' : `: ${changes}`}.`,
  migrate: (version: number): string => `Lưu một phiếu theo bản ${version}…`,
  migrated: (file: string, confirm: number, left: number): string =>
    `Đã lưu ${file}. Cần xác nhận lại ${confirm} tiêu chí${left === 0 ? '' : `; ${left} nội dung đã nhập không chuyển nguyên được ghi ở trang tính “Không còn trong mẫu”`}. Tệp đang mở không thay đổi.`,
  notMigrated: 'Không chuyển được phiếu này sang bản mới.',
  /** Said wherever a form is shown that the store does not have. */
  notInStore: 'Mẫu phiếu này không có trong kho của bạn',
  notInStoreText: (fingerprint: string): string =>
    `Mẫu phiếu này không có trong kho của bạn: điểm được tính theo mẫu phiếu nằm trong chính tệp (mã nội dung ${fingerprint}). Chưa ai bảo đảm mẫu phiếu ấy đúng quyết định; phiếu không được xếp hạng cho đến khi bạn thêm mẫu phiếu.`,
};

/** The shape of both languages. */
export type FormsTexts = typeof vi;

/** Words about a published form that is corrected. They go into papers of the province, so Vietnamese only. */
import type { ChangedIds, Effect } from '../../draft/earlier/changed';

/** Criteria that one line names. */
const MOST_NAMED = 12;

function named(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return ids.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` và ${more} tiêu chí nữa` : '');
}

export const correctionTexts = {
  /** One line of the form file. */
  changes: ({ meant, added, removed, renamed }: ChangedIds): string => {
    const said = [
      ...(meant.length > 0 ? [`sửa ${named(meant)}`] : []),
      ...(added.length > 0 ? [`thêm ${named(added)}`] : []),
      ...(removed.length > 0 ? [`bỏ ${named(removed)}`] : []),
      ...(renamed.length > 0 ? [`đổi mã ${named(renamed.map(([from, to]) => `${from} → ${to}`))}`] : []),
    ].join('; ');
    return said === ''
      ? 'Sửa phần in, phần hành chính; tiêu chí không đổi'
      : said.replace(/^./, (first) => first.toUpperCase());
  },
  title: 'THAY ĐỔI SO VỚI BẢN TRƯỚC',
  versions: (id: string, before: number, after: number): string =>
    `Mẫu phiếu ${id}: bản ${before} → bản ${after}`,
  forms: (before: string, after: string): string => `Mẫu phiếu ${before} → mẫu phiếu ${after}`,
  fingerprints: (before: string, after: string): string => `Dấu vân tay: ${before} → ${after}`,
  same: (count: number): string => `${count} tiêu chí còn lại giữ nguyên mã, cách chấm và số liệu đã nộp.`,
  criteria: 'Tiêu chí có thay đổi, mới và bỏ',
  headings: 'Nhóm và mục có thay đổi',
  info: 'Thông tin chung có thay đổi',
  heads: {
    was: 'Mã bản trước',
    id: 'Mã bản này',
    text: 'Nội dung',
    part: 'Chỗ thay đổi',
    before: 'Bản trước',
    after: 'Bản này',
    checkBefore: 'Điểm bản trước',
    checkAfter: 'Điểm bản này',
    effect: 'Số liệu đã nộp',
    heading: 'Nhóm, mục',
  },
  parts: { lines: 'phương án', place: 'thuộc nhóm, mục', total: 'dòng tổng' },
  effects: {
    kept: 'giữ nguyên số liệu và điểm',
    confirm: 'giữ số liệu; đơn vị xác nhận lại',
    rescored: 'giữ số liệu, điểm tính lại theo bản này; đơn vị xác nhận lại',
    reentered: 'số liệu không chuyển hết được; đơn vị nhập lại và xác nhận',
    joined: 'gộp tài liệu kiểm chứng và ghi chú; đơn vị nhập lại số liệu và xác nhận',
    new: 'chưa có; đơn vị nhập',
    removed: 'không còn tính điểm; giữ ở trang tính “Không còn trong mẫu”',
  } satisfies Record<Effect, string>,
  signed: ['NGƯỜI SOẠN', 'NGƯỜI ĐỐI CHIẾU'],
  /** The file published at that place is newer than what the draft began from. */
  newer: (path: string, published: number, base: number): string =>
    `${path} đã là bản ${published}, còn bản nháp bắt đầu từ bản ${base}. Hãy mở ${path} bằng lệnh draft rồi sửa trên bản ấy.`,
  isDraft: (path: string): string =>
    `${path} là một bản nháp, không ghi đè. Hãy đặt tên khác cho tệp mẫu phiếu.`,
  otherForm: (path: string, found: string, wanted: string): string =>
    `${path} là mẫu phiếu “${found}”, không phải “${wanted}”. Hãy ghi vào tệp khác.`,
};

/** What was done to a workbook, as the buttons that take it back name it. */
import type { Step } from '../../workbook/port';

export const vi = {
  undo: (step: string) => (step === '' ? 'Hoàn tác' : `Hoàn tác: ${step}`),
  redo: (step: string) => (step === '' ? 'Làm lại' : `Làm lại: ${step}`),
  /** In Excel, where the sheet has its own Ctrl+Z. */
  own: 'Chỉ hoàn tác được những gì ghi từ ngăn này. Nội dung nhập trong trang tính: dùng Ctrl+Z của Excel.',
  steps: {
    typed: (_count: number, place: string) => `nhập ô ${place}`,
    pasted: (count: number) => `dán ${count} ô`,
    cleared: (count: number) => `xóa ${count} ô`,
    filled: (count: number) => `điền xuống ${count} ô`,
    answered: (_count: number, place: string) => `nhập tiêu chí ${place}`,
    tried: (count: number) => `ghi ${count} tiêu chí đã tính thử`,
    carried: () => 'lấy số liệu năm trước',
    confirmed: (count: number, place: string) =>
      `xác nhận ${place === '' ? `${count} tiêu chí` : `tiêu chí ${place}`}`,
    marked: (_count: number, place: string) => `đánh dấu tiêu chí ${place}`,
    noted: (_count: number, place: string) => `ghi chú tiêu chí ${place}`,
    field: () => 'nhập thông tin chung',
    ready: () => 'lấy mã đối chiếu',
    numbered: (count: number) => `đánh số tài liệu của ${count} tiêu chí`,
    planned: () => 'thêm trang tính kế hoạch',
    added: (count: number) => `thêm ${count} trang tính`,
  } satisfies Record<Step['code'], (count: number, place: string) => string>,
};

/** The shape of both languages. */
export type StepTexts = typeof vi;

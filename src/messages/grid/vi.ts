/** Every text of the spreadsheet of the browser page. */
import type { Problem } from '../../rubric/problem';
import { readingsOf, problemText } from '../problems';

export const vi = {
  sheets: 'Các trang tính',
  /** Printed columns as narrow as they can be read. */
  narrow: 'Thu hẹp phần in',
  zoom: 'Thu phóng',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  /** Name box, formula line. */
  address: 'Ô đang chọn',
  content: 'Nội dung ô',
  empty: 'trống',
  selected: (range: string) => `Đã chọn ${range}`,
  /** How the grid is used, for those who cannot see it. */
  help: 'Mũi tên để di chuyển, nhập trực tiếp, F2 để sửa, Tab đến ô nhập tiếp theo, F6 để ra khỏi bảng.',
  locked: 'Ô này bị khóa: chỉ nhập được vào các ô tô màu. Không có gì bị thay đổi.',
  readOnly: 'Trang tính này chỉ để xem. Không có gì bị thay đổi.',
  merged: 'Vùng dán có ô gộp. Không có gì bị thay đổi.',
  outside: 'Vùng dán vượt quá phạm vi trang tính. Không có gì bị thay đổi.',
  tooLong: 'Nội dung dài hơn 32.767 ký tự. Không có gì bị thay đổi.',
  notInList: (options: string) => `Hãy chọn một trong các giá trị: ${options}.`,
  problem: (problem: Problem) => problemText(problem, 'vi'),
  /** The question about entries that can be read in two ways, and its answers. */
  question: (count: number) =>
    count === 1
      ? 'Ô này có thể đọc hai cách. Cần ghi số nào?'
      : `${count} ô có thể đọc hai cách. Hãy chọn cho từng ô.`,
  readings: (asked: Pick<Problem, 'code' | 'readings'>) => readingsOf(asked, 'vi'),
  allAs: (code: string) =>
    code === 'two-rates'
      ? ['Tất cả đã là phần trăm', 'Tất cả là tỷ số của 1']
      : ['Tất cả là dấu hàng nghìn', 'Tất cả là dấu thập phân'],
  write: 'Ghi vào bảng',
  back: 'Quay lại, không ghi',
  left: (cell: string, why: string) => `Chưa ghi ô ${cell}: ${why}`,
  notWhole: (received: string) => `${received} không phải là số nguyên. Hãy nhập một số nguyên.`,
  outOfRange: (received: string, min: string | undefined, max: string | undefined) =>
    min === undefined
      ? `${received} lớn hơn ${max}. Hãy nhập số không quá ${max}.`
      : max === undefined
        ? `${received} nhỏ hơn ${min}. Hãy nhập số từ ${min} trở lên.`
        : `${received} nằm ngoài khoảng cho phép. Hãy nhập số từ ${min} đến ${max}.`,
};

/** The shape of both languages. */
export type GridTexts = typeof vi;

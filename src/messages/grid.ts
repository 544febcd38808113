/** Every text of the spreadsheet of the browser page. */
import type { Problem } from '../rubric/problem';
import { bothReadings, problemText } from './problems';

export interface GridTexts {
  sheets: string;
  zoom: string;
  zoomIn: string;
  zoomOut: string;
  /** Name box, formula line. */
  address: string;
  content: string;
  empty: string;
  selected: (range: string) => string;
  /** How the grid is used, for those who cannot see it. */
  help: string;
  locked: string;
  readOnly: string;
  merged: string;
  outside: string;
  tooLong: string;
  notInList: (options: string) => string;
  problem: (problem: Problem) => string;
  /** The question about entries that can be read in two ways, and its answers. */
  question: (count: number) => string;
  readings: (asked: Pick<Problem, 'code' | 'readings'>) => [string, string];
  allAs: (code: string) => [string, string];
  write: string;
  back: string;
  notWhole: (received: string) => string;
  outOfRange: (received: string, min: string | undefined, max: string | undefined) => string;
}

const vi: GridTexts = {
  sheets: 'Các trang tính',
  zoom: 'Thu phóng',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  address: 'Ô đang chọn',
  content: 'Nội dung ô',
  empty: 'trống',
  selected: (range) => `Đã chọn ${range}`,
  help: 'Mũi tên để di chuyển, gõ để nhập, F2 để sửa, Tab đến ô nhập tiếp theo, F6 để ra khỏi bảng.',
  locked: 'Ô này bị khoá: chỉ nhập được vào các ô tô màu. Không có gì bị thay đổi.',
  readOnly: 'Trang này chỉ để xem. Không có gì bị thay đổi.',
  merged: 'Vùng dán phủ lên một ô gộp. Không có gì bị thay đổi.',
  outside: 'Khối dán lớn hơn phần còn lại của trang. Không có gì bị thay đổi.',
  tooLong: 'Nội dung dài hơn 32 767 ký tự. Không có gì bị thay đổi.',
  notInList: (options) => `Hãy chọn một trong các giá trị: ${options}.`,
  problem: (problem) => problemText(problem, 'vi'),
  question: (count) =>
    count === 1
      ? 'Ô này có thể đọc hai cách. Bạn muốn ghi số nào?'
      : `${count} ô có thể đọc hai cách. Hãy chọn cho từng ô.`,
  readings: (asked) => bothReadings(asked, 'vi'),
  allAs: (code) =>
    code === 'two-rates'
      ? ['Tất cả đã là phần trăm', 'Tất cả là tỷ số của 1']
      : ['Tất cả là dấu hàng nghìn', 'Tất cả là dấu thập phân'],
  write: 'Ghi vào bảng',
  back: 'Quay lại, không ghi',
  notWhole: (received) => `${received} không phải là số nguyên. Hãy gõ một số nguyên.`,
  outOfRange: (received, min, max) =>
    min === undefined
      ? `${received} lớn hơn ${max}. Hãy gõ số không quá ${max}.`
      : max === undefined
        ? `${received} nhỏ hơn ${min}. Hãy gõ số từ ${min} trở lên.`
        : `${received} nằm ngoài khoảng cho phép. Hãy gõ số từ ${min} đến ${max}.`,
};

const en: GridTexts = {
  sheets: 'Sheets',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  address: 'Selected cell',
  content: 'Content of the cell',
  empty: 'empty',
  selected: (range) => `Selected ${range}`,
  help: 'Arrow keys move, typing enters, F2 edits, Tab goes to the next field, F6 leaves the sheet.',
  locked: 'This cell is locked: only coloured cells take entries. Nothing was changed.',
  readOnly: 'This sheet is for viewing only. Nothing was changed.',
  merged: 'The block covers a merged cell. Nothing was changed.',
  outside: 'The block is larger than what is left of the sheet. Nothing was changed.',
  tooLong: 'The text is longer than 32,767 characters. Nothing was changed.',
  notInList: (options) => `Choose one of: ${options}.`,
  problem: (problem) => problemText(problem, 'en'),
  question: (count) =>
    count === 1
      ? 'This entry can be read in two ways. Which number is meant?'
      : `${count} cells can be read in two ways. Choose for each.`,
  readings: (asked) => bothReadings(asked, 'en'),
  allAs: (code) =>
    code === 'two-rates'
      ? ['All are percentages already', 'All are fractions of 1']
      : ['All are thousands', 'All are decimals'],
  write: 'Write',
  back: 'Back, write nothing',
  notWhole: (received) => `${received} is not a whole number. Type a whole number.`,
  outOfRange: (received, min, max) =>
    min === undefined
      ? `${received} is more than ${max}. Type at most ${max}.`
      : max === undefined
        ? `${received} is less than ${min}. Type at least ${min}.`
        : `${received} is out of range. Type a number from ${min} to ${max}.`,
};

export const gridTexts: Record<'vi' | 'en', GridTexts> = { vi, en };

/** Every text of the browser page around the sheet and the pane. */
import type { Language } from './language';

export interface PageTexts {
  product: string;
  tagline: string;
  start: string;
  decision: (number: string) => string;
  otherWays: string;
  example: string;
  exampleHint: string;
  open: string;
  openHint: string;
  drafts: string;
  draft: (unit: string, form: string, when: string) => string;
  resume: string;
  discard: string;
  discardSure: (unit: string) => { title: string; text: string; yes: string; no: string };
  draftElsewhere: string;
  save: string;
  print: string;
  home: string;
  unsaved: string;
  saved: (file: string) => string;
  kept: string;
  notKept: string;
  sheet: string;
  pane: string;
  tools: string;
  language: string;
  opening: (file: string) => string;
  notOpened: (file: string, reason: string) => string;
  foreign: (file: string) => string;
  unknownForm: (id: string) => string;
  noForm: string;
  othersKept: (sheets: string) => string;
  othersLeft: (sheets: string) => string;
  printedReplaced: (cells: string) => string;
  formMoved: string;
  jobs: string;
  job: Record<'review' | 'summary', { title: string; hint: string }>;
  version: (version: string) => string;
  update: string;
  updateNow: string;
  offline: string;
  drop: string;
  notShown: string;
  close: string;
  closeSheet: string;
  private: string;
  points: (declared: number, criteria: number) => string;
  unnamed: string;
  saveFailed: (reason: string) => string;
}

const vi: PageTexts = {
  product: 'Đánh giá CNTT',
  tagline: 'Điền phiếu chính thức, tính điểm đúng theo quyết định, thấy ngay chỗ mất điểm.',
  start: 'Chọn phiếu để bắt đầu',
  decision: (number) => `Quyết định ${number}`,
  otherWays: 'Cách khác',
  example: 'Xem ví dụ đã điền',
  exampleHint: 'Phiếu thật của Sở Tài chính tỉnh Hà Nam, năm 2021',
  open: 'Mở tệp .xlsx',
  openHint: 'Phiếu đã lưu từ trang này, Excel, LibreOffice hoặc WPS; có thể kéo tệp thả vào trang',
  drafts: 'Việc đang làm dở',
  draft: (unit, form, when) => `${unit} – ${form}, ${when}`,
  resume: 'Làm tiếp',
  discard: 'Bỏ',
  discardSure: (unit) => ({
    title: `Bỏ hẳn phiếu đang làm dở “${unit}”?`,
    text: 'Không thể lấy lại.',
    yes: 'Bỏ hẳn',
    no: 'Giữ lại',
  }),
  draftElsewhere: 'Phiếu này đang mở ở một thẻ khác. Hãy làm tiếp ở thẻ đó, hoặc đóng thẻ đó trước.',
  save: 'Lưu .xlsx',
  print: 'In',
  home: 'Trang đầu',
  unsaved: 'Chưa lưu thành tệp',
  saved: (file) => `Đã lưu ${file}`,
  kept: 'Bản nháp được giữ trong trình duyệt này',
  notKept: 'Trình duyệt không giữ được bản nháp: hãy lưu .xlsx thường xuyên',
  sheet: 'Bảng tính',
  pane: 'Ngăn hướng dẫn',
  tools: 'Công cụ',
  language: 'English',
  opening: (file) => `Đang mở ${file}…`,
  notOpened: (file, reason) => `Không mở được ${file}. ${reason}`,
  foreign: (file) => `${file} không phải là phiếu của chương trình: chỉ xem, không sửa được.`,
  unknownForm: (id) => `Tệp chứa phiếu “${id}” mà phiên bản này không biết. Hãy cập nhật chương trình.`,
  noForm: 'Chưa có phiếu nào.',
  othersKept: (sheets) => `Trang khác trong tệp (${sheets}) được giữ dưới dạng giá trị, không còn công thức.`,
  othersLeft: (sheets) =>
    `Không giữ được khi lưu từ đây (quá lớn hoặc trùng tên): ${sheets}. Tệp gốc không thay đổi.`,
  printedReplaced: (cells) =>
    `Các ô của mẫu đã bị sửa trong tệp được đặt lại đúng mẫu: ${cells}. Tệp gốc không thay đổi.`,
  formMoved:
    'Hàng hoặc cột của phiếu trong tệp đã bị chèn, xóa hay dời: phiếu được lập lại theo mẫu, phần ghi ngoài các ô nhập không được giữ. Tệp gốc không thay đổi.',
  jobs: 'Khi đã có các phiếu nộp về',
  job: {
    review: {
      title: 'Thẩm định các phiếu đã nộp',
      hint: 'Tính lại, tìm chỗ bị sửa, chấm điểm thẩm định, lập biên bản',
    },
    summary: {
      title: 'Tổng hợp, xếp hạng',
      hint: 'Một bảng cho lãnh đạo: xếp hạng, điểm mất, biểu đồ, báo cáo Word',
    },
  },
  version: (version) => `Phiên bản ${version}`,
  update: 'Có phiên bản mới.',
  updateNow: 'Cập nhật',
  offline: 'Dùng được khi không có mạng',
  drop: 'Thả tệp .xlsx vào đây để mở',
  notShown: 'Không hiển thị được tài liệu này. Bản nháp, nếu có, vẫn được giữ trong trình duyệt.',
  close: 'Đóng',
  closeSheet: 'Đóng trang tính',
  private: 'Mọi dữ liệu ở lại trên máy này; trang không gửi gì đi đâu.',
  points: (declared, criteria) => `${declared} điểm, ${criteria} tiêu chí`,
  unnamed: 'Chưa ghi tên đơn vị',
  saveFailed: (reason) => `Chưa lưu được tệp: ${reason}`,
};

const en: PageTexts = {
  product: 'IT scorecard',
  tagline: 'Fill in the official form, get the points that the decision gives, see where they are lost.',
  start: 'Choose a form to begin',
  decision: (number) => `Decision ${number}`,
  otherWays: 'Other ways',
  example: 'See a filled-in example',
  exampleHint: 'A real form: Department of Finance, Hà Nam, 2021',
  open: 'Open an .xlsx file',
  openHint: 'A form saved from this page, Excel, LibreOffice or WPS; files can be dropped on the page',
  drafts: 'Unfinished work',
  draft: (unit, form, when) => `${unit} – ${form}, ${when}`,
  resume: 'Continue',
  discard: 'Discard',
  discardSure: (unit) => ({
    title: `Discard the unfinished form “${unit}”?`,
    text: 'It can not be brought back.',
    yes: 'Discard',
    no: 'Keep it',
  }),
  draftElsewhere: 'This form is open in another tab. Continue there, or close that tab first.',
  save: 'Save .xlsx',
  print: 'Print',
  home: 'Start page',
  unsaved: 'Not saved as a file',
  saved: (file) => `Saved ${file}`,
  kept: 'A draft is kept in this browser',
  notKept: 'The browser could not keep a draft: save as .xlsx often',
  sheet: 'Sheet',
  pane: 'Guide',
  tools: 'Tools',
  language: 'Tiếng Việt',
  opening: (file) => `Opening ${file}…`,
  notOpened: (file, reason) => `${file} could not be opened. ${reason}`,
  foreign: (file) => `${file} is not a form of this program: it can be looked at, not edited.`,
  unknownForm: (id) => `The file holds the form “${id}”, which this version does not know. Please update.`,
  noForm: 'There is no form yet.',
  othersKept: (sheets) => `Other sheets of the file (${sheets}) are kept as values, without formulas.`,
  othersLeft: (sheets) =>
    `Not kept when saving from here (too large, or the name is taken): ${sheets}. The file itself is unchanged.`,
  printedReplaced: (cells) =>
    `Cells of the form that were changed in the file are set back to the form: ${cells}. The file itself is unchanged.`,
  formMoved:
    'Rows or columns of the form were inserted, deleted or moved in the file: the form is laid out anew, and what was written outside its entry cells is not kept. The file itself is unchanged.',
  jobs: 'When the forms have come in',
  job: {
    review: { title: 'Review submitted forms', hint: 'Recompute, find changes, appraise, write the minutes' },
    summary: { title: 'Summary and ranking', hint: 'One workbook for the leadership, and a Word report' },
  },
  version: (version) => `Version ${version}`,
  update: 'A newer version is here.',
  updateNow: 'Update',
  offline: 'Works without a network',
  drop: 'Drop an .xlsx file here to open it',
  notShown: 'This document could not be shown. A draft, if there is one, stays in this browser.',
  close: 'Close',
  closeSheet: 'Close the sheet',
  private: 'All data stays on this machine; the page sends nothing anywhere.',
  points: (declared, criteria) => `${declared} points, ${criteria} criteria`,
  unnamed: 'Unit not named yet',
  saveFailed: (reason) => `The file was not saved: ${reason}`,
};

export const pageTexts: Record<Language, PageTexts> = { vi, en };

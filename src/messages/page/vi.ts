/** Every text of the browser page around the sheet and the pane. */
export const vi = {
  product: 'Đánh giá CNTT',
  tagline: 'Điền phiếu chính thức, tính điểm đúng theo quyết định, thấy ngay chỗ mất điểm.',
  start: 'Chọn phiếu để bắt đầu',
  decision: (number: string) => `Quyết định ${number}`,
  otherWays: 'Cách khác',
  example: 'Xem ví dụ đã điền',
  exampleHint: 'Phiếu thật của Sở Tài chính tỉnh Hà Nam, năm 2021',
  open: 'Mở tệp .xlsx',
  openHint: 'Phiếu đã lưu từ trang này, Excel, LibreOffice hoặc WPS; có thể kéo tệp thả vào trang',
  drafts: 'Việc đang làm dở',
  draft: (unit: string, form: string, when: string) => `${unit} – ${form}, ${when}`,
  resume: 'Làm tiếp',
  discard: 'Bỏ',
  discardSure: (unit: string) => ({
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
  saved: (file: string) => `Đã lưu ${file}`,
  kept: 'Bản nháp được giữ trong trình duyệt này',
  notKept: 'Trình duyệt không giữ được bản nháp: hãy lưu .xlsx thường xuyên',
  sheet: 'Bảng tính',
  pane: 'Ngăn hướng dẫn',
  tools: 'Công cụ',
  language: 'English',
  opening: (file: string) => `Đang mở ${file}…`,
  notOpened: (file: string, reason: string) => `Không mở được ${file}. ${reason}`,
  foreign: (file: string) => `${file} không phải là phiếu của chương trình: chỉ xem, không sửa được.`,
  unknownForm: (id: string) =>
    `Tệp chứa phiếu “${id}” mà phiên bản này không biết. Hãy cập nhật chương trình.`,
  noForm: 'Chưa có phiếu nào.',
  othersKept: (sheets: string) =>
    `Trang khác trong tệp (${sheets}) được giữ dưới dạng giá trị, không còn công thức.`,
  othersLeft: (sheets: string) =>
    `Không giữ được khi lưu từ đây (quá lớn hoặc trùng tên): ${sheets}. Tệp gốc không thay đổi.`,
  printedReplaced: (cells: string) =>
    `Các ô của mẫu đã bị sửa trong tệp được đặt lại đúng mẫu: ${cells}. Tệp gốc không thay đổi.`,
  laidOutAnew:
    'Khi lưu, phiếu được lập lại theo mẫu: ghi chú, hình và định dạng riêng trong tệp không được giữ. Tệp gốc không thay đổi.',
  sheetsAdded:
    'Đã thêm hoặc bỏ trang tính: khi lưu, tệp được lập lại theo mẫu; ghi chú, hình và công thức ở các trang khác của tệp đã mở không được giữ. Tệp gốc không thay đổi.',
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
  version: (version: string) => `Phiên bản ${version}`,
  update: 'Có phiên bản mới.',
  updateNow: 'Cập nhật',
  offline: 'Dùng được khi không có mạng',
  drop: 'Thả tệp hoặc thư mục vào đây để mở',
  notShown: 'Không hiển thị được tài liệu này. Bản nháp, nếu có, vẫn được giữ trong trình duyệt.',
  close: 'Đóng',
  closeSheet: 'Đóng trang tính',
  private: 'Mọi dữ liệu ở lại trên máy này; trang không gửi gì đi đâu.',
  points: (declared: number, criteria: number) => `${declared} điểm, ${criteria} tiêu chí`,
  unnamed: 'Chưa ghi tên đơn vị',
  saveFailed: (reason: string) => `Chưa lưu được tệp: ${reason}`,
};

/** The shape of both languages. */
export type PageTexts = typeof vi;

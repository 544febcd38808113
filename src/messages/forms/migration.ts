/** Carrying answers from one version of a form to the next; written into workbooks, so Vietnamese only. */
export const migrationTexts = {
  sheet: 'Không còn trong mẫu',
  title: (year: number, version: number): string =>
    `Số liệu của mẫu phiếu năm ${year}, bản ${version} không chuyển nguyên vào phiếu này`,
  head: ['Tiêu chí', 'Nội dung', 'Đã nhập', 'Điểm khi đó', 'Tài liệu kiểm chứng', 'Ghi chú', 'Nay ở'],
  gone: 'không còn trong mẫu phiếu',
  again: (id: string): string => `nhập lại ở ${id}`,
  againField: 'nhập lại ở thông tin chung',
  joined: (id: string): string => `gộp vào ${id}`,
  /** A sheet of an appraisal that was made by the earlier form. */
  earlier: (sheet: string): string => `${sheet} (bản cũ)`,
  done: (from: string, to: string): string => `đã chuyển từ “${from}” sang “${to}”`,
  confirm: (ids: string): string => `Cần xác nhận lại: ${ids}`,
  againList: (ids: string): string =>
    `Không chuyển được trọn số liệu, phải nhập lại, giữ ở trang tính “Không còn trong mẫu”: ${ids}`,
  fieldsList: (texts: string): string =>
    `Thông tin chung hỏi khác trước, phải nhập lại, giữ ở trang tính “Không còn trong mẫu”: ${texts}`,
  goneList: (ids: string): string =>
    `Không còn trong mẫu phiếu, giữ ở trang tính “Không còn trong mẫu”: ${ids}`,
} as const;

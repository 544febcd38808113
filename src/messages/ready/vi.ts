/** Texts of the pane: the last step: what is missing, the report, the list of evidence. */
export const vi = {
  ready: {
    report: 'Báo cáo của đơn vị',
    reportLead:
      'Lập văn bản Word từ số liệu trong phiếu, kèm phiếu và danh mục tài liệu kiểm chứng. Chỗ đánh dấu vàng do người soạn bổ sung.',
    budget: 'Thêm trang tính “Kinh phí đầu tư”',
    makeReport: 'Lập báo cáo (.docx)',
    earlierReport: 'Chọn báo cáo đã lập trước (.docx)',
    notOwnReport: (file: string) =>
      `${file} không phải báo cáo do chương trình lập nên không biết phần nào do người soạn viết.`,
    reportAgain: (kept: number, changes: number) =>
      `${kept === 0 ? 'Báo cáo trước không có phần nào do người soạn viết.' : `Lập lại sẽ giữ ${kept} phần, đoạn, câu người soạn đã viết (bảng, hình chèn thêm thì không).`} ${changes === 0 ? 'Các câu khác không thay đổi.' : `Sẽ thay đổi ${changes} câu:`}`,
    leftOut: 'Người soạn đã bỏ các câu, phần sau khỏi báo cáo trước. Đánh dấu câu, phần cần đưa lại:',
    leftOutChanged: (text: string) => `${text} (số liệu đã thay đổi)`,
    reportName: (unit: string) => `${unit === '' ? 'Báo cáo của đơn vị' : `Báo cáo - ${unit}`}.docx`,
    title: 'Hoàn tất phiếu',
    still: 'Còn lại',
    nothing: 'Không còn gì thiếu.',
    unit: 'Chưa ghi tên đơn vị.',
    missing: (count: number) => `${count} tiêu chí chưa nhập, đang tính 0 điểm.`,
    errors: (count: number) => `${count} lỗi cần sửa.`,
    warnings: (count: number) => `${count} nội dung cần xem lại.`,
    carried: (count: number) => `${count} tiêu chí lấy từ năm trước chưa xác nhận.`,
    see: 'Xem',
    explain:
      'Mã đối chiếu gắn với nội dung phiếu và được in ở chân trang. Nếu phiếu bị sửa sau đó, mã không còn khớp.',
    freeze: 'Hoàn tất và lấy mã đối chiếu',
    freezeAnyway: 'Vẫn hoàn tất và lấy mã',
    again: 'Lấy mã mới',
    code: 'Mã đối chiếu',
    fresh: 'Phiếu khớp với mã này.',
    stale: 'Phiếu đã bị sửa sau khi hoàn tất: mã không còn khớp với phiếu. Lấy mã mới trước khi nộp.',
    next: 'Nộp phiếu',
    save: 'Lưu tệp (Ctrl+S; máy Mac: Command+S), giữ định dạng .xlsx.',
    print:
      'In (Ctrl+P; máy Mac: Command+P). Chỉ in phần phiếu theo mẫu, khổ A4, có mã đối chiếu ở chân trang.',
    send: 'Nộp tệp .xlsx cùng bản in đã ký theo hướng dẫn của tỉnh.',
  },
  evidence: {
    title: 'Danh mục tài liệu kiểm chứng',
    lead: 'Lập từ tài liệu ghi ở các tiêu chí. Mỗi tài liệu ghi một lần; tiêu chí khác dùng lại thì ghi số, ví dụ [3].',
    none: 'Chưa tiêu chí nào ghi tài liệu kiểm chứng.',
    count: (count: number) => `${count} tài liệu`,
    criteria: (ids: string) => `Tiêu chí ${ids}`,
    unknown: (criterion: string, no: number) =>
      `Tiêu chí ${criterion} dẫn tài liệu [${no}], nhưng danh mục không có số này.`,
    twice: (criterion: string, no: number, text: string) =>
      `Tiêu chí ${criterion} ghi số [${no}] cho “${text}”, nhưng số này đã là của tài liệu khác.`,
    number: 'Đánh số tài liệu trong phiếu',
    sheet: 'Thêm trang danh mục vào phiếu',
    folder: 'Đối chiếu với thư mục',
    folderLead: 'Chỉ so tên tệp; không mở, không gửi tệp nào.',
    checked: (there: number, missing: number, others: number) =>
      `Có tệp: ${there}. Thiếu tệp: ${missing}. Tệp không thuộc danh mục: ${others}.`,
    there: (files: string) => `Có tệp: ${files}`,
    missing: 'Không thấy tệp',
    absent: (files: string) => `Thiếu tệp: ${files}`,
    others: (files: string) => `Tệp không thuộc tài liệu nào: ${files}`,
  },
};

/** The shape of both languages. */
export type ReadyTexts = typeof vi;

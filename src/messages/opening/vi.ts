/** Texts of the pane: what is said before a form is open: which one, several, an unknown, a newer or a broken one. */
export const vi = {
  choose: {
    title: 'Chọn mẫu phiếu',
    lead: 'Tệp này chưa có phiếu. Chọn mẫu phiếu của tỉnh để bắt đầu.',
    search: 'Tìm theo tỉnh, năm, cơ quan hoặc số quyết định',
    forms: 'Các mẫu phiếu',
    none: 'Không có mẫu phiếu nào phù hợp. Hãy nhập ít chữ hơn.',
    found: (count: number) => `${count} mẫu phiếu`,
    decision: (number: string) => `Quyết định ${number}`,
    unit: 'Tên đơn vị',
    unitHint: 'Có thể ghi sau.',
    unitListed: 'Chọn trong danh sách của quyết định, hoặc ghi tên.',
    before:
      'Thêm 3 trang tính: phiếu và hai trang tính ẩn để tính điểm. Các trang tính đang có được giữ nguyên. Không hoàn tác được bằng Ctrl+Z; muốn bỏ, hãy xóa các trang tính này.',
    insert: 'Thêm phiếu vào tệp',
  },
  several: {
    title: 'Tệp có nhiều phiếu',
    text: 'Mỗi lần chỉ làm việc với một phiếu. Chọn phiếu cần mở.',
    open: 'Mở phiếu này',
    noUnit: 'chưa ghi đơn vị',
  },
  unknown: {
    title: 'Chưa có mẫu phiếu này',
    text: (id: string) =>
      `Phiếu trong tệp dùng mẫu mà phiên bản này chưa có (${id}). Hãy cập nhật chương trình. Phiếu trong tệp vẫn tự tính điểm.`,
  },
  newer: {
    title: 'Phiếu được lập bằng phiên bản mới hơn',
    text: 'Hãy cập nhật chương trình rồi mở lại. Phiếu trong tệp vẫn tự tính điểm, không có gì bị thay đổi.',
  },
  failed: {
    title: 'Chưa đọc được tệp',
    copy: 'Sao chép thông tin lỗi',
    byHand: 'Excel không cho sao chép. Hãy chọn đoạn chữ dưới đây rồi nhấn Ctrl+C.',
    copied: 'Đã sao chép. Nội dung không có dữ liệu cá nhân.',
  },
  office: {
    page: 'Dùng trang web của chương trình (không cần Excel)',
    blocked: {
      title: 'Không tải được thư viện của Office',
      text: 'Mạng có thể đang chặn appsforoffice.microsoft.com. Hãy báo cán bộ phụ trách CNTT, hoặc dùng trang web của chương trình.',
    },
    silent: {
      title: 'Excel chưa phản hồi',
      text: 'Thư viện của Office đã tải nhưng Excel chưa phản hồi. Mạng có thể chậm hoặc chặn một phần thư viện. Ngăn này sẽ tự mở khi Excel phản hồi; nếu chờ lâu, hãy đóng rồi mở lại Excel.',
    },
    outside: {
      title: 'Trang này chỉ dùng trong Excel',
      text: 'Hãy mở phần bổ trợ từ thẻ lệnh của Excel. Nếu không có Excel, hãy dùng trang web của chương trình.',
    },
    'too-old': {
      title: 'Excel này đã cũ',
      text: 'Phần bổ trợ cần Excel 2021 trở lên hoặc Excel trên web. Tệp phiếu .xlsx vẫn tự tính điểm trong Excel 2010 trở lên, LibreOffice và WPS.',
    },
  },
};

/** The shape of both languages. */
export type OpeningTexts = typeof vi;

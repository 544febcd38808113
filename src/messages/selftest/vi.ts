/** The self-test of the add-in in the Excel at hand, read by whoever tries it. */
export const texts = {
  title: 'Tự kiểm tra phần bổ trợ trong Excel này',
  lead: 'Mở một tệp Excel mới, còn trống, rồi bấm “Bắt đầu”. Khoảng năm phút; các trang tính thử được thêm vào rồi xóa đi. Không có gì được gửi đi.',
  start: 'Bắt đầu',
  running: (done: number, of: number) => `Đang kiểm tra ${done}/${of}…`,
  result: (good: number, of: number) =>
    good === of ? `Đạt cả ${of} phép thử.` : `Đạt ${good}/${of} phép thử. Các dòng màu đỏ là chỗ chưa đạt.`,
  send: 'Xin gửi lại biên bản cho nhóm phát triển: sao chép, hoặc ghi vào trang tính rồi gửi tệp.',
  copy: 'Sao chép biên bản (JSON)',
  copied: 'Đã sao chép.',
  byHand: 'Máy không cho sao chép tự động. Hãy bôi đen nội dung dưới đây rồi nhấn Ctrl+C.',
  save: 'Ghi biên bản vào trang tính',
  saved: (sheet: string) => `Đã ghi vào trang tính “${sheet}”.`,
  taken: (sheets: string) => `Tệp này có trang tính trùng tên trang thử (${sheets}). Hãy mở một tệp mới.`,
  failed: (why: string) => `Không chạy được: ${why}`,
  sheet: 'Biên bản tự kiểm tra',
  good: 'đạt',
  bad: 'chưa đạt',
  groups: { contract: 'Đọc và ghi sổ tính', form: 'Thêm từng mẫu phiếu', probe: 'Excel này trả lời ra sao' },
  outside: 'Trang này chỉ chạy trong Excel.',
};

/** What speaks against a file being the unit's own form of last year. */
export const vi = {
  title: 'Có đúng là tệp năm trước không?',
  'other-unit': (unit: string, own: string) => `Tệp là của “${unit}”, phiếu đang mở là của “${own}”.`,
  unnamed: 'Tệp không ghi tên đơn vị.',
  'this-year': (day: string) => `Tệp được lưu ngày ${day}, trong năm nay.`,
  empty: 'Tệp đã chọn chưa có số liệu nào. Hãy chọn tệp khác.',
  after: 'Tiêu chí lấy từ tệp này vẫn phải xác nhận từng tiêu chí.',
  yes: 'Đúng, lấy số liệu',
  no: 'Chọn tệp khác',
};

export type EarlierTexts = typeof vi;

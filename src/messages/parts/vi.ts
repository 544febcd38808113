/** Texts of a form that is filled in by several bureaus; like the official forms, they are Vietnamese. */

export const parts = {
  sheet: 'Phần việc',
  title: 'PHẦN VIỆC ĐƯỢC PHÂN CÔNG',
  bureau: (name: string): string => `Bộ phận: ${name}`,
  deadline: (deadline: string): string => `Thời hạn: ${deadline === '' ? '……………………' : deadline}`,
  lead: 'Chỉ các ô của những tiêu chí dưới đây mở để nhập; các tiêu chí khác xem được, không sửa được.',
  columns: { id: 'Mã tiêu chí', text: 'Nội dung', max: 'Điểm tối đa' },
  joined: 'Ghép phần',
  joinedTitle: 'KẾT QUẢ GHÉP PHẦN',
  record: {
    id: 'Mã tiêu chí',
    state: 'Kết quả',
    from: 'Lấy từ tệp',
    answers: 'Nội dung các tệp',
    reason: 'Lý do chọn',
  },
  states: {
    taken: 'Đã ghép',
    chosen: 'Đã chọn',
    conflict: 'Khác nhau, chưa chọn',
    missing: 'Chưa có số liệu',
  },
  base: 'tệp gốc',
  /** What is in the head of the table of parts, in other words too. */
  heads: {
    criteria: ['tiêu chí', 'nhóm', 'mã', 'mã tiêu chí', 'criterion', 'group'],
    bureau: ['bộ phận', 'phòng', 'đơn vị', 'người phụ trách', 'bureau'],
    deadline: ['thời hạn', 'hạn', 'deadline'],
  },
};

/** Words of the sheets that a review and an appraisal write. The official papers are Vietnamese. */

export const severityWords = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' } as const;

export const resultTexts = {
  title: 'Kết quả rà soát hồ sơ tự chấm điểm',
  sheets: { files: 'Tổng hợp rà soát', findings: 'Phát hiện', criteria: 'So sánh điểm' },
  files: [
    'Tệp',
    'Đơn vị',
    'Biểu',
    'Tự chấm',
    'Bảng tính',
    'Tính lại',
    'Xếp loại tự chấm',
    'Xếp loại tính lại',
    'Lỗi',
    'Cảnh báo',
    'Ghi chú',
    'Không đọc được',
  ],
  findings: [
    'Tệp',
    'Đơn vị',
    'Mức độ',
    'Phát hiện',
    'Tiêu chí',
    'Trang tính',
    'Ô',
    'Đúng ra',
    'Thực tế',
    'Ảnh hưởng điểm',
  ],
  criteria: ['Tệp', 'Đơn vị', 'Tiêu chí', 'Điểm tối đa', 'Kê khai', 'Bảng tính', 'Tính lại', 'Chênh lệch'],
} as const;

/** Why a file that was read is not scored. */

export const vi = {
  noForm: 'Tệp không chứa biểu đánh giá nào mà chương trình biết.',
  'no-points-column':
    'Tệp có bảng tiêu chí nhưng không tìm thấy cột điểm tự chấm: chưa tính, chưa xếp hạng. Hãy ghi tiêu đề “Điểm tự đánh giá” cho cột điểm.',
  'too-few-rows':
    'Bảng trong tệp thiếu quá nhiều tiêu chí của biểu: chưa tính, chưa xếp hạng. Hãy gửi đủ các phần trong một tệp.',
  unknownForm: (id: string): string =>
    `Tệp chứa biểu “${id}” mà chương trình không biết. Hãy cập nhật chương trình.`,
  noSuchForm: (id: string, known: string): string => `Không có biểu “${id}”. Các biểu hiện có: ${known}.`,
};

/** The shape of both languages. */
export type IntakeTexts = typeof vi;

/** Why a file that was read is not scored. */

export const vi = {
  noForm: 'Tệp không có phiếu theo mẫu của chương trình.',
  'no-points-column':
    'Tệp có bảng tiêu chí nhưng không tìm thấy cột điểm tự chấm: chưa tính, chưa xếp hạng. Hãy ghi tiêu đề “Điểm tự đánh giá” cho cột điểm.',
  'too-few-rows':
    'Bảng trong tệp thiếu quá nhiều tiêu chí của mẫu phiếu: chưa tính, chưa xếp hạng. Hãy nộp đủ các phần trong một tệp.',
  unknownForm: (id: string): string =>
    `Mẫu phiếu của phiếu (${id}) không có trong kho của bạn, và tệp không mang theo mẫu phiếu đọc được. Hãy thêm mẫu phiếu.`,
  unranked: (form: string, fingerprint: string): string =>
    `Chưa xếp hạng: mẫu phiếu của phiếu (${form}, mã nội dung ${fingerprint}) không có trong kho của bạn, chỉ nằm trong chính tệp. Hãy thêm mẫu phiếu rồi tổng hợp lại.`,
  noSuchForm: (id: string, known: string): string => `Không có mẫu phiếu “${id}”. Các mẫu hiện có: ${known}.`,
};

/** The shape of both languages. */
export type IntakeTexts = typeof vi;

/** Decisions that no province made, as Word files: what an author begins with. */
import { cell, docx, headRow, p, plain, run, table, tr } from '../draft/word';

const ROWS = [
  ['I', 'NHẬN THỨC SỐ', '', '12'],
  [
    '1',
    'Số cuộc họp Ban Chỉ đạo do Trưởng ban chủ trì trong năm',
    'Từ 04 cuộc trở lên: 4 điểm; từ 02 đến 03 cuộc: 2 điểm; dưới 02 cuộc: 0 điểm',
    '4',
  ],
  [
    '2',
    'Chuyên mục chuyển đổi số trên Trang thông tin điện tử của xã',
    'Có chuyên mục và cập nhật thường xuyên',
    '3',
  ],
  [
    '3',
    'Tỷ lệ cán bộ, công chức được phổ biến về chuyển đổi số',
    'Từ 90% trở lên: Điểm tối đa; dưới 90%: Tỷ lệ/90% x Điểm tối đa',
    '5',
  ],
  ['II', 'THỂ CHẾ SỐ', '', '9'],
  [
    '4',
    'Ban hành Kế hoạch chuyển đổi số hằng năm của xã',
    '- Trước ngày 31/01: 4 điểm\n- Từ ngày 01/02 đến hết ngày 28/02: 2 điểm\n- Không ban hành: 0 điểm',
    '4',
  ],
  ['5', 'Tỷ lệ thôn, tổ dân phố có Tổ công nghệ số cộng đồng', 'Điểm = Tỷ lệ x Điểm tối đa', '5'],
  ['III', 'HẠ TẦNG SỐ', '', '11'],
  ['6', 'Tỷ lệ cán bộ, công chức được trang bị máy tính', 'Điểm = Tỷ lệ x Điểm tối đa', '4'],
  [
    '7',
    'Tỷ lệ hộ gia đình có Internet cáp quang',
    'Từ 80% trở lên: Điểm tối đa; từ 50% đến dưới 80%: 2 điểm; dưới 50%: 0 điểm',
    '4',
  ],
  ['8', 'Phòng họp trực tuyến', 'Có: 3 điểm; không: 0 điểm', '3'],
  ['', 'TỔNG CỘNG', '', '32'],
];
const ATTACHED = '(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/2026 của Ủy ban nhân dân tỉnh Sông Mây)';
const ABOVE = ['PHỤ LỤC', 'BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP XÃ', ATTACHED];

/** One rule that is understood and one that is not. */
export const smallDecision = (): Uint8Array =>
  docx(
    p(run('BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ')) +
      p(run(ATTACHED)) +
      table(
        plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm'),
        plain('I', 'HẠ TẦNG SỐ', '', '6', ''),
        plain('1', 'Tỷ lệ hộ có Internet', 'Từ 80% trở lên: Điểm tối đa; dưới 80%: 0 điểm', '4', ''),
        plain('2', 'Phòng họp trực tuyến', 'Tùy chất lượng', '2', ''),
        plain('', 'TỔNG CỘNG', '', '6', ''),
      ),
  );

/** One of several groups, with a rule that is not quite understood, for the pictures of the guide. */
export const decisionFile = (): Uint8Array =>
  docx(
    ABOVE.map((line) => p(run(line))).join('') +
      `<w:tbl>${headRow(['STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm'])}${ROWS.map((row) => tr(...[...row, ''].map(cell))).join('')}</w:tbl>`,
  );

/** Five decisions that no province made, each in a style of its own: rows of Word, what each is, and the rule that is right. */
import { cell, headRow, tr } from './word';

const rowOf = (...texts: string[]): string => tr(...texts.map((text) => cell(text)));

interface Invented {
  name: string;
  rows: string[];
  kinds: string[];
  /** By id of the criterion; what a person would write. */
  rules: Record<string, string>;
}

/** Points in words, options with letters, roman groups. */
const options: Invented = {
  name: 'options with letters below each criterion',
  rows: [
    headRow(['TT', 'Nội dung đánh giá', 'Thang điểm', 'Điểm đơn vị tự chấm', 'Minh chứng']),
    rowOf('I', 'CÔNG TÁC CHỈ ĐẠO', '20', '', ''),
    rowOf('1', 'Ban hành kế hoạch năm', '10', '', ''),
    rowOf('', 'a) Ban hành trong tháng 01', '10', '', ''),
    rowOf('', 'b) Ban hành sau tháng 01', '5', '', ''),
    rowOf('', 'c) Không ban hành', '0', '', ''),
    rowOf('2', 'Tổ chức họp giao ban', '10', '', ''),
    rowOf('', 'a) Đầy đủ', '10', '', ''),
    rowOf('', 'b) Chưa đầy đủ', '4', '', ''),
    rowOf('', 'c) Không tổ chức', '0', '', ''),
    rowOf('II', 'KẾT QUẢ', '15', '', ''),
    rowOf('3', 'Số sáng kiến được công nhận', '15', '', ''),
    rowOf('', 'a) Từ 03 sáng kiến trở lên', '15', '', ''),
    rowOf('', 'b) Từ 01 đến 02 sáng kiến', '7', '', ''),
    rowOf('', 'c) Không có sáng kiến', '0', '', ''),
    rowOf('', 'TỔNG CỘNG', '35', '', ''),
  ],
  kinds: [
    'group',
    'criterion',
    'option',
    'option',
    'option',
    'criterion',
    'option',
    'option',
    'option',
    'group',
    'criterion',
    'option',
    'option',
    'option',
    'total',
  ],
  rules: {
    'I.2': 'chọn một theo các dòng dưới',
    'II.3':
      'số liệu = Số sáng kiến được công nhận; đơn vị = sáng kiến; từ 3: 15 điểm; từ 1: 7 điểm; còn lại: 0 điểm',
  },
};

/** A formula in the column of methods, thousands of points. */
const formulas: Invented = {
  name: 'formulas with a and b',
  rows: [
    headRow(['STT', 'Chỉ tiêu', 'Điểm chuẩn', 'Phương pháp tính']),
    rowOf('A', 'Chính quyền số', '10', ''),
    rowOf(
      '1',
      'Hồ sơ trực tuyến',
      '4',
      'a: Số hồ sơ nộp trực tuyến\nb: Tổng số hồ sơ\nĐiểm = (a/b) × Điểm chuẩn',
    ),
    rowOf('2', 'Văn bản ký số', '4', 'Điểm = Số văn bản ký số/Tổng số văn bản đi × 4'),
    rowOf('3', 'Phản ánh hiện trường', '2', '100% xử lý đúng hạn: 2 điểm. Mỗi phản ánh chậm trừ 0,2 điểm'),
    rowOf('B', 'Kinh tế số', '5', ''),
    rowOf('1', 'Sản phẩm trên sàn', '3', 'Cứ mỗi sản phẩm được cộng 0,3 điểm (tối đa 3 điểm)'),
    rowOf('2', 'Doanh thu trực tuyến', '2', 'Theo đánh giá của Sở Công Thương'),
  ],
  kinds: ['group', 'criterion', 'criterion', 'criterion', 'group', 'criterion', 'criterion'],
  rules: {
    'A.1': 'a = Số hồ sơ nộp trực tuyến; b = Tổng số hồ sơ; điểm = tỷ lệ × điểm tối đa',
    'A.2': 'a = Số văn bản ký số; b = Tổng số văn bản đi; điểm = tỷ lệ × điểm tối đa',
    'A.3': 'trừ theo số lượng: Số phản ánh chậm: 0,2 điểm',
    'B.1': 'cộng theo số lượng: Số sản phẩm: 0,3 điểm',
  },
};

/** Everything on one line, with strokes and signs. */
const oneLiners: Invented = {
  name: 'cases on one line, with signs',
  rows: [
    headRow(['Mã', 'Tiêu chí', 'Cách chấm', 'Điểm tối đa']),
    rowOf('1', 'Nhận thức', '', '6'),
    rowOf('1.1', 'Tỷ lệ công chức được tập huấn', '≥ 80%: 3đ; 50% - <80%: 1,5đ; < 50%: 0đ', '3'),
    rowOf('1.2', 'Tin bài trên cổng', '≥ 12 tin: 3đ; 6 - 11 tin: 1đ; < 6 tin: 0đ', '3'),
    rowOf('2', 'Hạ tầng', '', '8'),
    rowOf('2.1', 'Tỷ lệ máy tính có phần mềm diệt virus', 'Đạt 100%: tối đa; dưới 100%: tỷ lệ x 4', '4'),
    rowOf('2.2', 'Tốc độ mạng', '> 300 Mbps: 4đ; 100 - 300 Mbps: 2đ; < 100 Mbps: 0đ', '4'),
  ],
  kinds: ['group', 'criterion', 'criterion', 'group', 'criterion', 'criterion'],
  rules: {
    '1.1':
      'a = Số công chức được tập huấn; b = Tổng số công chức; từ 80%: 3 điểm; từ 50%: 1,5 điểm; còn lại: 0 điểm',
    '1.2': 'số liệu = Số tin; đơn vị = tin; từ 12: 3 điểm; từ 6: 1 điểm; còn lại: 0 điểm',
    '2.1': 'a = Số máy tính có phần mềm diệt virus; b = Tổng số máy tính; điểm = tỷ lệ × điểm tối đa',
    '2.2': 'số liệu = Số Mbps; đơn vị = Mbps; có phần lẻ; trên 300: 4 điểm; từ 100: 2 điểm; còn lại: 0 điểm',
  },
};

/** Penalties, additions and exemptions: what must be left to the author. */
const traps: Invented = {
  name: 'additions, dates and conditions',
  rows: [
    headRow(['STT', 'Tiêu chí', 'Hướng dẫn chấm', 'Điểm tối đa']),
    rowOf('I', 'Kỷ luật', '', '12'),
    rowOf('1', 'Báo cáo', 'Đúng hạn: 4 điểm; chậm 1-3 ngày: 2 điểm; chậm trên 3 ngày: 0 điểm', '4'),
    rowOf('2', 'Website', 'Có: 2 điểm; nếu có tiếng Anh cộng thêm 2 điểm', '4'),
    rowOf(
      '3',
      'Tỷ lệ hồ sơ đúng hạn/tổng số hồ sơ',
      'Trên 95%: 4 điểm; từ 90% đến 95%: 3 điểm; còn lại nhân tỷ lệ',
      '4',
    ),
    rowOf('II', 'Khác', '', '4'),
    rowOf(
      '4',
      'Tỷ lệ cuộc họp trực tuyến/tổng số cuộc họp',
      'Tỷ lệ x 4. Trường hợp không phát sinh cuộc họp: điểm tối đa',
      '4',
    ),
  ],
  kinds: ['group', 'criterion', 'criterion', 'criterion', 'group', 'criterion'],
  rules: { 'II.4': 'a = Số cuộc họp trực tuyến; b = Tổng số cuộc họp; điểm = tỷ lệ × điểm tối đa' },
};

/** Points beside each case, in a column of their own, with the number and the text merged over them. */
const beside: Invented = {
  name: 'cases beside their points, the criterion merged over them',
  rows: [
    headRow(['STT', 'Tiêu chí', 'Mức', 'Điểm', 'Điểm tối đa']),
    rowOf('I', 'DỊCH VỤ SỐ', '', '', '7'),
    rowOf('1', 'Ki-ốt tra cứu', 'Có', '2', '2'),
    rowOf('', '', 'Không', '0', ''),
    rowOf('2', 'Tỷ lệ hồ sơ số hóa/Tổng số hồ sơ', '≥ 90%', '5', '5'),
    rowOf('', '', '≥ 70%', '3', ''),
    rowOf('', '', '< 70%', '0', ''),
  ],
  kinds: ['group', 'criterion', 'option', 'criterion', 'option', 'option'],
  rules: {
    'I.1': 'chọn một theo các dòng dưới',
    'I.2': 'a = Số hồ sơ số hóa; b = Tổng số hồ sơ; từ 90%: 5 điểm; từ 70%: 3 điểm; còn lại: 0 điểm',
  },
};

export const invented: Invented[] = [options, formulas, oneLiners, traps, beside];

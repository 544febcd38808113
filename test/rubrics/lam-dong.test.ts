import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { rubricSchema } from '../../src/rubric/schema/rubric';
import type { CriterionSource, HeadingSource, ItemSource } from '../../src/rubric/schema/rubric';

/** What stands in the four printed columns: number, text, method, maximum. */
type Printed = [no: string, text: string, method: string, max: string];

const read = (id: string) => {
  const file = join(__dirname, '../../rubrics', `${id}.yaml`);
  const rubric = v.parse(rubricSchema, parse(readFileSync(file, 'utf8')));
  const criteria: CriterionSource[] = [];
  const headings: HeadingSource[] = [];
  const rows: Printed[] = [];
  const print = (row: { no?: string | number | undefined; text?: string | undefined; method?: string | undefined; max?: number | undefined }) =>
    rows.push([String(row.no ?? ''), row.text ?? '', row.method ?? '', String(row.max ?? '')]);
  const walk = (item: ItemSource): void => {
    print(item);
    if ('items' in item) {
      headings.push(item);
      item.items.forEach(walk);
    } else {
      criteria.push(item);
      item.lines?.forEach(print);
    }
  };
  rubric.groups.forEach(walk);
  const criterion = (id: string): CriterionSource => criteria.find((c) => c.id === id)!;
  return { rubric, criteria, headings, rows, criterion };
};

const maxima = (item: ItemSource): number =>
  'items' in item ? item.items.reduce((sum, below) => sum + maxima(below), 0) : (item.max ?? 0);

const options = (criterion: CriterionSource) =>
  ('options' in criterion.rule ? criterion.rule.options : undefined) ?? criterion.lines?.filter((line) => line.points !== undefined) ?? [];

describe('the form for departments (Phụ lục 1)', () => {
  const { rubric, criteria, headings, rows, criterion } = read('lam-dong-2021-so');

  it('has the printed groups, rows and criteria', () => {
    expect(rubric.groups.map((g) => [g.no, g.text, g.max])).toEqual([
      ['I', 'HẠ TẦNG KỸ THUẬT', 50],
      ['II', 'NGUỒN NHÂN LỰC', 50],
      ['III', 'ỨNG DỤNG CÔNG NGHỆ THÔNG TIN TRONG HOẠT ĐỘNG NỘI BỘ CỦA CQNN', 350],
      ['IV', 'CHÍNH SÁCH VÀ ĐẦU TƯ CHO ỨNG DỤNG CNTT', 50],
    ]);
    expect(criteria).toHaveLength(46);
    expect(rows).toHaveLength(79);
  });

  it('names the one group whose criteria do not add up to its printed maximum', () => {
    const wrong = headings.filter((h) => h.max !== undefined && h.max !== maxima(h));
    expect(wrong.map((h) => [h.no, h.max, maxima(h)])).toEqual([['III', 350, 340]]);
    expect(rubric.groups.reduce((sum, g) => sum + maxima(g), 0)).toBe(490);
    expect(rubric.misprints).toEqual([
      { at: 'III', printed: 350, holds: 340 },
      { at: 'total', printed: 500, holds: 490 },
    ]);
  });

  it.each<Printed>([
    ['1', 'Tỷ lệ CBCC-VC của cơ quan được trang bị máy tính (Lưu ý: không tính tạp vụ, bảo vệ, lái xe): ………%', 'Tỷ lệ x 20', '20'],
    ['2', 'Mạng LAN tại đơn vị có áp dụng các biện pháp an toàn thông tin', '', '20'],
    ['2,4', '- Khác, đề nghị ghi rõ: ……………………………', '+ 5 điểm', ''],
    ['3,2', '- Không', '+ 0 điểm', ''],
    ['', 'Tỷ lệ văn bản đi được ký số/ Tổng số bản văn bản đi của đơn vị', 'Tỷ lệ x 10', '10'],
    ['3', 'Thư điện tử (thư điện tử công vụ (@lamdong.gov.vn; thư điện tử ngành dọc cấp...)', '', '20'],
    ['', '- Không đầy đủ', '0 điểm', ''],
    [
      '',
      '- Tỷ lệ dịch vụ công trực tuyến mức độ 3 trên tổng số TTHC đủ điều kiện lên mức độ 3 theo quy định: ……………%\n' +
        'Ghi chú: dịch vụ công trực tuyến mức độ 3 được tính: dịch vụ công trực tuyến mức độ 3 + Dịch vụ công trực tuyến mức độ 4\n' +
        '- Cơ quan, đơn vị có trách nhiệm cung cấp danh mục TTHC/DVC trực tuyến đủ đủ điều kiện lên mức độ 3, mức độ 4 do ngành, lĩnh vực quản lý, Trung tâm Phục vụ hành chính công - Văn phòng UBND tỉnh thẩm định',
      'Tỷ lệ * 10',
      '10',
    ],
    ['7,2,1', 'Tin tức hoạt động của đơn vị bình quân 10 tin/tháng', '+ 20 điểm', '20'],
    ['', '- Đầy đủ (20 điểm)', '', ''],
    [
      '9,5',
      'Phần mềm chuyên ngành đáp ứng tiêu chí:\n- Đã cho phép kết nối chia sẻ dữ liệu toàn ngành, toàn tỉnh',
      '+ 10 điểm',
      '10',
    ],
    ['5,2', '- Không', '', ''],
    ['7', 'Chi ngân sách cho CNTT trong năm: ………….', '+ 5 điểm', '5'],
  ])('prints row %s %s', (...row) => {
    expect(rows).toContainEqual(row);
  });

  it('gives every criterion a stable id from its group and printed number', () => {
    expect(criteria.map((c) => c.id).filter((id) => id.startsWith('III.4') || id.startsWith('III.7') || id.startsWith('III.2'))).toEqual([
      'III.2.a',
      'III.4.1',
      'III.4.2.a',
      'III.4.2.b',
      'III.4.3.a',
      'III.4.3.b',
      'III.4.3.c',
      'III.4.3.d',
      'III.4.4.a',
      'III.4.4.b',
      'III.7.1',
      'III.7.2.1',
      'III.7.2.2',
      'III.7.3',
    ]);
    expect(new Set(criteria.map((c) => c.id)).size).toBe(criteria.length);
  });

  it('lets LAN measures add up and reads a missing "Không" as 0', () => {
    expect(criterion('I.2').rule.kind).toBe('checklist');
    expect(options(criterion('I.2')).map((o) => o.points)).toEqual([5, 5, 5, 5]);
    expect(options(criterion('IV.5')).map((o) => o.points)).toEqual([5, 0]);
    expect(options(criterion('II.1'))).toEqual([
      { text: 'Có', points: 20 },
      { text: 'Không', points: 0 },
    ]);
  });

  it('counts software of two kinds and asks for evidence where the form does', () => {
    expect(criterion('III.9.4').rule.kind).toBe('counts');
    expect(options(criterion('III.9.4')).map((o) => o.points)).toEqual([1, 2]);
    expect(criteria.filter((c) => c.evidence !== undefined).map((c) => c.id)).toEqual([
      'I.2',
      'III.4.2.a',
      'III.4.2.b',
      'III.8.2',
      'IV.1',
      'IV.2',
      'IV.4',
      'IV.5',
      'IV.6',
      'IV.7',
    ]);
  });
});

describe('the form for districts (Phụ lục 2)', () => {
  const { rubric, criteria, headings, rows, criterion } = read('lam-dong-2021-huyen');

  it('has the printed groups, rows and criteria', () => {
    expect(rubric.groups.map((g) => [g.no, g.text, g.max])).toEqual([
      ['I', 'HẠ TẦNG KỸ THUẬT', 50],
      ['II', 'NGUỒN NHÂN LỰC', 40],
      ['III', 'ỨNG DỤNG CÔNG NGHỆ THÔNG TIN', 360],
      ['IV', 'CHÍNH SÁCH VÀ ĐẦU TƯ CHO ỨNG DỤNG CNTT', 50],
    ]);
    expect(criteria).toHaveLength(51);
    expect(rows).toHaveLength(93);
  });

  it('names the one group whose criteria do not add up to its printed maximum', () => {
    const wrong = headings.filter((h) => h.max !== undefined && h.max !== maxima(h));
    expect(wrong.map((h) => [h.no, h.max, maxima(h)])).toEqual([['IV', 50, 60]]);
    expect(rubric.groups.reduce((sum, g) => sum + maxima(g), 0)).toBe(510);
    expect(rubric.misprints).toEqual([
      { at: 'IV', printed: 50, holds: 60 },
      { at: 'total', printed: 500, holds: 510 },
    ]);
  });

  it.each<Printed>([
    ['2,1', '- Đại học chuyên ngành CNTT trở lên, Ghi số lượng: …………', '+ 10 điểm', '10'],
    ['2,2', '- Trung cấp, Cao đẳng Chuyên ngành CNTT, Ghi số lượng:...', '+ 5 điểm', '5'],
    ['3,3', '- Không tham gia', '', ''],
    ['', '- Đầy đủ', '+5 điểm', ''],
    [
      '1,2',
      'Tỷ lệ Hồ sơ tiếp nhận trên phần mềm/Tổng số Hồ sơ (tiếp nhận trên phần mềm và Giấy):....\n' +
        'Trong đó:\nSố hồ sơ tiếp nhận trên phần mềm:\nTổng số hồ sơ (tiếp nhận trên phần mềm và Giấy):',
      'Tỷ lệ * 10',
      '10',
    ],
    ['1,3', 'Dịch vụ công trực tuyến mức độ 3, 4', '', ''],
    ['1,4', 'Tỷ lệ TTHC cung cấp trực tuyến mức độ 3, 4 có phát sinh hồ sơ trong năm', 'Tỷ lệ* 10', '10'],
    ['2', 'Hệ thống thư điện tử công', '', '10'],
    ['3', 'Hệ thống Quản lý Văn bản và Điều hành (QLVB&ĐH)', '', '40'],
    ['3,1', 'Tỷ lệ CBCC /tổng số CBCC của đơn vị thường xuyên sử dụng QLVB&ĐH: ………………%', 'Tỷ lệ * 10', '10'],
    ['4.2.1', 'Tin tức hoạt động của đơn vị bình quân 10 tin/tháng', '+ 20 điểm', '20'],
    ['10', 'ỨNG DỤNG CNTT TẠI UBND CẤP XÃ TRỰC THUỘC', '', '40'],
    ['6,1', '- Có, đề nghị ghi rõ: ……………………………..', '+ 10 điểm', ''],
  ])('prints row %s %s', (...row) => {
    expect(rows).toContainEqual(row);
  });

  it('takes one level of qualification, and 0 when there is none', () => {
    expect(criterion('II.2').lines?.map((line) => line.points)).toEqual([10, 5]);
    expect(options(criterion('II.2')).map((o) => o.points)).toEqual([10, 5, 0]);
    expect(options(criterion('II.3')).map((o) => o.points)).toEqual([10, 5, 0]);
  });

  it('numbers the two forms of 4,2,1 alike', () => {
    expect(criterion('III.4.2.1').no).toBe('4.2.1');
    expect(read('lam-dong-2021-so').criterion('III.7.2.1').no).toBe('7,2,1');
  });
});

describe.each(['lam-dong-2021-so', 'lam-dong-2021-huyen'])('%s', (id) => {
  const { rubric, criteria } = read(id);

  it('prints the rate of every ratio times its own maximum', () => {
    for (const criterion of criteria.filter((c) => c.rule.kind === 'ratio')) {
      expect(criterion.method).toMatch(new RegExp(`^Tỷ lệ ?[x*] ${criterion.max}$`));
    }
  });

  it('lets every choice reach its maximum and nothing', () => {
    for (const criterion of criteria.filter((c) => c.rule.kind === 'choice')) {
      const points = options(criterion).map((o) => o.points!);
      expect([criterion.id, Math.max(...points), Math.min(...points)]).toEqual([criterion.id, criterion.max, 0]);
    }
  });

  it('keeps the official columns in order and the frame of the form', () => {
    expect(rubric.columns.map((c) => c.title)).toEqual([
      'Nhóm',
      'Chỉ tiêu',
      'Cách tính điểm',
      'Điểm tối đa',
      'Điểm tự chấm',
      'Điểm thẩm định',
    ]);
    expect([...rubric.before, ...rubric.after].map((s) => [s.no, s.fields.length])).toEqual([
      ['A', 6],
      ['C', 5],
    ]);
    expect(rubric.decision).toMatchObject({ number: '2947/QĐ-UBND', date: '2021-12-14' });
    expect(rubric.total).toEqual({ text: 'TỔNG CỘNG', max: 500, at: 'bottom' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { rubricSchema, type CriterionSource, type HeadingSource, type ItemSource } from '../../src/rubric/schema/rubric';

const root = join(__dirname, '..', '..');
const result = v.safeParse(
  rubricSchema,
  parse(readFileSync(join(root, 'rubrics', 'gia-lai-2020-huyen.yaml'), 'utf8')),
);
if (!result.success) throw new Error(JSON.stringify(v.flatten(result.issues), null, 2));
const rubric = result.output;

interface Answer {
  claimed: number;
  numerator?: number;
  denominator?: number;
  percent?: number;
  value?: number;
  evidence?: string;
}
const submission = JSON.parse(
  readFileSync(join(root, 'test', 'fixtures', 'gia-lai-kbang-2020.json'), 'utf8'),
) as {
  rubric: string;
  unit: { name: string };
  fields: Record<string, string>;
  answers: Record<string, Answer>;
};

const isHeading = (item: ItemSource): item is HeadingSource => 'items' in item;
const criteriaOf = (item: ItemSource): CriterionSource[] =>
  isHeading(item) ? item.items.flatMap(criteriaOf) : [item];
const headingsOf = (item: ItemSource): HeadingSource[] =>
  isHeading(item) ? [item, ...item.items.flatMap(headingsOf)] : [];

const criteria = rubric.groups.flatMap(criteriaOf);
const headings = rubric.groups.flatMap(headingsOf);
const sections = rubric.groups.flatMap((part) => part.items.filter(isHeading));

function criterion(id: string): CriterionSource {
  const found = criteria.find((c) => c.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

/** Points of exact decimals such as 0.85 as whole hundredths. */
function hundredths(points: number): number {
  const [whole = '0', fraction = ''] = String(points).split('.');
  if (fraction.length > 2) throw new Error(`${points} has more than two decimals`);
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const claims = (prefix: string) =>
  sum(
    Object.entries(submission.answers)
      .filter(([id]) => id.startsWith(prefix))
      .map(([, answer]) => hundredths(answer.claimed)),
  );

describe('the form of Gia Lai 2020', () => {
  it('prints 60 + 110 criteria of one point', () => {
    expect(criteria).toHaveLength(170);
    expect(criteria.every((c) => c.max === 1)).toBe(true);
    expect(rubric.groups.map((part) => criteriaOf(part).length)).toEqual([60, 110]);
    expect(rubric.declaredTotal).toBe(170);
  });

  it('prints the maxima of its sections, and they hold as many criteria', () => {
    expect(sections.map((s) => [s.no, s.text, s.max])).toEqual([
      ['I', 'CÁC TIÊU CHÍ VỀ CƠ SỞ HẠ TẦNG THÔNG TIN', 36],
      ['II', 'CÁC TIÊU CHÍ VỀ NHÂN LỰC CÔNG NGHỆ THÔNG TIN (CNTT)', 14],
      ['III', 'CÁC TIÊU CHÍ VỀ MÔI TRƯỜNG CHÍNH SÁCH', 10],
      ['I', 'ĐÁNH GIÁ MỨC ĐỘ HIỆN DIỆN', 40],
      ['II', 'ĐÁNH GIÁ MỨC ĐỘ TƯƠNG TÁC', 39],
      ['III', 'ĐÁNH GIÁ MỨC ĐỘ GIAO DỊCH', 26],
      ['IV', 'ĐÁNH GIÁ MỨC ĐỘ CHUYỂN ĐỔI', 5],
    ]);
    expect(sections.map((s) => criteriaOf(s).length)).toEqual([36, 14, 10, 40, 39, 26, 5]);
  });

  it('closes each part and the form with its printed total', () => {
    expect(rubric.groups.map((part) => part.total)).toEqual([
      { text: 'Tổng điểm Nhóm tiêu chí điều kiện sẵn sàng', max: 60 },
      { text: 'Tổng điểm Nhóm tiêu chí kết quả', max: 110 },
    ]);
    expect(rubric.total).toEqual({
      text: 'Tổng điểm Nhóm tiêu chí điều kiện sẵn sàng và Nhóm tiêu chí kết quả',
      max: 170,
      at: 'bottom',
    });
  });

  it('prints 294 rows: headings, criteria, further options, totals', () => {
    const below = sum(criteria.map((c) => Math.max((c.lines?.length ?? 0) - 1, 0)));
    const totals = headings.filter((h) => h.total).length + 1;
    expect({ headings: headings.length, criteria: criteria.length, below, totals }).toEqual({
      headings: 24,
      criteria: 170,
      below: 97,
      totals: 3,
    });
  });

  it('numbers the criteria of every section from 1 and derives the ids from it', () => {
    for (const part of rubric.groups)
      for (const section of part.items.filter(isHeading)) {
        const inside = criteriaOf(section);
        expect(inside.map((c) => c.no)).toEqual(inside.map((_, i) => i + 1));
        expect(inside.map((c) => c.id)).toEqual(inside.map((_, i) => `${part.no}.${section.no}.${i + 1}`));
      }
  });

  it('prints the headings below the sections without a number', () => {
    expect(headings.filter((h) => h.no === undefined).map((h) => h.text)).toEqual([
      'Chuyên mục Giới thiệu chung',
      'Chuyên mục Chỉ đạo, điều hành',
      'Chuyên mục Thông tin tuyên truyền (hoặc các chuyên mục có tính chất tuyên)',
      'Chuyên mục Quy hoạch, chiến lược, kế hoạch dài hạn',
      'Chuyên mục Văn bản quy phạm pháp luật',
      'Chuyên mục dự án, hạng mục đầu tư',
      'Chuyên mục Dịch vụ công trực tuyến',
      'Chuyên mục Chương trình, đề tài nghiên cứu khoa học',
      'Chuyên mục Thông kê, báo cáo',
      'Cấp xã',
      'Ứng dụng phần mềm nội bộ phục vụ quản lý hồ sơ công việc và điều hành tác nghiệp',
      'Ứng dụng chữ ký số',
      'Ứng dụng thư điện tử',
      'Phần mềm quản lý quá trình giải quyết TTHC (phần mềm một cửa điện tử/TTHCC)',
      'Ứng dụng các phần mềm nội bộ cơ bản',
    ]);
  });

  it('keeps the printed title, misspelling included', () => {
    expect(rubric.title).toEqual([
      'BỘ TIÊU CHÍ ĐÁNH GIÁ, XÉP HẠNG MỨC ĐỘ',
      'CHÍNH QUYỀN ĐIỆN TỬ CẤP HUYỆN',
    ]);
    expect(rubric.decision.number).toBeUndefined();
  });

  it.each([
    ['1.I.5', 'Hệ thống Camera giám sát an ninh (cả một cửa/ và các vị trí xung yếu thuộc trụ sở)'],
    ['1.I.34', 'Máy in được bố trí riêng biệt để in văn bảo mật'],
    [
      '1.II.13',
      'Số lần cử cán bộ chuyên trách CNTT tham gia tập huấn các khóa đào tạo về CNTT do Sở Thông tin và Truyền thông tổ chức/số lần được triệu tập',
    ],
    [
      '1.III.5',
      'Ban hành các quy định về tổ chức ứng dụng các hệ thống thông tin và bảo đảm an toàn thông tin nội bộ; quy định về gửi nhận văn bản điện tử, ứng dụng chữ ký số... trong nội bộ cấp huyện.',
    ],
    [
      '2.I.20',
      'Danh sách văn bản quy phạm pháp luật do địa phương ban hành (Số ký hiệu, trích yếu, ngày ban hành, cơ quan ban hành,',
    ],
    ['2.I.23', 'Danh mục dự án chuẩn bị đầu tư , đang thu hút đầu tư ; thông báo mời thầu'],
    ['2.I.31', 'Báo cáo an toàn vệ sinh thực phẩm, môi trường, hằng quý'],
    ['2.I.32', 'Báo cáo an toàn vệ sinh thực phẩm, môi trường hằng năm'],
    ['2.I.35', 'Chuyên mục Ý kiến góp ý/Hỏi đáp'],
    [
      '2.II.12',
      'Tỷ lệ văn bản đi được ký số bằng chữ ký số cơ quan /lãnh đạo cơ quan và gửi đi trên môi trường mạng /Tổng số văn bản đi của UBND huyện',
    ],
    ['2.II.39', 'Phần mềm quản lý xây dựng/ quy hoạch đô thị'],
    [
      '2.III.10',
      'Tỷ lệ ý kiến của các tổ chức, cá nhân được trả lời trên Công/Trang thông tin điện tử/Tổng số ý kiến phản ánh của các tổ chức, cá nhân gửi đến',
    ],
    [
      '2.III.18',
      'Tỷ lệ số cuộc họp trực tuyến với giữa UBND huyện với cấp tỉnh/ Tổng số cuộc họp cấp tỉnh tổ chức làm việc với cấp huyện',
    ],
  ])('prints %s as the source does', (id, text) => {
    expect(criterion(id).text).toBe(text);
  });

  it.each([
    ['1.I.1', 'Điểm = Tỷ lệ% x Điểm tối đa (Tối đa <= 1 điểm)'],
    ['1.I.13', 'Điểm = Tỷ lệ% x Điểm tối đa (Tối đa ≤ 1 điểm)'],
    ['1.I.23', 'Điểm = Tỷ lệ % x Điểm tối đa (Tối đa ≤ 1 điểm)'],
    ['2.I.37', 'Điểm = Tỷ lệ% x điểm tối đa (Điểm luôn <= 1)'],
    ['2.II.1', 'Điểm = Tỷ lệ% x điểm tối đa'],
    ['2.II.21', 'Điểm = Tỷ lệ% x Điểm tối đa (Tối đa ≤ 1 điểm)'],
  ])('prints the method of rate %s', (id, method) => {
    expect(criterion(id)).toMatchObject({ method, printed: 'Tỷ lệ% x 1', rule: { kind: 'ratio' } });
  });

  it.each<[string, string[][]]>([
    ['1.I.12', [['>=1', '1'], ['Không', '0']]],
    ['1.II.4', [['>=1', '1'], ['0', '0']]],
    ['1.III.8', [['>=500tr', '1'], ['100 -<500tr', '0,5'], ['<100tr', '0']]],
    ['1.III.9', [['>05 văn bản', '1'], ['03-05 văn bản', '0,5'], ['<03 văn bản', '0']]],
    ['2.I.5', [['Đầy đủ và kịp thời 12 tháng', '1'], ['5-11 tháng', '0,5'], ['Dưới 5 tháng', '0']]],
    ['2.I.6', [['Đầy đủ và kịp thời 12 tháng', ''], ['5-11 tháng', ''], ['Dưới 5 tháng', '']]],
    ['2.I.8', [['Đầy đủ và kịp thời 8-12 bài', '1'], ['3-7 bài', '0,5'], ['<3 bài', '0']]],
    ['2.I.15', [['>= 12 bài', '1'], ['4-11 bài', '0,5'], ['<4 bài', '0']]],
    ['2.I.31', [['4', '1'], ['2-3', '0,5'], ['0-1', '0']]],
    ['2.III.23', [['Trên 70%', '1'], ['Từ 50% đến dưới 70%', '0,5'], ['Dưới 50', '0']]],
  ])('prints the bands of %s, which carry no points of their own', (id, lines) => {
    const printed = criterion(id).lines ?? [];
    expect(printed.map((l) => [l.method, l.printed ?? ''])).toEqual(lines);
    expect(printed.every((l) => l.points === undefined)).toBe(true);
  });

  it.each<[string, [string, number][]]>([
    ['1.I.33', [['Có', 1], ['Không', 0]]],
    ['2.I.4', [['Đầy đủ', 1], ['Không đầy đủ', 0.5], ['Không đăng tải', 0]]],
    ['2.I.21', [['Có đầy đủ', 1], ['Không', 0]]],
    ['2.I.24', [['100% TTHC', 1], ['dưới 100% TTHC', 0]]],
    ['2.I.27', [['Cập nhật kịp thời, đầy đủ danh sách và thông tin', 1], ['Thiếu hoặc không có', 0]]],
    ['2.I.32', [['Có', 1], ['Không', 0]]],
  ])('prints the options of %s', (id, options) => {
    expect(criterion(id).rule).toEqual({ kind: 'choice' });
    expect((criterion(id).lines ?? []).map((l) => [l.method, l.points])).toEqual(options);
  });

  it('reads the bands by their lower bounds', () => {
    const bands = (id: string) => {
      const { rule } = criterion(id);
      return 'bands' in rule ? rule.bands : undefined;
    };
    expect(bands('1.III.8')).toEqual([{ from: 500, gives: 1 }, { from: 100, gives: 0.5 }, { gives: 0 }]);
    expect(bands('1.III.9')).toEqual([{ above: 5, gives: 1 }, { from: 3, gives: 0.5 }, { gives: 0 }]);
    expect(bands('2.I.6')).toEqual(bands('2.I.5'));
    expect(bands('2.I.5')).toEqual([{ from: 12, gives: 1 }, { from: 5, gives: 0.5 }, { gives: 0 }]);
    expect(bands('2.III.23')).toEqual([{ above: 70, gives: 1 }, { from: 50, gives: 0.5 }, { gives: 0 }]);
  });

  it('has one kind of rule for every way of scoring that it prints', () => {
    const kinds = criteria.map((c) => c.rule.kind);
    const count = (kind: string) => kinds.filter((k) => k === kind).length;
    expect({ ratio: count('ratio'), bands: count('bands'), choice: count('choice') }).toEqual({
      ratio: 94,
      bands: 18,
      choice: 58,
    });
  });
});

describe('the submission of Kbang 2020', () => {
  it('claims points for every criterion, within 0 and 1', () => {
    expect(submission.rubric).toBe(rubric.id);
    expect(submission.unit.name).toBe('Ủy ban nhân dân huyện Kbang');
    expect(Object.keys(submission.answers)).toEqual(criteria.map((c) => c.id));
    for (const { claimed } of Object.values(submission.answers)) {
      expect(hundredths(claimed)).toBeGreaterThanOrEqual(0);
      expect(hundredths(claimed)).toBeLessThanOrEqual(100);
    }
  });

  it('adds up to 54.34 for part 1, where it prints 54, and to 142.23, where it prints 87.89', () => {
    expect(claims('1.')).toBe(5434);
    expect(claims('2.')).toBe(8789);
    expect(claims('')).toBe(14223);
  });

  it('adds up to the sums that it prints for the sections', () => {
    expect(['1.I.', '1.II.', '1.III.', '2.I.', '2.II.', '2.III.', '2.IV.'].map(claims)).toEqual([
      3201, 1333, 900, 3700, 3688, 1101, 300,
    ]);
  });

  it('fills in only fields that the form has', () => {
    const ids = rubric.before.flatMap((s) => s.fields.map((f) => f.id));
    expect(ids).toEqual(expect.arrayContaining(Object.keys(submission.fields)));
  });

  it('gives data where the document does, in the shape that the rule takes', () => {
    expect(submission.answers['2.III.1']).toEqual({
      numerator: 31,
      denominator: 318,
      claimed: 0.1,
      evidence: '31/318',
    });
    expect(submission.answers['2.III.2']).toMatchObject({ numerator: 3, denominator: 318, claimed: 0.01 });
    expect(submission.answers['2.III.3']).toMatchObject({
      numerator: 1405,
      denominator: 3125,
      claimed: 0.45,
    });
    expect(submission.answers['1.III.8']).toMatchObject({ value: 990, claimed: 1 });
    for (const [id, answer] of Object.entries(submission.answers)) {
      const { kind } = criterion(id).rule;
      if (answer.value !== undefined) expect(kind).toBe('bands');
      if (answer.numerator !== undefined || answer.percent !== undefined) expect(kind).toBe('ratio');
    }
  });

  it('keeps the printed evidence', () => {
    expect(submission.answers['1.I.2']?.evidence).toBe('H/');
    expect(submission.answers['1.III.8']?.evidence).toMatch(/^III\/;.*“Năm 2020, đầu tư 990\.000 nghìn đồng/);
    expect(submission.answers['2.III.2']?.evidence).toBe('03/318');
    expect(submission.answers['2.III.16']).toEqual({ claimed: 0, evidence: 'Không phát sinh hồ sơ' });
    expect(submission.answers['2.I.27']).toEqual({ claimed: 0 });
  });
});

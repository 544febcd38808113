/** The yearly report in Word: layout of an administrative document, sentences that carry the figures, a version for the public. */
import { strFromU8, unzipSync } from 'fflate';
import { writeDocument } from '../../src/word/frame';
import type { OfficialDocument } from '../../src/word/document';
import { summaryReport } from '../../src/word/summary-report';
import { builtIn } from '../../src/rubric/store';
import { formOf } from '../tools/forms';
import { docxToPdf, pdfText } from '../tools/libreoffice';
import { twoYears } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';
import { validate } from '../tools/validator';

let years: TwoYears;
let full: OfficialDocument;
let published: OfficialDocument;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  full = summaryReport(years.summary, years.form);
  published = summaryReport(years.summary, years.form, { published: true });
});

/** As papers write points: 1.015,19. */
const points = (value: number): string =>
  new Intl.NumberFormat('vi-VN', {
    maximumFractionDigits: 2,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);

const said = ({ blocks }: OfficialDocument): string => JSON.stringify(blocks);
const tablesOf = ({ annexes = [] }: OfficialDocument) =>
  annexes.flatMap((block) => (block.kind === 'table' ? [block] : []));

test('sentences carry the figures of the summary', () => {
  const text = said(full);
  const best = years.form.units.find(
    ({ total }) => total === Math.max(...years.form.units.map((unit) => unit.total)),
  );
  expect(text).toContain('Có 30/32 cơ quan, đơn vị nộp phiếu đánh giá (đạt tỷ lệ 93,75%).');
  expect(text).toContain(`cao nhất là ${best?.unit ?? ''} với ${points(best?.total ?? 0)} điểm`);
  for (const name of years.province.missing) expect(text).toContain(name);
  for (const { name, units } of years.form.classes)
    expect(text).toContain(`${String(units).padStart(2, '0')} đơn vị loại ${name}`);
  expect(text).toMatch(
    /Đồng hạng \d+: Sở Nông nghiệp và Phát triển nông thôn; Sở Văn hóa, Thể thao và Du lịch/,
  );
  expect(text).not.toMatch(/undefined|NaN|null/);
});

test('tables stand in numbered, headed annexes that the text names; the ranking is a table for each list, in order', () => {
  const heads = (full.annexes ?? []).flatMap((block) => (block.kind === 'annex' ? [block] : []));
  expect(heads.map(({ no, title }) => `${no}: ${title}`)).toEqual([
    'Phụ lục I: BẢNG XẾP HẠNG',
    'Phụ lục II: KẾT QUẢ THEO NHÓM TIÊU CHÍ',
    'Phụ lục III: CÁC TIÊU CHÍ MẤT NHIỀU ĐIỂM NHẤT',
  ]);
  for (const { no, attached } of heads) {
    expect(said(full)).toContain(`tại ${no}.`);
    expect(attached).toMatch(/^\(Kèm theo Báo cáo số .* ngày\s…\stháng\s…\snăm\s…/);
  }
  expect(full.blocks.some(({ kind }) => kind === 'table')).toBe(false);
  const ranked = tablesOf(full).filter(({ caption }) => caption !== undefined);
  expect(ranked.flatMap(({ rows }) => rows.map((row) => row[1]))).toEqual(
    years.form.units.map(({ unit }) => unit),
  );
  for (const { columns } of tablesOf(full))
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
});

test('who is on no list does not count among those who were to send', () => {
  const strangers = years.form.units
    .slice(0, 2)
    .map((unit) => ({ ...unit, unit: `${unit.unit} (khác)`, list: null }));
  const units = [...years.form.units, ...strangers];
  const said = JSON.stringify(summaryReport(years.summary, { ...years.form, units }).blocks);
  expect(said).toContain('Có 30/32 cơ quan, đơn vị nộp phiếu đánh giá (đạt tỷ lệ 93,75%).');
  expect(said).toContain('Ngoài ra có 02 đơn vị ngoài danh mục nộp phiếu.');
});

test('of very many units the table names the first, and says so', () => {
  const [unit] = years.form.units;
  if (!unit) throw new Error('no unit');
  const units = Array.from({ length: 10_000 }, (_, index) => ({
    ...unit,
    unit: `Xã ${index + 1}`,
    rank: index + 1,
    deductions: [{ points: 1, reason: '' }],
    deducted: 1,
  }));
  const report = summaryReport(years.summary, { ...years.form, units, lists: [unit.list] });
  const [ranked] = tablesOf(report);
  expect(ranked?.rows.map((row) => row[1])).toEqual(Array.from({ length: 2000 }, (_, at) => `Xã ${at + 1}`));
  expect(JSON.stringify(report.annexes)).toContain('Bảng nêu 2.000 đơn vị đầu trong 10.000 đơn vị.');
  expect(said(report)).toContain('Và 9.960 đơn vị khác');
});

test('the figures of a column have as many decimals; the year stays with its word', () => {
  for (const { columns, rows } of tablesOf(full))
    columns.forEach((_, col) => {
      const decimals = rows.flatMap((row) => {
        const match = /^\d+(?:,(\d+))?%?$/.exec(row[col] ?? '');
        return match ? [match[1]?.length ?? 0] : [];
      });
      expect(new Set(decimals).size).toBeLessThanOrEqual(1);
    });
  expect(full.subject).toContain('năm\u00A02017');
});

test('a person must write only what is in square brackets; the public reads no notes of reviewers', () => {
  expect(full.blocks.filter(({ kind }) => kind === 'own')).toHaveLength(1);
  expect(said(full)).toContain('(lý do: số liệu kiểm tra thực tế không đúng báo cáo)');
  expect(said(full)).toContain('NỘI DUNG CẦN TIẾP TỤC XÁC MINH');
  expect(said(published)).not.toContain('số liệu kiểm tra thực tế');
  expect(said(published)).not.toContain('NỘI DUNG CẦN TIẾP TỤC XÁC MINH');
  expect(said(published)).not.toContain('ĐIỂM TRỪ');
});

test('the file is a Word document without faults, A4 with the margins of Nghị định 30, and prints', async () => {
  const bytes = await writeDocument(full);
  expect(await validate(bytes, 'docx')).toEqual([]);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const margin = (side: string): number =>
    Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4);
  expect([margin('top'), margin('bottom'), margin('left'), margin('right')]).toEqual([20, 20, 30, 15]);
  const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
  expect(new Set([...`${styles}${xml}`.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))).toEqual(
    new Set(['Times New Roman']),
  );
  const pages = await pdfText(await docxToPdf(bytes));
  const [first = ''] = pages;
  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BÁO CÁO',
    'I. TÌNH HÌNH NỘP',
  ])
    expect(first).toContain(text);
  expect(pages.join(' ')).toContain('Nơi nhận:');
  // pages after the first are numbered at the top
  expect(pages[1]?.trimStart().startsWith('2')).toBe(true);
}, 200_000);

test.each(builtIn.entries.map(({ id }) => id))(
  '%s: a subject and a basis that an office can sign',
  async (id) => {
    const rubric = await formOf(id);
    const [unit] = years.form.units;
    if (!unit) throw new Error('no unit');
    const one = { ...years.form, rubric, units: [{ ...unit, list: null }], lists: [null], classes: [] };
    const report = summaryReport(years.summary, one);
    // abbreviations keep their capitals, and nothing is shouted
    expect(report.subject).not.toMatch(/cntt|ubnd|\p{Lu}{8,}/u);
    expect(said(report)).toMatch(
      /Thực hiện (Quyết định số \S+ ngày \d\d tháng \d{1,2} năm \d{4}|\[Quyết định số …)/,
    );
    // of one unit nothing is highest and lowest
    expect(said(report)).not.toMatch(/cao nhất là .* điểm, thấp nhất là/i);
    expect(report.to).toContain('Kính gửi');
    expect(report.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/\.\/\.$/) });
    expect(report.type).toContain(unit.source === 'appraised' ? 'BÁO CÁO' : 'DỰ THẢO');
  },
);

test('says by what units are ranked, bonus points, and of each list its best and worst', () => {
  const text = said(full);
  expect(text).toContain('xếp hạng theo bình quân tỷ lệ điểm của các nhóm tiêu chí');
  expect(text).toContain('/1.000 điểm (kể cả điểm thưởng, tối đa 30)');
  for (const list of years.form.lists) if (list !== null) expect(text).toContain(`${list}: cao nhất là`);
  expect(text).not.toMatch(/khoảng trống|chắc chắn|khắc phục trước hết/i);
});

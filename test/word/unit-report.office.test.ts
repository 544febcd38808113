/** The unit's own report: every figure is the form's, the form stands behind it. */
import { strToU8, zipSync } from 'fflate';
import { builtIn } from '../../src/rubric/store';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { ruleOf } from '../../src/scoring/rules';
import { writeDocument } from '../../src/word/frame';
import type { OfficialDocument } from '../../src/word/document';
import { unitReport } from '../../src/word/unit-report';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { docxToPdf, pdfText } from '../tools/libreoffice';
import { validate } from '../tools/validator';

const finance = form('ha-nam-2021-so');
const own = submission(finance, 'ha-nam-so-tai-chinh-2021');
const letter = {
  ...emptyLetter,
  agency: 'SỞ TÀI CHÍNH',
  office: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  to: ['Sở Thông tin và Truyền thông'],
};
const reportOf = (): OfficialDocument => unitReport(finance, own, assess(finance, own), { letter });
const said = ({ blocks }: OfficialDocument): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

test('rates are those of the figures, a rate above the whole counts as all, and nothing is said of what was not entered', () => {
  const texts = said(reportOf());
  const rates = texts.flatMap((text) => {
    const found = /(\d+)\/(\d+), đạt tỷ lệ ([\d,]+)%/.exec(text);
    return found ? [found] : [];
  });
  expect(rates.length).toBeGreaterThan(1);
  for (const [, part, whole, percent] of rates)
    expect(Number(percent?.replace(',', '.'))).toBeCloseTo((100 * Number(part)) / Number(whole), 2);
  expect(texts.join(' ')).toContain('50/48 (trên 100%, tính 100%)');
  expect(texts.join(' ')).toContain('Tổng điểm tự chấm: 496/500 điểm.');
  expect(texts.join(' ')).toContain(
    'Chưa nhập số liệu, chưa tự chấm điểm: “Phần mềm quản lý nhân sự” (II.4.1).',
  );
  expect(texts.join(' ')).not.toMatch(/undefined|NaN|null/);
});

test('a file that is no Word document is a problem, not a crash', () => {
  expect(readDocumentText(strToU8('not a zip')).ok).toBe(false);
  expect(readDocumentText(zipSync({ 'a.txt': strToU8('x') })).ok).toBe(false);
});

test.each(builtIn.entries.map(({ id }) => id))(
  '%s: a half-filled form gives a valid draft with every printed row of the form',
  async (id) => {
    const rubric = await formOf(id);
    const answers = new Map(
      rubric.criteria
        .filter((_, index) => index % 2 === 0)
        .map((criterion) => [
          criterion.id,
          {
            ...emptyAnswer(ruleOf(criterion).inputs.length),
            claimed: criterion.max,
            evidence: 'Công văn số 1',
          },
        ]),
    );
    const unit = 'Ủy ban nhân dân huyện có tên rất dài để xem tiêu đề xuống dòng ra sao';
    const half = { rubric: id, unit, fields: {}, answers };
    const document = unitReport(rubric, half, assess(rubric, half));
    expect(document.type).toContain('DỰ THẢO');
    const grid = document.annexes?.find((block) => block.kind === 'grid');
    if (grid?.kind !== 'grid') throw new Error('no form');
    const cells = new Set(grid.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell.text] : []))));
    for (const { text } of rubric.criteria) expect(cells).toContain(text);
    expect(await validate(await writeDocument(document), 'docx')).toEqual([]);
  },
  60_000,
);

test('in LibreOffice: letterhead and number on the first page, pages numbered from the second, the signature not alone', async () => {
  const pages = await pdfText(await docxToPdf(await writeDocument(reportOf())));
  expect(pages[0]).toMatch(/UBND TỈNH HÀ NAM\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  expect(pages[0]?.trimStart()).not.toMatch(/^1\s/);
  expect(pages[1]?.trimStart()).toMatch(/^2\s/);
  const signed = pages.find((text) => text.includes('PHÓ GIÁM ĐỐC')) ?? '';
  expect(signed).toContain('./.');
  expect(pages.join(' ')).toContain('Phụ lục I');
}, 120_000);

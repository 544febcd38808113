/** Parts of a paper that only some papers have, each as it stands in the file. */
import { strFromU8, unzipSync } from 'fflate';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { summariseForm } from '../../src/summary/summarise';
import type { OfficialDocument } from '../../src/word/document';
import { writeDocument } from '../../src/word/frame';
import { summaryReport } from '../../src/word/summary-report';
import { unitReport } from '../../src/word/unit-report';
import { assess } from '../../src/scoring/assess';
import { form, submission } from '../scoring/forms';
import { resultOf } from '../tools/province';
import { linesOf } from './measured';

const paper: OfficialDocument = {
  agency: 'SỞ Y TẾ',
  number: 'Số: 12/BB-SYT',
  placeAndDate: '',
  type: 'BIÊN BẢN',
  subject: 'Thẩm định kết quả tự chấm',
  blocks: [],
  recipients: [],
  signatures: [],
  title: 'Biên bản – Thẩm định kết quả tự chấm',
};

test('of a table the head is bold, and the last row where it is the sum', async () => {
  const columns = ['TT', 'Điểm'].map((title) => ({ title, width: 50 }));
  const rows = [
    ['1', '4'],
    ['2', '5'],
    ['Cộng', '9'],
  ];
  for (const lastBold of [false, true]) {
    const lines = linesOf(
      await writeDocument({ ...paper, blocks: [{ kind: 'table', columns, rows, lastBold }] }),
    );
    const bold = ['TT', '1', '2', 'Cộng'].map((text) => lines.find((line) => line.text === text)?.bold);
    expect(bold).toEqual([true, false, false, lastBold]);
  }
});

test('of a form the longest word of a column widens it, and a text across columns widens none', async () => {
  const cell = (text: string, columns = 1) => ({
    text,
    columns,
    rows: 1,
    bold: true,
    align: 'left' as const,
  });
  const widthsOf = async (first: (ReturnType<typeof cell> | undefined)[]): Promise<number[]> => {
    const rows = [first, [cell('1'), cell('Tiêu chí')]];
    const blocks: OfficialDocument['blocks'] = [{ kind: 'grid', widths: [5, 95], head: 1, rows }];
    const file = unzipSync(await writeDocument({ ...paper, blocks }));
    const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array());
    const all = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    return all.slice(-2);
  };
  const [[plain = 0], [across], [own = 0]] = [
    await widthsOf([cell('I'), cell('')]),
    await widthsOf([cell('TRẠNG', 2), undefined]),
    await widthsOf([cell('TRẠNG'), cell('')]),
  ];
  expect(across).toBe(plain);
  expect(own).toBeGreaterThan(1.5 * plain);
});

test.each([1, 2, 4])(
  'names that a person wrote over their places stand there again: %s parties',
  async (parties) => {
    const names = Array.from({ length: parties }, (_, index) => `Nguyễn Văn ${'ABCD'[index]}`);
    const lines = linesOf(
      await writeDocument({
        ...paper,
        signatures: names.map((_, index) => ({
          heads: [`[Chức vụ ${index}]`],
          name: `[Họ và tên ${index}]`,
        })),
        filled: new Map(
          names.flatMap((name, index) => [
            [`[Họ và tên ${index}]`, name],
            [`[Chức vụ ${index}]`, `CHỨC VỤ ${index}`],
          ]),
        ),
      }),
    ).map(({ text }) => text);
    expect(lines).toEqual(expect.arrayContaining([...names, ...names.map((_, index) => `CHỨC VỤ ${index}`)]));
  },
);

test('a unit without a superior begins with its own name: no empty line stands above it', async () => {
  const alone = await writeDocument(paper);
  const part = (bytes: Uint8Array): Uint8Array | undefined => unzipSync(bytes)['word/document.xml'];
  expect(part(await writeDocument({ ...paper, superior: '' }))).toEqual(part(alone));
  const below = linesOf(await writeDocument({ ...paper, superior: 'UBND TỈNH' })).map(({ text }) => text);
  expect(below.indexOf('UBND TỈNH')).toBe(below.indexOf('SỞ Y TẾ') - 1);
});

test('the file bears the title and the agency of the paper', async () => {
  const core = strFromU8(unzipSync(await writeDocument(paper))['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain(`<dc:title>${paper.title}</dc:title>`);
  expect(core).toContain(`<dc:creator>${paper.agency}</dc:creator>`);
});

test('units that share a rank are told in the report, two as three', () => {
  const rubric = form('ha-nam-2021-so');
  const resultsOf = (totals: readonly number[]) =>
    totals.map((points, index) => {
      const unit = `Sở ${'ABCDE'[index]}`;
      const document = {
        rubric: rubric.id,
        unit: { name: unit },
        answers: { 'I.1': { numerator: points, denominator: 10 } },
      };
      return resultOf(rubric, { name: unit, list: '', file: `${unit}.xlsx`, sent: '2021-12-01', document });
    });
  const said = (totals: readonly number[]): string[] => {
    const summed = summariseForm(rubric, resultsOf(totals));
    const summary = { forms: [summed], failed: [], files: totals.length };
    const { blocks } = summaryReport(summary, summed, { letter: emptyLetter });
    return blocks
      .flatMap((block) => ('text' in block ? [block.text] : []))
      .filter((text) => text.startsWith('Đồng hạng'));
  };
  expect(said([9, 8, 7])).toEqual([]);
  expect(said([9, 8, 8])).toEqual([expect.stringMatching(/^Đồng hạng 2: .*Sở B.*Sở C/)]);
  expect(said([9, 9, 8, 8, 8])).toEqual([
    expect.stringMatching(/^Đồng hạng 1: .*Sở A.*Sở B/),
    expect.stringMatching(/^Đồng hạng 3: .*Sở C.*Sở D.*Sở E/),
  ]);
});

test('what the whole result says is not said once more among the general information', () => {
  const rubric = form('ha-nam-2021-so');
  const fields = { staff: 48, totalPoints: 400, maxPoints: 500 };
  const own = { rubric: rubric.id, unit: 'Sở Y tế', answers: new Map(), fields };
  const { blocks } = unitReport(rubric, own, assess(rubric, own));
  const told = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  expect(told.filter((text) => text.includes('48'))).toHaveLength(1);
  expect(told.filter((text) => /^- Tổng số điểm/.test(text))).toEqual([]);
});

test('the report proposes first what brings most', () => {
  const rubric = form('ha-nam-2021-so');
  const own = submission(rubric, { 'I.1': { numerator: 5, denominator: 10 } });
  const { blocks } = unitReport(rubric, own, assess(rubric, own));
  const proposed = blocks.flatMap((block) =>
    'id' in block ? (/^step:(.+)$/.exec(block.id ?? '')?.[1] ?? []) : [],
  );
  // of what nobody answered, each brings its whole maximum
  const gains = proposed.map((id) => rubric.criteria.find((one) => one.id === id)?.max ?? 0);
  expect(gains.length).toBeGreaterThan(3);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
  expect(gains[0]).toBe(Math.max(...rubric.criteria.map(({ max }) => max)));
});

test('documents that the real report of Sở Tài chính lists stand in ours, in the groups that they prove', () => {
  const rubric = form('ha-nam-2021-so');
  const own = submission(rubric, 'ha-nam-so-tai-chinh-2021');
  const texts = unitReport(rubric, own, assess(rubric, own)).blocks.flatMap((block) =>
    'text' in block ? [block.text] : [],
  );
  expect(texts.filter((text) => text.startsWith('- Văn bản ghi ở tài liệu kiểm chứng'))).toEqual([
    expect.stringMatching(/: Quyết định số 2030\/QĐ-STC ngày 20\/9\/2018\.$/),
    expect.stringMatching(
      /: Kế hoạch số 3029\/KH-STC ngày 19\/8\/2020; Kế hoạch số 2554\/KH-STC ngày 31\/12\/2020; Quyết định số 36\/QĐ-STC ngày 19\/7\/2021; Quyết định số 43\/QĐ-STC ngày 12\/8\/2021\.$/,
    ),
  ]);
});

test('of very many documents a group names the first ones, and leads to the list', () => {
  const rubric = form('ha-nam-2021-so');
  const evidence = Array.from({ length: 14 }, (_, at) => `Công văn số ${at + 1}/STC-VP`).join('; ');
  const own = submission(rubric, { 'I.1': { numerator: 5, denominator: 10, evidence } });
  const texts = unitReport(rubric, own, assess(rubric, own)).blocks.flatMap((block) =>
    'text' in block ? [block.text] : [],
  );
  expect(texts).toContainEqual(
    expect.stringMatching(
      /: Công văn số 1\/STC-VP; .*Công văn số 10\/STC-VP và 04 văn bản khác, xem Phụ lục II\.$/,
    ),
  );
});

test('a report is on the year that was asked for, and on that of the decision where none was', () => {
  const rubric = form('hau-giang-2017');
  const document = { rubric: rubric.id, unit: { name: 'Sở Y tế' }, answers: { 'I.1': { claimed: 1 } } };
  const unit = { name: 'Sở Y tế', list: '', file: 'a.xlsx', sent: '2017-12-01', document };
  const summed = summariseForm(rubric, [resultOf(rubric, unit)]);
  const summary = { forms: [summed], failed: [], files: 1 };
  const subjectOf = (options: { year?: number }) => summaryReport(summary, summed, options).subject;
  expect(subjectOf({})).toMatch(/năm\s2017$/);
  expect(subjectOf({ year: 2019 })).toMatch(/năm\s2019$/);
});

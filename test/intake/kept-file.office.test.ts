/** What an office has in its workbook is there to the byte after answers were changed, after an appraisal, and after it went back with questions. */
import { readFileSync } from 'node:fs';
import { assessForm } from '../../src/form/answers/submission';
import { canKeep } from '../../src/intake/rewrite/kept-file';
import { papersThatKeep, writePaper } from '../../src/intake/rewrite/papers';
import { receive } from '../../src/intake/batch/receive';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { decide } from '../../src/review/appraisal/appraisal';
import { readAppraisal } from '../../src/review/appraisal/read';
import { readReplies } from '../../src/review/appraisal/return';
import { builtIn } from '../../src/rubric/store';
import { resaved } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { byExcelJs, dressed, withMacros } from '../tools/dressed';
import { edited, foundIn, totals, touched } from '../tools/kept';
import { validate } from '../tools/validator';
import { bytesOf, contentOf, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const details = { letter: emptyLetter, date: '', reviewer: 'B', findings: [] };

const makers: [string, () => Promise<Uint8Array>][] = [
  ['by hand, as Excel and WPS do', own],
  ['with macros', async () => withMacros(await own())],
  ['LibreOffice', async () => (await resaved([await own()]))[0] ?? new Uint8Array()],
  ['openpyxl', async () => new Uint8Array(readFileSync('test/fixtures/openpyxl-ha-nam.xlsx'))],
  ['exceljs', async () => byExcelJs(await bytesOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021')))],
];

function own(): Promise<Uint8Array> {
  return dressed(specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021')));
}

const CORE = /^docProps\/core\.xml$/;
const FORM = /^xl\/worksheets\/sheet1\.xml$/;
const ADDING =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

describe.each(makers)('a workbook %s', (_, make) => {
  let file: Uint8Array;
  let faults: string[];
  let before: { sheet: unknown; engine: number };
  beforeAll(async () => {
    file = await make();
    [faults, before] = await Promise.all([validate(file), totals(file, rubric)]);
  });

  test('holds ten other answers, and everything else as it was', async () => {
    expect(await canKeep(file, contentOf(file))).toBe(true);
    const after = await edited(file, rubric);
    expect(
      touched(file, after).filter((name) => !/^(?:xl\/workbook|docProps\/core)\.xml$/.test(name)),
    ).toEqual([expect.stringMatching(FORM)]);
    expect(await validate(after)).toEqual(faults);
    const { sheet, engine } = await totals(after, rubric);
    expect(sheet).toBe(engine);
    expect(engine).not.toBe(before.engine);
  });

  test('is appraised twice, and everything else is as it was', async () => {
    expect([...(await papersThatKeep({ name: 'a.xlsx', bytes: file }, builtIn))].sort()).toEqual([
      'appraised',
      'return',
    ]);
    const received = await receive({ name: 'a.xlsx', bytes: file }, builtIn);
    if (!received.ok) throw new Error(received.reason);
    const first = await writePaper(
      'appraised',
      { name: 'a.xlsx', bytes: file },
      received.appraisal,
      details,
      '0',
      builtIn,
    );
    const id = rubric.criteria[0]?.id ?? '';
    const decided = decide(
      received.appraisal,
      id,
      { appraised: 0, reason: 'Thiếu' },
      { at: '2026-12-01', by: 'B' },
    );
    if (!first || !decided.ok) throw new Error('not written');
    const after = await writePaper(
      'appraised',
      { name: 'a.xlsx', bytes: first },
      decided.appraisal,
      details,
      '0',
      builtIn,
    );
    if (!after) throw new Error('not written');
    expect(touched(file, after).filter((name) => !CORE.test(name) && !ADDING.test(name))).toEqual([]);
    const content = contentOf(after);
    expect(content.sheets.map(({ name }) => name)).toEqual([
      ...contentOf(file).sheets.map(({ name }) => name),
      ...['Thẩm định', 'Nhật ký thẩm định', 'Biên bản'],
    ]);
    expect(readAppraisal(content, rubric)?.appraisal).toMatchObject({ criteria: decided.appraisal.criteria });
    expect(await validate(after)).toEqual(faults);
    const { sheet, engine } = await totals(after, rubric);
    expect(sheet).toBe(engine);
    expect(engine).toBe(before.engine);
  });

  test('goes back with questions, and everything else is as it was', async () => {
    const received = await receive({ name: 'a.xlsx', bytes: file }, builtIn);
    if (!received.ok) throw new Error(received.reason);
    const [one, other] = rubric.criteria.map(({ id }) => id);
    const ask = (id = '', question = '') => ({
      ...received.appraisal,
      criteria: received.appraisal.criteria.map((each) => (each.id === id ? { ...each, question } : each)),
    });
    const sent = await writePaper(
      'return',
      { name: 'a.xlsx', bytes: file },
      ask(one, 'Gửi bản chụp.'),
      details,
      '0',
      builtIn,
    );
    const after =
      sent &&
      (await writePaper(
        'return',
        { name: 'a.xlsx', bytes: sent },
        ask(other, 'Số liệu quý mấy?'),
        details,
        '0',
        builtIn,
      ));
    if (!after) throw new Error('not written');
    expect(touched(file, after).filter((name) => !CORE.test(name) && !ADDING.test(name))).toEqual([
      expect.stringMatching(FORM),
    ]);
    const content = contentOf(after);
    const { placement } = await foundIn(content);
    const replies = readReplies(
      content,
      rubric,
      (id) => placement.cell(id, 'self')?.row,
      placement.sheet.name,
    );
    expect(replies).toEqual(new Map([[other, { question: 'Số liệu quý mấy?', reply: '' }]]));
    expect(assessForm(content, await foundIn(content)).assessment.total).toBe(before.engine);
    expect(await validate(after)).toEqual(faults);
  });
});

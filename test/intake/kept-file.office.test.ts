/** What an office has in its workbook is there to the byte after answers were changed, after an appraisal, and after it went back with questions. */
import { readFileSync } from 'node:fs';
import { assessForm } from '../../src/form/answers/submission';
import { canKeep } from '../../src/intake/rewrite/kept-file';
import { papersThatKeep, writePaper } from '../../src/intake/rewrite/papers';
import { receive } from '../../src/intake/batch/receive';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { decide } from '../../src/review/appraisal/appraisal';
import type { Appraisal } from '../../src/review/appraisal/appraisal';
import { readAppraisal } from '../../src/review/appraisal/read';
import { readReplies } from '../../src/review/appraisal/return';
import { builtIn } from '../../src/rubric/store';
import { resaved } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { byExcelJs, dressed, withMacros } from '../tools/dressed';
import { edited, foundIn, totals, touched } from '../tools/kept';
import { validateAll } from '../tools/validator';
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

interface Kept {
  file: Uint8Array;
  /** With ten other answers; appraised, and again; sent back with a question, and again with another. */
  after: Record<'edited' | 'appraised' | 'returned', Uint8Array>;
  decided: Appraisal;
  asked: string;
}
const QUESTION = 'Số liệu quý mấy?';
let kept: Map<string, Kept>;
let found: Map<string, string[]>;
let shown: Map<string, { sheet: unknown; engine: number }>;

async function appraised(file: Uint8Array, start: Appraisal): Promise<[Uint8Array, Appraisal]> {
  const id = rubric.criteria[0]?.id ?? '';
  const when = { at: '2026-12-01', by: 'B' };
  const decided = decide(start, id, { appraised: 0, reason: 'Thiếu' }, when);
  if (!decided.ok) throw new Error('not decided');
  const first = await paper('appraised', file, start);
  return [await paper('appraised', first, decided.appraisal), decided.appraisal];
}

async function returned(file: Uint8Array, start: Appraisal): Promise<[Uint8Array, string]> {
  const [one, other = ''] = rubric.criteria.map(({ id }) => id);
  const ask = (id = '', question = ''): Appraisal => ({
    ...start,
    criteria: start.criteria.map((each) => (each.id === id ? { ...each, question } : each)),
  });
  const sent = await paper('return', file, ask(one, 'Gửi bản chụp.'));
  return [await paper('return', sent, ask(other, QUESTION)), other];
}

async function paper(kind: 'appraised' | 'return', bytes: Uint8Array, appraisal: Appraisal) {
  const written = await writePaper(kind, { name: 'a.xlsx', bytes }, appraisal, details, '0', builtIn);
  if (!written) throw new Error('not written');
  return written;
}

// LibreOffice takes seconds to start: all files are made, then calculated at once
beforeAll(async () => {
  kept = new Map();
  const files = new Map<string, Uint8Array>();
  for (const [maker, make] of makers) {
    const file = await make();
    const received = await receive({ name: 'a.xlsx', bytes: file }, builtIn);
    if (!received.ok) throw new Error(received.reason);
    const [whole, decided] = await appraised(file, received.appraisal);
    const [sent, asked] = await returned(file, received.appraisal);
    const after = { edited: await edited(file, rubric), appraised: whole, returned: sent };
    kept.set(maker, { file, after, decided, asked });
    files.set(`${maker} before`, file);
    for (const [step, bytes] of Object.entries(after)) files.set(`${maker} ${step}`, bytes);
  }
  [found, shown] = await Promise.all([validateAll(files, 'xlsx'), totals(files, rubric)]);
}, 600_000);

describe.each(makers.map(([maker]) => maker))('a workbook %s', (maker) => {
  const mine = (): Kept => {
    const one = kept.get(maker);
    if (!one) throw new Error('not made');
    return one;
  };
  const of = <T>(all: ReadonlyMap<string, T>, step: string): T => {
    const one = all.get(`${maker} ${step}`);
    if (one === undefined) throw new Error(`nothing ${step}`);
    return one;
  };
  const faults = (step: string): string[] => of(found, step);
  const total = (step: string): { sheet: unknown; engine: number } => of(shown, step);

  test('holds ten other answers, and everything else as it was', async () => {
    const { file, after } = mine();
    expect(await canKeep(file, contentOf(file))).toBe(true);
    expect(
      touched(file, after.edited).filter((name) => !/^(?:xl\/workbook|docProps\/core)\.xml$/.test(name)),
    ).toEqual([expect.stringMatching(FORM)]);
    expect(faults('edited')).toEqual(faults('before'));
    expect(total('edited').sheet).toBe(total('edited').engine);
    expect(total('edited').engine).not.toBe(total('before').engine);
  });

  test('is appraised twice, and everything else is as it was', async () => {
    const { file, after, decided } = mine();
    expect([...(await papersThatKeep({ name: 'a.xlsx', bytes: file }, builtIn))].sort()).toEqual([
      'appraised',
      'return',
    ]);
    expect(touched(file, after.appraised).filter((name) => !CORE.test(name) && !ADDING.test(name))).toEqual(
      [],
    );
    const content = contentOf(after.appraised);
    expect(content.sheets.map(({ name }) => name)).toEqual([
      ...contentOf(file).sheets.map(({ name }) => name),
      ...['Thẩm định', 'Nhật ký thẩm định', 'Biên bản'],
    ]);
    expect(readAppraisal(content, rubric)?.appraisal).toMatchObject({ criteria: decided.criteria });
    expect(faults('appraised')).toEqual(faults('before'));
    expect(total('appraised')).toEqual({ sheet: total('before').engine, engine: total('before').engine });
  });

  test('goes back with questions, and everything else is as it was', async () => {
    const { file, after, asked } = mine();
    expect(touched(file, after.returned).filter((name) => !CORE.test(name) && !ADDING.test(name))).toEqual([
      expect.stringMatching(FORM),
    ]);
    const content = contentOf(after.returned);
    const form = await foundIn(content);
    const replies = readReplies(
      content,
      rubric,
      (id) => form.placement.cell(id, 'self')?.row,
      form.placement.sheet.name,
    );
    expect(replies).toEqual(new Map([[asked, { question: QUESTION, reply: '' }]]));
    expect(assessForm(content, form).assessment.total).toBe(total('before').engine);
    expect(faults('returned')).toEqual(faults('before'));
  });
});

/** Every workbook carries its form: a copy of the program without it opens the workbook all the same, and says so. */
import { deflateSync, strToU8 } from 'fflate';
import { drawForm } from '../../src/form/drawing/form';
import { carriedOtherwise } from '../../src/form/identity/carried';
import { embeddedRubric } from '../../src/form/identity/embedded';
import { findIdentities } from '../../src/form/identity/identity';
import { findForm } from '../../src/intake/file/find';
import { takeContent } from '../../src/intake/file/take';
import { load } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';
import { formOf, testedIds } from '../tools/forms';
import { contentOf } from '../tools/workbooks';

const written = async (rubric: Rubric, unit = 'Xã A'): Promise<WorkbookContent> =>
  contentOf(
    await writeWorkbook(
      drawForm(rubric, { rubric: rubric.id, unit, fields: {}, answers: new Map() }, { version: '0' }),
    ),
  );

/** The workbook with other parts in the place of its form. */
function carrying(content: WorkbookContent, parts: string[]): WorkbookContent {
  const [found] = findIdentities(content);
  for (const [row, cells] of found?.sheet.rows ?? [])
    if (cells.get(0)?.value === 'source') found?.sheet.rows.delete(row);
  parts.forEach((value, index) =>
    found?.sheet.rows.set(
      10_000 + index,
      new Map([
        [0, { value: 'source' }],
        [1, { value }],
      ]),
    ),
  );
  return content;
}

const packed = (text: string): string => `z:${Buffer.from(deflateSync(strToU8(text))).toString('base64')}`;

test.each(testedIds)('%s comes back from its workbook, to the letter', async (id) => {
  const rubric = await formOf(id);
  const [found] = findIdentities(await written(rubric));
  expect(found && embeddedRubric(found.sheet)).toEqual(rubric);
  // a reader that has it to the letter unpacks nothing, in however many cells it stands
  expect(found && embeddedRubric(found.sheet, rubric)).toBe(rubric);
  expect(found?.identity).toMatchObject({ formVersion: 1, fingerprint: rubric.fingerprints.whole });
});

test('a form that its reader has to the letter is that one itself; one that says otherwise is unpacked', async () => {
  const rubric = await formOf('vinh-an-2026-xa');
  const [found] = findIdentities(await written(rubric));
  expect(found && embeddedRubric(found.sheet, rubric)).toBe(rubric);
  const corrected = load({ ...rubric.source, changes: 'Sửa lỗi in' });
  if (!corrected.ok) throw new Error('the corrected form does not load');
  expect(found && embeddedRubric(found.sheet, corrected.rubric)).toEqual(rubric);
});

test('what a workbook carries otherwise is that of the form itself, whichever identity comes first', async () => {
  const rubric = await formOf('vinh-an-2026-xa');
  const corrected = load({ ...rubric.source, title: ['Phiếu sửa'] });
  if (!corrected.ok) throw new Error('the corrected form does not load');
  const own = await written(rubric);
  const foreign = await written(await formOf('ha-nam-2021-so'));
  const both = { ...own, sheets: [...foreign.sheets, ...own.sheets] };
  expect(carriedOtherwise(both, rubric)).toBeUndefined();
  expect(carriedOtherwise(foreign, rubric)).toBeUndefined();
  const otherwise = carriedOtherwise(both, corrected.rubric);
  expect(otherwise?.rubric.title).toEqual(rubric.title);
  expect(otherwise?.identity.rubric).toBe(rubric.id);
});

test('a workbook of a form that the store does not have is read by the form that it carries', async () => {
  const content = await written(await formOf('vinh-an-2026-xa'));
  const taken = await takeContent(content, builtIn);
  expect(taken).toMatchObject({ ok: true, embedded: true, submission: { unit: 'Xã A' } });
  const known = await takeContent(await written(await formOf('ha-nam-2021-so')), builtIn);
  expect(known).toMatchObject({ ok: true, embedded: false });
});

test.each([
  [1, true],
  [40, true],
  [41, false],
])('a form in %i parts is opened: %s', async (count, opens) => {
  const rubric = await formOf('vinh-an-2026-xa');
  const content = await written(rubric);
  const text = Buffer.from(deflateSync(strToU8(JSON.stringify(rubric.source)))).toString('base64');
  const size = Math.ceil(text.length / count);
  const parts = Array.from({ length: count }, (_, at) => `z:${text.slice(at * size, (at + 1) * size)}`);
  const [found] = findIdentities(carrying(content, parts));
  expect(found && embeddedRubric(found.sheet)?.id).toBe(opens ? rubric.id : undefined);
  // and the same letters as a known form’s are that one only as far as they are taken at all
  expect(found && embeddedRubric(found.sheet, rubric)?.id).toBe(opens ? rubric.id : undefined);
});

test.each([
  ['nothing', []],
  ['no packed text', ['z:@@@']],
  ['packed text that is no form', [packed('{"id":"x"}')]],
  ['more than a form can be', [packed(`"${'a'.repeat(5_000_000)}"`)]],
  ['too many parts', Array(50).fill('z:AAAA')],
  ['another form', 'hue-2021-tinh'],
])('one that carries %s is unknown, with words', async (_name, parts) => {
  const content = await written(await formOf('vinh-an-2026-xa'));
  const instead = typeof parts === 'string' ? [packed(JSON.stringify((await formOf(parts)).source))] : parts;
  expect(await findForm(carrying(content, instead), builtIn)).toEqual({
    kind: 'unknown',
    rubric: 'vinh-an-2026-xa',
  });
  expect(await takeContent(content, builtIn)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('kho của bạn'),
  });
});

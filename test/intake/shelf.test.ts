/** Forms that a person adds in the browser: taken up, kept, refused with words, taken away. */
import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawForm } from '../../src/form/drawing/form';
import { Shelf } from '../../src/intake/forms/shelf';
import type { Keeper } from '../../src/intake/forms/shelf';
import { builtIn } from '../../src/rubric/store';
import { MOST_RUBRIC_BYTES, formIndex } from '../../src/rubric/store-index';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from '../tools/forms';

const ID = 'vinh-an-2026-xa';
const TEXT = readFileSync(join('test', 'fixtures', 'forms', `${ID}.yaml`), 'utf8');

/** A browser that keeps what it is given. */
function memory(): Keeper {
  let kept: unknown;
  return {
    read: async () => kept,
    write: async (sources) => void (kept = structuredClone(sources)),
  };
}

const shelf = (keeper = memory(), base = 'file:///page.html'): Shelf => new Shelf(keeper, base);
const yaml = (text: string, name = 'mau.yaml'): File => new File([text], name);
const keysOf = ({ entries }: Shelf): string[] => entries.map(({ key }) => key);

test('an added form is listed, loaded, kept for the next visit and taken away', async () => {
  const keeper = memory();
  const forms = shelf(keeper);
  const told: number[] = [];
  forms.subscribe(() => told.push(forms.entries.length));
  const [added] = await forms.add([yaml(TEXT)]);
  expect(added).toMatchObject({ kind: 'added', form: { key: ID, from: 'given', version: 1 } });
  expect(told.at(-1)).toBe(builtIn.entries.length + 1);
  const next = shelf(keeper);
  expect((await next.load(ID))?.fingerprints).toEqual((await formOf(ID)).fingerprints);
  await next.remove(ID);
  const last = shelf(keeper);
  await last.ready;
  expect(keysOf(last)).toEqual(keysOf(shelf()));
});

test('the same form again is known; with other content it is refused and the difference named', async () => {
  const forms = shelf();
  await forms.add([yaml(TEXT)]);
  const changed = TEXT.replace(/^audience: .*$/m, 'audience: xã khác');
  const [same, other] = await forms.add([yaml(TEXT), yaml(changed)]);
  expect(same).toMatchObject({ kind: 'known' });
  expect(other).toMatchObject({ kind: 'other', known: { key: ID }, rubric: { audience: 'xã khác' } });
  expect((await forms.load(ID))?.audience).toBe((await formOf(ID)).audience);
});

test('a corrected decision stands beside the first one', async () => {
  const forms = shelf();
  const second = TEXT.replace(/^id: (.*)$/m, 'id: $1\nversion: 2\nchanges: sửa thời hạn').replace(
    /^audience: .*$/m,
    'audience: xã khác',
  );
  const answers = await forms.add([yaml(TEXT), yaml(second)]);
  expect(answers.map(({ kind }) => kind)).toEqual(['added', 'added']);
  expect(keysOf(forms)).toEqual(expect.arrayContaining([ID, `${ID}@2`]));
});

test('of two added forms the one that is taken away goes', async () => {
  const forms = shelf();
  const other = TEXT.replace(/^id: .*$/m, 'id: mau-khac');
  await forms.add([yaml(TEXT), yaml(other)]);
  expect(forms.added.map(({ key }) => key)).toEqual([ID, 'mau-khac']);
  await forms.remove(ID);
  expect(forms.added.map(({ key }) => key)).toEqual(['mau-khac']);
  expect(keysOf(forms)).not.toContain(ID);
});

test('a workbook hands its form on', async () => {
  const rubric = await formOf(ID);
  const spec = drawForm(rubric, { rubric: ID, unit: '', fields: {}, answers: new Map() }, { version: '0' });
  const bytes = await writeWorkbook(spec);
  const forms = shelf();
  const [added] = await forms.add([new File([new Uint8Array(bytes)], 'phieu.xlsx')]);
  expect(added).toMatchObject({ kind: 'added', form: { key: ID } });
});

test.each([
  ['no YAML', '{', 'not-yaml'],
  ['no form', 'a: 1', 'problems'],
  ['an unreadable workbook', 'PK\u0003\u0004', 'no-form'],
  ['an endless text', `a: ${'x'.repeat(5_000_000)}`, 'too-large'],
])('a file that is %s is refused', async (_name, text, reason) => {
  const forms = shelf();
  expect(await forms.add([yaml(text)])).toMatchObject([{ kind: 'refused', read: { reason } }]);
  expect(keysOf(forms)).toEqual(keysOf(shelf()));
});

test('a browser that keeps nothing, or something else, still has the forms of the program', async () => {
  for (const read of [
    () => Promise.reject(new Error('no database')),
    async () => ({ a: 1 }),
    async () => [null, { id: 'x' }],
  ]) {
    const forms = shelf({ read, write: () => Promise.reject(new Error('full')) });
    expect((await forms.load('ha-nam-2021-so'))?.id).toBe('ha-nam-2021-so');
    expect(await forms.add([yaml(TEXT)])).toMatchObject([{ kind: 'added' }]);
  }
});

describe('beside the page', () => {
  const served = (files: Record<string, string>): jest.SpiedFunction<typeof fetch> =>
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
      const text = files[String(address)];
      return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
    });
  const BASE = 'https://cntt.example.gov.vn/cham-diem/index.html';
  const FOLDER = 'https://cntt.example.gov.vn/cham-diem/rubrics/';

  test('a form is listed from the index and loaded when it is asked for', async () => {
    const entry = { file: `${ID}.yaml`, ...formIndex(await formOf(ID)) };
    const asked = served({
      [`${FOLDER}index.json`]: JSON.stringify([entry]),
      [`${FOLDER}${ID}.yaml?${entry.fingerprint}`]: TEXT,
    });
    const forms = shelf(memory(), BASE);
    await forms.ready;
    expect(forms.entries.find(({ key }) => key === ID)).toMatchObject({ from: 'deployed' });
    expect(asked).toHaveBeenCalledTimes(1);
    expect((await forms.load(ID))?.key).toBe(ID);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['no folder', {}],
    ['a broken index', { [`${FOLDER}index.json`]: '[' }],
    ['an index of other things', { [`${FOLDER}index.json`]: '[{"file": "../../secret.yaml"}]' }],
  ])('%s: the forms of the program are there', async (_name, files) => {
    served(files);
    const forms = shelf(memory(), BASE);
    await forms.ready;
    expect(keysOf(forms)).toEqual(keysOf(shelf()));
  });
});

test.each([
  ['at most as long as a form may be', 0, 'added'],
  ['longer by one letter', 1, 'too-large'],
])('a file that is %s', async (_what, more, wanted) => {
  const spaces = '#'.padEnd(MOST_RUBRIC_BYTES - new TextEncoder().encode(TEXT).length - 1 + more, ' ');
  const [added] = await shelf().add([yaml(`${TEXT}\n${spaces}`)]);
  expect(added?.kind === 'refused' ? added.read.reason : added?.kind).toBe(wanted);
});

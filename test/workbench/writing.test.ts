/** What the page is told of a workbook that is saved: whether the opened file is as it was but for what changed. */
import { unzipSync } from 'fflate';
import { findForm } from '../../src/intake/file/find';
import { openedForm } from '../../src/intake/rewrite/kept-file';
import { storeOf } from '../../src/rubric/store';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import type { Writing, Written } from '../../src/workbench/document/writing.worker';
import { ownFile } from '../fixtures/own-file';
import { form } from '../scoring/forms';
import { contentOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const VERSION = '1.0.0';

let write: (writing: Writing) => Promise<Written>;
beforeAll(async () => {
  let ask: (event: { data: Writing }) => void;
  let answer: (written: Written) => void;
  const self = {
    addEventListener: (_type: string, listener: typeof ask) => void (ask = listener),
    postMessage: (written: Written) => answer(written),
  };
  Object.assign(globalThis, { self });
  await import('../../src/workbench/document/writing.worker');
  write = (data) =>
    new Promise((resolve) => {
      answer = resolve;
      ask({ data });
    });
});

test('a file that was opened stays where it can, and is said to be written anew where it cannot', async () => {
  const bytes = await ownFile(rubric);
  const content = contentOf(bytes);
  const found = await findForm(content, storeOf([rubric], 'embedded'), rubric.key);
  const spec = found?.kind === 'form' ? openedForm(content, found, VERSION) : undefined;
  if (!spec) throw new Error('no form');
  const own = Object.keys(unzipSync(bytes)).filter((part) => part.includes('media'));
  expect(own.length).toBeGreaterThan(0);
  const partsOf = ({ bytes: file }: Written) => Object.keys(unzipSync(file));

  const into = { bytes, version: VERSION, rubric };
  const kept = await write({ spec, into });
  expect(kept.whole).toBe(true);
  expect(partsOf(kept)).toEqual(expect.arrayContaining(own));

  // a sheet that is gone can't be said in cells
  const without = { ...spec, sheets: spec.sheets.slice(0, 1) };
  const anew = await write({ spec: without, into });
  expect([anew.whole, partsOf(anew).filter((part) => own.includes(part))]).toEqual([false, []]);
  expect(readWorkbook(anew.bytes).ok).toBe(true);

  expect((await write({ spec })).whole).toBe(false);
});

/** The unit's report on the command line: made again, it tells what a person took out and puts back what it is told to. */
import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildCli, scorecard, workFolder } from '../tools/cli';

const ANSWERS = 'test/fixtures/ha-nam-so-tai-chinh-2021.json';
const TAKEN_OUT = '27/27, đạt tỷ lệ 100%';

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
});
afterAll(() => work.remove());

test('a sentence that was taken out is told with its id, stays out, and comes back by it', async () => {
  const [first, edited, again] = ['bao-cao.docx', 'sua.docx', 'lai.docx'].map((name) => work.path(name));
  const text = async (path: string): Promise<string> =>
    strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array());
  await scorecard(['report', ANSWERS, '-o', first ?? '']);
  const parts = unzipSync(await readFile(first ?? ''));
  const xml = await text(first ?? '');
  const without = xml.replace(/<w:p>(?:(?!<w:p>)[^])*?said:III\.2\.3#[^]*?<\/w:p>/, '');
  expect([xml, without].map((one) => one.includes(TAKEN_OUT))).toEqual([true, false]);
  await writeFile(edited ?? '', zipSync({ ...parts, 'word/document.xml': strToU8(without) }));

  const made = ['report', ANSWERS, '-o', again ?? '', '--earlier', edited ?? ''];
  const { stdout } = await scorecard(made);
  expect(stdout).toMatch(/Người soạn đã bỏ, để ngoài \(III\.2\.3\): .*27\/27/);
  expect(await text(again ?? '')).not.toContain(TAKEN_OUT);
  const back = await scorecard([...made, '--put-back', 'III.2.3']);
  expect(back.stdout).toMatch(/Người soạn đã bỏ, đưa lại \(III\.2\.3\)/);
  expect(await text(again ?? '')).toContain(TAKEN_OUT);
  const wrong = await scorecard([...made, '--put-back', 'I.1']);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('“I.1”')]);
});

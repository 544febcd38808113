/** The list of evidence on the command line: numbered, held against a folder by names, put into the file as a sheet. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { dressed } from '../tools/dressed';
import { formOf } from '../tools/forms';
import { contentOf, specOf, submissionOf } from '../tools/workbooks';

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
});
afterAll(() => work.remove());

test('documents once each, present or missing in a folder, and a sheet in a file that stays as it is', async () => {
  const rubric = await formOf('ha-nam-2021-so');
  const [one = '', two = ''] = rubric.criteria.map(({ id }) => id);
  const submission = submissionOf(rubric, {
    rubric: rubric.id,
    unit: { name: 'Sở Y tế' },
    answers: {
      [one]: { evidence: 'QĐ 12/QĐ-UBND\nBáo cáo năm 2021' },
      [two]: { evidence: '[7]; qđ 12/QĐ-UBND' },
    },
  });
  const file = work.path('phieu.xlsx');
  const before = await dressed(specOf(rubric, submission));
  await writeFile(file, before);
  const folder = work.path('tai-lieu');
  await mkdir(`${folder}/sau`, { recursive: true });
  await writeFile(`${folder}/sau/Bao cao nam 2021.pdf`, '');
  await writeFile(`${folder}/khac.txt`, '');
  const output = work.path('co-danh-muc.xlsx');
  const ran = await scorecard(['evidence', file, '--folder', folder, '-o', output, '--json']);
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.stdout)).toEqual({
    file,
    documents: [
      { no: 1, text: 'QĐ 12/QĐ-UBND', criteria: [one, two], files: [] },
      { no: 2, text: 'Báo cáo năm 2021', criteria: [one], files: ['sau/Bao cao nam 2021.pdf'] },
    ],
    unknown: [{ criterion: two, no: 7 }],
    twice: [],
    others: ['khac.txt'],
  });
  const said = await scorecard(['evidence', file, '--folder', folder]);
  expect(said.stdout).toContain('không thấy tệp');
  expect(said.stderr).toContain(`Tiêu chí ${two} dẫn tài liệu [7]`);

  const after = new Uint8Array(await readFile(output));
  expect(contentOf(after).sheets.at(-1)?.name).toBe('Danh mục tài liệu');
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const touched = Object.keys(old).filter(
    (name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0,
  );
  expect(touched.filter((name) => /sheet\d|comment|drawing|media|chart|pivot|custom/.test(name))).toEqual([]);
}, 600_000);

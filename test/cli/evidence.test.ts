/** The list of evidence on the command line: numbered, held against a folder by names, put into the file as a sheet. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { dressed } from '../tools/dressed';
import { formOf } from '../tools/forms';
import { contentOf, readBack, specOf, submissionOf } from '../tools/workbooks';

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
      { no: 1, text: 'QĐ 12/QĐ-UBND', folders: [], criteria: [one, two], files: [], absent: [] },
      {
        ...{ no: 2, text: 'Báo cáo năm 2021', folders: [], criteria: [one] },
        ...{ files: ['sau/Bao cao nam 2021.pdf'], absent: [] },
      },
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

  // a folder that goes with one document is written into the form, by its names; and so is that of another
  await mkdir(`${folder}/QĐ 12`);
  await writeFile(`${folder}/QĐ 12/qd12.pdf`, '');
  const attached = work.path('co-thu-muc.xlsx');
  const wish = ['--attach', `1=${folder}/QĐ 12`];
  expect((await scorecard(['evidence', file, ...wish])).code).toBe(2);
  expect((await scorecard(['evidence', file, '--attach', `5=${folder}`, '-o', attached])).code).toBe(2);
  wish.push('--attach', `2=${folder}/sau`);
  const put = await scorecard(['evidence', file, ...wish, '-o', attached, '--json']);
  const named = { name: 'QĐ 12', files: ['qd12.pdf'], more: 0 };
  const other = { name: 'sau', files: ['Bao cao nam 2021.pdf'], more: 0 };
  expect(JSON.parse(put.stdout)).toMatchObject({
    documents: [
      { no: 1, folders: [named] },
      { no: 2, folders: [other] },
    ],
  });
  const content = contentOf(new Uint8Array(await readFile(attached)));
  expect(readBack(content, rubric).submission.answers.get(one)?.evidence).toBe(
    'QĐ 12/QĐ-UBND – thư mục “QĐ 12” (qd12.pdf)\nBáo cáo năm 2021 – thư mục “sau” (Bao cao nam 2021.pdf)',
  );
  await rm(`${folder}/QĐ 12/qd12.pdf`);
  const gone = await scorecard(['evidence', attached, '--folder', folder, '--json']);
  expect(JSON.parse(gone.stdout)).toMatchObject({ documents: [{ files: [], absent: ['qd12.pdf'] }, {}] });
}, 600_000);

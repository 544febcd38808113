/** Names of units on the command line: what is asked, how it is answered, and that the answer is kept with the list. */
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { formOf } from '../tools/forms';
import { makeProvince } from '../tools/province';
import type { Province } from '../tools/province';

interface Form {
  units: { unit: string; file: string; list: string | null; total: number }[];
  missing: string[];
  unsure: string[];
  questions: { kind: string; unit: string; near?: string[]; files?: string[] }[];
  doubles: { unit: string; kept: string; dropped: string; why: string }[];
}

let work: Awaited<ReturnType<typeof workFolder>>;
let province: Province;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  province = makeProvince(await formOf('hau-giang-2017'));
}, 200_000);
afterAll(() => work.remove());

/** A folder of files: [name of the file, name of the unit, whose answers, when it was saved]. */
async function folderOf(
  name: string,
  files: [file: string, unit: string, answers: number, saved: string][],
): Promise<(file: string) => string> {
  const at = (file: string): string => join(work.path(name), file);
  await mkdir(work.path(name));
  for (const [file, unit, answers, saved] of files) {
    const document = { ...province.units[answers]?.document, unit: { name: unit } };
    await writeFile(at(file), JSON.stringify(document));
    await utimes(at(file), new Date(saved), new Date(saved));
  }
  return at;
}

async function summary(
  folder: string,
  ...more: string[]
): Promise<{ form: Form; stderr: string; code: number | null }> {
  const { stdout, stderr, code } = await scorecard(['summary', folder, '--json', ...more]);
  const { forms } = JSON.parse(stdout) as { forms: Form[] };
  const [form] = forms;
  if (!form) throw new Error(stderr);
  return { form, stderr, code };
}
const DAY = '2017-12-01T09:00:00';
const ENVIRONMENT = 'Sở Tài nguyên và Môi trường';

test('a near name is asked, confirmed once, and kept with the list', async () => {
  const at = await folderOf('near', [
    ['a.json', 'Sở TNMT', 0, DAY],
    ['b.json', 'Sở Ngoại vụ', 1, DAY],
    ['c.json', 'SỞ Y TẾ', 2, DAY],
  ]);
  const open = await summary(at(''));
  expect(open.form.questions).toMatchObject([
    { kind: 'name', unit: 'Sở TNMT', near: [ENVIRONMENT] },
    { kind: 'name', unit: 'Sở Ngoại vụ', near: [] },
  ]);
  expect(open.form.unsure).toContain(ENVIRONMENT);
  expect(open.form.missing).not.toContain(ENVIRONMENT);
  expect(open.form.missing).not.toContain('Sở Y tế');
  const told = await scorecard(['summary', at('')]);
  expect(told.stdout).toContain(
    `Xác nhận: --same "Sở TNMT=${ENVIRONMENT}"; ngoài danh mục: --same "Sở TNMT="`,
  );

  const saved = work.path('danh-muc.csv');
  const answers = ['--same', `Sở TNMT=${ENVIRONMENT}`, '--same', 'Sở Ngoại vụ='];
  const confirmed = await summary(at(''), ...answers, '--save-units', saved);
  expect(confirmed.form.questions).toEqual([]);
  expect(confirmed.form.units.find(({ file }) => file === at('a.json'))?.unit).toBe(ENVIRONMENT);
  expect(confirmed.form.units.find(({ file }) => file === at('b.json'))?.list).toBeNull();
  expect(confirmed.stderr).toContain(`Đã ghi ${saved}`);
  // spreadsheets open it with its letters
  expect((await readFile(saved, 'utf8')).startsWith('\uFEFF')).toBe(true);

  const again = await summary(at(''), '--units', saved);
  expect(again.form).toEqual(confirmed.form);
});

test('an answer with a slip is refused, and nothing is written', async () => {
  const at = await folderOf('slip', [['a.json', 'Sở TNMT', 0, DAY]]);
  for (const [same, said] of [
    ['Sở TNMT=Sở Tài nguyên', 'Danh mục không có đơn vị “Sở Tài nguyên”.'],
    ['Sở TNMT', '--same cần dạng'],
    ['=Sở Y tế', '--same cần dạng'],
  ] as const) {
    const saved = work.path('khong-ghi.csv');
    const { code, stderr } = await scorecard(['summary', at(''), '--same', same, '--save-units', saved]);
    expect([code, stderr.includes(said)]).toEqual([2, true]);
    await expect(readFile(saved)).rejects.toThrow('ENOENT');
  }
});

test('of two files of a unit the one saved later in the day counts; of two saved at once a person chooses', async () => {
  const at = await folderOf('twice', [
    ['Sở Tài chính (1).json', 'Sở Tài chính', 0, '2017-12-01T16:00:00'],
    ['Sở Tài chính.json', 'Sở Tài chính', 1, DAY],
    ['x.json', 'Sở Y tế', 0, DAY],
    ['y.json', 'Sở Y tế', 1, DAY],
  ]);
  const { form } = await summary(at(''));
  expect(form.doubles).toMatchObject([
    {
      unit: 'Sở Tài chính',
      kept: at('Sở Tài chính (1).json'),
      dropped: at('Sở Tài chính.json'),
      why: 'later',
    },
  ]);
  expect(form.questions).toEqual([{ kind: 'times', unit: 'Sở Y tế', files: [at('x.json'), at('y.json')] }]);
  expect(form.units.map(({ unit }) => unit)).toEqual(['Sở Tài chính']);
  expect(form.unsure).toEqual(['Sở Y tế']);
  expect((await scorecard(['summary', at('')])).stdout).toContain(`Chọn: --keep "${at('x.json')}"`);

  const chosen = await summary(at(''), '--keep', at('y.json'), '--keep', at('Sở Tài chính.json'));
  expect(chosen.form.questions).toEqual([]);
  expect(chosen.form.units.map(({ file }) => file).sort()).toEqual(
    [at('Sở Tài chính.json'), at('y.json')].sort(),
  );
  expect(chosen.form.doubles.map(({ why }) => why)).toEqual(['chosen', 'chosen']);
});

test('case, tone placement, dashes, the province: a listed unit all the same', async () => {
  const at = await folderOf('names', [
    ['1.json', 'Sở Lao động – Thương binh và Xã hội', 0, DAY],
    ['2.json', 'Sở Văn hoá, Thể thao và Du lịch', 1, DAY],
    ['3.json', 'SỞ TÀI CHÍNH TỈNH HẬU GIANG', 2, DAY],
    ['4.json', 'Uỷ ban nhân dân huyện Vị Thuỷ'.normalize('NFD'), 3, DAY],
  ]);
  const { form } = await summary(at(''));
  expect(form.questions).toEqual([]);
  expect(form.units.every(({ list }) => list !== null)).toBe(true);
  for (const unit of ['Sở Tài chính', 'UBND huyện Vị Thủy', 'Sở Lao động - Thương binh và Xã hội'])
    expect(form.missing).not.toContain(unit);
  expect(form.missing).toHaveLength(28);
});

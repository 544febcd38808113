/** Lines of a results file, which a later run of the program goes on with: whole ones come back as they were, others are nobody's. */
import { inShard } from '../../src/cli/summary/shard';
import { parseHead, parseResult, recordLine } from '../../src/cli/summary/records';
import { openCodes } from '../../src/summary/unit';
import { form } from '../scoring/forms';
import { makeProvince, resultOf } from '../tools/province';

const rubric = form('hau-giang-2017');
const stamp = { file: 'sở/a.xlsx', size: 12_345, mtime: 1_512_345_678_901 };
const lineOf = (result: ReturnType<typeof resultOf>): string =>
  recordLine({ ...stamp, ok: true, hash: rubric.hash, result });

test('every result comes back with each open question, value and deduction', () => {
  for (const unit of makeProvince(rubric).units) {
    const base = resultOf(rubric, unit);
    const criteria = base.criteria.map((one, index) => ({
      ...one,
      // one question each, none, and all
      open: index % 3 === 0 ? [] : index % 3 === 1 ? [...openCodes] : [openCodes[index % openCodes.length]!],
      ...(index % 5 === 0 ? { value: ['-3', '7'] as [string, string] } : {}),
    }));
    const result = {
      ...base,
      ...{
        file: stamp.file,
        criteria,
        carried: 'AB12',
        unlogged: true,
        times: { workbook: '2017-12-01T05:00:00', file: '2017-12-02' },
      },
    };
    expect(parseResult(lineOf(result), rubric)).toEqual(result);
  }
});

test.each<[string, (line: string) => string]>([
  ['torn', (line) => line.slice(0, -1)],
  ['of another version of the program', (line) => line.replace(/"by":"[^"]*"/, '"by":"0.0.1"')],
  ['of another format', (line) => line.replace(/"v":\d+/, '"v":1')],
  ['without its form', (line) => line.replace(/"hash":"[^"]*",/, '')],
  ['of no source', (line) => line.replace(/"source":"[^"]*"/, '"source":"x"')],
  ['no object', () => '[1]'],
])('a line that is %s is none', (_what, change) => {
  const [unit] = makeProvince(rubric).units;
  const line = lineOf(resultOf(rubric, unit!));
  expect(parseHead(line)).toMatchObject({ ok: true, ...stamp });
  expect(change(line)).not.toBe(line);
  expect(parseHead(change(line))).toBeUndefined();
});

test('every file is one machine’s, the same wherever the folder is mounted and however its name is composed', () => {
  const names = Array.from({ length: 200 }, (_, index) => `Phiếu ${index} Sở Y tế.xlsx`);
  const shards = ['1/3', '2/3', '3/3'].map(inShard);
  const shardOf = (file: string): number[] => shards.flatMap((holds, index) => (holds(file) ? [index] : []));
  for (const name of names) {
    const own = shardOf(`/mnt/a/${name}`);
    expect(own).toHaveLength(1);
    expect([shardOf(`/srv/b/${name}`), shardOf(`/mnt/a/${name.normalize('NFD')}`)]).toEqual([own, own]);
  }
  // no machine is left with little
  for (const holds of shards) expect(names.filter(holds).length).toBeGreaterThan(40);
  for (const wrong of ['0/2', '3/2', '1/0', '1', 'x', '1/2/3']) expect(() => inShard(wrong)).toThrow();
});

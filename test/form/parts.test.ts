/** A form that several bureaus fill in: who has what, what is open to whom, and what comes back. */
import { assign, readAssignment } from '../../src/form/parts/assign';
import { joinParts, misfitOf } from '../../src/form/parts/join';
import type { Returned } from '../../src/form/parts/join';
import { joinedWorkbook, readChoices, recordWorkbook } from '../../src/form/parts/record';
import { partIn, partWorkbook } from '../../src/form/parts/split';
import { layoutOf } from '../../src/form/layout';

import type { Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import type { ContentCell, ContentSheet } from '../../src/sheet/content';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeCells } from '../../src/workbook/grid/change';
import { workbookContent } from '../../src/workbook/grid/content';
import { formOf } from '../tools/forms';
import { specOf } from '../tools/workbooks';

const form = (): Promise<Rubric> => formOf('hau-giang-2017');

const table = (lines: (string | number)[][]): Pick<ContentSheet, 'rows'> => ({
  rows: new Map(
    lines.map((line, row) => [
      row,
      new Map(line.map((value, col): [number, ContentCell] => [col, { value }])),
    ]),
  ),
});

const blank = (rubric: Rubric): Submission => ({
  rubric: rubric.id,
  unit: 'Sở Y tế',
  fields: {},
  answers: new Map(),
});

function answer(rubric: Rubric, id: string, value: number, evidence = ''): Answer {
  const criterion = rubric.criteria.find((each) => each.id === id);
  if (!criterion) throw new Error(id);
  const empty = emptyAnswer(ruleOf(criterion).inputs.length);
  return { ...empty, inputs: empty.inputs.map((entry, index) => (index === 0 ? value : entry)), evidence };
}

describe('the table of parts', () => {
  it('gives groups and criteria to bureaus, the narrower line before the wider', async () => {
    const rubric = await form();
    const [first, second] = rubric.headings.filter(({ kind }) => kind === 'group');
    const one = rubric.criteria.find(({ path }) => path[0] === first?.key);
    if (!first || !second || !one) throw new Error('a short form');
    const read = readAssignment(
      rubric,
      table([
        ['Phân công năm 2017'],
        ['Tiêu chí', 'Bộ phận', 'Thời hạn'],
        [first.no, 'Văn phòng', '15/12/2017'],
        [one.id, 'Phòng CNTT', ''],
        [second.no, 'Phòng CNTT', '20/12/2017'],
        ['XX', 'Văn phòng', ''],
      ]),
    );
    expect(read?.unknown).toEqual(['XX']);
    expect(read?.twice).toEqual([]);
    const of = (bureau: string) => read?.parts.find((part) => part.bureau === bureau);
    expect(of('Phòng CNTT')?.criteria).toContain(one.id);
    expect(of('Văn phòng')?.criteria).not.toContain(one.id);
    expect(of('Văn phòng')).toMatchObject({ deadline: '15/12/2017' });
    const given = read?.parts.flatMap(({ criteria }) => criteria) ?? [];
    expect(new Set(given).size).toBe(given.length);
    expect([...given, ...(read?.free ?? [])].sort()).toEqual(rubric.criteria.map(({ id }) => id).sort());
  });

  it('reads a day that is one as it is written, and passes over lines that name nothing or nobody', async () => {
    const rubric = await form();
    const [one = '', two = ''] = rubric.criteria.map(({ id }) => id);
    const { rows } = table([
      ['Mã', 'Phòng', 'Hạn'],
      [one, 'A', ''],
      [two, '', '1/12'],
      ['', 'A', '1/12'],
    ]);
    rows.get(1)?.set(2, { value: 43_084, date: '2017-12-15' });
    const read = readAssignment(rubric, { rows });
    expect(read?.parts).toEqual([{ bureau: 'A', deadline: '15/12/2017', criteria: [one] }]);
    expect([read?.unknown, read?.free.length]).toEqual([[], rubric.criteria.length - 1]);
  });

  it('says what two bureaus got, and is no table without a head', async () => {
    const rubric = await form();
    const [one] = rubric.criteria;
    const lines = [
      ['Tiêu chí', 'Bộ phận'],
      [one?.id ?? '', 'A'],
      [one?.id ?? '', 'B'],
    ];
    expect(readAssignment(rubric, table(lines))).toMatchObject({
      twice: [one?.id],
      parts: [{ bureau: 'A' }],
    });
    expect(readAssignment(rubric, table(lines.slice(1)))).toBeUndefined();
  });

  it.each<[string, [what: 'one' | 'group', bureau: string][], owner: string, twice: boolean]>([
    ['one bureau', [['one', 'A']], 'A', false],
    [
      'the same bureau twice',
      [
        ['one', 'A'],
        ['one', 'A'],
      ],
      'A',
      false,
    ],
    [
      'two bureaus',
      [
        ['one', 'A'],
        ['one', 'B'],
      ],
      'A',
      true,
    ],
    [
      'a criterion, then its group',
      [
        ['one', 'A'],
        ['group', 'B'],
      ],
      'A',
      false,
    ],
    [
      'a group, then its criterion',
      [
        ['group', 'B'],
        ['one', 'A'],
      ],
      'A',
      false,
    ],
    [
      'a group twice, then its criterion',
      [
        ['group', 'B'],
        ['group', 'C'],
        ['one', 'A'],
      ],
      'A',
      true,
    ],
  ])('%s', async (_what, lines, owner, twice) => {
    const rubric = await form();
    const [one] = rubric.criteria;
    const group = rubric.headings.find(({ key }) => key === one?.path[0]);
    const said = { one: one?.id ?? '', group: group?.no ?? '' };
    const read = assign(
      rubric,
      lines.map(([what, bureau]) => ({ what: said[what], bureau, deadline: '' })),
    );
    const has = read.parts.filter(({ criteria }) => criteria.includes(one?.id ?? ''));
    expect(has.map(({ bureau }) => bureau)).toEqual([owner]);
    expect(read.twice.includes(one?.id ?? '')).toBe(twice);
    expect(read.unknown).toEqual([]);
    expect(read.parts.every(({ criteria }) => criteria.length > 0)).toBe(true);
  });
});

test('a bureau reads the whole form and enters its own part only', async () => {
  const rubric = await form();
  const [own, other] = rubric.criteria;
  if (!own || !other) throw new Error('a short form');
  const base = { ...blank(rubric), answers: new Map([[other.id, answer(rubric, other.id, 3)]]) };
  const part = { bureau: 'Phòng CNTT', deadline: '15/12/2017', criteria: [own.id] };
  const spec = partWorkbook(rubric, base, part, { version: '0' });
  const [sheet, mine] = spec.sheets;
  const layout = layoutOf(rubric);
  const write = (id: string) =>
    writeCells(spec, sheet?.name ?? '', [
      { ref: { row: layout.criterionRow.get(id) ?? 0, col: layout.columns.get('v1') ?? 0 }, value: 1 },
    ]);
  expect(write(own.id).ok).toBe(true);
  for (const { id } of rubric.criteria.slice(1))
    expect(write(id)).toMatchObject({ ok: false, failure: { code: 'locked' } });
  const said = JSON.stringify(mine?.cells);
  for (const text of ['Phòng CNTT', '15/12/2017', own.text]) expect(said).toContain(text);
  expect(said).not.toContain(other.text);
});

describe('what comes back', () => {
  const file = (name: string, submission: Submission): Returned => ({ file: name, submission });

  it('is put together; where two differ nothing is overwritten until somebody chooses, with a reason', async () => {
    const rubric = await form();
    const [a, b, c] = rubric.criteria.map(({ id }) => id);
    if (!a || !b || !c) throw new Error('a short form');
    const base = { ...blank(rubric), answers: new Map([[c, answer(rubric, c, 7)]]) };
    const withAnswers = (...pairs: [string, number][]): Submission => ({
      ...base,
      answers: new Map([
        ...base.answers,
        ...pairs.map(([id, v]): [string, Answer] => [id, answer(rubric, id, v)]),
      ]),
    });
    const returned = [
      file('1.xlsx', withAnswers([a, 1], [b, 2])),
      file('2.xlsx', withAnswers([b, 5])),
      file('3.xlsx', withAnswers([b, 2], [c, 9])),
    ];
    const joined = joinParts(rubric, base, returned);
    const of = (id: string, all = joined) => all.criteria.find(({ criterion }) => criterion === id);
    expect(of(a)).toMatchObject({ state: 'taken', given: [{ files: ['1.xlsx'] }] });
    expect(of(b)).toMatchObject({
      state: 'conflict',
      given: [{ files: ['1.xlsx', '3.xlsx'] }, { files: ['2.xlsx'] }],
    });
    expect(joined.submission.answers.has(b)).toBe(false);
    // what stood in the form stays beside what came
    expect(of(c)).toMatchObject({
      state: 'conflict',
      given: [{ files: ['tệp gốc', '1.xlsx', '2.xlsx'] }, { files: ['3.xlsx'] }],
    });
    expect(joined.submission.answers.get(c)?.inputs[0]).toBe(7);
    expect(joined.criteria.filter(({ state }) => state === 'missing')).toHaveLength(
      rubric.criteria.length - 3,
    );

    const choices = [
      { criterion: b, file: '2.xlsx', reason: 'Số liệu đã đối chiếu' },
      { criterion: c, file: '3.xlsx', reason: ' ' },
      { criterion: 'XX', file: '1.xlsx', reason: 'x' },
    ];
    const chosen = joinParts(rubric, base, returned, choices);
    expect(of(b, chosen)).toMatchObject({ state: 'chosen', reason: 'Số liệu đã đối chiếu' });
    expect(chosen.submission.answers.get(b)?.inputs[0]).toBe(5);
    expect(of(c, chosen)?.state).toBe('conflict');
    // the record stands in a file of its own, too: every cell wears a style that the file has
    for (const spec of [recordWorkbook(rubric, chosen), joinedWorkbook(rubric, chosen, { version: '0' })]) {
      const worn = spec.sheets.flatMap(({ cells }) =>
        cells.flatMap((row) => row.flatMap((one) => one?.style ?? [])),
      );
      expect(worn.length).toBeGreaterThan(5);
      expect(worn.filter((style) => !Object.hasOwn(spec.styles, style))).toEqual([]);
    }
    expect(new Set(chosen.refused)).toEqual(new Set(choices.slice(1)));
  });

  it('gives the form again, whatever the bureaus got', async () => {
    const rubric = await form();
    const all = new Map(rubric.criteria.map(({ id }, n) => [id, answer(rubric, id, n % 2, `QĐ ${n}`)]));
    const whole = { ...blank(rubric), answers: all };
    const returned = [0, 1, 2].map((bureau) =>
      file(`${bureau}.xlsx`, { ...whole, answers: new Map([...all].filter((_, n) => n % 3 === bureau)) }),
    );
    expect(joinParts(rubric, blank(rubric), returned).submission.answers).toEqual(all);
  });
});

describe('on paper and back', () => {
  const lines = (sheet: SheetSpec | undefined) =>
    sheet?.cells.map((row) => row.map((cell) => cell?.value ?? '')).filter((row) => row.length > 0) ?? [];

  it('a bureau’s sheet lists its criteria with text and maximum, and says whose it is', async () => {
    const rubric = await form();
    const criteria = rubric.criteria.slice(3, 6).map(({ id }) => id);
    for (const deadline of ['15/12/2017', '']) {
      const part = { bureau: 'Phòng CNTT', deadline, criteria };
      const spec = partWorkbook(rubric, blank(rubric), part, { version: '0' });
      const [own, ...rest] = lines(spec.sheets[1]).slice(4);
      expect(own).toEqual(['Mã tiêu chí', 'Nội dung', 'Điểm tối đa']);
      expect(rest).toEqual(rubric.criteria.slice(3, 6).map(({ id, text, max }) => [id, text, max]));
      expect(partIn(workbookContent(spec), rubric)).toEqual(criteria);
      const worn = spec.sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.style ?? []));
      expect(worn.filter((style) => !Object.hasOwn(spec.styles, style))).toEqual([]);
    }
    expect(partIn(workbookContent(specOf(rubric)), rubric)).toBeUndefined();
  });

  it('the record says of every criterion what became of it, and choices written into it are read', async () => {
    const rubric = await form();
    const [a = '', b = '', c = ''] = rubric.criteria.map(({ id }) => id);
    const withAnswers = (...pairs: [string, number][]): Submission => ({
      ...blank(rubric),
      answers: new Map(pairs.map(([id, v]): [string, Answer] => [id, answer(rubric, id, v, `QĐ ${v}`)])),
    });
    const returned = [
      { file: '1.xlsx', submission: withAnswers([a, 1], [b, 2], [c, 3]) },
      { file: '2.xlsx', submission: withAnswers([b, 5], [c, 4]) },
    ];
    const choices = [{ criterion: c, file: '2.xlsx', reason: 'đã đối chiếu' }];
    const joined = joinParts(rubric, blank(rubric), returned, choices);
    const spec = recordWorkbook(rubric, joined);
    const [, head, ...rows] = lines(spec.sheets[0]);
    expect(head).toEqual(['Mã tiêu chí', 'Kết quả', 'Lấy từ tệp', 'Nội dung các tệp', 'Lý do chọn']);
    expect(rows.map(([id]) => id)).toEqual(rubric.criteria.map(({ id }) => id));
    const said = (...answers: string[]) =>
      expect.stringMatching(new RegExp(`^${answers.map((one) => `${one}.*`).join('\\n')}$`));
    expect(rows.slice(0, 4)).toEqual([
      [a, 'Đã ghép', '1.xlsx', said('1.xlsx: .*QĐ 1'), ''],
      [b, 'Khác nhau, chưa chọn', '', said('1.xlsx: .*QĐ 2', '2.xlsx: .*QĐ 5'), ''],
      [c, 'Đã chọn', '2.xlsx', said('1.xlsx: .*QĐ 3', '2.xlsx: .*QĐ 4'), 'đã đối chiếu'],
      [rubric.criteria[3]?.id, 'Chưa có số liệu', '', '', ''],
    ]);
    const content = workbookContent(spec);
    const [sheet] = content.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(readChoices(sheet)).toEqual(choices);
    const line = [...sheet.rows.values()].find((cells) => cells.get(0)?.value === b);
    line?.set(2, { value: '1.xlsx; 3.xlsx' }).set(4, { value: ' theo sổ ' });
    expect(readChoices(sheet)).toEqual([{ criterion: b, file: '1.xlsx', reason: 'theo sổ' }, ...choices]);
    expect(readChoices({ rows: new Map() })).toEqual([]);
  });
});

test('what came back of another form, another version or another unit is no part of this one', async () => {
  const rubric = await form();
  const own = { rubric, submission: blank(rubric) };
  const of = (unit: string, other = rubric): typeof own => ({
    rubric: other,
    submission: { ...blank(other), unit },
  });
  expect(misfitOf(own, of('Sở Y tế tỉnh Hậu Giang'))).toBeUndefined();
  expect(misfitOf(own, of(''))).toBeUndefined();
  expect(misfitOf(own, of('Sở Nội vụ'))).toBe('unit');
  expect(misfitOf(own, of('Sở Y tế', { ...rubric, version: 2, key: `${rubric.id}@2` }))).toBe('form');
});

/** The plan of improvement: its lines and sums, and what people wrote into it, which a later plan has too. */
import { improvementWorkbook } from '../../src/form/improvement/sheet';
import { joinNotes, nextPlanName, writtenNotes } from '../../src/form/improvement/plan-notes';
import type { GapNote } from '../../src/form/improvement/plan-notes';
import { improvement as words } from '../../src/messages/improvement';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { planFor } from '../../src/scoring/plan';
import { parseReference } from '../../src/sheet/address';
import { workbookContent } from '../../src/workbook/grid/content';
import { form, submission } from '../scoring/forms';

function kbang(notes?: Map<string, GapNote>) {
  const rubric = form('gia-lai-2020-huyen');
  const given = submission(rubric, 'gia-lai-kbang-2020');
  const assessment = assess(rubric, given);
  const gaps = findGaps(rubric, given, assessment);
  const infeasible = new Set([...(notes ?? [])].flatMap(([id, note]) => (note.infeasible ? [id] : [])));
  const plan = planFor(rubric, given, { target: 150, infeasible });
  return {
    gaps,
    plan,
    workbook: improvementWorkbook(rubric, given, assessment, gaps, plan, notes ? { notes } : {}),
  };
}

test('Kbang: every gap with its step, and what the plan reaches', () => {
  const { gaps, workbook } = kbang();
  const [sheet] = workbook.sheets;
  const rows = sheet?.cells.map((row) => row.map((cell) => cell?.value ?? '')) ?? [];
  expect(rows[3]?.[0]).toBe('Cải thiện 8 tiêu chí thì đạt mục tiêu 150 điểm (dự kiến 150 điểm).');
  expect(rows[5]?.slice(0, 14)).toEqual(Object.values(words.columns));
  expect(rows.slice(6, 6 + gaps.length).map((row) => row[1])).toEqual(gaps.map(({ id }) => id));
  expect(rows[6]?.slice(0, 14)).toEqual([
    1,
    '1.I.3',
    'Bộ phận tiếp nhận và trả kết quả hiện đại đã thực hiện việc chuyển giao qua bưu điện',
    1,
    0,
    1,
    'Mới nhập điểm (0/1), chưa có số liệu.',
    'Chuyển sang “Có”',
    1,
    'x',
    '',
    '',
    '',
    '',
  ]);
  expect(rows.filter((row) => row[9] === 'x')).toHaveLength(8);
  expect(rows.find((row) => row[0] === words.after)?.[8]).toBe(150);
  expect(sheet?.print).toMatchObject({ orientation: 'landscape', titleRows: [5, 5] });
});

test('what a person wrote and marked comes back, and marks leave the sums', () => {
  const notes = new Map<string, GapNote>([
    ['1.I.3', { infeasible: true, note: 'chờ tỉnh' }],
    ['1.I.23', { person: 'Phòng VHTT' }],
  ]);
  const { plan, workbook } = kbang(notes);
  const rows = workbook.sheets[0]?.cells.map((row) => row.map((cell) => cell?.value ?? '')) ?? [];
  expect(plan.steps.some(({ id }) => id === '1.I.3')).toBe(false);
  expect(rows.find((row) => row[1] === '1.I.3')?.slice(9, 14)).toEqual(['', 'x', '', '', 'chờ tỉnh']);
  expect(rows.find((row) => row[1] === '1.I.23')?.slice(9, 14)).toEqual(['x', '', 'Phòng VHTT', '', '']);
  expect(rows.find((row) => row[0] === words.after)?.[8]).toBe(150);
});

test('every cell wears a style that the sheet has, and every column has a width', () => {
  const { sheets, styles } = kbang().workbook;
  const worn = sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.style ?? []));
  expect(worn.filter((style) => !Object.hasOwn(styles, style))).toEqual([]);
  expect(sheets[0]?.columns.every(({ width }) => width > 0)).toBe(true);
});

test('the groups stand below with what each reaches, and the year before beside it where there is one', () => {
  const rubric = form('gia-lai-2020-huyen');
  const given = submission(rubric, 'gia-lai-kbang-2020');
  const assessment = assess(rubric, given);
  const groups = assessment.headings.filter(({ kind }) => kind === 'group');
  for (const before of [undefined, assess(rubric, { ...given, answers: new Map() })]) {
    const [sheet] = improvementWorkbook(
      rubric,
      given,
      assessment,
      [],
      undefined,
      before ? { before } : {},
    ).sheets;
    const rows = sheet?.cells.map((row) => row.map((cell) => cell?.value ?? '')) ?? [];
    const at = rows.findIndex(([first]) => first === words.groups) + 1;
    const columns = [words.columns.max, words.columns.points, words.columns.lost];
    const figures = columns.map((name) => Object.values(words.columns).indexOf(name));
    expect(
      rows.slice(at + 1, at + 1 + groups.length).map((row) => [row[1], ...figures.map((col) => row[col])]),
    ).toEqual(
      groups.map(({ text, max, points }) => [text, max, points, Math.round((max - points) * 100) / 100]),
    );
    expect(JSON.stringify(rows[at]).includes(words.group.before)).toBe(before !== undefined);
    const [chart] = sheet?.charts ?? [];
    expect(chart?.series.map(({ name }) => name)).toEqual([
      ...(before ? [words.group.before] : []),
      ...[words.chart.points, words.chart.max],
    ]);
    const cells = (reference: string | undefined): unknown[] => {
      const { top = 0, bottom = -1, left = 0 } = parseReference(reference ?? '')?.area ?? {};
      return rows.slice(top, bottom + 1).map((row) => row[left]);
    };
    expect(chart?.series.slice(-2).map(({ values }) => cells(values))).toEqual([
      groups.map(({ points }) => points),
      groups.map(({ max }) => max),
    ]);
    expect(cells(chart?.categories)).toEqual(groups.map(({ no }) => no.replace(/\.$/, '')));
    expect(chart?.area.top).toBeGreaterThan(at + groups.length);
    for (const { no, points, max } of groups)
      expect(chart?.altText).toContain(
        `${no.replace(/\.$/, '')}: ${`${points}/${max}`.replaceAll('.', ',')}`,
      );
    // nothing is lost, so nothing is to be marked
    expect(rows.flat()).toContain(words.none);
    expect(sheet?.validations).toEqual([]);
  }
});

describe('what was written', () => {
  const notes = new Map<string, GapNote>([
    ['1.I.3', { infeasible: true, note: 'chờ tỉnh' }],
    ['1.I.23', { person: 'Phòng VHTT', deadline: 44_500 }],
    ['1.I.24', { person: 5, note: '=1+1' }],
  ]);
  const content = () => workbookContent(kbang(notes).workbook);

  test('is read again from the sheet, and of several sheets from the latest', () => {
    const one = content();
    const [sheet] = one.sheets;
    if (!sheet) throw new Error('no sheet');
    const read = writtenNotes(one);
    for (const { id } of kbang().gaps) expect([id, read.get(id)]).toEqual([id, notes.get(id) ?? {}]);
    const older = { ...sheet, name: `${words.sheet} (2)`, rows: new Map() };
    const newest = { ...sheet, name: `${words.sheet} (10)` };
    const foreign = { ...older, name: `${words.sheet} (11) bản nháp` };
    const all = { ...one, sheets: [{ ...older, name: words.sheet }, newest, older, foreign] };
    expect(writtenNotes(all)).toEqual(writtenNotes(one));
    expect(writtenNotes({ ...one, sheets: [newest, older].reverse().slice(0, 1) }).size).toBe(0);
    expect(writtenNotes({ ...one, sheets: [] }).size).toBe(0);
  });

  test.each([
    [[], words.sheet],
    [['Khác'], words.sheet],
    [[words.sheet], `${words.sheet} (2)`],
    [[`${words.sheet} (7)`, words.sheet], `${words.sheet} (8)`],
    [[`${words.sheet} (x)`, `Bản ${words.sheet} (3)`], words.sheet],
  ])('beside %j the next sheet is “%s”', (taken, next) => {
    expect(nextPlanName(taken.map((name) => ({ name })))).toBe(next);
  });

  test.each<[string, GapNote | undefined, marked: boolean, note: string | undefined, GapNote | undefined]>([
    ['nothing anywhere', undefined, false, undefined, undefined],
    ['a mark of the pane', undefined, true, undefined, { infeasible: true }],
    ['a note of the pane', undefined, false, 'mới', { note: 'mới' }],
    ['the sheet alone', { person: 'A', note: 'cũ' }, false, undefined, { person: 'A', note: 'cũ' }],
    [
      'both differ',
      { person: 'A', note: 'cũ' },
      true,
      'mới',
      { person: 'A', infeasible: true, note: 'mới\ncũ' },
    ],
    ['the pane’s is part of the sheet’s', { note: 'cũ và mới' }, false, 'mới', { note: 'cũ và mới' }],
    ['the sheet’s is part of the pane’s', { note: 'cũ' }, false, 'cũ và mới', { note: 'cũ và mới' }],
  ])('joins with what the pane has: %s', (_what, written, marked, note, joined) => {
    const found = joinNotes(
      new Map(written ? [['A', written]] : []),
      new Set(marked ? ['A'] : []),
      new Map(note === undefined ? [] : [['A', note]]),
    );
    expect(found.get('A')).toEqual(joined);
  });
});

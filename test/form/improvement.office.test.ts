import { improvementWorkbook } from '../../src/form/improvement/sheet';
import type { GapNote } from '../../src/form/improvement/plan-notes';
import { improvement as words } from '../../src/messages/improvement';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { planFor } from '../../src/scoring/plan';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { recalculate } from '../tools/libreoffice';
import { validate } from '../tools/validator';
import { form, forms, submission } from '../scoring/forms';
import { consistent } from '../scoring/worlds';

const moment = new Date('2021-10-01T00:00:00Z');

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

test('formulas give the engine’s values after LibreOffice recalculated them, and Office’s validator finds nothing', async () => {
  const books = new Map<string, Uint8Array>();
  for (const rubric of forms()) {
    const given =
      rubric.id === 'ha-nam-2021-so' ? submission(rubric, 'ha-nam-so-tai-chinh-2021') : consistent(rubric, 7);
    const assessment = assess(rubric, given);
    const gaps = findGaps(rubric, given, assessment);
    const notes = new Map<string, GapNote>([[gaps[1]?.id ?? '', { infeasible: true }]]);
    const plan = planFor(rubric, given, { target: assessment.total + rubric.max / 10 });
    books.set(
      rubric.id,
      await writeWorkbook(improvementWorkbook(rubric, given, assessment, gaps, plan, { notes }), moment),
    );
  }
  const again = await recalculate(books);
  for (const [id, book] of books) {
    const [ours, theirs] = [book, again.get(id) ?? new Uint8Array()].map((bytes) => readWorkbook(bytes));
    if (!ours?.ok || !theirs?.ok) throw new Error(`${id} can't be read`);
    const formulas = [...(ours.content.sheets[0]?.rows ?? [])].flatMap(([row, cells]) =>
      [...cells].flatMap(([col, cell]) =>
        cell.formula === undefined ? [] : [{ row, col, value: cell.value }],
      ),
    );
    expect(formulas.length).toBeGreaterThan(8);
    for (const { row, col, value } of formulas) {
      const found = theirs.content.sheets[0]?.rows.get(row)?.get(col)?.value;
      expect([id, row, col, typeof found]).toEqual([id, row, col, 'number']);
      expect(Number(found)).toBeCloseTo(Number(value), 9);
    }
  }
  expect(await validate(books.get('gia-lai-2020-huyen') ?? new Uint8Array())).toEqual([]);
}, 300_000);

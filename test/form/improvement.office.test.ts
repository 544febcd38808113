/** The plan of improvement in other programs: its formulas in LibreOffice, its file before Office's validator. */
import { improvementWorkbook } from '../../src/form/improvement/sheet';
import type { GapNote } from '../../src/form/improvement/plan-notes';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { planFor } from '../../src/scoring/plan';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { recalculate } from '../tools/libreoffice';
import { validate } from '../tools/validator';
import { forms, submission } from '../scoring/forms';
import { consistent } from '../scoring/worlds';

const moment = new Date('2021-10-01T00:00:00Z');

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

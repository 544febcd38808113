/** A form in which no unit is written: no paper that is signed names it by its file. */
import { emptyLetter } from '../../src/review/appraisal/letter';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import type { OfficialDocument } from '../../src/word/document';
import { writeDocument } from '../../src/word/frame';
import { summaryReport } from '../../src/word/summary-report';
import { form } from '../scoring/forms';
import { resultOf } from '../tools/province';
import { linesOf } from './measured';

const rubric = form('hau-giang-2017');

function reportOf(units: readonly [name: string, file: string, points: number][]): OfficialDocument {
  const results = units.map(([name, file, points]) => {
    const answers = points === 0 ? {} : { 'I.1': { numerator: points, denominator: 10 } };
    const document = { rubric: rubric.id, unit: { name }, answers };
    const appraisal = {
      points: new Map(rubric.criteria.map(({ id, max }) => [id, id === 'I.1' ? points : max])),
      deductions: [{ points: 2, reason: 'nộp muộn' }],
    };
    const unit = { name, list: '', file, sent: '2017-12-20', document };
    return resultOf(rubric, points === 0 ? unit : { ...unit, appraisal });
  });
  const summed = summariseForm(rubric, results, { roster: new Roster(rubric), dueBefore: '2017-12-15' });
  const summary = { forms: [summed], failed: [], files: results.length };
  return summaryReport(summary, summed, { letter: emptyLetter });
}

test('it is a draft that says so first; no sentence and no table names the file, the table has a place for the name', async () => {
  const document = reportOf([
    ['Sở Y tế', 'a.xlsx', 9],
    ['', 'thu muc/phieu-cuoi-abc.xlsx', 8],
    ['', 'ban-cuoi.xlsx', 7],
    ['', 'trong-xyz.xlsx', 0],
  ]);
  expect(document.type).toContain('DỰ THẢO');
  const [note, ...texts] = linesOf(await writeDocument(document)).flatMap(({ text }) =>
    text.startsWith('(Bản dự thảo') || /Đơn vị chưa ghi tên|abc|ban-cuoi|xyz/.test(text) ? [text] : [],
  );
  expect(note).toMatch(
    /03 phiếu chưa ghi tên đơn vị: .*1 là tệp “phieu-cuoi-abc”; .*2 là tệp “ban-cuoi”; .*3 là tệp “trong-xyz”/,
  );
  expect(texts.filter((text) => /abc|ban-cuoi|xyz/.test(text))).toEqual([]);
  for (const place of ['[Đơn vị chưa ghi tên 1]', '[Đơn vị chưa ghi tên 2]'])
    expect(texts.filter((text) => text === place)).toHaveLength(1);
  expect(texts.join(' ')).toMatch(/Nộp phiếu trống[^.]*: Đơn vị chưa ghi tên 3\./);
  expect(texts.join(' ')).toMatch(/- Đơn vị chưa ghi tên 1: trừ/);
});

test('a file that bears the name of a listed unit is that unit’s', () => {
  const document = reportOf([
    ['', 'Sở Y tế.xlsx', 9],
    ['Sở Nội vụ', 'b.xlsx', 8],
  ]);
  expect(document.type).toBe('BÁO CÁO');
  expect(JSON.stringify(document)).not.toContain('chưa ghi tên');
});

/** Documents that a reviewer has looked at stay in the appraised file, and are no decision. */
import { foldText } from '../../src/reading/fold';
import { decide, startAppraisal } from '../../src/review/appraisal/appraisal';
import { readAppraisal } from '../../src/review/appraisal/read';
import { markSeen, seenDocuments } from '../../src/review/appraisal/seen';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { lastDecided } from '../../src/review/appraisal/undo';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { read, review, write } from './workbooks';

test('the last mark of a document counts, and comes back with the file', async () => {
  const rubric = form('ha-nam-2021-so');
  const bytes = await write(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const start = startAppraisal(await review(read(bytes)));
  const [id = ''] = rubric.criteria.map((criterion) => criterion.id);
  const decided = decide(start, id, { appraised: 0, reason: 'Thiếu' }, { at: '2021-11-20', by: 'A' });
  if (!decided.ok) throw new Error(decided.refusal);
  const marks: [string, boolean][] = [
    ['QĐ 12/QĐ-UBND', true],
    ['Báo cáo năm', true],
    ['qđ 12/QĐ-UBND', false],
  ];
  const marked = marks.reduce(
    (appraisal, [document, seen], index) =>
      markSeen(appraisal, document, seen, { at: `2021-11-2${index + 1}`, by: 'B' }),
    decided.appraisal,
  );
  expect([...seenDocuments(marked)]).toEqual([foldText('Báo cáo năm')]);
  expect(lastDecided(marked)).toEqual([id]);
  const back = readAppraisal(read(await writeWorkbook(appraisalWorkbook(rubric, marked))), rubric);
  expect(back?.appraisal.log).toEqual(marked.log);
  expect(back?.unlogged).toEqual([]);
  expect([...seenDocuments(back?.appraisal ?? start)]).toEqual([foldText('Báo cáo năm')]);
});

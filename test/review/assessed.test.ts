/** Assessors' points that arrive with a unit's own form: a summary counts them, so a reviewer is told. */
import { columnAt, layoutOf, rowAt } from '../../src/form/layout';
import { findingText } from '../../src/messages/findings';
import { a1, cell } from '../../src/sheet/address';
import { form } from '../scoring/forms';
import { submissionOf } from '../tools/workbooks';
import { read, review, write } from './workbooks';

const rubric = form('lam-dong-2021-so');
const [FIRST = '', SECOND = ''] = rubric.criteria.map(({ id }) => id);
const answered = { numerator: 31, denominator: 62 };

const findingsOf = async (assessed: Readonly<Record<string, number>>) => {
  const answers = Object.fromEntries(
    [FIRST, SECOND].map((id) => [
      id,
      {
        ...(id === FIRST ? answered : {}),
        ...(assessed[id] === undefined ? {} : { assessed: { appraised: assessed[id] } }),
      },
    ]),
  );
  const filled = submissionOf(rubric, { rubric: rubric.id, unit: { name: 'Sở Tài chính' }, answers });
  return (await review(read(await write(rubric, filled)))).findings;
};

test('a unit that wrote assessors’ points into its form is told with the first cell and how many there are', async () => {
  const layout = layoutOf(rubric);
  const findings = await findingsOf({ [FIRST]: 20, [SECOND]: 5 });
  expect(findings.map(({ code, severity, cell: at, found }) => [code, severity, at, found])).toEqual([
    ['assessed-unlogged', 'warning', a1(cell(rowAt(layout, FIRST), columnAt(layout, 'appraised'))), 2],
  ]);
  expect(findings.map((one) => findingText(one))).toEqual([
    'Đã có điểm thẩm định của 2 tiêu chí mà tệp không có nhật ký thẩm định; khi tổng hợp, điểm này được tính thay điểm tính lại. Hãy xem ai đã ghi.',
  ]);
});

test('a form without assessors’ points is told nothing', async () => {
  expect(await findingsOf({})).toEqual([]);
});

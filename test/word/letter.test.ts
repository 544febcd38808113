/** What a person gives once for all papers, as each of them bears it. */
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import { emptyLetter } from '../../src/review/appraisal/letter';
import type { Letter } from '../../src/review/appraisal/letter';
import { minutesOf } from '../../src/review/appraisal/minutes';
import type { Minutes } from '../../src/review/appraisal/minutes';
import { assess } from '../../src/scoring/assess';
import { summariseForm } from '../../src/summary/summarise';
import { summaryReport } from '../../src/word/summary-report';
import { unitReport } from '../../src/word/unit-report';
import { read, review, write } from '../review/workbooks';
import { form, submission } from '../scoring/forms';

const rubric = form('ha-nam-2021-so');
const own = submission(rubric, 'ha-nam-so-tai-chinh-2021');
const letter: Letter = { ...emptyLetter, agency: 'Sở Thông tin và Truyền thông' };
const given = (more: Partial<Letter>): Letter => ({ ...letter, ...more });

async function minutes(more: Partial<Letter>): Promise<Minutes> {
  const start = startAppraisal(await review(read(await write(rubric, own))));
  const criteria = start.criteria.map((one) => ({ ...one, self: one.appraised, state: 'accepted' as const }));
  return minutesOf(
    rubric,
    { ...start, criteria },
    { letter: given(more), date: '2021-11-05', reviewer: 'Bà Nguyễn Thị B, chuyên viên' },
  );
}
const yearly = (more: Partial<Letter>) => {
  const summed = summariseForm(rubric, []);
  return summaryReport({ forms: [summed], failed: [], files: 0 }, summed, { letter: given(more) });
};
const ofUnit = (more: Partial<Letter>) =>
  unitReport(rubric, own, assess(rubric, own), { letter: { ...emptyLetter, ...more } });

test('the text has office and form of address, below the signature stands the name alone', async () => {
  const chair = 'Ông Trần Văn Bình, Phó Giám đốc Sở Thông tin và Truyền thông';
  const { facts, signatures } = await minutes({ chair, secretary: 'Đồng chí Lê Thị An - chuyên viên' });
  expect(facts.map(({ value }) => value)).toContain(chair);
  expect(signatures.map(({ name }) => name)).toEqual(['Lê Thị An', 'Trần Văn Bình', '', 'Nguyễn Thị B']);
});

test('the number of a report is not that of minutes, nor the other way round', async () => {
  expect((await minutes({ number: 'Số: 12/BC-STTTT' })).number).toMatch(/\/BB-\[/);
  expect((await minutes({ number: 'Số: 12/BB-STTTT' })).number).toBe('Số: 12/BB-STTTT');
  for (const paper of [yearly, ofUnit]) {
    expect(paper({ number: 'Số: 12/BB-STTTT' }).number).toMatch(/\/BC-\[/);
    expect(paper({ number: 'Số: 12/BC-STTTT' }).number).toBe('Số: 12/BC-STTTT');
  }
});

test('a department stands below its committee, a committee below nobody, a given superior as it is given', async () => {
  const superiors = async (more: Partial<Letter>) => [
    (await minutes(more)).parent,
    yearly(more).superior,
    ofUnit(more).superior,
  ];
  expect(await superiors({})).toEqual(Array(3).fill('UBND TỈNH HÀ NAM'));
  expect(await superiors({ superior: 'Bộ Tài chính' })).toEqual(Array(3).fill('BỘ TÀI CHÍNH'));
  const committee = { agency: 'Ủy ban nhân dân tỉnh Hà Nam' };
  expect([(await minutes(committee)).parent, yearly(committee).superior]).toEqual(['', '']);
});

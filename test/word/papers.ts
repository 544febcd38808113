/** Papers of every kind: of all forms, finished and not, with long and short names, of one unit and of very many. */
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import type { Appraisal } from '../../src/review/appraisal/appraisal';
import { emptyLetter } from '../../src/review/appraisal/letter';
import type { Letter } from '../../src/review/appraisal/letter';
import { minutesOf } from '../../src/review/appraisal/minutes';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import type { FormSummary, Summary } from '../../src/summary/types';
import type { OfficialDocument } from '../../src/word/document';
import { minutesPaper } from '../../src/word/minutes';
import { summaryReport } from '../../src/word/summary-report';
import { unitReport } from '../../src/word/unit-report';
import { read, review, write } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { answersOf, chance, resultOf } from '../tools/province';
import { runs } from '../tools/random';
import { twoYears } from '../tools/summaries';
import { submissionOf } from '../tools/workbooks';

const long: Letter = {
  ...emptyLetter,
  superior: 'UBND TỈNH THỪA THIÊN HUẾ',
  agency: 'Sở Thông tin và Truyền thông',
  place: 'Thừa Thiên Huế',
  office: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Thị Hòa',
  venue: 'Phòng họp số 2, Sở Thông tin và Truyền thông',
  participants: [
    'Bà Nguyễn Thị Hòa, Phó Giám đốc Sở Thông tin và Truyền thông',
    'Ông Lê Văn Đức, chuyên viên',
  ],
  chair: 'Trần Văn Bình',
  secretary: 'Lê Thị An',
};
const longest: Letter = {
  ...long,
  agency: 'BAN QUẢN LÝ KHU KINH TẾ, CÔNG NGHIỆP TỈNH THỪA THIÊN HUẾ VÀ CÁC VÙNG PHỤ CẬN',
};
const short: Letter = { ...emptyLetter, agency: 'SỞ Y TẾ' };
const letters = [long, short, longest, emptyLetter];
const letterAt = (index: number): Letter => letters[index % letters.length] ?? long;

const LONG_UNIT = 'Ban Quản lý Khu kinh tế, khu công nghiệp và các vùng phụ cận của tỉnh';

/** A unit's form with answers of every kind, or every second one. */
const filledIn = (rubric: Rubric, whole: boolean) =>
  submissionOf(rubric, {
    rubric: rubric.id,
    unit: { name: whole ? LONG_UNIT : 'Sở Y tế' },
    answers: Object.fromEntries(
      Object.entries(answersOf(rubric, whole ? 0.9 : 0.5, chance(7))).filter(
        (_, index) => whole || index % 2 === 0,
      ),
    ),
  });

/** Every criterion decided, the first ones otherwise than the unit scored itself. */
const decided = (start: Appraisal, adjusted: number): Appraisal => ({
  ...start,
  criteria: start.criteria.map((one, at) => ({
    ...one,
    self: one.appraised,
    state: 'accepted' as const,
    ...(at < adjusted
      ? {
          appraised: one.max,
          state: 'adjusted' as const,
          reason: 'Đã kiểm tra tài liệu do đơn vị cung cấp tại buổi làm việc.',
        }
      : {}),
  })),
});

type Made = Map<string, OfficialDocument>;

async function addMinutes(made: Made): Promise<void> {
  for (const [index, { id }] of builtIn.entries.entries()) {
    const rubric = await formOf(id);
    const details = { letter: letterAt(index), date: '2021-11-05', reviewer: 'Bà B' };
    const blank = { rubric: id, unit: 'Sở A', fields: {}, answers: new Map() };
    for (const [name, submitted] of [
      ['untouched', blank],
      ['half-filled', filledIn(rubric, false)],
    ] as const) {
      const reviewed = await review(read(await write(rubric, submitted)));
      const draft = minutesOf(rubric, startAppraisal(reviewed), { ...details, findings: reviewed.findings });
      made.set(`minutes, ${name}: ${id}`, minutesPaper(draft));
    }
    const start = startAppraisal(await review(read(await write(rubric, filledIn(rubric, true)))));
    // more and more adjusted criteria move the signatures over the end of a page
    made.set(`minutes: ${id}`, minutesPaper(minutesOf(rubric, decided(start, index + 5), details)));
  }
}

/** A summary of some units, all appraised or every second one. */
async function summaryOf(rubric: Rubric, names: readonly string[], finished: boolean): Promise<FormSummary> {
  const random = chance(names.length);
  const results = names.map((name, index) => {
    const document = { rubric: rubric.id, unit: { name }, answers: answersOf(rubric, random(), random) };
    const unit = { name, list: '', file: `${index}.xlsx`, sent: '2021-12-01', document };
    const points = new Map(resultOf(rubric, unit).criteria.map((one) => [one.id, one.points]));
    const appraised = finished || index % 2 === 0;
    return resultOf(rubric, { ...unit, ...(appraised ? { appraisal: { points, deductions: [] } } : {}) });
  });
  return summariseForm(rubric, results, { doubles: [], roster: new Roster(rubric) });
}

/** More than any list of a report names. */
const { numRuns: VERY_MANY } = runs(250, 1_000);
const SHORT_NAMES = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính'];

async function addReports(made: Made): Promise<void> {
  const put = (name: string, summed: FormSummary, letter: Letter): void => {
    const summary: Summary = { forms: [summed], failed: [], files: summed.units.length };
    made.set(name, summaryReport(summary, summed, { letter }));
  };
  for (const [index, { id }] of builtIn.entries.entries()) {
    const rubric = await formOf(id);
    put(`report, finished: ${id}`, await summaryOf(rubric, SHORT_NAMES, true), letterAt(index));
    put(
      `report, unfinished: ${id}`,
      await summaryOf(rubric, [...SHORT_NAMES, LONG_UNIT, `${LONG_UNIT} và trung du`], false),
      letterAt(index + 1),
    );
    put(
      `report, one unit: ${id}`,
      await summaryOf(rubric, [LONG_UNIT], index % 2 === 0),
      letterAt(index + 2),
    );
  }
  const years = await twoYears(await formOf('hau-giang-2017'));
  made.set('report', summaryReport(years.summary, years.form, { letter: long }));
  made.set('report, published', summaryReport(years.summary, years.form, { published: true, letter: short }));
  const communes = Array.from({ length: VERY_MANY }, (_, at) => `Ủy ban nhân dân xã ${at + 1}`);
  put(
    'report, very many units',
    await summaryOf(await formOf('gia-lai-2020-huyen'), communes, false),
    longest,
  );
}

async function addUnitReports(made: Made): Promise<void> {
  for (const [index, { id }] of builtIn.entries.entries()) {
    const rubric = await formOf(id);
    for (const whole of [true, false]) {
      const own = filledIn(rubric, whole);
      const letter = letterAt(index + (whole ? 0 : 1));
      const name = `unit, ${whole ? 'finished' : 'half-filled'}: ${id}`;
      made.set(name, unitReport(rubric, own, assess(rubric, own), { letter }));
    }
  }
  for (const [id, fixture] of [
    ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021'],
    ['gia-lai-2020-huyen', 'gia-lai-kbang-2020'],
  ] as const) {
    const rubric = form(id);
    const own = submission(rubric, fixture);
    made.set(`unit: ${id}`, unitReport(rubric, own, assess(rubric, own), { letter: emptyLetter }));
  }
}

/** All of them, by name. */
export async function documents(): Promise<Made> {
  const made: Made = new Map();
  await addMinutes(made);
  await addReports(made);
  await addUnitReports(made);
  return made;
}

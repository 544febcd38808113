/** A report that the program makes is checked like any other, and contradicts its form nowhere. */
import { reportFindings } from '../../src/review/report-figures';
import { builtIn } from '../../src/rubric/store';
import { assess } from '../../src/scoring/assess';
import { unitReport } from '../../src/word/unit-report';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { answersOf, chance } from '../tools/province';
import { fc, runs } from '../tools/random';
import { submissionOf } from '../tools/workbooks';

const cells = { sheet: 'Phiếu', cellOf: () => ({ row: 1, col: 1 }) };
const found = (rubric: ReturnType<typeof form>, own: ReturnType<typeof submission>) =>
  reportFindings(
    rubric,
    own,
    unitReport(rubric, own, assess(rubric, own)).blocks.flatMap((block) =>
      'text' in block ? [block.text] : [],
    ),
    cells,
  );

test('the two real submissions', () => {
  for (const [id, fixture] of [
    ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021'],
    ['gia-lai-2020-huyen', 'gia-lai-kbang-2020'],
  ] as const)
    expect(found(form(id), submission(form(id), fixture))).toEqual([]);
});

test.each(builtIn.entries.map(({ id }) => id))('%s, filled at random', async (id) => {
  const rubric = await formOf(id);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, good) => {
        const answers = answersOf(rubric, good, chance(seed));
        const own = submissionOf(rubric, { rubric: id, unit: { name: 'Sở Y tế' }, answers });
        expect(found(rubric, own)).toEqual([]);
      },
    ),
    runs(5, 100),
  );
});

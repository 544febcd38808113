/** Points that a unit claims without figures: the sheet accepts what the criterion can give to a unit of that type, as the engine does. */
import { assess } from '../../src/scoring/assess';
import { statusWords } from '../../src/messages/sheet';
import { formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { bytesOf, contentOf, readBack, submissionOf } from '../tools/workbooks';

const CRITERION = '4.4';
const CLAIMS = [0, 1, 1.5, 2, 3, 3.5];

test('a claim counts in the sheet exactly where it counts in the engine, for every type of unit and for none', async () => {
  const rubric = await formOf('vinh-an-2026-xa');
  const cases = ['', ...rubric.unitTypes].flatMap((type) =>
    CLAIMS.map((claimed) => ({
      key: `${type} ${claimed}`,
      submission: submissionOf(rubric, {
        rubric: rubric.id,
        unit: { name: 'Đơn vị A' },
        ...(type === '' ? {} : { fields: { unitType: type } }),
        answers: { [CRITERION]: { claimed } },
      }),
    })),
  );
  const files = await Promise.all(
    cases.map(async ({ key, submission }) => [key, await bytesOf(rubric, submission)] as const),
  );
  const calculated = await recalculate(new Map(files));
  const shown = cases.map(({ key, submission }) => {
    const content = contentOf(calculated.get(key) ?? new Uint8Array());
    const { located } = readBack(content, rubric);
    const cell = (column: 'self' | 'status') => {
      const ref = located.cell(CRITERION, column);
      return ref && located.sheet.rows.get(ref.row)?.get(ref.col)?.value;
    };
    const engine = assess(rubric, submission).criteria.find(({ id }) => id === CRITERION);
    const points = cell('self');
    return {
      key,
      sheet: [typeof points === 'number' ? points : 0, cell('status')],
      engine: [engine?.points, engine && statusWords[engine.status]],
    };
  });
  expect(shown.map(({ key, sheet }) => [key, sheet])).toEqual(shown.map(({ key, engine }) => [key, engine]));
  // three points are right for a ward and too many for a commune
  const stateOf = (key: string) => shown.find((one) => one.key === key)?.sheet[1];
  expect([stateOf('Phường 3'), stateOf('Xã 3')]).toEqual([statusWords.claimed, statusWords.invalid]);
}, 200_000);

/** A code is frozen under one version of a form; a later wording of the form's notes is no change by the unit. */
import { CODE_CELL } from '../../src/form/identity/identity';
import { drawForm } from '../../src/form/drawing/form';
import { controlCode } from '../../src/form/identity/ready';
import { assess } from '../../src/scoring/assess';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { read, review } from './workbooks';

test('a code that was frozen under an earlier version still tells whether the form was changed', async () => {
  const rubric = form('ha-nam-2021-so');
  const earlier = { ...rubric, hash: 'a'.repeat(64) };
  const given = submission(rubric, 'ha-nam-so-tai-chinh-2021');
  const spec = drawForm(earlier, given, { version: '1.0.0' });
  const cell = spec.sheets.at(-1)?.cells[CODE_CELL.row]?.[CODE_CELL.col];
  if (!cell) throw new Error('no cell of the code');
  cell.value = controlCode(earlier, given, assess(earlier, given));
  const content = read(await writeWorkbook(spec));
  const codes = async (): Promise<string[]> => (await review(content)).findings.map(({ code }) => code);
  const outdated = (await review(content)).findings.find(({ code }) => code === 'rubric-outdated');
  expect(outdated).toMatchObject({ expected: rubric.hash.slice(0, 12), found: `${'a'.repeat(12)} (1.0.0)` });
  expect(await codes()).not.toContain('code-mismatch');
  const [sheet] = content.sheets;
  for (const cells of sheet?.rows.values() ?? [])
    for (const [, one] of cells) if (one.value === 'Sở Tài chính tỉnh Hà Nam') one.value = 'Sở Khác';
  expect(await codes()).toContain('code-mismatch');
});

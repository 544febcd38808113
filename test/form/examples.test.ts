/** The example forms on the whole way: written, read back, reviewed, appraised, summed up. */
import { drawForm } from '../../src/form/drawing/form';
import { checkRubric } from '../../src/rubric/problems/content';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { reviewForm } from '../../src/review/review';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { randomDocument } from '../tools/answers';
import { exampleIds, formOf, sourceOf } from '../tools/forms';
import { fc } from '../tools/random';
import { contentOf, foundIn, readBack } from '../tools/workbooks';

describe.each(exampleIds)('%s', (id) => {
  test('nothing is wrong with the file', () => {
    expect(checkRubric(sourceOf(id)).problems).toEqual([]);
  });

  test('a form is read back as it was filled, and its review finds nothing', async () => {
    const rubric = await formOf(id);
    for (const document of fc.sample(randomDocument(rubric), 4)) {
      const parsed = parseDocument({ ...document, unit: { name: 'Sở Nội vụ' } }, rubric);
      if (!parsed.ok) throw new Error('refused');
      const bytes = await writeWorkbook(drawForm(rubric, parsed.submission, { version: '0.0.0' }));
      const content = contentOf(bytes);
      const form = readBack(content, rubric);
      expect(form.assessment).toEqual(assess(rubric, parsed.submission));
      const { findings, comparison } = reviewForm(content, foundIn(content, rubric), form);
      expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(comparison?.sheet?.points).toBe(form.assessment.total);
      expect(comparison?.engine.points).toBe(form.assessment.total);
    }
  });
});

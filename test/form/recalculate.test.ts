/** A workbook brought up to date holds what drawing it anew would give: every computed cell, every row's height, every colour. */
import { answerChanges } from '../../src/form/answers/changes';
import { highlightedCells } from '../../src/form/drawing/highlights';
import { layoutOf } from '../../src/form/layout';
import { drawnPlaces } from '../../src/form/place/place';
import { recalculate } from '../../src/form/recalculate';
import { answerOf } from '../../src/scoring/answer-of';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { writeCells } from '../../src/workbook/grid/change';
import { workbookContent } from '../../src/workbook/grid/content';
import { form, forms } from '../scoring/forms';
import { randomDocument } from '../tools/answers';
import { fc, runs } from '../tools/random';
import { emptySubmission, saying, specOf } from '../tools/workbooks';

const filled = fc
  .constantFrom(...forms())
  .chain((rubric) => fc.tuple(fc.constant(rubric), randomDocument(rubric)));

test('whatever is entered', () => {
  fc.assert(
    fc.property(filled, ([rubric, document]) => {
      const parsed = parseDocument(document, rubric);
      if (!parsed.ok) throw new Error('refused');
      const { submission } = parsed;
      const blank = specOf(rubric);
      const [name = ''] = blank.sheets.map((sheet) => sheet.name);
      const places = drawnPlaces(layoutOf(rubric));
      const given = rubric.criteria.flatMap(
        (criterion) =>
          answerChanges(
            criterion,
            { ...places },
            answerOf(emptySubmission(rubric), criterion),
            answerOf(submission, criterion),
          ) ?? [],
      );
      const written = writeCells(blank, name, given);
      if (!written.ok) throw new Error(written.failure.code);
      const found = recalculate(written.value, workbookContent(written.value), rubric);
      if (!found) throw new Error('no form');
      const own = { ...found.submission };
      expect(saying(own).answers).toEqual(saying(submission).answers);
      expect(found.assessment).toEqual(assess(rubric, own));
      expect(found.highlights).toEqual(highlightedCells(rubric, found.assessment, true));
      const anew = specOf(rubric, own);
      expect(found.spec.sheets[0]?.rows).toEqual(anew.sheets[0]?.rows);
      found.spec.sheets[0]?.cells.forEach((row, at) =>
        row.forEach((cell, col) => {
          if (cell?.formula !== undefined)
            expect([at, col, cell]).toEqual([at, col, anew.sheets[0]?.cells[at]?.[col]]);
        }),
      );
      // once more, and nothing is another object
      const again = recalculate(found.spec, workbookContent(found.spec), rubric);
      expect(again?.spec).toBe(found.spec);
    }),
    runs(6, 200),
  );
});

test('nothing comes of a workbook without the form, and of one whose description lacks its sheet', () => {
  const rubric = form('hau-giang-2017');
  const spec = specOf(rubric);
  const content = workbookContent(spec);
  expect(recalculate(spec, { ...content, sheets: [], names: [] }, rubric)).toBeUndefined();
  expect(recalculate({ ...spec, sheets: spec.sheets.slice(1) }, content, rubric)).toBeUndefined();
});

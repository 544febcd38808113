import { recalculate } from '../../../src/form/recalculate';
import { drawForm } from '../../../src/form/drawing/form';
import type { CellValue } from '../../../src/sheet/spec';
import { inBlocks, type Painted, rowModels } from '../../../src/workbench/grid/rowModels';
import { sheetView } from '../../../src/workbench/grid/view';
import { gridWorkbook } from '../../../src/workbook/grid';
import { workbookContent } from '../../../src/workbook/grid/content';
import { formIds, formOf } from '../../tools/forms';
import { fc, runs } from '../../tools/random';

const entries = fc.array(
  fc.record({
    cell: fc.nat(),
    value: fc.oneof(
      fc.integer({ min: 0, max: 500 }),
      fc.constantFrom<CellValue>('Có', 'abc', '', 'x'.repeat(900)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('What is painted again after an edit', () => {
  it.each(formIds)('is all that the edit changed: %s', async (id) => {
    const rubric = await formOf(id);
    const laidOut = drawForm(
      rubric,
      { rubric: id, unit: '', fields: {}, answers: new Map() },
      { version: 'test' },
    );
    const open = laidOut.sheets[0]!.cells.flatMap((line, row) =>
      line.flatMap((cell, col) =>
        laidOut.styles[cell?.style ?? '']?.unlocked === true ? [{ row, col }] : [],
      ),
    );
    fc.assert(
      fc.property(entries, (edits) => {
        const grid = gridWorkbook(laidOut);
        let painted: Painted | undefined;
        let blocks: ReturnType<typeof inBlocks> = [];
        for (const { cell, value } of edits) {
          grid.edit(laidOut.sheets[0]!.name, [{ ref: open[cell % open.length]!, value }]);
          const spec = grid.spec();
          const computed = recalculate(spec, workbookContent(spec), rubric);
          if (!computed) throw new Error('no form');
          grid.apply(computed.spec);
          const [now] = grid.spec().sheets;
          if (!now) throw new Error('no sheet');
          const context = {
            view: sheetView(grid.spec(), now),
            highlights: computed.highlights,
            describe: undefined,
            empty: 'trống',
          };
          const models = rowModels(context, 1000, painted);
          expect(models).toEqual(rowModels(context, 1000, undefined));
          const later = inBlocks(models, blocks);
          expect(later.flat()).toEqual(models);
          // every block that is painted again holds a row that is
          for (const block of later.filter((each) => painted && !blocks.includes(each)))
            expect(block.some((model) => !painted?.models.includes(model))).toBe(true);
          blocks = later;
          painted = { context, models };
        }
      }),
      runs(2, 30),
    );
  });
});

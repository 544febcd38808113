/** The contract of the port as tests. An adapter's test calls `describeWorkbook` and adds only what is its own. */
import { contract } from '../../src/selftest/contract';
import type { Opened } from '../../src/selftest/trial';
import { formulaResult } from '../../src/selftest/synthetic';
import type { CellValue } from '../../src/sheet/spec';

export { cellsOf, failure, value } from '../../src/selftest/trial';

/** Gives values of formulas to a workbook that can't calculate them itself. */
export type FormulaResult = (sheet: string, row: number, col: number) => CellValue | undefined;

/** `open` gives a workbook with at least one sheet that is none of the description's. */
export function describeWorkbook(name: string, open: (results: FormulaResult) => Promise<Opened>): void {
  describe(`${name} as a workbook`, () => {
    it.each(contract.map(({ name: what, run }) => [what, run] as const))('%s', async (_what, run) => {
      await run(await open(formulaResult));
    });
  });
}

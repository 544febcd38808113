/** A workbook in which ten answers were changed on the page, and what of it is not as it was. */
import { unzipSync } from 'fflate';
import type { FoundForm } from '../../src/form/answers/submission';
import { recalculate as recalculated } from '../../src/form/recalculate';
import { findForm } from '../../src/intake/file/find';
import { openedForm, savedInto } from '../../src/intake/rewrite/kept-file';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { gridWorkbook } from '../../src/workbook/grid';
import { workbookContent } from '../../src/workbook/grid/content';
import { review } from '../review/workbooks';
import { recalculate } from './libreoffice';
import { contentOf } from './workbooks';

const AT = '2026-12-15T09:00:00Z';

/** The form that the workbook holds. */
export async function foundIn(content: WorkbookContent): Promise<FoundForm> {
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form') throw new Error('no form');
  return found;
}

/** Ten other answers, entered on the page. */
export async function edited(bytes: Uint8Array, rubric: Rubric): Promise<Uint8Array> {
  const content = contentOf(bytes);
  const found = await foundIn(content);
  const spec = openedForm(content, found, '0.0.0');
  if (!spec) throw new Error('not in place');
  const home = spec.sheets[0]?.name ?? '';
  const grid = gridWorkbook(spec);
  const cells = rubric.criteria
    .filter(({ rule }) => rule.kind === 'ratio')
    .slice(0, 10)
    .flatMap(({ id }) => {
      const ref = found.placement.cell(id, 'v1');
      return ref ? [{ ref, value: 1 }] : [];
    });
  expect(cells).toHaveLength(10);
  expect(await grid.write(home, cells)).toMatchObject({ ok: true });
  const now = recalculated(grid.spec(), workbookContent(grid.spec()), rubric);
  const saved = now && (await savedInto(bytes, now.spec, '0.0.0', AT, rubric));
  if (!saved) throw new Error('written anew');
  return saved;
}

/** Parts that are not to the byte what they were; the way of packing aside. */
export function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old).filter(
    (name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0,
  );
}

/** What each sheet shows for the total once LibreOffice has calculated everything, and what the engine makes of the answers. */
export async function totals(
  files: ReadonlyMap<string, Uint8Array>,
  rubric: Rubric,
): Promise<Map<string, { sheet: unknown; engine: number }>> {
  const totals = new Map<string, { sheet: unknown; engine: number }>();
  for (const [name, bytes] of await recalculate(files)) {
    const { comparison } = await review(contentOf(bytes), rubric);
    totals.set(name, { sheet: comparison.sheet?.points, engine: comparison.engine.points });
  }
  return totals;
}

/** Beside the table: the legend of the colours, and a bar and the lost points of every heading, by formulas of the sheet itself. */
import { legend } from '../../messages/sheet/index';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { literal } from '../../scoring/rules/kind';
import { a1, cell } from '../../sheet/address';
import type { Drawing } from './drawing';
import { columnAt } from '../layout';

/** Steps of a full bar. */
const STEPS = 20;

export function writeProgress({ layout, put, assessment }: Drawing): void {
  const hint = columnAt(layout, 'hint');
  // the rows of title and attachment are empty in the entry block
  put(layout.firstPrintedRow, hint, 'legendMissing', legend.missing);
  put(layout.firstPrintedRow + 1, hint, 'legendInvalid', legend.invalid);
  put(layout.firstPrintedRow + 2, hint, 'legendLost', legend.lost);

  const points = new Map(assessment.headings.map((heading) => [heading.key, toHundredths(heading.points)]));
  for (const { key, max } of layout.rubric.headings) {
    const row = layout.headingRow.get(key);
    // a group of penalties has nothing to fill
    if (row === undefined || max === 0) continue;
    const sum = `SUM(${a1(cell(row, columnAt(layout, 'self')))})`;
    const filled = `ROUND(${STEPS}*${sum}/${literal(max)},0)`;
    const own = points.get(key) ?? 0;
    const steps = Math.round((STEPS * own) / toHundredths(max));
    put(row, hint, 'groupBar', {
      formula: `REPT("█",${filled})&REPT("░",${STEPS}-${filled})`,
      value: '█'.repeat(steps) + '░'.repeat(STEPS - steps),
    });
    put(row, columnAt(layout, 'lost'), 'computed', {
      formula: `ROUND(${literal(max)}-${sum},2)`,
      value: fromHundredths(toHundredths(max) - own),
    });
  }
}

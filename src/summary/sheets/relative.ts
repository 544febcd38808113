/** Chấm tương đối: value, reference and points of the criteria that are measured against all units, and what units change that came late or left. */
import type { SummaryWords } from '../../messages/summary';
import { figure } from '../../messages/summary';
import type { Language } from '../../messages/language';
import type { FormSummary, RelativeRow, Shift } from '../types';
import { Page } from './page';

/** The sheet; undefined for a form that measures no unit against the others. */
export function relativeSheet(
  { relative: { rows, shifts } }: FormSummary,
  name: string,
  words: SummaryWords,
  language: Language,
): Page | undefined {
  if (rows.length === 0) return undefined;
  const { relative } = words;
  const page = new Page(name, words);
  page.widths = [14, 40, 14, 24, 10];
  page.title([relative.title, relative.note], 4);
  page.skip();
  page.table<RelativeRow>(
    [
      { head: relative.criterion, width: 14, style: 'center', cell: ({ criterion }) => criterion },
      { head: words.unit, width: 40, style: 'text', cell: ({ unit }) => unit },
      { head: relative.value, width: 14, style: 'center', cell: ({ value }) => value },
      { head: relative.reference, width: 24, style: 'center', cell: ({ reference }) => reference },
      { head: relative.points, width: 10, style: 'number', cell: ({ points }) => points },
    ],
    rows,
    { filter: true, repeat: true, freeze: 2 },
  );
  if (shifts.length === 0) return page;
  page.skip();
  page.across(page.next, 'caption', relative.shifts, 0, 4);
  page.table<Shift>(
    [
      {
        head: relative.by,
        width: 14,
        style: 'text',
        cell: ({ cause, by }) => relative.causes[cause](by),
      },
      { head: words.unit, width: 40, style: 'text', cell: ({ unit }) => unit },
      { head: relative.without, width: 14, style: 'number', cell: ({ without }) => without },
      { head: relative.with, width: 24, style: 'number', cell: (shift) => shift.with },
      {
        head: relative.change,
        width: 10,
        style: 'text',
        cell: (shift) => changeText(Math.round((shift.with - shift.without) * 100) / 100, words, language),
      },
    ],
    shifts,
  );
  return page;
}

/** Words, so that no program takes a sign for a formula. */
function changeText(change: number, words: SummaryWords, language: Language): string {
  const points = figure(Math.abs(change), language);
  return change > 0 ? words.relative.more(points) : words.relative.less(points);
}

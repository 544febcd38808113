/** A summary → the workbook for the leadership. One description feeds the .xlsx writer, Excel and the page. */
import { summaryWords } from '../messages/summary';
import type { SheetSpec, WorkbookSpec } from '../sheet/spec';
import { byGroupSheet } from './sheets/by-group';
import { CHARTS_RIGHT, chartsSheet } from './sheets/charts';
import { formContext } from './sheets/context';
import type { BookOptions } from './sheets/context';
import { filesSheet } from './sheets/read-files';
import { gapDetailsSheet, heatMapSheet } from './sheets/heat-map';
import { onePageSheet } from './sheets/one-page';
import { overviewSheet } from './sheets/overview';
import { pointsSheet } from './sheets/points';
import { relativeSheet } from './sheets/relative';
import { sensitivitySheet } from './sheets/sensitivity';
import { summaryStyles } from './sheets/styles';
import { pillarColumns, yearsSheet } from './sheets/years';
import type { FormSummary, Summary } from './types';

export interface WorkbookOptions extends BookOptions {
  /** Summaries of last year, for the comparison by pillars. */
  lastYear?: readonly FormSummary[];
  /** Shows, and so prints, only what the leadership reads; the other sheets are there, hidden. */
  leaders?: boolean;
}

const hidden = (sheet: SheetSpec): SheetSpec => ({ ...sheet, visibility: 'hidden' });

/** The leadership workbook; `published` leaves out what is for reviewers only. */
export function summaryWorkbook(summary: Summary, options: WorkbookOptions): WorkbookSpec {
  const words = summaryWords(options.language);
  const columns = pillarColumns(summary.forms, options.lastYear ?? [], words, options.language);
  // a form of which only blank or undecided files came has nothing to rank
  const ranked = summary.forms.filter(({ units }) => units.length > 0);
  const forms = ranked.map((form, index) => {
    const context = formContext(form, index, ranked.length, words, options);
    const points = pointsSheet(context);
    return { context, points, overview: overviewSheet(context, points) };
  });
  const sheets: SheetSpec[] =
    forms.length > 0 ? [onePageSheet(summary, forms, words).spec({ tabColor: '1F3A5F' })] : [];
  // formulas of the sheets that are shown read those that are not
  const aside = options.leaders === true && forms.length > 0 ? hidden : (sheet: SheetSpec) => sheet;
  for (const { context, points, overview } of forms) {
    sheets.push(
      overview.page.spec({ right: overview.right, tabColor: '5B84B1' }),
      // of very many units one long table is enough for a workbook; the full table holds the rest
      ...(context.live ? [aside(byGroupSheet(context, overview).spec())] : []),
      heatMapSheet(context, points).spec(),
    );
    const details = options.published ? undefined : gapDetailsSheet(context);
    if (details) sheets.push(aside(details.spec()));
    sheets.push(chartsSheet(context, overview).spec({ right: CHARTS_RIGHT }));
    if (!options.published && context.live) sheets.push(aside(sensitivitySheet(context, overview).spec()));
    sheets.push(aside(yearsSheet(context, overview, columns).spec()));
    if (points) sheets.push(aside(points.page.spec()));
    const relative = relativeSheet(context.form, context.sheetName('relative'), words, options.language);
    if (relative) sheets.push(aside(relative.spec()));
  }
  if (!options.published || forms.length === 0)
    sheets.push(aside(filesSheet(summary, words, options.language).spec()));
  const [first] = summary.forms;
  return {
    sheets,
    names: [],
    styles: summaryStyles,
    title: words.title(options.year ?? first?.rubric.year ?? 0),
  };
}

/** What was read of a decision, as the draft that its author works on. */
import type { Draft } from './draft';
import { guessInfo } from './guess';
import { blankEntry, cellOf, type DraftEntry, type FormDraft, type PrintedColumn } from '../model';
import { withComma } from '../../reading/print';
import { pointsIn } from './points';
import { headingText } from '../sentence/heading';
import type { DraftRow, DraftRowKind } from './row';
import { isBelow, pathOf } from './row-kinds';
import { pointsText } from '../sentence/words';

/** A table as it was read, as the author's draft. */
export function formDraft(draft: Draft): FormDraft {
  const columns = draft.columns.map(({ role, title }): PrintedColumn => (role ? { role, title } : { title }));
  const levels = levelsOf(draft.rows);
  const lines = new Map(
    draft.criteria.map(({ id, points = [], first }) => [id, first ? points.slice(1) : [...points]]),
  );
  const criteria = new Map(draft.criteria.map((criterion) => [criterion.id, criterion]));
  const entries = draft.rows.map((row, index): DraftEntry => {
    const entry: DraftEntry = {
      ...blankEntry,
      cells: columns.map((column) => printedIn(row, column)),
      kind: row.kind,
      level: levels[index] ?? null,
    };
    if (row.criterion === undefined) return entry;
    if (row.kind === 'option') {
      const points = lines.get(row.criterion)?.shift();
      return { ...entry, points: points === undefined ? '' : pointsText(points) };
    }
    const criterion = criteria.get(row.criterion);
    if (!criterion) return entry;
    const { id, sentence, exempt, state, unexplained, first, points } = criterion;
    const own = first ? points?.[0] : undefined;
    return {
      ...entry,
      id,
      sentence,
      exempt,
      state,
      unexplained,
      points: own === undefined ? '' : pointsText(own),
    };
  });
  return withBonus({ info: guessInfo(draft), columns, entries });
}

/** A group of extra points that the printed total leaves out: said where the sums say so, too. */
function withBonus({ info, columns, entries }: FormDraft): FormDraft {
  const points = (entry: DraftEntry | undefined): number =>
    (entry && pointsIn(cellOf(entry, columns, 'max'))) ?? 0;
  const groups = entries.filter(({ kind }) => kind === 'group');
  const bonus = groups.filter((entry) => /(?<!\p{L})thưởng(?!\p{L})/iu.test(cellOf(entry, columns, 'text')));
  const [extra, second] = bonus;
  const total = points(entries.findLast(({ kind }) => kind === 'total'));
  const hundredths = groups.reduce((sum, entry) => sum + Math.round(points(entry) * 100), 0);
  const left = (hundredths - Math.round(points(extra) * 100)) / 100;
  if (!extra || second || points(extra) === 0 || left !== total) return { info, columns, entries };
  const sentence = headingText({ bonus: true });
  return {
    info: { ...info, bonus: withComma(points(extra)) },
    columns,
    entries: entries.map((entry) => (entry === extra ? { ...entry, sentence } : entry)),
  };
}

function printedIn(row: DraftRow, { role, title }: PrintedColumn): string {
  switch (role) {
    case 'no':
      return row.no;
    case 'text':
      return row.text;
    case 'method':
      return row.method;
    case 'printed':
      return row.printed;
    case 'max':
      return row.printedMax;
    default:
      return row.others.find(({ column }) => column === title)?.text ?? '';
  }
}

const styleOf = (no: string): string => (/^\d/.test(no) ? `d${pathOf(no).length}` : 'letter');

/** How deep rows stand: by their numbers, and where a heading's rows are counted anew, by the way of their numbers. */
function levelsOf(rows: readonly DraftRow[]): (number | null)[] {
  let open: { no: string; inside?: string }[] = [];
  return rows.map(({ kind, no }) => {
    if (kind === 'group') {
      open = [{ no }];
      return 0;
    }
    if (kind !== 'heading' && kind !== 'criterion') return null;
    while (open.length > 1 && !belongs(no, kind, open.at(-1))) open.pop();
    const level = open.length;
    const top = open.at(-1);
    if (top) top.inside ??= styleOf(no);
    if (kind === 'heading') open.push({ no });
    return level;
  });
}

function belongs(
  no: string,
  kind: DraftRowKind,
  heading: { no: string; inside?: string } | undefined,
): boolean {
  if (!heading) return false;
  // a heading without a number holds criteria only
  if (heading.no === '') return kind === 'criterion';
  if (no === '' || isBelow(no, heading.no)) return true;
  const style = styleOf(no);
  // a heading's first row says how its rows are counted
  return style !== styleOf(heading.no) && style === (heading.inside ?? style);
}

/** What a new check changes in an author's own file, so that layout and notes stay. */
import { sheets, type SheetColumn } from '../../messages/draft/sheet';
import type { ChangedCell, ChangedSheet } from '../../sheet/changes';
import type { Examined } from '../examine';
import { infoKeys } from '../source/info';
import { INFO_VALUE, type ReadDraft } from './read';
import { cellText, lineWords, sheetColumns, standingLine } from './write';

/** The product's columns. */
const CHECKED: readonly SheetColumn[] = ['state', 'check', 'open', 'confirmed'];

const valueOf = (text: string): string | null => (text === '' ? null : text);

/** The product's cells; of a draft that was changed elsewhere than in its sheets, the author's too. */
export function changesTo(read: ReadDraft, examined: Examined, authored = false): ChangedSheet[] {
  const { rows, columns, standing: place } = read;
  const { draft, problems, standing } = examined;
  const keys = authored ? sheetColumns : CHECKED;
  const cells = draft.entries.flatMap((entry, index): ChangedCell[] => {
    const own = problems.filter((one) => one.entry === index);
    return keys.flatMap((key) => {
      const [row, col] = [rows[index], columns.get(key)];
      if (row === undefined || col === undefined) return [];
      return [{ row, col, value: valueOf(cellText(key, { entry, problems: own })) }];
    });
  });
  if (place) cells.push({ ...place, value: standingLine(standing) });
  return [
    { sheet: sheets.rows, cells },
    { sheet: sheets.info, cells: infoCells(read, examined, authored) },
  ].filter((one) => one.cells.length > 0);
}

function infoCells(
  { lines, linesOpen: col }: ReadDraft,
  examined: Examined,
  authored: boolean,
): ChangedCell[] {
  return infoKeys.flatMap((key): ChangedCell[] => {
    const row = lines.get(key);
    if (row === undefined) return [];
    return [
      ...(authored ? [{ row, col: INFO_VALUE, value: valueOf(examined.draft.info[key] ?? '') }] : []),
      ...(col === undefined ? [] : [{ row, col, value: valueOf(lineWords(key, examined)) }]),
    ];
  });
}

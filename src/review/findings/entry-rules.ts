/** The rules of entry: lists of choices and validations that were edited or pasted over. */
import { HIGHEST_RATE } from '../../reading/kinds';
import { toHundredths } from '../../scoring/exact';
import { asItLooks, disguiseOf } from '../../reading/disguise';
import { contains, parseReference } from '../../sheet/address';
import type { Area, CellRef } from '../../sheet/address';
import type { ContentSheet } from '../../sheet/content';
import type { Validation } from '../../sheet/spec';
import { standing, translated } from './examined-form';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { canonicalFormula } from './canonical-formula';
import { numberIn } from './recompute';
import { cellAt, foundIn, says, shownText } from '../../sheet/cell-text';

/** Largest area that is looked up cell by cell. */
const SMALL = 2000;

/** Edited lists, and the criteria whose points such a list explains. */
export function listFindings(examined: ExaminedForm): { findings: Finding[]; explained: Set<string> } {
  const { expected, lists } = examined;
  const explained = new Set<string>();
  if (!lists) return { findings: [], explained };
  const findings: Finding[] = [];
  const edited: { ref: CellRef; expected: string; found: string | number }[] = [];
  const seen = new Set<string>();
  expected.lists.cells.forEach((cells, row) =>
    cells.forEach((cell, col) => {
      if (cell?.value === undefined) return;
      seen.add(`${row}:${col}`);
      const content = cellAt(lists, row, col);
      if (!says(content, cell.value))
        edited.push({ ref: { row, col }, expected: String(cell.value), found: foundIn(content) });
    }),
  );
  for (const [row, cells] of lists.rows)
    for (const [col, cell] of cells)
      if (
        !seen.has(`${row}:${col}`) &&
        shownText(cell) !== '' &&
        (expected.lists.cells[0]?.length ?? 0) > col
      )
        edited.push({ ref: { row, col }, expected: '', found: foundIn(cell) });
  for (const { ref, expected: wanted, found } of edited) {
    let points = 0;
    for (const id of criteriaOfList(examined, ref)) {
      if (explained.has(id)) continue;
      const difference = sheetDifference(examined, id);
      if (difference !== 0) explained.add(id);
      points += difference;
    }
    const disguised = wanted !== '' && asItLooks(String(found)) === asItLooks(wanted);
    const [code, seen] = disguised
      ? (['letters-disguised', disguiseOf(String(found))] as const)
      : (['list-edited', found] as const);
    findings.push(finding(code, { sheet: lists.name, ref, expected: wanted, found: seen, points }));
  }
  return { findings, explained };
}

/** Points that the sheet shows for a criterion beyond what its formulas give for the official lists. */
function sheetDifference(examined: ExaminedForm, id: string): number {
  const ref = examined.placement.cell(id, 'self');
  const cell = ref && cellAt(examined.sheet, ref.row, ref.col);
  if (cell?.formula === undefined) return 0;
  const shown = toHundredths(numberIn(cell) ?? 0);
  return (shown - toHundredths(examined.result(id)?.points ?? 0)) / 100;
}

function criteriaOfList({ expected }: ExaminedForm, at: CellRef): string[] {
  return expected.sheet.validations.flatMap(({ area, rule }) => {
    const source = rule.type === 'list' ? parseReference(rule.source)?.area : undefined;
    if (!source || !contains(source, at)) return [];
    const row = expected.layout.rows[area.top];
    return row?.kind === 'printed' && row.row.criterion !== undefined ? [row.row.criterion] : [];
  });
}

/** Validations that are gone or say something else. */
export function validationFindings(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet } = examined;
  const find = finder(sheet);
  const stands = standing(examined);
  const shouldRead = translated(examined, placement.rows);
  return expected.sheet.validations.flatMap(({ area, rule }): Finding[] => {
    const row = placement.rows[area.top];
    const col = placement.cols[area.left];
    if (row === undefined || col === undefined) return [];
    const told = (code: 'validation-removed' | 'validation-edited', found?: string): Finding[] => {
      const drawn = expected.layout.rows[area.top];
      const criterion = drawn?.kind === 'printed' ? drawn.row.criterion : undefined;
      const place = { sheet: sheet.name, ref: { row, col }, criterion };
      return [finding(code, { ...place, expected: ruleText(rule), found })];
    };
    const found = find({ row, col });
    if (!found || found.type === 'none') return told('validation-removed');
    const bounds = [found.formula1, found.formula2].filter((text) => text !== undefined);
    const same =
      rule.type === found.type &&
      (rule.type === 'list'
        ? (examined.inPlace && found.formula1 === rule.source) ||
          canonicalFormula(found.formula1 ?? '', stands) === canonicalFormula(rule.source, shouldRead)
        : rule.type === 'custom' || sameBounds(rule, bounds) || isEarlierRate(rule, bounds));
    return same ? [] : told('validation-edited', `${found.type} ${bounds.join(' … ')}`.trim());
  });
}

/** True where a rate may be at most 100 %, as forms said that were issued before rates up to the highest were taken. */
const isEarlierRate = (rule: { min?: number; max?: number }, found: string[]): boolean =>
  rule.max === HIGHEST_RATE && sameBounds({ ...rule, max: 1 }, found);

/** Bounds as numbers; those at the ends of all numbers are none. */
function sameBounds(rule: { min?: number; max?: number }, found: string[]): boolean {
  const wanted = [rule.min, rule.max].filter((bound) => bound !== undefined);
  // LibreOffice writes a second bound of 0 that it does not use
  const given =
    wanted.length === 1 && found.length === 2 && Number(found[1]) === 0 ? found.slice(0, 1) : found;
  const numbers = given.map(Number).filter((bound) => Math.abs(bound) < 1e300);
  return (
    found.every((bound) => !Number.isNaN(Number(bound))) &&
    numbers.length === wanted.length &&
    wanted.every((bound, index) => bound === numbers[index])
  );
}

function ruleText(rule: Validation['rule']): string {
  if (rule.type === 'list') return `list ${rule.source}`;
  if (rule.type === 'custom') return `custom ${rule.formula}`;
  return `${rule.type} ${[rule.min, rule.max].filter((bound) => bound !== undefined).join(' … ')}`;
}

/** Finds the validation of a cell; small areas are indexed, since forms have hundreds. */
function finder(sheet: ContentSheet): (ref: CellRef) => ContentSheet['validations'][number] | undefined {
  const byCell = new Map<string, ContentSheet['validations'][number]>();
  const large: { area: Area; validation: ContentSheet['validations'][number] }[] = [];
  for (const validation of sheet.validations) {
    for (const area of validation.areas) {
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > SMALL)
        large.push({ area, validation });
      else
        for (let row = area.top; row <= area.bottom; row++)
          for (let col = area.left; col <= area.right; col++) byCell.set(`${row}:${col}`, validation);
    }
  }
  return (ref) =>
    byCell.get(`${ref.row}:${ref.col}`) ?? large.find(({ area }) => contains(area, ref))?.validation;
}

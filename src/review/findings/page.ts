/** The page around the cells: what its view keeps from sight, what is printed of it, and what its edges claim. */
import { SHOWN_CODE } from '../../form/identity/ready';
import { parseReference } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import { asItLooks } from '../../sheet/disguise';
import type { ContentName } from '../../sheet/content';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { ExaminedForm } from './examined-form';

/** Findings about the view of the form's sheet, its print set-up, headers and footers. */
export function pageFindings(examined: ExaminedForm): Finding[] {
  return [
    ...viewFindings(examined),
    ...printAreaFindings(examined),
    ...titleFindings(examined),
    ...edgeFindings(examined),
  ];
}

function viewFindings({ content, sheet, placement }: ExaminedForm): Finding[] {
  const { hidesZeros, showsFormulas, outOfReach } = sheet.view ?? {};
  const place = { sheet: sheet.name };
  const lost =
    outOfReach &&
    (placement.rows.some((row) => row !== undefined && row < outOfReach.rows) ||
      placement.cols.some((col) => col !== undefined && col < outOfReach.cols));
  return [
    ...(hidesZeros ? [finding('view-zeros', place)] : []),
    ...(showsFormulas ? [finding('view-formulas', place)] : []),
    ...(lost ? [finding('view-frozen', { ...place, found: outOfReach.rows || outOfReach.cols })] : []),
    ...(content.precisionAsShown ? [finding('precision-shown', place)] : []),
  ];
}

/** A name that Excel keeps for the print set-up of the form's sheet. */
const ownName = ({ content, sheet }: ExaminedForm, wanted: string): ContentName | undefined =>
  content.names.find(({ name, scope }) => scope === sheet.name && name.toLowerCase() === wanted);

/** The parts of a reference to several areas. */
const partsOf = (reference: string): string[] => reference.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];

/** Rows and columns of the printed form that somebody's print area leaves out. */
function printAreaFindings(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet } = examined;
  const name = ownName(examined, '_xlnm.print_area');
  if (!name) return [];
  const areas = partsOf(name.reference).flatMap((part): Area[] => {
    const area = parseReference(part)?.area;
    return area ? [area] : [];
  });
  const { firstPrintedRow, lastPrintedRow, printedColumns } = expected.layout;
  const rows = placement.rows.slice(firstPrintedRow, lastPrintedRow + 1).filter((row) => row !== undefined);
  const cols = placement.cols.slice(0, printedColumns).filter((col) => col !== undefined);
  if (areas.length === 0 || rows.length === 0 || cols.length === 0) return [];
  const [left, right] = [Math.min(...cols), Math.max(...cols)];
  const whole = areas.filter((area) => area.left <= left && area.right >= right);
  return rows.every((row) => whole.some(({ top, bottom }) => top <= row && row <= bottom))
    ? []
    : [finding('print-area', { sheet: sheet.name, found: name.reference })];
}

/** Rows of criteria that stand on every page in place of the table's head. */
function titleFindings(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet } = examined;
  const name = ownName(examined, '_xlnm.print_titles');
  const bounds = name && /!\$?(\d{1,7}):\$?(\d{1,7})$/.exec(partsOf(name.reference).at(-1) ?? '');
  if (!name || !bounds) return [];
  const [from, to] = [Number(bounds[1]) - 1, Number(bounds[2]) - 1];
  for (const [criterion, planned] of expected.layout.criterionRow) {
    const row = placement.rows[planned];
    if (row === undefined || row < from || row > to) continue;
    const ref = { row, col: placement.cols[0] ?? 0 };
    return [finding('print-titles', { sheet: sheet.name, ref, criterion, found: name.reference })];
  }
  return [];
}

/** What a header or footer says of itself: its part of the page; font, size and colour of what follows. */
const PART = /&[LCR]/g;
const LETTERS = /&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|[&A-Z])/gi;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A header or footer as it is printed. */
const printedEdge = (edge: string): string =>
  asItLooks(edge.replace(PART, ' ').replace(LETTERS, '')).replace(DASHES, '-');

/** Headers and footers that show a control code that is not the form's. */
function edgeFindings({ sheet, identity }: ExaminedForm): Finding[] {
  // without its identity nobody knows the form's own code
  if (!identity) return [];
  const { code, fingerprint } = identity;
  // a footer that lost the code that the form has is told by the code
  const edges = [
    ...(sheet.edges ?? []),
    ...(code === '' && sheet.footer !== undefined ? [sheet.footer] : []),
  ];
  return edges.flatMap((edge): Finding[] => {
    const [claimed] = [...printedEdge(edge).matchAll(SHOWN_CODE)]
      .map(([shown]) => shown)
      .filter((shown) => shown !== code && shown !== fingerprint);
    return claimed === undefined
      ? []
      : [finding('code-claimed', { sheet: sheet.name, expected: code, found: claimed })];
  });
}

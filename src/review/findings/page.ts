/** The page around the cells: what its view keeps from sight, what is printed of it, and what its edges claim. */
import { CAPTION_ROW } from '../../form/layout';
import { SHOWN_CODE } from '../../form/identity/ready';
import { parseReference } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import { asItLooks } from '../../reading/disguise';
import type { ContentName } from '../../sheet/content';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { ExaminedForm } from './examined-form';
import { claimsResult } from './imitated';

/** Findings about the view of the form's sheet, its print set-up, headers and footers. */
export function pageFindings(examined: ExaminedForm): Finding[] {
  return [
    ...viewFindings(examined),
    ...printAreaFindings(examined),
    ...titleFindings(examined),
    ...printFindings(examined),
    ...edgeFindings(examined),
  ];
}

/** Percent of their size at which usual letters can't be read any more. */
const SMALLEST = 36;
/** Rows that fill a screen: where more stay in view, those below are out of reach. */
const MOST_HELD = 40;
/** Lines, and size of letters, with which a header reaches into the table below it. */
const MOST_LINES = 8;
const LARGEST = 72;

function viewFindings({ content, sheet, placement }: ExaminedForm): Finding[] {
  const { hidesZeros, showsFormulas, outOfReach, zoom, mirrored, held = 0 } = sheet.view ?? {};
  const place = { sheet: sheet.name };
  const lost =
    outOfReach &&
    (placement.rows.some((row) => row !== undefined && row < outOfReach.rows) ||
      placement.cols.some((col) => col !== undefined && col < outOfReach.cols));
  return [
    ...(hidesZeros ? [finding('view-zeros', place)] : []),
    ...(showsFormulas ? [finding('view-formulas', place)] : []),
    ...(zoom !== undefined && zoom <= SMALLEST ? [finding('view-zoom', { ...place, found: zoom })] : []),
    ...(mirrored ? [finding('view-mirrored', place)] : []),
    ...(lost ? [finding('view-frozen', { ...place, found: outOfReach.rows || outOfReach.cols })] : []),
    ...(held > MOST_HELD ? [finding('view-frozen', { ...place, found: held, expected: 'held' })] : []),
    ...(sheet.background ? [finding('picture-behind', place)] : []),
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
  // what a formula gives changes with what stands in its cells
  if (name.reference.includes('('))
    return [finding('print-area', { sheet: sheet.name, found: name.reference })];
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
  for (const [criterion, drawn] of expected.layout.criterionRow) {
    const row = placement.rows[drawn];
    if (row === undefined || row < from || row > to) continue;
    const ref = { row, col: placement.cols[0] ?? 0 };
    return [finding('print-titles', { sheet: sheet.name, ref, criterion, found: name.reference })];
  }
  return [];
}

/** Breaks before so many of the criteria leave one alone on its page again and again. */
const TORN = 0.5;

/** Sizes and breaks under which nobody reads the printed form; Excel takes neither where it fits the form to the page. */
function printFindings({ sheet, expected, placement }: ExaminedForm): Finding[] {
  const { scale, fitted, rowBreaks, colBreaks } = sheet.print ?? { rowBreaks: [], colBreaks: [] };
  if (fitted) return [];
  const place = { sheet: sheet.name };
  const cols = placement.cols.slice(0, expected.layout.printedColumns).filter((col) => col !== undefined);
  const cut = colBreaks.find((col) => col > Math.min(...cols) && col <= Math.max(...cols));
  const rows = new Set([...expected.layout.criterionRow.values()].map((drawn) => placement.rows[drawn]));
  const torn = rowBreaks.filter((row) => rows.has(row)).length >= TORN * rows.size;
  return [
    ...(scale !== undefined && scale <= SMALLEST ? [finding('print-scale', { ...place, found: scale })] : []),
    ...(cut !== undefined
      ? [finding('print-breaks', { ...place, ref: { row: placement.rows[CAPTION_ROW] ?? 0, col: cut } })]
      : torn
        ? [finding('print-breaks', { ...place, found: rowBreaks.length })]
        : []),
  ];
}

/** What a header or footer says of itself: its part of the page; font, size and colour of what follows. */
const PART = /&[LCR]/g;
const LETTERS = /&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|[&A-Z])/gi;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A header or footer as it is printed. */
const printedEdge = (edge: string): string =>
  asItLooks(edge.replace(PART, ' ').replace(LETTERS, '')).replace(DASHES, '-');

/** A code with blanks in it; a telephone or a name in capitals is none. */
const SPACED_CODE =
  /(?<![\p{L}\p{N}])(?:[0-9A-HJKMNP-TV-Z] ?){5} ?-? ?(?:[0-9A-HJKMNP-TV-Z] ?){4}[0-9A-HJKMNP-TV-Z](?![\p{L}\p{N}])/gu;
const squeezed = (code: string): string => code.replace(/[ -]/g, '').replace(/^.{5}/, '$&-');

/** What the form's own footer says before its code, which is no result. */
const CODE_LABEL = /mã đối chiếu/gi;

/** The codes that a printed text shows. */
function codesIn(text: string): string[] {
  const spaced = [...text.matchAll(SPACED_CODE)]
    .map(([code]) => code)
    .filter((code) => /\d/.test(code) && /[A-Z]/.test(code));
  return [...[...text.matchAll(SHOWN_CODE)].map(([code]) => code), ...spaced.map(squeezed)];
}

/** True for an edge of the page that is higher than any margin. */
const reachesIn = (edge: string): boolean =>
  edge.split(PART).some((part) => part.split('\n').length > MOST_LINES) ||
  [...edge.replace(/&"[^"]*"|&K[0-9A-F]{6}/gi, '').matchAll(/&(\d{1,3})/g)].some(
    ([, size]) => Number(size) >= LARGEST,
  );

/** Headers and footers that show a control code that is not the form's, or a result that it does not have. */
function edgeFindings(examined: ExaminedForm): Finding[] {
  const { sheet, identity } = examined;
  const { code = '', fingerprint = '' } = identity ?? {};
  const edges = sheet.footer === undefined ? (sheet.edges ?? []) : [...(sheet.edges ?? []), sheet.footer];
  return edges.flatMap((edge): Finding[] => {
    const shown = printedEdge(edge);
    // without its identity nobody knows the form's own code; a footer that lost it is told by the code
    const known = identity !== undefined && (edge !== sheet.footer || code === '');
    const claimed = known ? codesIn(shown).find((one) => one !== code && one !== fingerprint) : undefined;
    const place = { sheet: sheet.name };
    const imitated = claimsResult(examined, shown.replace(SHOWN_CODE, '').replace(CODE_LABEL, ''));
    const picture = /&G/i.test(edge.replace(/&&|&"[^"]*"/g, ''));
    return [
      ...(claimed !== undefined
        ? [finding('code-claimed', { ...place, expected: code, found: claimed })]
        : imitated
          ? [finding('points-imitated', { ...place, found: shown })]
          : []),
      ...(picture ? [finding('picture-behind', { ...place, found: 'edge' })] : []),
      ...(reachesIn(edge) ? [finding('edge-over', { ...place, found: shown })] : []),
    ];
  });
}

/** What a person sees against what the cells hold: formats that show something else, merges and drawings over cells. */
import { names } from '../../form/layout';
import { contains } from '../../sheet/address';
import type { CellRef, Area } from '../../sheet/address';
import type { ContentCell, ContentSheet } from '../../sheet/content';
import { formatValue, isPercent } from '../../sheet/number-format';
import { otherDigits } from '../../sheet/numerals';
import { isDateFormat } from '../../sheet/serial-date';
import { cellAt, foundIn, plainText, shownText } from '../../sheet/cell-text';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import { showsNothing } from './hidden';
import type { Finding } from '../finding';

/** Findings about cells that look other than they are. */
export function seenFindings(examined: ExaminedForm): Finding[] {
  return [
    ...formatFindings(examined),
    ...mergeFindings(examined),
    ...drawingFindings(examined),
    ...repeatFindings(examined),
    ...conditionFindings(examined),
  ];
}

const criterionOf = ({ expected }: ExaminedForm, row: number): string | undefined => {
  const drawn = expected.layout.rows[row];
  return drawn?.kind === 'printed' ? drawn.row.criterion : undefined;
};

/** Calls back for each cell that the form has, where it stands in the file. */
function forEachCell(
  { expected, placement, sheet }: ExaminedForm,
  look: (cell: ContentCell | undefined, ref: CellRef, drawn: { row: number; col: number }) => void,
): void {
  expected.sheet.cells.forEach((cells, row) =>
    cells.forEach((drawn, col) => {
      const [at, across] = [placement.rows[row], placement.cols[col]];
      if (drawn && at !== undefined && across !== undefined)
        look(cellAt(sheet, at, across), { row: at, col: across }, { row, col });
    }),
  );
}

/** Cells whose number format shows another number or text than they hold. */
function formatFindings(examined: ExaminedForm): Finding[] {
  const { content, expected, sheet } = examined;
  const odd = content.styles.map(({ numberFormat }) => mayShowOther(numberFormat));
  const dates = content.styles.map(({ numberFormat }) => isDateFormat(numberFormat));
  const findings: Finding[] = [];
  if (!odd.includes(true)) return findings;
  const rate = expected.spec.names.find(({ name }) => name === names.percent)?.area;
  forEachCell(examined, (cell, ref, { row, col }) => {
    if (cell?.style === undefined || odd[cell.style] !== true) return;
    const { numberFormat = '' } = content.styles[cell.style] ?? {};
    const drawn = expected.sheet.cells[row]?.[col];
    const computed = drawn?.formula !== undefined || typeof drawn?.value === 'number';
    // what is entered may be a date
    if (dates[cell.style] === true && !computed) return;
    const shown =
      showsOther(cell, numberFormat, dates[cell.style] === true) ??
      (computed && !(row === rate?.top && col === rate.left) ? shownAsRate(cell, numberFormat) : undefined);
    if (shown === undefined) return;
    findings.push(
      finding('shown-differs', {
        ...{ sheet: sheet.name, ref, criterion: criterionOf(examined, row) },
        ...{ expected: foundIn(cell), found: shown },
      }),
    );
  });
  return findings;
}

/** Digits and their signs only show a number as it is, at most rounded; below 0 with its sign. */
const PLAIN = /^(?:@|(General|#?[#,]{0,3}0(?:\.[0#]{1,9})?%?)(?:;-\1)?)$/i;
const mayShowOther = (format: string): boolean =>
  !showsNothing(format) &&
  (otherDigits(format) !== undefined || !PLAIN.test(format.replace(/(?<=^|;)\[\$-[0-9A-F]{1,8}\]/gi, '')));

/** What the cell shows, where that is not what it holds, rounded at most. */
function showsOther({ value }: ContentCell, format: string, date: boolean): string | undefined {
  if (typeof value === 'string') {
    const shown = formatValue(value, format);
    return plainText(shown) === plainText(value) ? undefined : shown;
  }
  if (typeof value !== 'number') return undefined;
  if (date) return formatValue(value, format);
  const shown = formatValue(value, format).trim();
  // accountants' formats show nothing, or a dash, for 0
  if (value === 0 && /^[-–—]?$/.test(shown)) return undefined;
  const [, digits = '', power = ''] = /(\d[\d.]*(?:,\d+)?|,\d+)(?:E[+-]?(\d{1,3}))?/.exec(shown) ?? [];
  const decimals = digits.split(',')[1]?.length ?? 0;
  const unit = 10 ** Number(shown.includes('E-') ? `-${power}` : power) / (isPercent(format) ? 100 : 1);
  const size = Number(digits.replaceAll('.', '').replace(',', '.')) * unit;
  // formats are worked out to twelve digits
  const rounded = (0.5 / 10 ** decimals) * unit + Math.abs(value) * 1e-11 + 1e-9;
  const near = digits !== '' && Math.abs(size - Math.abs(value)) <= rounded;
  const all = digits.length + power.length === shown.replace(/[^\d.,]/g, '').length;
  return near && all && !misleads(shown, value, format) ? undefined : shown;
}

/** A number that a format only calls percent, where the form counts points: 25 shown as "25%". */
function shownAsRate({ value }: ContentCell, format: string): string | undefined {
  if (typeof value !== 'number' || isPercent(format)) return undefined;
  const shown = formatValue(value, format);
  return /[%‰]/.test(shown) ? shown : undefined;
}

/** Digits that are none of the number's own: "1½", "1٥", "1O". */
const OTHER_DIGITS = /\d[^\P{N}\d]|[^\P{N}\d]\d|\d[OОΟ]/u;
const MINUS = /^\D*[-−‒–—]\D{0,2}\d/;

/** True where the right digits stand beside others that look like them, or under the sign that the number does not have. */
function misleads(shown: string, value: number, format: string): boolean {
  if (OTHER_DIGITS.test(shown)) return true;
  if (value > 0) return MINUS.test(shown);
  // bookkeepers write what is below 0 in brackets or in red
  return value < 0 && /[1-9]/.test(shown) && !/[-−‒–—(]/.test(shown) && !/\[red\]/i.test(format);
}

/** Signs of a cell that is filled with its content again and again. */
const MOST_REPEATED = 40;

/** Cells that repeat what they hold until they are full: 5 is seen as 555. */
function repeatFindings(examined: ExaminedForm): Finding[] {
  const { content, sheet, expected } = examined;
  if (!content.styles.some(({ repeats }) => repeats)) return [];
  const findings: Finding[] = [];
  forEachCell(examined, (cell, ref, { row, col }) => {
    const style = cell?.style === undefined ? undefined : content.styles[cell.style];
    const text = shownText(cell);
    const fits = Math.floor((expected.sheet.columns[col]?.width ?? 0) / text.length);
    if (!cell || !style?.repeats || text === '' || fits < 2) return;
    const found = text.repeat(Math.min(fits, MOST_REPEATED));
    findings.push(
      finding('shown-differs', {
        ...{ sheet: sheet.name, ref, criterion: criterionOf(examined, row) },
        ...{ expected: foundIn(cell), found },
      }),
    );
  });
  return findings;
}

/** Conditional formats whose number format may show another number: the first cell of each that it would. */
function conditionFindings(examined: ExaminedForm): Finding[] {
  const { content, sheet } = examined;
  const odd = sheet.conditionalFormats.flatMap(({ areas, style }) => {
    const { numberFormat = 'General' } = (style === undefined ? undefined : content.styles[style]) ?? {};
    return mayShowOther(numberFormat) ? [{ areas, numberFormat }] : [];
  });
  const told = new Set<object>();
  const findings: Finding[] = [];
  if (odd.length === 0) return findings;
  forEachCell(examined, (cell, ref, { row }) => {
    for (const one of odd) {
      if (!cell || told.has(one) || !one.areas.some((area) => contains(area, ref))) continue;
      const shown = showsOther(cell, one.numberFormat, isDateFormat(one.numberFormat));
      if (shown === undefined) continue;
      told.add(one);
      findings.push(
        finding('shown-differs', {
          ...{ sheet: sheet.name, ref, criterion: criterionOf(examined, row) },
          ...{ expected: foundIn(cell), found: shown },
        }),
      );
    }
  });
  return findings;
}

const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Merged cells that the form does not have and that swallow cells of it. */
function mergeFindings(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet } = examined;
  const own = new Set(
    expected.sheet.merges.map((area) =>
      [
        placement.rows[area.top],
        placement.cols[area.left],
        placement.rows[area.bottom],
        placement.cols[area.right],
      ].join(),
    ),
  );
  const foreign = sheet.merges.filter(
    ({ top, left, bottom, right }) => !own.has([top, left, bottom, right].join()),
  );
  if (foreign.length === 0) return [];
  const swallowed = new Map<Area, { ref: CellRef; row: number; cell: ContentCell | undefined }>();
  forEachCell(examined, (cell, ref, { row, col }) => {
    const drawn = expected.sheet.cells[row]?.[col];
    const holds = (drawn?.value ?? '') !== '' || drawn?.formula !== undefined || shownText(cell) !== '';
    if (!holds) return;
    const over = foreign.find(
      (area) =>
        overlaps(area, { top: ref.row, bottom: ref.row, left: ref.col, right: ref.col }) &&
        (area.top !== ref.row || area.left !== ref.col),
    );
    if (over && !swallowed.has(over)) swallowed.set(over, { ref, row, cell });
  });
  return [...swallowed].map(([area, { ref, row, cell }]) =>
    finding('cells-merged', {
      ...{ sheet: sheet.name, ref, criterion: criterionOf(examined, row) },
      expected: foundIn(cell),
      found: shownText(cellAt(sheet, area.top, area.left)),
    }),
  );
}

/** Pictures, boxes and buttons over cells that say something; over evidence and notes they are the unit's own. */
function drawingFindings(examined: ExaminedForm): Finding[] {
  const { sheet, expected } = examined;
  if (sheet.drawings.length === 0) return [];
  const words = new Set([expected.layout.columns.get('evidence'), expected.layout.columns.get('note')]);
  const covered = new Map<
    ContentSheet['drawings'][number],
    { ref: CellRef; row: number; cell: ContentCell | undefined }
  >();
  forEachCell(examined, (cell, ref, { row, col }) => {
    if (words.has(col)) return;
    for (const drawing of sheet.drawings) {
      const { area } = drawing;
      if (!area || covered.has(drawing)) continue;
      if (overlaps(area, { top: ref.row, bottom: ref.row, left: ref.col, right: ref.col }))
        covered.set(drawing, { ref, row, cell });
    }
  });
  return sheet.drawings.flatMap((drawing): Finding[] => {
    const over = covered.get(drawing);
    if (drawing.area && !over) return [];
    return [
      finding('drawing-over', {
        sheet: sheet.name,
        ...(over
          ? { ref: over.ref, criterion: criterionOf(examined, over.row), expected: foundIn(over.cell) }
          : {}),
        found: drawing.kind,
      }),
    ];
  });
}

/** Charts as the file library takes them, with the figures that they showed when the file was written. */
import type { SheetChart } from 'hucre/xlsx';
import { parseReference } from '../../sheet/address';
import type { CellValue, ChartSpec, WorkbookSpec } from '../../sheet/spec';
import type { Patch } from './patch';
import { storable } from './text';

/** Values of the cells that a reference names, row by row. */
export type Lookup = (reference: string) => (CellValue | undefined)[];

type Kind = Pick<SheetChart, 'type' | 'barGrouping' | 'overlap'>;

const KINDS: Record<ChartSpec['kind'], Kind> = {
  bar: { type: 'bar' },
  column: { type: 'column' },
  stackedBar: { type: 'bar', barGrouping: 'stacked', overlap: 100 },
  stackedColumn: { type: 'column', barGrouping: 'stacked', overlap: 100 },
  line: { type: 'line' },
};

// Where nothing is said, viewers differ.
const TICKS = { majorTickMark: 'out', minorTickMark: 'none' } as const;

/** Looks values up in the description; a reference that is not one range of one of its sheets has none. */
export function lookupIn(spec: WorkbookSpec): Lookup {
  return (reference) => {
    const range = parseReference(reference);
    const cells = spec.sheets.find((sheet) => sheet.name === range?.sheet)?.cells;
    const values: (CellValue | undefined)[] = [];
    if (!range || !cells) return values;
    const { top, left, bottom, right } = range.area;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) values.push(cells[row]?.[col]?.value);
    }
    return values;
  };
}

/** One chart, standing on its area. Bars start at 0 unless a figure is negative, so that their lengths compare. */
export function fileChart(chart: ChartSpec, lookup: Lookup): SheetChart {
  const { top, left, bottom, right } = chart.area;
  const negative = chart.series
    .flatMap(({ values }) => lookup(values))
    .some((value) => typeof value === 'number' && value < 0);
  const scale = chart.kind === 'line' || negative ? {} : { scale: { min: 0 } };
  return {
    ...KINDS[chart.kind],
    title: storable(chart.title),
    series: chart.series.map(({ name, values, color }) => ({
      name: storable(name),
      values,
      categories: chart.categories,
      ...(color === undefined ? {} : { color }),
    })),
    // names of bars stand beside the chart, not on bars that go below 0
    axes: {
      x: { ...TICKS, ...(negative ? ({ tickLblPos: 'low' } as const) : {}) },
      y: { ...TICKS, ...scale, gridlines: { major: true } },
    },
    // The end of an anchor is the cell after the last one.
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    legend: chart.series.length > 1 ? 'bottom' : false,
    altText: storable(chart.altText),
    // Figures of charts may stand in hidden columns or sheets.
    plotVisOnly: false,
  };
}

const escapeXml = (text: string): string =>
  storable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescapeXml = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const PALE_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';

/** Grid lines that stay behind the bars. */
export function patchGridlines(xml: string): string {
  return xml.replaceAll(
    '<c:majorGridlines/>',
    `<c:majorGridlines><c:spPr>${PALE_LINE}</c:spPr></c:majorGridlines>`,
  );
}

/** Puts the figures beside the references, for viewers that do not look them up. */
export function patchChartCache(lookup: Lookup): Patch {
  return (xml) =>
    xml.replace(
      /<c:f>([^<]*)<\/c:f><\/c:(num|str)Ref>/g,
      (place: string, reference: string, kind: string) => {
        const values = lookup(unescapeXml(reference));
        if (values.length === 0) return place;
        const points = values.map((value, index) =>
          value === undefined || (kind === 'num' && typeof value !== 'number')
            ? ''
            : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
        );
        const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
        const cache = `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache>`;
        return `<c:f>${reference}</c:f>${cache}</c:${kind}Ref>`;
      },
    );
}

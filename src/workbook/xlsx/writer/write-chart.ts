/** Charts as the file library takes them, with the figures that they showed when the file was written. */
import type { SheetChart } from 'hucre/xlsx';
import { GRIDLINE, chartLook } from '../../../sheet/chart';
import type { Lookup } from '../../../sheet/chart';
import type { ChartSpec } from '../../../sheet/spec';
import type { Patch } from './patch';
import { storable } from './storable-text';

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

/** One chart, standing on its area. */
export function fileChart(chart: ChartSpec, lookup: Lookup): SheetChart {
  const { top, left, bottom, right } = chart.area;
  const { fromZero, namesBeside, legend } = chartLook(chart, lookup);
  return {
    ...KINDS[chart.kind],
    title: storable(chart.title),
    series: chart.series.map(({ name, values, color }) => ({
      name: storable(name),
      values,
      categories: chart.categories,
      ...(color === undefined ? {} : { color }),
    })),
    axes: {
      x: { ...TICKS, ...(namesBeside ? ({ tickLblPos: 'low' } as const) : {}) },
      y: {
        ...TICKS,
        ...(fromZero ? { scale: { min: 0 } } : {}),
        gridlines: { major: true },
        // its ticks are whole where the figures are not
        numberFormat: { formatCode: 'General' },
      },
    },
    // The end of an anchor is the cell after the last one.
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    legend: legend ? 'bottom' : false,
    altText: storable(chart.altText),
    // Figures of charts may stand in hidden columns or sheets.
    plotVisOnly: false,
  };
}

const escapeXml = (text: string): string =>
  storable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescapeXml = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const PALE_LINE = `<a:ln w="9525"><a:solidFill><a:srgbClr val="${GRIDLINE}"/></a:solidFill></a:ln>`;

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

/** The official form on paper: the print area of the sheet as a table, drawn only while the page is printed. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Area } from '../../sheet/address';
import { contains } from '../../sheet/address';
import type { PrintSetup, SheetSpec, WorkbookSpec } from '../../sheet/spec';
import { formatValue } from '../../sheet/number-format';
import { columnPixels, paletteCss, styleClasses, useStyleSheet } from '../grid/styleSheet';

const SCOPE = 'printed-form';

export function PrintedForm({ spec, sheet: name }: { spec: WorkbookSpec; sheet: string }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // the table must stand before the browser lays the pages out
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const sheet = spec.sheets.find((candidate) => candidate.name === name);
  return printing && sheet?.print ? <Table spec={spec} sheet={sheet} print={sheet.print} /> : null;
}

function Table({
  spec,
  sheet,
  print,
}: {
  spec: WorkbookSpec;
  sheet: SheetSpec;
  print: NonNullable<SheetSpec['print']>;
}) {
  const { area, orientation, marginsCm: m } = print;
  const columns = range(area.left, area.right);
  const total = columns.reduce((sum, col) => sum + columnPixels(sheet, col), 0);
  useStyleSheet(`${paletteCss(SCOPE, spec.styles)}
@page{size:A4 ${orientation};margin:${m.top}cm ${m.right}cm ${m.bottom}cm ${m.left}cm;${edgesCss(print)}}
${FIRST_PAGE}
.${SCOPE}{--zoom:${((orientation === 'landscape' ? 1000 : 680) / total).toFixed(3)}}`);
  const [head, last] = print.titleRows ?? [area.top, area.top - 1];
  return (
    <div className={SCOPE}>
      <table>
        <Columns sheet={sheet} columns={columns} total={total} />
        <tbody>
          <Rows spec={spec} sheet={sheet} area={{ ...area, bottom: head - 1 }} />
        </tbody>
      </table>
      <table>
        <Columns sheet={sheet} columns={columns} total={total} />
        <thead>
          <Rows spec={spec} sheet={sheet} area={{ ...area, top: head, bottom: last }} />
        </thead>
        <tbody>
          <Rows spec={spec} sheet={sheet} area={{ ...area, top: last + 1 }} />
        </tbody>
      </table>
    </div>
  );
}

/** The first page of a document has no number. */
const FIRST_PAGE = '@page:first{@top-center{content:none}}';

/**
 * Page number and footer of the sheet (control code, fingerprint) as boxes of a printed page. The footer's text comes from a file:
 * only letters, digits and plain signs pass into CSS.
 */
export function edgesCss({ footer = {}, numbered }: Pick<PrintSetup, 'footer' | 'numbered'>): string {
  const number = numbered ? "@top-center{content:counter(page);font:13pt 'Times New Roman',serif}" : '';
  const boxes = { left: '@bottom-left', center: '@bottom-center', right: '@bottom-right' } as const;
  const below = (['left', 'center', 'right'] as const).flatMap((side) => {
    const text = footer[side];
    if (text === undefined || text === '') return [];
    const content = text
      // fonts and sizes of Excel's own
      .replace(/&"[^"]*"|&\d+/g, '')
      .replace(/[^\p{L}\p{M}\p{N} &.,:/()–-]/gu, '')
      .split(/(&[PN])/)
      .filter(Boolean)
      .map((part) => (part === '&P' ? 'counter(page)' : part === '&N' ? 'counter(pages)' : `'${part}'`))
      .join(' ');
    return [`${boxes[side]}{content:${content};font:10pt 'Times New Roman',serif}`];
  });
  return number + below.join('');
}

function Columns({ sheet, columns, total }: { sheet: SheetSpec; columns: number[]; total: number }) {
  return (
    <colgroup>
      {columns.map((col) => (
        <col key={col} style={{ width: `${(columnPixels(sheet, col) / total) * 100}%` }} />
      ))}
    </colgroup>
  );
}

function Rows({ spec, sheet, area }: { spec: WorkbookSpec; sheet: SheetSpec; area: Area }) {
  const classes = styleClasses(spec.styles);
  return range(area.top, area.bottom).map((row) => (
    <tr key={row}>
      {range(area.left, area.right).map((col) => {
        const merge = sheet.merges.find((candidate) => contains(candidate, { row, col }));
        if (merge && (merge.top !== row || merge.left !== col)) return null;
        const cell = sheet.cells[row]?.[col];
        const style = cell?.style === undefined ? undefined : spec.styles[cell.style];
        return (
          <td
            key={col}
            className={classes.get(cell?.style ?? '')}
            {...(merge
              ? { rowSpan: merge.bottom - merge.top + 1, colSpan: merge.right - merge.left + 1 }
              : {})}
          >
            {cell?.value === undefined ? '' : formatValue(cell.value, style?.numberFormat)}
          </td>
        );
      })}
    </tr>
  ));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

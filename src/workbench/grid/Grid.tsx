/** The table of one sheet. Events are heard once, at the table; rows and cells only paint. */
import { useEffect, useId, useMemo, useRef } from 'react';
import type { ComponentProps } from 'react';

import { a1Area, columnName, contains } from '../../sheet/address';
import type { Area, CellRef } from '../../sheet/address';
import type { GridTexts } from '../../messages/grid';
import type { Field } from './CellEditor';
import { cellArea, shownAt } from './geometry';
import { OptionList, optionId } from './OptionList';
import { Block } from './Row';
import type { ActiveCell } from './Row';
import type { RowModel } from './rowModels';
import { rangeOf } from './selection';
import type { GridSelection } from './selection';
import { rowHeaderPixels, zoomedPixels } from './styleSheet';
import { useEditSession } from './useEditSession';
import type { EditSession } from './useEditSession';
import type { GridActions } from './eventContext';
import { useGridEvents } from './useGridEvents';
import { useFrozenMeasure, useGridPlace } from './useGridPlace';
import type { SheetView } from './view';
import type { Highlight } from './rowContext';
import { useRowModels } from './useRowModels';
import { useShownRows } from './useShownRows';

declare module 'react' {
  interface CSSProperties {
    '--zoom'?: number;
    /** Height of a row in points at 100 %. */
    '--height'?: number;
  }
}

export interface GridProps extends GridActions {
  view: SheetView;
  selection: GridSelection;
  highlights: ReadonlyMap<string, Highlight> | undefined;
  describe: ((ref: CellRef) => string | undefined) | undefined;
  texts: GridTexts;
  zoom: number;
  promptId: string | undefined;
  /** Another value brings the selected cell into view again, and with `focus` the focus to it. */
  request: { focus?: boolean; through?: CellRef } | undefined;
}

export function Grid(props: GridProps) {
  const { view, selection, highlights, describe, texts, zoom, promptId, request } = props;
  const { geometry, sheet } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const editor = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const id = useId();

  const rows = useShownRows(view, selection);
  const { head: headRows, body } = useRowModels(view, highlights, describe, texts.empty, rows.count);
  const session = useEditSession(view, selection.active, editor, props.onCellEdit);
  const place = useGridPlace(table, shownAt(geometry, selection.end), request);
  const { hold } = place;
  useFrozenMeasure(scroller, head);
  useEffect(() => {
    if (request?.focus) hold();
  }, [request, hold]);
  const events = useGridEvents({ ...props, session, place, scroller, table });

  const shown = shownAt(geometry, selection.active);
  const range = rangeOf(view, selection);
  const listId = session.list ? `${id}-options` : undefined;
  const active = useActiveCell(shown.col, session, promptId, listId);
  const painting = { view, range, shown, active, editor };
  const widths = geometry.cols.map((col) => zoomedPixels(sheet, col, zoom));
  const width = widths.reduce((sum, each) => sum + each, rowHeaderPixels(zoom));
  return (
    <div className="sheet-scroll" ref={scroller} style={{ '--zoom': zoom / 100 }} onScroll={rows.scrolled}>
      <table
        role="grid"
        ref={table}
        aria-label={sheet.name}
        aria-multiselectable="true"
        aria-rowcount={geometry.rowCount}
        aria-colcount={geometry.colCount}
        {...(view.readOnly ? { 'aria-readonly': true } : {})}
        style={{ width }}
        {...events}
      >
        <Widths widths={[rowHeaderPixels(zoom), ...widths]} />
        <thead role="rowgroup" ref={head}>
          <Letters view={view} range={range} />
          <Blocks {...painting} blocks={headRows} />
        </thead>
        <tbody role="rowgroup">
          <Blocks {...painting} blocks={body} />
        </tbody>
        {rows.rest > 0 && <Rest height={rows.rest} />}
      </table>
      {listId !== undefined && (
        <Choices id={listId} session={session} label={texts.content} anchor={editor} />
      )}
      <div className="sheet-said" aria-live="polite">
        {isSeveral(range, cellArea(geometry, selection.active)) ? texts.selected(a1Area(range)) : ''}
      </div>
    </div>
  );
}

interface BlocksProps {
  blocks: readonly (readonly RowModel[])[];
  view: SheetView;
  range: Area;
  /** Where the selected cell is shown, and the cell with its field. */
  shown: CellRef;
  active: ActiveCell;
  editor: ComponentProps<typeof Block>['editor'];
}

/** Rows in their blocks, each of which is told only what of the selection touches it. */
function Blocks({ blocks, view, range, shown, active, editor }: BlocksProps) {
  return blocks.map((models) => {
    const touched = models.filter((model) => rowTouches(model, range, view.geometry.mergeAt));
    return (
      <Block
        key={models[0]?.row}
        models={models}
        at={models.some(({ row }) => row === shown.row) ? { row: shown.row, cell: active } : undefined}
        range={
          touched.length === 0
            ? undefined
            : { rows: new Set(touched.map(({ row }) => row)), from: range.left, to: range.right }
        }
        editor={editor}
      />
    );
  });
}

function Widths({ widths }: { widths: readonly number[] }) {
  return (
    <colgroup>
      {widths.map((width, i) => (
        <col key={i} style={{ width }} />
      ))}
    </colgroup>
  );
}

interface ChoicesProps {
  id: string;
  session: EditSession;
  label: string;
  anchor: BlocksProps['editor'];
}

/** The open list of the selected cell. */
function Choices({ id, session: { list, choose }, label, anchor }: ChoicesProps) {
  return list && <OptionList {...list} id={id} label={label} anchor={anchor} onChoose={choose} />;
}

/** The letters of the columns. They are in the name of every cell already, as are the numbers of the rows. */
function Letters({ view, range }: { view: SheetView; range: Area }) {
  return (
    <tr aria-hidden="true">
      <th className="head corner" data-head-all="" />
      {view.geometry.cols.map((col) => (
        <th key={col} className={headClass(col, range, view.sheet.freeze?.columns ?? 0)} data-head-col={col}>
          {columnName(col)}
        </th>
      ))}
    </tr>
  );
}

/** Room for the rows that are not there yet. */
function Rest({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ '--height': height }}>
        <td />
      </tr>
    </tbody>
  );
}

/** The selected cell with the field in it; the same object while neither changes, so that its row is not painted again. */
function useActiveCell(
  col: number,
  { mode, refused, options, list }: EditSession,
  describedBy: string | undefined,
  listId: string | undefined,
): ActiveCell {
  const marked = list && list.marked >= 0 ? list.marked : undefined;
  const hasList = options !== undefined;
  const field = useMemo<Field>(
    () => ({
      mode,
      refused,
      list: hasList,
      describedBy,
      ...(listId === undefined ? {} : { listId }),
      ...(listId === undefined || marked === undefined ? {} : { optionId: optionId(listId, marked) }),
    }),
    [mode, refused, hasList, describedBy, listId, marked],
  );
  return useMemo<ActiveCell>(() => ({ col, field }), [col, field]);
}

/** True where a range holds more than one cell. */
const isSeveral = (range: Area, one: Area): boolean =>
  range.bottom > one.bottom || range.right > one.right || range.top < one.top || range.left < one.left;

const headClass = (col: number, range: Area, frozen: number): string =>
  `head${col >= range.left && col <= range.right ? ' lit' : ''}${col < frozen ? ` fz fz${col}` : ''}`;

/** A row is touched by the selection where one of its cells, or a merge that reaches into it, is selected. */
function rowTouches(model: RowModel, range: Area, mergeAt: (ref: CellRef) => Area | undefined): boolean {
  if (model.row >= range.top && model.row <= range.bottom) return true;
  // The first rows of the range may be hidden, so that its merge is shown further down.
  const first = model.cells[0];
  const merge = first && mergeAt(first);
  return merge !== undefined && contains(range, { row: merge.top, col: merge.left });
}

/**
 * The spreadsheet of the browser page: a workbook drawn in the DOM. It computes nothing. Edits leave through `onEdit`; the page
 * writes them, derives the workbook again and hands it back as a new `spec`, and only what changed is painted.
 * What was done is remembered by the workbook, not here.
 */
import { type ComponentProps, useCallback, useId, useMemo, useState } from 'react';

import { a1, type CellRef, cell } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import { type GridTexts, gridTexts } from '../../messages/grid';
import type { CellWrite, Selection, Step, Steps } from '../../workbook/port';
import { FormulaLine } from './FormulaLine';
import { origin } from './geometry';
import { Grid } from './Grid';
import { type GridSelection, select, startOf } from './selection';
import { type Narrowing, SheetBar } from './SheetBar';
import { frozenCss, paletteCss, useStyleSheet } from './styleSheet';
import { Question } from './Question';
import {
  type AskedCell,
  cellAt,
  type CellEdit,
  type Refusal,
  settled,
  type SheetView,
  sheetView,
  valueAt,
  type Writing,
} from './view';
import type { Highlight } from './rowContext';

export interface SheetProps {
  spec: WorkbookSpec;
  /** Colours of conditional formats and wrong entries, as the engine found them: sheet → "row,col" → highlight. */
  highlights?: ReadonlyMap<string, ReadonlyMap<string, Highlight>>;
  /** Takes the selection there when another object is given; with `focus` the keyboard follows. */
  at?: Selection & { focus?: boolean };
  /** Foreign workbooks: nothing may be edited. */
  readOnly?: boolean;
  /** What a cell is about, for its accessible name: the criterion. Keep its identity while its answers stay the same. */
  describe?: (sheet: string, ref: CellRef) => string | undefined;
  texts?: GridTexts;
  /** Values to write into one sheet, all or none. */
  onEdit: (sheet: string, writes: CellWrite[], step: Step) => void;
  /** Ctrl+Z and Ctrl+Y. */
  onTravel?: (way: keyof Steps) => void;
  onSelect?: (at: Selection) => void;
  /** `left`: the entry was given up, because somebody went elsewhere. */
  onRefused?: (at: Selection, reason: Refusal, left: boolean) => void;
  /** The printed columns are narrow, and may be shown as printed. */
  narrow?: Narrowing;
  /** F6 and Shift+F6; left out, the focus goes to the next element of the page. */
  onLeave?: (direction: 1 | -1) => void;
}

/** A writing that waits for the person to say what is meant. */
interface Pending {
  asked: AskedCell[];
  writing: Writing;
  then: (() => void) | undefined;
}

/** Formula line, grid, tabs and zoom of a workbook. */
export function Sheet(props: SheetProps) {
  const { spec, at, highlights, describe, narrow, texts = gridTexts.vi, onSelect } = props;
  const scope = `sheet-${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const sheets = useMemo(() => spec.sheets.filter((sheet) => sheet.visibility === 'visible'), [spec]);
  const places = usePlaces(at);
  const sheet = sheets.find((candidate) => candidate.name === places.name) ?? sheets[0];
  const readOnly = props.readOnly ?? false;
  const view = useMemo(() => sheet && sheetView(spec, sheet, readOnly), [spec, sheet, readOnly]);
  const [zooms, setZooms] = useState<ReadonlyMap<string, number>>(new Map());
  const zoom = (sheet && (zooms.get(sheet.name) ?? sheet.zoom)) ?? 100;
  useStyleSheet(useMemo(() => paletteCss(scope, spec.styles), [scope, spec.styles]));
  useStyleSheet(frozenCss(scope, sheet, zoom));
  const describeCell = useDescription(describe, sheet?.name);
  const writing = useWriting(view, props);
  if (!sheet || !view) return <div className="sheet" />;

  const selection = clamp(
    places.selections.get(sheet.name) ?? startOf(view),
    view.geometry.rowCount,
    view.geometry.colCount,
  );
  return (
    <div className={`sheet ${scope}`}>
      <FormulaLine view={view} selection={selection} texts={texts} promptId={`${scope}-prompt`} />
      <div
        role="tabpanel"
        id={`${scope}-panel`}
        aria-labelledby={`${scope}-tab-${sheets.indexOf(sheet)}`}
        aria-describedby={`${scope}-help`}
        className="sheet-panel"
      >
        <span id={`${scope}-help`} hidden>
          {texts.help}
        </span>
        <Grid
          key={sheet.name}
          view={view}
          selection={selection}
          highlights={highlights?.get(sheet.name)}
          describe={describe && describeCell}
          texts={texts}
          zoom={zoom}
          promptId={`${scope}-prompt`}
          request={places.request?.sheet === sheet.name ? places.request : undefined}
          onSelection={(next) => {
            places.select(sheet.name, next);
            onSelect?.({ sheet: sheet.name, ref: origin(view.geometry, next.active) });
          }}
          onCellEdit={writing.carryOut}
          onTravel={props.onTravel}
          onLeave={props.onLeave}
        />
      </div>
      {writing.question && <Question {...writing.question} texts={texts} />}
      <SheetBar
        sheets={sheets}
        current={sheet.name}
        idPrefix={scope}
        zoom={zoom}
        narrow={narrow}
        texts={texts}
        onSheet={(next) => {
          places.open(next);
          const to = places.selections.get(next);
          if (to) onSelect?.({ sheet: next, ref: to.active });
        }}
        onZoom={(next) => setZooms(new Map(zooms).set(sheet.name, next))}
      />
    </div>
  );
}

/** Which sheet is open, and what is selected in each. */
interface Places {
  name: string | undefined;
  selections: ReadonlyMap<string, GridSelection>;
  /** Where the page last wanted the selection. */
  request: SheetProps['at'];
  open: (sheet: string) => void;
  select: (sheet: string, selection: GridSelection) => void;
}

function usePlaces(at: SheetProps['at']): Places {
  const [name, setName] = useState(at?.sheet);
  // maps, for a foreign workbook may call a sheet __proto__
  const [selections, setSelections] = useState<ReadonlyMap<string, GridSelection>>(
    () => new Map(at ? [[at.sheet, select(at.ref)]] : []),
  );
  const [request, setRequest] = useState(at);
  if (at && at !== request) {
    setRequest(at);
    setName(at.sheet);
    // where it is there already, the run of Tabs it belongs to is kept
    const held = selections.get(at.sheet)?.active;
    if (held?.row !== at.ref.row || held.col !== at.ref.col)
      setSelections(new Map(selections).set(at.sheet, select(at.ref)));
  }
  return {
    ...{ name, selections, request, open: setName },
    select: (sheet, selection) => setSelections((all) => new Map(all).set(sheet, selection)),
  };
}

/** What a cell of the open sheet is about. */
const useDescription = (describe: SheetProps['describe'], sheet: string | undefined) =>
  useCallback(
    (ref: CellRef) => (sheet === undefined ? undefined : describe?.(sheet, ref)),
    [describe, sheet],
  );

interface EditWriting {
  /** False where an edit is refused, or asked about first. */
  carryOut: (edit: CellEdit, then?: () => void) => boolean;
  /** What is asked, and what becomes of the answer. */
  question: Omit<ComponentProps<typeof Question>, 'texts'> | undefined;
}

/** Carries edits out; where one may mean several things, the person is asked first. */
function useWriting(
  view: SheetView | undefined,
  { onEdit, onRefused }: Pick<SheetProps, 'onEdit' | 'onRefused'>,
): EditWriting {
  const [pending, setPending] = useState<Pending>();
  const carryOut = (edit: CellEdit, then?: () => void): boolean => {
    if (!view) return false;
    const sheet = view.sheet.name;
    if (!edit.ok && 'asked' in edit) {
      setPending({ asked: edit.asked, writing: edit.writing, then });
      return false;
    }
    if (!edit.ok) {
      onRefused?.({ sheet, ref: edit.ref }, edit.refusal, edit.left === true);
      return false;
    }
    const writes = edit.writes.filter(
      ({ ref, value }) => value !== (valueAt(view, ref) ?? null) || cellAt(view, ref)?.formula !== undefined,
    );
    const [first] = writes;
    if (first) onEdit(sheet, writes, { code: edit.by, count: writes.length, place: a1(first.ref) });
    return true;
  };
  const question = pending && {
    cells: pending.asked,
    onCancel: () => setPending(undefined),
    onSettle: (values: Parameters<typeof settled>[2]) => {
      setPending(undefined);
      if (carryOut(settled(pending.writing, pending.asked, values))) pending.then?.();
    },
  };
  return { carryOut, question };
}

/** A selection stays on the sheet when the sheet becomes smaller. */
function clamp(selection: GridSelection, rows: number, cols: number): GridSelection {
  const inside = ({ row, col }: CellRef): CellRef => cell(Math.min(row, rows - 1), Math.min(col, cols - 1));
  return { ...selection, active: inside(selection.active), end: inside(selection.end) };
}

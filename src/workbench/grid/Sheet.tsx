/**
 * The spreadsheet of the browser page: a workbook drawn in the DOM. It computes nothing. Edits leave through `onEdit`; the page
 * writes them, derives the workbook again and hands it back as a new `spec`, and only what changed is painted.
 * Another workbook needs another `key`, so that undo does not reach across.
 */
import { useCallback, useId, useMemo, useRef, useState } from 'react';

import { type CellRef, cell } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import { type GridTexts, gridTexts } from '../../messages/grid';
import type { CellWrite, Selection } from '../../workbook/port';
import { FormulaLine } from './FormulaLine';
import { origin } from './geometry';
import { Grid } from './Grid';
import { type Edit, type History, NO_HISTORY, record, travel } from './history';
import type { Highlight } from './rowModels';
import { type GridSelection, select, startOf } from './selection';
import { SheetBar } from './SheetBar';
import { frozenCss, paletteCss, useStyleSheet } from './styleSheet';
import { Question } from './Question';
import {
  type AskedCell,
  cellAt,
  type Plan,
  type Refusal,
  settled,
  sheetView,
  valueAt,
  type Writing,
} from './view';

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
  onEdit: (sheet: string, writes: CellWrite[]) => void;
  onSelect?: (at: Selection) => void;
  onRefused?: (at: Selection, reason: Refusal) => void;
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
  const {
    spec,
    highlights,
    at,
    readOnly = false,
    describe,
    texts = gridTexts.vi,
    onEdit,
    onSelect,
    onRefused,
    onLeave,
  } = props;
  const id = useId();
  const scope = `sheet-${id.replace(/[^A-Za-z0-9]/g, '')}`;
  const sheets = useMemo(() => spec.sheets.filter((sheet) => sheet.visibility === 'visible'), [spec]);
  const [name, setName] = useState(at?.sheet);
  const sheet = sheets.find((candidate) => candidate.name === name) ?? sheets[0];
  const view = useMemo(() => sheet && sheetView(spec, sheet, readOnly), [spec, sheet, readOnly]);
  // maps, for a foreign workbook may call a sheet __proto__
  const [selections, setSelections] = useState<ReadonlyMap<string, GridSelection>>(
    () => new Map(at ? [[at.sheet, select(at.ref)]] : []),
  );
  const [zooms, setZooms] = useState<ReadonlyMap<string, number>>(new Map());
  const [request, setRequest] = useState(at);
  if (at && at !== request) {
    setRequest(at);
    setName(at.sheet);
    setSelections(new Map(selections).set(at.sheet, select(at.ref)));
  }
  const [question, setQuestion] = useState<Pending>();
  const history = useRef<History>(NO_HISTORY);
  const zoom = (sheet && (zooms.get(sheet.name) ?? sheet.zoom)) ?? 100;
  useStyleSheet(useMemo(() => paletteCss(scope, spec.styles), [scope, spec.styles]));
  useStyleSheet(frozenCss(scope, sheet, zoom));
  const sheetName = sheet?.name;
  const describeCell = useCallback(
    (ref: CellRef) => (sheetName === undefined ? undefined : describe?.(sheetName, ref)),
    [describe, sheetName],
  );
  if (!sheet || !view) return <div className="sheet" />;

  const selection = clamp(
    selections.get(sheet.name) ?? startOf(view),
    view.geometry.rowCount,
    view.geometry.colCount,
  );

  const show = (target: string, next: GridSelection): void => {
    setSelections((all) => new Map(all).set(target, next));
    onSelect?.({
      sheet: target,
      ref: target === sheet.name ? origin(view.geometry, next.active) : next.active,
    });
  };

  const carryOut = (plan: Plan, then?: () => void): boolean => {
    if (!plan.ok && 'asked' in plan) {
      setQuestion({ asked: plan.asked, writing: plan.writing, then });
      return false;
    }
    if (!plan.ok) {
      onRefused?.({ sheet: sheet.name, ref: plan.ref }, plan.refusal);
      return false;
    }
    const writes = plan.writes.filter(
      ({ ref, value }) => value !== (valueAt(view, ref) ?? null) || cellAt(view, ref)?.formula !== undefined,
    );
    if (writes.length === 0) return true;
    history.current = record(history.current, current(spec, { sheet: sheet.name, writes }));
    onEdit(sheet.name, writes);
    return true;
  };

  const travelTo = (way: 'undo' | 'redo'): void => {
    const done = travel(history.current, way, (edit) => current(spec, edit));
    if (!done) return;
    history.current = done.history;
    const { edit } = done;
    // The sheet may have been taken away since.
    if (!sheets.some((candidate) => candidate.name === edit.sheet)) return;
    onEdit(edit.sheet, edit.writes);
    const [first] = edit.writes;
    const last = edit.writes.at(-1);
    if (!first || !last) return;
    setName(edit.sheet);
    show(edit.sheet, select(first.ref, last.ref));
  };

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
          request={request?.sheet === sheet.name ? request : undefined}
          onSelection={(next) => show(sheet.name, next)}
          onPlan={carryOut}
          onTravel={travelTo}
          onLeave={onLeave}
        />
      </div>
      {question && (
        <Question
          cells={question.asked}
          texts={texts}
          onCancel={() => setQuestion(undefined)}
          onSettle={(values) => {
            setQuestion(undefined);
            if (carryOut(settled(question.writing, question.asked, values))) question.then?.();
          }}
        />
      )}
      <SheetBar
        sheets={sheets}
        current={sheet.name}
        idPrefix={scope}
        zoom={zoom}
        texts={texts}
        onSheet={(next) => {
          setName(next);
          const to = selections.get(next);
          if (to) onSelect?.({ sheet: next, ref: to.active });
        }}
        onZoom={(next) => setZooms(new Map(zooms).set(sheet.name, next))}
      />
    </div>
  );
}

/** What stands now in the cells that an edit writes. */
function current(spec: WorkbookSpec, { sheet, writes }: Edit): Edit {
  const cells = spec.sheets.find((candidate) => candidate.name === sheet)?.cells;
  return {
    sheet,
    writes: writes.map(({ ref }) => ({ ref, value: cells?.[ref.row]?.[ref.col]?.value ?? null })),
  };
}

/** A selection stays on the sheet when the sheet becomes smaller. */
function clamp(selection: GridSelection, rows: number, cols: number): GridSelection {
  const inside = ({ row, col }: CellRef): CellRef => cell(Math.min(row, rows - 1), Math.min(col, cols - 1));
  return { ...selection, active: inside(selection.active), end: inside(selection.end) };
}

/**
 * The spreadsheet of the browser page: a workbook drawn in the DOM. It computes nothing. Edits leave through `onEdit`; the page
 * writes them, derives the workbook again and hands it back as a new `spec`, and only what changed is painted.
 * What was done is remembered by the workbook, not here.
 */
import { useCallback, useId, useMemo, useState } from 'react';

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
  type Plan,
  type Refusal,
  settled,
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
  onRefused?: (at: Selection, reason: Refusal) => void;
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
  const {
    spec,
    highlights,
    at,
    readOnly = false,
    describe,
    texts = gridTexts.vi,
    onEdit,
    onTravel,
    onSelect,
    onRefused,
    onLeave,
    narrow,
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
    const [first] = writes;
    onEdit(sheet.name, writes, {
      code: plan.by,
      count: writes.length,
      ...(first ? { place: a1(first.ref) } : {}),
    });
    return true;
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
          onTravel={onTravel}
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
        narrow={narrow}
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

/** A selection stays on the sheet when the sheet becomes smaller. */
function clamp(selection: GridSelection, rows: number, cols: number): GridSelection {
  const inside = ({ row, col }: CellRef): CellRef => cell(Math.min(row, rows - 1), Math.min(col, cols - 1));
  return { ...selection, active: inside(selection.active), end: inside(selection.end) };
}

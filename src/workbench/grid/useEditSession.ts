/** Typing into one cell: from the first character to the value that is written, or back. */
import { useState, type RefObject } from 'react';

import type { CellRef } from '../../sheet/address';
import type { CellValue } from '../../sheet/spec';
import type { Field } from './CellEditor';
import { optionEdit, typedEdit, refusalAt } from './edits';
import { origin } from './geometry';
import { formatValue } from '../../sheet/number-format';
import { editableText } from './typed';
import { bestOption, matchingOptions, optionsAt } from './validation';
import { type CellEdit, type SheetView, styleAt, valueAt } from './view';

interface Session {
  /** Cell that the session belongs to; it ends when another one is selected. */
  at: string;
  mode: Field['mode'];
  /** The text that stood there at first: left as it is, nothing is written. */
  initial?: string;
  refused: boolean;
  /** The open list: what filters it, and the marked option. */
  list?: { query: string; marked: number };
}

export interface EditSession {
  mode: Field['mode'];
  refused: boolean;
  /** All choices of the cell; undefined where it has no list. */
  options: CellValue[] | undefined;
  /** The open list. */
  list: { options: CellValue[]; marked: number } | undefined;
  /** Opens the cell with its text in it; with `list`, its choices too. */
  open: (list?: boolean) => void;
  /** Something was typed into the field. */
  typed: () => void;
  /** Writes what stands in the field; false where it is refused and the field stays open. */
  commit: () => boolean;
  /** The same where somebody goes elsewhere: what is refused is given up, and said. False while something is asked. */
  leave: () => boolean;
  cancel: () => void;
  mark: (by: 1 | -1) => void;
  choose: (option: CellValue) => void;
}

/** The session of the selected cell. `apply` carries an edit out and says whether it was allowed, or later that it was settled. */
export function useEditSession(
  view: SheetView,
  active: CellRef,
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  apply: (edit: CellEdit, settled?: () => void) => boolean,
): EditSession {
  const ref = origin(view.geometry, active);
  const ready: Session = { at: `${ref.row},${ref.col}`, mode: 'ready', refused: false };
  const [stored, setSession] = useState(ready);
  const session = stored.at === ready.at ? stored : ready;
  const options = optionsAt(view, ref);
  const shown = session.list && options ? matchingOptions(options, session.list.query) : undefined;

  const close = (): void => {
    if (field.current) empty(field.current);
    setSession(ready);
  };

  const open = (list = false): void => {
    const refusal = refusalAt(view, ref);
    if (refusal) return void apply({ ok: false, ref, refusal });
    if (session.mode !== 'ready') {
      if (list) setSession(withList(session, options ?? [], field.current?.value ?? ''));
      return;
    }
    const text = editableText(valueAt(view, ref), styleAt(view, ref)?.numberFormat);
    if (field.current) fill(field.current, text);
    const opened: Session = { ...ready, mode: 'editing', initial: text };
    setSession(options && list ? withList(opened, options, text) : opened);
  };

  const typed = (): void => {
    if (!field.current) return;
    fit(field.current);
    setSession(retyped(session, options, field.current.value));
  };

  const choose = (option: CellValue): void => {
    if (apply(optionEdit(view, ref, option))) close();
  };

  const end = (leaving: boolean): boolean => {
    if (session.mode === 'ready' || !field.current) return true;
    const edit = editOf(view, ref, session, field.current.value, shown?.[session.list?.marked ?? -1]);
    if (edit) {
      const left = leaving && !edit.ok && 'refusal' in edit;
      if (!apply(left ? { ...edit, left: true } : edit, close) && !left) {
        setSession({ ...session, refused: true });
        return false;
      }
    }
    close();
    return true;
  };

  const { list } = session;
  const mark = (by: 1 | -1): void => {
    if (!list || !shown || shown.length === 0) return;
    const marked = Math.min(shown.length - 1, Math.max(0, list.marked + by));
    setSession({ ...session, list: { ...list, marked } });
  };

  return {
    mode: session.mode,
    refused: session.refused,
    options,
    list: list && shown && shown.length > 0 ? { options: shown, marked: list.marked } : undefined,
    open,
    typed,
    commit: () => end(false),
    leave: () => end(true),
    cancel: close,
    mark,
    choose,
  };
}

/** What becomes of a text, or of the choice that is marked; undefined where the cell was left as it is. */
function editOf(
  view: SheetView,
  ref: CellRef,
  { initial }: Session,
  text: string,
  marked: CellValue | undefined,
): CellEdit | undefined {
  if (text === initial && (marked === undefined || formatValue(marked) === text)) return undefined;
  return marked !== undefined ? optionEdit(view, ref, marked) : typedEdit(view, ref, text);
}

/** With all choices shown, the one that comes nearest to the text marked. */
const withList = (session: Session, options: CellValue[], text: string): Session => ({
  ...session,
  list: { query: '', marked: bestOption(options, text) },
});

/** After a character: what was refused may be right now, and the list shows what fits the text. */
function retyped({ at, mode, initial }: Session, options: CellValue[] | undefined, query: string): Session {
  const marked = options ? bestOption(matchingOptions(options, query), query) : -1;
  return {
    at,
    mode: mode === 'ready' ? 'typing' : mode,
    refused: false,
    ...(initial === undefined ? {} : { initial }),
    ...(options ? { list: { query, marked } } : {}),
  };
}

/** Puts a text into the field, with the cursor behind it. */
function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  fit(field);
}

function empty(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.value = '';
  field.style.height = '';
}

/** A field grows with its text, as far as it needs. */
function fit(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.style.height = '';
  if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight}px`;
}

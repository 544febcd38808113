/** Copying, cutting and pasting in the grid. In an open cell all three belong to its field. */
import type { ClipboardEvent } from 'react';

import { cell } from '../../sheet/address';
import { decodeClipboard, encodeHtml, encodeTsv } from './clipboard';
import { copyBlock, clearedEdit, pastedEdit } from './edits';
import type { EventContext } from './eventContext';
import { rangeOf, select } from './selection';
import type { Writing } from './view';

export function onCopy({ view, selection, session }: EventContext, event: ClipboardEvent): void {
  if (session.mode !== 'ready') return;
  const block = copyBlock(view, rangeOf(view, selection));
  event.preventDefault();
  event.clipboardData.setData('text/plain', encodeTsv(block.map((row) => row.map(({ text }) => text))));
  event.clipboardData.setData('text/html', encodeHtml(block));
}

export function onCut(context: EventContext, event: ClipboardEvent): void {
  const { view, selection, session, onCellEdit } = context;
  if (session.mode !== 'ready') return;
  const edit = clearedEdit(view, rangeOf(view, selection));
  if (edit.ok) onCopy(context, event);
  else event.preventDefault();
  onCellEdit(edit);
}

export function onPaste(context: EventContext, event: ClipboardEvent): void {
  const { view, selection, session, onCellEdit, onSelection } = context;
  if (session.mode !== 'ready') return;
  event.preventDefault();
  const { clipboardData } = event;
  const block = decodeClipboard(clipboardData.getData('text/plain'), clipboardData.getData('text/html'));
  const edit = pastedEdit(view, rangeOf(view, selection), block);
  const show = ({ area }: Writing): void =>
    onSelection(select(cell(area.top, area.left), cell(area.bottom, area.right)));
  if (edit.ok) {
    if (onCellEdit(edit)) show(edit);
  } else onCellEdit(edit, () => 'asked' in edit && show(edit.writing));
}

/** The line above the sheet: address, formula or value of the selected cell, and what the form says about it. */
import { a1Area } from '../../sheet/address';
import type { GridTexts } from '../../messages/grid';
import { cellArea } from './geometry';
import { generalNumber } from '../../sheet/number-format';
import { rangeOf, type GridSelection } from './selection';
import { editableText } from './typed';
import { validationAt } from './validation';
import { cellAt, type SheetView, styleAt } from './view';

export interface FormulaLineProps {
  view: SheetView;
  selection: GridSelection;
  texts: GridTexts;
  /** Id under which the selected cell finds the prompt. */
  promptId: string;
}

export function FormulaLine({ view, selection, texts, promptId }: FormulaLineProps) {
  const range = rangeOf(view, selection);
  const one = cellArea(view.geometry, selection.active);
  const single =
    range.bottom === one.bottom &&
    range.right === one.right &&
    range.top === one.top &&
    range.left === one.left;
  const content = cellAt(view, selection.active);
  const shown =
    content?.formula === undefined
      ? editableText(content?.value, styleAt(view, selection.active)?.numberFormat)
      : `=${content.formula}`;
  const result =
    content?.formula !== undefined && typeof content.value === 'number'
      ? generalNumber(content.value, 15)
      : undefined;
  const prompt = validationAt(view, selection.active)?.prompt;
  return (
    <div className="sheet-line">
      <div className="sheet-address" role="group" aria-label={texts.address}>
        {single ? a1Area({ ...one, bottom: one.top, right: one.left }) : a1Area(range)}
      </div>
      <div className="sheet-content" role="group" aria-label={texts.content} title={shown}>
        {shown}
        {result !== undefined && <span className="sheet-result"> → {result}</span>}
      </div>
      <div className="sheet-prompt" id={promptId} title={prompt?.message}>
        {prompt && (
          <>
            <strong>{prompt.title}:</strong> {prompt.message.replaceAll('\n', ' – ')}
          </>
        )}
      </div>
    </div>
  );
}

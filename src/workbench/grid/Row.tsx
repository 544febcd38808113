/** Rows and cells. Both are memoised: an edit paints again only what it changed. */
import { memo, type CSSProperties, type RefObject } from 'react';

import { CellEditor, type Field } from './CellEditor';
import type { CellModel, RowModel } from './rowModels';

/** The selected cell of a row. */
export interface ActiveCell {
  col: number;
  field: Field;
}

interface BlockProps {
  models: readonly RowModel[];
  /** Where the selected cell is, if it is in this block. */
  at: { row: number; cell: ActiveCell } | undefined;
  /** What is selected, where that touches this block: the rows that it touches, and its columns. */
  range: { rows: ReadonlySet<number>; from: number; to: number } | undefined;
  editor: RowProps['editor'];
}

/** Neighbouring rows. An edit goes past the blocks that it leaves as they are without a look at their rows. */
export const Block = memo(function Block({ models, at, range, editor }: BlockProps) {
  return models.map((model) => {
    const selected = range?.rows.has(model.row) ? range : undefined;
    return (
      <Row
        key={model.row}
        model={model}
        active={at?.row === model.row ? at.cell : undefined}
        from={selected?.from ?? -1}
        to={selected?.to ?? -1}
        editor={editor}
      />
    );
  });
});

interface RowProps {
  model: RowModel;
  active: ActiveCell | undefined;
  /** First and last selected column; -1 where nothing of the row is selected. */
  from: number;
  to: number;
  editor: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

const Row = memo(function Row({ model, active, from, to, editor }: RowProps) {
  const { row, height, cells } = model;
  const style = height === undefined ? undefined : { '--height': height };
  return (
    <tr role="row" aria-rowindex={row + 1} {...(style ? { style } : {})}>
      <th aria-hidden="true" className={from >= 0 ? 'head lit' : 'head'} data-head-row={row}>
        {row + 1}
      </th>
      {cells.map((cell) => (
        <Cell
          key={cell.col}
          model={cell}
          selected={cell.col + cell.colSpan - 1 >= from && cell.col <= to}
          field={active?.col === cell.col ? active.field : undefined}
          editor={editor}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  model: CellModel;
  selected: boolean;
  /** Only the selected cell has one. */
  field: Field | undefined;
  editor: RowProps['editor'];
}

const Cell = memo(function Cell({ model, selected, field, editor }: CellProps) {
  const { row, col, text, label, locked, spill } = model;
  const className = [
    model.className,
    selected && 'sel',
    field && 'active',
    field?.mode !== 'ready' && field && 'open',
    spill && 'spills',
    field?.list && 'choice',
  ]
    .filter(Boolean)
    .join(' ');
  // The roving tab stop: the field of an open cell, the cell itself where it is locked.
  const own = field !== undefined && locked;
  return (
    <td
      role="gridcell"
      className={className}
      aria-colindex={col + 1}
      aria-label={label}
      aria-selected={selected}
      {...(model.css ? { style: model.css } : {})}
      {...(model.rowSpan > 1 ? { rowSpan: model.rowSpan, 'aria-rowspan': model.rowSpan } : {})}
      {...(model.colSpan > 1 ? { colSpan: model.colSpan, 'aria-colspan': model.colSpan } : {})}
      {...(locked ? { 'aria-readonly': true } : {})}
      {...(model.invalid ? { 'aria-invalid': true } : {})}
      {...(own ? { 'aria-describedby': field.describedBy, 'data-target': '' } : {})}
      tabIndex={own ? 0 : -1}
      data-at={`${row},${col}`}
    >
      {spill !== undefined ? (
        <Spilling text={text} width={spill} />
      ) : model.stays ? (
        <span className="stays">{text}</span>
      ) : (
        text
      )}
      {field && !locked && <CellEditor label={label} invalid={model.invalid} field={field} editor={editor} />}
    </td>
  );
});

function Spilling({ text, width }: { text: string; width: number }) {
  const style: CSSProperties = { width: `calc(${width}px * var(--zoom))` };
  return (
    <span className="spill" style={style}>
      {text}
    </span>
  );
}

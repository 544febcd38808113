/** Asks which of two readings is meant: of one typed entry, or of every such cell of a pasted block at once. */
import { useEffect, useId, useRef, useState } from 'react';

import { a1 } from '../../sheet/address';
import type { GridTexts } from '../../messages/grid';
import type { AskedCell } from './view';

interface QuestionProps {
  cells: readonly AskedCell[];
  texts: GridTexts;
  /** One reading for each cell, in their order. */
  onSettle: (values: number[]) => void;
  onCancel: () => void;
}

export function Question({ cells, texts, onSettle, onCancel }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [chosen, setChosen] = useState<readonly (0 | 1 | undefined)[]>(() => cells.map(() => undefined));
  useEffect(() => dialog.current?.showModal(), []);
  const values = cells.flatMap(({ readings }, index) => {
    const which = chosen[index];
    return which === undefined ? [] : [readings[which]];
  });
  const [first] = cells;
  const alike = cells.every(({ code }) => code === first?.code);
  const choose = (index: number, which: 0 | 1): void =>
    setChosen(chosen.map((before, at) => (at === index ? which : before)));
  return (
    <dialog ref={dialog} className="sheet-question" aria-labelledby={`${id}-title`} onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (values.length < cells.length) return;
          // closed first, so that the browser gives the focus back to the sheet
          dialog.current?.close();
          onSettle(values);
        }}
      >
        <h2 id={`${id}-title`}>{texts.question(cells.length)}</h2>
        {alike && first && cells.length > 1 && (
          <p>
            {([0, 1] as const).map((which) => (
              <button key={which} type="button" onClick={() => setChosen(cells.map(() => which))}>
                {texts.allAs(first.code)[which]}
              </button>
            ))}
          </p>
        )}
        <div className="sheet-question-cells">
          {cells.map((cell, index) => (
            <Readings
              key={a1(cell.ref)}
              name={`${id}-${index}`}
              cell={cell}
              texts={texts}
              chosen={chosen[index]}
              choose={(which) => choose(index, which)}
            />
          ))}
        </div>
        <p>
          <button type="submit" disabled={values.length < cells.length}>
            {texts.write}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.back}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface ReadingsProps {
  name: string;
  cell: AskedCell;
  texts: GridTexts;
  chosen: 0 | 1 | undefined;
  choose: (which: 0 | 1) => void;
}

/** What was typed into one cell, and its two readings. */
function Readings({ name, cell, texts, chosen, choose }: ReadingsProps) {
  return (
    <fieldset>
      <legend>
        {a1(cell.ref)}: “{cell.received}”
      </legend>
      {([0, 1] as const).map((which) => (
        <label key={which}>
          <input type="radio" name={name} checked={chosen === which} onChange={() => choose(which)} />
          {texts.readings(cell)[which]}
        </label>
      ))}
    </fieldset>
  );
}

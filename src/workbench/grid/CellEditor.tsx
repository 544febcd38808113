/**
 * The field of the selected cell. It stands there, empty and focused, before anybody types: the first keystroke of an input
 * method (Telex, VNI) begins its composition in it and is not lost.
 */
import type { RefObject } from 'react';

export interface Field {
  /** `ready`: selected; `typing`: begun by a character, arrows leave the cell; `editing`: opened with F2, arrows move the caret. */
  mode: 'ready' | 'typing' | 'editing';
  /** The cell has a list. */
  list: boolean;
  /** Id of the open list and of its marked option. */
  listId?: string;
  optionId?: string;
  /** What was typed has been refused. */
  refused: boolean;
  /** Id of the validation prompt. */
  describedBy: string | undefined;
}

export interface CellEditorProps {
  label: string;
  invalid: boolean;
  field: Field;
  editor: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

export function CellEditor({ label, invalid, field, editor }: CellEditorProps) {
  const common = {
    className: field.mode === 'ready' ? 'field ready' : 'field',
    'aria-label': label,
    'aria-describedby': field.describedBy,
    'aria-invalid': invalid || field.refused,
    'data-target': '',
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
  };
  if (!field.list)
    return (
      <textarea
        {...common}
        rows={1}
        ref={(element) => {
          editor.current = element;
        }}
      />
    );
  return (
    <>
      <input
        {...common}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={field.listId !== undefined}
        aria-controls={field.listId}
        aria-activedescendant={field.optionId}
        ref={(element) => {
          editor.current = element;
        }}
      />
      <span className="drop" data-drop="" aria-hidden="true" />
    </>
  );
}

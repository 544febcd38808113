/** A plain button with which one file is chosen; the same file can be chosen again. */
import { useRef } from 'react';

interface ChooseFileProps {
  /** Words of the button, and the field's accessible name. */
  label: string;
  accept: string;
  pick: (file: File) => void;
}

export function ChooseFile({ label, accept, pick }: ChooseFileProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) pick(file);
        }}
      />
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}

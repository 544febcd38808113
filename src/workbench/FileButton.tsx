/** A button with which a person chooses files; the same file can be chosen again. */
import { useRef } from 'react';

interface FileButtonProps {
  /** Words of the button, and the field's accessible name. */
  label: string;
  accept: string;
  multiple?: boolean;
  pick: (files: File[]) => void;
}

export function FileButton({ label, accept, multiple = false, pick }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          pick(files);
        }}
      />
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}

/** A button with which the author chooses one file. */
import { useRef } from 'react';

export function FileButton({ label, pick }: { label: string; pick: (files: File[]) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".docx,.xlsx,.ods,.yaml,.yml"
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

/** A hidden field with which a person chooses files, and what opens it; the same file can be chosen again. */
import { useRef } from 'react';
import type { ReactNode } from 'react';

export interface Files {
  /** The field's accessible name. */
  label: string;
  accept: string;
  multiple?: boolean;
  /** A folder is chosen, with all files below it. */
  folder?: boolean;
  pick: (files: File[]) => void;
}

export function useFiles({ label, accept, multiple = false, folder = false, pick }: Files): {
  field: ReactNode;
  open: () => void;
} {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      type="file"
      accept={accept}
      multiple={multiple || folder}
      hidden
      {...(folder ? { webkitdirectory: '' } : {})}
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) pick(files);
      }}
    />
  );
  return { field, open: () => input.current?.click() };
}

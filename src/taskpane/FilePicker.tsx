/** A button with which a person chooses files; the same file can be chosen again. */
import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

type Look = Pick<ButtonProps, 'appearance' | 'className' | 'disabledFocusable' | 'size'>;

interface FilePickerProps {
  /** Words of the button, and the field's accessible name. */
  label: string;
  pick: (files: File[]) => void;
  accept?: string;
  multiple?: boolean;
  /** A folder is chosen, with all files below it. */
  folder?: boolean;
  look?: Look;
}

export function FilePicker({
  label,
  pick,
  accept = '.xlsx,.xlsm,.ods',
  multiple = false,
  folder = false,
  look,
}: FilePickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
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
      <Button {...look} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  );
}

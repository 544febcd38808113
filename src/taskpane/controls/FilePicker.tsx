/** A button with which a person chooses files. */
import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { useFiles } from './useFiles';
import type { Files } from './useFiles';

interface FilePickerProps extends Partial<Files> {
  /** Words of the button, and the field's accessible name. */
  label: string;
  pick: (files: File[]) => void;
  look?: Pick<ButtonProps, 'appearance' | 'className' | 'disabledFocusable' | 'size'>;
}

export function FilePicker({ accept = '.xlsx,.xlsm,.ods', look, ...files }: FilePickerProps) {
  const { field, open } = useFiles({ accept, ...files });
  return (
    <>
      {field}
      <Button {...look} onClick={open}>
        {files.label}
      </Button>
    </>
  );
}

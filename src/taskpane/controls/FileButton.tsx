/** A plain button with which a person chooses files. */
import { useFiles } from './useFiles';
import type { Files } from './useFiles';

export function FileButton(files: Files) {
  const { field, open } = useFiles(files);
  return (
    <>
      {field}
      <button type="button" onClick={open}>
        {files.label}
      </button>
    </>
  );
}

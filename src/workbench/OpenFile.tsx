/** A button that opens a workbook of the person's choice. */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { PageContext } from './context';

export function OpenFile({
  context: { book, language },
  children,
}: {
  context: PageContext;
  children: ReactNode;
}) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => file.current?.click()}>
        {children}
      </button>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm,.ods"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void book.open(chosen, language);
        }}
      />
    </>
  );
}

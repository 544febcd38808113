/** Closing the tab over what stands in no file. */
import { useEffect } from 'react';

/** Has the browser ask before the tab is closed where, by then, something is unsaved. */
export function useUnsaved(isUnsaved: () => boolean): void {
  useEffect(() => {
    const closing = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', closing);
    return () => window.removeEventListener('beforeunload', closing);
  }, [isUnsaved]);
}

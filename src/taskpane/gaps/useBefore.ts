/** The form of the year before, from a file that a person picks; kept while the part is open. */
import { useState } from 'react';
import { takeContent } from '../../intake/take';
import { builtIn } from '../../rubric/store';
import { useForm, usePane } from '../host';
import type { Assessment } from '../../scoring/assessment';

export interface Before {
  assessment: Assessment | undefined;
  file: string;
  /** The last file picked was no form of this kind. */
  refused: boolean;
  /** Undefined where the surroundings can't open files. */
  pick: ((file: File) => Promise<void>) | undefined;
  drop: () => void;
}

const NONE = { assessment: undefined, file: '', refused: false };

export function useBefore(): Before {
  const { openFile, forms } = usePane().host;
  const { rubric } = useForm();
  const [state, setState] = useState<Pick<Before, 'assessment' | 'file' | 'refused'>>(NONE);
  return {
    ...state,
    pick:
      openFile &&
      (async (file) => {
        const content = await openFile(file);
        const taken = content && (await takeContent(content, forms ?? builtIn));
        setState(
          taken?.ok && taken.rubric.key === rubric.key
            ? { assessment: taken.assessment, file: file.name, refused: false }
            : { ...NONE, refused: true },
        );
      }),
    drop: () => setState(NONE),
  };
}

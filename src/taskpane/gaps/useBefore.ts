/** The form of the year before, from a file that a person picks; kept while the part is open. */
import { useState } from 'react';
import { earlierDoubts } from '../../review/earlier';
import type { EarlierDoubt } from '../../review/earlier';
import { localDate } from '../../intake/local-date';
import { takeContent } from '../../intake/take';
import { builtIn } from '../../rubric/store';
import { useForm, usePane } from '../host';
import type { Assessment } from '../../scoring/assessment';

export interface Before {
  assessment: Assessment | undefined;
  file: string;
  /** What speaks against it being the unit's own. */
  doubts: readonly EarlierDoubt[];
  /** The last file picked was no form of this kind. */
  refused: boolean;
  /** Undefined where the surroundings can't open files. */
  pick: ((file: File) => Promise<void>) | undefined;
  drop: () => void;
}

const NONE = { assessment: undefined, file: '', doubts: [], refused: false };

export function useBefore(): Before {
  const { openFile, forms } = usePane().host;
  const { rubric, form } = useForm();
  const [state, setState] = useState<Pick<Before, 'assessment' | 'file' | 'doubts' | 'refused'>>(NONE);
  return {
    ...state,
    pick:
      openFile &&
      (async (file) => {
        const content = await openFile(file);
        const taken = content && (await takeContent(content, forms ?? builtIn));
        if (!content || !taken?.ok || taken.rubric.key !== rubric.key)
          return setState({ ...NONE, refused: true });
        const saved = content.saved && localDate(new Date(content.saved));
        const doubts = earlierDoubts(
          form.submission.unit,
          { ...taken.submission, saved },
          localDate(new Date()),
        );
        setState({ assessment: taken.assessment, file: file.name, doubts, refused: false });
      }),
    drop: () => setState(NONE),
  };
}

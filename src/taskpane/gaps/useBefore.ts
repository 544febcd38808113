/** The form of the year before, from a file that a person picks; kept while the part is open. */
import { useState } from 'react';
import { readEarlier } from '../../intake/file/earlier';
import type { EarlierDoubt } from '../../review/earlier';
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
        const { unit } = form.submission;
        const earlier = content && (await readEarlier(content, { rubric, unit }, forms ?? builtIn));
        if (!earlier?.assessment) return setState({ ...NONE, refused: true });
        const { assessment, doubts } = earlier;
        setState({ assessment, file: file.name, doubts, refused: false });
      }),
    drop: () => setState(NONE),
  };
}

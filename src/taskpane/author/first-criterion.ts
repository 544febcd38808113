import type { FormDraft } from '../../draft/model';

/** The row where work begins. */
export const firstCriterion = ({ entries }: FormDraft): number =>
  Math.max(
    0,
    entries.findIndex(({ kind }) => kind === 'criterion'),
  );

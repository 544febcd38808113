/** What the parts of a unit's report are made of. */
import { plainNo, vi } from '../messages/report';
import { unitReport as texts } from '../messages/unit-report';
import type { Letter } from '../review/appraisal/letter';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { Assessment } from '../scoring/assessment';
import type { Block } from './document';

export interface UnitReportOptions {
  letter?: Letter;
  /** The same form of the year before. */
  before?: Assessment;
  /** What a person wrote into an earlier report, by place: amounts are added up. */
  written?: ReadonlyMap<string, string>;
}

/** A unit's form, assessed, with the names that its criteria have in lists. */
export interface Made {
  rubric: Rubric;
  submission: Submission;
  assessment: Assessment;
  options: UnitReportOptions;
  texts: ReadonlyMap<string, string>;
}

export const say = (id: string, text: string, italic = false): Block => ({
  kind: 'paragraph',
  id,
  text,
  italic,
});
export const own = (id: string, text: string): Block => ({ kind: 'own', id, text });
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** That the decision prints another maximum than its criteria hold. */
export const misprints = (rubric: Rubric, wanted: (at: string) => boolean): Block[] =>
  rubric.misprints
    .filter(({ at }) => wanted(at))
    .map(({ at, printed, holds }) =>
      say(
        `misprint:${at}`,
        texts.overall.misprint(at === 'total' ? '' : plainNo(at), vi(printed), vi(holds)),
      ),
    );

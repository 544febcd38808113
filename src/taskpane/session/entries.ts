/** What a person enters in the pane: answers, lines of general information, marks and notes. */
import { patched } from '../../form/answers/changes';
import type { AnswerPatch } from '../../form/answers/changes';
import type { AnswerMark } from '../../form/identity/identity';
import { markChanges, noteChanges } from '../../form/improvement/marks';
import type { Answer } from '../../scoring/answer';
import { answerOf } from '../../scoring/answer-of';
import type { Step } from '../../workbook/port';
import type { Live } from '../live';
import type { FormScreen } from '../state';
import { answerWriting, stepAbout } from '../writing';
import { note } from './hidden-sheet';

export interface Entries {
  /** Writes what changes of an answer. */
  setAnswer(id: string, patch: AnswerPatch): Promise<boolean>;
  /** Writes what changes of several answers: all of it, or nothing. */
  setAnswers(answers: ReadonlyMap<string, Answer>): Promise<boolean>;
  /** Writes a line of general information. */
  setField(id: string, value: string | number | null): Promise<boolean>;
  /** Sets a mark on criteria, or takes it away; a carried answer is confirmed by taking its mark. */
  mark(ids: Iterable<string>, mark: AnswerMark, on: boolean): Promise<boolean>;
  /** Keeps a note about a criterion's gap in the workbook; an empty one takes it away. */
  noteGap(id: string, note: string): Promise<boolean>;
  /** Numbers the documents that are written as evidence: in full once, by their number afterwards. */
  numberEvidence(): Promise<boolean>;
}

export function entriesOf(live: Live): Entries {
  const stepFor = (code: Step['code'], ids: readonly string[]): Step => stepAbout(live.form(), code, ids);
  return {
    setAnswer: (id, patch) =>
      // the view goes to the cell that changed
      writeAnswers(live, [id], (state) => patchedAnswer(state, id, patch), {
        code: 'answered',
        count: 1,
        place: id,
      }),
    setAnswers: (answers) => {
      const ids = [...answers.keys()];
      return writeAnswers(live, ids, () => answers, stepFor('tried', ids));
    },
    setField: (id, value) =>
      live.write(
        ({ form: { located } }) => {
          const ref = located.field(id);
          return ref && { sheet: located.sheet.name, changes: [{ ref, value: value === '' ? null : value }] };
        },
        { code: 'field' },
      ),
    mark(ids, mark, on) {
      const marked = [...ids];
      const code = mark === 'carried' ? 'confirmed' : 'marked';
      return note(live, (identity) => markChanges(identity, marked, mark, on), stepFor(code, marked));
    },
    noteGap: (id, text) => note(live, (identity) => noteChanges(identity, id, text), stepFor('noted', [id])),
    async numberEvidence() {
      const state = live.form();
      if (!state) return false;
      const { numberedEvidence } = await import('../../form/evidence/list');
      const texts = numberedEvidence(state.rubric, state.form.submission);
      const answers = new Map(
        state.rubric.criteria.flatMap((criterion): [string, Answer][] => {
          const evidence = texts.get(criterion.id);
          return evidence === undefined
            ? []
            : [[criterion.id, { ...answerOf(state.form.submission, criterion), evidence }]];
        }),
      );
      return live.write((now) => answerWriting(now, answers), stepFor('numbered', [...texts.keys()]));
    },
  };
}

/** Writes answers that follow from the form as it stands. */
async function writeAnswers(
  live: Live,
  ids: readonly string[],
  answers: (state: FormScreen) => ReadonlyMap<string, Answer>,
  step: Step,
): Promise<boolean> {
  const written = await live.write((state) => answerWriting(state, answers(state)), step);
  // whoever changes a carried answer has looked at it
  const carried = ids.filter((id) => live.form()?.carried.has(id));
  if (written && carried.length > 0)
    await note(live, (identity) => markChanges(identity, carried, 'carried', false), step);
  return written;
}

function patchedAnswer(
  { rubric, form }: FormScreen,
  id: string,
  patch: AnswerPatch,
): ReadonlyMap<string, Answer> {
  const criterion = rubric.criteria.find((candidate) => candidate.id === id);
  return new Map(criterion ? [[id, patched(answerOf(form.submission, criterion), patch)]] : []);
}

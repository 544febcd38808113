/** Answers that are tried out: everything is worked out as if they stood in the sheet, which stays as it is until they are written. */
import { answerChanges, patched } from '../form/answers/changes';
import { answerOf } from '../scoring/answer-of';
import type { CellChange } from '../form/answers/changes';
import { withChanges } from '../form/answers/reread';
import type { Answer } from '../scoring/answer';
import type { Session } from './session';
import { formScreen } from './state';
import type { FormScreen, PaneState } from './state';
import { createStore } from '../intake/store';

/** A session whose answers go into the trial; whatever else is done is done to the workbook. */
export interface Trial extends Session {
  /** Answers that differ from the sheet's, by criterion. */
  tried(): ReadonlyMap<string, Answer>;
  /** Tries further answers. */
  try(answers: Iterable<readonly [string, Answer]>): void;
  /** Writes all tried answers into the sheet, or none, and ends the trial. */
  write(): Promise<boolean>;
  discard(): void;
}

type Tried = ReadonlyMap<string, Answer>;

const NOTHING: Tried = new Map();

/** A trial over a session; it follows the workbook while somebody listens. */
export function createTrial(session: Session): Trial {
  let tried = NOTHING;
  let discarded = 0;
  let of: PaneState | undefined;
  const store = createStore(session.getSnapshot());
  const derive = (answers: Tried): void => {
    const state = session.getSnapshot();
    if (answers === tried && state === of) return;
    [tried, of] = [answers, state];
    const { screen } = state;
    store.set(
      tried.size === 0 || screen.kind !== 'form' ? state : { ...state, screen: withAnswers(screen, tried) },
    );
  };
  const put = (answers: Iterable<readonly [string, Answer]>): void => {
    const { screen } = session.getSnapshot();
    if (screen.kind !== 'form') return;
    const all = new Map(tried);
    for (const [id, answer] of answers) all.set(id, answer);
    for (const [id, answer] of all)
      if (changesOf(screen, new Map([[id, answer]])).length === 0) all.delete(id);
    derive(all.size === 0 ? NOTHING : all);
  };

  return {
    ...session,
    subscribe(listener) {
      derive(tried);
      const stop = [session.subscribe(() => derive(tried)), store.subscribe(listener)];
      return () => stop.forEach((end) => end());
    },
    getSnapshot: store.getSnapshot,
    tried: () => tried,
    try: put,
    async setAnswer(id, patch) {
      const { screen } = store.getSnapshot();
      const criterion =
        screen.kind === 'form' ? screen.rubric.criteria.find((candidate) => candidate.id === id) : undefined;
      if (screen.kind !== 'form' || !criterion) return false;
      put([[id, patched(answerOf(screen.form.submission, criterion), patch)]]);
      return true;
    },
    async write() {
      const [writing, before] = [tried, discarded];
      const written = await session.setAnswers(writing);
      // more may have been tried meanwhile
      const left = written
        ? [...tried].filter(([id, answer]) => writing.get(id) !== answer)
        : [...(discarded === before ? writing : NOTHING), ...tried];
      derive(left.length === 0 ? NOTHING : new Map(left));
      return written;
    },
    discard() {
      discarded++;
      derive(NOTHING);
    },
  };
}

const trials = new WeakMap<Session, Trial>();

/** The trial over a session: it lasts as long as the form is there, whatever the pane shows meanwhile. */
export function trialOf(session: Session): Trial {
  const known = trials.get(session);
  if (known) return known;
  const trial = createTrial(session);
  let of: string | undefined;
  const settle = (): void => {
    const { screen } = session.getSnapshot();
    // a workbook that can't be read for a while still has its form
    if (screen.kind !== 'form' && screen.kind !== 'no-form') return;
    const now = screen.kind === 'form' ? screen.rubric.key : undefined;
    if (now !== of) trial.discard();
    of = now;
  };
  settle();
  session.subscribe(settle);
  // it follows its session only while somebody listens, and nobody does while another job is shown
  trial.subscribe(() => undefined);
  trials.set(session, trial);
  return trial;
}

function changesOf({ rubric, form }: FormScreen, answers: Tried): CellChange[] {
  return rubric.criteria.flatMap((criterion) => {
    const answer = answers.get(criterion.id);
    return answer
      ? (answerChanges(criterion, form.located, answerOf(form.submission, criterion), answer) ?? [])
      : [];
  });
}

function withAnswers(screen: FormScreen, answers: Tried): FormScreen {
  const { content, form } = screen;
  const changed = withChanges(content, form.located.sheet.name, changesOf(screen, answers));
  return formScreen(changed, screen.found, screen) ?? screen;
}

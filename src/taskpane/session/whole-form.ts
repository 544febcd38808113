/** What is done with the form as a whole: read again, frozen for its signature, filled from an earlier one. */
import { carryOver } from '../../form/answers/carry-over';
import { migrate } from '../../form/answers/migrate';
import { CODE_CELL } from '../../form/identity/identity';
import { controlCode, footerOf } from '../../form/identity/ready';
import { markChanges } from '../../form/improvement/marks';
import { localDate } from '../../intake/local-date';
import { takeContent } from '../../intake/take';
import { earlierDoubts } from '../../review/earlier';
import type { EarlierDoubt } from '../../review/earlier';
import type { RubricStore } from '../../rubric/store';
import type { Submission } from '../../scoring/answer';
import type { WorkbookContent } from '../../sheet/content';
import type { Step, Workbook } from '../../workbook/port';
import type { Live } from '../live';
import type { Failure } from '../state';
import { note } from './hidden-sheet';

export interface WholeForm {
  /** Reads everything again. */
  recheck(): Promise<boolean>;
  /** Freezes the control code into the hidden sheet and the footer of the printed pages. */
  markReady(): Promise<boolean>;
  /** What speaks against a workbook being the unit's own form of last year. */
  doubtsAbout(content: WorkbookContent): Promise<EarlierDoubt[]>;
  /** Takes over the answers of another workbook of the same form, or of one that it says it follows, where nothing stands yet. */
  carryOver(content: WorkbookContent): Promise<boolean>;
}

export const wholeFormOf = (live: Live, workbook: Workbook, forms: RubricStore): WholeForm => ({
  recheck: () => live.during('checking', () => readAgain(live)),
  markReady: () => live.during('freezing', () => freeze(live, workbook)),
  async doubtsAbout(content) {
    const [earlier, state] = [await earlierOf(live, content, forms), live.form()];
    const saved = content.saved === undefined ? undefined : localDate(new Date(content.saved));
    return earlier && state
      ? earlierDoubts(state.form.submission.unit, { ...earlier, saved }, localDate(new Date()))
      : [];
  },
  carryOver: (content) => live.during('carrying', () => carry(live, content, forms)),
});

const lastFailure = (live: Live): Failure | undefined => live.store.getSnapshot().failure;

async function readAgain(live: Live): Promise<Failure | undefined> {
  const screen = await live.read();
  // a workbook that can't be read now is still the one on screen
  if (screen.kind === 'failed' && live.form()) return screen.failure;
  live.show(screen, { notice: { code: 'rechecked' } });
  return undefined;
}

async function freeze(live: Live, workbook: Workbook): Promise<Failure | undefined> {
  const screen = await live.read();
  if (screen.kind === 'failed') return screen.failure;
  live.show(screen);
  const state = live.form();
  if (!state) return { code: 'form-not-found' };
  const { rubric, form, identity } = state;
  const code = controlCode(rubric, form.submission, form.assessment);
  const step: Step = { code: 'ready' };
  const printed = await workbook.setFooter(form.located.sheet.name, footerOf(code, rubric), step);
  if (!printed.ok) return printed.failure;
  if (identity && !(await note(live, () => [{ ref: CODE_CELL, value: code }], step)))
    return lastFailure(live);
  const after = live.form();
  if (after) live.show(identity ? after : { ...after, code }, { notice: { code: 'ready' } });
  return undefined;
}

/** What another workbook says, in the form on screen; undefined where it holds another form. */
async function earlierOf(
  live: Live,
  content: WorkbookContent,
  forms: RubricStore,
): Promise<Submission | undefined> {
  const [taken, state] = [await takeContent(content, forms), live.form()];
  if (!taken.ok || !state) return undefined;
  return taken.rubric.key === state.rubric.key
    ? taken.submission
    : migrate(taken.rubric, taken.submission, state.rubric)?.submission;
}

async function carry(live: Live, content: WorkbookContent, forms: RubricStore): Promise<Failure | undefined> {
  const previous = await earlierOf(live, content, forms);
  if (!previous) return { code: 'other-form' };
  const state = live.form();
  if (!state) return { code: 'form-not-found' };
  const step: Step = { code: 'carried' };
  let taken: string[] = [];
  const written = await live.write(({ rubric, form }) => {
    const { ids, changes } = carryOver(rubric, form.submission, previous, form.located);
    taken = ids;
    return { sheet: form.located.sheet.name, changes };
  }, step);
  if (!written) return lastFailure(live);
  const marked =
    !state.identity || (await note(live, (sheet) => markChanges(sheet, taken, 'carried', true), step));
  if (!marked) return lastFailure(live);
  const after = live.form();
  if (after) live.show(after, { notice: { code: 'carried', count: taken.length } });
  return undefined;
}

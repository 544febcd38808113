/** What is done with the form as a whole: read again, frozen for its signature, filled from an earlier one. */
import { carryOver } from '../../form/answers/carry-over';
import { CODE_CELL } from '../../form/identity/identity';
import { controlCode, footerOf } from '../../form/identity/ready';
import { markChanges } from '../../form/improvement/marks';
import { readEarlier } from '../../intake/file/earlier';
import type { Earlier } from '../../intake/file/earlier';
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
  /** Reads last year's form from another workbook: the same form, or one that it says it follows; says so where it holds neither. */
  earlierIn(content: WorkbookContent): Promise<Earlier | undefined>;
  /** Takes over the answers of an earlier form where nothing stands yet. */
  carryOver(earlier: Pick<Earlier, 'submission'>): Promise<boolean>;
}

export const wholeFormOf = (live: Live, workbook: Workbook, forms: RubricStore): WholeForm => ({
  recheck: () => live.during('checking', () => readAgain(live)),
  markReady: () => live.during('freezing', () => freeze(live, workbook)),
  async earlierIn(content) {
    let earlier: Earlier | undefined;
    await live.during('carrying', async () => {
      const state = live.form();
      if (!state) return { code: 'form-not-found' };
      const { rubric, form } = state;
      earlier = await readEarlier(content, { rubric, unit: form.submission.unit }, forms);
      return earlier ? undefined : { code: 'other-form' };
    });
    return earlier;
  },
  carryOver: ({ submission }) => live.during('carrying', () => carry(live, submission)),
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

async function carry(live: Live, previous: Submission): Promise<Failure | undefined> {
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

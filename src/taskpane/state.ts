/** What the pane shows: one screen at a time, all of it derived from what the workbook holds. */
import { criterionAt } from '../form/answers/changes';
import { LAYOUT, findIdentities } from '../form/identity/identity';
import { controlCode, isStale } from '../form/identity/ready';
import { firstOpen } from '../form/answers/first-open';
import { keepAnswers } from '../form/answers/reread';
import { gapNotes, markedIds } from '../form/improvement/marks';
import { placeAgain } from '../form/place/again';
import { assessForm } from '../form/answers/submission';
import type { AssessedForm, FoundForm } from '../form/answers/submission';
import { findForm } from '../intake/file/find';
import { formKey } from '../rubric/key';
import type { RubricStore } from '../rubric/store';
import type { Rubric } from '../rubric/types';
import type { ContentSheet, WorkbookContent } from '../sheet/content';
import type { Selection, WorkbookFailure } from '../workbook/port';

/** Why something was not done: the workbook's reasons, and the pane's own. */
export type Failure =
  | WorkbookFailure
  | { code: 'cells-missing' }
  | { code: 'form-not-found' }
  /** A chosen file holds no form, or another one than is open. */
  | { code: 'other-form' }
  /** The workbook does not tell of edits, so the pane can't follow them. */
  | { code: 'not-observed'; cause: WorkbookFailure };

/** What has just been done, said once and politely. */
export type Notice =
  | { code: 'inserted' | 'rechecked' | 'ready' | 'unprinted' }
  | { code: 'planned'; sheet: string }
  /** `unit` where the file is another unit's than the form. */
  | { code: 'carried'; count: number };

export type Busy = 'inserting' | 'adding' | 'planning' | 'checking' | 'freezing' | 'carrying';

/** A form among several in one workbook. */
export interface ListedForm {
  rubric: string;
  unit: string;
}

export interface FormScreen {
  kind: 'form';
  rubric: Rubric;
  found: FoundForm;
  content: WorkbookContent;
  form: AssessedForm;
  /** Hidden sheet that holds the identity, where the workbook has one. */
  identity: ContentSheet | undefined;
  /** Criteria carried over from an earlier form and not yet confirmed. */
  carried: ReadonlySet<string>;
  /** Criteria whose gaps can't be closed this year. */
  infeasible: ReadonlySet<string>;
  /** What people noted about gaps, by criterion. */
  notes: ReadonlyMap<string, string>;
  /** Control code frozen when the form was ready, "" before. */
  code: string;
  /** True where the form was changed after that. */
  stale: boolean;
  /** Criterion that the card shows; undefined for the general information. */
  current: string | undefined;
}

export type Screen =
  | { kind: 'loading' }
  | { kind: 'no-form' }
  | { kind: 'several-forms'; forms: ListedForm[] }
  | { kind: 'unknown-rubric'; rubric: string }
  | { kind: 'newer-layout' }
  | { kind: 'failed'; failure: Failure }
  | FormScreen;

export interface PaneState {
  screen: Screen;
  /** What is going on. */
  busy?: Busy;
  /** How far it has come, where it can be stopped. */
  stage?: { done: number; of: number };
  /** Why the last action was not done. */
  failure?: Failure;
  notice?: Notice;
  /** True while the workbook takes unusually long to answer. */
  late?: boolean;
}

/** Which form a workbook holds, and everything that follows from it. `chosen` settles a workbook with several forms. */
export async function screenOf(
  content: WorkbookContent,
  store: RubricStore,
  chosen?: string,
): Promise<Screen> {
  const identities = findIdentities(content).map(({ identity }) => identity);
  const forms = identities.map(({ rubric, formVersion, unit }) => ({
    rubric: formKey({ id: rubric, version: formVersion }),
    unit,
  }));
  const different = new Set(forms.map(({ rubric }) => rubric));
  if (different.size > 1 && chosen === undefined) {
    return { kind: 'several-forms', forms };
  }
  const found = await findForm(content, store, chosen);
  if (found?.kind === 'unknown') return { kind: 'unknown-rubric', rubric: found.rubric };
  if (found?.kind !== 'form') return { kind: 'no-form' };
  if ((found.identity?.layout ?? 0) > LAYOUT) return { kind: 'newer-layout' };
  return formScreen(content, found) ?? { kind: 'failed', failure: { code: 'form-not-found' } };
}

/** The form as the content has it; answers that did not change stay the same objects. Undefined where it is gone since `before`. */
export function formScreen(
  content: WorkbookContent,
  known: FoundForm,
  before?: FormScreen,
): FormScreen | undefined {
  const { rubric } = known;
  const placement = before
    ? placeAgain({ content: before.content, placement: before.form.located }, content)
    : known.placement;
  if (!placement) return undefined;
  const found = { ...known, placement };
  const form = assessForm(content, found);
  if (before) form.submission = keepAnswers(before.form.submission, form.submission);
  const own = findIdentities(content).find(
    ({ identity }) => identity.rubric === rubric.id && identity.formVersion === rubric.version,
  );
  const code = own?.identity.code ?? '';
  const noted = before && before.identity === own?.sheet ? before : notesIn(own?.sheet, rubric);
  return {
    kind: 'form',
    rubric,
    found,
    content,
    form,
    identity: own?.sheet,
    carried: noted.carried,
    infeasible: noted.infeasible,
    notes: noted.notes,
    code,
    stale:
      code !== '' && isStale(code, controlCode(rubric, form.submission, form.assessment, own?.identity.hash)),
    current: before ? before.current : firstOpen(rubric, form),
  };
}

/** What people noted about criteria in the hidden sheet. */
const notesIn = (
  identity: ContentSheet | undefined,
  rubric: Rubric,
): Pick<FormScreen, 'carried' | 'infeasible' | 'notes'> => ({
  carried: markedIds(identity, rubric, 'carried'),
  infeasible: markedIds(identity, rubric, 'infeasible'),
  notes: gapNotes(identity, rubric),
});

/** The screen with the criterion of the selected row as the current one. */
export function atSelection(state: FormScreen, { sheet, ref }: Selection): FormScreen {
  if (sheet !== state.form.located.sheet.name) return state;
  const id = criterionAt(state.form.located, state.rubric, ref.row);
  return id === undefined || id === state.current ? state : { ...state, current: id };
}

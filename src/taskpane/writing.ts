/** What the pane writes, and how a person would call it. */
import { answerChanges } from '../form/answers/changes';
import { answerOf } from '../scoring/answer-of';
import type { CellChange } from '../form/answers/changes';
import type { Answer } from '../scoring/answer';
import type { Step } from '../workbook/port';
import type { FormScreen } from './state';

/** Cells of one sheet that change. */
export interface Writing {
  sheet: string;
  changes: CellChange[];
}
/** Works out what is to be written from the form as it stands; undefined where its cells are gone. */
export type Make = (state: FormScreen) => Writing | undefined;

/** What is done to criteria, and where the first of them is entered. */
export function stepAbout(
  state: FormScreen | undefined,
  code: Step['code'],
  [id, ...more]: readonly string[],
): Step {
  const criterion = state?.rubric.criteria.find((candidate) => candidate.id === id);
  const ref = criterion && state?.form.located.inputs(criterion)[0];
  return {
    code,
    count: 1 + more.length,
    ...(id === undefined || more.length > 0 ? {} : { place: id }),
    ...(ref && state ? { at: { sheet: state.form.located.sheet.name, ref } } : {}),
  };
}

/** The cells that change with the answers; undefined where one of them is no longer in the sheet. */
export function answerWriting(
  { rubric, form: { located, submission } }: FormScreen,
  answers: ReadonlyMap<string, Answer>,
): Writing | undefined {
  const changes: CellChange[] = [];
  for (const criterion of rubric.criteria) {
    const wanted = answers.get(criterion.id);
    if (!wanted) continue;
    const own = answerChanges(criterion, located, answerOf(submission, criterion), wanted);
    if (!own) return undefined;
    changes.push(...own);
  }
  return { sheet: located.sheet.name, changes };
}

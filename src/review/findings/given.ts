/** Figures that the office gives, held against its table: they stand locked in a unit's form, so another one there was put there. */
import { givenInputs } from '../../form/answers/given';
import type { Rubric } from '../../rubric/types';
import type { Answer, Submission } from '../../scoring/answer';
import { isUnreadable } from '../../scoring/answer';
import { answerOf } from '../../scoring/answer-of';
import { assess } from '../../scoring/assess';
import { finding } from '../finding';
import type { Finding } from '../finding';

/** What stands otherwise in the form than in the table; `sheet` is the sheet of the form. */
export function findGiven(
  rubric: Rubric,
  submission: Submission,
  given: Submission,
  sheet: string,
): Finding[] {
  const now = assess(rubric, submission).total;
  return givenInputs(rubric).flatMap(({ criterion, input, names }): Finding[] => {
    const expected = given.answers.get(criterion.id)?.inputs[input] ?? null;
    const answer = answerOf(submission, criterion);
    const entry = answer.inputs[input] ?? null;
    const found = isUnreadable(entry) ? entry.unreadable : entry;
    if (typeof expected !== 'number' || found === expected) return [];
    const mended: Answer = {
      ...answer,
      inputs: answer.inputs.map((own, index) => (index === input ? expected : own)),
    };
    const answers = new Map(submission.answers).set(criterion.id, mended);
    return [
      finding('given-differs', {
        sheet,
        criterion: criterion.id,
        expected,
        found: found ?? '',
        points: now - assess(rubric, { ...submission, answers }).total,
        text: names[0],
      }),
    ];
  });
}

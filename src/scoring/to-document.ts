/** A submission → its answers document (docs/design.md, contracts). */
import * as v from 'valibot';
import { hundredfold } from '../reading/figure';
import { assessorRoles } from '../rubric/types';
import type { Rubric, Criterion } from '../rubric/types';
import type { NamedQuantity } from '../rubric/rule';
import { isEmpty } from './answer';
import type { Entry, Submission, Answer } from './answer';
import { quantitiesOf, answerSchema } from './document';
import type { AnswersDocument, AnswerDocument } from './document';
import { ruleOf } from './rules';
import { isDay, isoOfDay } from '../reading/day';

const fromEntry = (entry: Entry | undefined): number | string | null | undefined =>
  entry === null || entry === undefined ? undefined : typeof entry === 'number' ? entry : entry.unreadable;

const fromShare = (entry: Entry | undefined): number | string | null | undefined =>
  typeof entry === 'number' ? hundredfold(entry) : fromEntry(entry);

/** The submission as an answers document; criteria without anything entered are left out. */
export function toDocument(submission: Submission, rubric: Rubric): AnswersDocument {
  const answers: Record<string, AnswerDocument> = {};
  for (const criterion of rubric.criteria) {
    const answer = submission.answers.get(criterion.id);
    if (!answer || isEmpty(answer)) continue;
    answers[criterion.id] = fromAnswer(criterion, answer);
  }
  return { rubric: rubric.id, unit: { name: submission.unit }, fields: submission.fields, answers };
}

function fromAnswer(criterion: Criterion, answer: Answer): AnswerDocument {
  const [first, second, third] = answer.inputs;
  const data: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => {
    if (value !== undefined && value !== null && value !== '') data[key] = value;
  };
  switch (ruleOf(criterion).answer) {
    case 'ratio':
      put('numerator', fromEntry(first));
      put('denominator', fromEntry(second));
      put('percent', fromShare(third));
      break;
    case 'number':
      put('value', fromEntry(first));
      break;
    case 'choice':
      put('option', fromEntry(first));
      break;
    case 'points':
      put('points', fromEntry(first));
      break;
    case 'counts':
      if (answer.inputs.some((entry) => entry !== null))
        put(
          'counts',
          answer.inputs.map((entry) => fromEntry(entry) ?? null),
        );
      break;
    case 'values': {
      const values = quantitiesOf(criterion).flatMap(({ id, type }, index) => {
        const value = fromQuantity(answer.inputs[index], type);
        return value === undefined || value === null ? [] : [[id, value] as const];
      });
      if (values.length > 0) put('values', Object.fromEntries(values));
      break;
    }
    case 'checklist':
      if (answer.inputs.some((entry) => entry !== null))
        put(
          'checked',
          answer.inputs.flatMap((entry, index) => (entry === 1 ? [index] : [])),
        );
  }
  if (answer.exemption !== null) {
    put('exempt', true);
    if (answer.exemption !== 0) put('exemption', fromEntry(answer.exemption));
  }
  put('evidence', answer.evidence);
  put('note', answer.note);
  put('claimed', fromEntry(answer.claimed));
  const assessed = assessorRoles.flatMap((column) => {
    const value = fromEntry(answer.assessed[column]);
    return value === undefined ? [] : [[column, value] as const];
  });
  if (assessed.length > 0) put('assessed', Object.fromEntries(assessed));
  return v.parse(answerSchema, data);
}

/** A day as an ISO date, a rate in per cent. */
const fromQuantity = (entry: Entry | undefined, type: NamedQuantity['type']): ReturnType<typeof fromEntry> =>
  type === 'day' && typeof entry === 'number' && isDay(entry)
    ? isoOfDay(entry)
    : type === 'percent'
      ? fromShare(entry)
      : fromEntry(entry);

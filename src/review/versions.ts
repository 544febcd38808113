/** A resubmission beside the first version, answer by answer. */
import type { Criterion, Rubric } from '../rubric/types';
import type { Answer, Entry, Submission } from '../scoring/answer';
import { answerOf } from '../scoring/answer-of';
import { isUnreadable } from '../scoring/answer';
import { ruleOf } from '../scoring/rules';
import { plainText } from '../sheet/cell-text';
import type { Assessment } from '../scoring/assessment';

export interface AnswerChange {
  criterion: string;
  part: 'input' | 'exemption' | 'claimed' | 'evidence' | 'note';
  /** Which input, from 0. */
  input?: number;
  before: string | number | null;
  after: string | number | null;
}

export interface VersionComparison {
  changes: AnswerChange[];
  /** Criteria whose points changed. */
  points: { criterion: string; before: number; after: number }[];
  fields: { field: string; before: string | number; after: string | number }[];
  total: { before: number; after: number };
}

/** A question that the unit was sent, and what came of it. */
export interface Answered {
  criterion: string;
  question: string;
  reply: string;
  /** True where the unit changed its answer. */
  changed: boolean;
}

/** The questions that stand in a resubmission, with reply and change; a question with neither was not answered. */
export function answeredQuestions(
  { changes }: Pick<VersionComparison, 'changes'>,
  replies: ReadonlyMap<string, { question: string; reply: string }>,
): Answered[] {
  const changed = new Set(changes.map(({ criterion }) => criterion));
  return [...replies].map(([criterion, { question, reply }]) => ({
    ...{ criterion, question, reply: reply.trim() },
    changed: changed.has(criterion),
  }));
}

const plain = (entry: Entry): string | number | null => (isUnreadable(entry) ? entry.unreadable : entry);

function changesOf(criterion: Criterion, before: Answer, after: Answer): AnswerChange[] {
  const changes: AnswerChange[] = [];
  const add = (
    part: AnswerChange['part'],
    one: string | number | null,
    two: string | number | null,
    input?: number,
  ): void => {
    if (one !== two)
      changes.push({
        criterion: criterion.id,
        part,
        ...(input === undefined ? {} : { input }),
        before: one,
        after: two,
      });
  };
  ruleOf(criterion).inputs.forEach((_, index) =>
    add('input', plain(before.inputs[index] ?? null), plain(after.inputs[index] ?? null), index),
  );
  add('exemption', plain(before.exemption), plain(after.exemption));
  add('claimed', plain(before.claimed), plain(after.claimed));
  add('evidence', plainText(before.evidence), plainText(after.evidence));
  add('note', plainText(before.note), plainText(after.note));
  return changes;
}

/** What changed from the first version of a submission to the next one. */
export function compareVersions(
  rubric: Rubric,
  first: { submission: Submission; assessment: Assessment },
  second: { submission: Submission; assessment: Assessment },
): VersionComparison {
  const later = new Map(second.assessment.criteria.map(({ id, points }) => [id, points]));
  const keys = new Set([...Object.keys(first.submission.fields), ...Object.keys(second.submission.fields)]);
  return {
    changes: rubric.criteria.flatMap((criterion) =>
      changesOf(criterion, answerOf(first.submission, criterion), answerOf(second.submission, criterion)),
    ),
    points: first.assessment.criteria.flatMap(({ id, points }) => {
      const after = later.get(id) ?? 0;
      return after === points ? [] : [{ criterion: id, before: points, after }];
    }),
    fields: [...keys].flatMap((field) => {
      const [before, after] = [first.submission.fields[field] ?? '', second.submission.fields[field] ?? ''];
      return String(before) === String(after) ? [] : [{ field, before, after }];
    }),
    total: { before: first.assessment.total, after: second.assessment.total },
  };
}

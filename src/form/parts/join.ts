/** The parts that came back, put together: what came, what is missing, and where two say different things. Nothing is overwritten unseen. */
import { parts as words } from '../../messages/parts/index';
import type { Rubric } from '../../rubric/types';
import { unitKey } from '../../rubric/unit-names';
import { isEmpty } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';

export interface Returned {
  file: string;
  submission: Submission;
}

/** What a person decided where answers differ, and why. */
export interface Choice {
  criterion: string;
  /** File whose answer counts. */
  file: string;
  reason: string;
}

/** One answer, and every file that gives it. */
export interface Given {
  files: string[];
  answer: Answer;
}

export interface JoinedCriterion {
  criterion: string;
  state: keyof typeof words.states;
  /** Different answers, the form's own first; none where nobody gave one. */
  given: Given[];
  /** The one that counts. */
  taken: Given | undefined;
  reason: string;
}

export interface Joined {
  submission: Submission;
  criteria: JoinedCriterion[];
  /** Choices that fit no answer, or bear no reason: they are not followed. */
  refused: Choice[];
}

interface Form {
  rubric: Rubric;
  submission: Pick<Submission, 'unit'>;
}

/** Why a file that came back is no part of the form: it is of another form or version of it, or another unit's. */
export function misfitOf(base: Form, { rubric, submission }: Form): 'form' | 'unit' | undefined {
  // the same place of an option says another thing in another version
  if (rubric.key !== base.rubric.key) return 'form';
  const [own, other] = [base.submission.unit, submission.unit].map((unit) => unitKey(unit, rubric.province));
  return own !== '' && other !== '' && own !== other ? 'unit' : undefined;
}

/** Joins what came back to the form that it was split from. */
export function joinParts(
  rubric: Rubric,
  base: Submission,
  returned: readonly Returned[],
  choices: readonly Choice[] = [],
): Joined {
  const all = [{ file: words.base, submission: base }, ...returned];
  const refused: Choice[] = choices.filter(
    ({ criterion }) => !rubric.criteria.some(({ id }) => id === criterion),
  );
  const criteria = rubric.criteria.map(({ id }): JoinedCriterion => {
    const given = answersOf(all, id);
    const own = choices.filter(({ criterion }) => criterion === id);
    const follows = own.find(
      ({ file, reason }) => reason.trim() !== '' && given.some(({ files }) => files.includes(file)),
    );
    refused.push(...own.filter((choice) => choice !== follows));
    const [first] = given;
    if (!first) return { criterion: id, state: 'missing', given, taken: undefined, reason: '' };
    if (given.length === 1) return { criterion: id, state: 'taken', given, taken: first, reason: '' };
    if (!follows) {
      // the form keeps what it had until somebody chooses
      const held = given.find(({ files }) => files.includes(words.base));
      return { criterion: id, state: 'conflict', given, taken: held, reason: '' };
    }
    const taken = given.find(({ files }) => files.includes(follows.file));
    return { criterion: id, state: 'chosen', given, taken, reason: follows.reason };
  });
  const answers = new Map(
    criteria.flatMap(({ criterion, taken }): [string, Answer][] =>
      taken ? [[criterion, taken.answer]] : [],
    ),
  );
  return { submission: { ...base, answers }, criteria, refused };
}

/** Different answers to a criterion. */
function answersOf(all: readonly Returned[], id: string): Given[] {
  const given = new Map<string, Given>();
  for (const { file, submission } of all) {
    const answer = submission.answers.get(id);
    if (!answer || isEmpty(answer)) continue;
    const key = JSON.stringify([
      answer.inputs,
      answer.exemption,
      answer.claimed,
      answer.evidence.trim(),
      answer.note.trim(),
    ]);
    const same = given.get(key);
    if (same) same.files.push(file);
    else given.set(key, { files: [file], answer });
  }
  return [...given.values()];
}

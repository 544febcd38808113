/** Answers of one version of a form, or of another year's form, as answers of a later one: by the map that the later one declares. */
import { fieldsOf } from '../../rubric/fields';
import { scoringOf } from '../../rubric/fingerprints';
import type { Criterion, Field, Rubric } from '../../rubric/types';
import { foldText } from '../../reading/fold';
import { wordsOf } from '../../rubric/words';
import { emptyAnswer, isEmpty } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';
import { answerOf } from '../../scoring/answer-of';
import { ruleOf } from '../../scoring/rules/index';
import { answerInto, isWhole, type Given } from './answer-into';

/** An answer of the earlier form that stands nowhere in the later one as it was given. */
export interface LeftAnswer {
  criterion: Criterion;
  answer: Answer;
  /** Criterion of the later form into which it went together with others. */
  joined?: string;
  /** Criterion of the later form where what is lost of it has to be entered anew; gone where it is neither. */
  again?: string;
}

/** A line of general information that the later form asks otherwise, or no more. */
export interface LeftField {
  field: Field;
  value: string | number;
  /** Whether the later form has a line of that id, to be entered anew. */
  again: boolean;
}

export interface Migrated {
  submission: Submission;
  /** Criteria of the later form whose answer somebody has to look at again: “xác nhận lại”. */
  confirm: string[];
  left: LeftAnswer[];
  leftFields: LeftField[];
}

interface AnswerMap {
  /** Criteria of the earlier form by criterion of the later one. */
  sources: Map<string, string[]>;
  /** Criteria of the later form where an answer may mean, or bring, another thing. */
  confirm: ReadonlySet<string>;
}

/** Where an earlier form's answers go; undefined where the later form says nothing about it and is no version of it. */
export function mapFrom(earlier: Rubric, later: Rubric): AnswerMap | undefined {
  const declared = later.from.find(({ form }) => form === earlier.key);
  if (!declared && (earlier.id !== later.id || earlier.version >= later.version)) return undefined;
  const renamed = declared?.criteria ?? {};
  const taken = new Set(Object.values(renamed).flat());
  const known = new Map(earlier.criteria.map((criterion) => [criterion.id, criterion]));
  const sources = later.criteria.map(({ id }): [string, string[]] => {
    const given = renamed[id] ?? (taken.has(id) ? [] : [id]);
    return [id, given.filter((one) => known.has(one))];
  });
  const used = sources.flatMap(([, ids]) => ids);
  const divided = new Set(used.filter((id, index) => used.indexOf(id) !== index));
  const confirm = later.criteria.flatMap((criterion, index): string[] => {
    const [id = '', ...more] = sources[index]?.[1] ?? [];
    const from = known.get(id);
    const doubtful =
      from && (more.length > 0 || divided.has(id) || means(earlier, from) !== means(later, criterion));
    return doubtful || declared?.confirm?.includes(criterion.id) ? [criterion.id] : [];
  });
  return { sources: new Map(sources), confirm: new Set(confirm) };
}

/** What an answer to the criterion says, and brings. */
const means = (rubric: Rubric, criterion: Criterion): string =>
  scoringOf({ ...criterion, id: '' }) + wordsOf(rubric, criterion);

/**
 * The earlier submission in the later form. Points are never carried: they follow anew from the recorded figures. `waiting` are
 * the earlier form's criteria whose answer was carried once before and not confirmed.
 */
export function migrate(
  earlier: Rubric,
  given: Submission,
  later: Rubric,
  waiting: ReadonlySet<string> = new Set(),
): Migrated | undefined {
  const map = mapFrom(earlier, later);
  if (!map) return undefined;
  const before = new Map(earlier.criteria.map((criterion) => [criterion.id, criterion]));
  const confirm: string[] = [];
  const left: LeftAnswer[] = [];
  const answers = new Map<string, Answer>();
  const used = new Set<string>();
  for (const criterion of later.criteria) {
    const { id } = criterion;
    const sources = (map.sources.get(id) ?? []).flatMap((one) => before.get(one) ?? []);
    const own = sources.flatMap((source) => {
      used.add(source.id);
      const answer = { ...answerOf(given, source), assessed: {} };
      return isEmpty(answer) ? [] : [{ criterion: source, answer }];
    });
    const [first] = own;
    if (!first) continue;
    const alone = sources.length === 1;
    const answer = alone ? answerInto(first, criterion) : together(own, criterion);
    answers.set(id, answer);
    const whole = alone && isWhole(first.answer, answer);
    if (!alone) left.push(...own.map((one) => ({ ...one, joined: id })));
    else if (!whole) left.push({ ...first, again: id });
    if (!whole || map.confirm.has(id) || waiting.has(first.criterion.id)) confirm.push(id);
  }
  for (const criterion of earlier.criteria) {
    const answer = answerOf(given, criterion);
    if (!used.has(criterion.id) && !isEmpty(answer)) left.push({ criterion, answer });
  }
  const { fields, leftFields } = migrateFields(earlier, given.fields, later);
  return {
    submission: { rubric: later.id, unit: given.unit, fields, answers },
    confirm,
    left,
    leftFields,
  };
}

/** General information goes over where the later form asks for it in the same words: figures are held against it. */
function migrateFields(
  earlier: Rubric,
  given: Submission['fields'],
  later: Rubric,
): Pick<Submission, 'fields'> & Pick<Migrated, 'leftFields'> {
  const asked = new Map(fieldsOf(later).map((field) => [field.id, field]));
  const fields: Submission['fields'] = {};
  const leftFields: LeftField[] = [];
  for (const field of fieldsOf(earlier)) {
    const value = given[field.id];
    if (value === undefined || value === '') continue;
    const now = asked.get(field.id);
    if (now && now.kind === field.kind && foldText(now.text) === foldText(field.text))
      fields[field.id] = value;
    else leftFields.push({ field, value, again: now !== undefined });
  }
  return { fields, leftFields };
}

/** Several answers for one criterion: evidence and notes of all; whoever confirms says what the figures come to. */
function together(own: readonly Given[], into: Criterion): Answer {
  const said = (pick: (answer: Answer) => string): string =>
    own
      .filter(({ answer }) => pick(answer) !== '')
      .map(({ criterion, answer }) => `${criterion.id}: ${pick(answer)}`)
      .join('; ');
  return {
    ...emptyAnswer(ruleOf(into).inputs.length),
    evidence: said(({ evidence }) => evidence),
    note: said(({ note }) => note),
  };
}

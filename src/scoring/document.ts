/** Answers documents (DESIGN.md, contracts): the JSON form of a submission, parsed at the boundary. */
import * as v from 'valibot';
import type { Problem } from '../rubric/problem';
import type { Criterion, Rubric } from '../rubric/types';
import { assessorColumns, emptyAnswer, isEmpty } from './answer';
import type { Answer, Entry, Submission } from './answer';
import { exact } from './exact';
import { ruleOf } from './rules';

const entry = v.union([v.number(), v.string(), v.null()]);
const answerSchema = v.strictObject({
  numerator: v.optional(entry),
  denominator: v.optional(entry),
  percent: v.optional(entry),
  value: v.optional(entry),
  option: v.optional(entry),
  checked: v.optional(v.nullable(v.array(v.number()))),
  counts: v.optional(v.nullable(v.array(entry))),
  points: v.optional(entry),
  exempt: v.optional(v.boolean()),
  /** Which of the criterion's exemptions, from 0; the first where left out. */ exemption: v.optional(
    v.number(),
  ),
  evidence: v.optional(v.string()),
  note: v.optional(v.string()),
  claimed: v.optional(entry),
  assessed: v.optional(v.record(v.picklist(assessorColumns), entry)),
});
const documentSchema = v.object({
  rubric: v.string(),
  unit: v.optional(v.object({ name: v.optional(v.string()) })),
  fields: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  answers: v.record(v.string(), v.unknown()),
});

export type AnswerDocument = v.InferOutput<typeof answerSchema>;
export interface AnswersDocument {
  rubric: string;
  unit: { name: string };
  fields?: Record<string, string | number>;
  answers: Record<string, AnswerDocument>;
}

export type DocumentResult =
  { ok: true; submission: Submission; problems: Problem[] } | { ok: false; problems: Problem[] };

/** Id of the form that a document is for; undefined where it is no answers document. */
export function documentRubric(value: unknown): string | undefined {
  const parsed = v.safeParse(documentSchema, value);
  return parsed.success ? parsed.output.rubric : undefined;
}

/** Reads an answers document for its form. Answers that do not fit their criterion are problems that name it. */
export function parseDocument(value: unknown, rubric: Rubric): DocumentResult {
  const parsed = v.safeParse(documentSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      ok: false,
      problems: [
        { severity: 'error', code: 'not-a-document', received: v.getDotPath(issue) ?? issue.received },
      ],
    };
  }
  const problems: Problem[] = [];
  const answers = new Map<string, Answer>();
  const byId = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  for (const [id, raw] of Object.entries(parsed.output.answers)) {
    const criterion = byId.get(id);
    if (!criterion) {
      problems.push({ severity: 'error', code: 'unknown-criterion', received: id });
      continue;
    }
    const answer = v.safeParse(answerSchema, raw);
    if (!answer.success) {
      const [issue] = answer.issues;
      problems.push({
        severity: 'error',
        code: 'answer-shape',
        criterion: id,
        expected: ruleOf(criterion).answer,
        received: v.getDotPath(issue) ?? issue.received,
      });
      continue;
    }
    const read = toAnswer(criterion, answer.output);
    if (!read.fits) {
      problems.push({
        severity: 'error',
        code: 'answer-shape',
        criterion: id,
        expected: ruleOf(criterion).answer,
        received: Object.keys(answer.output).join(', '),
      });
    }
    answers.set(id, read.answer);
  }
  // the name of the unit is a line of general information in some forms, and stands in one place here
  const { unit: named, ...fields } = parsed.output.fields ?? {};
  return {
    ok: true,
    submission: {
      rubric: rubric.id,
      unit: parsed.output.unit?.name ?? String(named ?? ''),
      fields,
      answers,
    },
    problems,
  };
}

const toEntry = (value: number | string | null | undefined): Entry =>
  value === null || value === undefined || value === ''
    ? null
    : typeof value === 'number' && Number.isFinite(value)
      ? value
      : { unreadable: String(value) };

/** 97.5 → 0.975 on the decimal value. */
function toShare(entry: Entry): Entry {
  if (typeof entry !== 'number') return entry;
  const { n, d } = exact(entry);
  return Number(n) / Number(d * 100n);
}

const dataKeys = [
  'numerator',
  'denominator',
  'percent',
  'value',
  'option',
  'checked',
  'counts',
  'points',
] as const;
const keysOf = {
  ratio: ['numerator', 'denominator', 'percent'],
  number: ['value'],
  choice: ['option'],
  checklist: ['checked'],
  counts: ['counts'],
  points: ['points'],
} as const;

function toAnswer(criterion: Criterion, raw: AnswerDocument): { answer: Answer; fits: boolean } {
  const rule = ruleOf(criterion);
  const answer = emptyAnswer(rule.inputs.length);
  const allowed: readonly string[] = keysOf[rule.answer];
  let fits = dataKeys.every((key) => raw[key] === undefined || allowed.includes(key));
  switch (rule.answer) {
    case 'ratio':
      answer.inputs = [toEntry(raw.numerator), toEntry(raw.denominator), toShare(toEntry(raw.percent))];
      break;
    case 'number':
      answer.inputs = [toEntry(raw.value)];
      break;
    case 'choice':
      answer.inputs = [toEntry(raw.option)];
      break;
    case 'points':
      answer.inputs = [toEntry(raw.points)];
      break;
    case 'counts':
      fits &&= (raw.counts?.length ?? 0) <= rule.inputs.length;
      answer.inputs = rule.inputs.map((_, index) => toEntry(raw.counts?.[index]));
      break;
    case 'checklist': {
      const { checked } = raw;
      if (checked) {
        fits &&= checked.every((index) => rule.inputs[index] !== undefined);
        answer.inputs = rule.inputs.map((_, index) => (checked.includes(index) ? 1 : 0));
      }
    }
  }
  if (raw.exempt) answer.exemption = raw.exemption ?? 0;
  answer.claimed = toEntry(raw.claimed);
  answer.evidence = raw.evidence ?? '';
  answer.note = raw.note ?? '';
  for (const column of assessorColumns) {
    const given = toEntry(raw.assessed?.[column]);
    if (given !== null) answer.assessed[column] = given;
  }
  return { answer, fits };
}

const fromEntry = (entry: Entry | undefined): number | string | null | undefined =>
  entry === null || entry === undefined ? undefined : typeof entry === 'number' ? entry : entry.unreadable;

/** 0.975 → 97.5 on the decimal value. */
function fromShare(entry: Entry | undefined): number | string | null | undefined {
  if (typeof entry !== 'number') return fromEntry(entry);
  const { n, d } = exact(entry);
  return Number(n * 100n) / Number(d);
}

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
  const assessed = assessorColumns.flatMap((column) => {
    const value = fromEntry(answer.assessed[column]);
    return value === undefined ? [] : [[column, value] as const];
  });
  if (assessed.length > 0) put('assessed', Object.fromEntries(assessed));
  return v.parse(answerSchema, data);
}

/** Answers documents (docs/design.md, contracts): the JSON form of a submission, parsed at the boundary. */
import * as v from 'valibot';
import { hundredth } from '../reading/figure';
import type { Problem } from '../rubric/problem';
import type { Criterion, Rubric } from '../rubric/types';
import type { NamedQuantity } from '../rubric/rule';
import { assessorRoles } from '../rubric/types';
import { emptyAnswer } from './answer';
import type { Answer, Entry, Submission } from './answer';
import { ValueReader, readFields } from './document-values';
import type { Given } from './document-values';
import { kindsOf, pointsOf } from './kinds';
import { ruleOf } from './rules';

const entry = v.union([v.number(), v.string(), v.null()]);

export const answerSchema = v.strictObject({
  numerator: v.optional(entry),
  denominator: v.optional(entry),
  percent: v.optional(entry),
  value: v.optional(entry),
  option: v.optional(entry),
  checked: v.optional(v.nullable(v.array(v.number()))),
  counts: v.optional(v.nullable(v.array(entry))),
  points: v.optional(entry),
  /** Figures of a formula by name. */ values: v.optional(v.record(v.string(), entry)),
  exempt: v.optional(v.boolean()),
  /** Which of the criterion's exemptions, from 0; the first where left out. */ exemption: v.optional(
    v.number(),
  ),
  evidence: v.optional(v.string()),
  note: v.optional(v.string()),
  claimed: v.optional(entry),
  assessed: v.optional(v.record(v.picklist(assessorRoles), entry)),
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
    problems.push(...read.problems);
  }
  // the name of the unit is a line of general information in some forms, and stands in one place here
  const { unit: named, ...fields } = parsed.output.fields ?? {};
  return {
    ok: true,
    submission: {
      rubric: rubric.id,
      unit: parsed.output.unit?.name ?? String(named ?? ''),
      fields: readFields(rubric, fields),
      answers,
    },
    problems,
  };
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
  'values',
] as const;

const keysOf = {
  ratio: ['numerator', 'denominator', 'percent'],
  number: ['value'],
  choice: ['option'],
  checklist: ['checked'],
  counts: ['counts'],
  points: ['points'],
  values: ['values'],
} as const;

/** The figures that an answer names; none but those of a formula. */
export const quantitiesOf = ({ rule }: Criterion): NamedQuantity[] =>
  rule.kind === 'formula' ? rule.quantities : [];

interface Inputs {
  inputs: Entry[];
  /** False where something was given that the rule does not ask for. */
  fits: boolean;
}

/** What an answer enters, in the order of its rule's inputs; all of them empty where it enters nothing. */
function inputsOf(criterion: Criterion, raw: AnswerDocument, reader: ValueReader): Inputs {
  const rule = ruleOf(criterion);
  const kinds = kindsOf(criterion);
  const entry = (value: Given, input: number): Entry => reader.entry(value, kinds[input], input);
  const allowed: readonly string[] = keysOf[rule.answer];
  const known = dataKeys.every((key) => raw[key] === undefined || allowed.includes(key));
  switch (rule.answer) {
    case 'ratio': {
      // a percentage that is a number is one, however small
      const percent = typeof raw.percent === 'number' ? hundredth(raw.percent) : raw.percent;
      return { inputs: [entry(raw.numerator, 0), entry(raw.denominator, 1), entry(percent, 2)], fits: known };
    }
    case 'number':
      return { inputs: [entry(raw.value, 0)], fits: known };
    case 'choice':
      return { inputs: [entry(raw.option, 0)], fits: known };
    case 'points':
      return { inputs: [entry(raw.points, 0)], fits: known };
    case 'values': {
      const quantities = quantitiesOf(criterion);
      const inputs = quantities.map(({ id, type }, index) => {
        const value = raw.values?.[id];
        if (typeof value !== 'number') return entry(value, index);
        return type === 'tick' ? value : entry(type === 'percent' ? hundredth(value) : value, index);
      });
      const named = Object.keys(raw.values ?? {}).every((name) => quantities.some(({ id }) => id === name));
      return { inputs, fits: known && named };
    }
    case 'counts': {
      const inputs = rule.inputs.map((_, index) => entry(raw.counts?.[index], index));
      return { inputs, fits: known && (raw.counts?.length ?? 0) <= rule.inputs.length };
    }
    case 'checklist': {
      const { checked } = raw;
      if (!checked) return { inputs: kinds.map(() => null), fits: known };
      const inputs = rule.inputs.map((_, index) => (checked.includes(index) ? 1 : 0));
      return { inputs, fits: known && checked.every((index) => rule.inputs[index] !== undefined) };
    }
  }
}

function toAnswer(
  criterion: Criterion,
  raw: AnswerDocument,
): { answer: Answer; fits: boolean; problems: Problem[] } {
  const reader = new ValueReader(criterion.id);
  const { inputs, fits } = inputsOf(criterion, raw, reader);
  const answer = emptyAnswer(inputs.length);
  answer.inputs = inputs;
  if (raw.exempt) answer.exemption = raw.exemption ?? 0;
  answer.claimed = reader.entry(raw.claimed, pointsOf(criterion));
  answer.evidence = raw.evidence ?? '';
  answer.note = raw.note ?? '';
  for (const column of assessorRoles) {
    const given = reader.entry(raw.assessed?.[column], pointsOf(criterion));
    if (given !== null) answer.assessed = { ...answer.assessed, [column]: given };
  }
  return { answer, fits, problems: reader.problems };
}

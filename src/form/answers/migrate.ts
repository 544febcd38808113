/** Answers of one version of a form, or of another year's form, as answers of a later one: by the map that the later one declares. */
import { scoringOf } from '../../rubric/fingerprints';
import type { Criterion, Rubric } from '../../rubric/types';
import { emptyAnswer, isEmpty } from '../../scoring/answer';
import type { Answer, Entry, Submission } from '../../scoring/answer';
import { ruleOf } from '../../scoring/rules/index';
import { answerOf } from '../../scoring/answer-of';

/** An answer of the earlier form that stands nowhere in the later one as it was given. */
export interface LeftAnswer {
  criterion: Criterion;
  answer: Answer;
  /** Criterion of the later form into which it went together with others; undefined where it is gone. */
  joined?: string;
}

export interface Migrated {
  submission: Submission;
  /** Criteria of the later form whose answer somebody has to look at again: “xác nhận lại”. */
  confirm: string[];
  left: LeftAnswer[];
}

/** Where an earlier form's answers go; undefined where the later form says nothing about it and is no version of it. */
export function mapFrom(
  earlier: Rubric,
  later: Rubric,
): { sources: Map<string, string[]>; confirm: ReadonlySet<string> } | undefined {
  const declared = later.from.find(({ form }) => form === earlier.key);
  if (!declared && (earlier.id !== later.id || earlier.version >= later.version)) return undefined;
  const renamed = declared?.criteria ?? {};
  const taken = new Set(Object.values(renamed).flat());
  const known = new Set(earlier.criteria.map(({ id }) => id));
  const sources = later.criteria.map(({ id }): [string, string[]] => {
    const given = renamed[id] ?? (taken.has(id) ? [] : [id]);
    return [id, given.filter((one) => known.has(one))];
  });
  return { sources: new Map(sources), confirm: new Set(declared?.confirm) };
}

/** The earlier submission in the later form. Points are never carried: they follow anew from the recorded figures. */
export function migrate(earlier: Rubric, given: Submission, later: Rubric): Migrated | undefined {
  const map = mapFrom(earlier, later);
  if (!map) return undefined;
  const before = new Map(earlier.criteria.map((criterion) => [criterion.id, criterion]));
  const confirm: string[] = [];
  const left: LeftAnswer[] = [];
  const answers = new Map<string, Answer>();
  const used = new Set<string>();
  for (const criterion of later.criteria) {
    const sources = (map.sources.get(criterion.id) ?? []).flatMap((id) => before.get(id) ?? []);
    const own = sources.flatMap((source) => {
      used.add(source.id);
      const answer = { ...answerOf(given, source), assessed: {} };
      return isEmpty(answer) ? [] : [{ criterion: source, answer }];
    });
    const [first] = own;
    if (!first) continue;
    const alone = sources.length === 1;
    answers.set(criterion.id, alone ? carried(first, criterion) : together(own, criterion));
    if (!alone) left.push(...own.map((one) => ({ ...one, joined: criterion.id })));
    if (
      !alone ||
      map.confirm.has(criterion.id) ||
      scoringOf(first.criterion) !== scoringOf({ ...criterion, id: first.criterion.id })
    )
      confirm.push(criterion.id);
  }
  for (const criterion of earlier.criteria) {
    const answer = answerOf(given, criterion);
    if (!used.has(criterion.id) && !isEmpty(answer)) left.push({ criterion, answer });
  }
  const fields = new Set(
    [...later.before, ...later.after].flatMap(({ fields: own }) => own.map(({ id }) => id)),
  );
  return {
    submission: {
      rubric: later.id,
      unit: given.unit,
      fields: Object.fromEntries(Object.entries(given.fields).filter(([id]) => fields.has(id))),
      answers,
    },
    confirm,
    left,
  };
}

interface Source {
  criterion: Criterion;
  answer: Answer;
}

/** One answer into one criterion: figures where they mean the same, options and exemptions by their words. */
function carried({ criterion, answer }: Source, into: Criterion): Answer {
  const inputs = figures(criterion, answer, into);
  const exemption = sameWords(answer.exemption, criterion.exemptions, into.exemptions);
  const sameRule = scoringOf(criterion) === scoringOf({ ...into, id: criterion.id });
  return { ...answer, inputs, exemption, claimed: sameRule ? answer.claimed : null };
}

/** Every answer to the one criterion is one to the other: no figure and no option is lost. */
export function keepsFigures(from: Criterion, into: Criterion): boolean {
  const { inputs } = ruleOf(from);
  const most = Math.max(1, ...inputs.map(({ options = [] }) => options.length));
  return Array.from({ length: most }, (_, index) =>
    inputs.map(({ options }) => (options ? Math.min(index, options.length - 1) : 1)),
  ).every((given) => {
    const kept = figures(from, { ...emptyAnswer(given.length), inputs: given }, into);
    return kept.length >= given.length && kept.every((one) => one !== null);
  });
}

function figures(from: Criterion, { inputs }: Answer, into: Criterion): readonly Entry[] {
  const wanted = ruleOf(into).inputs;
  const had = ruleOf(from).inputs;
  const empty = wanted.map(() => null);
  if (from.rule.kind !== into.rule.kind) return empty;
  if ('options' in from.rule && 'options' in into.rule && wanted.length === 1)
    return [sameWords(inputs[0] ?? null, from.rule.options, into.rule.options)];
  // figures of a list are told apart by their words, those of a rate or a quantity by their place
  const byWords = new Map(had.map(({ label }, index) => [label, inputs[index] ?? null]));
  if (had.length > 1 && wanted.every(({ label }) => label !== ''))
    return from.rule.kind === 'ratio'
      ? wanted.map((_, index) => inputs[index] ?? null)
      : wanted.map(({ label }) => byWords.get(label) ?? null);
  return had.length === wanted.length ? inputs : empty;
}

/** The place of the option of the same words; nothing where there is none. */
function sameWords(
  entry: Entry,
  from: readonly { text: string }[],
  into: readonly { text: string }[],
): Entry {
  if (typeof entry !== 'number') return entry;
  const at = into.findIndex(({ text }) => text === from[entry]?.text);
  return at < 0 ? null : at;
}

/** Several answers for one criterion: evidence and notes of all; whoever confirms says what the figures come to. */
function together(own: readonly Source[], into: Criterion): Answer {
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

/** One answer of an earlier form in a criterion of a later one: figures where they mean the same, options and exemptions by their words. */
import { foldText } from '../../reading/fold';
import { scoringOf } from '../../rubric/fingerprints';
import type { Rule } from '../../rubric/rule';
import type { Criterion } from '../../rubric/types';
import { emptyAnswer } from '../../scoring/answer';
import type { Answer, Entry } from '../../scoring/answer';
import { ruleOf } from '../../scoring/rules/index';

export interface Given {
  criterion: Criterion;
  answer: Answer;
}

/** The answer as far as the later criterion can hold it. */
export function answerInto({ criterion, answer }: Given, into: Criterion): Answer {
  const inputs = figures(criterion, answer, into);
  const exemption = sameOption(answer.exemption, criterion.exemptions, into.exemptions);
  const sameRule = scoringOf(criterion) === scoringOf({ ...into, id: criterion.id });
  return { ...answer, inputs, exemption, claimed: sameRule ? answer.claimed : null };
}

/** True where nothing of what was entered is lost. */
export const isWhole = (before: Answer, after: Answer): boolean => entered(before) === entered(after);

const entered = ({ inputs, exemption, claimed }: Answer): number =>
  [...inputs, exemption, claimed].filter((entry) => entry !== null).length;

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
  const wanted = asked(into);
  if (from.rule.kind !== into.rule.kind) return wanted.map(() => null);
  if (isChoice(from.rule) && isChoice(into.rule))
    return [sameOption(inputs[0] ?? null, from.rule.options, into.rule.options)];
  const had = asked(from);
  const sources = placesOf(had, wanted, from.rule.kind === 'ratio');
  return sources.map((at) => (at === undefined ? null : (inputs[at] ?? null)));
}

const isChoice = (rule: Rule): rule is Extract<Rule, { kind: 'choice' | 'combination' }> =>
  rule.kind === 'choice' || rule.kind === 'combination';

/** What one input asks for: its words, and in which unit. */
interface Asked {
  text: string;
  unit: string;
}

function asked(criterion: Criterion): Asked[] {
  const { rule } = criterion;
  const texts = ((): readonly string[] | undefined => {
    if (rule.kind === 'checklist') return rule.options.map(({ text }) => text);
    return 'lines' in rule ? rule.lines.map(({ text }) => text) : undefined;
  })();
  return ruleOf(criterion).inputs.map(({ label, type }, index) => ({
    text: foldText(texts?.[index] ?? label),
    unit: rule.kind === 'bands' ? foldText(rule.unit) : type,
  }));
}

/**
 * The earlier input of which each input is made: the one of the same words, and of one unit. Where the words are new, a rate's parts
 * and a single figure are told by their place, unless what stood there went elsewhere.
 */
function placesOf(had: readonly Asked[], wanted: readonly Asked[], isRate: boolean): (number | undefined)[] {
  const byWords = sameWords(
    had.map(({ text }) => text),
    wanted.map(({ text }) => text),
  );
  const byPlace = isRate || (had.length === 1 && wanted.length === 1);
  const places = byWords.map((at, index) =>
    at === undefined && byPlace && index < had.length && !byWords.includes(index) ? index : at,
  );
  // the rate of parts that changed their places is another one
  const turned = isRate && places.slice(0, 2).some((at, index) => at !== index);
  return places.map((at, index) =>
    at === undefined || had[at]?.unit !== wanted[index]?.unit || (turned && index === 2) ? undefined : at,
  );
}

/** For each text its place among the earlier ones: the first of the same words for the first, the second for the second. */
function sameWords(from: readonly string[], into: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  from.forEach((text, at) => places.set(text, [...(places.get(text) ?? []), at]));
  return into.map((text) => places.get(text)?.shift());
}

/** The place of the option of the same words; nothing where there is none. */
function sameOption(
  entry: Entry,
  from: readonly { text: string }[],
  into: readonly { text: string }[],
): Entry {
  if (typeof entry !== 'number') return entry;
  const words = (options: readonly { text: string }[]): string[] => options.map(({ text }) => foldText(text));
  const at = sameWords(words(from), words(into)).indexOf(entry);
  return at < 0 ? null : at;
}

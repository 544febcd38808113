/**
 * Rules in Vietnamese: one canonical sentence for each, and a reader of it that takes a decision's own words as well. Whatever it
 * cannot explain to the last word makes no rule, or a doubtful one; a wrong rule that looks sure is worse than none.
 */
import { oneLine } from '../../reading/text';
import type { RuleSource } from '../../rubric/schema/rubric';
import { bands } from './bands';
import { combination } from './combination';
import { partExemptions, type ExemptionSource } from './exemptions';
import { formula } from './formula';
import { judgement } from './judgement';
import type { Asked, Kind, Reading, RuleSentence } from './kind';
import { counts, deduction } from './lines';
import { checklist, choice } from './options';
import { ratio } from './ratio';
import { partsOf } from './words';

/** Longest piece of a method that is looked into; the longest of the known forms has some 300 letters. */
const LONGEST = 600;

export type State = 'sure' | 'doubtful' | 'unknown';

export interface Understood {
  rule?: RuleSource;
  exemptions: ExemptionSource[];
  state: State;
  /** Words that the rule does not explain. */
  unexplained: string[];
}

/** In the order in which a decision's words are tried. */
const sentences: { [K in RuleSource['kind']]: RuleSentence<Kind<K>> } = {
  judgement,
  formula,
  combination,
  ratio,
  bands,
  counts,
  deduction,
  checklist,
  choice,
};

/** The canonical sentence of a rule. */
export function sentenceOf(rule: RuleSource): string {
  switch (rule.kind) {
    case 'ratio':
      return ratio.print(rule);
    case 'bands':
      return bands.print(rule);
    case 'choice':
      return choice.print(rule);
    case 'checklist':
      return checklist.print(rule);
    case 'counts':
      return counts.print(rule);
    case 'deduction':
      return deduction.print(rule);
    case 'combination':
      return combination.print(rule);
    case 'formula':
      return formula.print(rule);
    case 'judgement':
      return judgement.print(rule);
  }
}

/** Reads a method ("cách tính điểm"), canonical or the decision's own, of a criterion with that text and maximum. */
export function understand(method: string, criterion: string, max: number): Understood {
  const sentence = partsOf(method);
  const asked: Asked = { ...sentence, criterion: firstLines(criterion), max };
  if (sentence.pieces.length === 0) return silent(asked);
  if ([asked.criterion, ...sentence.pieces].some((words) => words.length > LONGEST))
    return { exemptions: [], state: 'unknown', unexplained: [method] };
  const { rest, exemptions } = partExemptions(asked);
  const apart = exemptions.length > 0 ? read({ ...asked, pieces: rest }) : undefined;
  const found = apart ?? read(asked);
  if (!found) return { exemptions: [], state: 'unknown', unexplained: [method] };
  const doubts = [...found.doubts, ...(CASE.test(asked.criterion) ? [asked.criterion] : [])];
  return {
    rule: found.rule,
    exemptions: apart ? exemptions : [],
    state: doubts.length === 0 ? 'sure' : 'doubtful',
    unexplained: [...new Set(doubts)],
  };
}

/** A criterion's text without what goes on for pages. */
const firstLines = (criterion: string): string => oneLine(criterion.slice(0, 2 * LONGEST)).slice(0, LONGEST);

function read(asked: Asked): Reading | undefined {
  for (const kind of Object.values(sentences)) {
    const found = kind.read(asked);
    if (found) return found;
  }
  return undefined;
}

/** A form that says nothing of how points come: whether there is something, or how good it is. */
function silent({ criterion, max }: Asked): Understood {
  const options = [
    { text: 'Có', points: max },
    { text: 'Không', points: 0 },
  ];
  return {
    rule: /^[-+ ]*có /i.test(criterion) ? { kind: 'choice', options } : { kind: 'judgement' },
    exemptions: [],
    state: 'doubtful',
    unexplained: [criterion],
  };
}

/** A case of its own, or points, in the criterion's text: an exemption that the method does not say. */
const CASE =
  /(?<!\p{L})(?:trường hợp|nếu|lưu ý|\d ?điểm|điểm (?:tối đa|thưởng|trừ|cộng)|không phát sinh|không thuộc|miễn(?! phí))(?!\p{L})/iu;

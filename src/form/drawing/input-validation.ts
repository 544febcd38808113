/** What Excel lets into the cell of an input, and what it says beside it. */
import { formulaSheet } from '../../messages/formula';
import { prompts } from '../../messages/sheet';
import { FIRST_DAY, LAST_DAY } from '../../reading/day';
import { HIGHEST_RATE } from '../../reading/kinds';
import { withComma } from '../../reading/print';
import type { Criterion } from '../../rubric/types';
import type { Input } from '../../scoring/rules';
import type { Validation } from '../../sheet/spec';

/** Longest message that Excel shows beside a selected cell. */
const LONGEST_PROMPT = 255;

const clip = (text: string): string =>
  text.length > LONGEST_PROMPT ? `${text.slice(0, LONGEST_PROMPT - 1)}…` : text;

/** The validation of an input's cell, without its area; `list` is the reference of its choices. */
export function inputValidation(criterion: Criterion, input: Input, list: string): Omit<Validation, 'area'> {
  const { label, type } = input;
  const max = withComma(criterion.max);
  const isFormula = criterion.rule.kind === 'formula';
  const reading = criterion.reading === undefined ? '' : `\n${criterion.reading}`;
  const asking = (rule: Validation['rule'], prompt: string, error: string): Omit<Validation, 'area'> => ({
    rule,
    prompt: { title: titleOf(type, isFormula), message: clip(prompt + reading) },
    error: { title: prompts.errorTitle, message: error },
  });
  switch (type) {
    case 'number':
      return asking({ type: 'decimal', min: 0 }, label, prompts.errors.number);
    case 'count':
      return asking({ type: 'whole', min: 0 }, label, prompts.errors.count);
    case 'date':
      return asking(
        { type: 'decimal', min: FIRST_DAY, max: LAST_DAY },
        formulaSheet.date.prompt(label),
        formulaSheet.date.error,
      );
    case 'share':
      return asking(
        { type: 'decimal', min: 0, max: HIGHEST_RATE },
        isFormula ? formulaSheet.percent.prompt(label) : prompts.share,
        prompts.errors.share,
      );
    case 'option':
      return asking({ type: 'list', source: list }, prompts.option, prompts.errors.option);
    case 'tick':
      return asking({ type: 'list', source: list }, prompts.tick(label), prompts.errors.option);
    case 'points':
      return asking(
        { type: 'decimal', min: 0, max: criterion.max },
        prompts.points(max),
        prompts.errors.points(max),
      );
  }
}

function titleOf(type: Input['type'], isFormula: boolean): string {
  if (type === 'date') return formulaSheet.date.title;
  return type === 'share' && isFormula ? formulaSheet.percent.title : prompts.titles[type];
}

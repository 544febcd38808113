/** What the draft of a form says of a decision's table. */
import type { DraftProblem } from '../../draft/table/draft';
import type { DraftRow } from '../../draft/table/row';
import { number, type Language } from '../language';
import * as en from './en';
import * as vi from './vi';

export const draftTexts = { vi, en };

/** Where a row stands. */
export function placeText({ table, sheet, row }: DraftRow['at'], language: Language): string {
  const { places } = draftTexts[language];
  return sheet === undefined ? places.table(table, row) : places.sheet(sheet, row);
}

/** A problem as one sentence behind its place. */
export function draftProblemText(problem: DraftProblem, language: Language): string {
  const text = sentence(problem, language);
  return problem.at ? `${placeText(problem.at, language)}: ${text}` : text;
}

function sentence(problem: DraftProblem, language: Language): string {
  const { texts, oddities } = draftTexts[language];
  switch (problem.code) {
    case 'no-table':
    case 'no-head':
      return texts[problem.code];
    case 'odd-cell':
    case 'odd-line':
      return texts[problem.code](problem.received, problem.odd.map((odd) => oddities[odd]).join(', '));
    case 'sum':
      return texts.sum(problem.group, number(problem.received, language), number(problem.expected, language));
    default:
      return texts[problem.code](problem.received);
  }
}

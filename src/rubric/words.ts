/** The words by which people understand what a criterion asks: where they differ, an answer may mean another thing. */
import { foldText } from '../reading/fold';
import { ruleTexts } from './fingerprints';
import type { Criterion, Rubric } from './types';

/** Printed texts of the criterion and its options, and those of its rule and exemptions, as one text to compare. */
export const wordsOf = ({ rows }: Rubric, { id, rule, exemptions }: Criterion): string =>
  JSON.stringify(
    [
      ...rows.flatMap(({ criterion, text, method }) => (criterion === id ? [text, method] : [])),
      ...ruleTexts(rule),
      ...ruleTexts(exemptions),
    ].map(foldText),
  );

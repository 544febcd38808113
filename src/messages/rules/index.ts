import type { Band, Rule } from '../../rubric/rule';
import { number } from '../language';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';

const words = { vi, en };

/** The rule as short lines, the first one a sentence. */
export function ruleLines(rule: Rule, max: number, language: Language = 'vi'): string[] {
  const w = words[language];
  const show = (value: number): string => number(value, language);
  const points = (value: number): string => w.points(show(value));
  const gives = ({ gives }: Band): string => {
    if ('points' in gives) return points(gives.points);
    return gives.over === 100 ? w.rate(points(max)) : w.rateOver(show(gives.over), points(max));
  };
  const list = (bands: Band[], unit: string): string[] =>
    bands.map((band, index) => {
      if (band.bound === null) return index === 0 ? gives(band) : w.otherwise(gives(band));
      const bound = `${show(band.bound.value)}${unit === '%' ? '%' : ` ${unit}`}`.trim();
      return `${w.band[band.bound.op](bound)}: ${gives(band)}`;
    });
  switch (rule.kind) {
    case 'ratio': {
      const only = rule.bands.length === 1 && rule.bands[0]?.bound === null;
      const lines = list(rule.bands, '%');
      return only ? [w.ratio(lines.join(''))] : [w.byRate, ...lines];
    }
    case 'bands':
      return [w.byBand, ...list(rule.bands, rule.unit)];
    case 'choice':
    case 'combination':
      return [w.choice];
    case 'checklist':
      return [w.checklist(points(max))];
    case 'counts':
      return [w.counts(points(max))];
    case 'deduction':
      return [w.deduction(points(max))];
    case 'formula':
      return [
        rule.relative ? w.value(rule.text, show(max)) : w.formula(rule.text, show(rule.min), show(max)),
        ...[...rule.quantities, ...rule.limits].map(({ id, text }) => w.name(id, text)),
      ];
    case 'judgement':
      return [w.judgement(points(max))];
  }
}

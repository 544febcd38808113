/** How a criterion is scored, in words. */
import type { Band, Rule } from '../rubric/types';
import { number } from './language';
import type { Language } from './language';

/** The rule as short lines, the first one a sentence. */
export function ruleLines(rule: Rule, max: number, language: Language = 'vi'): string[] {
  const vi = language === 'vi';
  const show = (value: number): string => number(value, language);
  const points = (value: number): string => (vi ? `${show(value)} điểm` : `${show(value)} points`);
  const bound = (band: Band, unit: string, first: boolean): string => {
    const gives =
      'points' in band.gives
        ? points(band.gives.points)
        : band.gives.over === 100
          ? vi
            ? `tỷ lệ × ${points(max)}`
            : `rate × ${points(max)}`
          : vi
            ? `tỷ lệ ÷ ${show(band.gives.over)} % × ${points(max)}`
            : `rate ÷ ${show(band.gives.over)} % × ${points(max)}`;
    if (band.bound === null) return first ? gives : `${vi ? 'Còn lại' : 'Otherwise'}: ${gives}`;
    const words = vi
      ? { '>=': 'Từ %', '>': 'Trên %', '<=': 'Đến %' }
      : { '>=': 'From %', '>': 'Above %', '<=': 'Up to %' };
    return `${words[band.bound.op].replace('%', `${show(band.bound.value)} ${unit}`.trim())}: ${gives}`;
  };
  const list = (bands: Band[], unit: string): string[] =>
    bands.map((band, index) => bound(band, unit, index === 0));
  switch (rule.kind) {
    case 'ratio': {
      const only = rule.bands.length === 1 && rule.bands[0]?.bound === null;
      return only
        ? [
            vi
              ? `Điểm = ${list(rule.bands, '%').join('')} (tử số ÷ mẫu số, tỷ lệ cao nhất là 100 %).`
              : `Points = ${list(rule.bands, '%').join('')} (numerator ÷ denominator, at most 100 %).`,
          ]
        : [
            vi ? 'Theo tỷ lệ tử số ÷ mẫu số:' : 'By the rate numerator ÷ denominator:',
            ...list(rule.bands, '%'),
          ];
    }
    case 'bands':
      return [vi ? 'Theo mức:' : 'By band:', ...list(rule.bands, rule.unit)];
    case 'choice':
    case 'combination':
      return [vi ? 'Theo mục được chọn.' : 'By the option chosen.'];
    case 'checklist':
      return [
        vi ? `Cộng điểm các mục có, tối đa ${points(max)}.` : `The items add up, to at most ${points(max)}.`,
      ];
    case 'counts':
      return [
        vi ? `Cộng điểm theo số lượng, tối đa ${points(max)}.` : `Counts add up, to at most ${points(max)}.`,
      ];
    case 'deduction':
      return [
        vi
          ? `Trừ dần từ ${points(max)}, không dưới 0.`
          : `Counts are taken off ${points(max)}, never below 0.`,
      ];
    case 'judgement':
      return [
        vi
          ? `Biểu không in cách tính: tự chấm từ 0 đến ${points(max)}.`
          : `The form prints no rule: 0 to ${points(max)}.`,
      ];
  }
}

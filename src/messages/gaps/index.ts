/** Gaps, steps and plans in words: why points are lost, and what brings them back. */
import type { Gap, GapStep, Reason } from '../../scoring/gaps';
import type { Plan } from '../../scoring/plan';
import type { Values } from '../../scoring/rules/kind';
import { number } from '../language';
import type { Language } from '../language';
import * as en from './en';
import * as vi from './vi';

const words = { vi, en };

/** Why the points are lost, as one sentence. */
export const reasonText = ({ code, values }: Reason, language: Language = 'vi'): string =>
  words[language].reasons[code](shown(values, language));

/** What to do, without the points: "Thêm 3 (số dịch vụ …), thành 34/318 (10,69 %)". */
export const stepAction = (
  { code, values }: Pick<GapStep, 'code' | 'values'>,
  language: Language = 'vi',
): string => {
  const said = words[language].steps[code](shown(values, language));
  return typeof values['rest'] === 'string' ? `${said}${words[language].rest(values['rest'])}` : said;
};

/** Points as a gain: "+0,24 điểm"; "−2 điểm" where they are lost. */
export const gainText = (gain: number, language: Language = 'vi'): string =>
  words[language].points(`${gain < 0 ? '−' : '+'}${number(Math.abs(gain), language)}`);

/** What to do and what it brings: "Đạt 60 %: +9 điểm". */
export const stepText = (
  step: Pick<GapStep, 'code' | 'values' | 'gain'>,
  language: Language = 'vi',
): string => `${stepAction(step, language)}: ${gainText(step.gain, language)}`;

/** The reason of a gap, and that its evidence is missing where it is. */
export function gapText(gap: Gap, language: Language = 'vi'): string {
  const reason = reasonText(gap.reason, language);
  return gap.evidenceMissing ? `${reason} ${words[language].evidenceMissing}` : reason;
}

/** One sentence on what a plan reaches. */
export function planText(plan: Plan, language: Language = 'vi'): string {
  const w = words[language].plan;
  const show = (value: number): string => number(value, language);
  const [target, total] = [show(plan.target), show(plan.total)];
  const rank = plan.class === undefined ? '' : w.rank(plan.class);
  const count = plan.steps.length;
  const said = !plan.reaches
    ? w.short(target, total, rank, show(plan.short))
    : count === 0
      ? w.reached(target, total, rank)
      : w.reaches(count, target, total, rank);
  return plan.unproven ? `${said} ${w.unproven}` : said;
}

/** What a printed text leaves to be filled in: "đề nghị ghi rõ: ………". */
const BLANK = /\s?:?\s?(?:…{2,200}|\.{4,200})/gu;

function shown(values: Values, language: Language): Record<string, string> {
  const show = (value: Values[string]): string => {
    if (typeof value === 'string') return value.replace(BLANK, '');
    if (typeof value === 'number') return number(value, language);
    return value
      .map(({ count, label }) => words[language].counted(number(count, language), label))
      .join(', ');
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, show(value)]));
}

/** What was entered, as a person reads it: options, ticks and exemptions in their words, figures as they are typed. */
import { entryTitles } from '../../messages/sheet/index';
import { typedValue } from '../../reading/print';
import type { Criterion } from '../../rubric/types';
import type { Answer, Entry } from '../../scoring/answer';
import { kindOf } from '../../scoring/kinds';
import { ruleOf } from '../../scoring/rules/index';
import type { Input } from '../../scoring/rules/index';
import { entryValue } from '../drawing/criterion-row';
import { exemptionLabels } from '../lists';

/** Decimal sign of the language that is read. */
type Sign = ',' | '.';

/** A thing that was entered; the label is "" where the criterion asks for this one thing only. */
export interface Shown {
  label: string;
  value: string;
}

/** Where an entry belongs: an input of the rule by its place, the exemption, or points that were claimed. */
export type EntryPlace = number | 'exemption' | 'claimed';

function inputAt(criterion: Criterion, place: EntryPlace): Input | undefined {
  if (place === 'exemption')
    return { type: 'option', label: entryTitles.exempt, options: exemptionLabels(criterion) };
  if (place === 'claimed') return { type: 'points', label: firstLine(entryTitles.claimed) };
  const input = ruleOf(criterion).inputs[place];
  return input?.type === 'share' && criterion.rule.kind === 'ratio'
    ? { ...input, label: entryTitles.rate }
    : input;
}

const firstLine = (text: string): string => text.split('\n', 1).join('');

/** One entry of an answer; "" where nothing was entered. */
export function shownEntry(criterion: Criterion, place: EntryPlace, entry: Entry, sign: Sign = ','): string {
  const input = inputAt(criterion, place);
  const value = entryValue(entry, input);
  return typeof value === 'number' && input
    ? typedValue(value, kindOf(criterion, input), sign)
    : String(value);
}

/** The entries of an answer that hold something, in the order of the form. */
export function shownEntries(criterion: Criterion, answer: Answer, sign: Sign = ','): Shown[] {
  const places: [EntryPlace, Entry][] = [
    ...answer.inputs.map((entry, place): [EntryPlace, Entry] => [place, entry]),
    ['exemption', answer.exemption],
    ['claimed', answer.claimed],
  ];
  return places.flatMap(([place, entry]) => {
    const value = shownEntry(criterion, place, entry, sign);
    return value === '' ? [] : [{ label: inputAt(criterion, place)?.label ?? '', value }];
  });
}

/** The same in one line: "máy có mạng: 31; tất cả máy: 318". */
export const entriesText = (criterion: Criterion, answer: Answer, sign?: Sign): string =>
  joined(shownEntries(criterion, answer, sign));

/** All that an answer says, in one line. */
export const answerText = (criterion: Criterion, answer: Answer): string =>
  joined([
    ...shownEntries(criterion, answer),
    ...[
      { label: entryTitles.evidence, value: answer.evidence },
      { label: firstLine(entryTitles.note), value: answer.note },
    ].filter(({ value }) => value !== ''),
  ]);

const joined = (shown: readonly Shown[]): string =>
  shown.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`)).join('; ');

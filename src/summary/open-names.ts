/** Which listed units sent nothing, and of which nobody can say so yet. */
import type { Choice } from './choose';
import type { ListedUnit, Roster } from './names';
import type { FormSummary, Question } from './types';

/** Comparing more pairs of names than these would keep a person waiting. */
const MOST_PAIRS = 60_000;

/** A table that is not ranked before a person has looked at it. */
export type OpenTable = Extract<Question, { kind: 'table' }>;

interface OpenNames {
  questions: Question[];
  unsure: FormSummary['unsure'];
  missing: FormSummary['missing'];
}

/**
 * Questions about names that no list has, and the listed units that sent nothing. One that such a name may mean, or whose
 * files are undecided, is not missing; nor is any where there are too many open names to compare.
 */
export function openNames(
  roster: Roster,
  received: readonly { unit: string; file: string; list: string | null }[],
  undecided: readonly (Choice['undecided'][number] | OpenTable)[],
): OpenNames {
  const open = [
    ...received,
    ...undecided.map((question) => ({ unit: question.unit, file: fileOf(question) })),
  ].filter(({ unit }) => roster.isOpen(unit));
  const tooMany = open.length * roster.units.length > MOST_PAIRS;
  const names = open.map(({ unit, file }): Extract<Question, { kind: 'name' }> => ({
    kind: 'name',
    unit,
    file,
    near: tooMany ? [] : roster.near(unit),
  }));
  const sent = new Set(received.map(({ unit }) => roster.key(unit)));
  const meant = new Set(
    [...names.flatMap(({ near }) => near), ...undecided.map(({ unit }) => unit)].map((name) =>
      roster.key(name),
    ),
  );
  const absent = roster.units.filter(({ name }) => !sent.has(roster.key(name)));
  const isUnsure = ({ name }: ListedUnit): boolean => tooMany || meant.has(roster.key(name));
  const asUnit = ({ name, list }: ListedUnit): { list: string; unit: string } => ({ list, unit: name });
  return {
    questions: [
      ...names.sort((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0)),
      ...undecided.map((question) => ({
        ...question,
        unit: roster.find(question.unit)?.name ?? question.unit,
      })),
    ],
    unsure: absent.filter(isUnsure).map(asUnit),
    missing: absent.filter((unit) => !isUnsure(unit)).map(asUnit),
  };
}

const fileOf = (question: Choice['undecided'][number] | OpenTable): string =>
  question.kind === 'table' ? question.file : (question.files[0] ?? '');

/** What a person is told of how the form was found: names that were repaired, copies that do not count. */
import type { Problem } from '../../rubric/problem';
import { a1 } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import type { Placement } from './place';
import type { NameDoubt } from './names';

/** A problem of the place, with its cell as a reference. */
export interface PlaceProblem {
  code: NameDoubt['code'] | 'names-missing' | 'identity-missing' | 'second-form';
  sheet: string;
  ref?: CellRef;
  criterion?: string;
  expected: string;
  found: string;
}

/** Names that one line tells before it only counts them. */
const NAMED = 6;

/** One line for what was done once: all lost names together, each copied sheet. */
export function placeProblems(
  { sheet, named, doubts, copies, expected }: Placement,
  identified: boolean,
): PlaceProblem[] {
  const rubric = expected.layout.rubric.id;
  const problems: PlaceProblem[] = [];
  const place = { sheet: sheet.name, expected: rubric, found: '' };
  if (!named) problems.push({ code: 'names-missing', ...place });
  if (!identified) problems.push({ code: 'identity-missing', ...place });
  for (const code of ['name-lost', 'name-elsewhere', 'name-twice'] as const) {
    const alike = doubts.filter((doubt) => doubt.code === code);
    const [first, ...more] = alike;
    if (first) problems.push(more.length === 0 ? ofOne(first, sheet.name) : ofMany(code, alike, sheet.name));
  }
  for (const { name } of copies)
    problems.push({ code: 'second-form', sheet: name, expected: sheet.name, found: name });
  return problems;
}

const ofOne = ({ code, name, says, stands, criterion }: NameDoubt, sheet: string): PlaceProblem => ({
  code,
  sheet,
  ref: stands,
  ...(criterion === undefined ? {} : { criterion }),
  expected: a1(stands),
  found: says.length === 0 ? name : `${name} = ${says.join(', ')}`,
});

const ofMany = (code: NameDoubt['code'], doubts: readonly NameDoubt[], sheet: string): PlaceProblem => ({
  code,
  sheet,
  expected: shortList(doubts.map(({ stands }) => a1(stands))),
  found: shortList(doubts.map(({ name }) => name)),
});

const shortList = (texts: readonly string[]): string =>
  texts.slice(0, NAMED).join(', ') + (texts.length > NAMED ? `, … (${texts.length})` : '');

/** The same as problems of the submission. */
export const asProblem = ({ code, sheet, ref, criterion, expected, found }: PlaceProblem): Problem => ({
  severity: 'warning',
  code,
  ...(criterion === undefined ? {} : { criterion }),
  sheet,
  ...(ref === undefined ? {} : { cell: a1(ref) }),
  expected,
  received: found,
});

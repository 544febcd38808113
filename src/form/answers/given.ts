/**
 * The office's table of figures that units do not enter themselves (survey, external index, last year's): one row a unit, one column a
 * figure. The head says the unit ("Đơn vị") and each figure by its criterion and name ("III.1.hl"), or by the criterion alone where it
 * asks for one such figure.
 */
import { foldText } from '../../reading/fold';
import { readCell, readWords } from '../../reading/read';
import type { Criterion, Rubric } from '../../rubric/types';
import { emptyAnswer, entryOf } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';
import { kindsOf } from '../../scoring/kinds';
import type { ContentSheet } from '../../sheet/content';

/** A figure that the office or last year gives. */
interface GivenInput {
  criterion: Criterion;
  input: number;
  names: string[];
}

/** Figures of a form that come with it, with the names by which a table's head may call them. */
export function givenInputs({ criteria }: Rubric): GivenInput[] {
  return criteria.flatMap((criterion) => {
    if (criterion.rule.kind !== 'formula') return [];
    const given = criterion.rule.quantities.flatMap(({ id, source }, input) =>
      source === 'entered' ? [] : [{ id, input }],
    );
    return given.map(({ id, input }) => ({
      criterion,
      input,
      names: [`${criterion.id}.${id}`, ...(given.length === 1 ? [criterion.id] : [])],
    }));
  });
}

export interface GivenTable {
  /** A submission for each unit, with the figures of the table. */
  submissions: Submission[];
  /** Heads of columns that name no figure of the form. */
  unknown: string[];
  /** "Sở Y tế, III.1.hl: chín mươi": what can't be read. */
  unread: string[];
}

const UNIT = ['đơn vị', 'tên đơn vị', 'unit'].map(foldText);

/** Reads the table; undefined where no row of the sheet is its head. */
export function readGiven(rubric: Rubric, sheet: Pick<ContentSheet, 'rows'>): GivenTable | undefined {
  const inputs = givenInputs(rubric);
  const said = (row: number, col: number): string => {
    const reading = readWords(sheet.rows.get(row)?.get(col));
    return reading.is === 'value' ? reading.value.trim() : '';
  };
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
  const columnsOf = (row: number): number[] => [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b);
  const isUnit = (row: number, col: number): boolean => UNIT.includes(foldText(said(row, col)));
  const head = rows.find((row) => columnsOf(row).some((col) => isUnit(row, col)));
  if (head === undefined) return undefined;
  const unitColumn = columnsOf(head).find((col) => isUnit(head, col)) ?? 0;
  const figures = columnsOf(head)
    .filter((col) => col !== unitColumn && said(head, col) !== '')
    .map((col) => ({ col, given: inputs.find(({ names }) => names.includes(said(head, col))) }));
  const unread: string[] = [];
  const submissions = rows
    .filter((row) => row > head && said(row, unitColumn) !== '')
    .map((row): Submission => {
      const answers = new Map<string, Answer>();
      for (const { col, given } of figures) {
        if (!given) continue;
        const { criterion, input, names } = given;
        const kinds = kindsOf(criterion);
        const kind = kinds[input];
        const entry = kind ? entryOf(readCell(kind, sheet.rows.get(row)?.get(col))) : null;
        if (entry === null) continue;
        if (typeof entry === 'object') {
          unread.push(`${said(row, unitColumn)}, ${names[0] ?? ''}: ${entry.unreadable}`);
          continue;
        }
        const answer = answers.get(criterion.id) ?? emptyAnswer(kinds.length);
        const inputs = answer.inputs.map((before, place) => (place === input ? entry : before));
        answers.set(criterion.id, { ...answer, inputs });
      }
      return { rubric: rubric.id, unit: said(row, unitColumn), fields: {}, answers };
    });
  const unknown = figures.flatMap(({ col, given }) => (given ? [] : [said(head, col)]));
  return { submissions, unknown, unread };
}

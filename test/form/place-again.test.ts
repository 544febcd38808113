/** A form that was found once and edited since is found where looking anew finds it, and read and scored as there, whatever was edited. */
import { readForm } from '../../src/form/answers/read';
import { placeAgain } from '../../src/form/place/again';
import { placeForm } from '../../src/form/place/place';
import type { Placement } from '../../src/form/place/place';
import { withChanges } from '../../src/form/answers/reread';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import type { ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { workbookContent } from '../../src/workbook/grid/content';
import { formOf } from '../tools/forms';
import { fc, runs } from '../tools/random';
import { specOf } from '../tools/workbooks';

/** What a placement says, without its sheet. */
const said = (placement: Placement | undefined) =>
  placement && {
    rows: placement.rows,
    cols: placement.cols,
    namedRows: placement.namedRows,
    displaced: placement.displaced,
    doubts: placement.doubts,
    copies: placement.copies.map(({ name }) => name),
    fit: placement.fit,
    named: placement.named,
  };

type Act = (content: WorkbookContent, placement: Placement) => WorkbookContent;

const onSheet = (
  content: WorkbookContent,
  name: string,
  change: (sheet: ContentSheet) => ContentSheet,
): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** Rows from `at` on stand one lower, with or without the names that lead to them. */
function lowered(content: WorkbookContent, name: string, at: number, names: boolean): WorkbookContent {
  const moved = onSheet(content, name, (sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row >= at ? row + 1 : row, cells])),
  }));
  if (!names) return moved;
  return {
    ...moved,
    names: moved.names.map((one) => ({
      ...one,
      reference: one.reference.replace(/\$(\d+)/g, (text, row: string) =>
        Number(row) > at ? `$${Number(row) + 1}` : text,
      ),
    })),
  };
}

const acts = (rows: number, cols: number): fc.Arbitrary<Act> => {
  const row = fc.nat(rows);
  const col = fc.nat(cols);
  return fc.oneof(
    // an open cell or any other one, with anything in it
    fc.tuple(row, col, fc.constantFrom(null, 3, 'x', 'Tổng điểm', 'I. Hạ tầng kỹ thuật')).map(
      ([r, c, value]): Act =>
        (content, { sheet }) =>
          withChanges(content, sheet.name, [{ ref: { row: r, col: c }, value }]),
    ),
    // an entry of a criterion; some have one on each of their lines
    fc
      .tuple(fc.nat(), fc.boolean(), fc.constantFrom(null, 0, 3, 'Có', 'x'))
      .map(([n, onLines, value]): Act => (content, { sheet, expected, inputs }) => {
        const { criteria } = expected.layout.rubric;
        const some = criteria.filter(({ inputsOnLines }) => inputsOnLines === onLines);
        const entries = (some.length > 0 ? some : criteria).flatMap((criterion) => inputs(criterion));
        const ref = entries[n % entries.length];
        return ref ? withChanges(content, sheet.name, [{ ref, value }]) : content;
      }),
    // the text of one row over that of another
    fc.tuple(row, row).map(
      ([from, to]): Act =>
        (content, { sheet }) =>
          onSheet(content, sheet.name, (one) => {
            const cells = one.rows.get(from);
            return cells === undefined ? one : { ...one, rows: new Map([...one.rows, [to, cells]]) };
          }),
    ),
    fc.tuple(row, fc.boolean()).map(
      ([at, names]): Act =>
        (content, { sheet }) =>
          lowered(content, sheet.name, at, names),
    ),
    // a second copy of the form
    fc.constant<Act>((content, { sheet }) => ({
      ...content,
      sheets: [...content.sheets, { ...sheet, name: `${sheet.name} (2)` }],
    })),
    // a name taken away, or one that leads elsewhere
    fc.tuple(fc.nat(300), fc.boolean()).map(([index, away]): Act => (content) => {
      const at = index % Math.max(1, content.names.length);
      return {
        ...content,
        names: content.names.flatMap((one, n) =>
          n !== at ? [one] : away ? [] : [{ ...one, reference: one.reference.replace(/\d+$/, '9') }],
        ),
      };
    }),
  );
};

/** What is read from a placement, and what it comes to; answers are copied first where nothing kept of them may count. */
function readAt(rubric: Rubric, placement: Placement, anew: boolean) {
  const { submission, problems } = readForm(rubric, placement);
  const given = anew ? structuredClone(submission) : submission;
  return { submission, problems, assessment: assess(rubric, given) };
}

test.each(['ha-nam-2021-so', 'lam-dong-2021-so'])(
  'after any edits %s is found and read as if anew',
  async (id) => {
    const rubric = await formOf(id);
    const first = workbookContent(specOf(rubric));
    const placed = placeForm(first, rubric);
    if (!placed) throw new Error('no form');
    const { rows, cols } = placed;
    fc.assert(
      fc.property(
        fc.array(acts(rows.length + 4, cols.length + 2), { minLength: 1, maxLength: 5 }),
        (steps) => {
          let before = { content: first, placement: placed };
          for (const act of steps) {
            const content = act(before.content, before.placement);
            const anew = placeForm(content, rubric);
            const again = placeAgain(before, content);
            expect(said(again)).toEqual(said(anew));
            expect(again?.sheet).toBe(anew?.sheet);
            if (!again || !anew) return;
            expect(readAt(rubric, again, false)).toEqual(readAt(rubric, anew, true));
            before = { content, placement: again };
          }
        },
      ),
      runs(40, 1000),
    );
  },
);

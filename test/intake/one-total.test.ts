/** One file, one total: whatever was done to it, every command, the page and the pane show the same points. */
import { recalculate } from '../../src/form/recalculate';
import { reviewTaken, takeContent } from '../../src/intake/file/take';
import type { Taken } from '../../src/intake/file/take';
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import { fromHundredths, toHundredths } from '../../src/scoring/exact';
import type { WorkbookContent } from '../../src/sheet/content';
import { unitResult } from '../../src/summary/unit-result';
import { builtIn } from '../../src/rubric/store';
import { screenOf } from '../../src/taskpane/state';
import { laidOutAnew } from '../../src/intake/rewrite/others';
import { workbookContent } from '../../src/workbook/grid/content';
import { alterations, deskOf, honestEdits } from '../review/alterations';
import type { Desk } from '../review/alterations';
import { form, submission } from '../scoring/forms';
import { bytesOf, contentOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const [ID, OTHER] = ['V.3', 'VI.2'];
let written: WorkbookContent;
beforeAll(async () => {
  written = contentOf(await bytesOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021')));
});

const sum = (points: readonly number[]): number =>
  fromHundredths(points.reduce((all, one) => all + toHundredths(one), 0));

async function taken(content: WorkbookContent): Promise<Taken> {
  const file = await takeContent(content, builtIn);
  if (!file.ok) throw new Error(file.reason);
  return file;
}

/** The total as each of them shows it. */
async function totals(content: WorkbookContent): Promise<Record<string, number | undefined>> {
  const file = await taken(content);
  const review = reviewTaken(file);
  const unit = unitResult({ file: 'a.xlsx', ...file });
  const screen = await screenOf(content, builtIn);
  if (file.source.kind !== 'form') throw new Error('no form');
  const { spec } = laidOutAnew(content, rubric, file.source.form, true, '0.0.0');
  return {
    score: file.assessment.total,
    review: review.comparison.engine.points,
    summary: sum(unit.criteria.map(({ points }) => points)),
    minutes: sum(startAppraisal(review).criteria.map(({ recomputed }) => recomputed ?? 0)),
    pane: screen.kind === 'form' ? screen.form.assessment.total : undefined,
    desk: recalculate(spec, workbookContent(spec), rubric)?.assessment.total,
  };
}

async function expectOne(content: WorkbookContent): Promise<void> {
  const shown = await totals(content);
  const { score } = shown;
  expect(shown).toEqual(Object.fromEntries(Object.keys(shown).map((where) => [where, score])));
}

const edits: [string, (desk: Desk) => unknown][] = [...alterations, ...honestEdits].map((edit) => [
  edit.name,
  (desk) => edit.apply(desk, ID, OTHER),
]);

test.each(edits)('%s', async (_name, apply) => {
  const desk = deskOf(structuredClone(written), rubric);
  apply(desk);
  await expectOne(desk.content);
});

const nameOf = (content: WorkbookContent, name: string) => {
  const found = content.names.find((one) => one.name === name);
  if (!found) throw new Error(`no name ${name}`);
  return found;
};

/** What happens to names, with the word that must be said of it. */
const names: [name: string, problem: string, change: (content: WorkbookContent) => void, finding?: string][] =
  [
    ['a column lost its name', 'name-lost', (content) => (nameOf(content, 'col_v1').reference = '#REF!')],
    [
      'a name moved one row down',
      'name-elsewhere',
      (content) => {
        const name = nameOf(content, 'crit_II_2_1');
        name.reference = name.reference.replace(/\d+$/, (row) => String(Number(row) + 1));
      },
    ],
    [
      'the name of the total was redefined',
      'name-elsewhere',
      (content) => (nameOf(content, 'form_total').reference = "'Phiếu đánh giá'!$J$1"),
    ],
    [
      'a name stands twice, once for another sheet',
      'name-twice',
      (content) =>
        content.names.push({
          ...nameOf(content, 'crit_II_2_1'),
          scope: 'Danh mục',
          reference: "'Phiếu đánh giá'!$A$11",
        }),
    ],
    [
      'a draft copy with other answers',
      'second-form',
      (content) => {
        const [sheet] = content.sheets;
        if (!sheet) return;
        const copy = { ...structuredClone(sheet), name: `${sheet.name} (2)` };
        for (const cells of copy.rows.values())
          for (const [col, cell] of cells) if (col > 6) cells.set(col, { ...cell, value: null });
        content.sheets.unshift(copy);
        for (const name of content.names.filter(({ reference }) => reference.includes(sheet.name)))
          content.names.unshift({
            ...name,
            scope: copy.name,
            reference: name.reference.replace(sheet.name, copy.name),
          });
      },
    ],
    [
      'neither names nor hidden sheets are left',
      'names-missing',
      (content) => {
        content.names = [];
        content.sheets = content.sheets.slice(0, 1);
      },
      // the review names the act that took them
      'sheet-moved',
    ],
  ];

test.each(names)(
  '%s: the printed rows are read, and it is said',
  async (_name, code, change, told = code) => {
    const before = (await taken(written)).assessment.total;
    const content = structuredClone(written);
    change(content);
    const file = await taken(content);
    expect(file.assessment.total).toBe(before);
    expect(file.problems.filter((problem) => problem.code === code)).toHaveLength(1);
    expect(reviewTaken(file).findings.filter((finding) => finding.code === told)).toHaveLength(1);
    await expectOne(content);
  },
);

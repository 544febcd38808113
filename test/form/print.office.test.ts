/**
 * Every form on paper, by LibreOffice. No pictures are compared: fonts and versions move pixels, but all signs must be
 * there, no others, and no row may be too low for its text.
 */
import { layoutOf } from '../../src/form/layout';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { fixture, formIds, formOf } from '../tools/forms';
import { pdfText, recalculate, toPdf } from '../tools/libreoffice';
import { editedByOffice } from '../tools/office-edit';
import { bytesOf, contentOf, specOf, submissionOf } from '../tools/workbooks';

/** A4 pages that a form takes; more would mean that rows are far too high. */
const pages: Record<string, [number, number]> = {
  'lam-dong-2021-so': [3, 6],
  'lam-dong-2021-huyen': [4, 6],
  'hau-giang-2017': [4, 6],
  'hue-2021-tinh': [6, 11],
  'hue-2021-huyen': [6, 11],
  'gia-lai-2020-huyen': [10, 15],
  'ha-nam-2021-so': [7, 11],
};

/** Below every page; the control code stands left of it once there is one. */
const fingerprint = ({ fingerprints }: Rubric): string => `Mẫu phiếu: ${fingerprints.whole}`;

/** How often each sign stands in the texts, blanks apart. */
function tally(texts: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const sign of texts.join('').normalize('NFC').replace(/\s/g, ''))
    counts[sign] = (counts[sign] ?? 0) + 1;
  return counts;
}

/** Everything that should be on paper: the printed cells, the head of the table on each further page, page numbers. */
function onPaper(rubric: Rubric, submission: Submission | undefined, count: number): string[] {
  const layout = layoutOf(rubric);
  const [sheet] = specOf(rubric, submission).sheets;
  const textsOf = (from: number, to: number): string[] =>
    (sheet?.cells ?? [])
      .slice(from, to + 1)
      .flatMap((row) => row.slice(0, layout.printedColumns))
      .map((cell) =>
        typeof cell?.value === 'number' ? String(cell.value).replace('.', ',') : String(cell?.value ?? ''),
      );
  const head = textsOf(...layout.tableHead);
  return [
    ...textsOf(layout.firstPrintedRow, layout.lastPrintedRow),
    ...Array.from({ length: count - 1 }, () => head).flat(),
    ...Array.from({ length: count }, () => fingerprint(rubric)),
    ...Array.from({ length: count - 1 }, (_, index) => String(index + 2)),
  ];
}

/** Signs that paper and form do not show equally often. */
function differences(rubric: Rubric, submission: Submission | undefined, printed: string[]): string[] {
  const [wanted, shown] = [tally(onPaper(rubric, submission, printed.length)), tally(printed)];
  return [...new Set([...Object.keys(wanted), ...Object.keys(shown)])]
    .filter((sign) => wanted[sign] !== shown[sign])
    .map((sign) => `${sign}: ${shown[sign] ?? 0} on paper, ${wanted[sign] ?? 0} in the form`);
}

/** Rows (from 0) that LibreOffice would make higher to show all of their text. */
async function tooLow(rubric: Rubric, submission: Submission | undefined): Promise<number[]> {
  const { firstPrintedRow, lastPrintedRow } = layoutOf(rubric);
  const [edited] = await editedByOffice(await bytesOf(rubric, submission), [
    `Dim row, height, low
doc.Sheets.insertNewByName("low", 1)
low = 0
For row = ${firstPrintedRow} To ${lastPrintedRow}
height = sheet.Rows.getByIndex(row).Height
sheet.Rows.getByIndex(row).OptimalHeight = True
If sheet.Rows.getByIndex(row).Height > height + 2 Then
doc.Sheets.getByName("low").getCellByPosition(0, low).Value = row
low = low + 1
End If
Next`,
  ]);
  const sheet = contentOf(edited ?? new Uint8Array()).sheets.find(({ name }) => name === 'low');
  return [...(sheet?.rows.values() ?? [])].map((row) => Number(row.get(0)?.value));
}

/** Pages on which the head of the table, which Excel repeats on every page, stands above no row of the table. */
function headsAlone(rubric: Rubric, printed: string[]): number[] {
  const layout = layoutOf(rubric);
  const plain = (text: string): string => text.normalize('NFC').replace(/\s/g, '');
  const rows = (specOf(rubric).sheets[0]?.cells ?? [])
    .slice(layout.tableHead[1] + 1, layout.tableEnd + 1)
    .map((row) => plain(String(row[layout.columns.get('text') ?? 1]?.value ?? '')).slice(0, 25))
    .filter((text) => text.length > 8);
  return printed.flatMap((page, index) =>
    rows.some((text) => plain(page).includes(text)) ? [] : [index + 1],
  );
}

async function checkPaper(rubric: Rubric, submission?: Submission): Promise<string[]> {
  const printed = await pdfText(await toPdf(await bytesOf(rubric, submission)));
  const [least, most] = pages[rubric.id] ?? [1, 1];
  expect(printed.length).toBeGreaterThanOrEqual(least);
  expect(printed.length).toBeLessThanOrEqual(most);
  // as an annex: the number above from the second page on, and below where the control code comes
  printed.forEach((page, index) => {
    expect(page.trimEnd().endsWith(fingerprint(rubric))).toBe(true);
    expect(/^\d+\n/.exec(page.trimStart())?.[0].trim()).toBe(index === 0 ? undefined : String(index + 1));
  });
  // neither more nor less: all of the form, its head on every page, nothing of the entry block
  expect(differences(rubric, submission, printed)).toEqual([]);
  expect(headsAlone(rubric, printed)).toEqual([]);
  expect(await tooLow(rubric, submission)).toEqual([]);
  return printed;
}

test.each(formIds)(
  '%s, empty: all of it is on paper and nothing else, and no text is clipped',
  async (id) => {
    await checkPaper(await formOf(id));
  },
  300_000,
);

test.each([
  ['gia-lai-2020-huyen', 'gia-lai-kbang-2020', ['54,34', '87,89', '142,23', '0,45']],
  ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021', ['496', '146', '170']],
] as const)(
  '%s, filled: the same, with points in Vietnamese style',
  async (id, name, points) => {
    const rubric = await formOf(id);
    const printed = await checkPaper(rubric, submissionOf(rubric, fixture(name)));
    const words = printed.join(' ').split(/\s+/);
    for (const value of points) expect(words).toContain(value);
  },
  300_000,
);

test('saved again by LibreOffice, every sum still has its comma on paper', async () => {
  const rubric = await formOf('ha-nam-2021-so');
  const answers = Object.fromEntries(
    rubric.criteria
      .filter(({ rule }) => rule.kind === 'ratio')
      .map(({ id }) => [id, { numerator: 31, denominator: 318 }]),
  );
  const submission = submissionOf(rubric, { rubric: rubric.id, unit: { name: 'Sở A' }, answers });
  const saved = await recalculate(new Map([['a', await bytesOf(rubric, submission)]]));
  const text = (await pdfText(await toPdf(saved.get('a') ?? new Uint8Array()))).join('\n');
  expect(/Tổng số điểm đạt được:\s*(\S+)/.exec(text)?.[1]).toBe('12,49');
  expect(text.match(/(?<!\S)\d+\.\d\d(?!\S)/g)).toBeNull();
}, 300_000);

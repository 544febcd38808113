/** The sheet of every form: the printed rows stand in it as printed, and everything that finds them again is there. */
import { names, layoutOf } from '../../src/form/layout';
import { entryTitles } from '../../src/messages/sheet';
import { columnName } from '../../src/sheet/address';
import { rangeOf } from './spec-helpers';
import { exampleIds, formIds, formOf, sourceOf } from '../tools/forms';
import { load } from '../../src/rubric/load';
import { bytesOf, contentOf, readBack, specOf, submissionOf } from '../tools/workbooks';
import type { ItemSource } from '../../src/rubric/schema/rubric';

/** Printed texts and maxima straight from the rubric file, in order. */
function printedOf(items: ItemSource[]): { text: string; max: number | null }[] {
  return items.flatMap((item) => [
    { text: item.text, max: item.max ?? null },
    ...('items' in item ? printedOf(item.items) : []),
  ]);
}

test.each([...formIds, ...exampleIds])('%s: while nothing was entered no points are printed', async (id) => {
  const rubric = await formOf(id);
  const [sheet] = specOf(rubric).sheets;
  const { printedColumns, firstPrintedRow, lastPrintedRow } = layoutOf(rubric);
  const computed = (sheet?.cells ?? [])
    .slice(firstPrintedRow, lastPrintedRow + 1)
    .flatMap((row) => row.slice(0, printedColumns).filter((cell) => cell?.formula !== undefined));
  expect(computed.length).toBeGreaterThan(rubric.criteria.length);
  expect(computed.filter((cell) => typeof cell?.value === 'number')).toEqual([]);
});

describe.each(formIds)('%s', (id) => {
  test('every printed row stands in the table, in order, with text, method, number, note and maximum', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const [sheet] = specOf(rubric).sheets;
    const rows = (sheet?.cells ?? []).slice(layout.tableHead[1] + 1, layout.tableEnd + 1);
    expect(rows).toHaveLength(rubric.rows.length);
    rows.forEach((cells, index) => {
      const row = rubric.rows[index];
      if (!row) return;
      const at = (role: string): number => rubric.columns.findIndex((column) => column.role === role);
      const shown = (role: string): unknown => cells[at(role)]?.value ?? '';
      if (row.kind === 'total') {
        expect([cells[0]?.value, shown('max')]).toEqual([row.text, row.max ?? '']);
        return;
      }
      expect([shown('no'), shown('text')]).toEqual([row.no, row.text]);
      // a form without a method column prints the method where the maximum stands
      expect(shown('max')).toBe(row.max ?? (layout.columns.has('method') ? '' : row.method));
      if (layout.columns.has('method')) expect(shown('method')).toBe(row.method);
      if (layout.columns.has('printed')) expect(shown('printed')).toBe(row.printed);
      if (at('note') >= 0) expect(shown('note')).toBe(row.note);
      // an “x” says who assesses a row
      const marks = (['department', 'online', 'expert'] as const).filter((role) => at(role) >= 0);
      expect(marks.filter((role) => shown(role) === 'x')).toEqual(
        marks.filter((role) => row.marks.includes(role)),
      );
    });
    // and the derived rows are those of the file
    const fromFile = printedOf(sourceOf(id).groups);
    const derived = rubric.rows.filter(({ kind }) => kind !== 'option' && kind !== 'total');
    expect(derived.map(({ text, max }) => ({ text, max }))).toEqual(fromFile);
  });

  test('title, attachment, sections, signature and footnotes stand in the printed area', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const [sheet] = specOf(rubric).sheets;
    const printed = (sheet?.cells ?? [])
      .slice(layout.firstPrintedRow, layout.lastPrintedRow + 1)
      .map((cells) => cells.slice(0, layout.printedColumns).map((cell) => String(cell?.value ?? '')));
    const all = printed.flat();
    const sections = [...rubric.before, ...rubric.after];
    for (const text of [
      ...rubric.heading,
      ...rubric.title,
      rubric.attachment,
      ...sections.flatMap(({ title, fields }) => [title, ...fields.map((field) => field.text)]),
      ...rubric.signature,
      ...rubric.columns.map(({ title }) => title),
    ])
      expect(text === '' ? '' : all).toContain(text);
    for (const text of rubric.footnotes)
      expect(printed.map((row) => row.filter(Boolean).join(' | '))).toContain(text);
  });

  test('lines of general information have their numbers before them where their section counts them', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const [sheet] = specOf(rubric).sheets;
    for (const { fields } of [...rubric.before, ...rubric.after]) {
      const counted = fields.some(({ no }) => no !== '');
      for (const { id: field, no, text } of fields) {
        const cells = sheet?.cells[layout.fieldRow.get(field) ?? -1] ?? [];
        expect([cells[0]?.value ?? '', cells[1]?.value ?? '']).toEqual(counted ? [no, text] : [text, '']);
      }
    }
  });

  test('names are different without regard to case, valid in Excel, and hidden', async () => {
    const rubric = await formOf(id);
    const spec = specOf(rubric);
    const list = spec.names.map(({ name }) => name);
    expect(new Set(list.map((name) => name.toLowerCase())).size).toBe(list.length);
    for (const name of list) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/);
      // neither a cell (ABC12) nor R1C1
      expect(name).not.toMatch(/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/);
    }
    expect(spec.names.every(({ hidden }) => hidden)).toBe(true);
    for (const criterion of rubric.criteria) expect(list).toContain(names.criterion(criterion.id));
    for (const needed of [names.form(id), names.total, names.percent, names.highlight])
      expect(list).toContain(needed);
  });

  test('on paper is the form and nothing else: from its first line to its last, without the entry block', async () => {
    const rubric = await formOf(id);
    const { firstPrintedRow, printedColumns, tableHead, rows } = layoutOf(rubric);
    const [sheet] = specOf(rubric).sheets;
    expect(sheet?.print).toMatchObject({
      area: { top: firstPrintedRow, left: 0, bottom: rows.length - 1, right: printedColumns - 1 },
      titleRows: tableHead,
    });
    const lastWords = [...rubric.signature, ...rubric.footnotes].at(-1);
    const last = (sheet?.cells ?? []).findLastIndex((row) =>
      row.slice(0, printedColumns).some((cell) => cell?.value),
    );
    if (lastWords)
      expect(sheet?.cells[last]?.some((cell) => lastWords.includes(String(cell?.value)))).toBe(true);
    expect(last).toBeLessThan(rows.length);
    // every column has a width, and no two merged areas share a cell
    expect(sheet?.columns.every(({ width }) => width > 0)).toBe(true);
    const merged = (sheet?.merges ?? []).flatMap((area) =>
      rangeOf(area).map(({ row, col }) => `${row},${col}`),
    );
    expect(new Set(merged).size).toBe(merged.length);
  });

  test('texts beside cells are no longer than Excel takes', async () => {
    const [sheet] = specOf(await formOf(id)).sheets;
    for (const { prompt, error } of sheet?.validations ?? []) {
      for (const text of [prompt, error]) {
        expect((text?.title ?? '').length).toBeLessThanOrEqual(32);
        expect((text?.message ?? '').length).toBeLessThanOrEqual(255);
      }
    }
    for (const row of sheet?.cells ?? [])
      for (const cell of row) expect((cell?.formula ?? '').length).toBeLessThan(8192);
  });

  test('exactly the inputs are unlocked, and nothing printed is coloured by a rule', async () => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const spec = specOf(rubric);
    const [sheet] = spec.sheets;
    expect(sheet?.protected).toBe(true);
    for (const { area } of sheet?.conditionalFormats ?? [])
      expect(area.left).toBeGreaterThan(layout.printedColumns);
    // every cell with a validation takes entries, and no formula is unlocked
    sheet?.cells.forEach((row, at) =>
      row.forEach((cell, col) => {
        if (!cell) return;
        const unlocked = spec.styles[cell.style ?? '']?.unlocked === true;
        if (cell.formula !== undefined) expect([at, col, unlocked]).toEqual([at, col, false]);
      }),
    );
    for (const { area } of sheet?.validations ?? [])
      for (const ref of rangeOf(area)) {
        const style = sheet?.cells[ref.row]?.[ref.col]?.style ?? '';
        expect([ref, spec.styles[style]?.unlocked]).toEqual([ref, true]);
      }
  });

  test('formulas use only functions of Excel 2010 that LibreOffice shares', async () => {
    const spec = specOf(await formOf(id));
    const used = new Set<string>();
    for (const sheet of spec.sheets)
      for (const row of sheet.cells)
        for (const cell of row)
          for (const [, name] of (cell?.formula ?? '')
            .replace(/"[^"]*"/g, '')
            .matchAll(/([A-Z][A-Z0-9.]*)\(/g))
            used.add(name ?? '');
    const allowed = [
      'AND',
      'CHOOSE',
      'COUNT',
      'COUNTA',
      'COUNTIF',
      'FIND',
      'FIXED',
      'IF',
      'IFERROR',
      'INDEX',
      'INT',
      'ISLOGICAL',
      'ISNA',
      'ISNUMBER',
      'LOWER',
      'MATCH',
      'MAX',
      'MIN',
      'NOT',
      'OR',
      'REPT',
      'ROUND',
      'SUBSTITUTE',
      'SUM',
      'SUMIF',
      'TRIM',
    ];
    expect([...used].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('no formula holds a list of texts, of which Gnumeric makes numbers and truth values', async () => {
    const spec = specOf(await formOf(id));
    const formulas = spec.sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.formula ?? []));
    const bare = formulas.map((formula) => formula.replace(/"(?:[^"]|"")*"/g, '""'));
    expect(bare.filter((formula) => /\{[^}]*"/.test(formula))).toEqual([]);
  });

  test('the written file carries the identity on a very hidden sheet, and the paper set-up', async () => {
    const rubric = await formOf(id);
    const content = contentOf(await bytesOf(rubric));
    expect(content.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    const [form] = content.sheets;
    expect(form?.footer).toContain(rubric.fingerprints.whole);
    const printed = rubric.columns.length;
    const rows = [...(form?.rows ?? [])].flatMap(([row, cells]) => {
      const shown = [...cells].flatMap(([col, { value }]) =>
        col < printed && value !== null ? [value] : [],
      );
      return shown.length > 0 ? [{ row: row + 1, shown }] : [];
    });
    const said = (name: string): string =>
      content.names.find((one) => one.name.toLowerCase().endsWith(name))?.reference.replace(/^.*!/, '') ?? '';
    // from the first line of the decision's annex to the last one, and as wide as its table
    const [, first, last] = /^\$A\$(\d+):\$[A-Z]\$(\d+)$/.exec(said('print_area')) ?? [];
    expect(said('print_area')).toContain(`:$${columnName(printed - 1)}$`);
    const { firstPrintedRow, lastPrintedRow } = layoutOf(rubric);
    expect([first, last].map(Number)).toEqual([firstPrintedRow + 1, lastPrintedRow + 1]);
    // below the last text there may be room to sign
    expect(Number(last)).toBeGreaterThanOrEqual(Number(rows.at(-1)?.row));
    // the head of the table on every page
    const titles = new Set<unknown>(rubric.columns.map(({ title }) => title));
    const heads = rows.filter(({ row, shown }) => row >= Number(first) && titles.has(shown.at(-1)));
    expect(said('print_titles')).toBe(`$${heads[0]?.row}:$${heads.at(-1)?.row}`);
  });

  test('the result, the captions and the texts of the criteria stay in view', async () => {
    const rubric = await formOf(id);
    const [sheet] = specOf(rubric).sheets;
    const captions = sheet?.cells.findIndex((row) =>
      row.some((cell) => cell?.value === entryTitles.evidence),
    );
    expect(sheet?.freeze).toEqual({
      rows: Number(captions) + 1,
      columns: rubric.columns.findIndex(({ role }) => role === 'text') + 1,
    });
  });
});

test.each([
  [105, 'portrait', 'wider'],
  [106, 'portrait', 'narrower'],
  [110, 'portrait', 'narrower'],
  [111, 'landscape', 'narrower'],
])('columns of %i characters are printed %s with %s margins', (width, orientation, margins) => {
  const source = sourceOf('hau-giang-2017');
  const each = Math.floor(width / source.columns.length);
  const columns = source.columns.map((column, at) => ({
    ...column,
    width: at === 0 ? width - each * (source.columns.length - 1) : each,
  }));
  const loaded = load({ ...source, columns });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const print = specOf(loaded.rubric).sheets[0]?.print;
  expect(print?.orientation).toBe(orientation);
  // as papers are filed: 3 cm on the left
  expect((print?.marginsCm.left ?? 0) >= 3).toBe(margins === 'wider');
});

test.each(['checklist', 'counts', 'deduction'] as const)(
  'what is counted by a %s is entered on the printed rows that say it, and read from there',
  async (kind) => {
    const lines = [
      { text: 'Số tin đăng chậm', points: 2 },
      { text: 'Số tin còn thiếu', points: 3 },
    ];
    const criterion = { id: 'I.1', no: 1, text: 'Tin, bài', max: 10, rule: { kind }, lines };
    const loaded = load({
      ...sourceOf('ha-nam-2021-so'),
      groups: [{ no: 'I', text: 'NHÓM', max: 10, items: [criterion] }],
      ...{ checks: [], quantities: undefined, pillars: undefined },
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { rubric } = loaded;
    const entered = kind === 'checklist' ? { checked: [1] } : { counts: [0, 1] };
    const document = { rubric: rubric.id, unit: { name: 'A' }, answers: { 'I.1': entered } };
    const content = contentOf(await bytesOf(rubric, submissionOf(rubric, document)));
    const { located, submission } = readBack(content, rubric);
    const [one] = rubric.criteria;
    const rows = one ? located.inputs(one).map((ref) => located.sheet.rows.get(ref?.row ?? -1)) : [];
    const said = rows.map((row) => [...(row?.values() ?? [])].map(({ value }) => value));
    expect(said).toEqual([
      expect.arrayContaining(['Số tin đăng chậm']),
      expect.arrayContaining(['Số tin còn thiếu']),
    ]);
    expect(submission.answers.get('I.1')?.inputs.map(Number)).toEqual([0, 1]);
  },
);

/** A written form is read back as what was written, and what people do to cells is understood or named. */
import { claimedForms } from '../../src/form/identity/identity';
import { placeForm } from '../../src/form/place/place';
import type { Located } from '../../src/form/place/place';
import type { FormColumn } from '../../src/form/layout';
import type { Problem } from '../../src/rubric/problem';
import type { Rubric } from '../../src/rubric/types';
import { a1 } from '../../src/sheet/address';
import type { ContentCell, WorkbookContent } from '../../src/sheet/content';
import { randomDocument } from '../tools/answers';
import { builtIn } from '../../src/rubric/store';
import { formIds, formOf } from '../tools/forms';
import { bytesOf, contentOf, readBack, saying, specOf, submissionOf } from '../tools/workbooks';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { fc, runs } from '../tools/random';

describe.each(formIds)('%s', (id) => {
  test('answers, evidence, notes, claims, exemptions, assessors, fields and unit come back', async () => {
    const rubric = await formOf(id);
    await fc.assert(
      fc.asyncProperty(randomDocument(rubric, { assessed: true }), async (document) => {
        const submission = submissionOf(rubric, document);
        const form = readBack(contentOf(await bytesOf(rubric, submission)), rubric);
        expect(saying(form.submission)).toEqual(saying(submission));
        // and they score the same from the sheet
        expect(form.problems.filter(({ code }) => code === 'text-as-number')).toEqual([]);
      }),
      runs(2, 60),
    );
  }, 120_000);

  test('without its identity sheet the form is found by its names', async () => {
    const rubric = await formOf(id);
    const spec = specOf(rubric);
    const content = contentOf(
      await writeWorkbook({
        ...spec,
        sheets: spec.sheets.filter((sheet) => sheet.visibility !== 'veryHidden'),
      }),
    );
    expect(claimedForms(content, builtIn.entries)).toEqual([{ form: id, by: 'names' }]);
    expect(readBack(content, rubric).assessment.total).toBe(0);
  });
});

/** The content of an empty form with some cells typed over. */
async function typed(
  rubric: Rubric,
  cells: { criterion: string; column: FormColumn; content: ContentCell | undefined }[],
): Promise<{ content: WorkbookContent; located: Located }> {
  const content = contentOf(await bytesOf(rubric));
  const located = placeForm(content, rubric);
  if (!located) throw new Error('no form');
  for (const { criterion, column, content: cell } of cells) {
    const ref = located.cell(criterion, column);
    if (!ref) throw new Error('no cell');
    const row = located.sheet.rows.get(ref.row) ?? new Map<number, ContentCell>();
    if (cell) row.set(ref.col, cell);
    else row.delete(ref.col);
    located.sheet.rows.set(ref.row, row);
  }
  return { content, located };
}

const problemsOf = (problems: Problem[], criterion: string): [string, string | undefined][] =>
  problems
    .filter((problem) => problem.criterion === criterion && problem.code !== 'evidence-missing')
    .map(({ code, cell }) => [code, cell]);

describe('what people type', () => {
  const of = async (cells: Parameters<typeof typed>[1]) => {
    const rubric = await formOf('ha-nam-2021-so');
    const { content, located } = await typed(rubric, cells);
    return { form: readBack(content, rubric), located };
  };
  const points = (form: ReturnType<typeof readBack>, id: string) => {
    const found = form.assessment.criteria.find((one) => one.id === id);
    return [found?.status, found?.points];
  };

  test('numbers as text count, and the sheet is told to correct them', async () => {
    const { form } = await of([
      { criterion: 'I.1', column: 'v1', content: { value: ' 40 ' } },
      { criterion: 'I.1', column: 'v2', content: { value: '50' } },
    ]);
    expect(points(form, 'I.1')).toEqual(['scored', 8]);
    expect(problemsOf(form.problems, 'I.1').map(([code]) => code)).toEqual([
      'text-as-number',
      'text-as-number',
    ]);
  });

  test.each([
    ['50%', 0.5],
    ['50', 0.5],
    ['97,5 %', 0.975],
  ])('a rate typed as text “%s” is the rate %d', async (text, rate) => {
    const { form } = await of([{ criterion: 'I.1', column: 'v3', content: { value: text } }]);
    expect(form.submission.answers.get('I.1')?.inputs[2]).toBe(rate);
  });

  test('a date where a number belongs is named with its cell and counts nothing', async () => {
    const { form, located } = await of([
      { criterion: 'I.1', column: 'v1', content: { value: 44427, date: '2021-08-19' } },
      { criterion: 'I.1', column: 'v2', content: { value: 50 } },
    ]);
    expect(points(form, 'I.1')).toEqual(['invalid', 0]);
    const ref = located.cell('I.1', 'v1');
    const cell = `${String.fromCharCode(65 + (ref?.col ?? 0))}${(ref?.row ?? 0) + 1}`;
    expect(problemsOf(form.problems, 'I.1')).toContainEqual(['date-in-number', cell]);
  });

  test('dates in texts are read as people write them', async () => {
    const { form } = await of([
      { criterion: 'I.1', column: 'evidence', content: { value: 44427, date: '2021-08-19' } },
    ]);
    expect(form.submission.answers.get('I.1')?.evidence).toBe('19/08/2021');
  });

  test('choices and ticks are understood without regard to case, blanks and how letters are composed', async () => {
    const { form } = await of([
      { criterion: 'I.3.1', column: 'v1', content: { value: '  CÓ ' } },
      { criterion: 'I.3.2', column: 'v1', content: { value: 'không'.normalize('NFD') } },
      { criterion: 'I.3.3', column: 'v1', content: { value: 'có lẽ' } },
    ]);
    expect(points(form, 'I.3.1')).toEqual(['scored', 4]);
    expect(points(form, 'I.3.2')).toEqual(['scored', 0]);
    expect(points(form, 'I.3.3')).toEqual(['invalid', 0]);
  });

  test('points typed over the formula are a claim', async () => {
    const { form } = await of([
      { criterion: 'I.3.1', column: 'self', content: { value: 4 } },
      { criterion: 'I.3.2', column: 'self', content: { value: 2.5 } },
      { criterion: 'I.3.3', column: 'self', content: { value: '3' } },
    ]);
    expect(points(form, 'I.3.1')).toEqual(['claimed', 4]);
    expect(points(form, 'I.3.2')).toEqual(['invalid', 0]);
    expect(points(form, 'I.3.3')).toEqual(['claimed', 3]);
  });

  test('points claimed in their own column go before those typed over the formula; an “x” there claims nothing', async () => {
    const { form } = await of([
      { criterion: 'I.3.1', column: 'claimed', content: { value: 1.5 } },
      { criterion: 'I.3.1', column: 'self', content: { value: 4 } },
      { criterion: 'I.3.2', column: 'self', content: { value: ' X ' } },
      { criterion: 'I.3.3', column: 'self', content: { formula: '1+1', value: 2 } },
    ]);
    const claimed = (id: string) => form.submission.answers.get(id)?.claimed;
    expect(['I.3.1', 'I.3.2', 'I.3.3'].map(claimed)).toEqual([1.5, null, null]);
  });

  test('an error value is no number, a cell without anything is no answer', async () => {
    const { form } = await of([
      { criterion: 'I.1', column: 'v1', content: { value: { error: '#REF!' } } },
      { criterion: 'I.2', column: 'self', content: undefined },
      { criterion: 'I.3.1', column: 'v1', content: { value: '   ' } },
    ]);
    expect(points(form, 'I.1')).toEqual(['invalid', 0]);
    expect(points(form, 'I.2')).toEqual(['missing', 0]);
    expect(points(form, 'I.3.1')).toEqual(['missing', 0]);
  });

  test('figures of the general information are numbers however they are typed, and dates are dates', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const content = contentOf(await bytesOf(rubric));
    const located = placeForm(content, rubric);
    const put = (field: string, cell: ContentCell): void => {
      const ref = located?.field(field);
      if (ref) located?.sheet.rows.get(ref.row)?.set(ref.col, cell);
    };
    put('unit', { value: ' Sở Tài chính ' });
    put('staff', { value: '1 234' });
    put('computers', { value: 50 });
    const { submission, problems } = readBack(content, rubric);
    expect([submission.unit, submission.fields]).toEqual(['Sở Tài chính', { staff: 1234, computers: 50 }]);
    const about = (codes: typeof problems, field: string) => {
      const ref = located?.field(field);
      return codes
        .filter(({ cell }) => ref && cell === a1(ref))
        .map(({ code, severity }) => [code, severity]);
    };
    expect(about(problems, 'staff')).toEqual([['text-as-number', 'note']]);
    expect(about(problems, 'computers')).toEqual([]);
    put('staff', { value: 12.5 });
    put('computers', { value: 'nhiều' });
    const again = readBack(content, rubric);
    expect(about(again.problems, 'staff')).toEqual([['fraction-in-whole', 'warning']]);
    expect(about(again.problems, 'computers')).toEqual([['not-a-number', 'warning']]);
    // what is no number stays as it was written
    expect(again.submission.fields).toEqual({ staff: 12.5, computers: 'nhiều' });
  });

  test.each([
    ['I.1', 'v1', { value: '1.500' }, 1500, 1500],
    ['VI.5', 'v1', { value: '1.500,5' }, 1500.5, 1500.5],
    ['I.1', 'v1', { value: 270, date: '1900-09-26' }, 270, 270],
    ['I.1', 'v3', { value: '0,5%' }, 0.005, '0,5 %'],
  ] as const)('%s %s: %j is read, and said', async (criterion, column, content, value, expected) => {
    const { form } = await of([{ criterion, column, content }]);
    expect(form.submission.answers.get(criterion)?.inputs).toContain(value);
    const code = 'date' in content ? 'number-as-date' : 'text-as-number';
    const severity = 'date' in content ? 'warning' : 'note';
    expect(form.problems).toContainEqual(expect.objectContaining({ criterion, code, severity, expected }));
  });

  test.each([
    ['VI.5', 'v1', '1.500', 'two-readings'],
    ['I.1', 'v3', '0,975', 'two-rates'],
    ['I.1', 'v1', '31%', 'percent-in-number'],
    ['I.1', 'v1', '31/62', 'ratio-in-number'],
    ['I.1', 'claimed', '9'.repeat(400), 'claim-too-large'],
  ] as const)(
    '%s %s: “%s” counts nothing, and is named with its cell',
    async (criterion, column, value, code) => {
      const cells = [{ criterion, column, content: { value } }];
      const { form, located } = await of(
        column === 'v1' && criterion === 'I.1'
          ? [...cells, { criterion, column: 'v2', content: { value: 62 } }]
          : cells,
      );
      expect(points(form, criterion)).toEqual(['invalid', 0]);
      const ref = located.cell(criterion, column);
      expect(problemsOf(form.problems, criterion)).toContainEqual([code, ref && a1(ref)]);
    },
  );

  test.each([
    ['ha-nam-2021-so', 'I.3.4', { exempt: true }, 'exemption-reason', 'note'],
    ['lam-dong-2021-so', 'IV.1', { option: 0 }, 'evidence-missing', 'evidence'],
    ['ha-nam-2021-so', 'I.1', { numerator: 5, denominator: 10, claimed: 8 }, 'claim-differs', 'claimed'],
    ['ha-nam-2021-so', 'I.1', { numerator: 11, denominator: 10 }, 'numerator-above', 'v1'],
    ['ha-nam-2021-so', 'I.1', { denominator: 10 }, 'numerator-missing', 'v1'],
    ['ha-nam-2021-so', 'I.1', { numerator: 5 }, 'denominator-missing', 'v2'],
    ['ha-nam-2021-so', 'I.1', { numerator: 5, denominator: 0 }, 'denominator-zero', 'v2'],
    ['ha-nam-2021-so', 'I.1', { numerator: 5, denominator: 10, percent: 70 }, 'share-differs', 'v3'],
    ['ha-nam-2021-so', 'I.1', { percent: 120 }, 'share-above-one', 'v3'],
  ] as const)('%s %s %j: “%s” stands at its own cell (%s)', async (form, id, answer, code, column) => {
    const rubric = await formOf(form);
    const document = { rubric: form, unit: { name: 'A' }, answers: { [id]: answer } };
    const content = contentOf(await bytesOf(rubric, submissionOf(rubric, document)));
    const { problems, located } = readBack(content, rubric);
    const ref = located.cell(id, column);
    expect(ref).toBeDefined();
    expect(problems).toContainEqual(
      expect.objectContaining({ code, criterion: id, sheet: located.sheet.name, cell: ref && a1(ref) }),
    );
  });

  test('an error where evidence belongs stays to be seen, and is named', async () => {
    const { form } = await of([
      { criterion: 'I.1', column: 'evidence', content: { value: { error: '#REF!' } } },
    ]);
    expect(form.submission.answers.get('I.1')?.evidence).toBe('#REF!');
    expect(problemsOf(form.problems, 'I.1').map(([code]) => code)).toContain('cell-error');
  });

  test('a row that is gone is named, and the others are read', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const content = contentOf(await bytesOf(rubric));
    content.names = content.names.filter(({ name }) => name !== 'crit_I_2');
    const gone = placeForm(content, rubric)?.cell('I.2', 'text')?.row ?? 0;
    for (const sheet of content.sheets) sheet.rows.delete(gone);
    const form = readBack(content, rubric);
    expect(form.problems).toContainEqual(
      expect.objectContaining({ code: 'criterion-row-missing', criterion: 'I.2', severity: 'error' }),
    );
    expect(form.assessment.criteria).toHaveLength(84);
  });

  test('a row that is gone is missing, though its name now leads to another sheet', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const content = contentOf(await bytesOf(rubric));
    const located = placeForm(content, rubric);
    located?.sheet.rows.delete(located.cell('I.2', 'text')?.row ?? -1);
    for (const name of content.names) if (name.name === 'crit_I_2') name.reference = "'Bảng tính'!$A$900";
    const { problems } = readBack(content, rubric);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'criterion-row-missing', criterion: 'I.2' }),
    );
  });

  test('a copy of the form’s sheet is not read in its place, though its names come first', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const { content, located } = await typed(rubric, [
      { criterion: 'I.1', column: 'evidence', content: { value: 'bản chính' } },
    ]);
    const copy = { ...structuredClone(located.sheet), name: 'Bản nháp' };
    const ref = located.cell('I.1', 'evidence');
    copy.rows.get(ref?.row ?? -1)?.set(ref?.col ?? -1, { value: 'bản nháp' });
    const local = content.names.map((name) => ({
      ...name,
      scope: copy.name,
      reference: name.reference.replace(/^.*!/, `'${copy.name}'!`),
    }));
    content.names = [...local, ...content.names];
    content.sheets = [copy, ...content.sheets];
    const form = readBack(content, rubric);
    expect(form.located.sheet.name).toBe(located.sheet.name);
    expect(form.submission.answers.get('I.1')?.evidence).toBe('bản chính');
  });
});

test('Huế: the printed “x” is no points, and an assessor’s 0 is', async () => {
  const rubric = await formOf('hue-2021-tinh');
  const id = rubric.criteria[1]?.id ?? '';
  const submission = submissionOf(rubric, {
    rubric: rubric.id,
    answers: { [id]: { option: 0, assessed: { department: 0 } } },
  });
  const form = readBack(contentOf(await bytesOf(rubric, submission)), rubric);
  expect(form.submission.answers.get(id)?.assessed).toEqual({ department: 0 });
  expect(form.assessment.criteria.find((one) => one.id === id)).toMatchObject({ points: 1, achieved: 0 });
});

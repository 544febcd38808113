/** The way of an official through the page, for every form: fill, see what is wrong, save, open again, the same score everywhere. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputPlaces, names, layoutOf } from '../../src/form/layout';
import { placeForm, drawnPlaces } from '../../src/form/place/place';
import type { AssessedForm } from '../../src/form/answers/submission';
import { dayOf } from '../../src/reading/day';
import { ruleOf } from '../../src/scoring/rules';
import type { Input } from '../../src/scoring/rules';
import type { Rubric } from '../../src/rubric/types';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { exampleFile, exampleIds, formOf, testedIds } from '../tools/forms';
import { readBack } from '../tools/workbooks';
import { recalculate } from '../tools/libreoffice';
import { openProfile } from './tools/browser';
import { newForm, openByButton, openStart, save, total } from './tools/page';
import { answerCard, jump, next, openPart } from './tools/pane';
import { addressOf, cellAt, paste, said, select, type } from './tools/sheet';
import { pageStage } from './tools/stage';

const stage = pageStage();
let folder: Awaited<ReturnType<typeof workFolder>>;
const saved = new Map<string, { bytes: Uint8Array; form: AssessedForm; rubric: Rubric }>();

beforeAll(async () => {
  folder = await workFolder();
  await buildCli();
}, 300_000);
afterAll(async () => {
  await folder?.remove();
});

const ANSWERS = 10;

/** What is typed into the cell of an input; nothing into the share beside numerator and denominator. */
function typed(input: Input, index: number, max: number): string {
  switch (input.type) {
    case 'number':
    case 'count':
      return String(index + 1);
    case 'points':
      return String(max).replace('.', ',');
    case 'option':
      return input.options?.at(-1) ?? '';
    case 'tick':
      return input.options?.[0] ?? '';
    case 'date':
      return '31/01/2026';
    case 'share':
      return '';
  }
}

function read(bytes: Uint8Array, rubric: Rubric): AssessedForm {
  const found = readWorkbook(bytes);
  if (!found.ok) throw new Error(found.problem.code);
  const form = readBack(found.content, rubric);
  if (!form) throw new Error('The saved file holds no form.');
  return form;
}

it.each(testedIds)(
  '%s is filled in sheet and pane, saved, and opened again',
  async (id) => {
    const rubric = await formOf(id);
    const layout = layoutOf(rubric);
    const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
    await openStart(page, stage.site.url);
    // the examples are given to the page as an office would give them
    if (exampleIds.includes(id))
      await page.locator('.forms-own input[type=file]').setInputFiles(exampleFile(id));
    await newForm(page, id);
    expect(await total(page)).toBe('0');

    const unit = drawnPlaces(layout).field('unit');
    if (!unit) throw new Error(`${id} has no line for the unit.`);
    await type(page, unit, 'Sở Nội vụ');

    const inSheet = rubric.criteria.slice(0, ANSWERS);
    const inPane = rubric.criteria.slice(ANSWERS, 2 * ANSWERS);
    const figure = inSheet.flatMap((criterion) =>
      ruleOf(criterion).inputs.flatMap(({ type: kind }, index) =>
        ['option', 'tick', 'date'].includes(kind) ? [] : [inputPlaces(layout, criterion)[index]],
      ),
    )[0];
    if (figure) {
      await select(page, figure);
      await paste(page, 'ba mươi');
      await openPart(page, /Lỗi/);
      const wrong = page.locator('.pane-problem', { hasText: '“ba mươi”' });
      await wrong.getByRole('button', { name: `Ô ${addressOf(figure)}` }).click();
      await page.locator('.sheet-address', { hasText: addressOf(figure) }).waitFor();
      await cellAt(page, figure).and(page.locator('[aria-invalid]')).waitFor();
      await type(page, figure, 'bốn mươi');
      await said(page)
        .getByText(/^Hãy (nhập|gõ)|không phải là số/)
        .waitFor();
      expect(await cellAt(page, figure).locator('.field').getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.press('Escape');
      await openPart(page, /Điền phiếu/);
    }

    for (const criterion of inSheet) {
      const { inputs } = ruleOf(criterion);
      for (const [index, place] of inputPlaces(layout, criterion).entries()) {
        const input = inputs[index];
        const text = input ? typed(input, index, criterion.max) : '';
        if (text !== '') await type(page, place, text);
      }
    }
    for (const [index, criterion] of inPane.entries()) {
      if (index === 0) await jump(page, criterion.id);
      else await next(page);
      await page.locator('.pane-card h2', { hasText: criterion.text.slice(0, 30) }).waitFor();
      await answerCard(page);
    }
    // in the examples some criteria await the type of unit, or have no more than what the office gives
    const answered = exampleIds.includes(id)
      ? / tiêu chí/
      : `${2 * ANSWERS}/${rubric.criteria.length} tiêu chí`;
    await page.locator('.pane-progress', { hasText: answered }).waitFor();

    const file = await save(page);
    expect(file.name).toBe(`Sở Nội vụ - ${id}.xlsx`);
    const form = read(file.bytes, rubric);
    expect(form.submission.unit).toBe('Sở Nội vụ');
    for (const criterion of inSheet) {
      const { inputs } = ruleOf(criterion);
      const expected = inputs.map((input, index) => {
        const text = typed(input, index, criterion.max);
        if (input.type === 'option') return (input.options?.length ?? 0) - 1;
        if (input.type === 'tick') return 1;
        if (input.type === 'date') return dayOf('2026-01-31');
        return text === '' ? null : Number(text.replace(',', '.'));
      });
      expect([criterion.id, form.submission.answers.get(criterion.id)?.inputs]).toEqual([
        criterion.id,
        expected,
      ]);
    }
    const figureShown = String(form.assessment.total).replace('.', ',');
    expect(await total(page)).toBe(figureShown);

    await page.getByRole('button', { name: 'Trang chủ' }).click();
    await openByButton(page, file);
    await page.locator('.pane-total-figure', { hasText: figureShown }).waitFor();
    const again = read((await save(page)).bytes, rubric);
    expect(again.submission).toEqual(form.submission);
    expect(complaints).toEqual([]);
    saved.set(id, { bytes: file.bytes, form, rubric });
    await context.close();
  },
  600_000,
);

it('the command line and LibreOffice give the same totals', async () => {
  expect([...saved.keys()]).toEqual(testedIds);
  const files = [...saved.keys()].map((id) => folder.path(`${id}.xlsx`));
  await Promise.all([...saved.values()].map(({ bytes }, index) => writeFile(files[index] ?? '', bytes)));
  const ran = await scorecard(['score', '--json', ...files], undefined, undefined, {
    SCORECARD_RUBRICS: join('test', 'fixtures', 'forms'),
  });
  const scored: { rubric: string; total: number }[] = JSON.parse(ran.stdout);
  const expected = [...saved].map(([id, { form }]) => [id, form.assessment.total]);
  expect(scored.map(({ rubric, total: points }) => [rubric, points])).toEqual(expected);

  const office = await recalculate(new Map([...saved].map(([id, { bytes }]) => [id, bytes])));
  const recalculated = [...office].map(([id, bytes]) => {
    const found = readWorkbook(bytes);
    const rubric = saved.get(id)?.rubric;
    const located = found.ok && rubric && placeForm(found.content, rubric);
    const at = located && located.at(names.total);
    return [id, at && located.sheet.rows.get(at.row)?.get(at.col)?.value];
  });
  expect(recalculated).toEqual(expected);
}, 900_000);

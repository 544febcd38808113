/** Entries that can be read in two ways: asked in the sheet, of a pasted block, and in the pane, by keyboard alone. */
import type { Page } from 'playwright-core';
import { inputPlaces, layoutOf } from '../../src/form/layout';
import { formOf } from '../tools/forms';
import { openProfile } from './tools/browser';
import { newForm, openStart } from './tools/page';
import { jump } from './tools/pane';
import { cellAt, paste, select, type } from './tools/sheet';
import { pageStage } from './tools/stage';

const stage = pageStage();

/** The text that the sheet shows in a cell. */
const shownIn = (page: Page, place: { row: number; col: number }, text: string): Promise<void> =>
  cellAt(page, place).filter({ hasText: text }).waitFor();

it('asks once, and writes what was chosen', async () => {
  const rubric = await formOf('hau-giang-2017');
  const layout = layoutOf(rubric);
  const places = (id: string) => {
    const criterion = rubric.criteria.find((one) => one.id === id);
    if (!criterion) throw new Error(id);
    return inputPlaces(layout, criterion);
  };
  const money = rubric.criteria.find(({ rule }) => rule.kind === 'bands' && rule.fractions);
  const rate = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
  const [mbps] = places(money?.id ?? '');
  const [numerator, , share] = places(rate?.id ?? '');
  if (!money || !rate || !mbps || !numerator || !share) throw new Error('The form has changed.');
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await newForm(page, rubric.id);
  const question = page.getByRole('dialog');

  // typed: the dialog takes the keyboard, Escape goes back to the entry
  await type(page, mbps, '1.500');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await cellAt(page, mbps).locator('.field').inputValue()).toBe('1.500');
  await page.keyboard.press('Enter');
  await question.getByRole('radio', { name: '1,5' }).waitFor();
  // the first answer has the focus
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await shownIn(page, mbps, '1,5');

  // a whole quantity is not asked
  await type(page, numerator, '1.500');
  await shownIn(page, numerator, '1500');
  expect(await question.count()).toBe(0);

  // one question for a block
  await select(page, numerator);
  await paste(page, '1.500\t2.000\t0,5');
  await question.waitFor();
  if (process.env.ASKED_PICTURE) await page.screenshot({ path: process.env.ASKED_PICTURE });
  await question.getByRole('radio', { name: '50%', exact: true }).check();
  await question.getByRole('button', { name: 'Ghi vào bảng' }).click();
  await shownIn(page, share, '50');
  await shownIn(page, numerator, '1500');

  // the pane asks below the field, and remembers nothing: the entry itself says so
  await jump(page, rate.id);
  const field = page.locator('.pane-card .pane-quiet.pane-number');
  await field.getByRole('textbox').fill('0,975');
  await field.getByRole('textbox').press('Enter');
  const choice = field.getByRole('button', { name: 'Là 97,5%' });
  await choice.waitFor();
  if (process.env.ASKED_PICTURE) await page.screenshot({ path: `${process.env.ASKED_PICTURE}.pane.png` });
  await choice.focus();
  await page.keyboard.press('Enter');
  await shownIn(page, share, '97,5');
  await choice.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('takes an entry for the same, typed, pasted and in the pane', async () => {
  const rubric = await formOf('hau-giang-2017');
  const rate = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
  const [numerator, denominator, share] = rate ? inputPlaces(layoutOf(rubric), rate) : [];
  if (!rate || !numerator || !denominator || !share) throw new Error('The form has changed.');
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await newForm(page, rubric.id);
  await jump(page, rate.id);
  const fields = page.locator('.pane-card .pane-number').getByRole('textbox');
  const figure = page.locator('.pane-total-figure');
  const state = async (place: typeof numerator): Promise<string> =>
    `${await cellAt(page, place).innerText()} | ${await figure.innerText()}`;
  const clear = async (place: typeof numerator): Promise<void> => {
    await select(page, place);
    await page.keyboard.press('Delete');
    await cellAt(page, place).filter({ hasNotText: /\S/ }).waitFor();
  };
  const ways = (place: typeof numerator, field: number): [string, (text: string) => Promise<void>][] => [
    ['typed', (text) => type(page, place, text)],
    ['pasted', async (text) => (await select(page, place), paste(page, text))],
    [
      'pane',
      async (text) => {
        await select(page, place);
        await fields.nth(field).fill(text);
        await fields.nth(field).press('Enter');
      },
    ],
  ];
  const check = async (place: typeof numerator, field: number, text: string, cell: string): Promise<void> => {
    const seen: Record<string, string> = {};
    for (const [name, enter] of ways(place, field)) {
      await enter(text);
      await cellAt(page, place).filter({ hasText: cell }).waitFor();
      await figure.filter({ hasText: /[1-9]/ }).waitFor();
      seen[name] = await state(place);
      await clear(place);
      await figure.filter({ hasText: /^0$/ }).waitFor();
    }
    const { typed = '' } = seen;
    expect({ text, ...seen }).toEqual({ text, typed, pasted: typed, pane: typed });
  };
  await type(page, denominator, '2000');
  for (const [text, cell] of [
    ['1.500', '1500'],
    ['1,500', '1500'],
    [' 270 ', '270'],
    ['２７０', '270'],
    ['2,5', '2,5'],
  ] as const)
    await check(numerator, 0, text, cell);
  await clear(denominator);
  for (const [text, cell] of [
    ['97,5', '97,5'],
    ['９７，５％', '97,5'],
    ['150', '150'],
  ] as const)
    await check(share, 2, text, cell);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

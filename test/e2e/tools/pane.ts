/** Hands on the pane: it looks the same beside the sheet of the page and in Excel. */
import type { Page } from 'playwright-core';

/** Goes to a criterion by the list above the card. */
export async function jump(page: Page, criterion: string): Promise<void> {
  await page.getByLabel('Chuyển đến').selectOption(criterion);
}

/** Goes to the next criterion by the button below the card. */
export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Tiêu chí tiếp theo' }).click();

/** Answers the criterion of the card: numbers 3, 4, …, all points, the first option, Có. */
export async function answerCard(page: Page): Promise<void> {
  const card = page.locator('.pane-card');
  const numbers = card.locator('.pane-number:not(.pane-quiet)');
  const figures = numbers.locator('input');
  for (let index = 0; index < (await figures.count()); index++) {
    const [, most] = /Từ 0 đến ([\d,]+)/.exec(await numbers.nth(index).innerText()) ?? [];
    await figures.nth(index).fill(most ?? String(index + 3));
    await figures.nth(index).blur();
  }
  const groups = card.locator('[role=radiogroup]:not(.pane-exempt *)');
  for (let index = 0; index < (await groups.count()); index++)
    await groups.nth(index).getByRole('radio').first().check();
  const lists = card.locator('select');
  for (let index = 0; index < (await lists.count()); index++)
    await lists.nth(index).selectOption({ index: 1 });
}

/** Opens a part of the pane. */
export const openPart = (page: Page, name: RegExp): Promise<void> =>
  page.locator('.pane-tabs').getByRole('tab', { name }).click();

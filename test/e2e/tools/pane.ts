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
    // figures of the office are locked
    if (!(await figures.nth(index).isEditable())) continue;
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

/** Where the keyboard is. */
const focused = (page: Page): Promise<{ kind: string; name: string; set: boolean; group: boolean }> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const input = at instanceof HTMLInputElement ? at : undefined;
    const chosen = input?.closest('[role=radiogroup]')?.querySelector('input:checked');
    return {
      kind: input?.type ?? at?.tagName.toLowerCase() ?? '',
      name: at?.textContent ?? '',
      set: input?.type === 'radio' ? chosen !== null : input?.value !== '',
      group: at?.closest('.pane-exempt, details, .pane-quiet') !== null,
    };
  });

/** Fills a form of so many criteria from where the keyboard is, with the keyboard alone, the pane's own way from card to card included. */
export async function fillByKeyboard(page: Page, count: number): Promise<void> {
  for (let step = 0; step < count * 16; step++) {
    const { kind, name, set, group } = await focused(page);
    if (name === 'Tiêu chí tiếp theo') {
      // the pane goes to the first input of the next card by itself, once it is there
      const left = await page.locator('.pane-position').textContent();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (old) =>
          document.querySelector('.pane-position')?.textContent !== old &&
          document.activeElement?.textContent !== 'Tiêu chí tiếp theo',
        left,
      );
      continue;
    }
    if (kind === 'radio' && !set && !group) await page.keyboard.press('Space');
    else if (kind === 'text' && !set && !group) await page.keyboard.type('1');
    else if (kind === 'select' && (await page.locator('.pane-card select:focus').count()) > 0)
      await page.keyboard.press('ArrowDown');
    // the last card has no way onward
    else if (kind === 'body' || (await page.locator('.tools :focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await page.locator('.pane-progress', { hasText: `${count}/${count} tiêu chí` }).waitFor();
}

/** Goes on with Tab until the focus is on what is called so. */
export async function reach(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 300; step++) {
    const called = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      const fields =
        at instanceof HTMLInputElement ||
        at instanceof HTMLTextAreaElement ||
        at instanceof HTMLSelectElement;
      const labels = fields ? [...(at.labels ?? [])].map(({ textContent }) => textContent ?? '') : [];
      return at.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : (at.textContent ?? ''));
    });
    if (name.test(called.trim())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(name)}`);
}

/** Hands on the sheet of the page. */
import type { Locator, Page } from 'playwright-core';
import { a1 } from '../../../src/sheet/address';
import type { CellRef } from '../../../src/sheet/address';

export type Place = Pick<CellRef, 'row' | 'col'>;

/** The drawn cell. */
export const cellAt = (page: Page, { row, col }: Place): Locator =>
  page.locator(`.sheet [data-at="${row},${col}"]`);

/** Selects a cell with the mouse. */
export async function select(page: Page, place: Place): Promise<void> {
  await cellAt(page, place).click();
  await page.locator('.sheet-address', { hasText: addressOf(place) }).waitFor();
}

export const addressOf = ({ row, col }: Place): string => a1({ row, col } as CellRef);

/** Types into a cell and leaves it with Enter. */
export async function type(page: Page, place: Place, text: string): Promise<void> {
  await select(page, place);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Puts a text on the clipboard and pastes it where the keyboard is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** What every cell of the sheet shows. */
export const shown = (page: Page): Promise<string> =>
  page.locator('.sheet table').evaluate((table) =>
    [...table.querySelectorAll<HTMLElement>('[data-at]')]
      .map((cell) => {
        const copy = cell.cloneNode(true);
        if (copy instanceof HTMLElement)
          copy.querySelectorAll('.field, .drop').forEach((part) => part.remove());
        return `${cell.dataset.at}=${copy.textContent}`;
      })
      .join('\n'),
  );

/** The sentence at the foot of the sheet. */
export const said = (page: Page): Locator => page.locator('.desk-said');

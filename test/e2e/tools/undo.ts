/** Changes of every kind, in any order: undone fully they leave the form before, done again the form after. */
import type { Page } from 'playwright-core';
import { fc } from '../../tools/random';
import { until } from '../../tools/until';
import { newForm, openStart } from './page';
import { answerCard, jump, openPart } from './pane';
import { paste, select, shown, type } from './sheet';

const FORM = 'ha-nam-2021-so';
const UNIT = { row: 8, col: 2 };
/** Numerators of the first criteria, and the criteria whose card the pane shows. */
const FIGURES = [
  { row: 17, col: 7 },
  { row: 18, col: 7 },
];
const CARDS = ['I.4', 'I.5', 'I.6'];

const acts = fc.record({
  way: fc.constantFrom('typed', 'pasted', 'cleared', 'in the pane', 'unit'),
  at: fc.nat(5),
  value: fc.integer({ min: 1, max: 99 }),
});

type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

async function act(page: Page, { way, at, value }: Act): Promise<void> {
  const figure = FIGURES[at % FIGURES.length] ?? UNIT;
  if (way === 'typed') await type(page, figure, String(value));
  else if (way === 'unit') await type(page, UNIT, `Sở ${value}`);
  else if (way === 'in the pane') {
    await openPart(page, /Điền phiếu/);
    await jump(page, CARDS[at % CARDS.length] ?? '');
    await answerCard(page);
  } else {
    await select(page, figure);
    if (way === 'cleared') await page.keyboard.press('Delete');
    else await paste(page, `${value}\t${value + 1}`);
  }
}

/** Presses the button until there is nothing left that it could take back or do again. */
async function all(page: Page, way: 'Hoàn tác' | 'Làm lại'): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${way}`) });
  while ((await button.getAttribute('aria-disabled')) !== 'true') await button.click();
}

/** Plays random changes on a new form and undoes them, then does them again. */
export async function undoesAll(page: Page, url: string): Promise<void> {
  await openStart(page, url);
  await newForm(page, FORM);
  const blank = await shown(page);
  const [changes = []] = fc.sample(fc.array(acts, { minLength: 4, maxLength: 7 }), 1);
  for (const change of changes) await act(page, change);
  const after = await shown(page);
  const comes = async (expected: string): Promise<void> => {
    await until(async () => (await shown(page)) === expected).catch(() => undefined);
    expect([changes, await shown(page)]).toEqual([changes, expected]);
  };
  await all(page, 'Hoàn tác');
  await comes(blank);
  await all(page, 'Làm lại');
  await comes(after);
}

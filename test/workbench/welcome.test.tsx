/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageTexts } from '../../src/messages/page';
import { Welcome } from '../../src/workbench/desk/Welcome';

test('the four places are said until they were read, and never again', async () => {
  localStorage.clear();
  const texts = pageTexts.vi;
  render(<Welcome t={texts} />);
  const note = screen.getByRole('complementary', { name: texts.welcome.title });
  for (const [name] of texts.welcome.places) expect(note.textContent).toContain(name);
  await userEvent.click(screen.getByRole('button', { name: texts.welcome.close }));
  expect(screen.queryByRole('complementary')).toBeNull();
  // the page is opened again
  cleanup();
  render(<Welcome t={texts} />);
  expect(screen.queryByRole('complementary')).toBeNull();
});

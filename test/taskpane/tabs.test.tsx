/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Tabs } from '../../src/taskpane/controls/Tabs';

const tabs = [
  { id: 'one', label: 'Một' },
  { id: 'two', label: 'Hai', count: 3 },
  { id: 'three', label: 'Ba' },
];

function Shown() {
  const [chosen, choose] = useState('one');
  return (
    <Tabs label="Các phần" tabs={tabs} chosen={chosen} choose={choose}>
      {chosen}
    </Tabs>
  );
}

it('arrow keys go round the tabs, Home and End to their ends, and the focus goes along', async () => {
  const user = userEvent.setup();
  render(<Shown />);
  await user.tab();
  const seen: string[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'a']) {
    await user.keyboard(key.length > 1 ? `{${key}}` : key);
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
    seen.push(screen.getByRole('tabpanel').textContent ?? '');
  }
  expect(seen).toEqual(['two', 'three', 'one', 'three', 'one', 'three', 'three']);
});

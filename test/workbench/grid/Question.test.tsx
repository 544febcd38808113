/** @jest-environment ./scripts/jsdom-environment.cjs */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { gridTexts } from '../../../src/messages/grid';
import { cell } from '../../../src/sheet/address';
import { Question } from '../../../src/workbench/grid/Question';
import type { AskedCell } from '../../../src/workbench/grid/view';

// the environment has the element, but not its methods
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

const rates: AskedCell[] = [
  { ref: cell(4, 6), received: '0,5', code: 'two-rates', readings: [0.005, 0.5] },
  { ref: cell(5, 6), received: '0,25', code: 'two-rates', readings: [0.0025, 0.25] },
];

const open = () => {
  const settle = jest.fn();
  const cancel = jest.fn();
  render(<Question cells={rates} texts={gridTexts.vi} onSettle={settle} onCancel={cancel} />);
  return { settle, cancel, user: userEvent.setup() };
};

it('asks for every cell of a block, and writes only when all are chosen', async () => {
  const { settle, user } = open();
  // the arrow keys go from one reading of a cell to the other, and never to those of the next cell
  const groups = new Set(screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name));
  expect(groups.size).toBe(rates.length);
  const write = screen.getByRole('button', { name: 'Ghi vào bảng' });
  await user.click(screen.getByRole('radio', { name: '50%' }));
  expect(write).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('radio', { name: '0,25%' }));
  await user.click(write);
  expect(settle).toHaveBeenCalledWith([0.5, 0.0025]);
});

it('takes one answer for all', async () => {
  const { settle, user } = open();
  await user.click(screen.getByRole('button', { name: 'Tất cả đã là phần trăm' }));
  await user.click(screen.getByRole('button', { name: 'Ghi vào bảng' }));
  expect(settle).toHaveBeenCalledWith([0.005, 0.0025]);
});

it('writes nothing when it is left', async () => {
  const { settle, cancel, user } = open();
  await user.click(screen.getByRole('button', { name: 'Quay lại, không ghi' }));
  expect(cancel).toHaveBeenCalled();
  expect(settle).not.toHaveBeenCalled();
});

/** @jest-environment ./scripts/jsdom-environment.cjs */
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import { value } from '../contract';
import { until } from '../../tools/until';

it('Excel is asked for edits and selections while somebody listens, and for nothing afterwards', async () => {
  const host = await bootExcel();
  const stop = value(await excelWorkbook().observe({ changed: () => undefined, selected: () => undefined }));
  expect(host.book.listening.size).toBe(2);
  stop();
  await until(() => host.book.listening.size === 0);
});

afterEach(() => jest.useRealTimers());

/** Somebody who listens to a new workbook, and what was heard. */
async function listen() {
  const host = await bootExcel();
  const heard: unknown[] = [];
  const listener = {
    changed: (change: unknown) => void heard.push(change),
    selected: (at: unknown) => void heard.push(at),
  };
  const observing = excelWorkbook().observe(listener);
  await jest.advanceTimersByTimeAsync(1000);
  return { host, heard, stop: value(await observing) };
}

describe('once listening has ended', () => {
  beforeEach(() => jest.useFakeTimers());

  it('what was done before is not told, and nothing is asked for it', async () => {
    const { host, heard, stop } = await listen();
    host.type('Sheet1', 'B2', 5);
    host.select('Sheet1', 'B3');
    await jest.advanceTimersByTimeAsync(10);
    stop();
    await jest.advanceTimersByTimeAsync(10);
    const asked = host.requests.length;
    await jest.advanceTimersByTimeAsync(10_000);
    expect([heard, host.requests.length]).toEqual([[], asked]);
  });

  it('an answer of Excel that comes later is not told', async () => {
    const { host, heard, stop } = await listen();
    host.select('Sheet1', 'B3');
    host.beforeRequest = stop;
    const asked = host.requests.length;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(host.requests.length).toBeGreaterThan(asked);
    expect(heard).toEqual([]);
  });

  it('an edit and a selection are told to those who go on listening', async () => {
    const { host, heard, stop } = await listen();
    host.type('Sheet1', 'B2', 5);
    host.select('Sheet1', 'B3');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual(['entries', { sheet: 'Sheet1', ref: { row: 2, col: 1 } }]);
    stop();
    await jest.advanceTimersByTimeAsync(1000);
  });
});

it('rows that were put in are told as more than entries, though a cell is typed right after; later edits are entries again', async () => {
  jest.useFakeTimers();
  const { host, heard, stop } = await listen();
  host.restructure('Sheet1', { axis: 'row', at: 2, count: 1 });
  host.type('Sheet1', 'B2', 5);
  await jest.advanceTimersByTimeAsync(10_000);
  host.type('Sheet1', 'B2', 6);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual(['structure', 'entries']);
  stop();
  await jest.advanceTimersByTimeAsync(1000);
});

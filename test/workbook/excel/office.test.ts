/** How the add-in meets Office, in front of an Office that answers as it is told: at once, late, never, or from outside Excel. */
import { meetOffice } from '../../../src/workbook/excel/office';
import type { OfficeFacts } from '../../../src/workbook/excel/office';

const PATIENCE_MS = 8000;
let answer: (info: { host: unknown }) => void = () => undefined;

/** An Office whose host answers when `answer` is called. */
function office(context: object | undefined): void {
  Reflect.set(globalThis, 'Office', {
    HostType: { Excel: 'Excel' },
    context,
    onReady: (callback: typeof answer) => {
      answer = callback;
      return Promise.resolve();
    },
  });
}
const supporting = (version: string): object => ({
  requirements: { isSetSupported: (_set: string, wanted: string) => Number(wanted) <= Number(version) },
});

let told: OfficeFacts[];
const meet = (): void =>
  meetOffice({ floor: '1.14', patienceMs: PATIENCE_MS }, (facts) => void told.push(facts));
const states = (): string[] => told.map(({ state }) => state);

beforeEach(() => {
  told = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

it('says at once that office.js is blocked', () => {
  meet();
  expect(states()).toEqual(['blocked']);
});

it('says that the host is silent, and starts when it answers late (OfficeDev/office-js #6040, #3330)', () => {
  office(undefined);
  meet();
  expect(states()).toEqual([]);
  jest.advanceTimersByTime(PATIENCE_MS);
  expect(told).toEqual([{ state: 'silent' }]);
  office({ ...supporting('1.14'), displayLanguage: 'vi-VN' });
  answer({ host: 'Excel' });
  expect(told.at(-1)).toMatchObject({ state: 'ready', language: 'vi-VN' });
});

it('never says that a host is silent which has answered', () => {
  office(supporting('1.14'));
  meet();
  answer({ host: 'Excel' });
  jest.advanceTimersByTime(10 * PATIENCE_MS);
  expect(states()).toEqual(['ready']);
});

it.each([
  ['outside', 'opened in a browser, which has no context', undefined, null],
  ['outside', 'opened in Word', supporting('1.14'), 'Word'],
  ['too-old', 'an Excel below the floor', supporting('1.13'), 'Excel'],
  ['too-old', 'an Excel that tells no requirement sets', {}, 'Excel'],
] as const)('%s: %s', (state, _what, context, host) => {
  office(context);
  meet();
  answer({ host });
  expect(states()).toEqual([state]);
});

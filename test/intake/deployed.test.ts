/** Forms beside the page: what of them is asked for, believed, and kept for days without a network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedForms, keepDeployed } from '../../src/intake/forms/deployed';
import { MOST_RUBRIC_BYTES, formIndex } from '../../src/rubric/store-index';
import { formOf } from '../tools/forms';

const ID = 'vinh-an-2026-xa';
const TEXT = readFileSync(join('test', 'fixtures', 'forms', `${ID}.yaml`), 'utf8');
const BASE = 'https://cntt.example.gov.vn/cham-diem/index.html';
const FOLDER = 'https://cntt.example.gov.vn/cham-diem/rubrics/';
const INDEX = `${FOLDER}index.json`;

/** What lies on the server, and what was asked for. */
const files = new Map<string, string>();
let asked: string[] = [];
let address: string;

/** Sets what a browser has and Node has not, for one test. */
function browserHas(things: {
  locks?: never;
  onLine?: boolean;
  serviceWorker?: object;
  caches?: object;
}): void {
  const { caches, ...own } = things;
  Object.defineProperty(globalThis, 'navigator', { value: own, configurable: true });
  if (caches) Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
  else Reflect.deleteProperty(globalThis, 'caches');
}

beforeEach(async () => {
  const entry = { file: `${ID}.yaml`, ...formIndex(await formOf(ID)) };
  address = `${FOLDER}${ID}.yaml?${encodeURIComponent(entry.fingerprint)}`;
  files.clear();
  files.set(INDEX, JSON.stringify([entry])).set(address, TEXT);
  asked = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    asked.push(String(url));
    const text = files.get(String(url));
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
  browserHas({ onLine: true });
});
afterAll(() => browserHas({}));

const keys = async (base = BASE): Promise<string[]> =>
  (await deployedForms(base)).entries.map(({ key }) => key);

test('the list is asked for anew each time, a form when it is loaded', async () => {
  const forms = await deployedForms(BASE);
  expect(forms.entries).toMatchObject([{ key: ID, from: 'deployed' }]);
  expect(asked).toEqual([INDEX]);
  expect(jest.mocked(fetch).mock.calls[0]?.[1]).toEqual({ cache: 'no-cache' });
  expect((await forms.load(ID))?.fingerprints).toEqual((await formOf(ID)).fingerprints);
  expect(asked).toEqual([INDEX, address]);
  expect(await forms.load('another')).toBeUndefined();
});

test.each<[string, () => void]>([
  ['no index', () => files.delete(INDEX)],
  ['an index that is no JSON', () => files.set(INDEX, '[')],
  ['an index of other things', () => files.set(INDEX, '[{"file":"../secret.yaml"}]')],
  ['an endless index', () => files.set(INDEX, `[]${' '.repeat(MOST_RUBRIC_BYTES)}`)],
  ['a server that does not answer', () => jest.mocked(fetch).mockRejectedValue(new Error('network'))],
])('%s: there are none', async (_what, spoil) => {
  spoil();
  expect(await keys()).toEqual([]);
});

test('a page from a disk asks for nothing', async () => {
  expect(await keys('file:///C:/scorecard.html')).toEqual([]);
  expect(asked).toEqual([]);
});

test.each<[string, () => void]>([
  ['is gone', () => files.delete(address)],
  ['has mistakes', () => files.set(address, TEXT.replace(/^total:[^]*?^(?=\S)/m, ''))],
  ['is endless', () => files.set(address, `${TEXT}\n#${' '.repeat(MOST_RUBRIC_BYTES)}`)],
])('a form that %s is not there', async (_what, spoil) => {
  spoil();
  const forms = await deployedForms(BASE);
  expect(await forms.load(ID)).toBeUndefined();
});

test('without a network only what was kept is asked for', async () => {
  const match = jest.fn(async (url: URL) => (url.href === INDEX ? new Response('') : undefined));
  browserHas({ onLine: false });
  expect(await keys()).toEqual([]);
  expect(asked).toEqual([]);
  browserHas({ onLine: false, caches: { match } });
  const forms = await deployedForms(BASE);
  expect(forms.entries).toHaveLength(1);
  expect(await forms.load(ID)).toBeUndefined();
  expect(asked).toEqual([INDEX]);
});

describe('kept for days without a network', () => {
  /** A cache that holds these addresses, and fails to fetch what is not on the server. */
  function cacheOf(...held: string[]) {
    const urls = new Set(held);
    const opened: string[] = [];
    const cache = {
      keys: async () => [...urls].map((url) => ({ url })),
      delete: async (url: string) => urls.delete(url),
      add: async (url: string) => {
        if (!files.has(url)) throw new Error('404');
        urls.add(url);
      },
    };
    const caches = {
      match: async () => undefined,
      open: async (name: string) => {
        opened.push(name);
        return cache;
      },
    };
    return { urls, opened, caches };
  }

  test('are all forms of the list and the list itself; what is there no more goes', async () => {
    const { urls, opened, caches } = cacheOf(`${FOLDER}old.yaml?x`, INDEX);
    browserHas({ onLine: true, serviceWorker: { ready: Promise.resolve() }, caches });
    await keepDeployed(BASE);
    expect([...urls].sort()).toEqual([INDEX, address].sort());
    expect(new Set(opened)).toEqual(new Set(['rubrics']));
  });

  test('a form that can’t be had leaves the others', async () => {
    files.delete(address);
    const { urls, caches } = cacheOf();
    browserHas({ onLine: true, serviceWorker: { ready: Promise.resolve() }, caches });
    await keepDeployed(BASE);
    expect([...urls]).toEqual([INDEX]);
  });

  test('nothing is touched where there is no list, or no service worker', async () => {
    const held = [`${FOLDER}old.yaml?x`];
    const { urls, opened, caches } = cacheOf(...held);
    browserHas({ onLine: true, caches });
    await keepDeployed(BASE);
    browserHas({ onLine: true, serviceWorker: { ready: Promise.resolve() } });
    await keepDeployed(BASE);
    expect(asked).toEqual([]);
    files.delete(INDEX);
    browserHas({ onLine: true, serviceWorker: { ready: Promise.resolve() }, caches });
    await keepDeployed(BASE);
    expect([[...urls], opened]).toEqual([held, []]);
  });
});

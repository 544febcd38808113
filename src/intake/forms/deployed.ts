/** Forms that an administrator put beside the page: `rubrics/index.json` and the files that it names. */
import { MOST_RUBRIC_BYTES, parseIndex } from '../../rubric/store-index';
import type { IndexEntry } from '../../rubric/store-index';
import { lazyStore, storeOf } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';

const none = storeOf([], 'deployed');

/** The forms in `rubrics/` beside the page at `base`; none where there is no such folder. */
export async function deployedForms(base: string): Promise<RubricStore> {
  const index = await indexAt(base);
  if (!index) return none;
  const addresses = new Map(index.map((entry) => [entry.file, addressOf(entry, base)]));
  return lazyStore(index, 'deployed', async (file) => {
    const address = addresses.get(file);
    if (!address) return undefined;
    const [content, { readRubricFile }] = await Promise.all([bytesOf(address), import('./rubric-file')]);
    const read = content && readRubricFile(content);
    return read?.ok ? read.rubric : undefined;
  });
}

/** Where the service worker keeps them. */
const CACHE = 'rubrics';

/** Keeps all forms beside the page for days without a network, opened or not, and drops what is there no more. */
export async function keepDeployed(base: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  await navigator.serviceWorker.ready;
  const index = await indexAt(base);
  if (!index) return;
  const cache = await caches.open(CACHE);
  const forms = index.map((entry) => addressOf(entry, base));
  const wanted = new Set([indexAddress(base), ...forms].map(({ href }) => href));
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  for (const url of kept) if (!wanted.has(url)) await cache.delete(url);
  for (const url of wanted) if (!kept.has(url)) await cache.add(url).catch(() => undefined);
}

const folderOf = (base: string): URL => new URL('rubrics/', base);
const indexAddress = (base: string): URL => new URL('index.json', folderOf(base));

/** Other content has another address, so that what is kept is never an earlier one. */
const addressOf = ({ file, fingerprint }: IndexEntry, base: string): URL =>
  new URL(`${file}?${encodeURIComponent(fingerprint)}`, folderOf(base));

/** What lies beside the page; undefined where nothing does. A page from the disk may load no second file. */
async function indexAt(base: string): Promise<IndexEntry[] | undefined> {
  const address = indexAddress(base);
  const bytes = address.protocol.startsWith('http') ? await bytesOf(address) : undefined;
  return bytes && parseIndex(jsonOf(bytes));
}

/** True where there is no network and the service worker kept nothing: to ask all the same would be a fault in the console. */
const unreachable = async (address: URL): Promise<boolean> =>
  globalThis.navigator?.onLine === false && !('caches' in globalThis && (await caches.match(address)));

async function bytesOf(address: URL): Promise<Uint8Array | undefined> {
  try {
    if (await unreachable(address)) return undefined;
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > MOST_RUBRIC_BYTES ? undefined : bytes;
  } catch {
    return undefined;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

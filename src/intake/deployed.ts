/** Forms that an administrator put beside the page: `rubrics/index.json` and the files that it names. */
import { MOST_RUBRIC_BYTES, parseIndex } from '../rubric/store-index';
import { lazyStore, storeOf } from '../rubric/store';
import type { RubricStore } from '../rubric/store';

const none = storeOf([], 'deployed');

/** The forms in `rubrics/` beside the page at `base`; none where there is no such folder. */
export async function deployedForms(base: string): Promise<RubricStore> {
  const folder = new URL('rubrics/', base);
  // a page from the disk may load no second file
  if (!folder.protocol.startsWith('http')) return none;
  const bytes = await bytesOf(new URL('index.json', folder));
  const index = bytes && parseIndex(jsonOf(bytes));
  if (!index) return none;
  return lazyStore(index, 'deployed', async (file) => {
    const [content, { readRubricFile }] = await Promise.all([
      bytesOf(new URL(file, folder)),
      import('./rubric-file'),
    ]);
    const read = content && readRubricFile(content);
    return read?.ok ? read.rubric : undefined;
  });
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

/** Loads the unmodified office.js into jest's jsdom, in front of an emulated host. One client a window: swap the workbook with `reset`. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { ExcelHost, FLOOR } from './host';
import { clientFile, profiles } from './profiles';
import type { Profile } from './profiles';

const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
/** Where the page believes the library comes from. */
const ADDRESS = 'http://localhost/officejs/';

let started: Promise<ExcelHost> | undefined;

// every web view that Excel runs add-ins in has them, jsdom has not
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The host of this window, with a new workbook. The first call says for which platform the window is. */
export async function bootExcel(profile: Profile = profiles.windows): Promise<ExcelHost> {
  started ??= start(profile);
  const host = await started;
  host.reset();
  return host;
}

async function start(profile: Profile): Promise<ExcelHost> {
  // office.js takes over history and remembers its host between pages of a session
  const { pushState, replaceState } = window.history;
  sessionStorage.clear();
  const host = new ExcelHost(window, FLOOR, 'en-US', profile);
  const marker = document.createElement('script');
  marker.setAttribute('src', `${ADDRESS}office.js`);
  document.head.append(marker);
  const restore = answerScripts(marker);
  evaluate('office.js');
  const info = await Office.onReady();
  restore();
  Object.assign(window.history, { pushState, replaceState });
  if (String(info.host) !== 'Excel') throw new Error(`office.js found ${String(info.host)}`);
  ExcelHost.holdToFloor();
  return host;
}

function evaluate(file: string): void {
  const script = document.createElement('script');
  script.textContent = readFileSync(join(LIBRARY, file), 'utf8');
  document.head.append(script);
}

/** jsdom fetches no scripts: those that office.js adds by address come from the package. */
function answerScripts(marker: HTMLScriptElement): () => void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || node === marker || !node.src.startsWith(ADDRESS)) continue;
      evaluate(clientFile(node.src.slice(ADDRESS.length)));
      node.onload?.(new Event('load'));
      node.dispatchEvent(new Event('load'));
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}

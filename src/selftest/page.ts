/** The page of the self-test: a button, a line for everything that is tried, and the transcript to send back. */
import pkg from '../../package.json';
import { selfTestTexts } from '../messages/selftest';
import type { WorkbookSpec } from '../sheet/spec';
import { excelWorkbook } from '../workbook/excel/index';
import { meetOffice } from '../workbook/excel/office';
import type { OfficeFacts } from '../workbook/excel/office';
import { SheetsTaken, runSelfTest } from './run';
import type { Line, Transcript } from './run';
import './page.css';

const FLOOR = '1.14';
const PATIENCE_MS = 8000;
/** Sets whose versions say which Excel it is. */
const SETS = ['ExcelApi', 'ExcelApiDesktop', 'SharedRuntime', 'RibbonApi', 'KeyboardShortcuts', 'File'];
/** Most characters of a cell. */
const CELL = 30_000;

const t = selfTestTexts[navigator.language.toLowerCase().startsWith('en') ? 'en' : 'vi'];

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The highest version of each set that this Excel has. */
function sets(): Record<string, string> {
  const versions = Array.from({ length: 30 }, (_, minor) => `1.${minor + 1}`);
  return Object.fromEntries(
    SETS.map((name) => [
      name,
      versions.findLast((version) => Office.context.requirements.isSetSupported(name, version)) ?? '',
    ]),
  );
}

/** One line, green or red, with words for those who don't see colours. */
function lineOf({ ok, name, ms, why, answer }: Line): HTMLElement {
  const item = element('li', '', { 'data-ok': String(ok) });
  item.append(
    element('strong', ok ? `✓ ${t.good}` : `✗ ${t.bad}`),
    element('span', ` ${name} `),
    element('small', `${ms} ms`),
  );
  if (why !== undefined) item.append(element('p', why));
  if (answer !== undefined) item.append(element('code', JSON.stringify(answer)));
  return item;
}

/** The transcript as a sheet, for who can't copy. */
function sheetOf(transcript: string): WorkbookSpec {
  const parts = transcript.match(new RegExp(`[^]{1,${CELL}}`, 'g')) ?? [];
  return {
    title: t.sheet,
    names: [],
    styles: { text: { numberFormat: '@' } },
    sheets: [
      {
        name: t.sheet,
        visibility: 'visible',
        columns: [{ width: 100 }],
        rows: [],
        cells: parts.map((value) => [{ value, style: 'text' }]),
        merges: [],
        validations: [],
        conditionalFormats: [],
        protected: false,
      },
    ],
  };
}

/** What can be done with a transcript. */
function handOver(transcript: Transcript): HTMLElement {
  const text = JSON.stringify(transcript, null, 1);
  const box = element('section');
  const said = element('p', '', { role: 'status' });
  const copy = element('button', t.copy, { type: 'button' });
  copy.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    said.textContent = copied ? t.copied : t.byHand;
    if (copied) return;
    const field = element('textarea', '', { readonly: '', rows: '8', 'aria-label': t.copy });
    field.value = text;
    box.append(field);
    field.select();
  });
  const save = element('button', t.save, { type: 'button' });
  save.addEventListener('click', async () => {
    const saved = await excelWorkbook().insert(sheetOf(text));
    said.textContent = saved.ok ? t.saved(t.sheet) : t.failed(saved.failure.code);
  });
  box.append(element('p', t.send), copy, ' ', save, said);
  return box;
}

function show(root: HTMLElement, facts: OfficeFacts): void {
  const excel = {
    platform: facts.platform ?? '',
    version: facts.version ?? '',
    language: facts.language ?? '',
    sets: sets(),
  };
  const start = element('button', t.start, { type: 'button' });
  const said = element('p', '', { role: 'status' });
  const results = element('div');
  const lists = new Map<Line['kind'], HTMLElement>();
  const add = (line: Line): void => {
    const list = lists.get(line.kind) ?? element('ol');
    if (!lists.has(line.kind)) results.append(element('h2', t.groups[line.kind]), list);
    lists.set(line.kind, list);
    list.append(lineOf(line));
  };
  const run = async (): Promise<void> => {
    start.disabled = true;
    results.replaceChildren();
    lists.clear();
    try {
      const about = { version: pkg.version, at: new Date().toISOString(), excel };
      const transcript = await runSelfTest(excelWorkbook(), about, (line, done, of) => {
        said.textContent = t.running(done, of);
        add(line);
      });
      const { lines } = transcript;
      said.textContent = t.result(lines.filter(({ ok }) => ok).length, lines.length);
      results.prepend(handOver(transcript));
    } catch (error) {
      said.textContent = error instanceof SheetsTaken ? t.taken(error.message) : t.failed(String(error));
    }
    start.disabled = false;
  };
  start.addEventListener('click', () => void run());
  const about = [
    `egov-scorecard ${pkg.version}`,
    excel.platform,
    excel.version,
    `ExcelApi ${excel.sets.ExcelApi}`,
  ];
  root.replaceChildren(
    element('h1', t.title),
    element('p', t.lead),
    element('p', about.join(' · '), { class: 'about' }),
    start,
    said,
    results,
  );
}

const root = document.getElementById('root');
if (root)
  meetOffice({ floor: FLOOR, patienceMs: PATIENCE_MS }, (facts) => {
    if (facts.state === 'ready') show(root, facts);
    else root.replaceChildren(element('h1', t.title), element('p', t.outside));
  });

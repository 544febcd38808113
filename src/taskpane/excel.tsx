/** The pane in Excel: waits for office.js, looks at what this Excel can do, and opens the workbook. */
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import type { Language } from '../messages/language';
import { paneTexts } from '../messages/pane';
import { openFile as fileInExcel } from '../workbook/excel/file';
import { excelWorkbook } from '../workbook/excel/index';
import { meetOffice } from '../workbook/excel/office';
import { openNew } from '../workbook/excel/new-workbook';
import { selectedArea } from '../workbook/excel/observe';
import { followRibbon } from '../workbook/excel/ribbon';
import type { OfficeFacts, OfficeState } from '../workbook/excel/office';
import { MAX_FILE_BYTES } from '../workbook/package/limits';
import type { WorkbookContent } from '../sheet/content';
import pkg from '../../package.json';
import { Batch } from '../intake/batch/batch';
import { browserFiles } from '../intake/batch/kept-files';
import { workerReader } from '../intake/batch/reader';
import { Shelf, browserKeeper } from '../intake/forms/shelf';
import { COMMANDS, createCommands } from './commands';
import { mountPane } from './mount';
import type { PaneHost } from './host';
import { saverOn } from './save-file';
import { Message } from './States';
import { useTheme } from './theme';
import './pane.css';
import './excel.css';

const PATIENCE_MS = 8000;
const FLOOR = '1.14';

/** Vietnamese unless Office, or the browser where Office is not there, speaks English. */
const languageOf = ({ language = navigator.language }: OfficeFacts): Language =>
  language.toLowerCase().startsWith('en') ? 'en' : 'vi';

/** Light or dark like Office; undefined where Office does not say. */
function themeOf({ ground: color = '' }: OfficeFacts): PaneHost['theme'] {
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!ground) return undefined;
  const [, red = '', green = '', blue = ''] = ground;
  const light = (parseInt(red, 16) * 299 + parseInt(green, 16) * 587 + parseInt(blue, 16) * 114) / 1000;
  return light < 128 ? 'dark' : 'light';
}

async function openFile(file: File): Promise<WorkbookContent | undefined> {
  const { readSheets } = await import('../intake/file/open-file');
  const read = readSheets(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.content : undefined;
}

/** Why there is no pane, and the ways on. */
function Sorry({ state, language }: { state: Exclude<OfficeState, 'ready'>; language: Language }) {
  const { theme, dark } = useTheme(undefined);
  const t = paneTexts[language];
  const { title, text } = t.office[state];
  return (
    <FluentProvider theme={theme} className="pane" data-dark={dark || undefined} lang={language}>
      <Message title={title} text={text}>
        <ul className="pane-list">
          <li>
            <a href="index.html" target="_blank" rel="noopener">
              {t.office.page}
            </a>
          </li>
          <li>
            <a href={language === 'vi' ? 'support.html' : 'support.html#en'} target="_blank" rel="noopener">
              {t.help}
            </a>
          </li>
        </ul>
      </Message>
    </FluentProvider>
  );
}

function mount(element: HTMLElement, facts: OfficeFacts): void {
  const theme = themeOf(facts);
  const commands = createCommands();
  followRibbon(COMMANDS, commands.give);
  const { platform = '', version = '' } = facts;
  const forms = new Shelf(browserKeeper(), document.baseURI);
  const batch = new Batch(workerReader(forms), forms, browserFiles());
  window.addEventListener('beforeunload', (event) => {
    if (batch.unsaved) event.preventDefault();
  });
  const workbook = excelWorkbook();
  mountPane(element, {
    workbook,
    host: {
      language: languageOf(facts),
      version: pkg.version,
      openFile,
      forms,
      batch,
      openWorkbook: () => fileInExcel(MAX_FILE_BYTES),
      saveFile: saverOn(platform, openNew),
      facts: { excel: version, platform },
      ...(theme === undefined ? {} : { theme }),
      commands,
      author: { workbook, selectedArea },
      guide: true,
    },
  });
}

/** Shows how it stands with Office, and the pane as soon as Excel answers. */
function start(element: HTMLElement): void {
  let sorry: Root | undefined;
  meetOffice({ floor: FLOOR, patienceMs: PATIENCE_MS }, (facts) => {
    const { state } = facts;
    const language = languageOf(facts);
    document.documentElement.lang = language;
    if (state === 'ready') {
      sorry?.unmount();
      mount(element, facts);
      return;
    }
    sorry ??= createRoot(element);
    sorry.render(<Sorry state={state} language={language} />);
  });
}

const root = document.getElementById('root');
if (root) start(root);

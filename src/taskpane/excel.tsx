/** The pane in Excel: waits for office.js, looks at what this Excel can do, and opens the workbook. */
import { createRoot } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import type { Language } from '../messages/language';
import { paneTexts } from '../messages/pane';
import { openFile as fileInExcel } from '../workbook/excel/file';
import { excelWorkbook } from '../workbook/excel/index';
import { MAX_FILE_BYTES } from '../workbook/xlsx/limits';
import type { WorkbookContent } from '../sheet/content';
import pkg from '../../package.json';
import { Batch } from '../intake/batch';
import { workerReader } from '../intake/reader';
import { mountPane } from './mount';
import type { PaneHost } from './host';
import { saveFile } from './save-file';
import { Message } from './States';
import { useTheme } from './theme';
import './pane.css';
import './excel.css';

/** `Office.onReady` never answers where office.js is blocked. */
const PATIENCE_MS = 8000;
const FLOOR = '1.14';

type Trouble = 'blocked' | 'tooOld';

async function ready(): Promise<Trouble | undefined> {
  const timeout = new Promise<Trouble>((resolve) => setTimeout(() => resolve('blocked'), PATIENCE_MS));
  // a blocked script leaves no Office at all
  if (typeof Office === 'undefined') return 'blocked';
  const answer = await Promise.race([Office.onReady(), timeout]);
  if (answer === 'blocked') return 'blocked';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? undefined : 'tooOld';
}

/** Vietnamese unless Office speaks something else. */
function languageOf(): Language {
  const display = typeof Office === 'undefined' ? navigator.language : Office.context.displayLanguage;
  return display.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** Light or dark like Office; undefined on the web, where Office does not say. */
function themeOf(): PaneHost['theme'] {
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(
    Office.context.officeTheme?.bodyBackgroundColor ?? '',
  );
  if (!ground) return undefined;
  const [, red = '', green = '', blue = ''] = ground;
  const light = (parseInt(red, 16) * 299 + parseInt(green, 16) * 587 + parseInt(blue, 16) * 114) / 1000;
  return light < 128 ? 'dark' : 'light';
}

async function openFile(file: File): Promise<WorkbookContent | undefined> {
  const { readWorkbook } = await import('../workbook/xlsx/read');
  const read = readWorkbook(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.content : undefined;
}

function startOf(): PaneHost['start'] {
  const wanted = new URLSearchParams(window.location.search).get('do');
  return wanted === 'check' || wanted === 'gap' ? wanted : undefined;
}

function Sorry({ trouble, language }: { trouble: Trouble; language: Language }) {
  const { theme, dark } = useTheme(undefined);
  const { title, text } = paneTexts[language][trouble];
  return (
    <FluentProvider theme={theme} className="pane" data-dark={dark || undefined} lang={language}>
      <Message title={title} text={text}>
        <a href={language === 'vi' ? 'support.html' : 'support.html#en'} target="_blank" rel="noopener">
          {paneTexts[language].help}
        </a>
      </Message>
    </FluentProvider>
  );
}

async function start(element: HTMLElement): Promise<void> {
  const trouble = await ready();
  const language = languageOf();
  document.documentElement.lang = language;
  if (trouble) {
    createRoot(element).render(<Sorry trouble={trouble} language={language} />);
    return;
  }
  const [theme, wanted] = [themeOf(), startOf()];
  const { diagnostics } = Office.context;
  mountPane(element, {
    workbook: excelWorkbook(),
    host: {
      language,
      version: pkg.version,
      openFile,
      batch: new Batch(workerReader()),
      openWorkbook: () => fileInExcel(MAX_FILE_BYTES),
      saveFile,
      facts: { excel: diagnostics.version, platform: String(diagnostics.platform) },
      ...(theme === undefined ? {} : { theme }),
      ...(wanted === undefined ? {} : { start: wanted }),
    },
  });
}

const root = document.getElementById('root');
if (root) void start(root);

/** Files for the person to keep. */
import type { Result } from '../workbook/port';

/** What became of a file: the browser has it, it stands open as a workbook not saved yet, or neither can be here. */
export type Saved = 'downloaded' | 'opened' | 'refused';

const MIME: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Hands a file to the browser. */
export function saveFile(bytes: Uint8Array, name: string): Saved {
  const type = MIME[name.replace(/^.*\./, '')] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeName(name);
  link.click();
  // the browser has taken the file over by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'downloaded';
}

/** Excel for Mac and iPad does nothing with a download and says nothing (OfficeDev/office-js #2700, #3385). */
const WITHOUT_DOWNLOADS = ['Mac', 'iOS'];

/** How files are given away on a platform of Office: workbooks at least can be opened where nothing is downloaded. */
export function saverOn(
  platform: string,
  openWorkbook: (bytes: Uint8Array) => Promise<Result<void>>,
): (bytes: Uint8Array, name: string) => Promise<Saved> {
  return async (bytes, name) => {
    if (!WITHOUT_DOWNLOADS.includes(platform)) return saveFile(bytes, name);
    return name.endsWith('.xlsx') && (await openWorkbook(bytes)).ok ? 'opened' : 'refused';
  };
}

/** A file name without what file systems refuse. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

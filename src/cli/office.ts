/** What the office gave on the command line, known to the program and its workers alike. */
import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { earlierValues, givenTable } from '../intake/batch/held-against';
import { NO_OFFICE } from '../intake/batch/office';
import type { Office } from '../intake/batch/office';
import { refusals } from '../messages/cli';
import type { EarlierValues } from '../summary/reference-file';
import { Unusable } from './output';

const isHandedOn = (data: unknown): data is { office: Office } =>
  typeof data === 'object' && data !== null && 'office' in data;

let held: Office = isHandedOn(workerData) ? workerData.office : NO_OFFICE;

/** What files are held against. */
export const office = (): Office => held;

/** What a worker needs to hold files against the same. */
export const officeForWorkers = (): { office: Office } => ({ office: held });

/** Reads what the office gave, before the files. */
export async function useOffice(paths: { given?: string; reference?: string }): Promise<void> {
  held = {
    given: paths.given === undefined ? [] : await tableOf(paths.given),
    reference: paths.reference === undefined ? new Map() : await referenceOf(paths.reference),
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new Unusable(refusals.unreadable(path));
  return bytes;
}

async function tableOf(path: string): Promise<Office['given']> {
  const table = givenTable(await bytesOf(path));
  if (!table) throw new Unusable(refusals.noGiven(path, ''));
  return table;
}

/** Values of the second pass of a summary, by form. */
export async function referenceOf(path: string): Promise<EarlierValues> {
  const reference = earlierValues(await bytesOf(path));
  if (!reference) throw new Unusable(refusals.noReference(path));
  return reference;
}

/** What a person may ask of a summary. */
import { availableParallelism } from 'node:os';
import { refusals } from '../../messages/cli';
import { listFiles } from '../files/named-files';
import { Unusable } from '../output';
import type { Output } from '../files/outputs';

/** The options of `summary` and `merge`, as commander reads them. */
export interface Options {
  output?: string;
  docx?: string;
  letter?: string;
  json?: boolean;
  lastYear?: string;
  reference?: string;
  units?: string;
  same?: string[];
  keep?: string[];
  saveUnits?: string;
  results?: string;
  shard?: string;
  workers?: string;
  csv?: string;
  parquet?: string;
  dueBefore?: string;
  year?: string;
  joint?: boolean;
  allSheets?: boolean;
  published?: boolean;
  language?: string;
}

/** The files that a run writes; those of several forms are named after them, and checked when they are written. */
export const outputsOf = ({ output, docx, csv, parquet, saveUnits: units }: Options): Output[] => [
  { path: output, kind: 'xlsx' },
  { path: docx, kind: 'docx' },
  { path: csv, kind: 'csv' },
  { path: parquet, kind: 'parquet' },
  { path: units, kind: 'csv' },
];

/** The files that a run reads beside the submissions: no output takes their place either. */
export async function inputsOf({ units, lastYear, reference, letter }: Options): Promise<string[]> {
  const before = lastYear === undefined ? [] : (await listFiles([lastYear])).files;
  return [...before, ...[units, reference, letter].flatMap((path) => path ?? [])];
}

/** How many workers read; as many as there are cores where nothing is said. */
export function workerCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Unusable(refusals.workers(text));
  return count;
}

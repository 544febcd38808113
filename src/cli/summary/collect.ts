/** Files → results file → summaries. Passes over the results instead of holding them keep memory flat. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rubric } from '../../rubric/types';
import type { Head } from '../../summary/choose';
import { finishSummary, formBuilders } from '../../summary/collect';
import type { CollectOptions } from '../../summary/collect';
import type { FailedFile, Summary } from '../../summary/types';
import type { UnitResult } from '../../summary/unit';
import { lines } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { inWorkers } from '../workers/pool';
import { Progress } from '../workers/progress';
import { parseHead, parseResult, recordLine } from './records';
import { fileStamp } from './read-unit';
import { linesOf, openResults } from './results-file';
import { formStore, knownForms } from '../store';

export interface ReadOptions {
  /** Results file to go on with and to append to; a temporary one where left out. */
  results?: string;
  workers: number;
  signal: AbortSignal;
  progress: boolean;
}

/** Where results stand, the files that count, and how to clear up. */
export interface Results {
  paths: string[];
  /** Files that belong to the run; all of the results where left out. */
  files?: ReadonlySet<string>;
  done(): Promise<void>;
}

/** Reads the files that have not been read, or have changed since, into the results file. */
export async function readResults(files: readonly string[], options: ReadOptions): Promise<Results> {
  const folder = options.results === undefined ? await mkdtemp(join(tmpdir(), 'scorecard-')) : undefined;
  const path = options.results ?? join(folder ?? '', 'results.jsonl');
  const done = async (): Promise<void> => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    const results = await openResults(path);
    try {
      const wanted = await unread(path, files);
      const progress = new Progress(wanted.length, files.length - wanted.length, options.progress);
      await inWorkers(wanted, 'unit', {
        workers: options.workers,
        signal: options.signal,
        take: async (file, line) => {
          await results.append([line ?? (await tooHeavy(file))]);
          progress.add(1);
        },
      });
      progress.end();
    } finally {
      await results.close();
    }
  } catch (error) {
    await done();
    throw error;
  }
  return { paths: [path], files: new Set(files), done };
}

/** The line of a file that no worker endured; it is tried again once it has changed. */
async function tooHeavy(file: string): Promise<string> {
  const { size, mtime } = await fileStamp(file).catch(() => ({ size: 0, mtime: 0 }));
  return recordLine({
    ...{ file, size, mtime, ok: false, reason: fileProblemText({ code: 'too-heavy' }) },
    forms: knownForms(),
  });
}

async function unread(path: string, files: readonly string[]): Promise<string[]> {
  const known = new Map<string, string>();
  const forms = knownForms();
  for await (const line of linesOf(path)) {
    const head = parseHead(line);
    // a form that has changed since is scored anew, and what gave nothing is read again with other forms
    const current = head?.ok
      ? (await formStore().load(head.rubric))?.hash === head.hash
      : head?.forms === forms;
    if (head) known.set(head.file, current ? `${head.size} ${head.mtime}` : '');
  }
  if (known.size === 0) return [...files];
  const wanted: string[] = [];
  for (const file of files) {
    const before = known.get(file);
    const stamp = before === undefined ? undefined : await fileStamp(file).catch(() => undefined);
    if (!stamp || before !== `${stamp.size} ${stamp.mtime}`) wanted.push(file);
  }
  return wanted;
}

interface Index {
  heads: Map<string, { line: number; head: Head }>;
  failed: FailedFile[];
}

/** The last line of every file, by number; lines of a form that has changed are failures. */
async function indexOf(results: Results): Promise<Index> {
  const last = new Map<string, { line: number; head?: Head } & Partial<FailedFile>>();
  let line = 0;
  for await (const text of allLines(results)) {
    const number = line++;
    const head = parseHead(text);
    if (!head || (results.files && !results.files.has(head.file))) continue;
    if (!head.ok)
      last.set(head.file, { line: number, reason: head.reason, unranked: head.unranked ?? false });
    else if ((await formStore().load(head.rubric))?.hash !== head.hash)
      last.set(head.file, {
        line: number,
        reason: lines.otherVersion(head.rubric),
      });
    else last.set(head.file, { line: number, head });
  }
  const heads: Index['heads'] = new Map();
  const failed: FailedFile[] = [];
  for (const [file, { line: number, head, reason = '', unranked }] of last) {
    if (head) heads.set(file, { line: number, head });
    else failed.push({ file, reason, ...(unranked ? { unranked } : {}) });
  }
  return { heads, failed };
}

async function* allLines({ paths }: Results): AsyncGenerator<string> {
  for (const path of paths) yield* linesOf(path);
}

export interface Collected {
  summary: Summary;
  /** The counted results of a form, once more, one by one. */
  results(rubric: string): AsyncGenerator<UnitResult>;
}

/** Ranks everything that the results hold. */
export async function summarise(results: Results, options: CollectOptions): Promise<Collected> {
  const { heads, failed } = await indexOf(results);
  const all = [...heads.values()].map(({ head }) => head);
  const rubrics = new Map<string, Rubric>();
  for (const id of new Set(all.map(({ rubric }) => rubric))) {
    const rubric = await formStore().load(id);
    if (rubric) rubrics.set(id, rubric);
  }
  const forms = formBuilders(all, rubrics, options);
  const formOf = new Map<number, string>();
  for (const [id, { files }] of forms)
    for (const file of files) {
      const line = heads.get(file)?.line;
      if (line !== undefined) formOf.set(line, id);
    }
  const counted = async function* (wanted?: string): AsyncGenerator<UnitResult> {
    let number = 0;
    for await (const text of allLines(results)) {
      const id = formOf.get(number++);
      const rubric =
        id === undefined || (wanted !== undefined && id !== wanted) ? undefined : rubrics.get(id);
      const result = rubric && parseResult(text, rubric);
      if (result) yield result;
    }
  };
  for await (const result of counted()) forms.get(result.rubric)?.builder.add(result);
  return { summary: finishSummary(forms, failed, heads.size), results: counted };
}

/** Files → results file → summaries. Passes over the results instead of holding them keep memory flat. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRubric } from '../rubric/catalogue';
import type { Pillars } from '../rubric/pillars';
import { chooseFiles } from '../summary/choose';
import type { Head } from '../summary/choose';
import { LIVE_UNITS } from '../summary/sheets/context';
import { FormBuilder } from '../summary/summarise';
import type { FailedFile, FormSummary, Summary, UnitList, UnitResult } from '../summary/types';
import { readFiles } from './pool';
import { Progress } from './progress';
import { parseHead, parseResult } from './records';
import { fileStamp } from './read-unit';
import { linesOf, openResults } from './results-file';

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
      await readFiles(wanted, {
        workers: options.workers,
        signal: options.signal,
        take: async (lines) => {
          await results.append(lines);
          progress.add(lines.length);
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

async function unread(path: string, files: readonly string[]): Promise<string[]> {
  const known = new Map<string, string>();
  for await (const line of linesOf(path)) {
    const head = parseHead(line);
    // a form that has changed since is scored anew
    const current = head?.ok ? (await loadRubric(head.rubric))?.hash === head.hash : true;
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
  const last = new Map<string, { line: number; head?: Head; reason?: string }>();
  let line = 0;
  for await (const text of allLines(results)) {
    const number = line++;
    const head = parseHead(text);
    if (!head || (results.files && !results.files.has(head.file))) continue;
    if (!head.ok) last.set(head.file, { line: number, reason: head.reason });
    else if ((await loadRubric(head.rubric))?.hash !== head.hash)
      last.set(head.file, {
        line: number,
        reason: `Kết quả lập bằng phiên bản khác của biểu “${head.rubric}”; hãy đọc lại tệp.`,
      });
    else last.set(head.file, { line: number, head });
  }
  const heads: Index['heads'] = new Map();
  const failed: FailedFile[] = [];
  for (const [file, { line: number, head, reason }] of last) {
    if (head) heads.set(file, { line: number, head });
    else failed.push({ file, reason: reason ?? '' });
  }
  return { heads, failed };
}

async function* allLines({ paths }: Results): AsyncGenerator<string> {
  for (const path of paths) yield* linesOf(path);
}

export interface SummaryOptions {
  pillars: Pillars;
  lists?: readonly UnitList[];
  /** First day on which a submission is late, whatever the form says. */
  dueBefore?: string;
  /** Year of the report, for forms that print a day and a month. */
  year?: number;
  lastYear?: Summary;
}

export interface Collected {
  summary: Summary;
  /** The counted results of a form, once more, one by one. */
  results(rubric: string): AsyncGenerator<UnitResult>;
}

/** Ranks everything that the results hold. */
export async function summarise(results: Results, options: SummaryOptions): Promise<Collected> {
  const { heads, failed } = await indexOf(results);
  const { kept, doubles } = chooseFiles([...heads.values()].map(({ head }) => head));
  const builders = new Map<string, FormBuilder>();
  const lines = new Map<number, string>();
  for (const [id, files] of kept) {
    const rubric = await loadRubric(id);
    if (!rubric) continue;
    const own = [...files].flatMap((file) => heads.get(file) ?? []);
    for (const { line } of own) lines.set(line, id);
    const dueBefore =
      options.dueBefore ?? dueDay(rubric.deadline, options.year ?? firstYear(own.map(({ head }) => head)));
    const before = beforeOf(options.lastYear, id, kept.size);
    builders.set(
      id,
      new FormBuilder(rubric, {
        pillars: options.pillars,
        keepCriteria: files.size <= LIVE_UNITS,
        doubles: doubles.get(id) ?? [],
        ...(options.lists ? { lists: options.lists } : {}),
        ...(dueBefore === undefined ? {} : { dueBefore }),
        ...(before ? { before } : {}),
      }),
    );
  }
  const counted = async function* (wanted?: string): AsyncGenerator<UnitResult> {
    let number = 0;
    for await (const text of allLines(results)) {
      const id = lines.get(number++);
      const rubric =
        id === undefined || (wanted !== undefined && id !== wanted) ? undefined : await loadRubric(id);
      const result = rubric && parseResult(text, rubric);
      if (result) yield result;
    }
  };
  for await (const result of counted()) builders.get(result.rubric)?.add(result);
  const forms = [...builders.values()]
    .map((builder) => builder.finish())
    .sort((a, b) => b.units.length - a.units.length || (a.rubric.id < b.rubric.id ? -1 : 1));
  failed.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { summary: { forms, failed, files: heads.size }, results: counted };
}

/** Last year's results of the form; of another form where both years have only one. */
function beforeOf(last: Summary | undefined, rubric: string, forms: number): FormSummary | undefined {
  const same = last?.forms.find((form) => form.rubric.id === rubric);
  return same ?? (forms === 1 && last?.forms.length === 1 ? last.forms[0] : undefined);
}

const firstYear = (heads: readonly Head[]): number | undefined => {
  const first = heads.flatMap(({ sent }) => sent ?? []).sort()[0];
  return first === undefined ? undefined : Number(first.slice(0, 4));
};

function dueDay(
  deadline: { day: number; month: number } | undefined,
  year: number | undefined,
): string | undefined {
  if (!deadline || year === undefined) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(deadline.month)}-${two(deadline.day)}`;
}

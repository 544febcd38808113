/** `scorecard summary` and `scorecard merge`: the leadership workbook, the report and the full table from many submissions. */
import type { Command } from 'commander';
import { help, lines, refusals } from '../../messages/cli';
import type { Summary } from '../../summary/types';
import { isoDay } from '../../reading/date';
import { Roster, confirmedLists, decisionLists } from '../../summary/names';
import type { ReadUnitLists } from '../../summary/unit-lists';
import { readResults, summarise } from './collect';
import type { Results } from './collect';
import { listFiles, tellAside } from '../files/named-files';
import type { Aside } from '../files/named-files';
import { referenceOf } from '../office';
import { EXIT, Unusable, collected, exitWith, oneLine, printJson, tell } from '../output';
import { checkOutputs } from '../files/outputs';
import { summaryJson } from './json';
import { printSummary } from './printed';
import { inShard } from './shard';
import { readLists, confirmedNames, checkNames, saveUnits } from './unit-names';
import { inputsOf, outputsOf, workerCount } from './options';
import type { Options } from './options';
import { writeFiles } from './write-files';

/** Adds both commands. */
export function registerSummary(program: Command): void {
  const summary = program
    .command('summary <paths...>')
    .description(help.summary.command)
    .option('--results <file>', help.summary.results)
    .option('--shard <i/n>', help.summary.shard)
    .option('--workers <n>', help.summary.workers);
  const merge = program.command('merge <results...>').description(help.summary.merge);
  for (const command of [summary, merge]) {
    command
      .option('-o, --output <file>', help.summary.output)
      .option('--docx <file>', help.summary.docx)
      .option('--letter <file>', help.letter)
      .option('--json', help.json)
      .option('--last-year <path>', help.summary.lastYear)
      .option('--reference <file>', help.summary.reference)
      .option('--units <file>', help.summary.units)
      .option('--same <names>', help.summary.same, collected)
      .option('--keep <file>', help.summary.keep, collected)
      .option('--save-units <file>', help.summary.saveUnits)
      .option('--csv <file>', help.summary.csv)
      .option('--parquet <file>', help.summary.parquet)
      .option('--due-before <date>', help.summary.dueBefore)
      .option('--year <n>', help.summary.year)
      .option('--joint', help.summary.joint)
      .option('--all-sheets', help.summary.allSheets)
      .option('--published', help.summary.published)
      .option('--language <vi|en>', help.summary.language, 'vi');
  }
  summary.action((paths: string[], options: Options) =>
    withSignal((signal) => runSummary(paths, options, signal)),
  );
  merge.action((paths: string[], options: Options) =>
    withSignal(async (signal) => {
      const inputs = [...paths, ...(await inputsOf(options))];
      await checkOutputs(outputsOf(options), inputs);
      await finish({ paths, done: async () => undefined }, { options, inputs, aside: [] }, signal);
    }),
  );
}

/** Ctrl+C ends the reading after the files at hand; a second one ends the program. */
async function withSignal(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function runSummary(paths: string[], options: Options, signal: AbortSignal): Promise<void> {
  if (options.shard !== undefined && options.results === undefined) throw new Unusable(refusals.shardAlone);
  const { files, aside } = await listFiles(paths);
  const part = options.shard === undefined ? files : files.filter(inShard(options.shard));
  tellAside(aside);
  if (part.length === 0) throw new Unusable(refusals.noFiles);
  const inputs = [...files, ...(await inputsOf(options))];
  await checkOutputs([...outputsOf(options), { path: options.results, kind: 'jsonl' }], inputs);
  const results = await readResults(part, {
    ...(options.results === undefined ? {} : { results: options.results }),
    workers: workerCount(options.workers),
    signal,
    progress: true,
  });
  if (signal.aborted) {
    await results.done();
    tell(options.results === undefined ? lines.stopped : lines.stoppedResume);
    exitWith(EXIT.unusable);
    return;
  }
  await finish(results, { options, inputs, aside }, signal);
}

/** What was asked for, every file that is read for it, and those that are no submissions. */
interface Asked {
  options: Options;
  inputs: readonly string[];
  aside: readonly Aside[];
}

async function finish(results: Results, asked: Asked, signal: AbortSignal): Promise<void> {
  const { options, inputs, aside } = asked;
  try {
    const roster: Partial<ReadUnitLists> = options.units === undefined ? {} : await readLists(options.units);
    const confirmed = confirmedNames(options.same ?? []);
    const dueBefore = options.dueBefore === undefined ? undefined : isoDay(options.dueBefore);
    if (options.dueBefore !== undefined && dueBefore === undefined)
      throw new Unusable(refusals.dueBefore(options.dueBefore));
    const lastYear =
      options.lastYear === undefined ? undefined : await readLastYear(options.lastYear, options, signal);
    const summed = await summarise(results, {
      ...roster,
      confirmed,
      chosen: new Set(options.keep ?? []),
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(options.year === undefined ? {} : { year: Number(options.year) }),
      ...(lastYear ? { lastYear } : {}),
      ...(options.reference === undefined ? {} : { earlier: await referenceOf(options.reference) }),
    });
    const { summary } = summed;
    const lists = roster.lists ?? summary.forms.flatMap(({ rubric }) => decisionLists(rubric));
    const { rubric } = summary.forms[0] ?? {};
    if (rubric) {
      checkNames(new Roster(rubric, lists), confirmed);
      if (options.saveUnits !== undefined)
        await saveUnits(
          options.saveUnits,
          confirmedLists({ lists, outside: roster.outside ?? [] }, confirmed, rubric.province),
        );
    }
    await writeFiles(summed, options, inputs, lastYear);
    for (const { file, reason } of summary.failed) tell(`${oneLine(file)}: ${reason}`);
    if (options.json) printJson({ ...summaryJson(summary), aside });
    else if (summary.forms.length === 0) tell(refusals.noneRead);
    else printSummary(summary);
    const errors = summary.forms.some(
      ({ units, questions }) =>
        units.some((unit) => unit.errors > 0) || questions.some(({ kind }) => kind === 'table'),
    );
    if (summary.forms.length === 0) exitWith(EXIT.unusable);
    else if (errors || summary.failed.length > 0) exitWith(EXIT.errors);
  } finally {
    await results.done();
  }
}

async function readLastYear(path: string, options: Options, signal: AbortSignal): Promise<Summary> {
  if (path.endsWith('.jsonl'))
    return (await summarise({ paths: [path], done: async () => undefined }, {})).summary;
  const { files } = await listFiles([path]);
  if (files.length === 0) throw new Unusable(refusals.noFilesIn(path));
  const results = await readResults(files, {
    workers: workerCount(options.workers),
    signal,
    progress: false,
  });
  try {
    return (await summarise(results, {})).summary;
  } finally {
    await results.done();
  }
}

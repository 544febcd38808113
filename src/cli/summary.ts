/** `scorecard summary` and `scorecard merge`: the leadership workbook, the report and the full table from many submissions. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { help, lines, refusals } from '../messages/cli';
import { number } from '../messages/language';
import { readUnitLists, unitListFile } from '../intake/unit-list';
import { unitListProblem } from '../messages/unit-lists';
import { LIVE_UNITS } from '../summary/sheets/context';
import type { FormSummary, Question, Summary } from '../summary/types';
import { isoDay } from '../reading/date';
import { Roster, confirmedLists, decisionLists } from '../summary/names';
import type { ConfirmedNames } from '../summary/names';
import { otherFormLines } from '../summary/other-forms';
import { notRanked } from '../summary/facts';
import { questionText } from '../summary/question-text';
import type { ReadUnitLists } from '../summary/unit-lists';
import { summaryWorkbook } from '../summary/workbook';
import { writeWorkbook } from '../workbook/xlsx/write';
import { readResults, summarise } from './collect';
import type { Collected, Results } from './collect';
import { listFiles, tellAside } from './named-files';
import type { Aside } from './named-files';
import { writeCsv, writeParquet } from './full-table';
import { readLetterFile } from './letter';
import { referenceOf } from './office';
import { EXIT, Unusable, collected, exitWith, oneLine, print, printJson, tell } from './output';
import { checkOutputs, writeBytes, writeWhole } from './outputs';
import type { Output } from './outputs';

interface Options {
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
      await checkOutputs(outputsOf(options), [...paths, ...listOf(options)]);
      await finish({ paths, done: async () => undefined }, options, signal, []);
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
  await checkOutputs(
    [...outputsOf(options), { path: options.results, kind: 'jsonl' }],
    [...files, ...listOf(options)],
  );
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
  await finish(results, options, signal, aside);
}

/** The files that a run writes; those of several forms are named after them, and checked when they are written. */
const outputsOf = ({ output, docx, csv, parquet, saveUnits: units }: Options): Output[] => [
  { path: output, kind: 'xlsx' },
  { path: docx, kind: 'docx' },
  { path: csv, kind: 'csv' },
  { path: parquet, kind: 'parquet' },
  { path: units, kind: 'csv' },
];

const listOf = ({ units }: Options): string[] => (units === undefined ? [] : [units]);

async function finish(
  results: Results,
  options: Options,
  signal: AbortSignal,
  aside: readonly Aside[],
): Promise<void> {
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
    await writeFiles(summed, options, lastYear);
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

async function writeFiles(
  { summary, results }: Collected,
  options: Options,
  lastYear: Summary | undefined,
): Promise<void> {
  if (summary.forms.length === 0) return;
  const { output, joint, published, allSheets } = options;
  const letter = await readLetterFile(options.letter);
  const large = summary.forms.some(({ units }) => units.length > LIVE_UNITS);
  const csv =
    options.csv ?? (large && output !== undefined ? output.replace(/(\.xlsx)?$/i, '.csv') : undefined);
  const write = async (
    path: string,
    kind: Output['kind'],
    work: Parameters<typeof writeWhole>[1],
  ): Promise<void> => {
    await checkOutputs(
      [{ path, kind }],
      summary.forms.flatMap(({ units }) => units.map(({ file }) => file)),
    );
    await writeWhole(path, work);
    tell(lines.written(path));
  };
  if (output !== undefined) {
    const spec = summaryWorkbook(summary, {
      language: options.language === 'en' ? 'en' : 'vi',
      joint: joint ?? false,
      published: published ?? false,
      leaders: !allSheets,
      ...(options.year === undefined ? {} : { year: Number(options.year) }),
      ...(lastYear ? { lastYear: lastYear.forms } : {}),
    });
    await write(output, 'xlsx', async (place) => writeBytes(place, await writeWorkbook(spec)));
  }
  for (const form of summary.forms) {
    const many = summary.forms.length > 1;
    if (options.docx !== undefined) {
      const path = many ? named(options.docx, form) : options.docx;
      // the library for Word files is large: loaded where one is written
      const { summaryReport } = await import('../word/summary-report');
      const { writeDocument } = await import('../word/frame');
      const document = summaryReport(summary, form, {
        published: published ?? false,
        letter,
        ...(options.year === undefined ? {} : { year: Number(options.year) }),
      });
      await write(path, 'docx', async (place) => writeBytes(place, await writeDocument(document)));
    }
    if (csv !== undefined) {
      const path = many ? named(csv, form) : csv;
      await write(path, 'csv', (place) => writeCsv(place, form, results(form.rubric.key)));
    }
    if (options.parquet !== undefined) {
      const path = many ? named(options.parquet, form) : options.parquet;
      await write(path, 'parquet', (place) => writeParquet(place, form, results(form.rubric.key)));
    }
  }
}

/** "bang.csv" → "bang-hau-giang-2017.csv". */
const named = (path: string, { rubric }: FormSummary): string =>
  path.replace(/(\.[^./\\]*)?$/, `-${rubric.key}$1`);

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

function workerCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Unusable(refusals.workers(text));
  return count;
}

/** Files of one shard, told by their names, so that every machine divides alike wherever the folder is mounted. */
function inShard(text: string): (file: string) => boolean {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count) throw new Unusable(refusals.shard(text));
  return (file) => hash(basename(file)) % count === index - 1;
}

/** FNV-1a of a text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text.normalize('NFC'))) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** The summary as the contract gives it to other programs (docs/design.md). A broken file stands with the form of most units. */
export function summaryJson({ forms, failed }: Summary): Record<string, unknown> {
  return {
    forms: forms.map(
      (
        { rubric, groups, units, missing, unsure, blank, questions, doubles, otherForms, relative },
        index,
      ) => ({
        rubric: rubric.key,
        fingerprint: rubric.fingerprints.whole,
        scoring: rubric.fingerprints.scoring,
        units: units.map((unit) => ({
          unit: unit.unit,
          file: unit.file,
          list: unit.list,
          rank: unit.rank,
          jointRank: unit.jointRank,
          total: unit.total,
          percent: unit.percent,
          ...(unit.class === undefined ? {} : { class: unit.class }),
          mean: unit.mean,
          deducted: unit.deducted,
          groups: groups.map(({ no, key, max }, at) => ({
            no: no || key,
            points: unit.groups[at] ?? 0,
            max,
            rank: unit.groupRanks[at] ?? 0,
          })),
          source: unit.source,
          ...(unit.sent === undefined ? {} : { sent: unit.sent }),
          late: unit.late,
          worst: { total: unit.worst.total, rank: unit.worst.rank },
          best: { total: unit.best.total, rank: unit.best.rank },
          ...(unit.before ? { before: unit.before } : {}),
        })),
        missing: missing.map(({ unit }) => unit),
        unsure: unsure.map(({ unit }) => unit),
        blank,
        questions,
        doubles,
        otherForms,
        ...(relative.rows.length === 0 ? {} : { relative }),
        failed: index === 0 ? failed : [],
      }),
    ),
    failed,
  };
}

async function readLists(path: string): Promise<ReadUnitLists> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new Unusable(refusals.unreadable(path));
  const read = readUnitLists(bytes);
  if (!read.ok) throw new Unusable(`${path} ${unitListProblem(read.problem, 'vi')}`);
  return { lists: read.lists, outside: read.outside };
}

/** Keeps the list with what was confirmed. */
async function saveUnits(path: string, lists: ReadUnitLists): Promise<void> {
  await writeBytes(path, new TextEncoder().encode(unitListFile(lists)));
  tell(lines.written(path));
}

/** "Sở TNMT=Sở Tài nguyên và Môi trường": what a person confirmed. */
function confirmedNames(texts: readonly string[]): Map<string, string | null> {
  return new Map(
    texts.map((text) => {
      const at = text.indexOf('=');
      const [name, unit] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at < 0 || name === '') throw new Unusable(refusals.same(text));
      return [name, unit === '' ? null : unit];
    }),
  );
}

/** Refuses a confirmed name that no list has: a slip there would lose the answer. */
function checkNames(roster: Roster, confirmed: ConfirmedNames): void {
  for (const name of confirmed.values())
    if (name !== null && !roster.find(name)) throw new Unusable(refusals.notOnList(name));
}

/** Files that do not count are told one by one up to here; the workbook and the JSON hold all. */
const MOST_TOLD = 20;

function printSummary({ forms, failed, files }: Summary): void {
  const w = lines.summary;
  for (const form of forms) {
    const { rubric, units, missing, unsure, blank, questions, doubles } = form;
    const counts = [
      w.units(units.length),
      ...(missing.length > 0 ? [w.missing(missing.length)] : []),
      ...(unsure.length > 0 ? [w.unsure(unsure.length)] : []),
      ...(blank.length > 0 ? [w.blank(blank.length)] : []),
    ];
    print(`${rubric.key}: ${counts.join(', ')}`);
    for (const { rank, unit, total, class: name, list } of units.slice(0, 3))
      print(
        `  ${rank}. ${oneLine(unit)}: ${number(total, 'vi')}${name === undefined ? '' : ` (${name})`}${list === null ? `, ${w.unlisted}` : ''}`,
      );
    for (const { unit, kept, dropped, why } of doubles.slice(0, MOST_TOLD))
      print(`  ${w.counted(oneLine(unit), oneLine(basename(kept)), oneLine(basename(dropped)), w.why[why])}`);
    if (doubles.length > MOST_TOLD) print(`  ${w.moreDropped(doubles.length - MOST_TOLD)}`);
    for (const line of otherFormLines(form, 'vi')) print(`  ${oneLine(line)}`);
    for (const { unit, file } of blank) print(`  ${w.blankUnit(oneLine(unit), oneLine(basename(file)))}`);
    for (const question of questions) {
      print(`  ${oneLine(questionText(question, 'vi'))}`);
      print(`    ${oneLine(howToAnswer(question))}`);
    }
  }
  const { unread, unranked } = notRanked(failed);
  print(w.files(files, unread, unranked));
}

/** The option that answers a question. */
function howToAnswer(question: Question): string {
  const { answer } = lines.summary;
  if (question.kind === 'times') return answer.times(question.files[0] ?? '');
  if (question.kind === 'table') return answer.table;
  return answer.name(question.unit, question.near[0]);
}

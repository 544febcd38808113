/** `scorecard review`: recomputes submitted files and says what was changed in them. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { checkReport } from '../../intake/batch/report';
import { appraisalIn, reviewTaken } from '../../intake/file/take';
import { localDay } from '../../intake/local-date';
import { help, refusals } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { startAppraisal } from '../../review/appraisal/appraisal';
import { findAcross } from '../../review/across';
import type { ComparedFile } from '../../review/across';
import type { Finding } from '../../review/finding';
import { withMeasured } from '../../review/appraisal/measured';
import { minutesOf } from '../../review/appraisal/minutes';
import type { Letter } from '../../review/appraisal/letter';
import { resultWorkbook } from '../../review/result-sheet';
import type { Rubric } from '../../rubric/types';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { listFiles, readBytes, tellAside } from '../files/named-files';
import { readLetterFile } from '../files/letter';
import { EXIT, Unusable, exitWith, oneLine, tell } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';
import { useOffice } from '../office';
import { inWorkers } from '../workers/pool';
import type { ScoredFile } from '../workers/reviewed';
import { Spool } from '../files/spool';
import { readSubmission } from '../files/submissions';
import { formStore } from '../store';
import { tellerOf } from './review-output';
import type { ReadFile, Result } from './review-output';

type SentFile = Extract<ScoredFile, { ok: true }>;
type Failed = Extract<ScoredFile, { ok: false }>;
/** What waits on the disk until all files are read. */
type Waiting = Omit<SentFile, 'traces'> | Failed;

interface Options {
  output?: string;
  json?: boolean;
  minutes?: string;
  letter?: string;
  report?: string;
  given?: string;
  reference?: string;
}

/** Adds the command. */
export function registerReview(program: Command): void {
  program
    .command('review <paths...>')
    .description(help.review.command)
    .option('-o, --output <file>', help.review.output)
    .option('--minutes <file>', help.review.minutes)
    .option('--letter <file>', help.letter)
    .option('--report <file>', help.review.report)
    .option('--given <file>', help.review.given)
    .option('--reference <file>', help.review.reference)
    .option('--json', help.json)
    .action(async (paths: string[], options: Options) => {
      const { files, aside, folder } = await listFiles(paths);
      if (options.minutes !== undefined && files.length > 1) throw new Unusable(refusals.minutesOfMany);
      if (options.report !== undefined && files.length > 1) throw new Unusable(refusals.reportOfMany);
      const { given, reference } = options;
      await checkOutputs(
        [
          { path: options.output, kind: 'xlsx' },
          { path: options.minutes, kind: 'docx' },
        ],
        [...files, ...[given, reference, options.report, options.letter].flatMap((path) => path ?? [])],
      );
      await useOffice({
        ...(given === undefined ? {} : { given }),
        ...(reference === undefined ? {} : { reference }),
      });
      const letter = await readLetterFile(options.letter);
      const spool = await Spool.open<Waiting>();
      try {
        const { compared, failed } = await reviewAll(files, spool);
        if (failed > 0) exitWith(failed === files.length && !folder ? EXIT.unusable : EXIT.errors);
        const told = tellerOf(options.json === true);
        const rows: Result[] = [];
        for await (const result of withAcross(spool, compared)) {
          if (result.ok && files.length === 1) {
            result.findings.push(...(await reportFindings(options.report, files)));
            if (options.minutes !== undefined) await saveMinutes(options.minutes, result, letter);
          }
          if (result.ok && result.findings.some(({ severity }) => severity === 'error'))
            exitWith(EXIT.errors);
          told.tell(result);
          if (options.output !== undefined) rows.push(result);
        }
        told.end(aside);
        tellAside(aside);
        if (failed === files.length) exitWith(EXIT.unusable);
        if (options.output !== undefined)
          await writeBytes(options.output, await writeWorkbook(resultWorkbook(rows)));
      } finally {
        await spool.close();
      }
    });
}

/** The files one after the other: of each stays in memory what is compared with the others, and the rest on the disk. */
async function reviewAll(
  files: readonly string[],
  spool: Spool<Waiting>,
): Promise<{ compared: ComparedFile[]; failed: number }> {
  const compared: ComparedFile[] = [];
  let failed = 0;
  await inWorkers(files, 'review', {
    workers: 1,
    take: async (file, answer) => {
      if (files.length > 1)
        tell(`[${compared.length + failed + 1}/${files.length}] ${oneLine(basename(file))}`);
      const result: ScoredFile = answer ?? {
        ok: false,
        file,
        reason: fileProblemText({ code: 'too-heavy' }),
      };
      if (!result.ok) {
        failed += 1;
        tell(`${oneLine(file)}: ${result.reason}`);
        return spool.add(result);
      }
      if (result.errors) exitWith(EXIT.errors);
      const { traces, ...rest } = result;
      const { unit, sheet } = rest;
      compared.push({ ...{ file: rest.file, unit, sheet, traces }, rubric: await formOf(rest) });
      return spool.add(rest);
    },
  });
  return { compared, failed };
}

async function formOf({ rubric, embedded }: Pick<SentFile, 'rubric' | 'embedded'>): Promise<Rubric> {
  const form = embedded ?? (await formStore().load(rubric));
  // both threads have the same forms
  if (!form) throw new Error(`The form ${rubric} is gone.`);
  return form;
}

/** The results one after the other, with the findings that only all files together show. */
async function* withAcross(spool: Spool<Waiting>, compared: readonly ComparedFile[]): AsyncGenerator<Result> {
  const across = findAcross(compared);
  let index = 0;
  for await (const result of spool.values()) {
    if (!result.ok) {
      yield result;
      continue;
    }
    const { embedded, ...rest } = result;
    const findings = [...rest.findings, ...(across.get(index++) ?? [])];
    yield {
      ...rest,
      findings,
      rubric: await formOf({ rubric: rest.rubric, ...(embedded ? { embedded } : {}) }),
    };
  }
}

/** What the unit's report in Word says against the form. */
async function reportFindings(path: string | undefined, [file = '']: readonly string[]): Promise<Finding[]> {
  if (path === undefined) return [];
  const read = await readBytes(path);
  if (!read.ok) throw new Unusable(`${path}: ${fileProblemText(read.problem)}`);
  const taken = await readSubmission(file);
  if (!taken.ok) throw new Unusable(`${file}: ${taken.reason}`);
  const checked = checkReport(taken, read.bytes);
  if (!checked.ok) throw new Unusable(`${path}: ${checked.reason}`);
  return checked.findings;
}

/** Minutes of the appraisal that the workbook holds; of the recomputed points where it holds none. */
async function saveMinutes(
  path: string,
  { file, findings, measured }: ReadFile,
  letter: Letter,
): Promise<void> {
  const taken = await readSubmission(file);
  if (!taken.ok) throw new Unusable(`${file}: ${taken.reason}`);
  const begun = appraisalIn(taken) ?? startAppraisal(reviewTaken(taken));
  const appraisal = withMeasured(begun, measured?.rows ?? []);
  // earlier logs count in UTC, the paper in the days of those who met
  const date = localDay(appraisal.log.at(-1)?.at ?? '');
  const details = { letter, date, reviewer: '', findings };
  // the library for Word files is large: loaded where one is written
  const { minutesDocument } = await import('../../word/minutes');
  await writeBytes(path, await minutesDocument(minutesOf(taken.rubric, appraisal, details)));
}

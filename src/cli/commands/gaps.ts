/** `scorecard gaps`: where points are lost, what brings them back, and the least that reaches a target. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { improvementWorkbook } from '../../form/improvement/sheet';
import { help, lines, refusals } from '../../messages/cli';
import { gainText, planText, reasonText, stepAction, stepText } from '../../messages/gaps';
import { formsTexts, titleOf } from '../../messages/forms';
import { number } from '../../messages/language';
import { problemText } from '../../messages/problems';
import { readTyped } from '../../reading/read';
import { entryOf } from '../../scoring/answer';
import { findGaps } from '../../scoring/gaps';
import type { Gap } from '../../scoring/gaps';
import { nextClass } from '../../scoring/next-class';
import { planFor } from '../../scoring/plan';
import type { Plan } from '../../scoring/plan';
import { misread } from '../../scoring/rules/kind';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { EXIT, Unusable, exitWith, oneLine, print, printJson, table } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';
import { readSubmission } from '../files/submissions';
import type { ReadSubmission } from '../files/submissions';

export function registerGaps(program: Command): void {
  program
    .command('gaps <file>')
    .description(help.gaps.command)
    .option('-o, --output <file>', help.gaps.output)
    .option('--target <points>', help.gaps.target, readTarget)
    .option('--json', help.json)
    .action(
      async (
        file: string,
        { output, target, json }: { output?: string; target?: number; json?: boolean },
      ) => {
        await checkOutputs([{ path: output, kind: 'xlsx' }], [file]);
        const read = await readSubmission(file);
        if (!read.ok) throw new Unusable(`${read.file}: ${read.reason}`);
        const { rubric, submission, assessment, problems } = read;
        if (problems.some((problem) => problem.severity === 'error')) exitWith(EXIT.errors);
        const gaps = findGaps(rubric, submission, assessment);
        const wanted = target ?? nextClass(rubric, assessment)?.target;
        const plan =
          wanted === undefined
            ? undefined
            : planFor(rubric, submission, { target: wanted, known: { assessment, gaps } });
        if (output !== undefined) {
          const workbook = await writeWorkbook(
            improvementWorkbook(rubric, submission, assessment, gaps, plan),
          );
          await writeBytes(output, workbook);
        }
        if (json) printJson([gapsJson(read, gaps, plan)]);
        else printGaps(read, gaps, plan);
      },
    );
}

/** A number of points as people write it. */
function readTarget(text: string): number {
  const entry = entryOf(readTyped({ is: 'number' }, text));
  if (typeof entry === 'number' && entry >= 0) return entry;
  const why =
    typeof entry === 'object' && entry !== null
      ? problemText({ severity: 'error', ...misread(entry, 'not-a-number') })
      : refusals.targetNegative(text);
  throw new Unusable(refusals.target(why));
}

/** One file as the contract gives it to other programs (docs/design.md). */
export function gapsJson(
  { file, rubric, assessment, embedded }: ReadSubmission,
  gaps: Gap[],
  plan: Plan | undefined,
): Record<string, unknown> {
  return {
    file,
    rubric: rubric.key,
    form: embedded ? 'embedded' : 'store',
    total: assessment.total,
    max: assessment.max,
    ...(plan === undefined ? {} : { target: plan.target }),
    ...(assessment.class === undefined ? {} : { class: assessment.class }),
    gaps: gaps.map(({ id, lost, reason, recoverable, next }) => ({
      id,
      lost,
      reason: reasonText(reason),
      recoverable,
      ...(next === undefined ? {} : { step: { text: stepAction(next), points: next.gain } }),
    })),
    ...(plan === undefined
      ? {}
      : {
          plan: {
            reaches: plan.reaches,
            total: plan.total,
            short: plan.short,
            ...(plan.unproven ? { unproven: true } : {}),
            ...(plan.class === undefined ? {} : { class: plan.class }),
            steps: plan.steps.map(({ id, step }) => ({ id, text: stepAction(step), points: step.gain })),
          },
        }),
  };
}

function printGaps(
  { file, rubric, submission, assessment, embedded }: ReadSubmission,
  gaps: Gap[],
  plan: Plan | undefined,
): void {
  const vi = (value: number): string => number(value, 'vi');
  print(`${oneLine(basename(file))}: ${submission.unit || lines.noUnit} – ${titleOf(rubric)}`);
  if (embedded) print(`  ${formsTexts.vi.notInStoreText(rubric.fingerprints.whole)}`);
  print(`  ${lines.totalOf(vi(assessment.total), vi(assessment.max), gaps.length)}`);
  if (gaps.length > 0) {
    print(
      table([
        lines.gapColumns.map((text, index) => (index === 0 ? `  ${text}` : text)),
        ...gaps.map(({ id, lost, reason, next }) => [
          `  ${id}`,
          vi(lost),
          reasonText(reason),
          next ? stepText(next) : '–',
        ]),
      ]),
    );
  }
  if (!plan) return;
  print('');
  print(`  ${planText(plan)}`);
  if (plan.steps.length > 0)
    print(table(plan.steps.map(({ id, step }) => [`    ${id}`, gainText(step.gain), stepAction(step)])));
}

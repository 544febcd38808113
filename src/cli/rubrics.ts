/** `scorecard rubrics`, `scorecard rubric`, `scorecard check`: the forms as data. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { help, lines, refusals } from '../messages/cli';
import { intakeTexts } from '../messages/intake';
import { number } from '../messages/language';
import { problemText } from '../messages/problems';
import { severityWords } from '../messages/review';
import { catalogue } from '../rubric/catalogue';
import { checkRubric } from '../rubric/check';
import type { Row, Rubric } from '../rubric/types';
import { ruleOf } from '../scoring/rules';
import { EXIT, Unusable, exitWith, print, printJson, table, tell } from './output';
import { formStore } from './store';

/** The form of that id, or a sentence that lists the ids there are. */
export async function rubricById(id: string): Promise<Rubric> {
  const { entries, load } = formStore();
  const rubric = await load(id);
  if (!rubric) throw new Unusable(intakeTexts.vi.noSuchForm(id, entries.map((entry) => entry.id).join(', ')));
  return rubric;
}

export function registerRubrics(program: Command): void {
  program
    .command('rubrics')
    .description(help.rubrics)
    .option('--json', help.json)
    .action(async ({ json }: { json?: boolean }) => {
      const rubrics = await Promise.all(formStore().entries.map(({ id }) => rubricById(id)));
      const rows = rubrics.map((rubric) => ({
        id: rubric.id,
        title: rubric.title.join(' '),
        decision: rubric.decision.number ?? '',
        declaredTotal: rubric.declaredTotal,
        total: rubric.max,
        bonus: rubric.bonus,
        criteria: rubric.criteria.length,
      }));
      if (json) return printJson(rows);
      print(
        table([
          [...lines.rubricColumns],
          ...rows.map((row) => [
            row.id,
            row.decision || '–',
            String(row.declaredTotal),
            String(row.total),
            String(row.criteria),
            row.title,
          ]),
        ]),
      );
    });

  program
    .command('rubric <id>')
    .description(help.rubric)
    .option('--json', help.json)
    .action(async (id: string, { json }: { json?: boolean }) => {
      const rubric = await rubricById(id);
      if (json) return printJson(describe(rubric));
      print(rubric.title.join('\n'));
      print(rubric.attachment);
      print('');
      const cells = {
        no: (row: Row) => row.no,
        text: (row: Row) => oneLine(row.text),
        method: (row: Row) => oneLine(row.method),
        max: (row: Row) => (row.max === null ? '' : number(row.max, 'vi')),
      };
      const shown = (['no', 'text', 'method', 'max'] as const).filter(
        (key) => key !== 'method' || rubric.rows.some((row) => row.method !== ''),
      );
      const title = (key: keyof typeof cells): string =>
        rubric.columns.find((column) => column.role === key)?.title ?? '';
      print(table([shown.map(title), ...rubric.rows.map((row) => shown.map((key) => cells[key](row)))]));
    });

  program
    .command('check [files...]')
    .description(help.check)
    .option('--json', help.json)
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const sources =
        files.length > 0
          ? await Promise.all(files.map(readSource))
          : await Promise.all(
              catalogue.map(async (entry) => ({ file: entry.id, source: (await entry.source()).default })),
            );
      const results = sources.map(({ file, source }) => ({ file, ...checkRubric(source) }));
      if (json)
        printJson(
          results.map(({ file, problems, rubric }) => ({
            file,
            criteria: rubric?.criteria.length ?? 0,
            rows: rubric?.rows.length ?? 0,
            problems,
          })),
        );
      else {
        for (const { file, problems, rubric } of results) {
          print(
            `${file}: ${rubric ? lines.checked(rubric.rows.length, rubric.criteria.length, number(rubric.max, 'vi')) : lines.notRead}`,
          );
          for (const problem of problems)
            print(
              `  ${severityWords[problem.severity].toLocaleLowerCase('vi')}${problem.criterion === undefined ? '' : ` [${problem.criterion}]`}: ${problemText(problem)}`,
            );
        }
      }
      if (results.some(({ problems }) => problems.some((problem) => problem.severity === 'error')))
        exitWith(EXIT.errors);
    });
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};

async function readSource(file: string): Promise<{ file: string; source: unknown }> {
  try {
    return { file: basename(file), source: parse(await readFile(file, 'utf8')) };
  } catch (error) {
    const folder = await readdir(file).catch(() => undefined);
    if (folder) throw new Unusable(refusals.rubricIsFolder(file, join(file, folder[0] ?? 'mau-phieu.yaml')));
    tell(String(error));
    throw new Unusable(refusals.notYaml(file));
  }
}

/** A form as the contract gives it to other programs (docs/design.md). */
export function describe(rubric: Rubric): unknown {
  return {
    id: rubric.id,
    title: rubric.title.join(' '),
    decision: rubric.decision,
    audience: rubric.audience,
    province: rubric.province,
    year: rubric.year,
    declaredTotal: rubric.declaredTotal,
    total: rubric.max,
    bonus: rubric.bonus,
    classes: rubric.classes,
    columns: rubric.columns,
    rows: rubric.rows.map(({ no, text, method, max, kind, criterion, printed, note, marks }) => ({
      no: no === '' ? null : no,
      text,
      method: method === '' ? null : method,
      max,
      kind,
      ...(criterion === undefined ? {} : { criterion }),
      ...(printed === '' ? {} : { printed }),
      ...(note === '' ? {} : { note }),
      ...(marks.length === 0 ? {} : { marks }),
    })),
    criteria: rubric.criteria.map(({ id, no, text, max, rule, exemptions, evidence, reading }) => ({
      id,
      no: no === '' ? null : no,
      text,
      max,
      rule: rule.kind,
      ...(reading === undefined ? {} : { reading }),
      answer: ruleOf({ rule, max }).answer,
      ...('options' in rule ? { options: rule.options } : {}),
      ...('lines' in rule ? { lines: rule.lines } : {}),
      ...('bands' in rule ? { bands: rule.bands } : {}),
      ...(rule.kind === 'bands' ? { unit: rule.unit, quantity: rule.quantity } : {}),
      ...(rule.kind === 'formula'
        ? { quantities: rule.quantities, limits: rule.limits, formula: rule.text }
        : {}),
      ...(rule.kind === 'ratio' ? { numerator: rule.numerator, denominator: rule.denominator } : {}),
      ...(exemptions.length === 0 ? {} : { exemptions }),
      ...(evidence === undefined ? {} : { evidence }),
    })),
  };
}

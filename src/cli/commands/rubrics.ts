/** `scorecard rubrics`, `scorecard rubric`: the forms as data. */
import type { Command } from 'commander';
import { help, lines } from '../../messages/cli';
import { formsTexts } from '../../messages/forms';
import { intakeTexts } from '../../messages/intake';
import { number } from '../../messages/language';
import type { Row, Rubric } from '../../rubric/types';
import { newestKey } from '../../rubric/store';
import { ruleOf } from '../../scoring/rules';
import { indexForms } from './index-forms';
import { Unusable, print, printJson, table } from '../output';
import { formStore } from '../store';

/** The form of that id, or a sentence that lists the ids there are. */
export async function rubricById(id: string): Promise<Rubric> {
  const store = formStore();
  const rubric = await store.load(newestKey(store, id));
  if (!rubric)
    throw new Unusable(intakeTexts.vi.noSuchForm(id, store.entries.map(({ key }) => key).join(', ')));
  return rubric;
}

/** Adds both commands. */
export function registerRubrics(program: Command): void {
  program
    .command('rubrics')
    .description(help.rubrics)
    .option('--index <folder>', help.index)
    .option('--json', help.json)
    .action(async ({ json, index }: { json?: boolean; index?: string }) =>
      index === undefined ? listForms(json ?? false) : indexForms(index),
    );
  program
    .command('rubric <id>')
    .description(help.rubric)
    .option('--json', help.json)
    .action(async (id: string, { json }: { json?: boolean }) => {
      const rubric = await rubricById(id);
      if (json) printJson(describe(rubric));
      else printForm(rubric);
    });
}

async function listForms(json: boolean): Promise<void> {
  const store = formStore();
  const rubrics = await Promise.all(store.entries.map(({ key }) => rubricById(key)));
  const rows = rubrics.map((rubric) => ({
    id: rubric.id,
    version: rubric.version,
    title: rubric.title.join(' '),
    decision: rubric.decision.number ?? '',
    fingerprint: rubric.fingerprints.whole,
    from: store.entries.find(({ key }) => key === rubric.key)?.from ?? 'given',
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
        row.version === 1 ? row.id : `${row.id}@${row.version}`,
        row.fingerprint,
        row.decision || '–',
        String(row.declaredTotal),
        String(row.total),
        String(row.criteria),
        formsTexts.vi.origins[row.from],
        row.title,
      ]),
    ]),
  );
}

function printForm(rubric: Rubric): void {
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
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};

/** A form as the contract gives it to other programs (docs/design.md). */
export function describe(rubric: Rubric): unknown {
  return {
    id: rubric.id,
    version: rubric.version,
    fingerprint: rubric.fingerprints.whole,
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

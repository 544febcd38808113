/** `scorecard draft`: a decision's table as typed rows, and the sheet in which its author makes a form of them. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { examine, type Examined } from '../../draft/examine';
import { problemWords, draftWorkbook } from '../../draft/sheet/write';
import type { Draft } from '../../draft/table/draft';
import { besideLastYear, standBeside } from '../../draft/earlier/last-year';
import type { EntryProblem, FormDraft } from '../../draft/model';
import { quantityLine } from '../../draft/source/quantities';
import { changesTo } from '../../draft/sheet/change';
import { takeOver } from '../../draft/table/take-over';
import type { DraftInput } from '../../intake/forms/draft-file';
import { readRubricFile } from '../../intake/forms/rubric-file';
import { help, refusals } from '../../messages/cli';
import { draftProblemText, draftTexts, placeText } from '../../messages/draft';
import { fields, sheets } from '../../messages/draft/sheet';
import { number } from '../../messages/language';
import { a1, cell } from '../../sheet/address';
import { changeWorkbook } from '../../workbook/xlsx/change';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { draftInput } from './draft-input';
import { EXIT, Unusable, exitWith, oneLine, print, printJson, table, tell } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';

export function registerDraft(program: Command): void {
  program
    .command('draft <table>')
    .description(help.draft.command)
    .option('--json', help.json)
    .option('-o, --output <file>', help.draft.output)
    .option('--earlier <file>', help.draft.earlier)
    .option('--from <form>', help.draft.from)
    .action(async (path: string, { json, output, earlier, from }: DraftOptions) => {
      await checkOutputs(
        [{ path: output, kind: 'xlsx' }],
        [path, ...[earlier, from].flatMap((one) => (one === undefined ? [] : [one]))],
      );
      const input = await draftInput(path);
      const read =
        earlier === undefined ? input.draft : takeOver(input.draft, (await draftInput(earlier)).draft);
      const draft = from === undefined ? read : await besideForm(read, from);
      const examined = examinedInput(input, draft);
      for (const one of json ? [] : examined.offered)
        tell(draftTexts.vi.offered(one.text, quantityLine(one)));
      if (input.kind === 'table') showTable(input.table, json === true);
      else showProblems(examined, input, json === true);
      // what comes from another form goes into a file of its own
      const kept = from === undefined ? input : undefined;
      if (output !== undefined) await writeBytes(output, await draftFile(examined, kept));
    });
}

interface DraftOptions {
  json?: boolean;
  output?: string;
  earlier?: string;
  from?: string;
}

/** The draft beside last year's form, and what became of its criteria. */
async function besideForm(draft: FormDraft, path: string): Promise<FormDraft> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Unusable(refusals.unreadable(path));
  const read = readRubricFile(bytes);
  if (!read.ok) throw new Unusable(refusals.noForm(path));
  const beside = besideLastYear(draft, read.rubric);
  const { same, added, removed } = standBeside(beside);
  tell(draftTexts.vi.beside(same.length, added, removed));
  return beside;
}

/** A draft that was read back brings what was wrong with its sheet. */
export function examinedInput(input: DraftInput, draft: FormDraft): Examined {
  const examined = examine(draft);
  return input.kind === 'draft'
    ? { ...examined, problems: [...input.read.problems, ...examined.problems] }
    : examined;
}

/** The author's own file with the checks as they are now; a new one where there was none. */
async function draftFile(examined: Examined, input: DraftInput | undefined): Promise<Uint8Array> {
  const kept =
    input?.kind === 'draft' && input.draft.entries.length === examined.draft.entries.length
      ? changeWorkbook(input.bytes, changesTo(input.read, examined), new Date().toISOString())
      : undefined;
  return kept ?? writeWorkbook(draftWorkbook(examined));
}

function showTable(draft: Draft, json: boolean): void {
  const { columns, kinds, states, counted } = draftTexts.vi;
  const criteria = new Map(draft.criteria.map((criterion) => [criterion.id, criterion]));
  const count = { sure: 0, doubtful: 0, unknown: 0 };
  for (const { state } of draft.criteria) count[state]++;
  if (json) printJson(draft);
  else {
    print(
      table([
        columns,
        ...draft.rows.map((row) => {
          const criterion = row.kind === 'criterion' ? criteria.get(row.criterion ?? '') : undefined;
          return [
            placeText(row.at, 'vi'),
            kinds[row.kind],
            row.criterion ?? '',
            oneLine(row.no),
            oneLine(row.text),
            row.max === null ? '' : number(row.max, 'vi'),
            criterion ? states[criterion.state] : '',
            oneLine(criterion?.sentence ?? ''),
          ];
        }),
      ]),
    );
  }
  for (const problem of draft.problems) tell(draftProblemText(problem, 'vi'));
  if (!json) tell(counted(draft.rows.length, draft.criteria.length, count));
  if (draft.problems.some(({ severity }) => severity === 'error')) exitWith(EXIT.errors);
}

/** Every open place of a draft at once. */
export function showProblems(
  { problems, draft, standing, offered }: Examined,
  input: DraftInput,
  json: boolean,
): void {
  const { stands, standing: words } = draftTexts.vi;
  if (json)
    printJson({
      standing,
      criteria: draft.entries.filter(({ kind }) => kind === 'criterion').length,
      offered,
      problems: problems.map((problem) => ({
        ...problem,
        at: placeOf(problem, input),
        text: problemWords(problem),
      })),
    });
  else for (const problem of problems) print(lineOf(problem, input));
  if (!json) tell(`${words[standing.state](standing.version)}.`);
  if (!json) tell(stands(draft.entries.filter(({ kind }) => kind === 'criterion').length, problems.length));
  if (problems.length > 0) exitWith(EXIT.errors);
}

const lineOf = (problem: EntryProblem, input: DraftInput): string =>
  [placeOf(problem, input), problem.received === '' ? '' : `“${oneLine(problem.received).slice(0, 120)}”`]
    .filter((part) => part !== '')
    .join(' ') + `: ${problemWords(problem)}`;

function placeOf({ entry, key }: EntryProblem, input: DraftInput): string {
  if (key !== undefined) return `${sheets.info}, ${fields[key][0]}`;
  if (entry === undefined) return sheets.rows;
  if (input.kind !== 'draft') return `${sheets.rows}, ${entry + 1}`;
  const row = input.read.rows[entry] ?? 0;
  return `${sheets.rows}!${a1(cell(row, input.read.columns.get('sentence') ?? 0))}`;
}

/** `scorecard draft`: a decision's table as typed rows. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { draftOf } from '../draft/draft';
import { tablesOf } from '../draft/sheet-table';
import { readSheets } from '../intake/open-file';
import { help, refusals } from '../messages/cli';
import { draftProblemText, draftTexts, placeText } from '../messages/draft';
import { fileProblemText } from '../messages/file-problems';
import { number } from '../messages/language';
import type { PrintedBlock } from '../sheet/table';
import { readDocx } from '../workbook/docx/read';
import { EXIT, Unusable, exitWith, oneLine, print, printJson, table, tell } from './output';

export function registerDraft(program: Command): void {
  program
    .command('draft <table>')
    .description(help.draft)
    .option('--json', help.json)
    .action(async (path: string, { json }: { json?: boolean }) => {
      const draft = draftOf(await blocksOf(path));
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
    });
}

/** What stands in a Word file, or in a workbook, whatever it is called. */
async function blocksOf(path: string): Promise<PrintedBlock[]> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Unusable(refusals.unreadable(path));
  const sheets = readSheets(bytes);
  if (sheets.ok) return tablesOf(sheets.content);
  if (sheets.problem.code !== 'not-xlsx' || sheets.problem.detail !== 'docx')
    throw new Unusable(`${path}: ${fileProblemText(sheets.problem)}`);
  const document = readDocx(bytes);
  if (!document.ok) throw new Unusable(`${path}: ${fileProblemText(document.problem)}`);
  return document.content;
}

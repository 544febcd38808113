/** `scorecard publish`: a finished draft as a form file, the empty workbook for the units, and the sheet for whoever checks. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Command } from 'commander';
import pkg from '../../../package.json';
import type { Examined } from '../../draft/examine';
import { isTable, tableFileOf, tableName } from '../../draft/table/table-file';
import { draftOfText, formText, publishedFiles, readDraftFile } from '../../intake/forms/draft-file';
import { help, refusals } from '../../messages/cli';
import { draftTexts } from '../../messages/draft';
import { correctionTexts } from '../../messages/draft/correction';
import type { Rubric } from '../../rubric/types';
import { draftInput } from './draft-input';
import { examinedInput, showProblems } from './draft';
import { Unusable, tell } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';

export function registerPublish(program: Command): void {
  program
    .command('publish <draft>')
    .description(help.publish.command)
    .requiredOption('-o, --output <file>', help.publish.output)
    .action(async (path: string, { output }: { output: string }) => {
      if (!['.yaml', '.yml'].includes(extname(output).toLowerCase()))
        throw new Unusable(refusals.noYaml(output));
      const stem = output.slice(0, -extname(output).length);
      const [workbook, review] = [`${stem}.xlsx`, `${stem}-doi-chieu.xlsx`];
      await checkOutputs(
        [
          { path: output, kind: 'yaml' },
          { path: workbook, kind: 'xlsx' },
          { path: review, kind: 'xlsx' },
        ],
        [path],
      );
      const input = await draftInput(path);
      if (input.kind !== 'draft') throw new Unusable(refusals.noDraft(path));
      const before = await readFile(output, 'utf8').catch(() => undefined);
      const there = before === undefined ? undefined : draftOfText(before)?.base;
      const base = input.draft.base ?? there;
      const examined = examinedInput(input, { ...input.draft, ...(base ? { base } : {}) });
      const { problems, rubric } = examined;
      if (problems.length > 0 || !rubric) return showProblems(examined, input, false);
      const { published, unchanged } = draftTexts.vi;
      const file = formText(examined, rubric);
      if (before === file) return tell(unchanged(output));
      if (there) refuseOther(output, there, rubric, base);
      if (there && examined.standing.state === 'published') return tell(unchanged(output));
      await refuseDraft(workbook);
      const files = await publishedFiles(examined, rubric, { version: pkg.version, stem });
      await writeBytes(output, files.form.bytes);
      await writeBytes(workbook, files.blank.bytes);
      await writeBytes(review, files.review.bytes);
      const table = await keepTable(path, stem, examined);
      const written = [output, workbook, review, ...table];
      tell(published.done(rubric.criteria.length, rubric.fingerprints.whole, written));
      if (rubric.changes !== undefined) tell(published.version(rubric.version, rubric.changes));
    });
}

/** The empty form bears the form's name, and so may a draft: that is never written over. */
async function refuseDraft(path: string): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  const there = bytes && readDraftFile(path, bytes);
  if (there?.ok && there.input.kind === 'draft') throw new Unusable(correctionTexts.isDraft(path));
}

/** The table that the draft came from, beside the form; where it is not beside the draft, that is said. */
async function keepTable(draft: string, stem: string, { draft: { info } }: Examined): Promise<string[]> {
  const table = tableFileOf(info);
  if (!table) return [];
  const bytes = await readFile(join(dirname(draft), basename(table.name))).catch(() => undefined);
  if (!bytes || !isTable(table, bytes)) {
    tell(draftTexts.vi.published.noTable(table.name, table.print));
    return [];
  }
  const path = tableName(stem, table);
  const there = await readFile(path).catch(() => undefined);
  if (!there || !isTable(table, there)) await writeBytes(path, bytes);
  return [path];
}

/** Another form, or a version that the draft does not know, is never overwritten. */
function refuseOther(path: string, there: Rubric, rubric: Rubric, base: Rubric | undefined): void {
  if (there.id !== rubric.id) throw new Unusable(correctionTexts.otherForm(path, there.id, rubric.id));
  // a draft beside another year's form knows nothing of what was published since
  if (base && base.id !== there.id) throw new Unusable(correctionTexts.newer(path, there.version, 0));
  if (base && there.version > base.version)
    throw new Unusable(correctionTexts.newer(path, there.version, base.version));
}

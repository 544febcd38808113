/** `scorecard migrate`: the answers of a workbook in a later version of its form, or in another year's. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import pkg from '../../../package.json';
import { migrateTaken } from '../../intake/rewrite/migrate';
import { help, refusals } from '../../messages/cli';
import { migrationTexts } from '../../messages/forms';
import type { Rubric } from '../../rubric/types';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { Unusable, oneLine, print, printJson } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';
import { rubricById } from './rubrics';
import { formStore } from '../store';
import { readSubmission } from '../files/submissions';

export function registerMigrate(program: Command): void {
  program
    .command('migrate <file>')
    .description(help.migrate.command)
    .requiredOption('-o, --output <file>', help.migrate.output)
    .option('--to <id>', help.migrate.to)
    .option('--json', help.json)
    .action(async (file: string, { output, to, json }: { output: string; to?: string; json?: boolean }) => {
      await checkOutputs([{ path: output, kind: 'xlsx' }], [file]);
      const taken = await readSubmission(file);
      if (!taken.ok) throw new Unusable(`${oneLine(file)}: ${taken.reason}`);
      const later = await rubricById(to ?? (await successorOf(taken.rubric)));
      const migrated = migrateTaken(taken, later, pkg.version);
      if (!migrated) throw new Unusable(refusals.notMigrated(taken.rubric.key, later.key));
      await writeBytes(output, await writeWorkbook(migrated.spec));
      const { confirm, left, leftFields } = migrated;
      const reentered = left.flatMap(({ again }) => again ?? []);
      const gone = left.flatMap(({ criterion: { id }, joined, again }) =>
        (joined ?? again) === undefined ? [id] : [],
      );
      const fields = leftFields.map(({ field }) => field.id);
      if (json)
        return printJson({ file, from: taken.rubric.key, to: later.key, confirm, reentered, gone, fields });
      print(`${oneLine(basename(file))}: ${migrationTexts.done(taken.rubric.key, later.key)}`);
      if (confirm.length > 0) print(`  ${migrationTexts.confirm(confirm.join(', '))}`);
      if (reentered.length > 0) print(`  ${migrationTexts.againList(reentered.join(', '))}`);
      if (fields.length > 0)
        print(
          `  ${migrationTexts.fieldsList(leftFields.map(({ field }) => `“${oneLine(field.text)}”`).join(', '))}`,
        );
      if (gone.length > 0) print(`  ${migrationTexts.goneList(gone.join(', '))}`);
    });
}

/** The newest form of the store that takes over answers of this one: its own newer version first. */
async function successorOf(rubric: Rubric): Promise<string> {
  const { entries, load } = formStore();
  const newer = entries
    .filter(({ id, version }) => id === rubric.id && version > rubric.version)
    .sort((a, b) => b.version - a.version);
  if (newer[0]) return newer[0].key;
  for (const { key } of entries)
    if ((await load(key))?.from.some(({ form }) => form === rubric.key)) return key;
  throw new Unusable(refusals.nothingNewer(rubric.key));
}

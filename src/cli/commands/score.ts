/** `scorecard score`: recomputes workbooks and answers documents. */
import type { Command } from 'commander';
import { help } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { listFiles, tellAside } from '../files/named-files';
import { EXIT, exitWith, jsonArray, exactJson, oneLine, print, tell } from '../output';
import { inWorkers } from '../workers/pool';

/** Adds the command. */
export function registerScore(program: Command): void {
  program
    .command('score <paths...>')
    .description(help.score)
    .option('--json', help.json)
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const { files, aside, folder } = await listFiles(paths);
      const results = json ? jsonArray() : undefined;
      const fail = (file: string, reason: string): void => {
        tell(`${oneLine(file)}: ${reason}`);
        exitWith(files.length === 1 && !folder ? EXIT.unusable : EXIT.errors);
        results?.add(exactJson({ file, error: reason }));
      };
      let read = 0;
      await inWorkers(files, json ? 'scoreJson' : 'score', {
        // one after the other: results stand in the order of the files
        workers: 1,
        take: async (file, scored) => {
          if (!scored) return fail(file, fileProblemText({ code: 'too-heavy' }));
          if (!scored.ok) return fail(file, scored.reason);
          read += 1;
          if (scored.errors) exitWith(EXIT.errors);
          if (results) results.add(scored.told);
          else print(scored.told);
        },
      });
      for (const { file, reason } of aside) results?.add(exactJson({ file, error: reason }));
      tellAside(aside);
      if (read === 0) exitWith(EXIT.unusable);
      results?.end();
    });
}

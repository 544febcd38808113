/** `scorecard report`: the unit's own report, made from its form. */
import type { Command } from 'commander';
import { help } from '../../messages/cli';
import type { ReportOptions } from './write-report';

export function registerReport(program: Command): void {
  program
    .command('report <file>')
    .description(help.report.command)
    .requiredOption('-o, --output <file>', help.report.output)
    .option('--letter <file>', help.letter)
    .option('--last-year <file>', help.report.lastYear)
    .option('--earlier <file>', help.report.earlier)
    .option('--put-back <part...>', help.report.putBack)
    .option('--keep-out <part...>', help.report.keepOut)
    .action(async (file: string, options: ReportOptions) => {
      const { writeReport } = await import('./write-report');
      await writeReport(file, options);
    });
}

import { Command, CommanderError } from 'commander';
import pkg from '../../package.json';
import { help, refusals } from '../messages/cli';
import { registerCheck } from './check';
import { registerDraft } from './draft';
import { registerPublish } from './publish';
import { registerEvidence } from './evidence';
import { registerForm } from './form';
import { registerGaps } from './gaps';
import { registerMigrate } from './migrate';
import { EXIT, Unusable, exitWith, readableError, tell } from './output';
import { registerParts } from './parts';
import { registerReport } from './report';
import { registerReview } from './review';
import { registerRubrics } from './rubrics';
import { registerScore } from './score';
import { withRubrics } from './store';
import { registerSummary } from './summary/command';

/** Runs one command line; the exit code stands in `process.exitCode`. */
export async function run(argv: string[]): Promise<void> {
  const program = new Command('scorecard')
    .description(help.program)
    .version(pkg.version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
  for (const register of [
    registerRubrics,
    registerCheck,
    registerDraft,
    registerPublish,
    registerForm,
    registerScore,
    registerMigrate,
    registerGaps,
    registerEvidence,
    registerParts,
    registerReport,
    registerReview,
    registerSummary,
  ])
    register(program);
  withRubrics(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) exitWith(error.exitCode === 0 ? EXIT.done : EXIT.unusable);
    else {
      tell(error instanceof Unusable ? error.message : refusals.unexpected(readableError(error)));
      exitWith(EXIT.unusable);
    }
  }
}

void run(process.argv);

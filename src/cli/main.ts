import { CommanderError } from 'commander';
import type { Command } from 'commander';
import pkg from '../../package.json';
import { help, refusals, usage } from '../messages/cli';
import { EXIT, Unusable, exitWith, readableError, tell } from './output';
import { Program } from './program';
import { withRubrics } from './store';

type Register = (program: Command) => void;

/** The commands in the order of the help, by the names that each file has: a run loads and compiles the one that it was called with. */
const COMMANDS: readonly [names: readonly string[], load: () => Promise<Register>][] = [
  [['rubrics', 'rubric'], async () => (await import('./commands/rubrics')).registerRubrics],
  [['check'], async () => (await import('./commands/check')).registerCheck],
  [['draft'], async () => (await import('./commands/draft')).registerDraft],
  [['publish'], async () => (await import('./commands/publish')).registerPublish],
  [['form'], async () => (await import('./commands/form')).registerForm],
  [['score'], async () => (await import('./commands/score')).registerScore],
  [['migrate'], async () => (await import('./commands/migrate')).registerMigrate],
  [['gaps'], async () => (await import('./commands/gaps')).registerGaps],
  [['evidence'], async () => (await import('./commands/evidence')).registerEvidence],
  [['split', 'join'], async () => (await import('./commands/parts')).registerParts],
  [['report'], async () => (await import('./commands/report')).registerReport],
  [['review'], async () => (await import('./commands/review')).registerReview],
  [['summary', 'merge'], async () => (await import('./summary/command')).registerSummary],
];

/** All commands where none is named: then the help may be asked for, or a name that is nearly right. */
function wanted([, , name = '']: readonly string[]): typeof COMMANDS {
  const named = COMMANDS.filter(([names]) => names.includes(name));
  return named.length > 0 ? named : COMMANDS;
}

/** Runs one command line; the exit code stands in `process.exitCode`. */
export async function run(argv: string[]): Promise<void> {
  const program = new Program('scorecard')
    .description(help.program)
    .version(pkg.version, '-V, --version', usage.version)
    .helpCommand('help [command]', usage.helpOf)
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
  for (const [, load] of wanted(argv)) (await load())(program);
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

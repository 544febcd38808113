/** The commands in the words of the people who type them: commander speaks English of its own. */
import { Command } from 'commander';
import type { ErrorOptions, HelpConfiguration, Option } from 'commander';
import { usage } from '../messages/cli';

const titles: Readonly<Record<string, string>> = usage.titles;
const inBrackets: Readonly<Record<string, string>> = usage.names;
const refusals: Readonly<Record<string, (...names: string[]) => string>> = usage.refusals;

/** What stands in brackets, in the words of the person. */
const named = (text: string): string =>
  text.replace(
    /([<[])([a-z=]+)((?:\.\.\.)?[>\]])/g,
    (_, open: string, name: string, close: string) => `${open}${inBrackets[name] ?? name}${close}`,
  );

/** What commander says is wrong with a command line, by its code; its own words where it has a code that is not known here. */
function wrongUsage(code: string | undefined, message: string): string {
  const say = refusals[code ?? ''];
  if (!say) return message;
  const names = [...message.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return [named(say(...names)), ...(near === undefined ? [] : [usage.near(near)])].join(' ');
}

const helpWords: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: named,
  styleOptionTerm: named,
  styleSubcommandTerm: named,
  optionDescription: ({ description, defaultValue, required }: Option) =>
    typeof defaultValue === 'string' && required
      ? `${description} (${usage.byDefault(defaultValue)})`
      : description,
};

/** A command whose help and refusals are in Vietnamese; those below it, too. */
export class Program extends Command {
  constructor(name?: string) {
    super(name);
    this.configureHelp(helpWords).helpOption('-h, --help', usage.help);
  }

  override createCommand(name?: string): Program {
    return new Program(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(wrongUsage(options?.code, message), options);
  }
}

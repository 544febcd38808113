/** Which units are awaited, and what was confirmed about their names. */
import { readFile } from 'node:fs/promises';
import { readUnitLists, unitListFile } from '../../intake/file/unit-list';
import { refusals, lines } from '../../messages/cli';
import { unitListProblem } from '../../messages/unit-lists';
import type { Roster, ConfirmedNames } from '../../summary/names';
import type { ReadUnitLists } from '../../summary/unit-lists';
import { Unusable, tell } from '../output';
import { writeBytes } from '../files/outputs';

/** The list of units that the office keeps. */
export async function readLists(path: string): Promise<ReadUnitLists> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new Unusable(refusals.unreadable(path));
  const read = readUnitLists(bytes);
  if (!read.ok) throw new Unusable(`${path} ${unitListProblem(read.problem, 'vi')}`);
  return { lists: read.lists, outside: read.outside };
}

/** Keeps the list with what was confirmed. */
export async function saveUnits(path: string, lists: ReadUnitLists): Promise<void> {
  await writeBytes(path, new TextEncoder().encode(unitListFile(lists)));
  tell(lines.written(path));
}

/** "Sở TNMT=Sở Tài nguyên và Môi trường": what a person confirmed. */
export function confirmedNames(texts: readonly string[]): Map<string, string | null> {
  return new Map(
    texts.map((text) => {
      const at = text.indexOf('=');
      const [name, unit] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at < 0 || name === '') throw new Unusable(refusals.same(text));
      return [name, unit === '' ? null : unit];
    }),
  );
}

/** Refuses a confirmed name that no list has: a slip there would lose the answer. */
export function checkNames(roster: Roster, confirmed: ConfirmedNames): void {
  for (const name of confirmed.values())
    if (name !== null && !roster.find(name)) throw new Unusable(refusals.notOnList(name));
}

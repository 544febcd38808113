/** Defined names as marks of where things stand. */
import type { ContentName } from './content';

/** True where every name of the workbook stands where it stood before. Names that belong to one sheet do not count. */
export function standStill(before: readonly ContentName[], now: readonly ContentName[]): boolean {
  const places = new Map(
    now
      .filter(({ scope }) => scope === undefined)
      .map(({ name, reference }) => [name.toLowerCase(), reference]),
  );
  return before.every(
    ({ name, reference, scope }) => scope !== undefined || places.get(name.toLowerCase()) === reference,
  );
}

/** Which file of a unit counts. */
import { nameOf } from './names';
import type { Roster } from './names';
import type { Double, Question } from './types';
import type { SaveTimes, UnitResult } from './unit';

/** What decides between the files of a unit. */
export type Head = Pick<UnitResult, 'file' | 'rubric' | 'unit' | 'sent' | 'times' | 'source' | 'blank'> & {
  /** Points of the criteria: files that give the same may stand for each other. */
  points: string;
};

/** The head of a result. */
export const headOf = (result: UnitResult): Head => ({ ...result, points: pointsText(result.criteria) });

/** Points of the criteria as one text. */
export const pointsText = (criteria: readonly { points: number }[]): string =>
  criteria.map(({ points }) => points).join(' ');

export interface Choice {
  /** Files that count. */
  kept: ReadonlySet<string>;
  doubles: Double[];
  /** Units of which nobody can tell which file counts; none of theirs does. */
  undecided: Extract<Question, { kind: 'times' }>[];
}

/**
 * Of several files of a unit the chosen one counts, else the appraised one, else one that is not blank, else the one that
 * was saved last: by the workbooks' own times where all have one, then by the files' times.
 */
export function chooseFiles(
  heads: Iterable<Head>,
  roster: Roster,
  chosen: ReadonlySet<string> = new Set(),
): Choice {
  const units = new Map<string, Head[]>();
  for (const head of heads) {
    // without a name, every file is a unit of its own
    const name = nameOf(head);
    const key = head.unit.trim() === '' && !roster.find(name) ? `\0${head.file}` : roster.key(name);
    units.set(key, [...(units.get(key) ?? []), head]);
  }
  const kept = new Set<string>();
  const doubles: Double[] = [];
  const undecided: Choice['undecided'] = [];
  for (const files of units.values()) {
    const order = new FileOrder(files, chosen);
    const [best, ...rest] = [...files].sort(order.compare);
    if (!best) continue;
    const rivals = rest.filter((head) => order.reason(best, head) === undefined);
    if (rivals.length > 0) {
      const names = [best, ...rivals].map(({ file }) => file).sort();
      undecided.push({ kind: 'times', unit: nameOf(best), files: names });
    } else kept.add(best.file);
    for (const head of rest) {
      const why = order.reason(best, head);
      if (why) doubles.push({ unit: nameOf(best), kept: best.file, dropped: head.file, ...why });
    }
  }
  return { kept, doubles: doubles.sort((a, b) => (a.dropped < b.dropped ? -1 : 1)), undecided };
}

/** How the files of one unit follow each other, the one that counts first. */
class FileOrder {
  private readonly byWorkbook: boolean;

  constructor(
    files: readonly Head[],
    private readonly chosen: ReadonlySet<string>,
  ) {
    this.byWorkbook = files.every(({ times }) => times?.workbook !== undefined);
  }

  readonly compare = (a: Head, b: Head): number =>
    Number(this.chosen.has(b.file)) - Number(this.chosen.has(a.file)) ||
    Number(b.source === 'appraised') - Number(a.source === 'appraised') ||
    Number(a.blank) - Number(b.blank) ||
    this.times(a, b).reduce((sum, [, one, other]) => sum || order(other, one), 0) ||
    order(b.file, a.file);

  /** Why the first stands before the second; undefined where only their names tell them apart. */
  reason(first: Head, second: Head): Pick<Double, 'why' | 'by' | 'keptTime' | 'droppedTime'> | undefined {
    if (this.chosen.has(first.file) && !this.chosen.has(second.file)) return { why: 'chosen' };
    if (first.source === 'appraised' && second.source !== 'appraised') return { why: 'appraised' };
    if (!first.blank && second.blank) return { why: 'filled' };
    const later = this.times(first, second).find(([, one, other]) => one !== other);
    if (later) return { why: 'later', by: later[0], keptTime: later[1], droppedTime: later[2] };
    return first.points === second.points ? { why: 'same' } : undefined;
  }

  private times(a: Head, b: Head): [by: keyof SaveTimes, one: string, other: string][] {
    const pair = (by: keyof SaveTimes): [keyof SaveTimes, string, string] => [
      by,
      a.times?.[by] ?? a.sent ?? '',
      b.times?.[by] ?? b.sent ?? '',
    ];
    return this.byWorkbook ? [pair('workbook'), pair('file')] : [pair('file')];
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Single values of answers documents: read as the same content of a cell is. */
import type { Kind } from '../reading/kinds';
import { readCell } from '../reading/read';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { entryOf } from './answer';
import type { Entry, Submission } from './answer';
import { fieldsOf } from '../rubric/fields';
import { fieldKind } from './kinds';

export type Given = number | string | null | undefined;

/** Figures of the general information as numbers; what can't be read stays as it is. */
export function readFields(rubric: Rubric, given: Submission['fields']): Submission['fields'] {
  const kinds = new Map(fieldsOf(rubric).map((field) => [field.id, fieldKind(field)] as const));
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const kind = kinds.get(id);
      const reading = kind && readCell(kind, { value });
      return [id, reading?.is === 'value' ? reading.value : value];
    }),
  );
}

/** Reads the values of one answer, and keeps what is to be said of texts that stand for numbers. */
export class ValueReader {
  readonly problems: Problem[] = [];
  constructor(private readonly criterion: string) {}

  /** A number in a document is what it says; a text is read as one that stands in a cell. */
  entry(value: Given, kind: Kind | undefined, input?: number): Entry {
    if (kind === undefined || value === undefined || value === null) return null;
    if (typeof value === 'number' && (kind.is === 'choice' || kind.is === 'tick')) return value;
    const reading = readCell(kind, { value });
    if (reading.is === 'value' && reading.remarks.includes('text-as-number'))
      this.problems.push({
        severity: 'note',
        code: 'text-as-number',
        criterion: this.criterion,
        ...(input === undefined ? {} : { input }),
        received: reading.received,
        expected: reading.value,
      });
    return entryOf(reading);
  }
}

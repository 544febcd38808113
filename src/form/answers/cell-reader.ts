/** Cells of a form's sheet → entries of answers, with a line for each cell that was read with a doubt. */
import { readCell, readWords } from '../../reading/read';
import { isFractionInWhole } from '../../reading/kinds';
import type { Kind, Remark } from '../../reading/kinds';
import { foldText } from '../../reading/fold';
import type { Problem } from '../../rubric/problem';
import { entryOf } from '../../scoring/answer';
import type { Entry } from '../../scoring/answer';
import { misread } from '../../scoring/rules/kind';
import { hundredfold } from '../../reading/figure';
import { a1 } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import type { ContentCell, ContentSheet } from '../../sheet/content';
import { withComma } from '../../reading/print';

const percentText = (rate: number): string => `${withComma(hundredfold(rate))} %`;

/** Where an entry belongs, for the problems that name it. */
type Place = Pick<Problem, 'criterion' | 'input'>;

const severities: Partial<Record<Remark, Problem['severity']>> = {
  'text-as-number': 'note',
  'number-as-date': 'warning',
};

/** Reads the cells of one sheet and keeps what is to be said of them. */
export class CellReader {
  readonly problems: Problem[] = [];
  constructor(private readonly sheet: ContentSheet) {}

  at(ref: CellRef | undefined): ContentCell | undefined {
    return ref === undefined ? undefined : this.sheet.rows.get(ref.row)?.get(ref.col);
  }

  /** What stands there in words; an error value stays to be seen, and is named. */
  text(ref: CellRef | undefined, place: Place = {}): string {
    const reading = readWords(this.at(ref));
    if (reading.is === 'blank') return '';
    if (reading.is === 'value') return reading.value;
    if (ref) this.note('warning', reading.code, ref, place, { received: reading.received });
    return reading.received;
  }

  /** The printed "x" that says who assesses a criterion. */
  isMark(ref: CellRef | undefined): boolean {
    const value = this.at(ref)?.value;
    return typeof value === 'string' && foldText(value) === 'x';
  }

  /** An entry of an answer. What can't be read is named where the answer is assessed. */
  entry(ref: CellRef | undefined, kind: Kind, place: Place): Entry {
    const reading = readCell(kind, this.at(ref));
    if (reading.is === 'value' && ref)
      for (const remark of reading.remarks) {
        const severity = severities[remark];
        if (severity)
          this.note(severity, remark, ref, place, {
            received: reading.received,
            expected: kind.is === 'rate' ? percentText(reading.value) : reading.value,
          });
      }
    return entryOf(reading);
  }

  /** An entry that nothing assesses later: all that is wrong with it is named here. */
  checkedEntry(ref: CellRef | undefined, kind: Kind, place: Place): Entry {
    const entry = this.entry(ref, kind, place);
    if (!ref || entry === null) return entry;
    if (typeof entry === 'object') {
      const { code, ...rest } = misread(entry, 'not-a-number');
      this.note('warning', code, ref, place, rest);
    } else if (isFractionInWhole(kind, entry))
      this.note('warning', 'fraction-in-whole', ref, place, { received: entry });
    return entry;
  }

  private note(
    severity: Problem['severity'],
    code: Problem['code'],
    ref: CellRef,
    place: Place,
    what: Pick<Problem, 'received' | 'expected' | 'readings'>,
  ): void {
    this.problems.push({ severity, code, ...place, sheet: this.sheet.name, cell: a1(ref), ...what });
  }
}

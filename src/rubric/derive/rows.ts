/** The printed rows of a form, in their order, with its criteria and headings. */
import { withComma } from '../../reading/print';
import { withoutEnd } from '../../reading/text';
import { ruleAndBounds } from './rule';
import type { CriterionSource, HeadingSource, ItemSource, RubricSource } from '../schema/rubric';
import type { Criterion, Exemption, Heading, Row } from '../types';

/** Says what is wrong with a criterion of the file. */
export type Refuse = (criterion: string, received: string) => void;

export interface DerivedRows {
  rows: Row[];
  criteria: Criterion[];
  headings: Heading[];
}

/** Rows, criteria and headings of the file; `types` are the types of unit that it tells apart. */
export function deriveRows(source: RubricSource, types: readonly string[], refuse: Refuse): DerivedRows {
  const form = new FormRows(source.optionRows, types, refuse);
  const { total } = source;
  if (total.at === 'top') form.formTotal(total.text, total.max, 'all');
  source.groups.forEach((group, index) => {
    if (group.bonus && total.at === 'before-bonus') form.formTotal(total.text, total.max, 'without-bonus');
    form.heading(group, { path: [], exemptions: [] }, index + 1);
  });
  if (total.at === 'bottom') form.formTotal(total.text, total.max, 'all');
  if (total.second !== undefined) form.formTotal(total.second, null, 'all');
  return form;
}

/** A number as the form prints it. */
export const printed = (no: string | number | undefined): string => (no === undefined ? '' : String(no));

/** Sum of points, exact to their two decimals. */
export const sum = (values: number[]): number =>
  values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;

/** "IV." → "IV", "III. 2" → "III.2", "7,2,1" → "7.2.1": the number as keys and ids write it. */
const plain = (no: string): string =>
  withoutEnd(no.replaceAll(',', '.').replaceAll(' ', ''), (sign) => sign === '.');

const BLANK = { no: '', text: '', method: '', printed: '', max: null, note: '', marks: [] };

/** What a row has from the headings above it. */
interface Above {
  path: string[];
  exemptions: Exemption[];
  penalty?: number | undefined;
}

type ExemptionsSource = NonNullable<CriterionSource['exemptions']>;

/** Exemptions as the file names them; `most` stands for the maximum of the criterion. */
const exemptionsOf = (exemptions: ExemptionsSource | undefined, most: number): Exemption[] =>
  (exemptions ?? []).map(({ text, points }) => ({
    text,
    ...(points === 'excluded'
      ? { points: 0, excluded: true as const }
      : { points: points === 'max' ? most : points }),
  }));

class FormRows implements DerivedRows {
  readonly rows: Row[] = [];
  readonly criteria: Criterion[] = [];
  readonly headings: Heading[] = [];

  constructor(
    private readonly optionRows: RubricSource['optionRows'],
    private readonly types: readonly string[],
    private readonly refuse: Refuse,
  ) {}

  formTotal(text: string, max: number | null, total: 'all' | 'without-bonus'): void {
    this.rows.push({ ...BLANK, kind: 'total', text, max, total });
  }

  heading(item: HeadingSource, above: Above, position: number): void {
    const own = plain(printed(item.no)) || `h${position}`;
    const parent = above.path.at(-1);
    const key = parent === undefined ? own : `${parent}.${own}`;
    const kind = above.path.length === 0 ? 'group' : 'heading';
    const first = this.criteria.length;
    const heading: Heading = {
      key,
      no: printed(item.no),
      text: item.text,
      kind,
      printedMax: item.max ?? item.total?.max ?? null,
      max: 0,
      bonus: item.bonus ?? false,
      ...(item.penalty === undefined ? {} : { penalty: item.penalty }),
      ...(item.weight === undefined ? {} : { weight: item.weight }),
      path: above.path,
      criteria: [],
    };
    this.headings.push(heading);
    this.rows.push({
      ...BLANK,
      kind,
      no: heading.no,
      text: item.text,
      method: item.method ?? '',
      max: item.max ?? null,
      note: item.note ?? '',
      marks: item.marks ?? [],
      heading: key,
    });
    this.items(item.items, {
      path: [...above.path, key],
      exemptions: [...above.exemptions, ...exemptionsOf(item.exemptions, Infinity)],
      penalty: item.penalty ?? above.penalty,
    });
    if (item.total)
      this.rows.push({ ...BLANK, kind: 'total', text: item.total.text, max: item.total.max, heading: key });
    const below = this.criteria.slice(first);
    heading.criteria = below.map(({ id }) => id);
    heading.max = sum(below.map(({ max }) => max));
  }

  private items(items: ItemSource[], above: Above): void {
    items.forEach((item, index) => {
      if ('items' in item) this.heading(item, above, index + 1);
      else {
        this.criterion(item, { ...above, penalty: item.penalty ?? above.penalty });
        this.criterionRows(item);
      }
    });
  }

  private criterion(item: CriterionSource, { path, exemptions, penalty }: Above): void {
    const max = penalty === undefined ? (item.max ?? item.readAs ?? 0) : 0;
    const counted = (item.lines ?? []).some(({ points }) => points !== undefined);
    const { kind } = item.rule;
    this.criteria.push({
      id: item.id,
      no: printed(item.no),
      text: item.text,
      max,
      printedMax: item.max ?? null,
      ...ruleAndBounds(item, max, penalty, this.types, (received) => this.refuse(item.id, received)),
      exemptions: [
        ...exemptions.map((one) => ({ ...one, points: Math.min(one.points, max) })),
        ...exemptionsOf(item.exemptions, max),
      ],
      ...(item.evidence === undefined ? {} : { evidence: item.evidence }),
      ...(item.reading === undefined ? {} : { reading: item.reading }),
      path,
      inputsOnLines: counted && (kind === 'checklist' || kind === 'counts' || kind === 'deduction'),
    });
  }

  /** The row of a criterion, and those of its lines below it. */
  private criterionRows(item: CriterionSource): void {
    const row: Row = {
      ...BLANK,
      kind: 'criterion',
      no: printed(item.no),
      text: item.text,
      method: item.method ?? '',
      printed: item.printed ?? '',
      max: item.max ?? null,
      note: item.note ?? '',
      marks: item.marks ?? [],
      criterion: item.id,
    };
    this.rows.push(row);
    let option = 0;
    for (const [index, line] of (item.lines ?? []).entries()) {
      const counted = line.points === undefined ? {} : { option: option++ };
      const shown =
        line.printed ??
        (line.points === undefined || this.optionRows === 'rows' ? '' : withComma(line.points));
      if (index === 0 && this.optionRows === 'first-on-criterion') {
        Object.assign(row, { method: line.method ?? '', printed: shown, ...counted });
        continue;
      }
      this.rows.push({
        ...BLANK,
        ...counted,
        kind: 'option',
        no: printed(line.no),
        text: line.text ?? '',
        method: line.method ?? '',
        printed: shown,
        max: line.max ?? null,
        note: line.note ?? '',
        criterion: item.id,
      });
    }
  }
}

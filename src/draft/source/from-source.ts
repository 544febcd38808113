/** The rows of a form as a draft again. */
import { roles } from '../../messages/draft/sheet';
import { withComma } from '../../reading/print';
import type { Rubric } from '../../rubric/types';
import type {
  ColumnRole,
  CriterionSource,
  HeadingSource,
  ItemSource,
  RubricSource,
} from '../../rubric/schema/rubric';
import { keyOf } from './heading-key';
import { infoOf } from './info';
import { blankEntry, type DraftEntry, type FormDraft, type PrintedColumn } from '../model';
import { byTypeText } from '../sentence/by-type';
import { exemptionsText } from '../sentence/exemptions';
import { headingText, type HeadingRule } from '../sentence/heading';
import { sentenceOf } from '../sentence/sentence';
import { pointsText } from '../sentence/words';

type Printed = Partial<Record<ColumnRole, string | number | undefined>>;
type Line = NonNullable<CriterionSource['lines']>[number];

/** A draft whose criteria, as they are now named, are those of a published form. */
export const correcting = (draft: FormDraft, base: Rubric): FormDraft => ({
  ...draft,
  base,
  entries: draft.entries.map((entry) => ({ ...entry, was: entry.id })),
});

/** The rows of a form file, none of them confirmed. */
export function draftOfSource(source: RubricSource): FormDraft {
  const columns = columnsOf(source);
  const rows = new SourceRows(source, columns);
  const { at, second } = source.total;
  return {
    info: infoOf(source),
    columns,
    entries: [
      ...(at === 'top' ? [rows.total()] : []),
      ...source.groups.flatMap((group, index) => [
        ...(group.bonus && at === 'before-bonus' ? [rows.total()] : []),
        ...rows.heading(group, 0, keyOf(group, index, '')),
      ]),
      ...(at === 'bottom' ? [rows.total()] : []),
      ...(second === undefined ? [] : [rows.row('total', { text: second })]),
    ],
  };
}

/** The printed rows that parts of a form file stand for. */
class SourceRows {
  private readonly misprints;

  constructor(
    private readonly source: RubricSource,
    private readonly columns: readonly PrintedColumn[],
  ) {
    this.misprints = new Map(
      (source.misprints ?? []).map(({ at, printed, holds }) => [at, { printed, holds }]),
    );
  }

  row(kind: DraftEntry['kind'], printed: Printed, more: Partial<DraftEntry> = {}): DraftEntry {
    const cells = this.columns.map(({ role }) => shown(role && printed[role]));
    return { ...blankEntry, kind, cells, ...more };
  }

  total(): DraftEntry {
    const { text, max } = this.source.total;
    return this.row('total', { text, max }, { sentence: headingText(this.misprint('total')) });
  }

  heading(item: HeadingSource, level: number, key: string): DraftEntry[] {
    const { no, text, method, max, note, bonus, penalty, weight } = item;
    const rule: HeadingRule = {
      ...(bonus ? { bonus } : {}),
      ...(penalty === undefined ? {} : { penalty }),
      ...(weight === undefined ? {} : { weight }),
      ...this.misprint(key),
    };
    const own = this.row(
      level === 0 ? 'group' : 'heading',
      { no, text, method, max, note, ...marked(item) },
      { level, sentence: headingText(rule), exempt: exemptionsText(item.exemptions ?? []) },
    );
    const below = item.items.flatMap((one, index) =>
      'items' in one ? this.heading(one, level + 1, keyOf(one, index, key)) : this.criterion(one, level + 1),
    );
    return [own, ...below, ...(item.total ? [this.row('total', item.total, { level })] : [])];
  }

  private criterion(item: CriterionSource, level: number): DraftEntry[] {
    const { id, no, text, method, printed, max, readAs, note, rule, lines = [] } = item;
    const first = this.source.optionRows === 'first-on-criterion' ? lines[0] : undefined;
    const own = first ? { method: first.method, printed: printedOf(first, true) } : { method, printed };
    const criterion = this.row(
      'criterion',
      { no, text, ...own, max, note, ...marked(item) },
      {
        level,
        id,
        sentence: sentenceOf(rule),
        points: pointsOf(first?.points ?? readAs),
        byType: item.maxByType
          ? byTypeText(item.maxByType)
          : headingText(item.penalty === undefined ? {} : { penalty: item.penalty }),
        exempt: exemptionsText(item.exemptions ?? []),
        evidence: item.evidence ?? '',
        reading: item.reading ?? '',
      },
    );
    const options = (first ? lines.slice(1) : lines).map((line) =>
      this.row(
        'option',
        { ...line, printed: printedOf(line, first !== undefined) },
        { points: pointsOf(line.points) },
      ),
    );
    return [criterion, ...options];
  }

  private misprint(at: string): Pick<HeadingRule, 'misprint'> {
    const misprint = this.misprints.get(at);
    return misprint ? { misprint } : {};
  }
}

const pointsOf = (points: number | undefined): string => (points === undefined ? '' : pointsText(points));

/** The columns that the printed row marks. */
const marked = ({ marks = [] }: Pick<CriterionSource, 'marks'>): Printed =>
  Object.fromEntries(marks.map((role) => [role, 'x']));

/** The form's columns, and one for methods where the form prints them in none. */
function columnsOf({ columns, groups }: RubricSource): PrintedColumn[] {
  const printed = columns.map(({ role, title }): PrintedColumn => ({ role, title }));
  const hasMethod = (item: ItemSource | Line): boolean =>
    (item.method !== undefined && item.method !== '') ||
    ('items' in item && item.items.some(hasMethod)) ||
    ('lines' in item && (item.lines ?? []).some(hasMethod));
  const unprinted = !columns.some(({ role }) => role === 'method') && groups.some(hasMethod);
  return unprinted ? [...printed, { role: 'method', title: roles.method }] : printed;
}

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? withComma(value) : (value ?? '');

const printedOf = ({ printed, points }: Line, beside: boolean): string | undefined =>
  printed ?? (beside && points !== undefined ? withComma(points) : undefined);

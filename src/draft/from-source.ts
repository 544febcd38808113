/** The rows of a form as a draft again. */
import { roles } from '../messages/draft/sheet';
import { withComma } from '../reading/print';
import type { Rubric } from '../rubric/types';
import type {
  ColumnRole,
  CriterionSource,
  HeadingSource,
  ItemSource,
  RubricSource,
} from '../rubric/schema/rubric';
import { keyOf } from './heading-key';
import { infoOf } from './info';
import { blankEntry, type Entry, type FormDraft, type PrintedColumn } from './model';
import { byTypeText } from './sentence/by-type';
import { exemptionsText } from './sentence/exemptions';
import { headingText, type HeadingRule } from './sentence/heading';
import { sentenceOf } from './sentence/sentence';
import { pointsText } from './sentence/words';

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
  const entries: Entry[] = [];
  const misprints = new Map(
    (source.misprints ?? []).map(({ at, printed, holds }) => [at, { printed, holds }]),
  );
  const row = (kind: Entry['kind'], printed: Printed, more: Partial<Entry> = {}): Entry => ({
    ...blankEntry,
    kind,
    cells: columns.map(({ role }) => shown(role && printed[role])),
    ...more,
  });
  const misprint = (at: string): Pick<HeadingRule, 'misprint'> => {
    const found = misprints.get(at);
    return found ? { misprint: found } : {};
  };
  const total = (): void => {
    const { text, max } = source.total;
    entries.push(row('total', { text, max }, { sentence: headingText(misprint('total')) }));
  };

  const addCriterion = (item: CriterionSource, level: number): void => {
    const { id, no, text, method, printed, max, readAs, note, rule, lines = [] } = item;
    const first = source.optionRows === 'first-on-criterion' ? lines[0] : undefined;
    const marks = Object.fromEntries((item.marks ?? []).map((role) => [role, 'x']));
    const own = first ? { method: first.method, printed: printedOf(first, true) } : { method, printed };
    const points = first?.points ?? readAs;
    entries.push(
      row(
        'criterion',
        { no, text, ...own, max, note, ...marks },
        {
          level,
          id,
          sentence: sentenceOf(rule),
          points: points === undefined ? '' : pointsText(points),
          byType: item.maxByType
            ? byTypeText(item.maxByType)
            : headingText(item.penalty === undefined ? {} : { penalty: item.penalty }),
          exempt: exemptionsText(item.exemptions ?? []),
          evidence: item.evidence ?? '',
          reading: item.reading ?? '',
        },
      ),
      ...(first ? lines.slice(1) : lines).map((line) =>
        row(
          'option',
          { ...line, printed: printedOf(line, first !== undefined) },
          { points: line.points === undefined ? '' : pointsText(line.points) },
        ),
      ),
    );
  };

  const addHeading = (item: HeadingSource, level: number, key: string): void => {
    const { no, text, method, max, note, bonus, penalty, weight } = item;
    const rule: HeadingRule = {
      ...(bonus ? { bonus } : {}),
      ...(penalty === undefined ? {} : { penalty }),
      ...(weight === undefined ? {} : { weight }),
      ...misprint(key),
    };
    const marks = Object.fromEntries((item.marks ?? []).map((role) => [role, 'x']));
    entries.push(
      row(
        level === 0 ? 'group' : 'heading',
        { no, text, method, max, note, ...marks },
        { level, sentence: headingText(rule), exempt: exemptionsText(item.exemptions ?? []) },
      ),
    );
    addItems(item.items, level + 1, key);
    if (item.total) entries.push(row('total', item.total, { level }));
  };

  const addItems = (items: readonly ItemSource[], level: number, above: string): void => {
    items.forEach((item, index) => {
      if ('items' in item) addHeading(item, level, keyOf(item, index, above));
      else addCriterion(item, level);
    });
  };

  if (source.total.at === 'top') total();
  source.groups.forEach((group, index) => {
    if (group.bonus && source.total.at === 'before-bonus') total();
    addHeading(group, 0, keyOf(group, index, ''));
  });
  if (source.total.at === 'bottom') total();
  if (source.total.second !== undefined) entries.push(row('total', { text: source.total.second }));
  return { info: infoOf(source), columns, entries };
}

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

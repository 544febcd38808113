/** A draft → a form file, and all that keeps it from being one. */
import type {
  ColumnRole,
  CriterionSource,
  HeadingSource,
  ItemSource,
  RubricSource,
} from '../../rubric/schema/rubric';
import type { InfoKey } from '../../messages/draft/sheet';
import { keyOf } from './heading-key';
import { needed, sourceOfInfo } from './info';
import { cellOf, type DraftEntry, type EntryProblem, type FormDraft } from '../model';
import { firstLine, lineOf, pointsColumn, printedOf, type Line } from './printed-source';
import { pointsIn } from '../table/points';
import { byTypeIn } from '../sentence/by-type';
import { exemptionsIn, type ExemptionSource } from '../sentence/exemptions';
import { headingIn, type HeadingRule } from '../sentence/heading';
import { understand, type Understood } from '../sentence/sentence';

type Misprint = NonNullable<RubricSource['misprints']>[number];

export interface Built {
  /** What a form file would hold; not yet checked. */
  source: Record<string, unknown>;
  groups: HeadingSource[];
  problems: EntryProblem[];
  /** Row of the draft by id of its criterion. */
  criteria: Map<string, number>;
  /** Row of the draft by key of its heading. */
  headings: Map<string, number>;
}

/** The criteria of a group or heading, or the criterion itself. */
export const criteriaIn = (item: ItemSource): CriterionSource[] =>
  'items' in item ? item.items.flatMap(criteriaIn) : [item];

/** The rule that an author's sentence says: canonical, or in the decision's words. */
export function ruleIn(sentence: string, text: string, max: number): Understood {
  if (sentence === '') return { exemptions: [], state: 'unknown', unexplained: [] };
  const told = understand(sentence, '', max);
  if (told.state === 'sure') return / = \?(?:;|$)/.test(sentence) ? { ...told, state: 'doubtful' } : told;
  return understand(sentence, text, max);
}

export function sourceOf(draft: FormDraft): Built {
  return new Builder(draft).build();
}

class Builder {
  private readonly problems: EntryProblem[] = [];
  private readonly groups: HeadingSource[] = [];
  private readonly misprints: Misprint[] = [];
  private readonly built: Pick<Built, 'criteria' | 'headings'> = { criteria: new Map(), headings: new Map() };
  private open: { item: HeadingSource; key: string }[] = [];
  private criterion: CriterionSource | undefined;
  private total: { text: string; max: number; at: string; second?: string } | undefined;
  private readonly firstOnCriterion: boolean;

  constructor(private readonly draft: FormDraft) {
    this.firstOnCriterion = (draft.info.optionRows ?? '') !== '';
  }

  build(): Built {
    const { values, unread } = sourceOfInfo(this.draft.info);
    for (const key of unread) this.say('info-unread', undefined, this.draft.info[key] ?? '', key);
    for (const key of needed)
      if ((this.draft.info[key] ?? '').trim() === '') this.say('info-missing', undefined, '', key);
    this.draft.entries.forEach((entry, index) => this.take(entry, index));
    const { optionRows = 'rows', ...more } = values;
    return {
      source: {
        ...more,
        optionRows,
        ...(this.total ? { total: this.total } : {}),
        after: values.after ?? [],
        signature: values.signature ?? [],
        groups: this.groups,
        ...(this.misprints.length > 0 ? { misprints: this.misprints } : {}),
      },
      groups: this.groups,
      problems: this.problems,
      ...this.built,
    };
  }

  private say(code: EntryProblem['code'], entry: number | undefined, received: string, key?: InfoKey): void {
    this.problems.push({
      code,
      received,
      ...(entry === undefined ? {} : { entry }),
      ...(key === undefined ? {} : { key }),
    });
  }

  private cell(entry: DraftEntry, role: ColumnRole): string {
    return cellOf(entry, this.draft.columns, role);
  }

  private take(entry: DraftEntry, index: number): void {
    if (entry.kind !== 'option') this.criterion = undefined;
    switch (entry.kind) {
      case 'group':
      case 'heading':
        return this.heading(entry, index);
      case 'criterion':
        return this.addCriterion(entry, index);
      case 'option':
        return this.option(entry, index);
      case 'total':
        return this.addTotal(entry, index);
      case 'note':
        return undefined;
      case 'unclear':
        return this.say('row-open', index, this.cell(entry, 'text'));
    }
  }

  /** Closes what is not above that level; the items that it adds to, and the key above. */
  private at(level: number | null, index: number, text: string): HeadingSource['items'] | undefined {
    if (level === null || level < 1 || level > this.open.length) {
      this.say('row-lost', index, text);
      return undefined;
    }
    this.open = this.open.slice(0, level);
    return this.open.at(-1)?.item.items;
  }

  private heading(entry: DraftEntry, index: number): void {
    const text = this.cell(entry, 'text');
    const level = entry.kind === 'group' ? 0 : entry.level;
    const list = level === 0 ? this.groups : this.at(level, index, text);
    if (!list) return;
    if (level === 0) this.open = [];
    const max = this.points(this.cell(entry, 'max'), index);
    const rule = this.headingRule(entry, index);
    const { misprint, ...counted } = rule;
    const item: HeadingSource = {
      ...printedOf(entry, this.draft.columns),
      ...(max === undefined ? {} : { max }),
      ...counted,
      ...this.exemptions(entry, index, max ?? Infinity),
      items: [],
    };
    const key = keyOf(item, list.length, this.open.at(-1)?.key ?? '');
    if (misprint) this.misprints.push({ at: key, ...misprint });
    this.built.headings.set(key, index);
    list.push(item);
    this.open.push({ item, key });
  }

  private headingRule(entry: DraftEntry, index: number): HeadingRule {
    const rule = headingIn(entry.sentence);
    if (!rule) this.say('rule-open', index, entry.sentence);
    return rule ?? {};
  }

  private addCriterion(entry: DraftEntry, index: number): void {
    const text = this.cell(entry, 'text');
    const list = this.at(entry.level, index, text);
    if (!list) return;
    if (entry.id === '') this.say('id-missing', index, text);
    else if (this.built.criteria.has(entry.id)) this.say('id-twice', index, entry.id);
    this.built.criteria.set(entry.id, index);
    const max = this.points(this.cell(entry, 'max'), index);
    const said = entry.points === '' ? undefined : this.points(entry.points, index);
    const readAs = max === undefined ? said : undefined;
    const counts = max ?? readAs ?? 0;
    const { rule, exemptions, state } = ruleIn(entry.sentence, text, counts);
    if (!rule) this.say('rule-open', index, entry.sentence);
    else if (state !== 'sure') this.say('rule-doubtful', index, entry.sentence);
    const exempt = this.exemptions(entry, index, counts).exemptions ?? [];
    const item: CriterionSource = {
      id: entry.id,
      ...printedOf(entry, this.draft.columns),
      ...pointsColumn(entry, this.draft.columns),
      ...(max === undefined ? {} : { max }),
      ...(readAs === undefined ? {} : { readAs }),
      ...this.byType(entry, index),
      rule: rule ?? { kind: 'judgement' },
      ...(exempt.length + exemptions.length > 0 ? { exemptions: [...exempt, ...exemptions] } : {}),
      ...(entry.evidence === '' ? {} : { evidence: entry.evidence }),
      ...(entry.reading === '' ? {} : { reading: entry.reading }),
    };
    if (this.firstOnCriterion && this.draft.entries[index + 1]?.kind === 'option') {
      item.lines = [this.line(entry, index, true)];
      delete item.method;
      delete item.printed;
    }
    list.push(item);
    this.criterion = item;
  }

  private option(entry: DraftEntry, index: number): void {
    if (!this.criterion)
      return this.say('row-lost', index, this.cell(entry, 'text') || this.cell(entry, 'method'));
    (this.criterion.lines ??= []).push(this.line(entry, index, false));
  }

  private line(entry: DraftEntry, index: number, first: boolean): Line {
    const points = entry.points === '' ? undefined : this.points(entry.points, index);
    const max = this.points(this.cell(entry, 'max'), index);
    const { columns } = this.draft;
    return first
      ? firstLine(entry, columns, points)
      : lineOf(entry, columns, { points, max, beside: this.firstOnCriterion });
  }

  private addTotal(entry: DraftEntry, index: number): void {
    const text = this.cell(entry, 'text');
    const max = this.points(this.cell(entry, 'max'), index);
    const { misprint } = this.headingRule(entry, index);
    if (entry.level !== null) {
      const over = this.open[entry.level];
      if (!over || max === undefined) return this.say('row-lost', index, text);
      over.item.total = { text, max };
      this.open = this.open.slice(0, entry.level);
    } else if (this.total) this.total.second = text;
    else {
      const later = this.draft.entries.slice(index + 1).filter(({ kind }) => kind === 'group');
      const at = this.groups.length === 0 ? 'top' : later.length > 0 ? 'before-bonus' : 'bottom';
      this.total = { text, max: max ?? 0, at };
      this.open = [];
      this.built.headings.set('total', index);
      if (misprint) this.misprints.push({ at: 'total', ...misprint });
    }
  }

  private points(text: string, index: number): number | undefined {
    if (text.trim() === '') return undefined;
    const points = pointsIn(text);
    if (points === null) this.say('max-unclear', index, text);
    return points ?? undefined;
  }

  private exemptions(entry: DraftEntry, index: number, max: number): { exemptions?: ExemptionSource[] } {
    const found = exemptionsIn(entry.exempt, max);
    if (!found) this.say('exempt-open', index, entry.exempt);
    return found && found.length > 0 ? { exemptions: found } : {};
  }

  private byType({ byType }: DraftEntry, index: number): Pick<CriterionSource, 'maxByType' | 'penalty'> {
    if (byType === '') return {};
    const maxByType = byTypeIn(byType);
    if (maxByType) return { maxByType };
    const penalty = headingIn(byType)?.penalty;
    if (penalty === undefined) this.say('by-type-open', index, byType);
    return penalty === undefined ? {} : { penalty };
  }
}

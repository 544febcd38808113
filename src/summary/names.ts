/** Who is to send a form: the lists' units, known by all their names. */
import type { Rubric } from '../rubric/types';
import { unitKey } from '../rubric/unit-names';
import { nameWords, nearNames } from '../rubric/near-names';
import type { UnitList } from './types';
import type { ReadUnitLists } from './unit-lists';

/** Units that the form's decision lists. */
export const decisionLists = (rubric: Rubric): UnitList[] =>
  rubric.agencies.map(({ list, names }) => ({ list, units: names.map((name) => ({ name })) }));

/** The name that a form bears: that of its file where no unit is written in it. */
export const nameOf = ({ unit, file }: { unit: string; file: string }): string =>
  unit.trim() || file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');

export interface ListedUnit {
  /** As the list writes it. */
  name: string;
  list: string;
  /** ISO date, where known from elsewhere. */
  sent?: string;
}

/** What a person said about a name: a unit of the lists bears it, or (null) none does. */
export type ConfirmedNames = ReadonlyMap<string, string | null>;

/** The lists with what was confirmed: other names stand with their units, or among those of no unit. */
export const confirmedLists = (
  { lists, outside }: ReadUnitLists,
  confirmed: ConfirmedNames,
  province: string,
): ReadUnitLists => ({
  lists: lists.map(({ list, units }) => ({
    list,
    units: units.map((unit) => {
      const own = unitKey(unit.name, province);
      const others = [...confirmed].flatMap(([other, name]) =>
        name !== null && unitKey(name, province) === own ? [other] : [],
      );
      return others.length === 0 ? unit : { ...unit, others: [...(unit.others ?? []), ...others] };
    }),
  })),
  outside: [...outside, ...[...confirmed].flatMap(([name, unit]) => (unit === null ? [name] : []))],
});

/** The lists of one form. A unit that several lists name belongs to the first. */
export class Roster {
  private readonly byKey = new Map<string, ListedUnit>();
  private readonly keyOf = new Map<ListedUnit, string>();
  private readonly outside: ReadonlySet<string>;
  private readonly province: string;
  private words: { words: ReturnType<typeof nameWords>; name: string }[] | undefined;

  constructor(
    rubric: Rubric,
    readonly lists: readonly UnitList[] = decisionLists(rubric),
    outside: readonly string[] = [],
  ) {
    this.province = rubric.province;
    this.outside = new Set(outside.map((name) => this.ownKey(name)));
    for (const { list, units } of lists) for (const unit of units) this.addUnit(list, unit);
    for (const { units } of lists)
      for (const { name, others = [] } of units) for (const other of others) this.addName(other, name);
  }

  private addUnit(list: string, { name, sent }: UnitList['units'][number]): void {
    const key = this.ownKey(name);
    if (key === '' || this.byKey.has(key)) return;
    const unit = { name, list, ...(sent === undefined ? {} : { sent }) };
    this.byKey.set(key, unit);
    this.keyOf.set(unit, key);
  }

  private addName(other: string, name: string): void {
    const [key, unit] = [this.ownKey(other), this.byKey.get(this.ownKey(name))];
    if (key !== '' && unit && !this.byKey.has(key)) this.byKey.set(key, unit);
  }

  private ownKey(name: string): string {
    return unitKey(name, this.province);
  }

  /** Every listed unit, once, in the lists' order. */
  get units(): readonly ListedUnit[] {
    return [...this.keyOf.keys()];
  }

  /** The listed unit that bears the name. */
  find(name: string): ListedUnit | undefined {
    return this.byKey.get(this.ownKey(name));
  }

  /** The same for all names of one unit, listed or not; "" where the name says nothing. */
  key(name: string): string {
    const unit = this.find(name);
    return (unit && this.keyOf.get(unit)) ?? this.ownKey(name);
  }

  /** True for a name that no list has, and of which nobody said that this is right. */
  isOpen(name: string): boolean {
    return this.keyOf.size > 0 && !this.find(name) && !this.outside.has(this.ownKey(name));
  }

  /** Listed names that an open name may mean, likeliest first. */
  near(name: string): string[] {
    this.words ??= [...this.byKey].map(([key, unit]) => ({ words: nameWords(key), name: unit.name }));
    return [...new Set(nearNames(this.ownKey(name), this.words))];
  }
}

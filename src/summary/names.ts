/** Who is to send a form: the lists' units, known by all their spellings. */
import type { Rubric } from '../rubric/types';
import { unitKey } from '../rubric/unit-names';
import type { UnitList } from './types';

/** Units that the form's decision lists. */
export const decisionLists = (rubric: Rubric): UnitList[] =>
  rubric.agencies.map(({ list, names }) => ({ list, units: names.map((name) => ({ name })) }));

export interface ListedUnit {
  /** As the list writes it. */
  name: string;
  list: string;
  /** ISO date, where known from elsewhere. */
  sent?: string;
}

/** The lists of one form. A unit that several lists name belongs to the first. */
export class Roster {
  private readonly byKey = new Map<string, ListedUnit>();
  private readonly province: string;

  constructor(
    rubric: Rubric,
    readonly lists: readonly UnitList[] = decisionLists(rubric),
  ) {
    this.province = rubric.province;
    for (const { list, units } of lists)
      for (const { name, sent } of units) {
        const key = this.ownKey(name);
        if (!this.byKey.has(key))
          this.byKey.set(key, { name, list, ...(sent === undefined ? {} : { sent }) });
      }
  }

  private ownKey(name: string): string {
    return unitKey(name, this.province);
  }

  /** Every listed unit, once, in the lists' order. */
  get units(): readonly ListedUnit[] {
    return [...this.byKey.values()];
  }

  /** The listed unit that bears the name. */
  find(name: string): ListedUnit | undefined {
    return this.byKey.get(this.ownKey(name));
  }

  /** The same for all names of one unit, listed or not; "" where the name says nothing. */
  key(name: string): string {
    return this.ownKey(this.find(name)?.name ?? name);
  }
}

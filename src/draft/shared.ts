/** Quantities that several criteria ask for under one name: offered as one, which the author takes or declines. */
import * as v from 'valibot';
import { baseLetters, foldText } from '../reading/fold';
import type { QuantitySource } from '../rubric/schema/check';
import { rubricSchema, type CriterionSource } from '../rubric/schema/rubric';
import { sourceOfInfo } from './source/info';
import type { Info } from './model';
import { quantitiesText } from './source/quantities';

type PlaceKind = 'denominatorOf' | 'numeratorOf' | 'amountOf';
const KINDS: readonly PlaceKind[] = ['denominatorOf', 'numeratorOf', 'amountOf'];

interface Place {
  kind: PlaceKind;
  id: string;
  label: string;
}

/** Where figures are asked for by name. */
const placesIn = ({ id, rule }: CriterionSource): Place[] =>
  rule.kind === 'ratio'
    ? [
        { kind: 'numeratorOf', id, label: rule.numerator },
        { kind: 'denominatorOf', id, label: rule.denominator },
      ]
    : rule.kind === 'bands'
      ? [{ kind: 'amountOf', id, label: rule.quantity }]
      : [];

/** Quantities of one name in two criteria or more that are not said to be one, nor to be several. */
export function sharedIn(
  criteria: readonly CriterionSource[],
  source: unknown,
  info: Info,
): QuantitySource[] {
  const declared = quantitiesIn(source);
  const apart = new Set((info['draft.apart'] ?? '').split('\n').map(foldText));
  const byName = new Map<string, Place[]>();
  for (const place of criteria.flatMap(placesIn)) {
    const name = foldText(place.label);
    byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  const ids = new Set(declared.map(({ id }) => id));
  return [...byName].flatMap(([name, places]): QuantitySource[] => {
    const [first] = places;
    if (!first || name === '?' || apart.has(name) || new Set(places.map(({ id }) => id)).size < 2) return [];
    const known = declared.find(
      (one) => foldText(one.text) === name || places.every((place) => one[place.kind]?.includes(place.id)),
    );
    if (known && places.every((place) => known[place.kind]?.includes(place.id))) return [];
    return [joined(known ?? { id: freeId(first.label, ids), text: first.label }, places)];
  });
}

function joined(quantity: QuantitySource, places: readonly Place[]): QuantitySource {
  const lists = KINDS.flatMap((kind): [PlaceKind, string[]][] => {
    const own = places.flatMap((place) => (place.kind === kind ? [place.id] : []));
    const all = [...new Set([...(quantity[kind] ?? []), ...own])];
    return all.length > 0 ? [[kind, all]] : [];
  });
  return { ...quantity, ...Object.fromEntries(lists) };
}

function freeId(label: string, used: Set<string>): string {
  const words = baseLetters(label).split(/[^a-z0-9]+/);
  const plain = words.slice(words.findIndex((word) => /^[a-z]/.test(word))).join('-');
  const stem = /^[a-z][a-z0-9-]*$/.test(plain) ? plain : 'so-lieu';
  let id = stem;
  for (let count = 2; used.has(id); count++) id = `${stem}-${count}`;
  used.add(id);
  return id;
}

const quantitiesIn = (source: unknown): QuantitySource[] => {
  const parsed = v.safeParse(rubricSchema.entries.quantities, source);
  return parsed.success ? (parsed.output ?? []) : [];
};

/** The form's own data once the author has said that it is one quantity. */
export function asOne(info: Info, offered: QuantitySource): Info {
  const others = quantitiesIn(sourceOfInfo(info).values.quantities).filter(({ id }) => id !== offered.id);
  return { ...info, quantities: quantitiesText([...others, offered]) };
}

/** … and once they have said that each is its own. */
export const asSeveral = (info: Info, { text }: QuantitySource): Info => ({
  ...info,
  'draft.apart': [...(info['draft.apart'] ?? '').split('\n').filter(Boolean), text].join('\n'),
});

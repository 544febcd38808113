/** Parts that a person moved in a text, put where they moved them in a newer one. */

/** How far the longest run of places that only grow reaches back from each of them. */
function growing(places: readonly number[]): Set<number> {
  const best = places.map(() => ({ length: 1, from: -1 }));
  places.forEach((place, at) => {
    for (let from = 0; from < at; from++) {
      const length = (best[from]?.length ?? 0) + 1;
      if ((places[from] ?? place) < place && length > (best[at]?.length ?? 0)) best[at] = { length, from };
    }
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.from ?? -1)
    kept.add(at);
  return kept;
}

/**
 * The items of a text in their own order, but those that a person moved from where they were made behind what they stand behind
 * now. `made` and `stands` are the order of that text as it was made and as it is.
 */
export function inOrderOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
  made: readonly string[],
  stands: readonly string[],
): T[] {
  const known = new Map(items.flatMap((item) => [[nameOf(item) ?? '', item] as const]));
  const placeOf = new Map(made.map((name, place) => [name, place]));
  const common = stands.filter((name) => known.has(name) && placeOf.has(name));
  const stayed = growing(common.map((name) => placeOf.get(name) ?? 0));
  if (stayed.size === common.length) return [...items];
  const moved = new Set(common.filter((_, at) => !stayed.has(at)));
  const ordered = items.filter((item) => !moved.has(nameOf(item) ?? ''));
  common.forEach((name, at) => {
    const item = known.get(name);
    if (item === undefined || !moved.has(name)) return;
    const before = common[at - 1];
    // what stood above all stands above all
    ordered.splice(
      before === undefined ? 0 : ordered.findIndex((one) => nameOf(one) === before) + 1,
      0,
      item,
    );
  });
  return ordered;
}

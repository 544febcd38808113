/** Two lists in the same order, matched by dynamic programming: which of one is which of the other. */

/**
 * Pairs [first, second] in rising order whose likeness adds up to the most. `likeness` is 0 where two do not match;
 * either list may have members that match nothing.
 */
export function align(
  first: number,
  second: number,
  likeness: (first: number, second: number) => number,
): [number, number][] {
  const width = second + 1;
  const best = new Float64Array((first + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const likenesses = new Float64Array(first * second);
  for (let i = first - 1; i >= 0; i--) {
    for (let j = second - 1; j >= 0; j--) {
      const like = likeness(i, j);
      likenesses[i * second + j] = like;
      const paired = like > 0 ? like + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < first && j < second;) {
    const like = likenesses[i * second + j] ?? 0;
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** Indices of a longest rising run of numbers; the others stand out of order. */
export function rising(values: readonly number[]): Set<number> {
  // nearly every list is in order
  if (values.every((value, index) => index === 0 || (values[index - 1] ?? 0) < value))
    return new Set(values.keys());
  const length = values.map(() => 1);
  const before = values.map(() => -1);
  let last = 0;
  values.forEach((value, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const longer = (length[earlier] ?? 0) + 1;
      if ((values[earlier] ?? 0) < value && longer > (length[index] ?? 0)) {
        length[index] = longer;
        before[index] = earlier;
      }
    }
    if ((length[index] ?? 0) > (length[last] ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}

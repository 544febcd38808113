/** What two files have in common, counted: files are compared pair by pair, so that their texts become numbers first. */
import type { Traces } from './traces';
import { isNear } from './nearly-copied';

/** Traces as numbers that are the same for the same text; 0 where there is nothing. */
export interface Marks {
  figures: Int32Array;
  documents: Int32Array;
  endings: Int32Array;
  /** The two largest numbers of each criterion. */
  amounts: Float64Array;
}

/** Criteria for which two files both have something, and those of them for which it is the same. */
export interface Common {
  same: number[];
  both: number[];
}

/** Gives the traces of files that are compared as numbers, one file after the other. */
export function marking(): (traces: Traces) => Marks {
  const known = new Map([['', 0]]);
  const numbered = (texts: readonly string[]): Int32Array =>
    Int32Array.from(texts, (text) => {
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    });
  return ({ figures, documents, endings, amounts }) => ({
    ...{ figures: numbered(figures), documents: numbered(documents), endings: numbered(endings) },
    amounts,
  });
}

/** Counts for how many criteria two files have the same; lists them, and those for which both have something, where that is wanted. */
export type Likeness = (a: Marks, b: Marks, list?: Common) => number;

export const sameFigures: Likeness = ({ figures: a }, { figures: b }, list) => {
  let count = 0;
  for (let index = 0; index < a.length; index++) {
    if (a[index] === 0 || b[index] === 0) continue;
    list?.both.push(index);
    if (a[index] !== b[index]) continue;
    list?.same.push(index);
    count++;
  }
  return count;
};

export const sameEvidence: Likeness = (a, b, list) => {
  let count = 0;
  for (let index = 0; index < a.documents.length; index++) {
    if (a.documents[index] === 0 || b.documents[index] === 0) continue;
    list?.both.push(index);
    const ending = a.endings[index] !== 0 && a.endings[index] === b.endings[index];
    if (a.documents[index] !== b.documents[index] && !ending) continue;
    list?.same.push(index);
    count++;
  }
  return count;
};

/** Both figures of a criterion, each a little changed. */
export const nearFigures: Likeness = ({ amounts: a }, { amounts: b }, list) => {
  let count = 0;
  for (let at = 0; at < a.length; at += 2) {
    const own = a[at] ?? 0;
    const other = b[at] ?? 0;
    if (own === 0 || other === 0) continue;
    list?.both.push(at / 2);
    if (!isNear(own, other) || !isNear(a[at + 1] ?? 0, b[at + 1] ?? 0)) continue;
    list?.same.push(at / 2);
    count++;
  }
  return count;
};

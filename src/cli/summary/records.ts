/** Lines of a results file: one file read, packed, in a shape that is checked again when it is read back. */
import pkg from '../../../package.json';
import type { Rubric } from '../../rubric/types';
import { pointsText } from '../../summary/choose';
import type { Head } from '../../summary/choose';
import { openCodes, sources } from '../../summary/unit';
import type { CriterionResult, SaveTimes, UnitResult } from '../../summary/unit';

/** Goes up with every change of the lines. */
const FORMAT = 6;
const statuses = ['scored', 'claimed', 'missing', 'invalid', 'exempt', 'pending'] as const;

interface Stamp {
  file: string;
  size: number;
  /** Milliseconds. */
  mtime: number;
}

/** Why a file gave nothing, and by which forms it was read: with others it may give something. */
interface Failure {
  reason: string;
  /** True where it was read, but its form is not known. */
  unranked?: boolean;
  forms: string;
}

export type Outcome = Stamp & ({ ok: true; hash: string; result: UnitResult } | ({ ok: false } & Failure));

/** What the first pass over a results file keeps of a line. */
export type RecordHead = Stamp & (({ ok: true; hash: string } & Head) | ({ ok: false } & Failure));

/** One line, without its end. Criteria are packed by position: points, self, recomputed, appraised, status, open questions, low, high, maximum, and the
 * value of which the summary makes points. */
export function recordLine(outcome: Outcome): string {
  const { file, size, mtime } = outcome;
  const stamp = { v: FORMAT, by: pkg.version, file, size, mtime };
  if (!outcome.ok) {
    const { reason, unranked, forms } = outcome;
    return JSON.stringify({ ...stamp, reason, ...(unranked ? { unranked } : {}), forms });
  }
  const { rubric, unit, sent, times, source, criteria, deductions, errors, blank, unlogged, carried } =
    outcome.result;
  return JSON.stringify({
    ...stamp,
    hash: outcome.hash,
    rubric,
    unit,
    ...(sent === undefined ? {} : { sent }),
    ...(times === undefined ? {} : { times }),
    source,
    errors,
    ...(blank ? { blank } : {}),
    ...(unlogged ? { unlogged } : {}),
    ...(carried === undefined ? {} : { carried }),
    ...(deductions.length > 0
      ? { deductions: deductions.map(({ points, reason }) => [points, reason]) }
      : {}),
    criteria: criteria.map((c) => [
      c.points,
      c.self,
      c.recomputed,
      c.appraised,
      statuses.indexOf(c.status),
      c.open.reduce((bits, code) => bits | (1 << openCodes.indexOf(code)), 0),
      c.low,
      c.high,
      c.max,
      ...(c.value ?? []),
    ]),
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && value['v'] === FORMAT && value['by'] === pkg.version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Head of a line; undefined for a torn line and one of another version of the program. */
export function parseHead(line: string): RecordHead | undefined {
  const value = parsed(line);
  if (!value) return undefined;
  const { file, size, mtime, reason, unranked, forms, hash } = value;
  const { rubric, unit, sent, times, source, criteria, blank } = value;
  if (typeof file !== 'string' || typeof size !== 'number' || typeof mtime !== 'number') return undefined;
  if (typeof reason === 'string')
    return {
      ...{ file, size, mtime, ok: false, reason, forms: typeof forms === 'string' ? forms : '' },
      ...(unranked === true ? { unranked } : {}),
    };
  const known = sources.find((candidate) => candidate === source);
  if (typeof hash !== 'string' || typeof rubric !== 'string' || typeof unit !== 'string' || !known)
    return undefined;
  return {
    file,
    size,
    mtime,
    ok: true,
    hash,
    rubric,
    unit,
    source: known,
    ...(typeof sent === 'string' ? { sent } : {}),
    ...(isObject(times) ? { times: timesOf(times) } : {}),
    blank: blank === true,
    points: pointsText(Array.isArray(criteria) ? criteria.map(firstOf) : []),
  };
}

const timesOf = ({ workbook, file }: Record<string, unknown>): SaveTimes => ({
  ...(typeof workbook === 'string' ? { workbook } : {}),
  ...(typeof file === 'string' ? { file } : {}),
});

/** The points of a packed criterion. */
const firstOf = (packed: unknown): { points: number } => ({
  points: Array.isArray(packed) && typeof packed[0] === 'number' ? packed[0] : NaN,
});

const WHOLE = /^-?\d+$/;

function valueIn(entry: readonly unknown[]): Pick<CriterionResult, 'value'> {
  const [n, d] = entry.slice(9);
  return typeof n === 'string' && typeof d === 'string' && WHOLE.test(n) && /^[1-9]\d*$/.test(d)
    ? { value: [n, d] }
    : {};
}

/** The whole result of a line whose head is known to be good. */
export function parseResult(line: string, rubric: Rubric): UnitResult | undefined {
  const head = parseHead(line);
  const value = parsed(line);
  if (!head?.ok || !value || !Array.isArray(value['criteria'])) return undefined;
  const packed: unknown[] = value['criteria'];
  const criteria = rubric.criteria.flatMap(({ id }, index): CriterionResult[] => {
    const entry = packed[index];
    if (!Array.isArray(entry)) return [];
    const [points, self, recomputed, appraised, status, bits, low, high, max] = entry.map((part: unknown) =>
      typeof part === 'number' ? part : null,
    );
    const known = statuses[status ?? -1];
    if (
      points == null ||
      self == null ||
      recomputed == null ||
      low == null ||
      high == null ||
      max == null ||
      !known
    )
      return [];
    return [
      {
        id,
        max,
        points,
        self,
        recomputed,
        appraised: appraised ?? null,
        status: known,
        open: openCodes.filter((_, at) => ((bits ?? 0) & (1 << at)) !== 0),
        low,
        high,
        ...valueIn(entry),
      },
    ];
  });
  if (criteria.length !== rubric.criteria.length) return undefined;
  const deductions: unknown[] = Array.isArray(value['deductions']) ? value['deductions'] : [];
  return {
    file: head.file,
    rubric: head.rubric,
    unit: head.unit,
    ...(head.sent === undefined ? {} : { sent: head.sent }),
    ...(head.times === undefined ? {} : { times: head.times }),
    source: head.source,
    blank: head.blank,
    criteria,
    deductions: deductions.flatMap((entry) => {
      const [points, reason]: unknown[] = Array.isArray(entry) ? entry : [];
      return typeof points === 'number' ? [{ points, reason: String(reason ?? '') }] : [];
    }),
    errors: typeof value['errors'] === 'number' ? value['errors'] : 0,
    ...(value['unlogged'] === true ? { unlogged: true } : {}),
    ...(typeof value['carried'] === 'string' ? { carried: value['carried'] } : {}),
  };
}

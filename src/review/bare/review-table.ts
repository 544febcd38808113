/** A bare table reviewed: matched, read, its sums recomputed, its claims checked against the rules and against each other. */
import type { Rubric } from '../../rubric/types';
import { emptyAnswer, isBlank } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { canYield, ruleOf } from '../../scoring/rules';
import type { WorkbookContent } from '../../sheet/content';
import { a1, parseA1, quoteSheet } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import { classed, compareCriteria } from '../compare';
import { bySeverity, finding } from '../finding';
import type { Finding, FindingPlace } from '../finding';
import type { Review } from '../review';
import { extract, figureText } from './extract';
import type { Claim, Extraction } from './extract';
import { figuresIn } from './figures';
import { matchRows } from './match';
import type { RowMatch } from './match';
import type { RecognisedTable } from './recognise';
import { tableHeads } from './table';
import { sumFindings } from './sums';
import { pointsIn } from './words';

export interface BareReview extends Review {
  bare: BareMatch;
}

/** How the rows of a table were read as those of the form. */
export interface BareMatch {
  /** Why the table gives no score that may stand anywhere; absent where it does. */
  unusable?: 'no-points-column' | 'too-few-rows';
  /** Proposed match of criteria to rows of the sheet (from 0), with confidence; null where there is none. */
  matches: { criterion: string; row: number | null; confidence: number; doubtful: boolean }[];
  /** Criteria whose points the table does not say, or not clearly; those that the reviewer said are not there are none. */
  open: string[];
  /** Rows that say something, with what they say. */
  rows: { row: number; text: string }[];
}

/** What the reviewer decided: row of the sheet (from 0) by criterion, or null where it has none. */
export type Mending = ReadonlyMap<string, number | null>;

/** Confidence below which the reviewer is asked to look. */
const DOUBTFUL = 0.75;

/** Letters by which a row is told from others. */
const LABEL = 120;

/** Reviews a bare table; `mending` overrides the proposed match. */
export function reviewTable(
  _content: WorkbookContent,
  { rubric, sheet, rows, confidence, parts }: RecognisedTable,
  mending: Mending = new Map(),
): BareReview {
  const proposed = matchRows(rubric, rows);
  const matches = mend(rubric, rows, proposed, mending);
  const heads = tableHeads(rows, rubric);
  const extraction = extract(rubric, sheet, rows, heads, matches);
  const submission = submissionOf(rubric, extraction);
  const assessment = assess(rubric, submission);
  const claimOf = (id: string): number | undefined => {
    const points = extraction.criteria.get(id)?.points;
    return typeof points === 'number' ? points : undefined;
  };
  const criteria = compareCriteria(assessment.criteria, claimOf);
  const claimed = criteria.reduce((sum, { sheet: own }) => sum + toHundredths(own ?? 0), 0);
  const blank = isBlank(submission);
  const totals = sumFindings(rubric, sheet.name, extraction);
  const findings = [
    ...criterionFindings(rubric, sheet.name, extraction, matches, { rows, parts }),
    ...totals.findings,
    ...unmatched(rubric, sheet.name, rows, matches, heads),
    ...(blank ? [finding('form-blank', { sheet: sheet.name })] : []),
    ...(submission.unit === '' ? [finding('unit-missing', { sheet: sheet.name })] : []),
    ...checkFindings(assessment.problems, sheet.name, extraction),
  ]
    .sort(bySeverity)
    .map((found) => inPart(found, parts));
  return {
    rubric,
    recognised: { by: 'text', confidence },
    submission,
    assessment,
    problems: [...assessment.problems, ...assessment.criteria.flatMap(({ problems }) => problems)],
    comparison: {
      criteria,
      claimed: classed(rubric, toHundredths(totals.printed ?? fromHundredths(claimed)), blank),
      sheet: classed(rubric, claimed, blank),
      engine: classed(rubric, toHundredths(assessment.total), blank),
    },
    findings,
    sheet: sheet.name,
    bare: {
      ...unusable(rubric, heads, matches),
      open: openCriteria(rubric, extraction, mending),
      matches: rubric.criteria.map(({ id }) => {
        // of two rows that say other points the reviewer chooses
        const { points } = extraction.criteria.get(id) ?? {};
        const asked = typeof points === 'object' && points?.cells !== undefined;
        const found = asked ? undefined : matches.find(({ printed }) => isCriterion(rubric, printed, id));
        return {
          criterion: id,
          row: found ? (rows[found.at]?.row ?? null) : null,
          confidence: found?.confidence ?? 0,
          doubtful: (found?.confidence ?? 0) < DOUBTFUL,
        };
      }),
      rows: rows.map(({ row, cells }) => ({
        row,
        text: cells
          .map(({ text }) => text)
          .join(' ')
          .slice(0, LABEL),
      })),
    },
  };
}

/** Where a cell of the joined table really stands. */
function standing(
  ref: CellRef,
  parts: RecognisedTable['parts'],
): { sheet: string; cell: string } | undefined {
  const part = [...parts].reverse().find(({ from }) => ref.row >= from);
  return part && { sheet: part.sheet, cell: a1({ row: ref.row - part.from, col: ref.col }) };
}

/** The finding in the sheet where its cell really stands. */
function inPart(found: Finding, parts: RecognisedTable['parts']): Finding {
  const ref = found.cell === undefined ? undefined : parseA1(found.cell);
  return { ...found, ...(ref && standing(ref, parts)) };
}

/** A cell in a sentence, with its sheet where the table stands on several. */
function cellText(ref: CellRef, parts: RecognisedTable['parts']): string {
  const at = standing(ref, parts);
  if (!at) return a1(ref);
  return parts.length > 1 ? `${quoteSheet(at.sheet)}!${at.cell}` : at.cell;
}

function openCriteria(rubric: Rubric, { criteria }: Extraction, mending: Mending): string[] {
  return rubric.criteria.flatMap(({ id }) => {
    const claim = criteria.get(id);
    const isOpen = claim
      ? typeof claim.points === 'object' && claim.points !== null
      : mending.get(id) !== null;
    return isOpen ? [id] : [];
  });
}

/** Part of the criteria that must be found before a table is a submission. */
const LEAST_FOUND = 0.6;

function unusable(
  rubric: Rubric,
  heads: ReturnType<typeof tableHeads>,
  matches: readonly RowMatch[],
): Pick<BareMatch, 'unusable'> {
  if (heads.every(({ columns }) => columns.self === undefined)) return { unusable: 'no-points-column' };
  const found = matches.filter(({ printed }) => rubric.rows[printed]?.kind === 'criterion').length;
  return found < rubric.criteria.length * LEAST_FOUND ? { unusable: 'too-few-rows' } : {};
}

const isCriterion = (rubric: Rubric, printed: number, id: string): boolean =>
  rubric.rows[printed]?.kind === 'criterion' && rubric.rows[printed]?.criterion === id;

function mend(
  rubric: Rubric,
  rows: RecognisedTable['rows'],
  proposed: RowMatch[],
  mending: Mending,
): RowMatch[] {
  let matches = proposed;
  for (const [id, row] of mending) {
    const printed = rubric.rows.findIndex((_, index) => isCriterion(rubric, index, id));
    const at = rows.findIndex((candidate) => candidate.row === row);
    matches = matches.filter((match) => match.printed !== printed && (row === null || match.at !== at));
    if (row !== null && at >= 0 && printed >= 0) matches = [...matches, { printed, at, confidence: 1 }];
  }
  return [...matches].sort((a, b) => a.printed - b.printed);
}

function submissionOf(rubric: Rubric, { criteria, fields }: Extraction): Submission {
  const answers = new Map<string, Answer>();
  for (const criterion of rubric.criteria) {
    const claim = criteria.get(criterion.id);
    if (!claim) continue;
    const answer = emptyAnswer(ruleOf(criterion).inputs.length);
    const figures = figuresIn(criterion, claim.evidence);
    if (figures) answer.inputs = figures;
    answer.claimed =
      claim.points !== null && typeof claim.points === 'object'
        ? { unreadable: claim.points.unreadable }
        : claim.points;
    answer.evidence = claim.evidence;
    answers.set(criterion.id, answer);
  }
  const kinds = new Map(
    [...rubric.before, ...rubric.after].flatMap((part) => part.fields).map(({ id, kind }) => [id, kind]),
  );
  const given: Submission['fields'] = {};
  for (const [id, { text }] of fields) {
    const value = kinds.get(id) === 'number' ? pointsIn({ value: text }) : text;
    if (id !== 'unit' && id !== 'totalPoints' && value !== undefined) given[id] = value;
  }
  return { rubric: rubric.id, unit: fields.get('unit')?.text ?? '', fields: given, answers };
}

function criterionFindings(
  rubric: Rubric,
  sheet: string,
  { criteria }: Extraction,
  matches: readonly RowMatch[],
  { rows, parts }: Pick<RecognisedTable, 'rows' | 'parts'>,
): Finding[] {
  return rubric.criteria.flatMap((criterion): Finding[] => {
    const { id, max, printedMax, text } = criterion;
    const claim = criteria.get(id);
    const match = matches.find(({ printed }) => isCriterion(rubric, printed, id));
    if (!claim || !match) return [finding('criterion-unmatched', { sheet, criterion: id, expected: text })];
    const found: Finding[] = [];
    const own = { sheet, criterion: id };
    if (match.confidence < DOUBTFUL)
      found.push(
        finding('match-doubtful', {
          ...own,
          ref: { row: rows[match.at]?.row ?? 0, col: 0 },
          expected: text,
          found: match.confidence,
        }),
      );
    if (claim.max && printedMax !== null && claim.max.value !== printedMax)
      found.push(
        finding('maximum-edited', {
          ...own,
          ref: claim.max.ref,
          expected: printedMax,
          found: claim.max.value,
        }),
      );
    const { points, ref } = claim;
    if (points !== null && typeof points === 'object')
      return [...found, unreadableClaim({ ...own, ref }, claim, parts)];
    if (points === null) return found;
    if (claim.shared)
      found.push(
        finding(claim.shared === 'merged' ? 'claim-shared' : 'claim-beside', {
          ...own,
          ref,
          expected: max,
          found: points,
        }),
      );
    if (claim.again)
      found.push(
        finding('claim-repeated', { ...own, ref, expected: cellText(claim.again, parts), found: points }),
      );
    if (!canYield(ruleOf(criterion).yields(), points))
      found.push(finding('claim-impossible', { ...own, ref, expected: max, found: points, points }));
    const figures = figuresIn(criterion, claim.evidence);
    const computed = figures && ruleOf(criterion).evaluate(figures);
    if (computed?.status === 'scored' && computed.hundredths !== toHundredths(points))
      found.push(
        finding('evidence-figures', {
          ...own,
          ref,
          expected: fromHundredths(computed.hundredths),
          found: points,
          points: points - fromHundredths(computed.hundredths),
        }),
      );
    return found;
  });
}

function unreadableClaim(
  place: FindingPlace,
  { points, shared }: Claim,
  parts: RecognisedTable['parts'],
): Finding {
  const { unreadable, date, cells } = typeof points === 'object' && points ? points : { unreadable: '' };
  if (cells) {
    const all = cells.map((cell) => `${cellText(cell.ref, parts)}: ${figureText(cell.points)}`);
    return finding('claim-twice', { ...place, found: all.join('; ') });
  }
  // what was typed, as far as the day tells it
  const typed = date && unreadable.split('/').slice(0, 2).map(Number).join('/');
  const code = date ? 'claim-date' : shared ? 'claim-together' : 'claim-unreadable';
  return finding(code, { ...place, found: unreadable, expected: typed });
}

/** Checks between criteria, at the first criterion that they name. */
function checkFindings(problems: Review['problems'], sheet: string, { criteria }: Extraction): Finding[] {
  return problems.flatMap(({ code, text, received, criteria: ids = [] }): Finding[] => {
    if (code !== 'check') return [];
    const [first] = ids;
    const claim = first === undefined ? undefined : criteria.get(first);
    return [finding('check', { sheet, ref: claim?.ref, criterion: first, found: received, text })];
  });
}

/** Rows that carry points and belong to nothing that the form prints. */
function unmatched(
  rubric: Rubric,
  sheet: string,
  rows: RecognisedTable['rows'],
  matches: readonly RowMatch[],
  heads: ReturnType<typeof tableHeads>,
): Finding[] {
  const [head] = heads;
  if (!head) return [];
  const taken = new Set(matches.flatMap(({ at, twins = [] }) => [at, ...twins]));
  const options = new Set(
    rubric.rows.flatMap(({ kind, text, method }) => (kind === 'option' ? [text, method] : [])),
  );
  return rows.flatMap(({ row, cells }, index): Finding[] => {
    if (taken.has(index) || row <= head.row) return [];
    const columns = [...heads].reverse().find((candidate) => candidate.row < row)?.columns ?? head.columns;
    const at = (col: number | undefined) => cells.find((cell) => cell.col === col);
    const points = pointsIn(at(columns.self));
    const text = at(columns.text)?.text ?? '';
    if (points === undefined || text === '' || options.has(text)) return [];
    return [
      finding('row-unmatched', {
        sheet,
        ref: { row, col: columns.self ?? 0 },
        found: `${at(columns.no)?.text ?? a1({ row, col: 0 })} ${text}`.trim(),
      }),
    ];
  });
}

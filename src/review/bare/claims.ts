/** What the rows of a table claim, held against the form. */
import type { Criterion, Rubric } from '../../rubric/types';
import { toHundredths, fromHundredths } from '../../scoring/exact';
import { canYield, ruleOf } from '../../scoring/rules';
import { a1 } from '../../sheet/address';
import { finding } from '../finding';
import type { Finding, FindingPlace } from '../finding';
import type { Review } from '../review';
import { figureText } from './extract';
import type { Extraction, Claim } from './extract';
import { figuresIn } from './figures';
import { cellText } from './joined-sheets';
import type { RowMatch } from './match';
import { isCriterion } from './mending';
import type { RecognisedTable } from './recognise';
import type { tableHeads } from './table';
import { pointsIn } from './words';

/** Confidence below which the reviewer is asked to look. */
export const DOUBTFUL = 0.75;

/** Findings of every criterion that the table should have. */
export function criterionFindings(
  rubric: Rubric,
  sheet: string,
  { criteria }: Extraction,
  matches: readonly RowMatch[],
  { rows, parts }: Pick<RecognisedTable, 'rows' | 'parts'>,
): Finding[] {
  return rubric.criteria.flatMap((criterion): Finding[] => {
    const { id, text } = criterion;
    const claim = criteria.get(id);
    const match = matches.find(({ printed }) => isCriterion(rubric, printed, id));
    if (!claim || !match) return [finding('criterion-unmatched', { sheet, criterion: id, expected: text })];
    const place = { sheet, criterion: id };
    const at = { row: rows[match.at]?.row ?? 0, col: 0 };
    return [
      ...(match.confidence < DOUBTFUL
        ? [finding('match-doubtful', { ...place, ref: at, expected: text, found: match.confidence })]
        : []),
      ...maximumFindings(criterion, claim, place),
      ...claimFindings(criterion, claim, { ...place, ref: claim.ref }, parts),
    ];
  });
}

/** The maximum that the table prints, where it is not the form's. */
function maximumFindings({ printedMax }: Criterion, { max }: Claim, place: FindingPlace): Finding[] {
  if (!max || printedMax === null || max.value === printedMax) return [];
  return [finding('maximum-edited', { ...place, ref: max.ref, expected: printedMax, found: max.value })];
}

/** Points that cannot be read, stand for others too, or that neither the rule nor the figures beside them give. */
function claimFindings(
  criterion: Criterion,
  claim: Claim,
  place: FindingPlace,
  parts: RecognisedTable['parts'],
): Finding[] {
  const { points, shared, again } = claim;
  if (points === null) return [];
  if (typeof points === 'object') return [unreadableClaim(place, claim, parts)];
  const found: Finding[] = [];
  const own = { ...place, found: points };
  if (shared)
    found.push(
      finding(shared === 'merged' ? 'claim-shared' : 'claim-beside', { ...own, expected: criterion.max }),
    );
  if (again) found.push(finding('claim-repeated', { ...own, expected: cellText(again, parts) }));
  if (!canYield(ruleOf(criterion).yields(), points))
    found.push(finding('claim-impossible', { ...own, expected: criterion.max, points }));
  const figures = figuresIn(criterion, claim.evidence);
  const computed = figures && ruleOf(criterion).evaluate(figures);
  if (computed?.status === 'scored' && computed.hundredths !== toHundredths(points)) {
    const given = fromHundredths(computed.hundredths);
    found.push(finding('evidence-figures', { ...own, expected: given, points: points - given }));
  }
  return found;
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
export function checkFindings(
  problems: Review['problems'],
  sheet: string,
  { criteria }: Extraction,
): Finding[] {
  return problems.flatMap(({ code, text, received, criteria: ids = [] }): Finding[] => {
    if (code !== 'check') return [];
    const [first] = ids;
    const claim = first === undefined ? undefined : criteria.get(first);
    return [finding('check', { sheet, ref: claim?.ref, criterion: first, found: received, text })];
  });
}

/** Rows that carry points and belong to nothing that the form prints. */
export function unmatched(
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

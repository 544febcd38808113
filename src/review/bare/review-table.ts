/** A bare table reviewed: matched, read, its sums recomputed, its claims checked against the rules and against each other. */
import { fieldsOf } from '../../rubric/fields';
import type { Rubric } from '../../rubric/types';
import { emptyAnswer, isBlank } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { ruleOf } from '../../scoring/rules';
import type { WorkbookContent } from '../../sheet/content';
import { classed, compareCriteria } from '../compare';
import { bySeverity, finding } from '../finding';
import type { Review } from '../review';
import { extract } from './extract';
import type { Extraction } from './extract';
import { figuresIn } from './figures';
import { matchRows } from './match';
import type { RowMatch } from './match';
import type { RecognisedTable } from './recognise';
import { tableHeads } from './table';
import { sumFindings } from './sums';
import { pointsIn } from './words';
import { inPart } from './joined-sheets';
import { mend, isCriterion } from './mending';
import type { Mending } from './mending';
import { criterionFindings, unmatched, checkFindings, DOUBTFUL } from './claims';

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
      matches: shownMatches(rubric, rows, extraction, matches),
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

/** The match as the reviewer sees it; of two rows that say other points the reviewer chooses. */
function shownMatches(
  rubric: Rubric,
  rows: RecognisedTable['rows'],
  { criteria }: Extraction,
  matches: readonly RowMatch[],
): BareMatch['matches'] {
  return rubric.criteria.map(({ id }) => {
    const { points } = criteria.get(id) ?? {};
    const asked = typeof points === 'object' && points?.cells !== undefined;
    const found = asked ? undefined : matches.find(({ printed }) => isCriterion(rubric, printed, id));
    return {
      criterion: id,
      row: found ? (rows[found.at]?.row ?? null) : null,
      confidence: found?.confidence ?? 0,
      doubtful: (found?.confidence ?? 0) < DOUBTFUL,
    };
  });
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
  const kinds = new Map(fieldsOf(rubric).map(({ id, kind }) => [id, kind]));
  const given: Submission['fields'] = {};
  for (const [id, { text }] of fields) {
    const value = kinds.get(id) === 'number' ? pointsIn({ value: text }) : text;
    if (id !== 'unit' && id !== 'totalPoints' && value !== undefined) given[id] = value;
  }
  return { rubric: rubric.id, unit: fields.get('unit')?.text ?? '', fields: given, answers };
}

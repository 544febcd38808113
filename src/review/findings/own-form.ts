/** The form that the workbook carries beside the one that the reviewer has: what differs, and what came later. */
import { assessForm } from '../../form/answers/submission';
import type { FoundForm } from '../../form/answers/submission';
import { carriedOtherwise } from '../../form/identity/carried';
import { placeForm } from '../../form/place/place';
import { differencesOf } from '../../rubric/differences';
import type { Rubric } from '../../rubric/types';
import { bySeverity, finding } from '../finding';
import type { Finding, FindingCode } from '../finding';
import { examine } from './examined-form';
import type { ExaminedForm } from './examined-form';

/** Findings that stand before all others: they say by what form everything else was found. */
export function ownFormFindings({ rubric, sheet, embedded, newer }: ExaminedForm): Finding[] {
  const place = { sheet: sheet.name };
  return [
    ...(embedded ? [finding('form-not-in-store', { ...place, found: rubric.fingerprints.whole })] : []),
    ...(newer
      ? [
          {
            ...finding('form-newer', { ...place, expected: newer.version, found: rubric.version }),
            ...(newer.changes === undefined ? {} : { text: newer.changes }),
            differences: differencesOf(rubric, newer),
          },
        ]
      : []),
  ];
}

/** The workbook laid beside the form that it carries, where that says otherwise than the reviewer's own of the same id and version. */
export interface CarriedForm {
  rubric: Rubric;
  /** Undefined where the sheet is not laid out by it. */
  examined: ExaminedForm | undefined;
}

export function carriedForm({ content, rubric, embedded }: ExaminedForm): CarriedForm | undefined {
  const carried = embedded ? undefined : carriedOtherwise(content, rubric);
  if (!carried) return undefined;
  const placement = placeForm(content, carried.rubric);
  if (!placement) return { rubric: carried.rubric, examined: undefined };
  const found: FoundForm = {
    ...{ kind: 'form', ...carried, placement, by: 'identity', confidence: 1, embedded: true },
  };
  return { rubric: carried.rubric, examined: examine(content, found, assessForm(content, found)) };
}

/** What a form carried along may have brought; other findings stand beside it whatever form was the pattern. */
const BROUGHT: ReadonlySet<FindingCode> = new Set([
  ...['formula-edited', 'formula-replaced', 'cached-value', 'formulas-earlier', 'list-edited', 'sum-wrong'],
  ...['maximum-edited', 'printed-edited', 'printed-number-edited', 'row-deleted', 'row-added', 'row-moved'],
  ...['column-deleted', 'column-moved', 'validation-edited', 'validation-removed'],
  ...['rubric-outdated', 'code-mismatch'],
] as const);

/** True for a finding that is none against the carried form: nobody changed the cell, it was laid out by that form. */
export function followsFrom(own: readonly Finding[]): (found: Finding) => boolean {
  const codes = new Set(own.map(({ code }) => code));
  const cells = new Set(own.flatMap(({ cell }) => cell ?? []));
  const criteria = new Set(own.flatMap(({ criterion }) => criterion ?? []));
  return ({ code, cell, criterion }) =>
    BROUGHT.has(code) &&
    !(cell !== undefined && cells.has(cell)) &&
    !(criterion !== undefined && criteria.has(criterion)) &&
    !(cell === undefined && criterion === undefined && codes.has(code));
}

/** What the carried form differs in and what that changes, with the findings that follow from it. */
export function alteredForm(
  { rubric, form, sheet }: ExaminedForm,
  { rubric: carried, examined }: CarriedForm,
  followed: readonly Finding[],
): Finding {
  const otherwise = examined?.form.assessment ?? form.assessment;
  const before = new Map(form.assessment.criteria.map(({ id, points }) => [id, points]));
  const changed = new Map(otherwise.criteria.map(({ id, points }) => [id, points - (before.get(id) ?? 0)]));
  const same = carried.fingerprints.scoring === rubric.fingerprints.scoring;
  const own = finding(same ? 'form-reworded' : 'form-altered', {
    ...{ sheet: sheet.name, expected: rubric.fingerprints.whole, found: carried.fingerprints.whole },
    points: otherwise.total - form.assessment.total,
  });
  const also = [...new Set(followed.flatMap(({ cell }) => cell ?? []))];
  const [worst = own] = [own, ...followed].sort(bySeverity);
  return {
    ...own,
    severity: worst.severity,
    ...(also.length === 0 ? {} : { also }),
    differences: differencesOf(rubric, carried)
      .map((difference) => ({
        ...difference,
        points: 'criterion' in difference ? toTwo(changed.get(difference.criterion) ?? 0) : 0,
      }))
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

const toTwo = (points: number): number => Math.round(points * 100) / 100 || 0;

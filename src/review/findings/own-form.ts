/** The form that the workbook carries beside the one that the reviewer has: what differs, and what came later. */
import { embeddedRubric } from '../../form/identity/embedded';
import { findIdentities } from '../../form/identity/identity';
import { differencesOf } from '../../rubric/differences';
import { assess } from '../../scoring/assess';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { ExaminedForm } from './examined-form';

/** Findings that stand before all others: they say by what form everything else was found. */
export function ownFormFindings(examined: ExaminedForm): Finding[] {
  const { rubric, sheet, embedded, newer } = examined;
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
    ...alteredForm(examined),
  ];
}

/** A form carried along that says otherwise than the reviewer's own of the same id and version. */
function alteredForm({ content, rubric, form, sheet, embedded }: ExaminedForm): Finding[] {
  if (embedded) return [];
  const own = findIdentities(content).find(({ identity }) => identity.rubric === rubric.id);
  const carried = own && embeddedRubric(own.sheet, rubric);
  if (!carried || carried === rubric || carried.key !== rubric.key) return [];
  const differences = differencesOf(rubric, carried);
  if (differences.length === 0) return [];
  const otherwise = assess(carried, form.submission);
  const before = new Map(form.assessment.criteria.map(({ id, points }) => [id, points]));
  const changed = new Map(otherwise.criteria.map(({ id, points }) => [id, points - (before.get(id) ?? 0)]));
  const same = carried.fingerprints.scoring === rubric.fingerprints.scoring;
  return [
    {
      ...finding(same ? 'form-reworded' : 'form-altered', {
        ...{ sheet: sheet.name, expected: rubric.fingerprints.whole, found: carried.fingerprints.whole },
        points: otherwise.total - form.assessment.total,
      }),
      differences: differences.map((difference) => ({
        ...difference,
        points: 'criterion' in difference ? toTwo(changed.get(difference.criterion) ?? 0) : 0,
      })),
    },
  ];
}

const toTwo = (points: number): number => Math.round(points * 100) / 100 || 0;

/** Where a workbook comes from: identity, version, control code, unit, and what else is in the file. */
import { LAYOUT, findIdentities } from '../../form/identity/identity';
import type { Placement } from '../../form/place/place';
import { placeProblems } from '../../form/place/problems';
import { formIdIn, names } from '../../form/layout';
import { controlCode, footerOf } from '../../form/identity/ready';
import { isBlank } from '../../scoring/answer';
import { nearUnits } from '../../rubric/near-names';
import { unitKey, unlistedUnit } from '../../rubric/unit-names';
import type { CellRef } from '../../sheet/address';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import type { Finding } from '../finding';
import type { ContentSheet } from '../../sheet/content';
import { asItLooks, disguiseOf } from '../../reading/disguise';
import { cellAt, plainText, shownText } from '../../sheet/cell-text';
import { numberIn } from './recompute';

/** Findings about the file as a whole. */
export function originFindings(examined: ExaminedForm): Finding[] {
  return [
    ...foundFindings(examined),
    ...identityFindings(examined),
    ...unitFindings(examined),
    ...blankFindings(examined),
    ...codeFindings(examined),
    ...sheetFindings(examined),
    ...foreignFindings(examined),
  ];
}

/** How the form was found: names that were repaired, copies beside it, an identity that is gone. */
function foundFindings(examined: ExaminedForm): Finding[] {
  const { placement, identity, sheet } = examined;
  return placeProblems(placement, identity !== undefined).map(
    ({ code, sheet: on, ref, criterion, expected, found }) =>
      finding(code, {
        sheet: on,
        ref,
        criterion,
        expected,
        found: found === '' ? undefined : found,
        points: code === 'name-elsewhere' ? totalBeside(placement, sheet) : 0,
      }),
  );
}

/** What the printed total shows beyond the form's own, where the name of the total was led to another cell. */
function totalBeside({ doubts, at }: Placement, sheet: ContentSheet): number {
  const doubt = doubts.find(({ name, code }) => name === names.total && code === 'name-elsewhere');
  const own = at(names.total);
  if (!doubt?.instead || !own) return 0;
  const value = (ref: CellRef): number => numberIn(cellAt(sheet, ref.row, ref.col)) ?? 0;
  return value(doubt.instead) - value(own);
}

/** A form in which nothing was entered is nobody's self-score. */
const blankFindings = ({ form, sheet }: ExaminedForm): Finding[] =>
  isBlank(form.submission) ? [finding('form-blank', { sheet: sheet.name })] : [];

function identityFindings({ content, rubric, identity, sheet }: ExaminedForm): Finding[] {
  const findings: Finding[] = [];
  if (!identity) return findings;
  const [named] = content.names.flatMap(({ name }) => formIdIn(name) ?? []);
  if (identity.rubric !== rubric.id || (named ?? identity.rubric) !== identity.rubric)
    findings.push(
      finding('identity-other-form', {
        sheet: sheet.name,
        expected: named ?? rubric.id,
        found: identity.rubric,
      }),
    );
  if (identity.layout > LAYOUT)
    findings.push(finding('layout-newer', { sheet: sheet.name, expected: LAYOUT, found: identity.layout }));
  if (identity.hash !== rubric.hash)
    findings.push(
      finding('rubric-outdated', {
        sheet: sheet.name,
        expected: rubric.hash.slice(0, 12),
        found: `${identity.hash.slice(0, 12)} (${identity.version})`,
      }),
    );
  return findings;
}

function unitFindings({ rubric, form, identity, sheet }: ExaminedForm): Finding[] {
  const { unit } = form.submission;
  const ref: CellRef | undefined = form.located.field('unit');
  const place = { sheet: sheet.name, ref };
  if (plainText(unit) === '') return [finding('unit-missing', place)];
  const findings: Finding[] = [];
  const disguise = disguiseOf(unit);
  if (disguise !== undefined)
    findings.push(finding('letters-disguised', { ...place, expected: asItLooks(unit), found: disguise }));
  const first = identity?.unit ?? '';
  const key = (name: string): string => unitKey(name, rubric.province);
  if (key(first) !== '' && key(first) !== key(unit))
    findings.push(finding('unit-differs', { ...place, expected: first, found: unit }));
  if (unlistedUnit(rubric, unit))
    findings.push(
      finding('unit-not-listed', { ...place, expected: nearUnits(rubric, unit).join(', '), found: unit }),
    );
  return findings;
}

function codeFindings({ rubric, form, identity, sheet }: ExaminedForm): Finding[] {
  const code = identity?.code ?? '';
  if (code === '') return [];
  const findings: Finding[] = [];
  const now = controlCode(rubric, form.submission, form.assessment, identity?.hash);
  if (now !== code)
    findings.push(finding('code-mismatch', { sheet: sheet.name, expected: code, found: now }));
  const printed = footerOf(code, rubric).left;
  const { footer } = sheet;
  if (printed !== undefined && footer !== undefined && !footer.includes(code))
    findings.push(finding('footer-code', { sheet: sheet.name, expected: printed, found: footer }));
  return findings;
}

/** Sheets that somebody hid, and a second identity. */
function sheetFindings({ content, placement, sheet, lists }: ExaminedForm): Finding[] {
  const identities = findIdentities(content).map((found) => found.sheet);
  return content.sheets.flatMap((other): Finding[] => {
    if (other === sheet || placement.copies.includes(other)) return [];
    if (identities.includes(other))
      return other === identities[0]
        ? []
        : [finding('second-form', { sheet: other.name, expected: sheet.name, found: other.name })];
    if (other === lists || other.visibility === 'visible') return [];
    const holds = [...other.rows.values()].some((cells) =>
      [...cells.values()].some((cell) => shownText(cell) !== ''),
    );
    return holds ? [finding('foreign-sheet-hidden', { sheet: other.name, found: other.visibility })] : [];
  });
}

function foreignFindings({ content, sheet }: ExaminedForm): Finding[] {
  const { macros, externalLinks, embeddings } = content.foreign;
  return [
    ...(macros ? [finding('macros', { sheet: sheet.name })] : []),
    ...externalLinks.map((target) => finding('external-link', { sheet: sheet.name, found: target })),
    ...embeddings.map((part) => finding('embedded-object', { sheet: sheet.name, found: part })),
  ];
}

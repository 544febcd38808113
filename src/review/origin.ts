/** Where a workbook comes from: identity, version, control code, unit, and what else is in the file. */
import { LAYOUT, findIdentities } from '../form/identity';
import { names } from '../form/plan';
import { controlCode, footerOf } from '../form/ready';
import { catalogue } from '../rubric/catalogue';
import { unitKey, unlistedUnit } from '../rubric/unit-names';
import type { CellRef } from '../sheet/address';
import type { Examined } from './examined';
import { finding } from './finding';
import type { Finding } from './finding';
import { comparedText, plainText, remembering, shownText } from '../sheet/text';

/** Findings about the file as a whole. */
export function originFindings(examined: Examined): Finding[] {
  return [
    ...identityFindings(examined),
    ...unitFindings(examined),
    ...codeFindings(examined),
    ...sheetFindings(examined),
    ...foreignFindings(examined),
  ];
}

function identityFindings({ content, rubric, placement, recognised, sheet }: Examined): Finding[] {
  const { identity } = recognised;
  const findings: Finding[] = [];
  if (!placement.named)
    findings.push(finding('names-missing', { sheet: sheet.name, expected: names.form(rubric.id) }));
  if (!identity)
    return [...findings, finding('identity-missing', { sheet: sheet.name, expected: rubric.id })];
  const form = catalogue.find(({ id }) =>
    content.names.some(({ name }) => name.toLowerCase() === names.form(id).toLowerCase()),
  );
  if (identity.rubric !== rubric.id || (form && form.id !== identity.rubric))
    findings.push(
      finding('identity-other-form', {
        sheet: sheet.name,
        expected: form?.id ?? rubric.id,
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

function unitFindings({ rubric, form, recognised, sheet }: Examined): Finding[] {
  const { unit } = form.submission;
  const ref: CellRef | undefined = form.located.field('unit');
  const place = { sheet: sheet.name, ref };
  if (plainText(unit) === '') return [finding('unit-missing', place)];
  const findings: Finding[] = [];
  const first = recognised.identity?.unit ?? '';
  const key = (name: string): string => unitKey(name, rubric.province);
  if (key(first) !== '' && key(first) !== key(unit))
    findings.push(finding('unit-differs', { ...place, expected: first, found: unit }));
  if (unlistedUnit(rubric, unit)) findings.push(finding('unit-not-listed', { ...place, found: unit }));
  return findings;
}

function codeFindings({ rubric, form, recognised, sheet, honest, typedOver }: Examined): Finding[] {
  const code = recognised.identity?.code ?? '';
  if (code === '') return [];
  const findings: Finding[] = [];
  const now = controlCode(rubric, form.submission, typedOver.size > 0 ? honest : form.assessment);
  if (now !== code)
    findings.push(finding('code-mismatch', { sheet: sheet.name, expected: code, found: now }));
  const printed = footerOf(code).left;
  const { footer } = sheet;
  if (printed !== undefined && footer !== undefined && !footer.includes(code))
    findings.push(finding('footer-code', { sheet: sheet.name, expected: printed, found: footer }));
  return findings;
}

/** Other sheets that hold the same form, and sheets that somebody hid. */
function sheetFindings({ content, rubric, expected, sheet, lists }: Examined): Finding[] {
  const textCol = expected.plan.columns.get('text') ?? 1;
  const said = remembering(comparedText);
  const texts = new Set(
    [...expected.plan.criterionRow.values()].flatMap((row) => {
      const text = expected.printedRows[row]?.find(({ col }) => col === textCol)?.value;
      return text === undefined ? [] : [said(String(text))];
    }),
  );
  const identities = findIdentities(content).map((found) => found.sheet);
  return content.sheets.flatMap((other): Finding[] => {
    if (other === sheet) return [];
    let same = 0;
    for (const cells of other.rows.values())
      for (const cell of cells.values())
        if (typeof cell.value === 'string' && cell.value.length > 3 && texts.has(said(cell.value))) same++;
    if (same > rubric.criteria.length / 2)
      return [finding('second-form', { sheet: other.name, found: rubric.id })];
    if (identities.includes(other))
      return other === identities[0]
        ? []
        : [finding('second-form', { sheet: other.name, found: 'identity' })];
    if (other === lists || other.visibility === 'visible') return [];
    const holds = [...other.rows.values()].some((cells) =>
      [...cells.values()].some((cell) => shownText(cell) !== ''),
    );
    return holds ? [finding('foreign-sheet-hidden', { sheet: other.name, found: other.visibility })] : [];
  });
}

function foreignFindings({ content, sheet }: Examined): Finding[] {
  const { macros, externalLinks, embeddings } = content.foreign;
  return [
    ...(macros ? [finding('macros', { sheet: sheet.name })] : []),
    ...externalLinks.map((target) => finding('external-link', { sheet: sheet.name, found: target })),
    ...embeddings.map((part) => finding('embedded-object', { sheet: sheet.name, found: part })),
  ];
}

/** Sheets of a donor put into a package, with their charts and names; one of a name that is there takes that one's place. */
import type { Donor, DonorSheet } from './donor';
import { entries } from './donor';
import { type DraftPackage, TYPES, relationshipsOf } from './draft-package';
import type { JoinedStyles } from './join-styles';
import { RelationshipSink } from '../../package/parts';
import { WorkbookSink } from '../reader/workbook-xml';
import { attribute, element, elementsIn, isOpaque, openTag, prefixIn } from '../../package/xml-text';
import { scanXml } from '../../package/scan';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** False where the package is written in a way that can't be added to safely; it is then given up. */
export function graftSheets(draft: DraftPackage, main: string, donor: Donor, styles: JoinedStyles): boolean {
  const xml = draft.text(main);
  const prefix = prefixIn(xml, 'workbook');
  if (prefix === undefined || isOpaque(xml)) return false;
  const workbook = new WorkbookSink();
  scanXml(xml, workbook, main);
  const places = new Map<number, number>();
  let next = workbook.sheets.length;
  for (const sheet of donor.sheets) {
    const at = workbook.sheets.findIndex(({ name }) => same(name, sheet.name));
    const there = draft.relationships(main).get(workbook.sheets[at]?.relationship ?? '');
    if (at !== -1 && there?.type !== 'worksheet') return false;
    places.set(sheet.index, at === -1 ? next++ : at);
    const part = there?.target ?? freshSheet(draft, main, prefix, sheet);
    if (part === undefined) return false;
    draft.remove(relationshipsOf(part));
    draft.put(part, sheetXml(donor, sheet, styles));
    if (!copyRelated(draft, donor, sheet.part, part)) return false;
  }
  return joinNames(draft, main, prefix, donor, places);
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** The sheet's XML with the formats and texts of the file that it comes into. */
function sheetXml({ parts }: Donor, { part }: DonorSheet, styles: JoinedStyles): string {
  const texts = entries(parts.get('xl/sharedStrings.xml') ?? '', 'sst').map((si) =>
    si.replace(/^<si[^>]*>|<\/si>$/g, ''),
  );
  return (parts.get(part) ?? '')
    .replace(/\stabSelected="1"/, '')
    .replace(
      /(<(?:c|row)\s[^>]*?\ss=")(\d+)"/g,
      (_, head: string, format: string) => `${head}${styles.cell(Number(format))}"`,
    )
    .replace(
      /(<col\s[^>]*?\sstyle=")(\d+)"/g,
      (_, head: string, format: string) => `${head}${styles.cell(Number(format))}"`,
    )
    .replace(/\sdxfId="(\d+)"/g, (_, format: string) => ` dxfId="${styles.differential(Number(format))}"`)
    .replace(
      /<c\s([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, before: string, after: string, text: string) =>
        `<c ${before}t="inlineStr"${after}><is>${texts[Number(text)] ?? ''}</is></c>`,
    );
}

/** A part, a relationship and an entry in the workbook for a new sheet; its part. */
function freshSheet(
  draft: DraftPackage,
  main: string,
  prefix: string,
  { name, state }: DonorSheet,
): string | undefined {
  const part = draft.free(`${main.slice(0, main.lastIndexOf('/') + 1)}worksheets/sheet1.xml`);
  const xml = draft.text(main);
  const list = element(xml, `${prefix}sheets`);
  const links = relationshipsOf(main);
  if (!list || list.empty || !draft.has(links) || !draft.declare(part, SHEET_TYPE)) return undefined;
  const id = freeId(draft.text(links));
  const linked = draft.append(
    links,
    'Relationships',
    (p) => `<${p}Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="/${part}"/>`,
  );
  if (!linked) return undefined;
  const numbers = [...xml.slice(list.end, list.close).matchAll(/\ssheetId=["'](\d+)["']/g)].map((one) =>
    Number(one[1]),
  );
  const own = attributeText(name);
  const shown = state === undefined ? '' : ` state="${state}"`;
  const entry = `<${prefix}sheet xmlns:r="${OFFICE}" name="${own}" sheetId="${Math.max(0, ...numbers) + 1}"${shown} r:id="${id}"/>`;
  draft.put(main, xml.slice(0, list.close) + entry + xml.slice(list.close));
  return part;
}

const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function freeId(xml: string): string {
  for (let n = 1; ; n += 1) if (!new RegExp(`\\sId=["']rIdOwn${n}["']`).test(xml)) return `rIdOwn${n}`;
}

/** The parts to which a part of the donor leads, under names that are free, with the list of where they stand. */
function copyRelated(draft: DraftPackage, donor: Donor, source: string, part: string): boolean {
  const links = donor.parts.get(relationshipsOf(source));
  if (links === undefined) return true;
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const sink = new RelationshipSink((target) => resolved(folder, target));
  scanXml(links, sink, source);
  let list = '';
  for (const [id, { type, target, external }] of sink.found) {
    const text = donor.parts.get(target);
    const kind = new RegExp(`PartName="/${target.replaceAll('.', '\\.')}" ContentType="([^"]+)"`).exec(
      donor.parts.get(TYPES) ?? '',
    )?.[1];
    if (external || text === undefined || kind === undefined) return false;
    const name = draft.free(target);
    draft.put(name, text);
    if (!draft.declare(name, kind) || !copyRelated(draft, donor, target, name)) return false;
    list += `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${name}"/>`;
  }
  draft.put(
    relationshipsOf(part),
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
  );
  return true;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Names of the donor's sheets, in place of those of sheets that were replaced; false where a name means something else already. */
function joinNames(
  draft: DraftPackage,
  main: string,
  prefix: string,
  donor: Donor,
  places: ReadonlyMap<number, number>,
): boolean {
  const xml = draft.text(main);
  const tag = `${prefix}definedName`;
  const list = element(xml, `${prefix}definedNames`);
  const attributesOf = (text: string, name: string): string => openTag(text, name)?.attributes ?? '';
  const taken = new Set([...places.values()].map(String));
  const kept = (list ? elementsIn(xml, list.end, list.close) : []).filter(
    (text) => !taken.has(attribute(attributesOf(text, tag), 'localSheetId') ?? ''),
  );
  const fresh: string[] = [];
  for (const text of entries(donor.parts.get('xl/workbook.xml') ?? '', 'definedNames')) {
    const attributes = attributesOf(text, 'definedName');
    const local = attribute(attributes, 'localSheetId');
    const place = local === undefined ? undefined : places.get(Number(local));
    if (local !== undefined && place === undefined) continue;
    const name = attribute(attributes, 'name') ?? '';
    const written = text
      .replace(/\slocalSheetId="\d+"/, place === undefined ? '' : ` localSheetId="${place}"`)
      .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
    const other = kept.find((one) => {
      const own = attributesOf(one, tag);
      return attribute(own, 'localSheetId') === undefined && same(attribute(own, 'name') ?? '', name);
    });
    if (local === undefined && other !== undefined && other !== written) return false;
    if (local !== undefined || other === undefined) fresh.push(written);
  }
  const all = [...kept, ...fresh].join('');
  const section = all === '' ? '' : `<${prefix}definedNames>${all}</${prefix}definedNames>`;
  const at = list ?? behind(xml, prefix);
  if (!at) return section === '';
  draft.put(main, xml.slice(0, list ? list.start : at.stop) + section + xml.slice(at.stop));
  return true;
}

/** The last of what stands before the names. */
const behind = (xml: string, prefix: string): { stop: number } | undefined =>
  ['externalReferences', 'functionGroups', 'sheets']
    .map((name) => element(xml, `${prefix}${name}`))
    .find((found) => found !== undefined);

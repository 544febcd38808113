/** The main part of a workbook: its sheets, its names, its date system. */
import type { ContentName, ContentSheet } from '../../../sheet/content';
import { MAX_NAMES, MAX_SHEETS, MAX_TEXT } from '../../package/limits';
import { brief, fail } from '../../package/problems';
import type { XmlAttributes, XmlSink } from '../../package/xml';
import { unescapeText } from '../../package/xstring';

export interface SheetEntry {
  name: string;
  visibility: ContentSheet['visibility'];
  /** Id of the relationship that leads to the sheet's part. */
  relationship: string;
}

export class WorkbookSink implements XmlSink {
  root = '';
  date1904 = false;
  precisionAsShown = false;
  readonly sheets: SheetEntry[] = [];
  private readonly found: { name: string; sheet: number | undefined; hidden: boolean; reference: string }[] =
    [];
  private collecting = false;
  private section = '';

  open(name: string, attributes: XmlAttributes): void {
    if (this.root === '') this.root = name;
    else if (name === 'workbookPr') this.date1904 = attributes.flag('date1904');
    else if (name === 'calcPr')
      this.precisionAsShown =
        attributes.get('fullPrecision') !== undefined && !attributes.flag('fullPrecision');
    else if (name === 'sheets' || name === 'definedNames') this.section = name;
    else if (name === 'sheet' && this.section === 'sheets') this.addSheet(attributes);
    else if (name === 'definedName' && this.section === 'definedNames') this.addName(attributes);
  }

  text(text: string): void {
    const last = this.found[this.found.length - 1];
    if (!this.collecting || !last) return;
    last.reference += text;
    if (last.reference.length > MAX_TEXT) fail('text-too-long', { detail: `name ${brief(last.name)}` });
  }

  close(name: string): void {
    if (name === 'definedName') this.collecting = false;
    else if (name === this.section) this.section = '';
  }

  /** Names with the sheets that they are local to. */
  names(): ContentName[] {
    return this.found.map(({ name, sheet, hidden, reference }): ContentName => {
      const scope = sheet === undefined ? undefined : this.sheets[sheet]?.name;
      const text = reference.trim().replace(/^=/, '');
      return scope === undefined
        ? { name, reference: text, hidden }
        : { name, scope, reference: text, hidden };
    });
  }

  private addSheet(attributes: XmlAttributes): void {
    const state = attributes.get('state');
    const name = unescapeText(attributes.get('name') ?? '');
    if (name === '') fail('damaged', { detail: 'a sheet without a name' });
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      fail('duplicate-sheet', { sheet: brief(name) });
    }
    this.sheets.push({
      name,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationship: attributes.getPrefixed('id') ?? '',
    });
    if (this.sheets.length > MAX_SHEETS)
      fail('too-many-sheets', { detail: `more than ${MAX_SHEETS} sheets` });
  }

  private addName(attributes: XmlAttributes): void {
    this.collecting = true;
    this.found.push({
      name: attributes.get('name') ?? '',
      sheet: attributes.int('localSheetId'),
      hidden: attributes.flag('hidden'),
      reference: '',
    });
    if (this.found.length > MAX_NAMES) fail('sheet-limit', { detail: `more than ${MAX_NAMES} names` });
  }
}

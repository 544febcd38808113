/** content.xml: styles first, then the sheets, and the names behind them. */
import { emptySheet } from '../../sheet/content';
import type { ContentName, ContentSheet } from '../../sheet/content';
import { Budget } from '../package/areas';
import * as limits from '../package/limits';
import { brief, fail } from '../package/problems';
import type { XmlAttributes, XmlSink } from '../package/xml';
import { cellsOf, conditionOf, excelFormula, excelReference, type Condition } from './formula';
import { RowsReader } from './rows-xml';
import type { OdsStyles } from './styles-xml';

/** What stands in sheets and cells beside their content: remarks, pictures, controls, the log of changes. */
const BESIDE =
  /^(?:annotation|forms|event-listeners|draw:.*|dr3d:.*|table:(?:shapes|detective|tracked-changes|scenario|dde-links|consolidation)|text:(?:note|ruby-text))$/;

export class ContentSink implements XmlSink {
  readonly sheets: ContentSheet[] = [];
  readonly names: ContentName[] = [];
  readonly externalLinks = new Set<string>();
  private readonly budget = new Budget();
  private readonly conditions = new Map<string, Condition>();
  private sheet: ContentSheet | undefined;
  private rows: RowsReader | undefined;
  /** The sheet is a cached copy of one in another file. */
  private external = false;
  private inBody = false;
  /** Elements open inside one that is left out. */
  private beside = 0;
  private target = '';

  constructor(private readonly styles: OdsStyles) {}

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inBody) {
      if (name === 'spreadsheet') this.inBody = true;
      else this.styles.open(name, attributes);
    } else if (this.beside > 0 || BESIDE.test(name) || (name === 'table:table' && this.sheet)) this.beside++;
    else {
      this.rows?.open(name, attributes);
      this.openAround(name, attributes);
    }
  }

  private openAround(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'table:table':
        this.openSheet(attributes);
        break;
      case 'table:table-source':
        this.external = true;
        this.externalLinks.add(attributes.get('xlink:href')?.slice(0, limits.MAX_TEXT) ?? '');
        break;
      case 'table:content-validation':
        this.conditions.set(
          attributes.get('table:name') ?? '',
          conditionOf(attributes.get('table:condition') ?? ''),
        );
        break;
      case 'table:named-range':
        this.addName(attributes, excelReference(attributes.get('table:cell-range-address') ?? ''));
        break;
      case 'table:named-expression':
        this.addName(attributes, excelFormula(attributes.get('table:expression') ?? ''));
        break;
      case 'calcext:conditional-format':
        this.target = attributes.get('calcext:target-range-address') ?? '';
        break;
      case 'calcext:condition':
        this.addRule(attributes);
    }
  }

  text(text: string): void {
    if (!this.inBody) this.styles.text(text);
    else if (this.beside === 0) this.rows?.text(text);
  }

  close(name: string): void {
    if (!this.inBody) this.styles.close(name);
    else if (this.beside > 0) this.beside--;
    else if (name === 'table:table') this.closeSheet();
    else this.rows?.close(name);
  }

  private openSheet(attributes: XmlAttributes): void {
    const name = attributes.get('table:name') ?? '';
    if (name === '') fail('damaged', { detail: 'a sheet without a name' });
    const { visible, footer } = this.styles.table(attributes.get('table:style-name') ?? '');
    this.sheet = {
      ...emptySheet({ name, visibility: visible ? 'visible' : 'hidden' }),
      protected: attributes.get('table:protected') === 'true',
      ...(footer === undefined || footer === '' ? {} : { footer }),
    };
    this.rows = new RowsReader(this.sheet, this.styles, this.budget, this.conditions, this.externalLinks);
    this.external = false;
  }

  private closeSheet(): void {
    const { sheet, rows } = this;
    this.sheet = undefined;
    this.rows = undefined;
    if (!sheet || !rows || this.external) return;
    rows.finish();
    if (this.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()))
      fail('duplicate-sheet', { sheet: brief(sheet.name) });
    if (this.sheets.push(sheet) > limits.MAX_SHEETS)
      fail('too-many-sheets', { detail: `more than ${limits.MAX_SHEETS} sheets` });
  }

  private addName(attributes: XmlAttributes, reference: string): void {
    const name = attributes.get('table:name') ?? '';
    if (reference.length > limits.MAX_TEXT) fail('text-too-long', { detail: `name ${brief(name)}` });
    const scope = this.sheet?.name;
    this.names.push({ name, reference, hidden: false, ...(scope === undefined ? {} : { scope }) });
    if (this.names.length > limits.MAX_NAMES)
      fail('sheet-limit', { detail: `more than ${limits.MAX_NAMES} names` });
  }

  private addRule(attributes: XmlAttributes): void {
    const { sheet } = this;
    if (!sheet) return;
    const own = attributes.get('calcext:value') ?? '';
    const style = this.styles.index(attributes.get('calcext:apply-style-name') ?? '');
    const formula = own.startsWith('formula-is(') ? excelFormula(`=${own.slice(11, -1)}`) : own;
    const areas = this.budget.areas(cellsOf(this.target), sheet.name);
    sheet.conditionalFormats.push({ areas, formula, ...(style === undefined ? {} : { style }) });
  }
}

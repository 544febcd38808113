/** What stands around the cells of one sheet: merges, validations, conditional formats, links, page, protection. */
import type { ContentSheet, ContentStyle } from '../../../sheet/content';
import { type Budget, readArea } from '../../package/areas';
import { type Colors, colorOf } from './colors';
import { ColumnsReader } from './columns-xml';
import { MAX_MERGES, MAX_TEXT } from '../../package/limits';
import { PageReader } from './page-xml';
import type { Relationship } from '../../package/parts';
import { brief, fail } from '../../package/problems';
import { LookReader } from './styles-xml';
import { localName, type XmlAttributes, type XmlSink } from '../../package/xml';

/** What stands around the cells refers to outside its sheet. */
export interface AroundContext {
  colors: Colors;
  budget: Budget;
  /** Differential formats of the workbook, and where those used get their place. */
  differential: ContentStyle[];
  styles: ContentStyle[];
  relationships: () => Map<string, Relationship>;
  /** Adds what lies over the cells, by the relationship that the sheet names. */
  drawing: (id: string, drawings: ContentSheet['drawings']) => void;
}

const NEARLY_BLACK = /^(?:[01].){3}$/;

interface Rule {
  formula?: string;
  style?: number;
  hidesValue?: boolean;
}

/** Elements are told by their local name: those of the x14 extension mean the same as the older ones. */
export class AroundSink implements XmlSink {
  private readonly budget: Budget;
  private collecting: string | undefined;
  private buffer = '';
  private sqref = '';
  private validation: { type: string; formula1?: string; formula2?: string } | undefined;
  private rules: Rule[] = [];
  private rule: Rule | undefined;
  private look: LookReader | undefined;
  private readonly page: PageReader;
  readonly columns: ColumnsReader;
  /** Above 0 inside the views that single persons keep for themselves. */
  private custom = 0;
  /** Index in the workbook's styles by index of the differential format. */
  private readonly placed = new Map<number, number>();

  constructor(
    private readonly sheet: ContentSheet,
    private readonly context: AroundContext,
    private readonly part: string,
  ) {
    this.budget = context.budget;
    this.page = new PageReader(sheet, part);
    this.columns = new ColumnsReader(sheet, part);
  }

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (this.look) {
      this.look.open(local, attributes);
      return;
    }
    if (local === 'customSheetViews') this.custom++;
    if (this.custom > 0) return;
    this.page.open(local, attributes);
    this.columns.open(local, attributes);
    switch (local) {
      case 'mergeCell':
        this.addMerge(attributes.get('ref') ?? '');
        break;
      case 'filterColumn':
        this.sheet.filtered = true;
        break;
      case 'dataBar':
      case 'iconSet':
        if (this.rule && attributes.get('showValue') !== undefined && !attributes.flag('showValue'))
          this.rule.hidesValue = true;
        break;
      case 'picture':
        this.sheet.background = true;
        break;
      case 'drawing':
      case 'legacyDrawing':
        this.context.drawing(attributes.getPrefixed('id') ?? '', this.sheet.drawings);
        break;
      case 'sheetProtection':
        this.sheet.protected = attributes.flag('sheet');
        break;
      case 'dataValidation':
        this.sqref = attributes.get('sqref') ?? '';
        this.validation = { type: brief(attributes.get('type') ?? 'none') };
        break;
      case 'conditionalFormatting':
        this.sqref = attributes.get('sqref') ?? '';
        this.rules = [];
        break;
      case 'cfRule':
        this.rule = this.startRule(attributes.int('dxfId'));
        break;
      case 'dxf':
        if (this.rule) {
          this.look = new LookReader(this.context.colors);
          this.look.start(true);
        }
        break;
      case 'color':
      case 'fillColor':
        if (this.rule) this.addGround(this.rule, colorOf(attributes, this.context.colors));
        break;
      case 'hyperlink':
        this.addLink(attributes);
        break;
      case 'formula1':
      case 'formula2':
      case 'formula':
      case 'sqref':
        this.collect(local);
        break;
      case 'f':
        // In the extension a rule's formula stands in <xm:f>; a validation's is inside formula1 or formula2.
        if (this.rule && this.collecting === undefined) this.collect('formula');
    }
  }

  text(text: string): void {
    if (this.custom > 0) return;
    if (this.collecting !== undefined) this.buffer += text;
    this.page.text(text);
  }

  close(name: string): void {
    const local = localName(name);
    if (this.look) {
      if (local === 'dxf') this.endLook(this.look);
      return;
    }
    if (local === 'customSheetViews') this.custom--;
    if (this.custom > 0) return;
    this.page.close(local);
    if (
      this.collecting !== undefined &&
      (local === this.collecting || (local === 'f' && this.collecting === 'formula'))
    ) {
      this.endText(this.collecting, this.buffer);
      this.collecting = undefined;
    }
    if (local === 'dataValidation') this.endValidation();
    else if (local === 'cfRule' && this.rule) {
      this.rules.push(this.rule);
      this.rule = undefined;
    } else if (local === 'conditionalFormatting') this.endRules();
    else if (local === 'sparkline')
      for (const area of this.budget.areas(this.sqref, this.sheet.name))
        this.sheet.drawings.push({ kind: 'chart', area });
  }

  private collect(what: string): void {
    this.collecting = what;
    this.buffer = '';
  }

  private endText(what: string, text: string): void {
    if (text.length > MAX_TEXT)
      fail('text-too-long', { detail: what, sheet: this.sheet.name, part: this.part });
    const trimmed = text.trim();
    if (what === 'formula1' && this.validation) this.validation.formula1 = trimmed;
    else if (what === 'formula2' && this.validation) this.validation.formula2 = trimmed;
    else if (what === 'formula' && this.rule) this.rule.formula ??= trimmed;
    else if (what === 'sqref') this.sqref = trimmed;
  }

  private addMerge(ref: string): void {
    const { name: sheet, merges } = this.sheet;
    const area = readArea(ref);
    if (!area) fail('damaged', { detail: `merge ${brief(ref)}`, sheet, part: this.part });
    if (merges.push(area) > MAX_MERGES)
      fail('sheet-limit', { detail: `more than ${MAX_MERGES} merges`, sheet, part: this.part });
  }

  private endValidation(): void {
    const areas = this.budget.areas(this.sqref, this.sheet.name);
    if (this.validation && areas.length > 0) this.sheet.validations.push({ areas, ...this.validation });
    this.validation = undefined;
  }

  private startRule(dxf: number | undefined): Rule {
    const look = dxf === undefined ? undefined : this.context.differential[dxf];
    if (dxf === undefined || !look) return {};
    let style = this.placed.get(dxf);
    if (style === undefined) this.placed.set(dxf, (style = this.context.styles.push(look) - 1));
    return { style };
  }

  /** The colours of scales and bars lie below a cell's text as a fill does; of them only black ones matter. */
  private addGround(rule: Rule, fill: string | undefined): void {
    if (fill !== undefined && NEARLY_BLACK.test(fill))
      rule.style ??= this.context.styles.push({ numberFormat: 'General', fill }) - 1;
  }

  private endLook(look: LookReader): void {
    if (this.rule) this.rule.style = this.context.styles.push(look.style()) - 1;
    this.look = undefined;
  }

  private endRules(): void {
    for (const rule of this.rules) {
      this.sheet.conditionalFormats.push({ areas: this.budget.areas(this.sqref, this.sheet.name), ...rule });
    }
    this.rules = [];
  }

  private addLink(attributes: XmlAttributes): void {
    const [area] = this.budget.areas(attributes.get('ref') ?? '', this.sheet.name);
    const id = attributes.getPrefixed('id');
    const location = attributes.get('location');
    const outside = id === undefined ? undefined : this.context.relationships().get(id)?.target;
    if (!area || (outside === undefined && location === undefined)) return;
    const target = `${outside ?? ''}${location === undefined ? '' : `#${location}`}`;
    this.sheet.links.push({ area, target: target.slice(0, MAX_TEXT) });
  }
}

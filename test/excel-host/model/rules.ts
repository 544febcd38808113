/** Data validation and conditional formats of a range. */
import { HostError, invalid, notFound, oneOf } from '../errors';
import type { ConditionalData, ValidationData } from './data';
import { HostCollection, HostObject } from './object';
import type { Range } from './range';

const KINDS = { list: 'List', decimal: 'Decimal', wholeNumber: 'WholeNumber', custom: 'Custom' };
/** Limits of Excel's own dialog; longer texts are refused. */
const TITLE = 32;
const MESSAGE = 255;
const FORMULA = 255;

interface Note {
  title: string;
  message: string;
}

function checkNote(note: Note): Note {
  if (note.title.length > TITLE || note.message.length > MESSAGE)
    throw invalid('The title or message is too long.');
  return note;
}

export class DataValidation extends HostObject {
  readonly clientClass = 'DataValidation';
  constructor(private readonly range: Range) {
    super();
  }

  private change(part: Partial<ValidationData>): void {
    this.range.dress((data) => {
      data.validation = { rule: {}, ignoreBlanks: true, ...data.validation, ...part };
    });
  }

  get rule(): object | null {
    return this.range.common((data) => data?.validation?.rule) ?? {};
  }
  set rule(rule: object) {
    const [kind, ...others] = Object.keys(rule);
    if (kind === undefined || !(kind in KINDS) || others.length > 0)
      throw invalid('emulator: one rule of a known kind is expected.');
    const body: unknown = Reflect.get(rule, kind);
    const source: unknown =
      typeof body === 'object' && body !== null ? Reflect.get(body, 'source') : undefined;
    if (kind === 'list' && !(typeof source === 'string' && source.startsWith('=')))
      throw invalid('emulator: a literal list is split at commas and capped; choices come from a range.');
    if (typeof body === 'object' && body !== null)
      for (const text of Object.values(body))
        if (typeof text === 'string' && text.length > FORMULA) throw invalid('The formula is too long.');
    this.change({ rule });
  }
  /** Takes rule, prompt and alert away (Excel.DataValidation in office-js's type definitions). */
  clear(): void {
    this.range.allow('allowFormatCells');
    this.range.dress((data) => {
      delete data.validation;
    });
  }
  get type(): string {
    const kind = Object.keys(this.rule ?? {})[0];
    return Object.entries(KINDS).find(([name]) => name === kind)?.[1] ?? 'None';
  }
  get ignoreBlanks(): boolean {
    return this.range.common((data) => data?.validation?.ignoreBlanks) ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  get prompt(): object {
    return this.range.common((data) => data?.validation?.prompt) ?? {};
  }
  set prompt(prompt: Note) {
    this.change({ prompt: checkNote(prompt) });
  }
  get errorAlert(): object {
    return this.range.common((data) => data?.validation?.errorAlert) ?? {};
  }
  set errorAlert(errorAlert: Note) {
    this.change({ errorAlert: checkNote(errorAlert) });
  }
}

/** A part of a conditional format that only changes fields of its data. */
abstract class ConditionalPart extends HostObject {
  constructor(protected readonly data: ConditionalData) {
    super();
  }
}

class ConditionalRangeFill extends ConditionalPart {
  readonly clientClass = 'ConditionalRangeFill';
  get color(): string {
    return this.data.fill ?? '';
  }
  set color(color: string) {
    this.data.fill = color;
  }
}

class ConditionalRangeFont extends ConditionalPart {
  readonly clientClass = 'ConditionalRangeFont';
  get color(): string {
    return this.data.fontColor ?? '';
  }
  set color(color: string) {
    this.data.fontColor = color;
  }
  get bold(): boolean {
    return this.data.bold ?? false;
  }
  set bold(bold: boolean) {
    this.data.bold = bold;
  }
}

class ConditionalRangeFormat extends ConditionalPart {
  readonly clientClass = 'ConditionalRangeFormat';
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.data);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.data);
  }
}

class ConditionalFormatRule extends ConditionalPart {
  readonly clientClass = 'ConditionalFormatRule';
  get formula(): string {
    return this.data.formula ?? '';
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw invalid('The formula of a rule begins with "=".');
    this.data.formula = formula;
  }
}

class CustomConditionalFormat extends ConditionalPart {
  readonly clientClass = 'CustomConditionalFormat';
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.data);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.data);
  }
}

class ConditionalDataBarPositiveFormat extends ConditionalPart {
  readonly clientClass = 'ConditionalDataBarPositiveFormat';
  get fillColor(): string {
    return this.data.barColor ?? '';
  }
  set fillColor(color: string) {
    this.data.barColor = color;
  }
  get gradientFill(): boolean {
    return this.data.gradient ?? true;
  }
  set gradientFill(gradient: boolean) {
    this.data.gradient = gradient;
  }
}

class DataBarConditionalFormat extends ConditionalPart {
  readonly clientClass = 'DataBarConditionalFormat';
  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.data);
  }
  get lowerBoundRule(): object {
    return this.data.lower ?? {};
  }
  set lowerBoundRule(rule: object) {
    this.data.lower = rule;
  }
  get upperBoundRule(): object {
    return this.data.upper ?? {};
  }
  set upperBoundRule(rule: object) {
    this.data.upper = rule;
  }
}

export class ConditionalFormat extends HostObject {
  readonly clientClass = 'ConditionalFormat';
  constructor(private readonly data: ConditionalData) {
    super();
  }
  get id(): string {
    return this.data.id;
  }
  get type(): string {
    return this.data.type;
  }
  private only(type: string): ConditionalData {
    if (this.data.type !== type)
      throw new HostError('InvalidOperation', `The conditional format is no ${type}.`);
    return this.data;
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.only('Custom'));
  }
  get dataBar(): DataBarConditionalFormat {
    return new DataBarConditionalFormat(this.only('DataBar'));
  }
}

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly clientClass = 'ConditionalFormatCollection';
  constructor(private readonly range: Range) {
    super();
  }
  get items(): ConditionalFormat[] {
    // those that meet the range (Excel.ConditionalFormatCollection in office-js's type definitions)
    const { top, left, bottom, right } = this.range.area;
    return this.range.sheet.conditionals
      .filter(
        ({ area }) => area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left,
      )
      .map((data) => new ConditionalFormat(data));
  }
  add(type: string): ConditionalFormat {
    this.range.allow('allowFormatCells');
    const { conditionals } = this.range.sheet;
    const data: ConditionalData = {
      id: `{${conditionals.length + 1}}`,
      area: { ...this.range.area },
      type: oneOf(type, ['Custom', 'DataBar']),
    };
    // first in priority (Excel.ConditionalFormatCollection.add in office-js's type definitions)
    conditionals.unshift(data);
    return new ConditionalFormat(data);
  }
  getItem(id: string): ConditionalFormat {
    const found = this.items.find((item) => item.id === id);
    if (!found) throw notFound();
    return found;
  }
}

/** Document properties: custom ones, the program that saved the file, and when. */
import { MAX_PROPERTIES, MAX_TEXT } from '../../package/limits';
import { brief, fail } from '../../package/problems';
import { localName, type XmlAttributes, type XmlSink } from '../../package/xml';
import { unescapeText } from '../../package/xstring';

export class CustomPropertiesSink implements XmlSink {
  /** A map, so that a property called "__proto__" is only a property. */
  readonly properties = new Map<string, string>();
  private name: string | undefined;
  private value = '';

  open(name: string, attributes: XmlAttributes): void {
    if (localName(name) !== 'property') return;
    this.name = attributes.get('name');
    this.value = '';
  }

  text(text: string): void {
    if (this.name === undefined) return;
    this.value += text;
    if (this.value.length > MAX_TEXT) fail('text-too-long', { detail: `property ${brief(this.name)}` });
  }

  close(name: string): void {
    if (localName(name) !== 'property' || this.name === undefined) return;
    this.properties.set(this.name, unescapeText(this.value.trim()));
    this.name = undefined;
    if (this.properties.size > MAX_PROPERTIES)
      fail('sheet-limit', { detail: `more than ${MAX_PROPERTIES} properties` });
  }
}

/** One property of those that a program writes about the file: the program, the time of saving. */
export class PropertySink implements XmlSink {
  value = '';
  private depth = 0;
  private collecting = false;

  constructor(private readonly property: string) {}

  open(name: string): void {
    this.collecting = ++this.depth === 2 && localName(name) === this.property;
  }

  text(text: string): void {
    if (this.collecting && this.value.length < 200) this.value += text.slice(0, 200);
  }

  close(): void {
    this.depth--;
    this.collecting = false;
  }
}

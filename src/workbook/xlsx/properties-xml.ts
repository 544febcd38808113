/** Document properties: custom ones, and the program that saved the file. */
import { MAX_PROPERTIES, MAX_TEXT } from './limits';
import { brief, fail } from './problems';
import { localName, type XmlAttributes, type XmlSink } from './xml';
import { unescapeText } from './xstring';

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

export class ApplicationSink implements XmlSink {
  application = '';
  private depth = 0;
  private collecting = false;

  open(name: string): void {
    this.collecting = ++this.depth === 2 && localName(name) === 'Application';
  }

  text(text: string): void {
    if (this.collecting && this.application.length < 200) this.application += text.slice(0, 200);
  }

  close(): void {
    this.depth--;
    this.collecting = false;
  }
}

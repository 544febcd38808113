/** The events of a part as saxes reads them, for the scanner to be held against. */
import { SaxesParser } from 'saxes';
import { MAX_ATTRIBUTES, MAX_DEPTH } from '../../../src/workbook/package/limits';
import { brief, fail } from '../../../src/workbook/package/problems';
import { prefixOf, XmlAttributes, type XmlSink } from '../../../src/workbook/package/xml';

export function readBySaxes(text: string, sink: XmlSink, part: string): void {
  const parser = new SaxesParser({ position: false });
  const attributes = new XmlAttributes();
  let prefix: string | undefined;
  let depth = 0;
  const plain = (name: string): string =>
    prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  parser.on('error', (error) => fail('damaged', { detail: `XML: ${brief(error.message)}`, part }));
  parser.on('doctype', () => fail('dtd', { part }));
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) fail('damaged', { detail: 'XML: too deep', part });
    prefix ??= prefixOf(tag.name);
    attributes.count = 0;
    for (const name in tag.attributes) {
      const value = tag.attributes[name];
      if (typeof value === 'string') attributes.add(name, value);
    }
    if (attributes.count > MAX_ATTRIBUTES) fail('damaged', { detail: 'XML: too many attributes', part });
    sink.open(plain(tag.name), attributes);
  });
  parser.on('text', (piece) => {
    if (depth > 0) sink.text(piece);
  });
  parser.on('cdata', (piece) => sink.text(piece));
  parser.on('closetag', (tag) => {
    depth--;
    sink.close(plain(tag.name));
  });
  parser.write(text).close();
}

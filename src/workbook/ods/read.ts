/** Reads an OpenDocument sheet (.ods) that somebody handed in, under the same caps and into the same content as an .xlsx file. */
import type { WorkbookContent } from '../../sheet/content';
import { MAX_PART_BYTES, MAX_PROPERTIES, MAX_TEXT } from '../package/limits';
import { Parts } from '../package/parts';
import { attempt, type ReadResult } from '../package/attempt';
import { fail } from '../package/problems';
import { scanXml } from '../package/scan';
import type { XmlAttributes, XmlSink } from '../package/xml';
import { ContentSink } from './content-xml';
import { OdsStyles } from './styles-xml';

/** Reads the bytes of a file that is an OpenDocument sheet; a file that cannot be read gives a problem instead. */
export function readOds(bytes: Uint8Array): ReadResult {
  return attempt(() => readContent(new Parts(bytes)));
}

function readContent(parts: Parts): WorkbookContent {
  const manifest = new ManifestSink();
  parts.parse('META-INF/manifest.xml', manifest);
  if (manifest.encrypted) fail('encrypted');
  const styles = new OdsStyles();
  parts.parse('styles.xml', styles);
  const sink = new ContentSink(styles);
  scanXml(parts.text('content.xml', MAX_PART_BYTES), sink, 'content.xml');
  if (sink.sheets.length === 0) fail('no-sheets');
  const meta = new MetaSink();
  parts.parse('meta.xml', meta);
  return {
    sheets: sink.sheets,
    names: sink.names,
    styles: styles.cells,
    properties: meta.properties,
    foreign: {
      macros: parts.names().some((name) => /^(?:Basic|Scripts)\/./.test(name)),
      externalLinks: [...sink.externalLinks],
      embeddings: manifest.objects,
    },
    ...(meta.application === '' ? {} : { application: meta.application }),
  };
}

/** The list of the package's parts: what is encrypted, and objects that are no charts. */
class ManifestSink implements XmlSink {
  encrypted = false;
  readonly objects: string[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'encryption-data') this.encrypted = true;
    const path = attributes.get('manifest:full-path') ?? '';
    const type = attributes.get('manifest:media-type') ?? '';
    const isObject = /^Object [^/]{1,40}\/?$/.test(path) && !type.endsWith('opendocument.chart');
    if (name === 'file-entry' && isObject && this.objects.length < MAX_PROPERTIES) this.objects.push(path);
  }

  text(): void {}

  close(): void {}
}

/** Who saved the file, and the properties that people gave it. */
class MetaSink implements XmlSink {
  application = '';
  readonly properties = new Map<string, string>();
  private collecting: string | undefined;
  private buffer = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'meta:generator' && name !== 'meta:user-defined') return;
    this.collecting = name === 'meta:generator' ? '' : attributes.get('meta:name');
    this.buffer = '';
  }

  text(text: string): void {
    if (this.collecting !== undefined && this.buffer.length < MAX_TEXT) this.buffer += text;
  }

  close(): void {
    const text = this.buffer.slice(0, MAX_TEXT).trim();
    if (this.collecting === '') this.application = text;
    else if (this.collecting !== undefined && this.properties.size < MAX_PROPERTIES)
      this.properties.set(this.collecting, text);
    this.collecting = undefined;
  }
}

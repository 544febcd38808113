/** The text of a Word document: its paragraphs, and what stands in its content controls. Nothing else of the file is read. */
import { bookmarkTag } from '../../sheet/bookmark';
import { attempt } from '../package/attempt';
import { MAX_FILE_BYTES } from '../package/limits';
import { Parts } from '../package/parts';
import { fail, type FileProblem } from '../package/problems';
import { isZip } from '../package/sniff';
import type { XmlAttributes, XmlSink } from '../package/xml';

export interface DocumentParagraph {
  text: string;
  /** Tag of the first content control in it, "" where there is none. */
  tag: string;
  heading: boolean;
  inTable: boolean;
  /** True where a picture or a drawing stands in it. */
  picture: boolean;
}

export interface DocumentText {
  paragraphs: DocumentParagraph[];
  /** Content controls by tag; a placeholder that nobody wrote into is left out. */
  controls: Map<string, string>;
  /** Texts among the properties that a program gave the file. */
  properties: Map<string, string>;
}

const MAX_PARAGRAPHS = 50_000;
const MAX_CHARACTERS = 4_000_000;

/** Reads a .docx; a file that cannot be read gives a problem instead. */
export function readDocumentText(
  bytes: Uint8Array,
): { ok: true; content: DocumentText } | { ok: false; problem: FileProblem } {
  return attempt(() => {
    if (bytes.length > MAX_FILE_BYTES) fail('too-large', { detail: 'file' });
    if (!isZip(bytes)) fail('not-docx');
    const parts = new Parts(bytes);
    if (!parts.has('word/document.xml')) fail('not-docx');
    const sink = new TextSink();
    parts.parse('word/document.xml', sink);
    parts.parse('docProps/custom.xml', new PropertySink(sink.found.properties));
    return sink.found;
  });
}

interface Control {
  tag: string;
  text: string;
  placeholder: boolean;
  /** Word shows its own words in it, for somebody emptied it. */
  emptied: boolean;
}

const noParagraph = (tables: number): DocumentParagraph => ({
  ...{ text: '', tag: '', heading: false, inTable: tables > 0, picture: false },
});

/** Tags that bookmarks may say: others are a person's own. */
const MARKS = /^(?:said|own|fill):/;
/** What a control shows before anybody wrote; LibreOffice leaves the flag on what was written over it. */
const UNWRITTEN = /^(?:\[[^]{0,400}\]|…)$/u;

/** Name of the placeholder that Word puts into a control that somebody emptied. */
const WORDS_OWN = 'DefaultPlaceholder';

const isOpen = ({ placeholder, emptied, text }: Control): boolean =>
  placeholder && (emptied || UNWRITTEN.test(text.trim()));

class TextSink implements XmlSink {
  readonly found: DocumentText = { paragraphs: [], controls: new Map(), properties: new Map() };
  private paragraph: DocumentParagraph = noParagraph(0);
  private tables = 0;
  /** What a bookmark says of the control behind it. */
  private marked = '';
  private inText = false;
  private characters = 0;
  private readonly controls: Control[] = [];

  open(name: string, attributes: XmlAttributes): void {
    const said = (attribute: string): string => attributes.getPrefixed(attribute) ?? '';
    const control = this.controls.at(-1);
    switch (name) {
      case 'p':
        return this.begin();
      case 'tbl':
        this.tables += 1;
        return;
      case 'pStyle':
        this.paragraph.heading = /^heading/i.test(said('val'));
        return;
      case 'bookmarkStart':
        return this.mark(bookmarkTag(said('name')));
      case 'sdt':
        this.controls.push({ tag: this.marked, text: '', placeholder: false, emptied: false });
        this.marked = '';
        return;
      case 'tag':
        if (control) control.tag = said('val');
        this.paragraph.tag ||= said('val');
        return;
      case 'showingPlcHdr':
        if (control) control.placeholder = true;
        return;
      case 'docPart':
        if (control && said('val').startsWith(WORDS_OWN)) control.emptied = true;
        return;
      case 'drawing':
      case 'pict':
        this.paragraph.picture = true;
        return;
      case 't':
        this.inText = true;
        return;
      case 'br':
        return this.add('\n');
      case 'tab':
        return this.add(' ');
    }
  }

  private begin(): void {
    this.paragraph = noParagraph(this.tables);
    this.paragraph.tag = this.controls.find(({ tag }) => tag !== '')?.tag ?? '';
    this.marked = '';
    for (const one of this.controls) if (one.text !== '') one.text += '\n';
  }

  /** Tells the next control and its paragraph where a program dropped the control's own tag. */
  private mark(tag: string): void {
    if (!MARKS.test(tag)) return;
    const control = this.controls.at(-1);
    // LibreOffice moves the bookmark into the control
    if (control?.tag === '') control.tag = tag;
    else this.marked = tag;
    this.paragraph.tag ||= tag;
  }

  add(text: string): void {
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS) fail('too-large', { detail: 'text' });
    if (this.controls.some(({ placeholder, emptied }) => placeholder && emptied)) return;
    this.paragraph.text += text;
    for (const control of this.controls) control.text += text;
  }

  text(text: string): void {
    if (this.inText) this.add(text);
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'tbl') this.tables -= 1;
    if (name === 'p') {
      if (this.found.paragraphs.length >= MAX_PARAGRAPHS) fail('too-large', { detail: 'paragraphs' });
      this.found.paragraphs.push(this.paragraph);
      this.paragraph = noParagraph(this.tables);
    }
    if (name === 'sdt') {
      const control = this.controls.pop();
      if (control && control.tag !== '' && !isOpen(control))
        this.found.controls.set(control.tag, control.text);
    }
  }
}

/** <property name="…"><vt:lpwstr>…</vt:lpwstr></property> */
class PropertySink implements XmlSink {
  private name = '';

  constructor(private readonly properties: Map<string, string>) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'property') this.name = attributes.get('name') ?? '';
  }

  text(text: string): void {
    if (this.name !== '') this.properties.set(this.name, (this.properties.get(this.name) ?? '') + text);
  }

  close(name: string): void {
    if (name === 'property') this.name = '';
  }
}

/** The text of a Word document: its paragraphs, and what stands in its content controls. Nothing else of the file is read. */
import { MAX_FILE_BYTES } from './limits';
import { Parts } from './parts';
import { ReadFailure, type FileProblem } from './problems';
import type { XmlAttributes, XmlSink } from './xml';

export interface DocumentParagraph {
  text: string;
  /** Tag of the first content control in it, "" where there is none. */
  tag: string;
  heading: boolean;
  inTable: boolean;
}

export interface DocumentText {
  paragraphs: DocumentParagraph[];
  /** Content controls by tag; a placeholder that nobody wrote into is left out. */
  controls: Map<string, string>;
}

const MAX_PARAGRAPHS = 50_000;
const MAX_CHARACTERS = 4_000_000;

/** Reads a .docx. */
export function readDocumentText(
  bytes: Uint8Array,
): { ok: true; text: DocumentText } | { ok: false; problem: FileProblem } {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, problem: { code: 'too-large', detail: 'file' } };
  try {
    const sink = new TextSink();
    const parts = new Parts(bytes);
    if (!parts.has('word/document.xml'))
      return { ok: false, problem: { code: 'damaged', detail: 'no document' } };
    parts.parse('word/document.xml', sink);
    return { ok: true, text: sink.found };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}

interface Control {
  tag: string;
  text: string;
  placeholder: boolean;
}

const noParagraph = (tables: number): DocumentParagraph => ({
  ...{ text: '', tag: '', heading: false, inTable: tables > 0 },
});

class TextSink implements XmlSink {
  readonly found: DocumentText = { paragraphs: [], controls: new Map() };
  private paragraph: DocumentParagraph = noParagraph(0);
  private tables = 0;
  private inText = false;
  private characters = 0;
  private readonly controls: Control[] = [];

  open(name: string, attributes: XmlAttributes): void {
    const control = this.controls.at(-1);
    if (name === 'p') {
      this.paragraph = noParagraph(this.tables);
      this.paragraph.tag = this.controls.find(({ tag }) => tag !== '')?.tag ?? '';
      for (const one of this.controls) if (one.text !== '') one.text += '\n';
    } else if (name === 'tbl') this.tables += 1;
    else if (name === 'pStyle')
      this.paragraph.heading = /^heading/i.test(attributes.getPrefixed('val') ?? '');
    else if (name === 'sdt') this.controls.push({ tag: '', text: '', placeholder: false });
    else if (name === 'tag' && control) {
      control.tag = attributes.getPrefixed('val') ?? '';
      this.paragraph.tag ||= control.tag;
    } else if (name === 'showingPlcHdr' && control) control.placeholder = true;
    else if (name === 't') this.inText = true;
    else if (name === 'br' || name === 'tab') this.add(name === 'br' ? '\n' : ' ');
  }

  add(text: string): void {
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS) throw new ReadFailure({ code: 'too-large', detail: 'text' });
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
      if (this.found.paragraphs.length >= MAX_PARAGRAPHS)
        throw new ReadFailure({ code: 'too-large', detail: 'paragraphs' });
      this.found.paragraphs.push(this.paragraph);
      this.paragraph = noParagraph(this.tables);
    }
    if (name === 'sdt') {
      const control = this.controls.pop();
      if (control && control.tag !== '' && !control.placeholder)
        this.found.controls.set(control.tag, control.text);
    }
  }
}

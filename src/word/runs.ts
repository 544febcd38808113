/** Runs of text, their styles and the placeholders of a Word file. */
import { AlignmentType, Paragraph, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';
import type { IParagraphOptions, IStylesOptions } from 'docx';
import { FILL, bookmarkName } from '../sheet/bookmark';
import { wordText } from './word-text';

export const FONT = 'Times New Roman';
/** Sizes in half points. */
export const size = { body: 28, head: 26, small: 24, table: 24, list: 22 } as const;
export const mm = (length: number): number => Math.round((length / 25.4) * 1440);
/** A4 with the margins of the decree. */
export const page = { width: mm(210), height: mm(297) };
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
export const TEXT_WIDTH = page.width - margins.left - margins.right;
/** The same of a page that is turned. */
export const WIDE_WIDTH = page.height - margins.left - margins.right;
export const INDENT = { firstLine: mm(12.7) };

/** Names of the file's own paragraph styles. */
export const styleIds = { body: 'OfficialBody', letterhead: 'Letterhead', cell: 'TableText' } as const;

const black = { font: FONT, color: '000000' };
const heading = {
  run: { ...black, size: size.body, bold: true, italics: false },
  paragraph: { keepNext: true, indent: INDENT, spacing: { before: 120, after: 120 } },
};

/** Styles that Word shows by name, so that who goes on writing needs no direct formatting. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: size.body, language: { value: 'vi-VN' } } },
    heading1: heading,
    heading2: heading,
    heading3: { ...heading, run: { ...heading.run, italics: true } },
    heading4: heading,
    heading5: heading,
    heading6: heading,
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: 'Official Body',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: INDENT,
        spacing: { before: 0, after: 120, line: 300 },
      },
    },
    { id: styleIds.letterhead, name: 'Letterhead', basedOn: 'Normal', run: { size: size.head } },
    {
      id: styleIds.cell,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: size.table },
    },
  ],
};

export interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  /** What stands instead of a placeholder, by placeholder. */
  filled?: ReadonlyMap<string, string> | undefined;
}

class BookmarkValues extends XmlAttributeComponent<{ id: number; name?: string }> {
  protected override readonly xmlKeys = { id: 'w:id', name: 'w:name' };
}

class BookmarkPart extends XmlComponent {
  constructor(name: 'w:bookmarkStart' | 'w:bookmarkEnd', values: { id: number; name?: string }) {
    super(name);
    this.root.push(new BookmarkValues(values));
  }
}

class Value extends XmlAttributeComponent<{ val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[] = [], val?: string) {
    super(name);
    if (val !== undefined) this.root.push(new Value({ val }));
    this.root.push(...children);
  }
}

/** Longest name that Word takes for a content control. */
const LONGEST_TAG = 64;

/** A content control around runs. `tag` finds it again; `open`: a placeholder that the first key replaces. */
export function control(tag: string, runs: readonly XmlComponent[], open: boolean): XmlComponent {
  return new Element('w:sdt', [
    new Element('w:sdtPr', [
      new Element('w:alias', [], tag.slice(0, LONGEST_TAG)),
      new Element('w:tag', [], tag.slice(0, LONGEST_TAG)),
      ...(open ? [new Element('w:showingPlcHdr')] : []),
    ]),
    new Element('w:sdtContent', runs),
  ]);
}

/** A content control that is found again whatever program saved the file: LibreOffice 7 drops tags and keeps bookmarks. */
export function place(
  tag: string,
  runs: readonly XmlComponent[],
  open: boolean,
  mark: string = tag,
): XmlComponent[] {
  const name = bookmarkName(mark);
  const inner = control(tag, runs, open);
  if (name === undefined) return [inner];
  const id = markOf(mark) % MOST_BOOKMARKS;
  return [
    new BookmarkPart('w:bookmarkStart', { id, name }),
    inner,
    new BookmarkPart('w:bookmarkEnd', { id }),
  ];
}

/** Numbers of bookmarks stay below this. */
const MOST_BOOKMARKS = 2 ** 31;

/** FNV-1a of a text, 32 bits. */
export function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (const letter of text) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark;
}

/** A paragraph that may have content controls: docx takes none among a paragraph's children. */
export class Line extends Paragraph {
  constructor(options: Omit<IParagraphOptions, 'children'>, content: readonly XmlComponent[] = []) {
    super(options);
    this.root.push(...content);
  }
}

/** What the bookmark of a placeholder says, whose own text is no name. */
const fillMark = (placeholder: string): string => `${FILL}${markOf(placeholder).toString(36)}`;

const PLACEHOLDER = /(\[[^[\]]{1,200}\])/;

/** What a person wrote over a placeholder. */
const ownOf = (placeholder: string, filled: Look['filled']): string | undefined =>
  filled?.get(placeholder) ?? filled?.get(fillMark(placeholder));

/** A text with what a person wrote over its placeholders. */
export const filledIn = (text: string, filled: Look['filled']): string =>
  text
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? (ownOf(part, filled) ?? part) : part))
    .join('');

/** A text as runs; what stands in square brackets must be written by a person: marked, and replaced by the first key. */
export function runs(text: string, { filled, ...look }: Look = {}): XmlComponent[] {
  return wordText(text)
    .join(' ')
    .split(PLACEHOLDER)
    .flatMap((part): XmlComponent[] => {
      if (part === '') return [];
      if (!PLACEHOLDER.test(part)) return [new TextRun({ text: part, ...look })];
      const mark = fillMark(part);
      const own = ownOf(part, filled);
      if (own !== undefined) return place(part, [new TextRun({ text: own, ...look })], false, mark);
      return place(part, [new TextRun({ text: part, ...look, highlight: 'yellow' })], true, mark);
    });
}

/** Twentieths of a point to a point. */
export const TWIPS = 20;

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

/** One line of letterhead, recipients or signature; `keep`: on the page of what follows. */
export function line(
  text: string,
  look: Look & {
    align?: Align;
    before?: number;
    after?: number;
    keep?: boolean;
    style?: string;
    /** Left and right of it, in twentieths of a point; `left`: there alone. */
    indent?: number;
    left?: number;
  } = {},
): Paragraph {
  const {
    align = AlignmentType.CENTER,
    before = 0,
    after = 0,
    keep = false,
    style,
    indent = 0,
    left = indent,
    ...own
  } = look;
  return new Line(
    {
      style: style ?? styleIds.letterhead,
      alignment: align,
      spacing: { before, after },
      ...(left > 0 ? { indent: { left: Math.round(left), right: indent } } : {}),
      ...(keep ? { keepNext: true } : {}),
    },
    runs(text, own),
  );
}

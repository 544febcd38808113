/**
 * The frame of every administrative document by Nghị định 30/2020/NĐ-CP (Phụ lục I): paper, margins, letterhead, type, body,
 * recipients, signatures. What a document says is given as plain blocks.
 */
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ISectionOptions, Table } from 'docx';
import { body } from './blocks';
import type { Block, OfficialDocument } from './document';
import { ending, heading, letterhead } from './letterhead';
import { madeProperties } from './made';
import { margins, page, size, styleIds, styles } from './runs';
import { wordText } from './word-text';

/** The last blocks stay on the page of the signature, which never stands alone. */
const KEPT = 2;

/** The document as bytes of a .docx file, in Node and in the browser. */
export async function writeDocument(document: OfficialDocument): Promise<Uint8Array> {
  const { blocks, annexes = [] } = document;
  const text = [
    letterhead(document),
    ...heading(document),
    ...blocks.flatMap((block, index) => body(block, index >= blocks.length - KEPT)),
    ...ending(document),
  ];
  const file = new Document({
    title: property(document.title),
    creator: property(document.agency),
    lastModifiedBy: property(document.agency),
    customProperties: madeProperties(document.made ?? []),
    styles,
    sections: [section(text), ...annexesOf(annexes)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** A property of the file is one line. */
const property = (text: string): string => wordText(text).join(' ');

type Content = (Paragraph | Table)[];

/** Every annex with its head. */
function annexesOf(blocks: readonly Block[]): ISectionOptions[] {
  const annexes: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'annex') annexes.push([]);
    annexes.at(-1)?.push(block);
  }
  return annexes.map((own) =>
    section(
      own.flatMap((block) => body(block)),
      own.some((block) => block.kind === 'grid' && block.wide),
    ),
  );
}

/** Pages numbered from 1, the first without its number: those of every annex anew (Phụ lục I, III.1). */
function section(children: Content, wide = false): ISectionOptions {
  const pageNumber = new Paragraph({
    style: styleIds.letterhead,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.head })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: wide ? { ...page, orientation: PageOrientation.LANDSCAPE } : page,
        margin: { ...margins, header: 567, footer: 567 },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

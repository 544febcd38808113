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
import { ending, heading, letterhead } from './letterhead';
import { margins, page, size, styleIds, styles } from './runs';
import { wordText } from './word-text';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `id`: a sentence that the program makes, found again by it; `made`: its words where a person wrote others. */
  | { kind: 'paragraph'; text: string; italic?: boolean; id?: string; made?: string }
  /** A place where a person must write, or wrote. */
  | { kind: 'own'; id: string; text: string; written?: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'table'; caption?: string; columns: TableColumn[]; rows: string[][]; lastBold?: boolean }
  /** An official form: `head` rows are repeated on every page; a hole belongs to the cell that spans it; `wide`: its annex is turned. */
  | { kind: 'grid'; widths: number[]; head: number; rows: (GridCell | undefined)[][]; wide?: boolean }
  | { kind: 'line'; text: string; bold?: boolean; align?: 'left' | 'center' }
  /** An annex begins a page of its own, with page numbers of its own. */
  | { kind: 'annex'; no: string; title: string; attached: string };

export interface TableColumn {
  title: string;
  /** Share of the table's width in percent. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface GridCell {
  text: string;
  bold: boolean;
  align: 'left' | 'center' | 'right';
  rows: number;
  columns: number;
  /** Place of a person's entry; `text` is what they wrote. */
  own?: string;
}

export interface Signature {
  /** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": a line each. */
  heads: readonly string[];
  note?: string;
  name: string;
}

export interface OfficialDocument {
  /** Agency above the one that issues, where there is one. */
  superior?: string;
  agency: string;
  /** "Số:      /BC-STTTT". */
  number: string;
  /** "Hậu Giang, ngày      tháng      năm 2017"; "" in minutes, which have no such line. */
  placeAndDate: string;
  /** "BÁO CÁO". */
  type: string;
  subject: string;
  /** "Kính gửi: …" of a report to a superior. */
  to?: string;
  blocks: Block[];
  /** Nơi nhận, without dashes. */
  recipients: readonly string[];
  /** One who signs, or parties that stand two by two; nobody signs a draft. */
  signatures: readonly Signature[];
  /** Behind the signatures. */
  annexes?: Block[];
  title: string;
  /** What a person wrote over placeholders, by placeholder. */
  filled?: ReadonlyMap<string, string>;
}

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

/**
 * The frame of an administrative document by Nghị định 30/2020/NĐ-CP (Phụ lục I): paper, margins, national title, type,
 * body, recipients, signature. What a document says is given as plain blocks.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import { textWidth, wrappedLines } from '../sheet/measure';
import { wordText } from './text';

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string; italic?: boolean }
  /** A place where a person must write. */
  | { kind: 'placeholder'; text: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'table'; caption?: string; columns: TableColumn[]; rows: string[][] };

export interface TableColumn {
  title: string;
  /** Share of the table's width in percent. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface OfficialDocument {
  /** Agency above the one that issues, where there is one. */
  superior?: string;
  agency: string;
  /** "Số:      /BC-STTTT". */
  number: string;
  /** "Hậu Giang, ngày      tháng      năm 2017". */
  placeAndDate: string;
  /** "BÁO CÁO". */
  type: string;
  subject: string;
  /** "Kính gửi: …" of a report to a superior. */
  to?: string;
  blocks: Block[];
  recipients: string[];
  /** "GIÁM ĐỐC". */
  signer: string;
  title: string;
}

const FONT = 'Times New Roman';
/** Sizes in half points. */
const [BODY, SMALL, HEAD, TABLE] = [28, 22, 26, 24];
const cm = (value: number): number => Math.round((value / 2.54) * 1440);
const MARGINS = { top: cm(2), bottom: cm(2), left: cm(3), right: cm(1.5) };
const TEXT_WIDTH = cm(21) - MARGINS.left - MARGINS.right;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

const run = (text: string, look: Look = {}): TextRun =>
  new TextRun({ text: wordText(text).join(' '), font: FONT, size: BODY, ...look });

function line(
  children: ParagraphChild[],
  align: (typeof AlignmentType)[keyof typeof AlignmentType],
  spacing: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({ children, alignment: align, spacing: { before: 0, after: 0, ...spacing } });
}

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Twentieths of a point to a point. */
const TWIPS = 20;

/** A line below a bold text, as long as a part of its longest line. */
function ruleBelow(text: string, points: number, width: number, share: number): Paragraph {
  const lines = Math.max(1, wrappedLines(text, width / TWIPS, points, true));
  const length = Math.min(width, (textWidth(text, points, true) / lines) * TWIPS * share);
  return rule(Math.max(0, Math.round((width - length) / 2)));
}

const rule = (indent: number): Paragraph =>
  new Paragraph({
    children: [],
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });

function bareTable(widths: number[], cells: Paragraph[][]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BARE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: BARE,
              margins: { left: 0, right: 0 },
            }),
        ),
      }),
    ],
  });
}

function nationalTitle(document: OfficialDocument): Table {
  const widths = [cm(7.5), TEXT_WIDTH - cm(7.5)];
  const center = AlignmentType.CENTER;
  return bareTable(widths, [
    [
      ...(document.superior === undefined ? [] : [line([run(document.superior, { size: 24 })], center)]),
      line([run(document.agency, { size: 24, bold: true })], center),
      ruleBelow(document.agency, 12, widths[0] ?? 0, 0.4),
      line([run(document.number, { size: HEAD })], center, { before: 60 }),
    ],
    [
      line([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true })], center),
      line([run(MOTTO, { size: HEAD, bold: true })], center),
      ruleBelow(MOTTO, HEAD / 2, widths[1] ?? 0, 1),
      line([run(document.placeAndDate, { size: HEAD, italics: true })], center, { before: 60 }),
    ],
  ]);
}

function closing({ recipients, signer }: OfficialDocument): Table {
  const half = Math.round(TEXT_WIDTH / 2);
  const left = AlignmentType.LEFT;
  return bareTable(
    [half, TEXT_WIDTH - half],
    [
      [
        line([run('Nơi nhận:', { size: 24, bold: true, italics: true })], left),
        ...recipients.map((text) => line([run(`- ${text}`, { size: SMALL })], left)),
      ],
      [
        line([run(signer, { bold: true })], AlignmentType.CENTER),
        ...Array.from({ length: 5 }, () => line([run('')], AlignmentType.CENTER)),
        line([run('[Họ và tên]', { bold: true })], AlignmentType.CENTER),
      ],
    ],
  );
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const cell = (text: string, index: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      verticalAlign: VerticalAlign.CENTER,
      ...(head ? { shading: { fill: 'E8EDF3' } } : {}),
      children: [
        line(
          [run(text, { size: TABLE, bold: head })],
          head ? AlignmentType.CENTER : ALIGN[columns[index]?.align ?? 'left'],
        ),
      ],
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, index) => cell(row[index] ?? '', index, false)),
          }),
      ),
    ],
  });
}

const INDENT = { firstLine: cm(1.27) };

/** `last`: stays on the page of the signature, which never stands alone. */
function body(block: Block, last = false): (Paragraph | Table)[] {
  const paragraph = (text: string, look: Look, before = 0): Paragraph =>
    new Paragraph({
      children: [run(text, look)],
      alignment: AlignmentType.JUSTIFIED,
      indent: INDENT,
      spacing: { before, after: 120, line: 300 },
      ...(last ? { keepNext: true } : {}),
    });
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: [run(block.text, { bold: true })],
          indent: INDENT,
          keepNext: true,
          spacing: { before: 120, after: 120 },
          outlineLevel: block.level - 1,
        }),
      ];
    case 'paragraph':
      return [paragraph(block.text, { italics: block.italic ?? false })];
    case 'placeholder':
      return [paragraph(`[${block.text}]`, { italics: true })];
    case 'items':
      return block.items.map((text) => paragraph(`- ${text}`, {}));
    case 'table':
      return [
        ...(block.caption === undefined
          ? []
          : [
              new Paragraph({
                children: [run(block.caption, { size: HEAD, bold: true })],
                alignment: AlignmentType.CENTER,
                keepNext: true,
                spacing: { before: 120, after: 80 },
              }),
            ]),
        dataTable(block),
        line([run('', { size: 12 })], AlignmentType.LEFT),
      ];
  }
}

/** The document as bytes of a .docx file, in Node and in the browser. */
export async function writeDocument(document: OfficialDocument): Promise<Uint8Array> {
  const center = AlignmentType.CENTER;
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: center,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: HEAD })],
      }),
    ],
  });
  const file = new Document({
    title: document.title,
    creator: document.agency,
    lastModifiedBy: document.agency,
    styles: {
      default: { document: { run: { font: FONT, size: BODY, language: { value: 'vi-VN' } }, paragraph: {} } },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: cm(21), height: cm(29.7) }, margin: MARGINS } },
        // the first page bears no number
        headers: { default: pageNumber, first: new Header({ children: [new Paragraph({})] }) },
        children: [
          nationalTitle(document),
          line([run(document.type, { bold: true })], center, { before: 360 }),
          line([run(document.subject, { bold: true })], center),
          ruleBelow(document.subject, BODY / 2, TEXT_WIDTH, 0.4),
          ...(document.to === undefined
            ? []
            : [line([run(document.to)], center, { before: 240, after: 240 })]),
          ...document.blocks.slice(0, -1).flatMap((block) => body(block)),
          ...document.blocks.slice(-1).flatMap((block) => body(block, true)),
          closing(document),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** The minutes as a Word file, in the layout of Nghị định 30/2020/NĐ-CP: A4, margins 20/20/30/15 mm, Times New Roman 13–14. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { minutesTexts as texts } from '../messages/minutes';
import type { Minutes, MinutesTable } from '../review/minutes';
import { textWidth, wrappedLines } from '../sheet/measure';
import { wordText } from './text';

const FONT = 'Times New Roman';
/** Half-points. */
const size = { body: 26, head: 24, table: 24 } as const;
const MM = 56.7;
const mm = (length: number): number => Math.round(length * MM);
const PAGE = { width: 11906, height: 16838 };
/** Width of the text in twentieths of a point. */
const TEXT = PAGE.width - mm(30) - mm(15);

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  indent?: boolean;
  after?: number;
  /** Stays on the page of what follows, so that no signature stands alone. */
  keepNext?: boolean;
}

function paragraph(text: string, look: Look = {}): Paragraph {
  const { bold = false, italics = false, align = AlignmentType.BOTH, indent = false, after = 0 } = look;
  return new Paragraph({
    alignment: align,
    spacing: { after },
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(indent ? { indent: { firstLine: mm(10) } } : {}),
    children: wordText(text).flatMap((line, index) => [
      new TextRun({
        text: line,
        bold,
        italics,
        font: FONT,
        size: look.size ?? size.body,
        ...(index > 0 ? { break: 1 } : {}),
      }),
    ]),
  });
}

/** Widths of the two halves of the letterhead. */
const [LEFT, RIGHT] = [mm(75), TEXT - mm(75)];
/** Twentieths of a point to a point. */
const TWIPS = 20;

/** A thin line below a text, as long as a part of its longest line. */
function rule(text: string, points: number, width: number, share: number): Paragraph {
  const lines = Math.max(1, wrappedLines(text, width / TWIPS, points, true));
  const length = Math.min(width, (textWidth(text, points, true) / lines) * TWIPS * share);
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { after: 80, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Two columns without lines: what stands left and right at the head and at the end. */
function pair(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      margins: { left: 0, right: 0 },
    });
  return new Table({
    width: { size: TEXT, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])], cantSplit: true })],
  });
}

const center = { align: AlignmentType.CENTER };

function tableOf({ head, rows, sum }: MinutesTable): Table {
  const reasons = head.at(-1) === texts.tableHead.at(-1);
  const shares = reasons ? [0.06, 0.37, 0.1, 0.1, 0.12, 0.25] : [0.08, 0.44, 0.12, 0.12, 0.12, 0.12];
  const widths = shares.map((share) => Math.round(TEXT * share));
  const row = (values: readonly string[], bold: boolean, isHead = false): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map((value, col) => {
        const words = !isHead && (col === 1 || (reasons && col === values.length - 1));
        return new TableCell({
          width: { size: widths[col] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            paragraph(value, {
              bold,
              size: size.table,
              align: words ? AlignmentType.LEFT : AlignmentType.CENTER,
            }),
          ],
        });
      }),
    });
  return new Table({
    width: { size: TEXT, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row(head, true, true),
      ...rows.map((values, index) => row(values, sum && index === rows.length - 1)),
    ],
  });
}

function signed({ left, right }: NonNullable<Minutes['signatures']>): Table {
  const heads = (lines: readonly string[]): Paragraph[] =>
    lines
      .slice(0, 2)
      .map((line, index) => paragraph(line, { ...center, bold: index === 0, italics: index === 1 }));
  const half = Math.round(TEXT / 2);
  return pair(
    heads(left),
    [
      ...heads(right),
      ...Array.from({ length: 4 }, () => paragraph('', center)),
      paragraph(right[2] ?? '', { ...center, bold: true }),
    ],
    [half, TEXT - half],
  );
}

function contentOf(minutes: Minutes): (Paragraph | Table)[] {
  const { parent, agency, number, dateLine, title, subject, facts, parts, closing, signatures } = minutes;
  return [
    pair(
      [
        ...(parent === '' ? [] : [paragraph(parent, { ...center, size: size.head })]),
        paragraph(agency, { ...center, bold: true, size: size.head }),
        rule(agency, size.head / 2, LEFT, 0.4),
        paragraph(number, center),
      ],
      [
        paragraph(texts.nation, { ...center, bold: true, size: size.head }),
        paragraph(texts.motto, { ...center, bold: true }),
        rule(texts.motto, size.body / 2, RIGHT, 1),
        paragraph(dateLine, { ...center, italics: true }),
      ],
      [LEFT, RIGHT],
    ),
    paragraph('', {}),
    paragraph(title, { ...center, bold: true }),
    paragraph(subject, { ...center, bold: true, after: 240 }),
    ...facts.map(({ label, value }) => paragraph(`${label} ${value}`, { indent: true, after: 120 })),
    ...parts.flatMap((part): (Paragraph | Table)[] => [
      paragraph(part.title, { bold: true, indent: true, after: 120, keepNext: true }),
      ...('items' in part
        ? part.items.map((item, index) =>
            paragraph(`- ${item}`, {
              ...{ indent: true, after: 120 },
              keepNext: part === parts.at(-1) && index === part.items.length - 1,
            }),
          )
        : [tableOf(part.table), paragraph('', { size: size.table })]),
    ]),
    paragraph(closing, { indent: true, after: 240, keepNext: signatures !== undefined }),
    ...(signatures ? [signed(signatures)] : []),
  ];
}

/** The Word file. Page numbers stand in the header from the second page on, as the decree asks. */
export async function minutesDocument(minutes: Minutes): Promise<Uint8Array> {
  const document = new Document({
    title: `${minutes.title} – ${minutes.subject}`,
    creator: minutes.agency,
    lastModifiedBy: minutes.agency,
    styles: { default: { document: { run: { font: FONT, size: size.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: PAGE,
            margin: {
              top: mm(20),
              bottom: mm(20),
              left: mm(30),
              right: mm(15),
              header: mm(10),
              footer: mm(10),
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: size.body })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: contentOf(minutes),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The text of an administrative document: paragraphs, tables, an official form, annexes. */
import {
  AlignmentType,
  HeadingLevel,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textWidth } from '../sheet/measure';
import type { Block, TableColumn } from './document';
import type { Paragraph } from 'docx';
import { annexHead } from './letterhead';
import { Line, TEXT_WIDTH, TWIPS, WIDE_WIDTH, line, markOf, place, runs, size, styleIds } from './runs';
import type { Look } from './runs';
import { wordText } from './word-text';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Tags of content controls: what the program says, and what a person writes. */
export const SAID = 'said:';
export const OWN = 'own:';

/** Tag of a sentence: by its mark the program's own words are told from what a person made of them. */
export const sentenceTag = (id: string, text: string): string => `${SAID}${id}#${markOf(text).toString(36)}`;

/** A block as Word has it; `keep`: on the page of what follows. */
export function body(block: Block, keep = false): (Paragraph | Table)[] {
  const kept = keep ? { keepNext: true } : {};
  const paragraph = (text: string, look: Look = {}): Paragraph =>
    new Line({ style: styleIds.body, ...kept }, runs(text, look));
  switch (block.kind) {
    case 'heading':
      return [new Line({ heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3 }, runs(block.text))];
    case 'paragraph':
      return [said(block, kept)];
    case 'own':
      return [own(block, kept)];
    case 'items':
      return block.items.map((text) => paragraph(`- ${text}`));
    case 'table':
      return [
        ...(block.caption === undefined
          ? []
          : [line(block.caption, { bold: true, before: 120, after: 80, keep: true })]),
        dataTable(block),
        line('', { size: 12 }),
      ];
    case 'grid':
      return [gridTable(block), line('', { size: 12 })];
    case 'line':
      return [formLine(block)];
    case 'annex':
      return annexHead(block);
  }
}

function said(
  { text, italic = false, id, made = text }: Extract<Block, { kind: 'paragraph' }>,
  kept: { keepNext?: boolean },
): Paragraph {
  const content = runs(text, { italics: italic });
  const children = id === undefined ? content : place(sentenceTag(id, made), content, false);
  return new Line({ style: styleIds.body, ...kept }, children);
}

function formLine({ text, bold = false, signature = false }: Extract<Block, { kind: 'line' }>): Paragraph {
  // few lines stand above and below the table: a signature is never without them
  const look = { bold, style: styleIds.cell, after: 40, keep: true };
  return line(text, signature ? { ...look, left: TEXT_WIDTH / 2 } : { ...look, align: ALIGN.left });
}

function own(
  { id, text, written }: Extract<Block, { kind: 'own' }>,
  kept: { keepNext?: boolean },
): Paragraph {
  const open = written === undefined;
  const lines = open
    ? [new TextRun({ text: `[${text}]`, italics: true, highlight: 'yellow' })]
    : wordText(written).map((one, index) => new TextRun({ text: one, ...(index > 0 ? { break: 1 } : {}) }));
  return new Line({ style: styleIds.body, ...kept }, place(`${OWN}${id}`, lines, open));
}

interface CellLook {
  bold?: boolean;
  align?: TableColumn['align'];
  rowSpan?: number;
  columnSpan?: number;
  /** Place of a person's entry. */
  own?: string;
  /** On the page of the next row. */
  keep?: boolean;
}

/** A place in a cell that a person fills; the first key replaces its dots. */
function entry(text: string, own: string, align: TableColumn['align']): Paragraph {
  const run =
    text === '' ? new TextRun({ text: '…', highlight: 'yellow' }) : new TextRun(wordText(text).join(' '));
  return new Line(
    { style: styleIds.cell, alignment: ALIGN[align ?? 'left'] },
    place(`${OWN}${own}`, [run], text === ''),
  );
}

function cell(
  text: string,
  width: number,
  { bold = false, align = 'left', own, keep = false, ...spans }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    ...spans,
    children:
      own === undefined
        ? wordText(text).map((one) => line(one, { bold, align: ALIGN[align], style: styleIds.cell, keep }))
        : [entry(text, own, align)],
  });
}

const widthsOf = (columns: readonly TableColumn[]): number[] => {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all));
};

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [...rows],
  });

/** Rows of a table that stand below its head at least. */
const FEWEST_ROWS = 3;

function dataTable({ columns, rows, lastBold = false }: Extract<Block, { kind: 'table' }>): Table {
  const widths = widthsOf(columns);
  const row = (texts: readonly string[], isHead: boolean, bold: boolean, keep: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ align }, index) =>
        cell(texts[index] ?? '', widths[index] ?? 0, { bold, align: isHead ? 'center' : align, keep }),
      ),
    });
  // neither the first rows below the head nor the last one stand alone on a page
  const kept = (index: number): boolean =>
    index < rows.length - 1 && (index < FEWEST_ROWS - 1 || index === rows.length - 2);
  return table(widths, [
    row(
      columns.map(({ title }) => title),
      true,
      true,
      rows.length > 0,
    ),
    ...rows.map((texts, index) => row(texts, false, lastBold && index === rows.length - 1, kept(index))),
  ]);
}

/** Both margins of a cell, and a hair for the printer's own widths. */
const SIDES = CELL_MARGINS.left + CELL_MARGINS.right + 60;

/** The form's own shares, but no column narrower than its longest word or figure: the others give, by the room that they have. */
function gridWidths({ widths: shares, rows, wide }: Grid): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const whole = wide ? WIDE_WIDTH : TEXT_WIDTH;
  const least = shares.map((_, col) =>
    rows.reduce((most, cells) => {
      const one = cells[col];
      if (!one || one.columns > 1) return most;
      const words = one.text.slice(0, 400).split(/[\s/]+/);
      const widest = words.map((word) => textWidth(word, size.table / 2, one.bold) * TWIPS + SIDES);
      return Math.max(most, ...widest.filter((width) => width <= MOST_GROWN));
    }, 0),
  );
  const widths = shares.map((share, col) => Math.max((whole * share) / all, least[col] ?? 0));
  const room = widths.map((width, col) => width - (least[col] ?? 0));
  const lacking = widths.reduce((sum, width) => sum + width, 0) - whole;
  const given = Math.min(
    1,
    lacking /
      Math.max(
        1,
        room.reduce((sum, one) => sum + one, 0),
      ),
  );
  return widths.map((width, col) => Math.floor(width - given * (room[col] ?? 0)));
}

/** A word as long as a link does not widen its column beyond this. */
const MOST_GROWN = 1400;

/** The form as it is printed, every column and every merged cell. */
type Grid = Extract<Block, { kind: 'grid' }>;

/** True where a cell reaches from this row, or from one above, into the next. */
const reachesOver = (rows: Grid['rows'], index: number): boolean =>
  rows
    .slice(Math.max(0, index - MOST_SPANNED), index + 1)
    .some((cells, at, near) => cells.some((one) => one !== undefined && at + one.rows > near.length));

/** True for a heading, which belongs to the row below it. */
const leadsOn = (rows: Grid['rows'], index: number): boolean =>
  index < rows.length - 1 &&
  (rows[index] ?? []).every((one) => one === undefined || one.text === '' || one.bold);

/** Rows that a cell of a form spans at most. */
const MOST_SPANNED = 40;

function gridTable(grid: Grid): Table {
  const { head, rows } = grid;
  const widths = gridWidths(grid);
  return table(
    widths,
    rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < head,
          cantSplit: true,
          children: cells.flatMap((one, col) =>
            one === undefined
              ? []
              : [
                  cell(
                    one.text,
                    widths.slice(col, col + one.columns).reduce((sum, width) => sum + width, 0),
                    {
                      bold: one.bold,
                      align: one.align,
                      keep: reachesOver(rows, index) || leadsOn(rows, index),
                      ...(one.own === undefined ? {} : { own: one.own }),
                      ...(one.rows > 1 ? { rowSpan: one.rows } : {}),
                      ...(one.columns > 1 ? { columnSpan: one.columns } : {}),
                    },
                  ),
                ],
          ),
        }),
    ),
  );
}

/** What every administrative document has before and behind its text: letterhead, type and subject, recipients and signatures. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { letterTexts as texts } from '../messages/letter';
import { textWidth } from '../sheet/measure';
import type { Block, OfficialDocument, Signature } from './document';
import { evenWidth } from './even';
import { Line, TEXT_WIDTH, TWIPS, line, mm, runs, size, styleIds } from './runs';
import type { Look } from './runs';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};
/** Halves of the letterhead: 75 mm hold "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 90 mm the national title, each on one line. */
const LEFT = mm(75);
const HALF = Math.round(TEXT_WIDTH / 2);
const left = AlignmentType.LEFT;

/** Width in points of the longest line of a bold text that is broken between words. */
function longestLine(text: string, points: number, width: number): number {
  // capitals are a little narrower than they are measured
  const available = width * 1.05;
  let [longest, line] = [0, ''];
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    line = textWidth(next, points, true) > available ? word : next;
    longest = Math.max(longest, textWidth(line, points, true));
  }
  return longest;
}

/** Room left and right of a centred text, so that its lines are about as long as each other. */
const even = (text: string, half: number, bold: boolean, width: number, least = 1): number =>
  Math.floor((width - evenWidth(text, half / 2, bold, width / TWIPS, least) * TWIPS) / 2);

/** Committees write their name on two lines. */
const COMMITTEE = /^(?:ỦY|UỶ) BAN NHÂN DÂN /;

/** A line below a bold text, as long as a part of its longest line. */
export function ruleBelow(
  text: string,
  points: number,
  width: number,
  share: number,
  textIndent = 0,
): Paragraph {
  const length = Math.min(width, longestLine(text, points, (width - 2 * textIndent) / TWIPS) * TWIPS * share);
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    style: styleIds.letterhead,
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

function bareTable(
  widths: readonly [number, number],
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BARE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
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
    ),
  });
}

/** Agencies and number left, national title, motto and day right; the number stands level with the day. */
export function letterhead({ superior, agency, number, placeAndDate, filled }: OfficialDocument): Table {
  const right = TEXT_WIDTH - LEFT;
  const indent = even(agency, size.small, true, LEFT, COMMITTEE.test(agency) ? 2 : 1);
  return bareTable(
    [LEFT, right],
    [
      [
        [
          ...(superior === undefined || superior === '' ? [] : [line(superior, { size: size.small })]),
          line(agency, { size: size.small, bold: true, filled, indent }),
          ruleBelow(agency, size.small / 2, LEFT, 0.4, indent),
        ],
        [
          line(texts.nation, { size: size.small, bold: true }),
          line(texts.motto, { bold: true }),
          ruleBelow(texts.motto, size.head / 2, right, 1),
        ],
      ],
      [[line(number, { before: 60, filled })], [line(placeAndDate, { before: 60, italics: true })]],
    ],
  );
}

/** Type, subject and the line below it. */
export function heading({ type, subject, to, filled }: OfficialDocument): Paragraph[] {
  const indent = even(subject, size.body, true, TEXT_WIDTH);
  return [
    line(type, { bold: true, size: size.body, before: 360 }),
    line(subject, { bold: true, size: size.body, indent }),
    ruleBelow(subject, size.body / 2, TEXT_WIDTH, 0.4, indent),
    line(to ?? '', {
      filled,
      size: size.body,
      before: to === undefined ? 0 : 240,
      after: to === undefined ? 120 : 240,
    }),
  ];
}

/** Number, title and what an annex belongs to. Lines of a title that do not hold on one each are set anew. */
export function annexHead({ no, title, attached }: Extract<Block, { kind: 'annex' }>): Paragraph[] {
  const printed = title.split('\n');
  const indents = printed.map((text) => even(text, size.body, true, TEXT_WIDTH));
  const titles = indents.some((indent) => indent > 0) ? [printed.join(' ')] : printed;
  const centred = (text: string, look: Look & { after?: number }): Paragraph =>
    line(text, { ...look, size: size.body, indent: even(text, size.body, look.bold ?? false, TEXT_WIDTH) });
  return [
    new Line(
      {
        heading: HeadingLevel.HEADING_1,
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
      },
      runs(no),
    ),
    ...titles.map((text) => centred(text, { bold: true })),
    centred(attached, { italics: true, after: 160 }),
  ];
}

const SPACE = 4;
/** `keep`: on the page of what follows; `before`: space above. */
const signed = (
  { heads, note, name }: Signature,
  { keep = false, before = 120, filled }: { keep?: boolean; before?: number; filled?: Look['filled'] },
): Paragraph[] => [
  ...heads.map((text, index) =>
    line(text, { bold: true, size: size.body, keep: true, before: index === 0 ? before : 0, filled }),
  ),
  ...(note === undefined ? [] : [line(note, { italics: true, keep: true })]),
  ...Array.from({ length: SPACE }, () => line('', { keep: true })),
  line(name, { bold: true, size: size.body, keep, filled }),
];

const recipientLines = ({ recipients, filled }: OfficialDocument, before = 0): Paragraph[] =>
  recipients.length === 0
    ? []
    : [
        line(texts.recipients, {
          size: size.small,
          bold: true,
          italics: true,
          align: left,
          before,
          keep: true,
        }),
        ...recipients.map((text, index) =>
          line(`- ${text}${index === recipients.length - 1 ? '.' : ';'}`, {
            size: size.list,
            align: left,
            keep: index < recipients.length - 1,
            filled,
          }),
        ),
      ];

/** Recipients left of one signature; two parties beside each other stand above them. */
export function ending(document: OfficialDocument): (Paragraph | Table)[] {
  const { signatures, filled } = document;
  const [first, second] = signatures;
  if (first === undefined) return recipientLines(document);
  if (second === undefined)
    return [bareTable([HALF, TEXT_WIDTH - HALF], [[recipientLines(document), signed(first, { filled })]])];
  const pairs = signatures.flatMap((one, index) => {
    const next = signatures[index + 1];
    const look = { keep: true, before: index === 0 ? 120 : 360, filled };
    return index % 2 === 0 && next ? [[signed(one, look), signed(next, look)] as const] : [];
  });
  return [bareTable([HALF, TEXT_WIDTH - HALF], pairs), ...recipientLines(document, 240)];
}

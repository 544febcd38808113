/** The minutes as a Word file, in the frame of every administrative document (Mẫu 1.9). */
import type { Minutes } from '../review/appraisal/minutes';
import type { MinutesTable } from '../review/appraisal/minutes-tables';
import { writeDocument } from './frame';
import type { Block, OfficialDocument, TableColumn } from './document';

/** Widths of the two tables in percent; the one with reasons gives them most room. */
const RESULTS = [8, 44, 12, 12, 12, 12];
const REASONS = [6, 32, 9, 9, 10, 34];

function tableOf({ head, rows, sum, reasons }: MinutesTable): Block {
  const widths = reasons ? REASONS : RESULTS;
  const columns = head.map((title, col): TableColumn => {
    const words = col === 1 || (reasons && col === head.length - 1);
    return { title, width: widths[col] ?? 10, align: words ? 'left' : col === 0 ? 'center' : 'right' };
  });
  return { kind: 'table', columns, rows, lastBold: sum };
}

/** The minutes as an administrative document; their day stands in the text. */
export function minutesPaper(minutes: Minutes): OfficialDocument {
  const { parent, agency, number, title, subject, basis, facts, parts, closing, signatures, recipients } =
    minutes;
  return {
    superior: parent,
    agency,
    number,
    placeAndDate: '',
    type: title,
    subject,
    blocks: [
      { kind: 'paragraph', text: basis, italic: true },
      ...facts.map(({ label, value }): Block => ({ kind: 'paragraph', text: `${label} ${value}` })),
      ...parts.flatMap((part): Block[] => [
        { kind: 'heading', level: 2, text: part.title },
        'items' in part ? { kind: 'items', items: part.items } : tableOf(part.table),
      ]),
      ...closing.map((text): Block => ({ kind: 'paragraph', text })),
    ],
    recipients,
    signatures,
    title: `${title} – ${subject}`,
  };
}

/** The Word file. */
export const minutesDocument = (minutes: Minutes): Promise<Uint8Array> =>
  writeDocument(minutesPaper(minutes));

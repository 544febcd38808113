/** The form's own data as far as the lines around the table say them; the author completes the rest. */
import { OTHER_ROLE, roles } from '../../messages/draft/sheet';
import { baseLetters } from '../../reading/fold';
import { oneLine } from '../../reading/text';
import type { ColumnRole } from '../../rubric/schema/rubric';
import type { Draft } from './draft';
import type { Info } from '../model';

const ATTACHED = /^\(?(?:ban hành )?kèm theo /i;
const DECISION =
  /quyết định số ([^\s,]{1,40}) ?,? ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4}) của (\p{L}[^()]{1,120})/iu;
const SUBJECT = /^(?:ban hành (?!kèm theo)|về việc |v\/v |phê duyệt )/i;
const HEADING = /^phụ lục/i;
const WIDTHS: Partial<Record<ColumnRole, number>> = { no: 6, text: 44, method: 40, evidence: 24, note: 24 };
const BEFORE = `- title: THÔNG TIN CHUNG
  fields:
    - { id: unit, text: "Tên đơn vị:" }`;

export function guessInfo({ before, after, columns, rows, criteria }: Draft): Info {
  const attachment = before.find((line) => ATTACHED.test(line)) ?? '';
  const [, number, day = '', month = '', year = '', authority] = DECISION.exec(attachment) ?? [];
  const heading = before.filter((line) => HEADING.test(line));
  const title = titleOf(before.slice(before.findLastIndex((line) => HEADING.test(line)) + 1));
  const subject = before.find((line) => SUBJECT.test(line)) ?? title.join(' ');
  const total = rows.findLast(({ kind }) => kind === 'total');
  const province = /tỉnh (.+)$|thành phố (.+)$/iu.exec(authority?.trim() ?? '');
  const place = province?.[1] ?? province?.[2] ?? '';
  return given({
    id: place === '' ? '' : `${baseLetters(place).replace(/[^a-z0-9]+/g, '-')}-${year}`,
    province: place,
    year,
    heading: heading.join('\n'),
    title: title.join('\n'),
    attachment,
    'decision.number': number ?? '',
    'decision.date': number === undefined ? '' : `${day}/${month}/${year}`,
    'decision.authority': authority?.trim() ?? '',
    'decision.title': subject,
    declaredTotal: total?.printedMax ?? '',
    columns: columns
      .map(({ role, title: head }) =>
        role === undefined
          ? `${OTHER_ROLE} | ${oneLine(head)}`
          : `${roles[role]} | ${oneLine(head)} | ${WIDTHS[role] ?? 9}`,
      )
      .join('\n'),
    optionRows: criteria.some(({ first }) => first) ? 'x' : '',
    before: BEFORE,
    signature: after.slice(-4).join('\n'),
  });
}

/** Lines in capitals that follow each other, the last of them: those of the letterhead stand further up. */
function titleOf(lines: readonly string[]): string[] {
  const capitals = lines.map((line) => line === line.toUpperCase() && /\p{L}/u.test(line));
  const last = capitals.lastIndexOf(true);
  const first = capitals.lastIndexOf(false, last) + 1;
  return last < 0 ? [] : lines.slice(first, last + 1);
}

const given = (info: Info): Info =>
  Object.fromEntries(Object.entries(info).filter(([, value]) => value !== ''));

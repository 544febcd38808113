/** The form's own data, one line each: texts, lists, and what is rare as it stands in a form file. */
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { OTHER_ROLE, fields, roles, type InfoKey } from '../../messages/draft/sheet';
import { isoDay } from '../../reading/date';
import { withComma } from '../../reading/print';
import type { QuantitySource } from '../../rubric/schema/check';
import { columnRoles, rubricSchema, type RubricSource } from '../../rubric/schema/rubric';
import type { Info } from '../model';
import { quantitiesIn, quantitiesText } from './quantities';
import { NUMBER, numeral } from '../sentence/words';

/** How one line is written, and read. `undefined` from `read` means that it can't be. */
interface Codec {
  write(value: unknown): string;
  read(text: string): unknown;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const partsOf = (line: string): string[] => line.split('|').map((part) => part.trim());
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const text: Codec = { write: textOf, read: (value) => value };
const number: Codec = {
  write: (value) => (typeof value === 'number' ? withComma(value) : ''),
  read: (value) => (/^\d+(?:[.,]\d+)?$/.test(value) ? numeral(value) : undefined),
};
const lines: Codec = {
  write: (value) => (Array.isArray(value) ? value.map(textOf).join('\n') : ''),
  read: linesOf,
};
const day: Codec = {
  write: (value) => textOf(value).split('-').reverse().join('/'),
  read: (value) => isoDay(value),
};
const yaml: Codec = {
  write: (value) => stringify(value, { lineWidth: 0 }).trimEnd(),
  read: (value) => {
    try {
      return parse(value, { maxAliasCount: 10 }) as unknown;
    } catch {
      return undefined;
    }
  },
};
const columns: Codec = {
  write: (value) =>
    listOf(value)
      .map(({ role, title, width, over }) => {
        const word = columnRoles.find((one) => one === role);
        return [word ? roles[word] : textOf(role), title, width, over]
          .filter((one) => one !== undefined)
          .map(textOf)
          .join(' | ');
      })
      .join('\n'),
  read: (value) =>
    linesOf(value).flatMap((line) => {
      const [word = '', title, width = '', over] = partsOf(line);
      const role = columnRoles.find((one) => roles[one] === word) ?? word;
      // what the form does not keep
      if (role === OTHER_ROLE) return [];
      return [{ role, title, ...(over === undefined ? {} : { over }), width: Number(width) }];
    }),
};
const body: Codec = {
  write: (value) =>
    isRecord(value)
      ? [value.no, value.title]
          .filter((one) => one !== undefined)
          .map(textOf)
          .join(' | ')
      : '',
  read: (value) => {
    const [first, title] = partsOf(value);
    return title === undefined ? { title: first } : { no: first, title };
  },
};
const deadline: Codec = {
  write: (value) =>
    isRecord(value) ? `${textOf(value.day)}/${textOf(value.month)} | ${textOf(value.source)}` : '',
  read: (value) => {
    const [, date, month, source] = /^(\d{1,2})\/(\d{1,2}) ?\| ?(.+)$/.exec(value) ?? [];
    return source === undefined ? undefined : { day: Number(date), month: Number(month), source };
  },
};
const CLASS = new RegExp(`^(.+): từ ${NUMBER} điểm$`);
/** Classes that need more than points are written as they stand in a file. */
const classes: Codec = {
  write: (value) =>
    listOf(value).some(({ needs }) => needs !== undefined)
      ? yaml.write(value)
      : listOf(value)
          .map(({ name, from }) => `${textOf(name)}: từ ${number.write(from)} điểm`)
          .join('\n'),
  read: (value) => {
    const found = linesOf(value).map((line) => CLASS.exec(line));
    if (!found.every((one) => one !== null)) return yaml.read(value);
    return found.map(([, name, from = '']) => ({ name, from: numeral(from) }));
  },
};
const agencies: Codec = {
  write: (value) =>
    listOf(value)
      .map(({ list, names }) => `# ${textOf(list)}\n${lines.write(names)}`)
      .join('\n'),
  read: (value) => {
    const lists: { list: string; names: string[] }[] = [];
    for (const line of linesOf(value)) {
      if (line.startsWith('#')) lists.push({ list: line.slice(1).trim(), names: [] });
      else lists.at(-1)?.names.push(line.trim());
    }
    return lists.length > 0 ? lists : undefined;
  },
};
const optionRows: Codec = {
  write: (value) => (value === 'first-on-criterion' ? 'x' : ''),
  read: (value) => (value === '' ? 'rows' : 'first-on-criterion'),
};

const isQuantities = (value: unknown): value is QuantitySource[] =>
  v.is(v.nonOptional(rubricSchema.entries.quantities), value);

const codecs: Record<InfoKey, Codec> = {
  id: text,
  version: number,
  changes: text,
  province: text,
  year: number,
  audience: text,
  heading: lines,
  title: lines,
  attachment: text,
  'decision.number': text,
  'decision.date': day,
  'decision.authority': text,
  'decision.title': text,
  'decision.replaces': text,
  'decision.basis': text,
  declaredTotal: number,
  bonus: number,
  columns,
  body,
  optionRows,
  deadline,
  classes,
  agencies,
  signature: lines,
  footnotes: lines,
  readings: lines,
  before: yaml,
  after: yaml,
  classBy: yaml,
  limits: yaml,
  scaled: yaml,
  deductions: yaml,
  ranking: yaml,
  quantities: {
    write: (value) => (isQuantities(value) ? quantitiesText(value) : yaml.write(value)),
    read: (value) => quantitiesIn(value) ?? yaml.read(value),
  },
  'draft.apart': text,
  'draft.table': text,
  pillars: yaml,
  from: yaml,
  checks: yaml,
};

/** Without these no form is complete. */
export const needed: readonly InfoKey[] = [
  'id',
  'province',
  'year',
  'audience',
  'title',
  'attachment',
  'decision.authority',
  'decision.title',
  'declaredTotal',
  'columns',
  'before',
];

export const infoKeys = Object.keys(fields).filter((key): key is InfoKey => key in codecs);

/** Lines from a form file. */
export function infoOf(source: RubricSource): Info {
  const info: Info = {};
  const values: Record<string, unknown> = { ...source };
  for (const key of infoKeys) {
    const [outer = '', inner] = key.split('.');
    const value =
      inner === undefined ? values[outer] : isRecord(values[outer]) ? values[outer][inner] : undefined;
    if (value !== undefined) info[key] = codecs[key].write(value);
  }
  return info;
}

interface InfoSource {
  values: Record<string, unknown>;
  unread: InfoKey[];
}

/** The same lines are asked for at every letter that is typed elsewhere. */
const known = new WeakMap<Info, InfoSource>();

/** What lines say, as a form file has it; lines that can't be read are named. */
export function sourceOfInfo(info: Info): InfoSource {
  const source = known.get(info) ?? readInfo(info);
  known.set(info, source);
  return source;
}

function readInfo(info: Info): InfoSource {
  const values: Record<string, unknown> = {};
  const decision: Record<string, unknown> = {};
  const unread: InfoKey[] = [];
  for (const key of infoKeys) {
    // what the draft keeps for itself is none of the form's
    if (key.startsWith('draft.')) continue;
    const written = info[key];
    if (written === undefined || (written.trim() === '' && key !== 'after' && key !== 'signature')) continue;
    const value = codecs[key].read(written);
    if (value === undefined || value === null) unread.push(key);
    else if (key.startsWith('decision.')) decision[key.slice('decision.'.length)] = value;
    else values[key] = value;
  }
  values.decision = decision;
  return { values, unread };
}

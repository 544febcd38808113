/** The list of units that were to send a form, as people keep it: one name a line, or a JSON file. */
import { readFile } from 'node:fs/promises';
import { isoDate } from '../summary/iso-date';
import type { UnitList } from '../summary/types';
import { Unusable } from './output';

/**
 * Reads "Tên", "Khối;Tên" or "Khối;Tên;ngày gửi" lines (semicolons or tabs), "[Khối]" heads of what follows, or
 * JSON `[{"list": "…", "units": ["…" | {"name": "…", "sent": "2021-12-01"}]}]`.
 */
export async function readUnitLists(path: string): Promise<UnitList[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Unusable(`Không đọc được ${path}.`);
  const clean = text.replace(/^\uFEFF/, '');
  const lists = new Map<string, UnitList['units']>();
  const add = (list: string, name: string, sent?: string): void => {
    const units = lists.get(list) ?? [];
    lists.set(list, units);
    units.push({ name, ...(sent === undefined ? {} : { sent }) });
  };
  if (clean.trimStart().startsWith('[{')) fromJson(clean, path, add);
  else fromLines(clean, add);
  if (lists.size === 0) throw new Unusable(`${path} không có đơn vị nào.`);
  return [...lists].map(([list, units]) => ({ list, units }));
}

type Add = (list: string, name: string, sent?: string) => void;

function fromLines(text: string, add: Add): void {
  let list = '';
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    const head = /^\[(.+)\]$/.exec(trimmed)?.[1];
    if (head !== undefined) list = head.trim();
    if (trimmed === '' || trimmed.startsWith('#') || head !== undefined) continue;
    const sign = [';', '\t'].find((candidate) => trimmed.includes(candidate));
    const parts = (sign === undefined ? [trimmed] : trimmed.split(sign)).map((part) =>
      part.trim().replace(/^"(.*)"$/, '$1'),
    );
    const sent = isoDate(parts.at(-1) ?? '');
    const names = sent === undefined ? parts : parts.slice(0, -1);
    const name = names.at(-1) ?? '';
    if (name !== '') add(names.length > 1 ? (names[0] ?? '') : list, name, sent);
  }
}

function fromJson(text: string, path: string, add: Add): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unusable(`${path} không phải là JSON hợp lệ.`);
  }
  if (!Array.isArray(value)) return;
  for (const entry of value) {
    const { list, units } = record(entry);
    if (!Array.isArray(units)) continue;
    for (const unit of units) {
      const { name, sent } = typeof unit === 'string' ? { name: unit, sent: undefined } : record(unit);
      if (typeof name === 'string')
        add(typeof list === 'string' ? list : '', name, typeof sent === 'string' ? isoDate(sent) : undefined);
    }
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

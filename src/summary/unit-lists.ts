/** The list of units that were to send a form, as people keep it: one name a line, or a JSON file. */
import { isoDay } from '../reading/date';
import type { UnitList } from './types';

/** Why a list can't be used. */
export type UnitListProblem = 'no-json' | 'no-units';

/**
 * Reads "Tên", "Khối;Tên" or "Khối;Tên;ngày gửi" lines (semicolons or tabs), "[Khối]" heads of what follows, or
 * JSON `[{"list": "…", "units": ["…" | {"name": "…", "sent": "2021-12-01"}]}]`.
 */
export function parseUnitLists(
  text: string,
): { ok: true; lists: UnitList[] } | { ok: false; problem: UnitListProblem } {
  const clean = text.replace(/^\uFEFF/, '');
  const lists = new Map<string, UnitList['units']>();
  const add = (list: string, name: string, sent?: string): void => {
    const units = lists.get(list) ?? [];
    lists.set(list, units);
    units.push({ name, ...(sent === undefined ? {} : { sent }) });
  };
  if (clean.trimStart().startsWith('[{')) {
    if (!fromJson(clean, add)) return { ok: false, problem: 'no-json' };
  } else fromLines(clean, add);
  return lists.size === 0
    ? { ok: false, problem: 'no-units' }
    : { ok: true, lists: [...lists].map(([list, units]) => ({ list, units })) };
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
    const sent = isoDay(parts.at(-1) ?? '');
    const names = sent === undefined ? parts : parts.slice(0, -1);
    const name = names.at(-1) ?? '';
    if (name !== '') add(names.length > 1 ? (names[0] ?? '') : list, name, sent);
  }
}

/** False where the text is no JSON. */
function fromJson(text: string, add: Add): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  if (!Array.isArray(value)) return true;
  for (const entry of value) {
    const { list, units } = record(entry);
    if (!Array.isArray(units)) continue;
    for (const unit of units) {
      const { name, sent } = typeof unit === 'string' ? { name: unit, sent: undefined } : record(unit);
      if (typeof name === 'string')
        add(typeof list === 'string' ? list : '', name, typeof sent === 'string' ? isoDay(sent) : undefined);
    }
  }
  return true;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

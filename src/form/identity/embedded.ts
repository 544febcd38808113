/** The rubric that every workbook carries in its identity sheet, so that any copy of the program can open it. */
import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import { load } from '../../rubric/load';
import type { Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';
import type { SpecCell } from '../../sheet/spec';

/** Key of the rows that hold the parts. */
const KEY = 'source';
/** Before every part: no spreadsheet takes it for a formula or a number. */
const MARK = 'z:';
/** A cell holds 32,767 characters. */
const PART = 32_000;
/** A form of 1,000 rows with long texts takes a tenth of each. */
const MOST_PARTS = 40;
const MOST_BYTES = 4 * 1024 * 1024;
/** Packed bytes that are unpacked at once: what comes of them is counted before more is. */
const STEP = 2_048;

const packed = new WeakMap<Rubric, string[]>();

/** Rows of the identity sheet that hold the rubric. */
export function embeddedRows(rubric: Rubric): SpecCell[][] {
  return partsOf(rubric).map((part) => [
    { value: KEY, style: 'plain' },
    { value: MARK + part, style: 'plain' },
  ]);
}

function partsOf(rubric: Rubric): string[] {
  const parts = packed.get(rubric) ?? pack(rubric);
  packed.set(rubric, parts);
  return parts;
}

function pack({ source }: Rubric): string[] {
  const text = toBase64(deflateSync(strToU8(JSON.stringify(source)), { level: 9 }));
  return Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    text.slice(index * PART, (index + 1) * PART),
  );
}

/**
 * The rubric that an identity sheet carries; undefined where it carries none, or one that can't be read. Where it is `known` to the
 * letter, that one itself: nothing is unpacked.
 */
export function embeddedRubric(sheet: ContentSheet, known?: Rubric): Rubric | undefined {
  const parts: string[] = [];
  for (const [, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const value = cells.get(1)?.value;
    if (cells.get(0)?.value === KEY && typeof value === 'string' && value.startsWith(MARK))
      parts.push(value.slice(MARK.length));
  }
  if (parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  const text = parts.join('');
  if (known && text === partsOf(known).join('')) return known;
  const loaded = load(unpack(text));
  return loaded.ok ? loaded.rubric : undefined;
}

function unpack(text: string): unknown {
  try {
    const bytes = inflated(fromBase64(text));
    return bytes && JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

/** What comes of the packed bytes; undefined where it is more than a form can be. */
function inflated(bytes: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < bytes.length; at += STEP) {
    inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    if (size > MOST_BYTES) return undefined;
  }
  const all = new Uint8Array(size);
  let filled = 0;
  for (const piece of pieces) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

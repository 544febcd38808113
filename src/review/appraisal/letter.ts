/** What only a person can give for a paper: the letterhead, who signs, who is to read it, who took part. Asked once, kept for the next paper. */
import * as v from 'valibot';

/** Most characters of one line, and lines of one list. */
const LINE = 300;
const LINES = 60;
const line = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LINE)), '');
const lines = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LINE))), v.maxLength(LINES)),
  [],
);

const schema = v.strictObject({
  /** Body above the agency, "UBND TỈNH …". */
  superior: line,
  agency: line,
  /** Where the paper is signed. */
  place: line,
  /** "Số: 12/BC-STTTT". */
  number: line,
  /** Whom the paper is sent to: "Ủy ban nhân dân tỉnh …". */
  to: lines,
  /** Office of who signs, a line each: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
  office: lines,
  signer: line,
  /** Nơi nhận, without dashes and semicolons. */
  recipients: lines,
  /** Of minutes: where, who led, who wrote, who took part. */
  venue: line,
  chair: line,
  secretary: line,
  participants: lines,
});

/** "" and empty lists are not known yet: the paper has a placeholder there. */
export type Letter = v.InferOutput<typeof schema>;

/** Nothing is known yet. */
export const emptyLetter: Letter = v.parse(schema, {});

export type LetterResult =
  | { ok: true; letter: Letter }
  /** What can't be used: the keys, and which there are. */
  | { ok: false; keys: string[]; known: string[] };

/** A letter from outside (a file, kept settings). */
export function readLetter(value: unknown): LetterResult {
  const read = v.safeParse(schema, value);
  if (read.success) return { ok: true, letter: read.output };
  const keys = read.issues.map(({ path }) => String(path?.[0]?.key ?? ''));
  return { ok: false, keys: [...new Set(keys)].slice(0, 10), known: Object.keys(schema.entries) };
}

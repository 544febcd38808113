/**
 * Caps of the reader of submitted files. A form of 1,000 rows × 50 columns with long evidence stays far below each of
 * them; a file beyond one is refused with a problem that names the cap.
 */
const MIB = 1024 * 1024;

/** The file as it was handed in. */
export const MAX_FILE_BYTES = 25 * MIB;
/** One part after inflating, counted on the bytes that really come out. */
export const MAX_PART_BYTES = 48 * MIB;
/** A sheet while it is unpacked, where cells that hold only a style are left out of it at once; what is left is held to the cap above. */
export const MAX_SHEET_BYTES = 512 * MIB;
/** Parts that are neither sheets nor shared strings: relationships, styles, names, properties. */
export const MAX_SMALL_PART_BYTES = 16 * MIB;
/** All parts that the reader inflates, together. */
export const MAX_TOTAL_BYTES = 64 * MIB;
/** Honest text can shrink several hundred times when it repeats, so the ratio counts only for very large parts. */
export const MAX_RATIO = 300;
export const RATIO_COUNTS_FROM = 36 * MIB;
/** Entries of the zip directory, folders and pictures included. */
export const MAX_PARTS = 2_000;
export const MAX_SHEETS = 512;
/** Rows of one sheet that hold a value or a formula. */
export const MAX_USED_ROWS = 20_000;
/** Cells of the whole workbook that hold a value or a formula. */
export const MAX_CELLS = 400_000;
/** Cells that hold only a style; those beyond are left out, the file is not refused. */
export const MAX_EMPTY_CELLS = 100_000;
/** Hidden rows without cells that are listed per sheet; those beyond are left out, rows with cells always listed. */
export const MAX_HIDDEN_EMPTY_ROWS = 20_000;
/** Characters in one cell or formula; Excel's own limit. */
export const MAX_TEXT = 32_767;
/** Characters of all formulas that shared formulas are written out to. */
export const MAX_FORMULA_TEXT = 12 * MIB;
export const MAX_SHARED_STRINGS = 400_000;
/** Merged areas of one sheet. */
export const MAX_MERGES = 20_000;
/** Areas of validations, conditional formats and links of the whole workbook, together. */
export const MAX_AREAS = 100_000;
export const MAX_NAMES = 20_000;
export const MAX_PROPERTIES = 2_000;
/** Cell formats; Excel's own limit is 65,490. */
export const MAX_STYLES = 65_536;
/** Elements inside each other. */
export const MAX_DEPTH = 128;
/** Attributes of one element. */
export const MAX_ATTRIBUTES = 256;

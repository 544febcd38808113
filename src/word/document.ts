/** What an administrative document says, as plain blocks; the frame lays it out. */

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `id`: a sentence that the program makes, found again by it; `made`: its words where a person wrote others. */
  | { kind: 'paragraph'; text: string; italic?: boolean; id?: string; made?: string }
  /** A place where a person must write, or wrote. */
  | { kind: 'own'; id: string; text: string; written?: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'table'; caption?: string; columns: TableColumn[]; rows: string[][]; lastBold?: boolean }
  /** An official form: `head` rows are repeated on every page; a hole belongs to the cell that spans it; `wide`: its annex is turned. */
  | { kind: 'grid'; widths: number[]; head: number; rows: (GridCell | undefined)[][]; wide?: boolean }
  /** `signature`: who signs a form, in the right half as on every paper (Phụ lục I, ô số 7). */
  | { kind: 'line'; text: string; bold?: boolean; signature?: boolean }
  /** An annex begins a page of its own, with page numbers of its own. */
  | { kind: 'annex'; no: string; title: string; attached: string };

export interface TableColumn {
  title: string;
  /** Share of the table's width in percent. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface GridCell {
  text: string;
  bold: boolean;
  align: 'left' | 'center' | 'right';
  rows: number;
  columns: number;
  /** Place of a person's entry; `text` is what they wrote. */
  own?: string;
}

export interface Signature {
  /** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": a line each. */
  heads: readonly string[];
  note?: string;
  name: string;
}

export interface OfficialDocument {
  /** Agency above the one that issues, where there is one. */
  superior?: string;
  agency: string;
  /** "Số:      /BC-STTTT". */
  number: string;
  /** "Hậu Giang, ngày      tháng      năm 2017"; "" in minutes, which have no such line. */
  placeAndDate: string;
  /** "BÁO CÁO". */
  type: string;
  subject: string;
  /** "Kính gửi: …" of a report to a superior. */
  to?: string;
  blocks: Block[];
  /** Nơi nhận, without dashes. */
  recipients: readonly string[];
  /** One who signs, or parties that stand two by two; nobody signs a draft. */
  signatures: readonly Signature[];
  /** Behind the signatures. */
  annexes?: Block[];
  title: string;
  /** Tags of the parts that the program made, also of those that a person took out since. */
  made?: readonly string[];
  /** What a person wrote over placeholders, by placeholder. */
  filled?: ReadonlyMap<string, string>;
}

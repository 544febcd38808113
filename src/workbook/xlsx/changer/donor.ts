/** Sheets and styles of ours, written as a file of their own, from which another file takes them over. */
import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookContent } from '../../../sheet/content';
import type { SheetSpec, WorkbookSpec } from '../../../sheet/spec';
import { readWorkbook } from '../read';
import { writeWorkbook } from '../write';
import { attribute, element, elementsIn, openTag } from '../../package/xml-text';

export interface DonorSheet {
  name: string;
  part: string;
  /** Its place in the donor, by which local names mean it. */
  index: number;
  /** "hidden", "veryHidden"; undefined for a sheet that is seen. */
  state: string | undefined;
}

export interface Donor {
  /** Text of every part. */
  parts: ReadonlyMap<string, string>;
  sheets: readonly DonorSheet[];
  /** Cell format by key of the style. */
  formats: ReadonlyMap<string, number>;
  /** The file, read. */
  content: WorkbookContent;
}

/** Holds one cell of every style; it is never taken over. */
const PALETTE = '_palette';

/** Writes the sheets of a description, which may be none, with all its styles. */
export async function donorOf(spec: WorkbookSpec): Promise<Donor> {
  const keys = Object.keys(spec.styles);
  const palette: SheetSpec = {
    ...{ name: PALETTE, visibility: 'visible', columns: [], rows: [], merges: [] },
    ...{ validations: [], conditionalFormats: [], protected: false },
    cells: keys.map((style) => [{ style }]),
  };
  const bytes = await writeWorkbook({ ...spec, sheets: [...spec.sheets, palette] });
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`A workbook of ours can't be read: ${read.problem.code}.`);
  const part = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const states = entries(parts.get('xl/workbook.xml') ?? '', 'sheets').map(
    (xml) => openTag(xml, 'sheet')?.attributes ?? '',
  );
  const formats = [
    ...(parts.get(part(spec.sheets.length)) ?? '').matchAll(/<c r="A(\d+)"[^>]*?\ss="(\d+)"/g),
  ];
  return {
    parts,
    sheets: spec.sheets.map(({ name }, index) => ({
      ...{ name, index, part: part(index) },
      state: attribute(states[index] ?? '', 'state'),
    })),
    formats: new Map(formats.map(([, row, format]) => [keys[Number(row) - 1] ?? '', Number(format)])),
    content: read.content,
  };
}

/** The elements in a section of a part of ours. */
export function entries(xml: string, section: string): string[] {
  const found = element(xml, section);
  return found ? elementsIn(xml, found.end, found.close) : [];
}

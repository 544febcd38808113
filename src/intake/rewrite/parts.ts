/** A form in parts, as files: one workbook for each bureau, and what came back put into the file that it was split from. */
import { drawForm } from '../../form/drawing/form';
import { partWorkbook } from '../../form/parts/split';
import type { Part } from '../../form/parts/assign';
import type { Joined } from '../../form/parts/join';
import { joinedWorkbook, recordWorkbook } from '../../form/parts/record';
import { recalculate } from '../../form/recalculate';
import type { Submission } from '../../scoring/answer';
import type { SpecCell, WorkbookSpec } from '../../sheet/spec';
import { workbookContent } from '../../workbook/grid/content';
import { changeWorkbook } from '../../workbook/xlsx/change';
import { donorOf } from '../../workbook/xlsx/changer/donor';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { openedForm, savedInto } from './kept-file';
import { instantNow } from '../local-date';
import type { Taken } from '../file/take';

/** The workbook of one bureau. */
export const partFile = (
  { rubric, submission }: Pick<Taken, 'rubric' | 'submission'>,
  part: Part,
  version: string,
): Promise<Uint8Array> => writeWorkbook(partWorkbook(rubric, submission, part, { version }));

export interface JoinedFile {
  bytes: Uint8Array;
  /** True where the form was laid out anew, because its file could not be left as it is. */
  anew: boolean;
}

/** The file with the answers that came and the record of how they came together. */
export async function joinedFile(
  taken: Taken,
  bytes: Uint8Array,
  joined: Joined,
  version: string,
): Promise<JoinedFile> {
  const { rubric } = taken;
  const answered = await answersInto(taken, bytes, joined.submission, version);
  const kept =
    answered && changeWorkbook(answered, [], instantNow(), await donorOf(recordWorkbook(rubric, joined)));
  return kept
    ? { bytes: kept, anew: false }
    : { bytes: await writeWorkbook(joinedWorkbook(rubric, joined, { version })), anew: true };
}

async function answersInto(
  { rubric, source }: Taken,
  bytes: Uint8Array,
  submission: Submission,
  version: string,
): Promise<Uint8Array | undefined> {
  const opened = source.kind === 'form' ? openedForm(source.content, source.found, version) : undefined;
  if (!opened || source.kind !== 'form') return undefined;
  const entered = withEntries(opened, drawForm(rubric, submission, { version }));
  const now = recalculate(entered, workbookContent(entered), rubric)?.spec;
  return now && savedInto(bytes, now, version, instantNow(), rubric);
}

/** The form as it was opened with the entry cells of another drawing. */
function withEntries(opened: WorkbookSpec, drawn: WorkbookSpec): WorkbookSpec {
  const [form, ...others] = opened.sheets;
  const cells = drawn.sheets[0]?.cells;
  if (!form || !cells) return opened;
  const entered = (cell: SpecCell | undefined, row: number, col: number): SpecCell | undefined => {
    const wanted = cells[row]?.[col];
    if (!wanted?.style || drawn.styles[wanted.style]?.unlocked !== true) return cell;
    return { ...wanted, ...(cell?.style === undefined ? {} : { style: cell.style }) };
  };
  return {
    ...opened,
    sheets: [
      {
        ...form,
        cells: form.cells.map((line, row) => line.map((cell, col) => entered(cell, row, col))),
      },
      ...others,
    ],
  };
}

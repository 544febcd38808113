/** The files of a summary: workbook, report, full table. */
import { setFlagsFromString } from 'node:v8';
import { lines } from '../../messages/cli';
import { LIVE_UNITS } from '../../summary/sheets/context';
import type { Summary, FormSummary } from '../../summary/types';
import { summaryWorkbook } from '../../summary/workbook';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { readLetterFile } from '../files/letter';
import { tell } from '../output';
import { writeWhole, checkOutputs, writeBytes } from '../files/outputs';
import type { Output } from '../files/outputs';
import type { Collected } from './collect';
import { writeCsv, writeParquet } from './full-table';
import type { Options } from './options';

/** Writes what the options ask for, whole or not at all; nothing takes the place of an input. */
export async function writeFiles(
  { summary, results }: Collected,
  options: Options,
  inputs: readonly string[],
  lastYear: Summary | undefined,
): Promise<void> {
  if (summary.forms.length === 0) return;
  const { output, joint, published, allSheets } = options;
  const letter = await readLetterFile(options.letter);
  const large = summary.forms.some(({ units }) => units.length > LIVE_UNITS);
  // a table of 10,000 units leaves so much behind that the heap would double before it is collected
  if (large) setFlagsFromString('--heap-growing-percent=20');
  const csv =
    options.csv ?? (large && output !== undefined ? output.replace(/(\.xlsx)?$/i, '.csv') : undefined);
  const write = async (
    path: string,
    kind: Output['kind'],
    work: Parameters<typeof writeWhole>[1],
  ): Promise<void> => {
    const counted = summary.forms.flatMap(({ units }) => units.map(({ file }) => file));
    await checkOutputs([{ path, kind }], [...inputs, ...counted]);
    await writeWhole(path, work);
    tell(lines.written(path));
  };
  if (output !== undefined) {
    const spec = summaryWorkbook(summary, {
      language: options.language === 'en' ? 'en' : 'vi',
      joint: joint ?? false,
      published: published ?? false,
      leaders: !allSheets,
      ...(options.year === undefined ? {} : { year: Number(options.year) }),
      ...(lastYear ? { lastYear: lastYear.forms } : {}),
    });
    await write(output, 'xlsx', async (place) => writeBytes(place, await writeWorkbook(spec)));
  }
  for (const form of summary.forms) {
    const many = summary.forms.length > 1;
    if (options.docx !== undefined) {
      const path = many ? named(options.docx, form) : options.docx;
      // the library for Word files is large: loaded where one is written
      const { summaryReport } = await import('../../word/summary-report');
      const { writeDocument } = await import('../../word/frame');
      const document = summaryReport(summary, form, {
        published: published ?? false,
        letter,
        ...(options.year === undefined ? {} : { year: Number(options.year) }),
      });
      await write(path, 'docx', async (place) => writeBytes(place, await writeDocument(document)));
    }
    if (csv !== undefined) {
      const path = many ? named(csv, form) : csv;
      await write(path, 'csv', (place) => writeCsv(place, form, results(form.rubric.key)));
    }
    if (options.parquet !== undefined) {
      const path = many ? named(options.parquet, form) : options.parquet;
      await write(path, 'parquet', (place) => writeParquet(place, form, results(form.rubric.key)));
    }
  }
}

/** "bang.csv" → "bang-hau-giang-2017.csv". */
const named = (path: string, { rubric }: FormSummary): string =>
  path.replace(/(\.[^./\\]*)?$/, `-${rubric.key}$1`);

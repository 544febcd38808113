/** The leadership's workbook and report of a generated year of Hậu Giang, for the pictures of the guides. */
import { summaryWorkbook } from '../../src/summary/workbook';
import { writeDocument } from '../../src/word/frame';
import { summaryReport } from '../../src/word/summary-report';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from './forms';
import { twoYears } from './summaries';

export async function leadershipFiles(): Promise<{ workbook: Uint8Array; report: Uint8Array }> {
  const { summary, form, last } = await twoYears(await formOf('hau-giang-2017'));
  const spec = summaryWorkbook(summary, {
    language: 'vi',
    joint: true,
    lastYear: [last],
  });
  return { workbook: await writeWorkbook(spec), report: await writeDocument(summaryReport(summary, form)) };
}

/** The leadership's workbook and report of a generated year of Hậu Giang, for the pictures of the guides. */
import { writeDocument } from '../../src/word/frame';
import { summaryReport } from '../../src/word/summary-report';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from './forms';
import { twoYears, wholeWorkbook } from './summaries';

export async function leadershipFiles(): Promise<{ workbook: Uint8Array; report: Uint8Array }> {
  const years = await twoYears(await formOf('hau-giang-2017'));
  const { summary, form } = years;
  return {
    workbook: await writeWorkbook(wholeWorkbook(years)),
    report: await writeDocument(summaryReport(summary, form)),
  };
}

/** A province's year as the command line would summarise it. */
import type { Rubric } from '../../src/rubric/types';
import { chooseFiles, headOf } from '../../src/summary/choose';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import type { FormSummary, Summary } from '../../src/summary/types';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { summaryWorkbook } from '../../src/summary/workbook';
import { DUE_BEFORE, makeProvince, resultOf } from './province';
import type { Province } from './province';

export async function summaryOfProvince(
  rubric: Rubric,
  province: Province,
  before?: FormSummary,
): Promise<FormSummary> {
  const results = province.units.map((unit) => resultOf(rubric, unit));
  const roster = new Roster(rubric);
  const { kept, doubles } = chooseFiles(results.map(headOf), roster);
  return summariseForm(
    rubric,
    results.filter(({ file }) => kept.has(file)),
    {
      dueBefore: DUE_BEFORE,
      doubles,
      roster,
      ...(before ? { before } : {}),
    },
  );
}

export interface TwoYears {
  last: FormSummary;
  form: FormSummary;
  province: Province;
  summary: Summary;
}

/** Two years of the province, the second compared with the first; one broken file. */
export async function twoYears(rubric: Rubric): Promise<TwoYears> {
  const last = await summaryOfProvince(rubric, makeProvince(rubric, 2016, -0.4));
  const province = makeProvince(rubric);
  const form = await summaryOfProvince(rubric, province, last);
  return {
    last,
    form,
    province,
    summary: {
      forms: [form],
      failed: [{ file: 'hong.xlsx', reason: 'Tệp bị hỏng.' }],
      files: province.units.length,
    },
  };
}

/** The leadership's workbook of two years, as one asks for it with everything in it. */
export const wholeWorkbook = ({ summary, last }: Pick<TwoYears, 'summary' | 'last'>): WorkbookSpec =>
  summaryWorkbook(summary, { language: 'vi', joint: true, lastYear: [last] });

/**
 * What Excel answers where documentation and issues leave it open: each question is put to a sheet of its own, which is taken away
 * again. The answers are compared with those of the emulated host of the tests.
 */
export interface Probe {
  name: string;
  /** Plain data; an error of Excel's is its code. */
  ask: () => Promise<unknown>;
}

const SCRATCH = '~selftest';

type Question = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

/** What is asked of a new sheet; `clean` takes away what does not go with it. */
async function inScratch(question: Question): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      await context.sync();
      return question(context, sheet);
    });
  } catch (error) {
    return codeOf(error);
  } finally {
    await Excel.run(clean);
  }
}

async function clean(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name');
  await context.sync();
  for (const item of names.items) if (item.name.startsWith('selftest_')) item.delete();
  for (const sheet of worksheets.items)
    if (sheet.name.startsWith(SCRATCH)) {
      if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
  await context.sync();
}

const codeOf = (error: unknown): unknown =>
  error instanceof OfficeExtension.Error ? { error: error.code } : { thrown: String(error) };

/** The code with which a request is refused, or "done". */
const refusal = (act: () => Promise<unknown>): Promise<unknown> => act().then(() => 'done', codeOf);

const probe = (name: string, question: Question): Probe => ({ name, ask: () => inScratch(question) });

export const probes: readonly Probe[] = [
  probe('text behind an apostrophe (OfficeDev/office-js #6687)', async (context, sheet) => {
    const range = sheet.getRange('A1:C1');
    range.values = [["'=1+1", "'007", "'-"]];
    range.load('values,valueTypes,formulas');
    await context.sync();
    return [range.values, range.valueTypes, range.formulas];
  }),
  probe('what is written into text cells', async (context, sheet) => {
    const range = sheet.getRange('A1:D1');
    range.numberFormat = [['@', '@', '@', '@']];
    range.values = [['007', '1/2', '50%', 'TRUE']];
    range.load('values,valueTypes');
    await context.sync();
    return [range.values, range.valueTypes];
  }),
  probe('digits written as text into a cell of no format', async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.values = [['1.5', '1e5']];
    range.load('values,numberFormat');
    await context.sync();
    return [range.values, range.numberFormat];
  }),
  probe('a column of 100 points (OfficeDev/office-js #187)', async (context, sheet) => {
    const { format } = sheet.getRange('A1');
    format.columnWidth = 100;
    format.load('columnWidth');
    await context.sync();
    return Math.round(format.columnWidth);
  }),
  probe('merged areas told by their first cell (OfficeDev/office-js #3611)', async (context, sheet) => {
    sheet.getRange('A1:B2').merge(false);
    const asked = ['A1', 'B2', 'A1:C3', 'B1:C3'].map((address) =>
      sheet.getRange(address).getMergedAreasOrNullObject().load('areaCount'),
    );
    await context.sync();
    return asked.map((areas) => (areas.isNullObject ? 0 : areas.areaCount));
  }),
  probe('another prompt over a part of a rule, and a part that is cleared', async (context, sheet) => {
    const note = (message: string) => ({ showPrompt: true, title: 'x', message });
    const whole = sheet.getRange('A1:A3').dataValidation;
    whole.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    whole.prompt = note('one');
    sheet.getRange('A2').dataValidation.prompt = note('two');
    sheet.getRange('A3').dataValidation.clear();
    const parts = ['A1', 'A2', 'A3'].map((address) =>
      sheet.getRange(address).dataValidation.load('type,prompt'),
    );
    await context.sync();
    return parts.map(({ type, prompt }) => [type, type === 'None' ? '' : prompt.message]);
  }),
  probe('order of conditional formats, and those of another range', async (context, sheet) => {
    const range = sheet.getRange('A1:B2');
    for (const formula of ['=1=1', '=2=2'])
      range.conditionalFormats.add('Custom').custom.rule.formula = formula;
    range.conditionalFormats.load('items/type');
    const elsewhere = sheet.getRange('D9').conditionalFormats.load('items/type');
    await context.sync();
    const rules = range.conditionalFormats.items.map(({ custom }) => custom.rule.load('formula'));
    await context.sync();
    return [rules.map(({ formula }) => formula), elsewhere.items.length];
  }),
  probe('one set of pages without and with protection', async (context, sheet) => {
    const setUp = () => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintArea('A1:C3');
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x';
      return context.sync();
    };
    const open = await refusal(setUp);
    sheet.protection.protect();
    await context.sync();
    return [open, await refusal(setUp)];
  }),
  probe('protecting twice (OfficeDev/office-js #6784)', async (context, sheet) => {
    sheet.protection.protect();
    await context.sync();
    sheet.protection.protect();
    return refusal(() => context.sync());
  }),
  probe('deleting a very hidden sheet', async (context, sheet) => {
    sheet.visibility = 'VeryHidden';
    await context.sync();
    sheet.delete();
    return refusal(() => context.sync());
  }),
  probe('selecting in a hidden sheet', async (context, sheet) => {
    sheet.visibility = 'Hidden';
    await context.sync();
    sheet.getRange('A1').select();
    return refusal(() => context.sync());
  }),
  probe('names of a sheet that is renamed, then deleted', async (context, sheet) => {
    const name = context.workbook.names.add('selftest_name', `='${SCRATCH}'!$A$1`);
    sheet.name = `${SCRATCH} 2`;
    name.load('formula');
    await context.sync();
    const renamed: unknown = name.formula;
    sheet.delete();
    name.load('formula');
    await context.sync();
    return [renamed, name.formula];
  }),
  probe('names of a sheet that is copied', async (context, sheet) => {
    context.workbook.names.add('selftest_name', `='${SCRATCH}'!$A$1`);
    await context.sync();
    const copy = sheet.copy('End');
    copy.names.load('items/name');
    context.workbook.names.load('items/name');
    await context.sync();
    return [
      copy.names.items.map(({ name }) => name),
      context.workbook.names.items.filter(({ name }) => name === 'selftest_name').length,
    ];
  }),
  probe('a name that is taken', async (context) => {
    const add = () => {
      context.workbook.names.add('selftest_name', `='${SCRATCH}'!$A$1`);
      return context.sync();
    };
    return [await refusal(add), await refusal(add)];
  }),
  probe('a range that is kept while a row is put in above it, and what is told', async (context, sheet) => {
    const told: unknown[] = [];
    sheet.onChanged.add(async ({ changeType, source }) => void told.push([changeType, source]));
    const kept = sheet.getRange('A3').load('address');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    kept.load('address');
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, EVENTS_MS));
    return [kept.address.replace(/^.*!/, ''), told];
  }),
  probe(
    'a formula after suspended calculation, before and after it is calculated',
    async (context, sheet) => {
      context.application.suspendApiCalculationUntilNextSync();
      const range = sheet.getRange('A1');
      range.formulas = [['=1+1']];
      await context.sync();
      range.load('values');
      await context.sync();
      const before: unknown = range.values;
      context.application.calculate('Recalculate');
      range.load('values');
      await context.sync();
      return [before, range.values];
    },
  ),
  { name: 'whether Excel gives its file away', ask: () => fileAnswer() },
];

/** Events come after the answer of the request that caused them. */
const EVENTS_MS = 500;

/** "given", or the number of Office's refusal. */
const fileAnswer = (): Promise<unknown> =>
  new Promise((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, ({ status, value, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return resolve(error.code);
      value.closeAsync(() => resolve('given'));
    }),
  );

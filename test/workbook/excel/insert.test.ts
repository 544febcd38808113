/** @jest-environment ./scripts/jsdom-environment.cjs */
import { area, cell } from '../../../src/sheet/address';
import type { SheetSpec, WorkbookSpec } from '../../../src/sheet/spec';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import { FAULTS, type ExcelHost, type Fault } from '../../excel-host/host';
import { cellsOf, failure, value } from '../contract';
import { ANSWERS, FORM, LIST, form, formulaResult, list, synthetic } from '../../../src/selftest/synthetic';
import { until } from '../../tools/until';

const workbook = excelWorkbook();
let host: ExcelHost;
beforeEach(async () => {
  host = await bootExcel();
  host.book.calculate = formulaResult;
});

/** The synthetic workbook with charts and a filter, which only this adapter's tests look at. */
const full: WorkbookSpec = {
  ...synthetic,
  sheets: [
    {
      ...form,
      autoFilter: area(1, 0, 5, 3),
      charts: [
        {
          kind: 'column',
          title: 'Điểm',
          categories: `'${FORM}'!$B$3:$B$4`,
          series: [
            { name: 'Điểm', values: `'${FORM}'!$C$3:$C$4`, color: '5B9BD5' },
            { name: 'Mức', values: `'${LIST}'!$B$1:$B$2` },
          ],
          area: area(20, 0, 30, 3),
          altText: 'Điểm từng tiêu chí',
        },
      ],
    },
    list,
  ],
};

/** A form of so many rows in sixteen columns, as long and as varied as official ones. */
function longForm(count: number): WorkbookSpec {
  const cells: SheetSpec['cells'] = [];
  for (let row = 0; row < count; row++) {
    const group = row % 12 === 0;
    const text = (value: string) => ({ value, style: group ? 'head' : 'cell' });
    cells.push([
      text(`${row + 1}.1`),
      text(
        'Tỷ lệ văn bản, hồ sơ công việc được tạo lập và ký số trên hệ thống quản lý văn bản và điều hành '.repeat(
          2,
        ),
      ),
      text('Điểm = tỷ lệ phần trăm nhân điểm tối đa; dưới 50% không tính điểm'),
      { value: 5, style: group ? 'head' : 'number' },
      group
        ? text('')
        : {
            formula: `IF(L${row + 1}>0,ROUND(MIN(K${row + 1}/L${row + 1},1)*D${row + 1},2),0)`,
            value: 0,
            style: 'number',
          },
      { style: group ? 'head' : 'answer' },
      undefined,
      ...Array.from({ length: 6 }, (_, i) => ({ style: group ? 'head' : i % 2 ? 'answer' : 'text' })),
      group ? undefined : { formula: `IF(AND(K${row + 1}="",L${row + 1}=""),"",E${row + 1})`, value: '' },
      group ? undefined : { formula: `IF(K${row + 1}>L${row + 1},"Tử số lớn hơn mẫu số","")`, value: '' },
      undefined,
    ]);
  }
  const long: SheetSpec = {
    ...form,
    columns: Array.from({ length: 16 }, (_, i) => ({ width: 6 + (i % 3) * 10 })),
    rows: Array.from({ length: count }, (_, i) => ({ height: 18 + 15 * (i % 4) })),
    cells,
    merges: Array.from({ length: Math.floor(count / 12) }, (_, i) => area(i * 12, 1, i * 12, 2)),
    validations: Array.from({ length: count }, (_, i) => ({
      area: area(i, 9),
      rule: { type: 'decimal' as const, min: 0 },
      prompt: { title: 'Tử số', message: 'Số văn bản được ký số trong kỳ báo cáo, lấy từ hệ thống' },
      error: { title: 'Không hợp lệ', message: 'Nhập một số không âm, không lớn hơn mẫu số' },
    })).filter((_, i) => i % 12 !== 0),
    conditionalFormats: [{ area: area(0, 0, count - 1, 15), formula: '$O1<>""', style: { fill: 'FFC7CE' } }],
  };
  return { ...synthetic, sheets: [long, list], names: [] };
}

describe('what arrives in Excel', () => {
  beforeEach(async () => value(await workbook.insert(full)));

  it('has formulas, quoted text and number formats', () => {
    expect(host.cell(FORM, 'C3').formula).toBe('=IF(D4>0,MIN(D4/2,5),0)');
    expect(host.cell(FORM, 'G1')).toMatchObject({ value: '=1+1', quoted: true });
    expect(host.cell(FORM, 'B3').quoted).toBeUndefined();
    expect(host.cell(FORM, 'C5').format.numberFormat).toBe('dd/mm/yyyy');
    expect(host.cell(FORM, 'D3').format.numberFormat).toBe('@');
  });

  it('has fonts, fills, borders and locks; a merged area wears its first cell', () => {
    const line = { style: 'Continuous', weight: 'Thin', color: '#808080' };
    expect(host.cell(FORM, 'A1').format).toEqual({
      fontName: 'Times New Roman',
      fontSize: 12,
      bold: true,
      fill: '#DDEBF7',
      horizontalAlignment: 'Center',
      verticalAlignment: 'Center',
      wrapText: true,
      EdgeTop: line,
      EdgeRight: line,
      EdgeBottom: line,
      EdgeLeft: line,
    });
    expect(host.cell(FORM, 'C1').format).toEqual(host.cell(FORM, 'A1').format);
    expect(host.cell(FORM, 'D4').format).toMatchObject({
      locked: false,
      fill: '#FFFFE0',
      EdgeTop: line,
      EdgeLeft: line,
    });
    // what lies between takes the commonest look of text, and nothing that can be seen
    expect(host.cell(FORM, 'E3').format).toEqual({
      fontName: 'Times New Roman',
      fontSize: 12,
      verticalAlignment: 'Top',
      wrapText: true,
    });
  });

  it('has sizes, panes, rules, print set-up, filter and protection', () => {
    const sheet = host.sheet(FORM);
    expect([...sheet.widths.values()].slice(0, 3)).toEqual([6, 40, 8].map((width) => (width * 7 + 5) * 0.75));
    expect([sheet.heights.get(0), sheet.heights.get(1), sheet.heights.get(2)]).toEqual([30, 20, undefined]);
    expect(sheet.freeze).toBe('A1:B2');
    expect(sheet.autoFilter).toBe('A2:D6');
    expect(sheet.tabColor).toBe('#0F6CBD');
    expect(sheet.conditionals).toEqual([
      {
        id: '{2}',
        area: area(2, 0, 5, 3),
        type: 'Custom',
        formula: '=$C3=0',
        fill: '#FFF2CC',
        fontColor: '#7F6000',
        bold: true,
      },
      {
        id: '{1}',
        area: area(2, 2, 3, 2),
        type: 'DataBar',
        barColor: '#5B9BD5',
        gradient: false,
        lower: { type: 'Number', formula: '=0' },
        upper: { type: 'Number', formula: '=10' },
      },
    ]);
    expect(host.cell(FORM, 'D5').validation).toEqual({
      rule: { list: { inCellDropDown: true, source: `='${LIST}'!$A$1:$A$3` } },
      prompt: { showPrompt: true, title: 'Chọn', message: 'Chọn một mức' },
      errorAlert: { showAlert: true, style: 'Stop', title: 'Sai', message: 'Chỉ chọn trong danh sách' },
      ignoreBlanks: true,
    });
    expect(host.cell(FORM, 'D4').validation?.rule).toEqual({
      decimal: { operator: 'Between', formula1: 0, formula2: 10 },
    });
    expect(host.cell(FORM, 'D3').validation?.rule).toEqual({ custom: { formula: '=LEN(D3)<500' } });
    expect(sheet.page).toMatchObject({
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 2, verticalFitToPages: 3 },
      printArea: 'A1:C6',
      titleRows: '$2:$2',
      titleColumns: '$A:$B',
      breaks: [4],
      footer: { left: 'Mẫu 1', center: 'Trang &P/&N', right: '' },
    });
    expect(sheet.page.margins.left).toBeCloseTo((3 / 2.54) * 72);
    expect(sheet.protection).toEqual({
      allowAutoFilter: true,
      allowSort: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      selectionMode: 'Normal',
    });
    expect(host.book.active.name).toBe(FORM);
    expect(sheet.selection).toEqual(area(2, 3));
  });

  it('gives conditional formats the order of the description, and turns text', async () => {
    host.reset();
    const [first] = form.conditionalFormats;
    if (!first) throw new Error('The synthetic form has a conditional format.');
    const later = { ...first, style: { fill: 'FFC7CE' } };
    const turned: SheetSpec = { ...form, conditionalFormats: [first, later] };
    const styles = { ...synthetic.styles, head: { ...synthetic.styles.head, align: { rotate: 90 } } };
    value(await workbook.insert({ ...synthetic, styles, sheets: [turned, list] }));
    expect(host.sheet(FORM).conditionals.map(({ fill }) => fill)).toEqual(['#FFF2CC', '#FFC7CE', undefined]);
    expect(host.cell(FORM, 'A2').format.textOrientation).toBe(90);
  });

  it('has charts', () => {
    expect(host.sheet(FORM).charts).toEqual([
      {
        name: 'Chart 1',
        type: 'ColumnClustered',
        title: 'Điểm',
        position: 'A21:D31',
        series: [
          { name: 'Điểm', values: `'${FORM}'!C3:C4`, categories: `'${FORM}'!B3:B4`, color: '#5B9BD5' },
          { name: 'Mức', values: `'${LIST}'!B1:B2`, categories: `'${FORM}'!B3:B4` },
        ],
        legend: 'Bottom',
        minimum: 0,
        tickLabels: 'NextToAxis',
        gridlines: '#D9D9D9',
        plotVisibleOnly: false,
      },
    ]);
  });

  it('has lines in their colour, one series without a legend, and names beside bars below 0', async () => {
    host.reset();
    const place = {
      categories: `'${LIST}'!$A$1:$A$2`,
      area: area(20, 0, 30, 3),
      title: 'Thay đổi',
      altText: '',
    };
    const series = [{ name: 'Điểm', values: `'${LIST}'!$B$1:$B$2`, color: '5B9BD5' }];
    const sheet: SheetSpec = {
      ...list,
      visibility: 'visible',
      cells: [
        [{ value: 'a' }, { value: -1 }],
        [{ value: 'b' }, { value: 2 }],
      ],
      charts: [
        { ...place, kind: 'line', series },
        { ...place, kind: 'bar', series },
      ],
    };
    value(await workbook.insert({ ...synthetic, sheets: [sheet], names: [] }));
    expect(host.sheet(LIST).charts).toMatchObject([
      { type: 'Line', legend: 'none', series: [{ lineColor: '#5B9BD5' }] },
      { type: 'BarClustered', minimum: 'Automatic', tickLabels: 'Low', series: [{ color: '#5B9BD5' }] },
    ]);
  });
});

describe('what travels', () => {
  const travel = async (
    act: () => Promise<unknown>,
  ): Promise<{ requests: number; bytes: number; answer: number }> => {
    host.requests = [];
    await act();
    return {
      requests: host.requests.length,
      bytes: Math.max(...host.requests.map(({ bytes }) => bytes)),
      answer: Math.max(...host.requests.map(({ answerBytes }) => answerBytes)),
    };
  };

  it('inserts a form of 300 rows in eight requests below 1 MB, as many as for 30 rows', async () => {
    const short = await travel(async () => value(await workbook.insert(longForm(30))));
    value(await workbook.remove([FORM, LIST]));
    const long = await travel(async () => value(await workbook.insert(longForm(300))));
    expect([short.requests, long.requests]).toEqual([8, 8]);
    expect(long.bytes).toBeLessThan(1_000_000);
    expect(host.book.suspended).toEqual({ calculation: 12, screen: 14 });
  });

  it('reads and writes 300 rows in a fixed number of requests', async () => {
    value(await workbook.insert(longForm(300)));
    const whole = await travel(async () => value(await workbook.read()));
    const block = await travel(async () => cellsOf(await workbook.readBlock(FORM, area(0, 7, 299, 12))));
    const cells = Array.from({ length: 300 }, (_, row) => ({ ref: cell(row, 8), value: row })).filter(
      (_, row) => row % 12 !== 0,
    );
    const write = await travel(async () => value(await workbook.write(FORM, cells)));
    expect([whole.requests, block.requests, write.requests]).toEqual([3, 1, 2]);
    expect(Math.max(whole.bytes, block.bytes, write.bytes)).toBeLessThan(100_000);
    expect(Math.max(whole.answer, block.answer, write.answer)).toBeLessThan(1_000_000);
  });
});

/** The request in which the pages are set up. */
const PRINTING = 6;

describe('when a step fails', () => {
  const places: [string, Fault][] = [
    ['before it is done', FAULTS.general],
    ['after the first action', { ...FAULTS.general, after: 1 }],
    ['in the middle', { ...FAULTS.accessDenied, after: 40 }],
    ['far in', { ...FAULTS.general, after: 200 }],
    ['with only the answer lost', { ...FAULTS.connectionLost, after: 'all' }],
  ];

  it.each(places.flatMap(([where, fault]) => [0, 1, 2, 3, 4, 5, 7].map((at) => [at, where, fault] as const)))(
    'at request %i, %s, insert leaves nothing behind',
    async (at, _where, fault) => {
      host.type('Sheet1', 'A1', 'của người dùng');
      const before = host.snapshot();
      host.failAt(at, fault);
      expect((await workbook.insert(full)).ok).toBe(false);
      expect(host.snapshot()).toEqual(before);
    },
  );

  it.each([
    ['cell-editing', FAULTS.cellEditing],
    ['workbook-protected', FAULTS.accessDenied],
    ['connection-lost', FAULTS.connectionLost],
    ['too-large', FAULTS.tooLarge],
    ['unknown', FAULTS.general],
  ])('says why: %s', async (code, fault) => {
    host.failAt(2, fault);
    expect(failure(await workbook.insert(synthetic))).toMatchObject({ code });
  });

  it('keeps the form where its pages can not be set up, without a printer for instance, and says so', async () => {
    host.failAt(PRINTING, { ...FAULTS.general, after: 4 });
    expect(value(await workbook.insert(full))).toEqual({
      unprinted: expect.objectContaining({ code: 'unknown' }),
    });
    expect(host.sheet(FORM)).toMatchObject({
      protection: expect.anything(),
      page: { orientation: 'Portrait' },
    });
    expect(host.sheet(LIST).visibility).toBe('VeryHidden');
    expect(host.value(FORM, 'C3')).toBe(2.5);
  });

  it.each([0, 1, 3, 5])('stopped at stage %i, insert leaves nothing behind', async (at) => {
    const before = host.snapshot();
    const told: number[] = [];
    const stop = new AbortController();
    const course = {
      signal: stop.signal,
      progress: (stage: number, stages: number) => {
        told.push(stage / stages);
        if (stage === at) stop.abort();
      },
    };
    expect(failure(await workbook.insert(full, course))).toEqual({ code: 'cancelled' });
    expect(told).toEqual(Array.from({ length: at + 1 }, (_, stage) => stage / 7));
    expect(host.snapshot()).toEqual(before);
  });

  it('leaves a sheet alone that somebody else adds meanwhile under the same name, and names it', async () => {
    host.beforeRequest = (n) => {
      if (n === 2) host.book.sheets.push({ ...host.sheet('Sheet1'), id: '{other}', name: FORM });
    };
    expect(failure(await workbook.insert(synthetic))).toEqual({ code: 'sheet-exists', sheet: FORM });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', FORM]);
    expect(host.book.names).toEqual([]);
  });

  it('says so when what was done could not be taken back', async () => {
    host.failAt(2, FAULTS.general);
    host.failAt(3, FAULTS.connectionLost);
    expect(failure(await workbook.insert(synthetic))).toMatchObject({
      code: 'not-undone',
      sheets: [FORM, LIST],
      cause: { code: 'unknown' },
    });
  });

  it('refuses beforehand when the workbook is protected or read-only', async () => {
    host.book.structureProtected = true;
    expect(failure(await workbook.insert(synthetic))).toEqual({ code: 'workbook-protected' });
    expect(failure(await workbook.remove(['Sheet1']))).toEqual({ code: 'workbook-protected' });
    host.book.structureProtected = false;
    host.book.readOnly = true;
    expect(failure(await workbook.insert(synthetic))).toEqual({ code: 'read-only' });
    expect(host.requests).toHaveLength(3);
  });

  it.each([
    [0, FAULTS.general],
    [1, FAULTS.general],
    [1, { ...FAULTS.accessDenied, after: 5 }],
    [1, { ...FAULTS.connectionLost, after: 'all' as const }],
  ])('at request %i, write changes nothing', async (at, fault) => {
    value(await workbook.insert(synthetic));
    host.type(FORM, 'D3', "'=cũ");
    host.type(FORM, 'D5', '=1+D4');
    const before = host.snapshot();
    host.failAt(at, fault);
    const refs = [ANSWERS.text, ANSWERS.number, ANSWERS.choice];
    const result = await workbook.write(
      FORM,
      refs.map((ref) => ({ ref, value: 'mới' })),
    );
    expect(result.ok).toBe(false);
    expect(host.snapshot()).toEqual(before);
  });

  it('says so when what was half written could not be taken back', async () => {
    value(await workbook.insert(synthetic));
    host.failAt(1, { ...FAULTS.general, after: 1 });
    host.failAt(2, FAULTS.connectionLost);
    const cells = [ANSWERS.text, ANSWERS.number].map((ref) => ({ ref, value: 'mới' }));
    expect(failure(await workbook.write(FORM, cells))).toMatchObject({
      ...{ code: 'not-undone', sheets: [FORM], cause: { code: 'unknown' } },
    });
  });

  it('waits for a cell that is being edited', async () => {
    host.startEditing();
    const inserting = workbook.insert(synthetic);
    await until(() => host.held > 0);
    expect(host.book.sheets).toHaveLength(1);
    host.finishEditing();
    value(await inserting);
  });

  it('says that the API is missing outside Excel', async () => {
    const client: unknown = Reflect.get(globalThis, 'Excel');
    Reflect.set(globalThis, 'Excel', undefined);
    const result = await workbook.sheets();
    Reflect.set(globalThis, 'Excel', client);
    expect(failure(result)).toEqual({ code: 'api-missing' });
  });

  it('keeps the last visible sheet, also where hidden ones would be left', async () => {
    expect(failure(await workbook.remove(['Sheet1']))).toMatchObject({ code: 'unknown' });
    value(await workbook.insert(synthetic));
    const before = host.snapshot();
    expect(failure(await workbook.remove(['Sheet1', FORM]))).toMatchObject({ code: 'unknown' });
    expect(host.snapshot()).toEqual(before);
  });

  it('writes over no formula of a sheet that somebody unprotected', async () => {
    value(await workbook.insert(synthetic));
    host.sheet(FORM).protection = undefined;
    const before = host.snapshot();
    const locked = cell(3, 2);
    const written = await workbook.write(FORM, [
      { ref: ANSWERS.number, value: 9 },
      { ref: locked, value: 9 },
    ]);
    expect(failure(written)).toEqual({ code: 'locked', sheet: FORM, ref: locked });
    expect(host.snapshot()).toEqual(before);
  });
});

describe('values of formulas', () => {
  it('tells errors from texts that read the same', async () => {
    value(await workbook.insert(synthetic));
    host.book.calculate = () => '#DIV/0!';
    const [[found] = []] = cellsOf(await workbook.readBlock(FORM, area(2, 2)));
    expect(found).toEqual({ value: { error: '#DIV/0!' }, formula: 'IF(D4>0,MIN(D4/2,5),0)' });
  });
});

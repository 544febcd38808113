/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { givenInputs } from '../../src/form/answers/given';
import { Batch } from '../../src/intake/batch/batch';
import { unitResults } from '../../src/intake/batch/batch-results';
import { readUnitLists, unitListFile } from '../../src/intake/file/unit-list';
import { readAppraisal } from '../../src/review/appraisal/read';
import { builtIn, joinStores, storeOf } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import type { PaneHost } from '../../src/taskpane/host';
import { writeDocument } from '../../src/word/frame';
import { unitReport } from '../../src/word/unit-report';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { fixture, formOf } from '../tools/forms';
import { InPlace } from '../tools/in-place';
import { makeProvince } from '../tools/province';
import { typedOver } from '../tools/submissions';
import { bytesOf, contentOf, specOf, submissionOf } from '../tools/workbooks';
import { holding, openPane, rubricOf, violations } from './pane';

const PATIENCE = { timeout: 30_000 };

let rubric: Rubric;
let reader: InPlace;
let files: File[];
let twin: Uint8Array;
beforeAll(async () => {
  rubric = await rubricOf('hau-giang-2017');
  reader = new InPlace();
  const [one, two] = makeProvince(rubric).units;
  if (!one || !two) throw new Error('no units');
  twin = await bytesOf(rubric, submissionOf(rubric, one.document));
  files = [
    reader.file('mot.xlsx', twin),
    reader.file('hai.xlsx', await typedOver(rubric, two.document, 'I.2')),
    reader.file('hong.xlsx', new Uint8Array(10)),
  ];
}, 120_000);

const openJobs = async (job: 'review' | 'summary', saveWorkbook?: PaneHost['saveWorkbook']) => {
  const saved = new Map<string, Uint8Array>();
  const batch = new Batch(reader);
  const workbook = gridWorkbook();
  const opened = await openPane(workbook, {
    batch,
    job,
    ...(saveWorkbook ? { saveWorkbook } : {}),
    saveFile: (bytes, name) => {
      saved.set(name, bytes);
      return 'downloaded';
    },
  });
  const picker = await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
  fireEvent.change(picker, { target: { files } });
  await screen.findByText('Đã đọc 3/3 tệp', {}, PATIENCE);
  return { ...opened, batch, workbook, saved };
};

describe('review', () => {
  it('lists every file with its totals, and says why one could not be read', async () => {
    const { user, workbook } = await openJobs('review');
    expect(screen.getByText('hong.xlsx').closest('li')?.textContent).toMatch(/hong\.xlsx.+\S/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Không đọc được/ }));
    expect(document.querySelectorAll('.pane-files > li')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^Có lỗi/ }));
    expect(document.querySelectorAll('.pane-files > li')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Lập bảng kết quả rà soát' }));
    await screen.findByText('Đã thêm 4 trang tính vào tệp đang mở.', {}, PATIENCE);
    expect(workbook.spec().sheets.map(({ name }) => name)).toContain('Sai lệch phát hiện');
  });

  it('shows what was typed over, with its cell and what it does to the total', async () => {
    const { user } = await openJobs('review');
    await user.click(screen.getByRole('button', { name: /^Có lỗi/ }));
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    const finding = screen.getByText(/Công thức bị ghi đè/).closest('li');
    expect(finding?.textContent).toMatch(/I\.2.*ô D14.*Ảnh hưởng tổng điểm: \+/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('tab', { name: /Điểm khác nhau/ }));
    expect(screen.getByRole('rowheader', { name: /^I\.2 / })).toBeTruthy();
  });
});

it.each([
  ['claims its points', (answer: object) => answer, /^(?:\d|chưa chấm)/],
  ['claims none', (answer: object) => ({ ...answer, claimed: undefined }), /^chưa (?:được tính|chấm)/],
])(
  'of a file that was never calculated and %s, the list, the submission and its appraisal say the same of what the unit gives itself',
  async (_, answered, own) => {
    const form = await rubricOf('ha-nam-2021-so');
    const answers = Object.entries(example.answers).map(([id, answer]) => [id, answered(answer)]);
    const spec = specOf(form, submissionOf(form, { ...example, answers: Object.fromEntries(answers) }));
    for (const { cells } of spec.sheets)
      for (const row of cells)
        for (const cell of row ?? []) if (cell?.formula !== undefined) delete cell.value;
    const { user } = await openPane(gridWorkbook(), { batch: new Batch(reader), job: 'review' });
    const picker = await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
    const file = reader.file('chua-tinh.xlsx', await writeWorkbook(spec));
    fireEvent.change(picker, { target: { files: [file] } });
    const ways = () => [...document.querySelectorAll('.pane-ways dd')].map((each) => each.textContent);
    await waitFor(() => expect(ways()).toHaveLength(3), PATIENCE);
    const listed = ways();
    expect(listed).toEqual([expect.stringMatching(own), 'chưa được tính', expect.stringMatching(/^\d/)]);
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    expect(ways()).toEqual(listed);
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    fireEvent.change(screen.getByLabelText('Hiện'), { target: { value: 'all' } });
    const cards = screen.getAllByText(/^Tự chấm .+ · tính lại /);
    expect(cards.length).toBeGreaterThan(10);
    for (const { textContent } of cards) expect(textContent?.replace('Tự chấm ', '')).toMatch(own);
  },
  60_000,
);

it('the open workbook is reviewed like a file, and its findings select their cells', async () => {
  // office.js puts a throw in the place of the three
  const thrown = jest.spyOn(window, 'confirm').mockImplementation(() => {
    throw new Error('Function window.confirm is not supported.');
  });
  const workbook = holding(rubric);
  let withheld = true;
  const { user } = await openPane(workbook, {
    batch: new Batch(reader),
    job: 'review',
    openWorkbook: async () =>
      withheld
        ? { ok: false, failure: { code: 'file-withheld', detail: '11001' } }
        : { ok: true, value: files[1]! },
  });
  const open = await screen.findByRole('button', { name: 'Thẩm định tệp đang mở' }, PATIENCE);
  await user.click(open);
  await screen.findByText(/lưu tệp, rồi chọn chính tệp đó/, {}, PATIENCE);
  withheld = false;
  await user.click(open);
  const finding = await screen.findByText(/Công thức bị ghi đè/, {}, PATIENCE);
  await user.click(within(finding.closest('li')!).getByRole('button', { name: /ô D14/ }));
  expect(workbook.selection()?.ref).toEqual({ row: 13, col: 3 });
  expect(await violations()).toEqual([]);
  // read again, it stands in the list once
  await user.click(screen.getByRole('button', { name: 'Về danh sách' }));
  const openAgain = screen.getByRole('button', { name: 'Đọc lại tệp đang mở' });
  await user.click(openAgain);
  await user.click(screen.getByRole('button', { name: 'Không đọc lại' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await user.click(openAgain);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Đọc lại' }));
  await user.click(await screen.findByRole('button', { name: 'Về danh sách' }, PATIENCE));
  expect(document.querySelectorAll('.pane-files > li')).toHaveLength(1);
  // nothing is taken away before somebody says yes
  await user.click(screen.getByRole('button', { name: 'Gỡ tất cả tệp' }));
  await user.click(screen.getByRole('button', { name: 'Giữ lại' }));
  expect(document.querySelectorAll('.pane-files > li')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Gỡ tất cả tệp' }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Gỡ tất cả' }));
  expect(document.querySelectorAll('.pane-files > li')).toHaveLength(0);
  thrown.mockRestore();
});

it('what a stranger wrote is text on every screen', async () => {
  const unit = '=HYPERLINK("javascript:alert(1)") <img src=x onerror=alert(1)> \u202Egnp';
  const [first] = makeProvince(rubric).units;
  const sent = first!.document;
  const hostile =
    '<script>alert(1)</script>\n@SUM(A1)\tfile://server/x \\\\server\\share javascript:alert(1)';
  const altered = {
    ...sent,
    unit: { name: unit },
    answers: Object.fromEntries(
      Object.entries(sent.answers).map(([id, answer]) => [
        id,
        { ...answer, evidence: hostile, note: hostile },
      ]),
    ),
  };
  const file = reader.file('=la.xlsx', await bytesOf(rubric, submissionOf(rubric, altered)));
  const { user } = await openPane(gridWorkbook(), { batch: new Batch(reader) });
  const only = (): void => {
    expect(document.querySelector('img:not([src^="assets/"]), script, iframe, a[href]')).toBeNull();
  };
  await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: [file] },
  });
  await user.click(await screen.findByRole('button', { name: /HYPERLINK/ }, PATIENCE));
  expect(document.querySelector('h1')?.textContent).toContain('<img src=x onerror=alert(1)>');
  only();
  for (const tab of ['Điểm khác nhau', 'Bản trước', 'Thẩm định']) {
    await user.click(screen.getByRole('tab', { name: new RegExp(tab) }));
    only();
  }
  await user.click(screen.getByRole('button', { name: 'Tổng hợp' }));
  await screen.findByRole('rowheader', { name: /HYPERLINK/ }, PATIENCE);
  only();
});

it('contradictions between figures are said beside the findings', async () => {
  const kbang = await rubricOf('gia-lai-2020-huyen');
  const file = reader.file(
    'kbang.xlsx',
    await bytesOf(kbang, submissionOf(kbang, fixture('gia-lai-kbang-2020'))),
  );
  const { user } = await openPane(gridWorkbook(), { batch: new Batch(reader), job: 'review' });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: [file] },
  });
  await screen.findByText(/Không phát hiện thay đổi\. Có \d+ số liệu cần xem lại/, {}, PATIENCE);
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  screen.getByText(/2\.I\.39 được 1 điểm; 2\.III\.5 được 0 điểm/);
});

it('the unit’s report in Word is held against its form: sentence and cell stand among the findings', async () => {
  const finance = await rubricOf('ha-nam-2021-so');
  const own = submissionOf(finance, fixture('ha-nam-so-tai-chinh-2021'));
  const form = reader.file('so-tai-chinh.xlsx', await bytesOf(finance, own));
  const said = ['- DVC trực tuyến: 25/27 (83%).', '- Tổng số cán bộ, công chức của cơ quan: 50 người.'];
  const paper = unitReport(finance, own, assess(finance, own));
  const blocks = said.map((text) => ({ kind: 'paragraph' as const, text }));
  const report = reader.file('bao-cao.docx', await writeDocument({ ...paper, blocks, annexes: [] }));
  const saved = new Map<string, Uint8Array>();
  const { user } = await openPane(gridWorkbook(), {
    batch: new Batch(reader),
    job: 'review',
    saveFile: (bytes, name) => {
      saved.set(name, bytes);
      return 'downloaded';
    },
  });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: [form] },
  });
  await screen.findByText('Đã đọc 1/1 tệp', {}, PATIENCE);
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  const picker = () => screen.getByLabelText('Chọn báo cáo của đơn vị (.docx)');
  fireEvent.change(picker(), { target: { files: [reader.file('hong.docx', new Uint8Array(3))] } });
  await screen.findByText(/^Tệp /, {}, PATIENCE);
  fireEvent.change(picker(), { target: { files: [report] } });
  await screen.findByText('bao-cao.docx: 2 số liệu trái với phiếu, ghi trong danh sách trên.', {}, PATIENCE);
  const [rate, staff] = screen.getAllByText(/Báo cáo của đơn vị ghi/).map((found) => found.closest('li'));
  expect(rate?.textContent).toMatch(/III\.2\.3.*ô [A-Z]+\d+.*“25\/27 \(83%\)” tỷ lệ đúng là 92,59%/);
  expect(staff?.textContent).toMatch(/ô [A-Z]+\d+.*Báo cáo ghi 50, phiếu ghi 48/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
  await user.click(screen.getByRole('button', { name: /biên bản/i }));
  await waitFor(() => expect(saved.size).toBe(1), PATIENCE);
  const minutes = readDocumentText([...saved.values()][0] ?? new Uint8Array());
  expect(minutes.ok && minutes.content.paragraphs.map(({ text }) => text).join(' ')).toContain(
    'Báo cáo ghi 50, phiếu ghi 48',
  );
});

it('a resubmission is compared with the version before it, answer by answer', async () => {
  const { user } = await openJobs('review');
  await user.click(screen.getByRole('button', { name: /^Không có lỗi/ }));
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  await user.click(screen.getByRole('tab', { name: 'Bản trước' }));
  const [unit] = makeProvince(rubric).units;
  const before = {
    ...unit!.document,
    answers: { ...unit!.document.answers, 'I.1': { numerator: 1, denominator: 4 } },
  };
  const earlier = reader.file('cu.xlsx', await bytesOf(rubric, submissionOf(rubric, before)));
  fireEvent.change(screen.getByLabelText(/Chọn tệp nộp trước/), { target: { files: [earlier] } });
  await screen.findByText(/^Tổng điểm: /, {}, PATIENCE);
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^I\.1Số liệu1\d+/),
      expect.stringMatching(/^I\.1Điểm3,75/),
    ]),
  );
  expect(await violations()).toEqual([]);
  fireEvent.change(screen.getByLabelText(/Chọn tệp nộp trước/), {
    target: { files: [reader.file('hong2.xlsx', new Uint8Array(3))] },
  });
  await screen.findByText('Tệp này không đọc được hoặc không cùng mẫu phiếu.', {}, PATIENCE);
});

it('the rows of a bare table are shown as they were read, and read again as the reviewer says', async () => {
  const bytes = readFileSync(join('test', 'fixtures', 'bare-ha-nam-so-tai-chinh-2021.xlsx'));
  const batch = new Batch(reader);
  const { user } = await openPane(gridWorkbook(), { batch, job: 'review' });
  const file = reader.file('go-tay.xlsx', new Uint8Array(bytes));
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: [file] },
  });
  await screen.findByText('Đã đọc 1/1 tệp', {}, PATIENCE);
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  await user.click(screen.getByRole('tab', { name: 'Dòng đã khớp' }));
  await user.click(screen.getByLabelText('Hiện mọi tiêu chí'));
  expect(document.querySelectorAll('.pane-list > li')).toHaveLength(84);
  const total = () => batch.getSnapshot().entries[0]?.received?.reviewed.comparison.engine.points ?? NaN;
  const before = total();
  await user.click(screen.getByRole('button', { name: 'Chọn dòng khác: I.1' }));
  await user.selectOptions(screen.getByLabelText('Dòng của tiêu chí I.1'), 'Không có dòng nào');
  await waitFor(() => expect(total()).toBeLessThan(before), PATIENCE);
  expect(batch.getSnapshot().entries[0]?.received?.bare?.matches[0]?.row).toBeNull();
});

describe('appraisal', () => {
  it('needs a name, and a reason for other points; what was saved goes on where it stood', async () => {
    const { user, batch, saved } = await openJobs('review');
    await user.click(screen.getByRole('button', { name: /^Không có lỗi/ }));
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    const all = screen.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ });
    expect(all.getAttribute('aria-disabled')).toBe('true');
    await user.type(screen.getByLabelText('Người thẩm định'), 'Nguyễn Văn A');
    await user.click(all);
    await user.selectOptions(screen.getByLabelText('Hiện'), screen.getByRole('option', { name: /^Tất cả/ }));
    const item = within(document.querySelector<HTMLElement>('.pane-list > li')!);
    await user.click(item.getByRole('button', { expanded: false }));
    // the data are in view beside the decision
    expect(item.getByText('Cách ra điểm').nextSibling?.textContent).toMatch(/\S/);
    expect(item.getByText('Tài liệu kiểm chứng').nextSibling?.textContent).toMatch(/\S/);
    const points = item.getByLabelText('Điểm thẩm định');
    await user.clear(points);
    await user.type(points, '1,5');
    await user.click(item.getByRole('button', { name: 'Ghi kết quả thẩm định' }));
    item.getByText('Điểm khác điểm tự chấm: hãy ghi lý do.');
    await user.type(item.getByLabelText(/^Lý do/), '=Thiếu minh chứng');
    await user.click(item.getByRole('button', { name: 'Ghi kết quả thẩm định' }));
    await waitFor(() => expect(item.getByText('Điều chỉnh', { selector: 'strong' })).toBeTruthy());
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Lưu tệp đã thẩm định (.xlsx)' }));
    await waitFor(() => expect(saved.size).toBe(1), PATIENCE);
    const [[name, bytes]] = [...saved] as [[string, Uint8Array]];
    expect(name).toMatch(/tham dinh\.xlsx$/);
    const again = readAppraisal(contentOf(bytes), rubric)?.appraisal;
    expect(again?.criteria[0]).toMatchObject({
      appraised: 1.5,
      state: 'adjusted',
      reason: '=Thiếu minh chứng',
    });
    expect(again?.log.at(-1)?.by).toBe('Nguyễn Văn A');
    // the saved file, received again, counts as appraised
    await act(() => batch.add([reader.file(name, bytes)], 'vi'));
    const results = unitResults(batch.getSnapshot()).results;
    expect(results.map(({ source }) => source)).toContain('appraised');
    expect(results.at(-1)?.criteria[0]?.points).toBe(1.5);
  });

  it('goes from criterion to criterion by keyboard, takes a usual reason, and takes a decision back', async () => {
    const { user } = await openJobs('review');
    await user.click(screen.getByRole('button', { name: /^Không có lỗi/ }));
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    await user.type(screen.getByLabelText('Người thẩm định'), 'B');
    await user.selectOptions(screen.getByLabelText('Hiện'), screen.getByRole('option', { name: /^Tất cả/ }));
    const [first, second] = [...document.querySelectorAll<HTMLElement>('.pane-list > li')];
    const opened = (): Element | null => document.querySelector('.pane-list [aria-expanded="true"]');
    first!.querySelector('button')!.focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(second!.contains(opened())).toBe(true);
    expect(document.activeElement).toBe(opened());
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(first!.contains(opened())).toBe(true);
    const item = within(first!);
    await user.clear(item.getByLabelText('Điểm thẩm định'));
    await user.type(item.getByLabelText('Điểm thẩm định'), '1,5');
    await user.selectOptions(item.getByLabelText('Chọn lý do thường gặp'), 'Số liệu ngoài kỳ đánh giá.');
    // whoever looks at the next one first finds what was written here, and is told of it
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    item.getByText(/đang ghi dở/);
    screen.getByText(/1 tiêu chí đang ghi dở/);
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect([
      (item.getByLabelText('Điểm thẩm định') as HTMLInputElement).value,
      (item.getByLabelText(/^Lý do/) as HTMLTextAreaElement).value,
    ]).toEqual(['1,5', 'Số liệu ngoài kỳ đánh giá.']);
    await user.click(item.getByRole('button', { name: 'Ghi kết quả thẩm định' }));
    await item.findByText('Điều chỉnh', { selector: 'strong' });
    // the next one opens by itself
    expect(second!.contains(opened())).toBe(true);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Hoàn tác quyết định gần nhất \(I\.1\)/ }));
    await item.findByText('Chưa thẩm định', { selector: 'strong' });
  });

  it("opens a unit's link only when asked, and says where it leads; last time's figures stand beside", async () => {
    const [unit] = makeProvince(rubric).units;
    const answer = { numerator: 3, denominator: 4, evidence: 'Xem https://vi.example/bc.pdf, trang 2' };
    const now = { ...unit!.document, answers: { 'I.1': answer } };
    const { user } = await openPane(gridWorkbook(), { batch: new Batch(reader), job: 'review' });
    const file = reader.file('nay.xlsx', await bytesOf(rubric, submissionOf(rubric, now)));
    fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
      target: { files: [file] },
    });
    await screen.findByText('Đã đọc 1/1 tệp', {}, PATIENCE);
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    const unitThen = { name: 'Sở Khác' };
    const then = { ...now, unit: unitThen, answers: { 'I.1': { numerator: 1, denominator: 4 } } };
    const before = reader.file('truoc.xlsx', await bytesOf(rubric, submissionOf(rubric, then)));
    fireEvent.change(screen.getByLabelText(/^Chọn phiếu kỳ trước/), { target: { files: [before] } });
    // a file of another unit is said to be one
    await screen.findByText(/^Kỳ trước: truoc\.xlsx\. Tệp là của “Sở Khác”, /, {}, PATIENCE);
    const item = within(document.querySelector<HTMLElement>('.pane-list > li')!);
    await user.click(item.getByRole('button', { expanded: false }));
    expect(item.getByText('Kỳ trước').nextSibling?.textContent).toMatch(
      /^Số máy tính đang sử dụng: 1; Tổng số CBCCVC: 4 · [\d,]+ điểm$/,
    );
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    await user.click(item.getByRole('button', { name: 'Mở liên kết tới vi.example' }));
    const question = within(await screen.findByRole('alertdialog'));
    question.getByText(/https:\/\/vi\.example\/bc\.pdf$/);
    expect(open).not.toHaveBeenCalled();
    await user.click(question.getByRole('button', { name: 'Mở liên kết' }));
    expect(open.mock.calls).toEqual([['https://vi.example/bc.pdf', '_blank', 'noopener,noreferrer']]);
    open.mockRestore();
  });

  it('deducts for a printed ground only, with amount and reason', async () => {
    const { user } = await openJobs('review');
    // every file is of one kind
    const counts = [...document.querySelectorAll('.pane-chip span')].map((count) =>
      Number(count.textContent),
    );
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0]);
    expect(counts[0]).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: /^Không có lỗi/ }));
    await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    await user.type(screen.getByLabelText('Người thẩm định'), 'B');
    await user.click(screen.getByText('Trừ điểm (0)'));
    await user.type(screen.getByLabelText('Số điểm trừ'), '12,5');
    const box = within(screen.getByText('Trừ điểm (0)').closest('details')!);
    const grounds = box.getAllByRole('option').map(({ textContent }) => textContent ?? '');
    await user.selectOptions(box.getByRole('combobox'), grounds.at(-1) ?? '');
    await user.click(box.getByRole('button', { name: 'Ghi điểm trừ' }));
    box.getByText('Hãy ghi lý do trừ điểm.');
    await user.type(box.getByLabelText(/^Lý do/), 'Gửi muộn');
    await user.click(box.getByRole('button', { name: 'Ghi điểm trừ' }));
    await screen.findByText('Trừ điểm (1)');
    expect(screen.getByText(/đã trừ 12,5 điểm/)).toBeTruthy();
    // on the ground that was chosen
    expect(box.getByRole('listitem').textContent).toContain(grounds.at(-1));
  });
});

describe('summary', () => {
  it('ranks what was read and puts the sheets into the open workbook', async () => {
    const { user, workbook } = await openJobs('summary');
    const rows = await screen.findAllByRole('row', {}, PATIENCE);
    expect(rows).toHaveLength(3);
    screen.getByText('2 đơn vị');
    screen.getByText('1 tệp không đọc được');
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText(/Ngày bắt đầu/), '31/02/2017');
    screen.getByText('Ngày không đúng. Ví dụ: 15/12/2021');
    await user.clear(screen.getByLabelText(/Ngày bắt đầu/));
    await user.type(screen.getByLabelText(/Ngày bắt đầu/), '30/11/2017');
    await screen.findByText('2 đơn vị nộp muộn');
    await user.clear(screen.getByLabelText(/Ngày bắt đầu/));
    await user.type(screen.getByLabelText('Năm báo cáo'), '17');
    screen.getByText('Năm không đúng. Ví dụ: 2021');
    await user.clear(screen.getByLabelText('Năm báo cáo'));
    // the form's own day in that year is before the day on which the files were sent
    await user.type(screen.getByLabelText('Năm báo cáo'), '2016');
    await screen.findByText('2 đơn vị nộp muộn');
    const list = (name: string, text: string): void => {
      const file = new File([text], name);
      Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
      fireEvent.change(screen.getByLabelText(/^Danh mục đơn vị phải nộp/), { target: { files: [file] } });
    };
    list('hong.json', '[{"list":');
    await screen.findByText('hong.json không đúng định dạng JSON.');
    list('don-vi.txt', '[Khối sở]\nSở Vô danh\nSở Không tên\n');
    await screen.findByText('don-vi.txt: 2 đơn vị.');
    screen.getByText('2 đơn vị chưa nộp: Sở Vô danh; Sở Không tên');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Theo danh mục của quyết định' }));
    screen.getByText(/^30 đơn vị chưa nộp/);
    fireEvent.change(screen.getByLabelText(/^Tệp năm trước/), { target: { files } });
    await screen.findByText(/năm trước.*: hong\.xlsx$/, {}, PATIENCE);
    await waitFor(() => expect(screen.getAllByText('Đã đọc 3/3 tệp')).toHaveLength(2), PATIENCE);
    // what was asked for stays while somebody looks at the files
    await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
    await screen.findByRole('button', { name: 'Lập bảng kết quả rà soát' }, PATIENCE);
    await user.click(screen.getByRole('button', { name: 'Tổng hợp' }));
    await waitFor(() => expect(screen.getAllByText('Đã đọc 3/3 tệp')).toHaveLength(2), PATIENCE);
    expect(screen.getByLabelText<HTMLInputElement>('Năm báo cáo').value).toBe('2016');
    await user.click(screen.getByRole('button', { name: 'Lập bảng tổng hợp' }));
    await screen.findByText(/^Đã thêm \d+ trang/, {}, PATIENCE);
    const names = workbook.spec().sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Tóm tắt', 'Tổng hợp', 'Bảng màu điểm mất', 'Khả năng thay đổi']),
    );
    const ranking = workbook.spec().sheets.find(({ name }) => name === 'Tổng hợp');
    expect(ranking?.cells[0]?.[0]?.value).toMatch(/NĂM 2016$/);
    expect(JSON.stringify(ranking?.cells)).toContain('Điểm năm trước');
  });
});

it('where there is no workbook to put sheets into, the result is a file with its name, and is said to be', async () => {
  const given: [string, string[]][] = [];
  const { user, workbook } = await openJobs('summary', async (spec, name) => {
    given.push([name, spec.sheets.map((sheet) => sheet.name)]);
  });
  await user.click(await screen.findByRole('button', { name: 'Lập bảng tổng hợp' }, PATIENCE));
  await waitFor(() => expect(given).toHaveLength(1), PATIENCE);
  const [[name, sheets] = ['', []]] = given;
  expect(name).toMatch(/\.xlsx$/);
  expect(sheets).toContain('Tổng hợp');
  await screen.findByText((text) => text.includes(name));
  expect(workbook.spec().sheets.map((sheet) => sheet.name)).not.toContain('Tổng hợp');
});

/** The workbook as if it had been saved at a fixed moment. */
function savedAtNoon(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts['docProps/core.xml']!);
  return zipSync({
    ...parts,
    'docProps/core.xml': strToU8(core.replace(/>[^<]*(?=<\/dcterms:modified>)/, '>2017-12-01T05:00:00Z')),
  });
}

it('near names, files of one time and blank forms are asked about and said before anybody is called missing', async () => {
  const [one, two] = makeProvince(rubric).units;
  const named = async (name: string, unit: string, document = one!.document) =>
    reader.file(
      name,
      savedAtNoon(await bytesOf(rubric, submissionOf(rubric, { ...document, unit: { name: unit } }))),
    );
  const sent = [
    await named('a.xlsx', 'Sở TNMT'),
    await named('b.xlsx', 'Sở Y tế'),
    await named('c.xlsx', 'SỞ Y TẾ', two!.document),
    await named('d.xlsx', 'Sở Nội vụ', { ...one!.document, answers: {} }),
  ];
  const saved = new Map<string, Uint8Array>();
  const { user } = await openPane(gridWorkbook(), {
    batch: new Batch(reader),
    job: 'summary',
    saveFile: (bytes, name) => {
      saved.set(name, bytes);
      return 'downloaded';
    },
  });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: sent },
  });
  await screen.findByText('Đã đọc 4/4 tệp', {}, PATIENCE);
  await screen.findByText(/^29 đơn vị chưa nộp/);
  screen.getByText('1 phiếu trống, không xếp hạng: Sở Nội vụ');
  screen.getByText(/^2 đơn vị chưa rõ.*: Sở Tài nguyên và Môi trường; Sở Y tế$/);
  screen.getByText('“Sở TNMT” có phải là “Sở Tài nguyên và Môi trường”?');
  screen.getByRole('rowheader', { name: /Sở TNMT ngoài danh mục/ });
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Tính tệp c.xlsx' }));
  screen.getByRole('rowheader', { name: /^Sở Y tế/ });
  await user.click(screen.getByRole('button', { name: 'Xác nhận' }));
  screen.getByRole('rowheader', { name: /^Sở Tài nguyên và Môi trường/ });
  expect(screen.queryByText(/chưa rõ/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Lưu danh mục kèm tên/ }));
  await waitFor(() => expect(saved.size).toBe(1), PATIENCE);
  const [kept] = [...saved.values()];
  expect(new TextDecoder().decode(kept)).toContain('Sở Tài nguyên và Môi trường;Sở TNMT;');
  await user.click(screen.getByRole('button', { name: 'Bỏ các xác nhận' }));
  screen.getByText(/^2 đơn vị chưa rõ/);
}, 120_000);

it('what is typed while a list of units is read stays typed', async () => {
  const { user } = await openJobs('summary');
  const file = new File([], 'don-vi.txt');
  const gate: { open: () => void } = { open: () => undefined };
  const text = new TextEncoder().encode('[Khối sở]\nSở Vô danh\n').buffer;
  Object.assign(file, {
    arrayBuffer: () => new Promise((read) => (gate.open = () => read(text))),
  });
  await user.type(await screen.findByLabelText('Năm báo cáo', {}, PATIENCE), '20');
  fireEvent.change(screen.getByLabelText(/^Danh mục đơn vị phải nộp/), { target: { files: [file] } });
  await user.type(screen.getByLabelText('Năm báo cáo'), '16');
  await waitFor(() => {
    gate.open();
    screen.getByText('don-vi.txt: 1 đơn vị.');
  }, PATIENCE);
  expect(screen.getByLabelText<HTMLInputElement>('Năm báo cáo').value).toBe('2016');
}, 120_000);

it('a list that is kept with what was confirmed still knows the units outside of it', async () => {
  const [one] = makeProvince(rubric).units;
  const named = async (unit: string) =>
    reader.file(
      `${unit}.xlsx`,
      await bytesOf(rubric, submissionOf(rubric, { ...one!.document, unit: { name: unit } })),
    );
  const sent = [await named('Sở TNMT'), await named('Sở Lạ'), await named('Ban Không tên')];
  const saved: Uint8Array[] = [];
  const { user } = await openPane(gridWorkbook(), {
    batch: new Batch(reader),
    job: 'summary',
    saveFile: (bytes) => {
      saved.push(bytes);
      return 'downloaded';
    },
  });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: sent },
  });
  await screen.findByText('Đã đọc 3/3 tệp', {}, PATIENCE);
  const lists = [{ list: '', units: [{ name: 'Sở Tài nguyên và Môi trường', others: [] }] }];
  const text = unitListFile({ lists, outside: ['Sở Lạ'] });
  const file = new File([text], 'don-vi.csv');
  Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
  // once the files are compared, too
  fireEvent.change(await screen.findByLabelText(/^Danh mục đơn vị phải nộp/, {}, PATIENCE), {
    target: { files: [file] },
  });
  await screen.findByText('don-vi.csv: 1 đơn vị.');
  expect(screen.queryByText(/“Sở Lạ”/)).toBeNull();
  const asked = (unit: string) => within(screen.getByLabelText(`“${unit}” là`).closest('li')!);
  await user.click(asked('Sở TNMT').getByRole('button', { name: 'Xác nhận' }));
  await user.selectOptions(asked('Ban Không tên').getByRole('combobox'), 'Đơn vị khác, ngoài danh mục');
  await user.click(asked('Ban Không tên').getByRole('button', { name: 'Xác nhận' }));
  await user.click(screen.getByRole('button', { name: /^Lưu danh mục kèm tên/ }));
  await waitFor(() => expect(saved).toHaveLength(1), PATIENCE);
  const kept = readUnitLists(saved[0]!);
  expect(kept).toMatchObject({
    lists: [{ units: [{ name: 'Sở Tài nguyên và Môi trường', others: ['Sở TNMT'] }] }],
    outside: ['Sở Lạ', 'Ban Không tên'],
  });
}, 120_000);

it('half of the files are no summary, for the other half would be called missing; all of them are ranked list by list', async () => {
  const { units } = makeProvince(rubric);
  const other = units.find(({ list }) => list !== units[0]?.list);
  if (!other) throw new Error('one list');
  const gate: { open: () => void } = { open: () => undefined };
  const opened = new Promise<void>((resolve) => (gate.open = resolve));
  const slow = new InPlace();
  for (const [name, bytes] of reader.bytes) slow.bytes.set(name, bytes);
  const received = [
    files[0],
    slow.file('ba.xlsx', await bytesOf(rubric, submissionOf(rubric, other.document))),
  ];
  const receive = slow.receive.bind(slow);
  slow.receive = async (...args) => {
    if (args[0].name === 'ba.xlsx') await opened;
    return receive(...args);
  };
  await openPane(gridWorkbook(), { batch: new Batch(slow), job: 'summary' });
  const picker = await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
  fireEvent.change(picker, { target: { files: received } });
  await screen.findByText('Đã đọc 1/2 tệp', {}, PATIENCE);
  expect(screen.queryAllByRole('table')).toEqual([]);
  expect(screen.queryByText(/chưa nộp/)).toBeNull();
  act(() => gate.open());
  await screen.findByText('Đã đọc 2/2 tệp', {}, PATIENCE);
  const [table] = await screen.findAllByRole('table', {}, PATIENCE);
  const [, ...rows] = within(table!).getAllByRole('row');
  expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(['1', '1']);
}, 120_000);

it('no workbook is made while a file of this year or of last year is unread, also where reading was stopped', async () => {
  const [first, second] = files;
  if (!first || !second) throw new Error('no files');
  const gates: (() => void)[] = [];
  const slow = new InPlace();
  for (const [name, bytes] of reader.bytes) slow.bytes.set(name, bytes);
  const receive = slow.receive.bind(slow);
  slow.receive = async (...args) => {
    await new Promise<void>((open) => gates.push(open));
    return receive(...args);
  };
  const open = async (): Promise<void> => {
    await waitFor(() => expect(gates.length).toBeGreaterThan(0), PATIENCE);
    act(() => gates.shift()?.());
  };
  const { user } = await openPane(gridWorkbook(), { batch: new Batch(slow), job: 'summary' });
  const choose = async (label: RegExp, chosen: File[]): Promise<void> => {
    const picker = await screen.findByLabelText(label, {}, PATIENCE);
    fireEvent.change(picker, { target: { files: chosen } });
  };
  const make = () => screen.getByRole('button', { name: 'Lập bảng tổng hợp' });
  const unread = 'Còn tệp chưa đọc xong: hãy đọc tiếp hoặc gỡ tất cả tệp trước khi lập bảng.';
  const canBeMade = (): Promise<void> =>
    waitFor(() => expect(make().getAttribute('aria-disabled')).not.toBe('true'), PATIENCE);

  await choose(/Chọn các tệp đã nộp/, [first]);
  await open();
  await screen.findByRole('table', {}, PATIENCE);
  await canBeMade();

  await choose(/^Tệp năm trước/, [first]);
  await screen.findByText(unread, {}, PATIENCE);
  expect(make().getAttribute('aria-disabled')).toBe('true');
  await open();
  await canBeMade();

  await choose(/Chọn các tệp đã nộp/, [second]);
  await user.click(await screen.findByRole('button', { name: 'Dừng' }, PATIENCE));
  await open();
  await screen.findByText(unread, {}, PATIENCE);
  expect(make().getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Đọc tiếp' }));
  await open();
  await canBeMade();
}, 120_000);

it('comparing shows how far it is and a way to stop it; what was left out is said, and compared when it is asked for', async () => {
  const batch = new Batch(reader);
  const { user } = await openPane(gridWorkbook(), { batch, job: 'review' });
  const picker = await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
  // each step takes a slice
  let time = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 30));
  let stop = true;
  let seen: string | null = null;
  batch.subscribe(() => {
    if (!stop || batch.getSnapshot().compared !== 1) return;
    stop = false;
    setTimeout(() => {
      seen = screen.getByRole('meter', { name: /phiếu$/ }).getAttribute('aria-valuetext');
      screen.getByRole('button', { name: 'Dừng' }).click();
    });
  });
  const copies = ['ba.xlsx', 'bon.xlsx', 'nam.xlsx', 'sau.xlsx'].map((name) => reader.file(name, twin));
  fireEvent.change(picker, { target: { files: copies } });
  const left = /^Còn \d\/4 phiếu chưa được so sánh/;
  await screen.findByText(left, {}, PATIENCE);
  expect(seen).toMatch(/^Đã so sánh [1-3]\/4 phiếu$/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'So sánh lại' }));
  await waitFor(() => expect(screen.queryByText(left)).toBeNull(), PATIENCE);
  expect(screen.queryByRole('button', { name: 'So sánh lại' })).toBeNull();
  clock.mockRestore();
}, 120_000);

it('a reading that was stopped goes on later', async () => {
  const batch = new Batch(reader);
  const reading = batch.add(files, 'vi');
  batch.cancel();
  await reading;
  expect(batch.getSnapshot().entries.map(({ state }) => state)).toContain('waiting');
  await batch.resume('vi');
  expect(
    batch
      .getSnapshot()
      .entries.map(({ state }) => state)
      .sort(),
  ).toEqual(['done', 'done', 'failed']);
  await batch.add(files, 'vi');
  expect(batch.getSnapshot().entries).toHaveLength(3);
});

it('a unit of a form with points of the second pass is scored by an earlier summary, and its given figures are held against the office’s table', async () => {
  const form = await formOf('vinh-an-2026-cchc');
  const [criterion] = givenInputs(form);
  if (!criterion) throw new Error('no given figure');
  const name = criterion.names[0] ?? '';
  const answers = (index: number) => ({
    'II.1': { values: { a1: 1, b1: 1, a2: 1, b2: 1 } },
    'II.6': { checked: [0] },
    'VI.1': { values: { a: 4 - index, b: 4 } },
    [criterion.criterion.id]: { values: { [name.split('.').at(-1) ?? '']: 80 } },
  });
  const store = joinStores(storeOf([form], 'given'), builtIn);
  const desk = new InPlace(store);
  const sent = await Promise.all(
    ['Sở A', 'Sở B'].map(async (unit, index) =>
      desk.file(
        `${unit}.xlsx`,
        await bytesOf(
          form,
          submissionOf(form, { rubric: form.id, unit: { name: unit }, answers: answers(index) }),
        ),
      ),
    ),
  );
  const saved = new Map<string, Uint8Array>();
  const batch = new Batch(desk, store);
  const pane = {
    batch,
    saveFile: (bytes: Uint8Array, file: string) => {
      saved.set(file, bytes);
      return 'downloaded' as const;
    },
  };
  const first = await openPane(gridWorkbook(), { ...pane, job: 'summary' });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: sent },
  });
  await first.user.click(await screen.findByRole('button', { name: /Lưu giá trị để chấm/ }, PATIENCE));
  await waitFor(() => expect(saved.has('Gia tri tong hop.json')).toBe(true), PATIENCE);
  cleanup();

  // another day: one file, what the summary left, and the office's table
  const late = new Batch(desk, store);
  const { user } = await openPane(gridWorkbook(), { batch: late, job: 'review' });
  fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
    target: { files: sent.slice(1) },
  });
  await screen.findByText('Đã đọc 1/1 tệp', {}, PATIENCE);
  await user.click(screen.getByText('Số liệu của cơ quan chủ trì'));
  const choose = (label: RegExp, file: File): void =>
    void fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
  const fileOf = (bytes: Uint8Array, called: string): File =>
    Object.assign(new File([], called), { arrayBuffer: async () => bytes.slice().buffer });
  choose(/Chọn giá trị của lần tổng hợp/, fileOf(new Uint8Array(3), 'hong.json'));
  await screen.findByText(/hong\.json không phải là tệp giá trị/, {}, PATIENCE);
  choose(
    /Chọn giá trị của lần tổng hợp/,
    fileOf(saved.get('Gia tri tong hop.json') ?? new Uint8Array(), 'gia tri.json'),
  );
  await screen.findByText(/Lần tổng hợp: gia tri\.json/, {}, PATIENCE);
  const rows = [
    ['Đơn vị', name],
    ['Sở B', 85],
  ];
  const table = await writeXlsx({ sheets: [{ name: 'Bảng', rows }] });
  choose(/Chọn bảng số liệu đã cung cấp/, fileOf(table, 'bang.xlsx'));
  await screen.findByText(/Bảng số liệu: bang\.xlsx/, {}, PATIENCE);
  // the one stays when the other is chosen once more
  choose(
    /Chọn giá trị của lần tổng hợp/,
    fileOf(saved.get('Gia tri tong hop.json') ?? new Uint8Array(), 'gia tri 2.json'),
  );
  await screen.findByText(/Lần tổng hợp: gia tri 2\.json/, {}, PATIENCE);
  expect(screen.getByText(/Bảng số liệu: bang\.xlsx/)).toBeTruthy();
  await waitFor(() => expect(late.getSnapshot().running).toBe(false), PATIENCE);
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  // 3/4 against the best, 4/4, of 3 points
  await screen.findByText('VI.1: giá trị 0,75, so với 1: 2,25 điểm', {}, PATIENCE);
  expect(screen.getByText(/85/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

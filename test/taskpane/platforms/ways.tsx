/** The whole ways of official, reviewer and leader in the Excel of one platform; a window knows one platform only. */
import { act, cleanup, screen, waitFor, within, fireEvent } from '@testing-library/react';
import { Batch } from '../../../src/intake/batch/batch';
import { sheetNames } from '../../../src/messages/sheet';
import type { Rubric } from '../../../src/rubric/types';
import { a1 } from '../../../src/sheet/address';
import { COMMANDS, createCommands } from '../../../src/taskpane/commands';
import type { PaneHost } from '../../../src/taskpane/host';
import { saverOn } from '../../../src/taskpane/save-file';
import { openFile } from '../../../src/workbook/excel/file';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { openNew } from '../../../src/workbook/excel/new-workbook';
import { meetOffice } from '../../../src/workbook/excel/office';
import type { OfficeFacts } from '../../../src/workbook/excel/office';
import { followRibbon } from '../../../src/workbook/excel/ribbon';
import { bootExcel } from '../../excel-host/boot-jest';
import { FAULTS } from '../../excel-host/host';
import type { ExcelHost } from '../../excel-host/host';
import { applyProfile, profiles } from '../../excel-host/profiles';
import type { Given, Platform } from '../../excel-host/profiles';
import { InPlace } from '../../tools/in-place';
import { makeProvince } from '../../tools/province';
import { typedOver } from '../../tools/submissions';
import { bytesOf, submissionOf } from '../../tools/workbooks';
import { openPane, rubricOf } from '../pane';
import type { Opened } from '../pane';

const PATIENCE = { timeout: 60_000 };
const FORM = 'hau-giang-2017';

/** As office.js calls the platforms. */
const CALLED = { windows: 'PC', mac: 'Mac', web: 'OfficeOnline', ipad: 'iOS' } satisfies Record<
  Platform,
  string
>;

const commands = createCommands();

/** The pane as the add-in composes it, in front of a new workbook. */
async function openIn(host: ExcelHost, reader: InPlace): Promise<Opened> {
  cleanup();
  host.reset();
  const facts = await new Promise<OfficeFacts>((tell) =>
    meetOffice({ floor: '1.14', patienceMs: 60_000 }, tell),
  );
  const { platform = '', version = '' } = facts;
  const surroundings: Partial<PaneHost> = {
    batch: new Batch(reader),
    openWorkbook: () => openFile(5 * 1024 * 1024),
    saveFile: saverOn(platform, openNew),
    facts: { excel: version, platform },
    commands,
  };
  const { clipboard } = navigator;
  const opened = await openPane(excelWorkbook(), surroundings);
  // the hands of the test bring a clipboard of their own
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return opened;
}

/** What the pane says of a file that was made, and whether it left the pane that way. */
async function leaves(host: ExcelHost, given: Given, platform: Platform, kind: 'xlsx' | 'docx') {
  if (profiles[platform].downloads) {
    await screen.findByText(new RegExp(`Đã tạo tệp .*\\.${kind}`), {}, PATIENCE);
    expect(given.downloads.at(-1)).toMatch(new RegExp(`\\.${kind}$`));
  } else if (kind === 'xlsx') {
    await screen.findByText(/Đã mở .*\.xlsx thành một sổ làm việc mới, chưa được lưu/, {}, PATIENCE);
    expect(host.book.opened).toHaveLength(1);
  } else await screen.findByText(/Chưa có tệp .*\.docx/, {}, PATIENCE);
  if (!profiles[platform].downloads) expect(given.downloads).toEqual([]);
}

const goTo = (user: Opened['user'], job: string): Promise<void> =>
  user.click(
    within(screen.getByRole('navigation', { name: 'Công việc' })).getByRole('button', { name: job }),
  );

/** Declares the tests of a platform. */
export function describePlatform(platform: Platform): void {
  const profile = profiles[platform];
  let host: ExcelHost;
  let given: Given;
  let rubric: Rubric;
  let files: File[];
  let altered: Uint8Array;
  const reader = new InPlace();
  beforeAll(async () => {
    given = applyProfile(profile);
    host = await bootExcel(profile);
    followRibbon(COMMANDS, commands.give);
    rubric = await rubricOf(FORM);
    const [one, two] = makeProvince(rubric).units;
    if (!one || !two) throw new Error('no units');
    altered = await typedOver(rubric, two.document, 'I.2');
    files = [
      reader.file('mot.xlsx', await bytesOf(rubric, submissionOf(rubric, one.document))),
      reader.file('hai.xlsx', altered),
    ];
    reader.file('emulated.xlsx', altered);
  });
  beforeEach(() => {
    given.downloads.length = 0;
    given.copied.length = 0;
  });

  it(`is ${CALLED[platform]} to the add-in`, async () => {
    await openIn(host, reader);
    expect(String(Office.context.diagnostics.platform)).toBe(CALLED[platform]);
  });

  it('an official puts a form in, fills it from pane and sheet, sees what is wrong, and takes the code', async () => {
    const { user, session, form } = await openIn(host, reader);
    await user.type(screen.getByLabelText(/Tìm theo/), 'hau giang');
    await user.type(await screen.findByLabelText('Tên đơn vị', {}, PATIENCE), 'Sở Tư pháp');
    await user.click(screen.getByRole('button', { name: 'Thêm phiếu vào tệp' }));
    await screen.findByRole('tablist', {}, PATIENCE);

    const ratio = rubric.criteria.find(({ rule, inputsOnLines }) => rule.kind === 'ratio' && !inputsOnLines);
    if (!ratio) throw new Error('no ratio');
    act(() => session.show(ratio.id));
    const [first] = within(document.querySelector('article') ?? document.body).getAllByRole('textbox');
    if (!first) throw new Error('no input');
    await user.type(first, '31');
    await user.tab();
    const [, second] = [0, 1].map((input) => form().form.located.inputs(ratio)[input]);
    if (!second) throw new Error('no cell');
    const entered = (value: unknown) =>
      waitFor(() => expect(form().form.submission.answers.get(ratio.id)?.inputs[1]).toEqual(value), PATIENCE);
    await act(async () => host.type(sheetNames.form, a1(second), 'nhiều', 'Remote'));
    await waitFor(
      () => expect(form().form.problems.some(({ severity }) => severity === 'error')).toBe(true),
      PATIENCE,
    );
    await act(async () => host.type(sheetNames.form, a1(second), 62));
    await entered(62);
    expect(form().form.submission.answers.get(ratio.id)?.inputs[0]).toBe(31);

    // the card follows the sheet; where the same cell selected again is not told of, the pane's own way leads to it
    const shown = () => waitFor(() => expect(form().current).toBe(ratio.id), PATIENCE);
    act(() => session.show(undefined));
    await act(async () => host.select(sheetNames.form, a1(second)));
    await shown();
    act(() => session.show(undefined));
    await act(async () => host.select(sheetNames.form, a1(second)));
    if (!profile.sameSelection) await act(async () => void (await session.select(ratio.id, undefined, 1)));
    await shown();

    await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
    await user.click(await screen.findByRole('button', { name: /lấy (mã đối chiếu|mã)$/ }));
    await screen.findByText('Phiếu khớp với mã này.', {}, PATIENCE);
    // the printed pages carry it
    expect(JSON.stringify(host.snapshot())).toContain(form().code);
    await user.click(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }));
    await leaves(host, given, platform, 'docx');
  });

  it('what went wrong can be copied, or at least selected', async () => {
    const { user } = await openIn(host, reader);
    await user.type(screen.getByLabelText(/Tìm theo/), 'hau giang');
    // on a slow machine what the pane asked before may come in between
    for (const next of [0, 1, 2, 3]) host.failAt(next, FAULTS.general);
    await user.click(screen.getByRole('button', { name: 'Thêm phiếu vào tệp' }));
    await user.click(await screen.findByRole('button', { name: 'Sao chép thông tin lỗi' }, PATIENCE));
    if (profile.clipboard) {
      await screen.findByText(/Đã sao chép/);
      expect(given.copied[0]).toContain(`platform: ${CALLED[platform]}`);
      return;
    }
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Sao chép thông tin lỗi' });
    expect(text.value).toContain(`platform: ${CALLED[platform]}`);
    expect(screen.queryByText(/Đã sao chép/)).toBeNull();
  });

  it('a reviewer reads the open workbook where Excel gives it, other files, and appraises one', async () => {
    const { user } = await openIn(host, reader);
    host.file = altered;
    await goTo(user, 'Thẩm định');
    await user.click(await screen.findByRole('button', { name: 'Thẩm định tệp đang mở' }, PATIENCE));
    if (profile.fileRefused === undefined) {
      await screen.findByText(/Công thức bị ghi đè/, {}, PATIENCE);
      await user.click(screen.getByRole('button', { name: 'Về danh sách' }));
    } else await screen.findByText(/lưu tệp, rồi chọn chính tệp đó/, {}, PATIENCE);
    const all = files.length + (profile.fileRefused === undefined ? 1 : 0);
    fireEvent.change(screen.getByLabelText(/Chọn các tệp đã nộp/), { target: { files } });
    await screen.findByText(`Đã đọc ${all}/${all} tệp`, {}, PATIENCE);
    await user.click(screen.getByRole('button', { name: /^Không có lỗi/ }));
    await user.click(
      within(document.querySelector<HTMLElement>('.pane-files > li') ?? document.body).getByRole('button'),
    );
    await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
    await user.type(screen.getByLabelText('Người thẩm định'), 'B');
    await user.click(screen.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ }));
    await user.click(screen.getByRole('button', { name: 'Lưu tệp đã thẩm định (.xlsx)' }));
    await leaves(host, given, platform, 'xlsx');
    await user.click(screen.getByRole('button', { name: 'Lập biên bản (.docx)' }));
    await leaves(host, given, platform, 'docx');
  });

  it('a leader ranks what was sent, and has the sheets in the open workbook', async () => {
    const { user } = await openIn(host, reader);
    await goTo(user, 'Tổng hợp');
    fireEvent.change(await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE), {
      target: { files },
    });
    await screen.findByText('2 đơn vị', {}, PATIENCE);
    await user.click(screen.getByRole('button', { name: 'Lập bảng tổng hợp' }));
    await screen.findByText(/^Đã thêm \d+ trang tính vào tệp đang mở\.$/, {}, PATIENCE);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', 'Tóm tắt', 'Tổng hợp', 'Bảng màu điểm mất']),
    );
  });

  it('a button of the ribbon finds the pane, where there are any', async () => {
    await openIn(host, reader);
    if (profile.ribbon) {
      await act(() => host.press('check'));
      expect(host.paneShown).toBe(true);
    } else expect(() => host.press('check')).toThrow('There are no buttons.');
  });
}

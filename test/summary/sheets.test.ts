/** What stands in the tables of the leadership workbook, column by column. */
import { factsOf } from '../../src/summary/facts';
import type { FormSummary } from '../../src/summary/types';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { formOf } from '../tools/forms';
import { twoYears, wholeWorkbook } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';
import { linesOf, tableOf } from './sheet-lines';
import type { Line } from './sheet-lines';

let years: TwoYears;
let form: FormSummary;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  ({ form } = years);
});

const bookOf = (): WorkbookSpec => wholeWorkbook(years);

const day = (iso = ''): string => iso.split('-').reverse().join('/');
const cents = (value: number): number => Math.round(value * 100) / 100;
const SOURCES = { appraised: 'Thẩm định', recomputed: 'Tính lại', self: 'Tự chấm' };

describe('every column of', () => {
  test('the ranking', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Tổng hợp');
    // groups, their sum, total, rate, mean, class, both ranks and both changes are computed by the sheet
    const ranking = book.sheets.find(({ name }) => name === 'Tổng hợp');
    const computed =
      ranking?.cells.map((row) => row.filter((cell) => cell?.formula !== undefined).length) ?? [];
    expect(computed.filter((count) => count > 0)).toEqual(form.units.map(() => form.groups.length + 9));
    expect(head).toEqual([
      ...['Hạng', 'Hạng chung', 'Đơn vị', 'Khối', 'I\n(150)', 'II\n(400)', 'III\n(200)', 'IV\n(150)'],
      ...['V\n(100)', 'Cộng điểm các nhóm', 'VII\n(+30)', 'Điểm trừ', 'Tổng điểm', 'Tỷ lệ %'],
      ...['Bình quân các nhóm', 'Xếp loại', 'Điểm năm trước', 'Tăng, giảm điểm', 'Hạng năm trước'],
      ...['Tăng, giảm hạng', 'Nguồn điểm', 'Ngày nộp', 'Tệp'],
    ]);
    expect(rows).toEqual(
      form.units.map(({ groups, before, ...unit }) => [
        ...[unit.rank, unit.jointRank, unit.unit, unit.list, ...groups.slice(0, 5), unit.base, groups[5]],
        ...[unit.deducted, unit.total, unit.percent, unit.mean, unit.class],
        ...(before
          ? [before.total, cents(unit.total - before.total), before.rank, before.rank - unit.rank]
          : [undefined, undefined, undefined, undefined]),
        SOURCES[unit.source],
        day(unit.sent) + (unit.late ? '\n(nộp muộn)' : ''),
        unit.file,
      ]),
    );
  });

  test('the groups', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Theo nhóm');
    expect(head).toEqual(['Đơn vị', 'Khối', ...form.groups.flatMap(() => ['Điểm', 'Tỷ lệ', 'Hạng'])]);
    expect(rows).toEqual(
      form.units.map(({ unit, list, groups, groupRanks }) => [
        ...[unit, list],
        ...form.groups.flatMap(({ max }, at) => [groups[at], (groups[at] ?? 0) / max, groupRanks[at]]),
      ]),
    );
    const captions = linesOf(book, 'Theo nhóm').find((line) => String(line[2]).startsWith('I. '));
    expect(captions?.filter(Boolean)).toEqual(form.groups.map(({ no, text }) => `${no}. ${text}`));
  });

  test('lost points by unit and criterion, those that cost most above them', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Bảng màu điểm mất');
    const own = ['Mã', 'Tiêu chí', 'Tối đa', 'Điểm mất', 'Số đơn vị mất điểm'];
    expect(head).toEqual([...own, ...form.units.map(({ unit }) => unit)]);
    const short = (text: unknown): string => String(text).replace(/\s+/g, ' ').slice(0, 100);
    const wanted = form.rubric.criteria.map(({ id, text, max }, at): Line => {
      const lost = form.units.map(({ criteria }) => cents(max - (criteria?.[at]?.points ?? 0)));
      const all = cents(lost.reduce((sum, one) => sum + one, 0));
      return [id, short(text), max, all, lost.filter((one) => one > 0).length, ...lost];
    });
    expect(rows.map(([id, text, ...line]) => [id, short(text), ...line])).toEqual(wanted);
    const lines = linesOf(book, 'Bảng màu điểm mất');
    const above = lines.findIndex(([first]) => first === 'Các tiêu chí mất nhiều điểm nhất') + 2;
    const most = [...wanted].sort((a, b) => Number(b[3]) - Number(a[3])).slice(0, 10);
    expect(lines.slice(above, above + 10).map((line) => line.slice(2, 5))).toEqual(
      most.map((line) => line.slice(2, 5)),
    );
    expect(lines[above + 10]?.filter(Boolean) ?? []).toEqual([]);
  });

  test('each loss with its reason', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Chi tiết điểm mất');
    expect(head).toEqual(['Đơn vị', 'Mã', 'Tiêu chí', 'Điểm', 'Tối đa', 'Điểm mất', 'Nguyên nhân']);
    const lost = form.units.flatMap(({ unit, criteria = [] }) =>
      criteria
        .filter(({ points, max }) => points < max)
        .map(({ id, points, max, appraised, status }) => ({
          line: [unit, id, points, max, cents(max - points)],
          why: appraised === null ? status : 'appraised',
        })),
    );
    expect(rows.map(([unit, id, , ...line]) => [unit, id, ...line.slice(0, 3)])).toEqual(
      lost.map(({ line }) => line),
    );
    const texts = new Map(form.rubric.criteria.map(({ id, text }) => [id, text.replace(/\s+/g, ' ').trim()]));
    for (const [, id, text] of rows) {
      // of a long text the beginning
      const said = String(text).replace(/…$/, '');
      expect(texts.get(String(id))?.startsWith(said)).toBe(true);
      expect(said.length).toBeGreaterThan(5);
    }
    // one reason, one sentence; what is open besides follows it
    const sentences = new Map<string, Set<string>>();
    rows.forEach((line, at) => {
      const why = lost[at]?.why ?? '';
      const [first = ''] = String(line[6]).split(';');
      sentences.set(why, (sentences.get(why) ?? new Set()).add(first));
    });
    expect([...sentences.keys()]).toEqual(expect.arrayContaining(['scored', 'missing', 'appraised']));
    expect([...sentences.values()].map(({ size }) => size)).toEqual([...sentences].map(() => 1));
    expect(new Set([...sentences.values()].flatMap((own) => [...own])).size).toBe(sentences.size);
  });

  test('what may still change', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Khả năng thay đổi');
    expect(head).toEqual([
      ...['Đơn vị', 'Khối', 'Tổng điểm', 'Hạng', 'Điểm thấp nhất', 'Điểm cao nhất', 'Bình quân thấp nhất'],
      ...['Bình quân cao nhất', 'Hạng thấp nhất có thể', 'Hạng cao nhất có thể', 'Loại thấp nhất có thể'],
      ...['Loại cao nhất có thể', 'Có thể thay đổi', 'Nội dung chưa làm rõ (số tiêu chí)'],
    ]);
    expect(rows.map((line) => line.slice(0, 12))).toEqual(
      form.units.map(({ unit, list, total, rank, worst, best }) => [
        ...[unit, list, total, rank, worst.total, best.total, worst.mean, best.mean],
        ...[worst.rank, best.rank, worst.class, best.class],
      ]),
    );
    const said = (line: Line): unknown => line[12];
    form.units.forEach(({ worst, best, open }, at) => {
      const line = rows[at] ?? [];
      const [byRank, byClass] = [worst.rank !== best.rank, worst.class !== best.class];
      expect(String(said(line)).includes('hạng')).toBe(byRank);
      expect(String(said(line)).includes('loại')).toBe(byClass);
      const counts = [...String(line[13]).matchAll(/: (\d+)/g)].map(([, count]) => Number(count));
      expect(counts.sort()).toEqual(Object.values(open).sort());
    });
    expect(new Set(rows.map(said)).size).toBe(4);
  });

  test('the comparison with the year before', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'So với năm trước');
    expect(head).toEqual([
      ...['Đơn vị', 'Khối', 'Tỷ lệ %\nNăm nay', 'Tỷ lệ %\nNăm trước', 'Tổng điểm', 'Điểm năm trước'],
      ...['Tăng, giảm điểm', 'Hạng', 'Hạng năm trước', 'Tăng, giảm hạng', 'Xếp loại', 'Xếp loại\nNăm trước'],
    ]);
    expect(rows).toEqual(
      form.units.map(({ unit, list, percent, total, rank, class: name, before }) => [
        ...[unit, list, percent, before?.percent, total, before?.total],
        ...[before && cents(total - before.total), rank, before?.rank, before && before.rank - rank],
        ...[name, before?.class],
      ]),
    );
    const lines = linesOf(book, 'So với năm trước');
    const at = lines.findIndex(([first]) => first === 'Lĩnh vực');
    const shares = lines.slice(at + 1, at + 8).map(([, last, now]) => [last, now]);
    expect(new Set(shares.map(([last]) => last))).toEqual(new Set(Object.values(years.last.pillars)));
    expect(new Set(shares.map(([, now]) => now))).toEqual(new Set(Object.values(form.pillars)));
  });

  test('the points of the criteria', () => {
    const book = bookOf();
    const { head, rows } = tableOf(book, 'Điểm tiêu chí');
    const criteria = form.rubric.criteria.map(({ id, max }) => `${id}\n(${String(max).replace('.', ',')})`);
    expect(head).toEqual(['#', 'Đơn vị', 'Khối', 'Nguồn điểm', ...criteria]);
    expect(rows).toEqual(
      form.units.map(({ unit, list, source, criteria: own = [] }, at) => [
        ...[at + 1, unit, list, SOURCES[source]],
        ...own.map(({ points }) => points),
      ]),
    );
  });

  test('the charts: every unit from the last to the first, with its figures', () => {
    const book = bookOf();
    const charts = book.sheets.find(({ name }) => name === 'Biểu đồ')?.charts ?? [];
    const lines = linesOf(book, 'Biểu đồ');
    const cells = (reference: string): Line => {
      const [, letters = '', top, bottom] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference) ?? [];
      const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return lines.slice(Number(top) - 1, Number(bottom)).map((line) => line[col]);
    };
    for (const list of form.lists) {
      const pool = form.units.filter((unit) => unit.list === list).reverse();
      const names = pool.map(({ unit }) => unit);
      const [byClass, byGroup, change] = charts.filter(({ title }) => title.endsWith(`: ${list ?? ''}`));
      for (const chart of [byClass, byGroup, change]) expect(cells(chart?.categories ?? '')).toEqual(names);
      expect(byClass?.series.map(({ values }) => cells(values))).toEqual(
        form.classes.map(({ name }) => pool.map((unit) => (unit.class === name ? unit.total : 0))),
      );
      expect(byGroup?.series.map(({ values }) => cells(values))).toEqual(
        form.groups.map((_, at) => pool.map(({ groups }) => groups[at])),
      );
      expect(change?.series.map(({ values }) => cells(values))).toEqual([
        pool.map(({ total, before }) => cents(total - (before?.total ?? 0))),
      ]);
    }
    const classes = charts.find(({ title }) => title === 'Số đơn vị theo xếp loại');
    expect(cells(classes?.categories ?? '')).toEqual(form.classes.map(({ name }) => name));
    expect(classes?.series.map(({ name, values }) => [name, cells(values)])).toEqual(
      form.lists.map((list) => [
        list,
        form.classes.map(
          ({ name }) => form.units.filter((unit) => unit.list === list && unit.class === name).length,
        ),
      ]),
    );
  });
});

test('the first page names leaders and last ones of each list, climbers and fallers, and where most is lost', () => {
  const lines = linesOf(bookOf(), 'Tóm tắt');
  const facts = factsOf(form);
  const below = (head: string): [left: string[], right: string[]] => {
    const at = lines.findIndex(([first]) => first === head);
    const end = lines.findIndex((line, index) => index > at && line.every((cell) => cell === undefined));
    const own = lines.slice(at + 1, end);
    const column = (col: number): string[] =>
      own.map((line) => String(line[col])).filter((text) => text !== '–');
    return [column(0), column(6)];
  };
  const points = (value: number): string => String(value).replace('.', ',');
  const signed = (value: number): string => (value > 0 ? `+${points(value)}` : `−${points(-value)}`);
  for (const list of form.lists) {
    const pool = form.units.filter((unit) => unit.list === list);
    const texts = pool.map(
      ({ rank, unit, total, class: name }) => `${rank}. ${unit}: ${points(total)} (${name ?? ''})`,
    );
    expect(below(`Dẫn đầu (${list ?? ''})`)).toEqual([texts.slice(0, 3), texts.slice(-3)]);
  }
  const moved = form.units.flatMap(({ before, rank, unit, total }) =>
    before
      ? [
          {
            climb: before.rank - rank,
            text: `${unit}: ${signed(before.rank - rank)} hạng (${before.rank} → ${rank}), ${signed(cents(total - before.total))} điểm`,
          },
        ]
      : [],
  );
  const climbs = moved.map(({ climb }) => climb).sort((a, b) => b - a);
  const [up, down] = below('Tăng hạng nhiều nhất');
  const climbOf = (text: string): number | undefined => moved.find((one) => one.text === text)?.climb;
  expect(up.map(climbOf)).toEqual(climbs.slice(0, 3));
  expect(down.map(climbOf)).toEqual(climbs.slice(-3).reverse());
  const [gaps] = below('Ba tiêu chí mất nhiều điểm nhất toàn tỉnh');
  expect(gaps.map((text) => text.split('. ')[0])).toEqual(facts.gaps.map(({ id }) => id));
  expect(facts.gaps.map(({ lost }) => lost)).toEqual(
    form.losses
      .map(({ lost }) => lost)
      .sort((a, b) => b - a)
      .slice(0, 3),
  );
  const tiles = lines.findIndex(([first]) => first === 'Đã nộp/phải nộp');
  const totals = form.units.map(({ total }) => total);
  expect(lines[tiles + 1]?.slice(0, 5 + form.classes.length)).toEqual([
    ...['30 / 32', form.units.filter(({ late }) => late).length],
    cents(totals.reduce((sum, total) => sum + total, 0) / totals.length),
    ...[Math.max(...totals), Math.min(...totals)],
    ...form.classes.map(({ name }) => form.units.filter((unit) => unit.class === name).length),
  ]);
});

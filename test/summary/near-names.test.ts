/** Names as people write them beside those of a decision's list: what is proposed, and what is not. */
import type { Rubric } from '../../src/rubric/types';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import { factsOf } from '../../src/summary/facts';
import type { UnitResult } from '../../src/summary/unit';
import { formOf } from '../tools/forms';
import { makeProvince, resultOf } from '../tools/province';

let rubric: Rubric;
let roster: Roster;
let filled: UnitResult;
beforeAll(async () => {
  rubric = await formOf('hau-giang-2017');
  filled = resultOf(rubric, makeProvince(rubric).units[0]!);
  roster = new Roster(rubric);
});

test.each([
  ['Sở TNMT', 'Sở Tài nguyên và Môi trường'],
  ['Sở TN&MT', 'Sở Tài nguyên và Môi trường'],
  ['STC', 'Sở Tài chính'],
  ['So Tai chinh', 'Sở Tài chính'],
  ['Sở Tài chín', 'Sở Tài chính'],
  ['Tài chính', 'Sở Tài chính'],
  ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Lao động', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở NN và PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
  ['BQL các KCN', 'Ban Quản lý các khu Công nghiệp'],
  ['BHXH', 'Bảo hiểm xã hội tỉnh Hậu Giang'],
  ['Huyện Vị Thủy', 'UBND huyện Vị Thủy'],
  ['UBND H. Vị Thuỷ', 'UBND huyện Vị Thủy'],
  ['UBND TP Vị Thanh', 'UBND thành phố Vị Thanh'],
])('“%s” may mean “%s”', (written, listed) => {
  expect(roster.find(written)).toBeUndefined();
  expect(roster.isOpen(written)).toBe(true);
  expect(roster.near(written)[0]).toBe(listed);
});

test.each(['Sở Ngoại vụ', 'Sở Du lịch', 'Sở Vô danh', 'UBND', 'Sở', 'Đơn vị mới', 'UBND huyện Kbang', ''])(
  '“%s” is near to none',
  (written) => expect(roster.near(written)).toEqual([]),
);

const sent = (unit: string, more: Partial<UnitResult> = {}): UnitResult => ({
  ...filled,
  file: `${unit}.xlsx`,
  unit,
  ...more,
});

test('a unit is not missing while a name near to it is open, and is counted once that is confirmed', () => {
  const open = summariseForm(rubric, [sent('Sở TNMT'), sent('Sở Y tế')]);
  expect(open.questions).toEqual([
    { kind: 'name', unit: 'Sở TNMT', file: 'Sở TNMT.xlsx', near: ['Sở Tài nguyên và Môi trường'] },
  ]);
  expect(open.unsure.map(({ unit }) => unit)).toEqual(['Sở Tài nguyên và Môi trường']);
  expect(open.missing.map(({ unit }) => unit)).not.toContain('Sở Tài nguyên và Môi trường');
  expect(open.missing).toHaveLength(30);
  expect(factsOf(open)).toMatchObject({ expected: 32, sent: 2, unlisted: 1 });
  expect(open.units.find(({ unit }) => unit === 'Sở TNMT')?.list).toBeNull();

  const [departments, districts] = roster.lists;
  const lists = [
    {
      list: departments!.list,
      units: departments!.units.map((unit) =>
        unit.name.includes('Môi trường') ? { ...unit, others: ['SỞ  TNMT'] } : unit,
      ),
    },
    districts!,
  ];
  const known = summariseForm(rubric, [sent('Sở TNMT'), sent('Sở Y tế')], {
    roster: new Roster(rubric, lists),
  });
  expect([known.questions, known.unsure]).toEqual([[], []]);
  expect(known.units.map(({ unit }) => unit)).toContain('Sở Tài nguyên và Môi trường');

  const stranger = summariseForm(rubric, [sent('Sở TNMT')], {
    roster: new Roster(rubric, roster.lists, ['sở tnmt']),
  });
  expect([stranger.questions, stranger.unsure, stranger.missing.length]).toEqual([[], [], 32]);
  expect(stranger.units.map(({ list }) => list)).toEqual([null]);
});

test('of too many strangers nobody is called missing on their account', () => {
  const strangers = Array.from({ length: 2000 }, (_, index) =>
    sent(`Xã ${index}`, { file: `${index}.xlsx` }),
  );
  const form = summariseForm(rubric, strangers, { keepCriteria: false });
  expect([form.missing.length, form.unsure.length, form.questions.length]).toEqual([0, 32, 2000]);
}, 60_000);

test('a blank form is a blank form: neither ranked nor missing, and no mean knows of it', () => {
  const full = sent('Sở Y tế');
  const blank = sent('Sở Nội vụ', { blank: true });
  const alone = summariseForm(rubric, [full]);
  const form = summariseForm(rubric, [full, blank]);
  expect(form.blank.map(({ unit, file }) => [unit, file])).toEqual([['Sở Nội vụ', 'Sở Nội vụ.xlsx']]);
  expect(form.units).toEqual(alone.units);
  expect(form.losses).toEqual(alone.losses);
  expect(form.classes).toEqual(alone.classes);
  expect(form.missing.map(({ unit }) => unit)).not.toContain('Sở Nội vụ');
  expect(factsOf(form)).toMatchObject({ mean: factsOf(alone).mean, blank: ['Sở Nội vụ'], expected: 32 });
});

test('a unit that two lists name belongs to the first, and is expected once', () => {
  const lists = [
    { list: 'A', units: [{ name: 'Sở Y tế' }, { name: 'Sở Nội vụ' }] },
    { list: 'B', units: [{ name: 'SỞ Y TẾ' }, { name: 'Sở Tài chính' }] },
  ];
  const form = summariseForm(rubric, [sent('Sở Y tế')], { roster: new Roster(rubric, lists) });
  expect(form.units.map(({ unit, list }) => [unit, list])).toEqual([['Sở Y tế', 'A']]);
  expect(form.missing).toEqual([
    { list: 'A', unit: 'Sở Nội vụ' },
    { list: 'B', unit: 'Sở Tài chính' },
  ]);
  expect(factsOf(form).expected).toBe(3);
  expect(factsOf(form).lists.map(({ list, expected }) => [list, expected])).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
});

/** Figures that several criteria ask for under one name: offered as one, taken or declined, and kept either way. */
import { stringify } from 'yaml';
import { draftOf } from '../../src/draft/table/draft';
import { examine } from '../../src/draft/examine';
import { formDraft } from '../../src/draft/table/form-draft';
import { sourceOfInfo } from '../../src/draft/source/info';
import type { FormDraft } from '../../src/draft/model';
import { quantitiesText } from '../../src/draft/source/quantities';
import { asOne, asSeveral } from '../../src/draft/shared';
import { readDraft } from '../../src/draft/sheet/read';
import { draftWorkbook } from '../../src/draft/sheet/write';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { check } from '../../src/scoring/consistency';
import type { PrintedTable } from '../../src/sheet/table';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { fc, runs } from '../tools/random';

const rate = (name: string): string => `a = ${name}; b = Tổng số hộ; điểm = tỷ lệ × điểm tối đa`;
const ROWS = [
  ['STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm'],
  ['I', 'HẠ TẦNG SỐ', '', '8', ''],
  ['1', 'Hộ có Internet', rate('Số hộ có Internet'), '2', ''],
  ['2', 'Hộ có chữ ký số', rate('Số hộ có chữ ký số'), '2', ''],
  ['3', 'Lớp học', 'số liệu = Tổng số hộ; đơn vị = hộ; từ 100: 2 điểm; còn lại: 0 điểm', '2', ''],
  ['4', 'Cửa hàng', 'a = Số cửa hàng số; b = Tổng số cửa hàng; điểm = tỷ lệ × điểm tối đa', '2', ''],
];
const printed: PrintedTable = {
  kind: 'table',
  rows: ROWS.map((texts, at) => ({
    at: at + 1,
    cells: texts.map((text, column) => ({ text, column, span: 1, continued: false, odd: new Set() })),
  })),
};
const INFO = {
  ...{ id: 'song-may-2026', province: 'Sông Mây', year: '2026', audience: 'xã', title: 'BỘ CHỈ SỐ' },
  ...{ attachment: '(Kèm theo)', 'decision.authority': 'UBND tỉnh', 'decision.title': 'Bộ chỉ số' },
  ...{ declaredTotal: '8' },
};

function drafted(): FormDraft {
  const draft = formDraft(draftOf([printed]));
  const total = {
    ...draft.entries[0]!,
    kind: 'total' as const,
    level: null,
    cells: ['', 'TỔNG', '', '8', ''],
  };
  const seen = examine({
    ...draft,
    info: { ...draft.info, ...INFO },
    entries: [...draft.entries, total],
  }).draft;
  return { ...seen, entries: seen.entries.map((one) => ({ ...one, confirmed: one.kind === 'criterion' })) };
}

test('a name that stands in several criteria is offered once, with every place', () => {
  expect(examine(drafted()).offered).toEqual([
    { id: 'tong-so-ho', text: 'Tổng số hộ', denominatorOf: ['I.1', 'I.2'], amountOf: ['I.3'] },
  ]);
});

test('taken, it is one figure in the form: a unit that gives two is told', () => {
  const draft = drafted();
  const [offered] = examine(draft).offered;
  const taken = examine({ ...draft, info: asOne(draft.info, offered!) });
  expect([taken.offered, taken.problems]).toEqual([[], []]);
  const { rubric } = taken;
  if (!rubric) throw new Error('no form');
  const told = (one: number, other: number): string[] => {
    const submission = {
      ...{ rubric: rubric.id, unit: '', fields: {} },
      answers: new Map([
        ['I.1', { ...emptyAnswer(3), inputs: [1, one, null] }],
        ['I.2', { ...emptyAnswer(3), inputs: [1, other, null] }],
      ]),
    };
    return check(rubric, submission, assess(rubric, submission)).map(({ code }) => code);
  };
  expect(told(10, 10)).toEqual([]);
  expect(told(10, 12)).toHaveLength(1);
});

test('a place that comes later is offered for the quantity that is there', () => {
  const draft = drafted();
  const info = { ...draft.info, quantities: 'ho | Tổng số hộ | mẫu số: I.1, I.2' };
  expect(examine({ ...draft, info }).offered).toEqual([
    { id: 'ho', text: 'Tổng số hộ', denominatorOf: ['I.1', 'I.2'], amountOf: ['I.3'] },
  ]);
});

test('declined, it is offered no more, by the draft’s own file neither, and the form says nothing of it', async () => {
  const draft = drafted();
  const [offered] = examine(draft).offered;
  const declined = examine({ ...draft, info: asSeveral(draft.info, offered!) });
  expect(declined.offered).toEqual([]);
  const content = readWorkbook(await writeWorkbook(draftWorkbook(declined)));
  const read = content.ok ? readDraft(content.content) : undefined;
  expect(read && examine(read.draft)).toMatchObject({ offered: [], problems: [] });
  expect(Object.keys(declined.source).filter((key) => key.startsWith('draft'))).toEqual([]);
});

test('in the sheet the offer stands beside its line, ready to be copied there', async () => {
  const content = readWorkbook(await writeWorkbook(draftWorkbook(examine(drafted()))));
  const info = content.ok ? content.content.sheets[1] : undefined;
  const said = [...(info?.rows.values() ?? [])].flatMap((cells) => String(cells.get(3)?.value ?? ''));
  const line = /ô “Số liệu dùng chung”: (.*?)\. Nếu không/.exec(said.join('\n'))?.[1] ?? '';
  expect(sourceOfInfo({ quantities: line }).values.quantities).toEqual(examine(drafted()).offered);
});

const word = fc
  .string({ unit: fc.constantFrom('a', 'ố', ' ', '|', ':', ',', '-', '1'), minLength: 1 })
  .map((text) => `x${text}x`);
const quantity = fc.record(
  {
    id: fc.constantFrom('ho', 'dan-so'),
    text: word,
    denominatorOf: fc.array(word, { minLength: 1, maxLength: 3 }),
    numeratorOf: fc.array(word, { minLength: 1, maxLength: 3 }),
    amountOf: fc.array(word, { minLength: 1, maxLength: 3 }),
    field: word,
  },
  { requiredKeys: ['id', 'text', 'denominatorOf'] },
);

test('quantities as lines are those quantities, whatever they are called', () => {
  const property = fc.property(fc.array(quantity, { minLength: 1, maxLength: 3 }), (all) => {
    expect(sourceOfInfo({ quantities: quantitiesText(all) }).values.quantities).toEqual(all);
  });
  fc.assert(property, runs(200, 5000));
  // as a form file has them they are read, too
  expect(
    sourceOfInfo({ quantities: stringify([{ id: 'ho', text: 'Hộ', field: 'unit' }]) }).values.quantities,
  ).toEqual([{ id: 'ho', text: 'Hộ', field: 'unit' }]);
});

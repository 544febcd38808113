import { form, submission } from '../scoring/forms';
import type { WorkbookContent } from '../../src/sheet/content';
import type { Rubric } from '../../src/rubric/types';
import { alterations as changes, deskOf, honestEdits as edits } from './alterations';
import { seenAlterations, seenHonestEdits } from './alterations-seen';
import { excelLike, read, resaved, review, write } from './workbooks';

const alterations = [...changes, ...seenAlterations];
const honestEdits = [...edits, ...seenHonestEdits];

const cases = [
  { form: 'gia-lai-2020-huyen', from: 'gia-lai-kbang-2020', id: '2.III.1', other: '2.III.7' },
  { form: 'ha-nam-2021-so', from: 'ha-nam-so-tai-chinh-2021', id: 'V.3', other: 'VI.2' },
];
let files: { kind: string; rubric: Rubric; content: WorkbookContent; id: string; other: string }[];

beforeAll(async () => {
  const written = await Promise.all(
    cases.map((one) => write(form(one.form), submission(form(one.form), one.from))),
  );
  const saved = await resaved(written);
  files = cases.flatMap(({ form: id, ...one }, index) => {
    const bytes = written[index] ?? new Uint8Array();
    return [
      { kind: `${id} as written`, rubric: form(id), content: read(bytes), ...one },
      { kind: `${id} with the parts of Excel`, rubric: form(id), content: read(excelLike(bytes)), ...one },
      { kind: `${id} saved by LibreOffice`, rubric: form(id), content: read(saved[index] ?? bytes), ...one },
    ];
  });
}, 180_000);

test('the catalogue is as large as it must be', () => {
  expect(alterations.length).toBeGreaterThanOrEqual(57);
  expect(honestEdits.length).toBeGreaterThanOrEqual(27);
  expect(new Set(alterations.map(({ name }) => name)).size).toBe(alterations.length);
});

test.each(alterations.map((alteration) => [alteration.name, alteration] as const))(
  '%s',
  async (_name, alteration) => {
    for (const { kind, rubric, content, id, other } of files) {
      const desk = deskOf(structuredClone(content), rubric);
      const expected = alteration.apply(desk, id, other);
      const { findings } = await review(desk.content, rubric);
      for (const one of expected)
        expect({ kind, findings }).toEqual({
          kind,
          findings: expect.arrayContaining([expect.objectContaining(one)]),
        });
      const allowed = new Set([...expected.map(({ code }) => code), ...(alteration.with ?? [])]);
      expect({ kind, more: findings.filter(({ code }) => !allowed.has(code)) }).toEqual({ kind, more: [] });
    }
  },
);

test.each(honestEdits.map((edit) => [edit.name, edit] as const))('honest: %s', async (_name, edit) => {
  for (const { kind, rubric, content, id, other } of files) {
    const desk = deskOf(structuredClone(content), rubric);
    edit.apply(desk, id, other);
    const { findings } = await review(desk.content, rubric);
    expect({ kind, findings: findings.slice(0, 5) }).toEqual({ kind, findings: [] });
  }
});

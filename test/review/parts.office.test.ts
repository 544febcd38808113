/** The catalogue in the file's own parts: as written, with the parts of Excel, and as LibreOffice saves the form. */
import type { Rubric } from '../../src/rubric/types';
import { form, submission } from '../scoring/forms';
import { honestPartEdits, partAlterations } from './alterations-parts';
import { FileDesk } from './file-desk';
import { excelLike, read, resaved, review, write } from './workbooks';

interface File {
  kind: string;
  rubric: Rubric;
  bytes: Uint8Array;
  id: string;
}

const cases = [
  { rubric: form('gia-lai-2020-huyen'), name: 'gia-lai-kbang-2020', id: '2.III.1' },
  { rubric: form('ha-nam-2021-so'), name: 'ha-nam-so-tai-chinh-2021', id: 'V.3' },
];
let files: File[];

beforeAll(async () => {
  const written = await Promise.all(cases.map(({ rubric, name }) => write(rubric, submission(rubric, name))));
  const saved = await resaved(written);
  files = cases.flatMap(({ rubric, id }, index): File[] => {
    const bytes = written[index] ?? new Uint8Array();
    const kinds = { written: bytes, excel: excelLike(bytes), libreoffice: saved[index] ?? bytes };
    return Object.entries(kinds).map(([kind, own]) => ({
      kind: `${rubric.id} ${kind}`,
      rubric,
      bytes: own,
      id,
    }));
  });
}, 180_000);

test('no name stands twice', () => {
  const all = [...partAlterations, ...honestPartEdits].map(({ name }) => name);
  expect(new Set(all).size).toBe(all.length);
});

test.each(partAlterations.map((alteration) => [alteration.name, alteration] as const))(
  '%s',
  async (_name, alteration) => {
    for (const { kind, rubric, bytes, id } of files) {
      const file = new FileDesk(bytes, rubric);
      const expected = alteration.apply(file, id);
      const { findings } = await review(read(file.bytes()), rubric);
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

test.each(honestPartEdits.map((edit) => [edit.name, edit] as const))('honest: %s', async (_name, edit) => {
  for (const { kind, rubric, bytes, id } of files) {
    const file = new FileDesk(bytes, rubric);
    edit.apply(file, id);
    const { findings } = await review(read(file.bytes()), rubric);
    expect({ kind, findings }).toEqual({ kind, findings: [] });
  }
});

import { form, forms, submission } from '../scoring/forms';
import { excelLike, read, resaved, review, write } from './workbooks';

const filled = ['gia-lai-kbang-2020', 'ha-nam-so-tai-chinh-2021'];
let files: { name: string; kind: string; bytes: Uint8Array }[];

beforeAll(async () => {
  const written: { name: string; bytes: Uint8Array }[] = [];
  for (const rubric of forms())
    written.push({
      name: rubric.id,
      bytes: await write(rubric, { rubric: rubric.id, unit: 'Sở A', fields: {}, answers: new Map() }),
    });
  for (const name of filled) {
    const rubric = form(name.startsWith('gia') ? 'gia-lai-2020-huyen' : 'ha-nam-2021-so');
    written.push({ name, bytes: await write(rubric, submission(rubric, name)) });
  }
  const saved = await resaved(written.map(({ bytes }) => bytes));
  files = written.flatMap(({ name, bytes }, index) => [
    { name, kind: 'as written', bytes },
    { name, kind: 'with the parts of Excel', bytes: excelLike(bytes) },
    { name, kind: 'saved by LibreOffice', bytes: saved[index] ?? new Uint8Array() },
  ]);
}, 180_000);

test('nothing is found in files that nobody changed', async () => {
  for (const { name, kind, bytes } of files) {
    const { findings } = await review(read(bytes));
    const found = findings.filter(({ code }) => code !== 'unit-not-listed' && code !== 'form-blank');
    expect({ name, kind, found: found.slice(0, 5) }).toEqual({ name, kind, found: [] });
  }
}, 60_000);

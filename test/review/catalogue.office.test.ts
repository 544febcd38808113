import { form, submission } from '../scoring/forms';
import type { WorkbookContent } from '../../src/sheet/content';
import type { Finding } from '../../src/review/finding';
import type { Review } from '../../src/review/review';
import type { Rubric } from '../../src/rubric/types';
import { alterations as changes, deskOf, honestEdits as edits } from './alterations';
import { seenAlterations, seenHonestEdits } from './alterations-seen';
import { fileAlterations } from './alterations-file';
import { lookAlterations } from './alterations-looks';
import { moreHonestEdits } from './honest-edits';
import { excelLike, read, resaved, review, write } from './workbooks';

const alterations = [...changes, ...seenAlterations, ...lookAlterations, ...fileAlterations];
const honestEdits = [...edits, ...seenHonestEdits, ...moreHonestEdits];

interface File {
  kind: string;
  rubric: Rubric;
  content: WorkbookContent;
  id: string;
  other: string;
  /** Its points before anything is changed. */
  total: number;
}

const kbang = form('gia-lai-2020-huyen');
const finance = form('ha-nam-2021-so');
const scored = form('hau-giang-2017');
/** Points that a unit only claimed, in every criterion that takes them. */
const claims = Object.fromEntries(scored.criteria.map(({ id, max }) => [id, { claimed: max }]));
const cases = [
  { rubric: kbang, sent: submission(kbang, 'gia-lai-kbang-2020'), id: '2.III.1', other: '2.III.7' },
  { rubric: finance, sent: submission(finance, 'ha-nam-so-tai-chinh-2021'), id: 'V.3', other: 'VI.2' },
  {
    rubric: scored,
    sent: submission(scored, claims),
    id: scored.criteria[5]?.id ?? '',
    other: scored.criteria[9]?.id ?? '',
  },
];
let files: File[];
/** A form that only honest edits are tried on. */
let third: File[];

beforeAll(async () => {
  const written = await Promise.all(cases.map(({ rubric, sent }) => write(rubric, sent)));
  const saved = await resaved(written);
  const all: File[] = [];
  for (const [index, { rubric, id, other }] of cases.entries()) {
    const bytes = written[index] ?? new Uint8Array();
    const contents = {
      'as written': read(bytes),
      'with the parts of Excel': read(excelLike(bytes)),
      'saved by LibreOffice': read(saved[index] ?? bytes),
    };
    for (const [kind, content] of Object.entries(contents)) {
      const { total } = (await review(content, rubric)).assessment;
      all.push({ kind: `${rubric.id} ${kind}`, rubric, content, id, other, total });
    }
  }
  files = all.filter(({ rubric }) => rubric !== scored);
  third = all.filter(({ rubric }) => rubric === scored);
}, 180_000);

test('the catalogue is as large as it must be', () => {
  expect(alterations.length).toBeGreaterThanOrEqual(120);
  expect(honestEdits.length).toBeGreaterThanOrEqual(40);
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

/** What is no alarm: a remark, and that a unit of the tests stands in no list of the province. */
const alarms = ({ findings }: Review): Finding[] =>
  findings.filter(({ severity, code }) => severity !== 'note' && code !== 'unit-not-listed');

test.each(honestEdits.map((edit) => [edit.name, edit] as const))('honest: %s', async (_name, edit) => {
  for (const { kind, rubric, content, id, other, total } of [...files, ...third]) {
    const desk = deskOf(structuredClone(content), rubric);
    edit.apply(desk, id, other);
    const after = await review(desk.content, rubric);
    expect({ kind, alarms: alarms(after).slice(0, 5) }).toEqual({ kind, alarms: [] });
    expect({ kind, total: after.assessment.total }).toEqual({ kind, total });
  }
});

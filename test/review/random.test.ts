/** Random answers × random alteration: always found; random answers alone: nothing found. */
import { drawForm } from '../../src/form/drawing/form';
import { parseDocument } from '../../src/scoring/document';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { forms } from '../scoring/forms';
import { randomDocument } from '../tools/answers';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { alterations, deskOf, honestEdits } from './alterations';
import type { Alteration, Desk, Expectation } from './alterations';
import { fileAlterations } from './alterations-file';
import { lookAlterations } from './alterations-looks';
import { seenAlterations, seenHonestEdits } from './alterations-seen';
import { moreHonestEdits } from './honest-edits';
import { read, review } from './workbooks';
import { fc, runs } from '../tools/random';

const all = [...alterations, ...seenAlterations, ...lookAlterations, ...fileAlterations];

const honest = [...honestEdits, ...seenHonestEdits, ...moreHonestEdits];

/** About the form as a whole, and true of random answers, too. */
const aside = new Set(['unit-missing', 'unit-not-listed']);

async function submitted(rubric: Rubric, document: unknown): Promise<WorkbookContent> {
  const parsed = parseDocument(document, rubric);
  if (!parsed.ok) throw new Error('broken document');
  return read(await writeWorkbook(drawForm(rubric, parsed.submission, { version: '0.0.0' })));
}

const cases = fc
  .constantFrom(...forms())
  .chain((rubric) =>
    fc.tuple(
      fc.constant(rubric),
      randomDocument(rubric, { invalid: true }),
      fc.nat(rubric.criteria.length - 1),
      fc.nat(rubric.criteria.length - 1),
    ),
  );

test('random answers are no findings', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([rubric, document]) => {
      const { findings } = await review(await submitted(rubric, document), rubric);
      expect(findings.filter(({ code }) => !aside.has(code))).toEqual([]);
    }),
    runs(7, 200),
  );
}, 180_000);

/** Several honest edits, one after the other, of criteria by chance. */
const edited = cases.chain((one) =>
  fc.tuple(fc.constant(one), fc.subarray(honest, { minLength: 1, maxLength: 6 })),
);

test('honest edits of random submissions alarm nobody', async () => {
  await fc.assert(
    fc.asyncProperty(edited, async ([[rubric, document, first, second], edits]) => {
      const [id, other] = [rubric.criteria[first]?.id ?? '', rubric.criteria[second]?.id ?? ''];
      fc.pre(differ(rubric, id, other));
      const desk = deskOf(await submitted(rubric, document), rubric);
      for (const { apply } of edits) apply(deskOf(desk.content, rubric), id, other);
      const { findings } = await review(desk.content, rubric);
      const alarms = findings.filter(({ code, severity }) => severity !== 'note' && !aside.has(code));
      expect({ edits: edits.map(({ name }) => name), alarms }).toEqual({
        edits: expect.anything(),
        alarms: [],
      });
    }),
    { ...runs(3, 200), endOnFailure: true },
  );
}, 600_000);

/** What must be found; empty where the form or its answers have nothing to alter, which an alteration says in plain words. */
function altered(desk: Desk, alteration: Alteration, id: string, other: string): Expectation[] {
  try {
    return alteration.apply(desk, id, other);
  } catch (error) {
    if (error instanceof Error && /^no /.test(error.message)) return [];
    throw error;
  }
}

describe('whatever was answered, found:', () => {
  const chosen = { seed: jest.getSeed() };
  let sent: { rubric: Rubric; content: WorkbookContent }[];
  beforeAll(async () => {
    sent = [];
    for (const rubric of forms())
      for (const document of fc.sample(randomDocument(rubric, { invalid: true }), {
        ...runs(1, 6),
        ...chosen,
      }))
        sent.push({
          rubric,
          content: await submitted(rubric, { ...document, unit: { name: 'Phòng Tài chính' } }),
        });
  }, 300_000);

  const TRIES = 80;
  const tries = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns: TRIES, ...chosen });

  test.each(all.map((alteration) => [alteration.name, alteration] as const))(
    '%s',
    async (_name, alteration) => {
      let left = runs(1, 12).numRuns;
      for (const [which, first, second] of tries) {
        const { rubric, content } = sent[which % sent.length] ?? {};
        if (!rubric || !content || left === 0) continue;
        const [id, other] = [first, second].map(
          (at) => rubric.criteria[at % rubric.criteria.length]?.id ?? '',
        );
        if (id === undefined || other === undefined || !differ(rubric, id, other)) continue;
        const desk = deskOf(structuredClone(content), rubric);
        const expected = altered(desk, alteration, id, other);
        if (expected.length === 0) continue;
        left -= 1;
        const { findings } = await review(desk.content, rubric);
        for (const one of expected) expect(findings).toContainEqual(expect.objectContaining(one));
      }
      // none is left out
      expect(left).toBe(0);
    },
    60_000,
  );
});

/** True for two criteria of different texts that no third one shares. */
function differ(rubric: Rubric, id: string, other: string): boolean {
  const text = rubric.criteria.find((criterion) => criterion.id === id)?.text ?? '';
  const same = rubric.criteria.filter((one) => one.text === text);
  return id !== other && text !== '' && same.length === 1;
}

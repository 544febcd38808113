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
  .constantFrom(...forms)
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
    runs(12, 200),
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
      fc.pre(id !== other && differ(rubric, id, other));
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

/** The alterations that do something to this criterion of this form: to some they do nothing. */
function altered(desk: Desk, alteration: Alteration, id: string, other: string): Expectation[] {
  try {
    return alteration.apply(desk, id, other);
  } catch {
    return [];
  }
}

test.each(all.map((alteration) => [alteration.name, alteration] as const))(
  'whatever was answered, found: %s',
  async (_name, alteration) => {
    await fc.assert(
      fc.asyncProperty(cases, async ([rubric, document, first, second]) => {
        const [id, other] = [rubric.criteria[first]?.id ?? '', rubric.criteria[second]?.id ?? ''];
        fc.pre(id !== other && differ(rubric, id, other));
        const desk = deskOf(await submitted(rubric, document), rubric);
        const expected = altered(desk, alteration, id, other);
        fc.pre(expected.length > 0);
        const { findings } = await review(desk.content, rubric);
        for (const one of expected) expect(findings).toContainEqual(expect.objectContaining(one));
      }),
      // a failure is told at once: making it smaller takes longer than a person waits
      { ...runs(1, 12), endOnFailure: true },
    );
  },
  60_000,
);

/** True for two criteria of different texts that no third one shares. */
function differ(rubric: Rubric, id: string, other: string): boolean {
  const text = rubric.criteria.find((criterion) => criterion.id === id)?.text ?? '';
  const [same, others] = [rubric.criteria.filter((one) => one.text === text), other];
  return text !== '' && same.length === 1 && others !== id;
}

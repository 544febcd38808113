/** Random answers × random alteration: always found; random answers alone: nothing found. */
import { drawForm } from '../../src/form/drawing/form';
import { parseDocument } from '../../src/scoring/document';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookContent } from '../../src/sheet/content';
import { forms } from '../scoring/forms';
import { randomDocument } from '../tools/answers';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { alterations, deskOf } from './alterations';
import { read, review } from './workbooks';
import { fc, runs } from '../tools/random';

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
      fc.constantFrom(...alterations),
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

test('every alteration is found whatever was answered', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([rubric, document, first, second, alteration]) => {
      const [id, other] = [rubric.criteria[first]?.id ?? '', rubric.criteria[second]?.id ?? ''];
      fc.pre(id !== other && applies(rubric, alteration.name, id, other));
      const desk = deskOf(await submitted(rubric, document), rubric);
      let expected;
      try {
        expected = alteration.apply(desk, id, other);
      } catch {
        fc.pre(false);
      }
      fc.pre(sensible(alteration.name, expected ?? []));
      const { findings } = await review(desk.content, rubric);
      for (const one of expected ?? []) expect(findings).toContainEqual(expect.objectContaining(one));
    }),
    runs(30, 500),
  );
}, 300_000);

/** Some alterations do nothing to some criteria. */
function applies(rubric: Rubric, name: string, id: string, other: string): boolean {
  const text = (of: string): string => rubric.criteria.find((criterion) => criterion.id === of)?.text ?? '';
  if (name === 'row of a criterion doubled' || name.includes('rows sorted') || name.includes('row cut'))
    return (
      text(id) !== '' &&
      text(id) !== text(other) &&
      rubric.criteria.filter(({ text: own }) => own === text(id)).length === 1
    );
  if (name === 'unit changed' || name === 'list of choices edited') return false;
  return !name.startsWith('formula reads') && name !== 'tiny letters' && name !== 'maximum edited'
    ? true
    : rubric.criteria.find((criterion) => criterion.id === id)?.printedMax !== null &&
        !name.startsWith('formula reads');
}

const sensible = (name: string, expected: { points?: number }[]): boolean =>
  !/typed|forged|constant|edited/.test(name) ||
  expected.every(({ points }) => points === undefined || points !== 0 || !name.includes('points'));

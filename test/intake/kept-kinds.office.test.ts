/** Ten answers changed in a workbook as other programs write it: every part but the form is to the byte what it was. */
import { canKeep } from '../../src/intake/rewrite/kept-file';
import { review } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { dressed } from '../tools/dressed';
import { edited, touched } from '../tools/kept';
import { KINDS, asKind } from '../tools/kinds';
import { recalculate } from '../tools/libreoffice';
import { validate, validateAll } from '../tools/validator';
import { contentOf, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
/** Sheets that come would be of another namespace: that the file is laid out anew is said when it is opened. */
const ANEW = 'strict OOXML';
const kinds = Object.keys(KINDS).filter((kind) => kind !== ANEW);
let own: Uint8Array;
let files: Map<string, { before: Uint8Array; after: Uint8Array }>;
let calculated: Map<string, Uint8Array>;
let found: Map<string, string[]>;
beforeAll(async () => {
  own = await dressed(specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021')));
  files = new Map();
  for (const kind of kinds) {
    const before = asKind(own, kind);
    files.set(kind, { before, after: await edited(before, rubric) });
  }
  const numbered = kinds.map((kind, index): [string, Uint8Array] => [
    String(index),
    files.get(kind)?.after ?? new Uint8Array(),
  ]);
  [calculated, found] = await Promise.all([
    recalculate(new Map(numbered)),
    validateAll(new Map(kinds.map((kind) => [kind, files.get(kind)?.after ?? own])), 'xlsx'),
  ]);
}, 600_000);

test.each(kinds)(
  '%s',
  async (kind) => {
    const { before, after } = files.get(kind) ?? { before: own, after: own };
    expect(await canKeep(before, contentOf(before))).toBe(true);
    expect(
      touched(before, after).filter((name) => !/^(?:xl\/workbook|docProps\/core)\.xml$/.test(name)),
    ).toEqual(['xl/worksheets/sheet1.xml']);
    // what the other program wrote wrong is not ours
    const faults = found.get(kind) ?? [];
    if (faults.length > 0) expect(faults).toEqual(await validate(before));
    const shown = calculated.get(String(kinds.indexOf(kind))) ?? new Uint8Array();
    const { comparison } = await review(contentOf(shown), rubric);
    expect(comparison.sheet?.points).toBe(comparison.engine.points);
    expect(comparison.engine.points).toBe((await review(contentOf(after), rubric)).comparison.engine.points);
  },
  120_000,
);

test(`${ANEW} is read, and not changed where it stands`, async () => {
  const file = asKind(own, ANEW);
  const { comparison } = await review(contentOf(file), rubric);
  expect(comparison.engine.points).toBe((await review(contentOf(own), rubric)).comparison.engine.points);
  expect(await canKeep(file, contentOf(file))).toBe(false);
});

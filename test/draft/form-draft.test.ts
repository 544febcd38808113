/** A form file as a draft, and back. */
import { draftOfSource } from '../../src/draft/source/from-source';
import { infoKeys } from '../../src/draft/source/info';
import { rubricSchema } from '../../src/rubric/schema/rubric';
import { sourceOf } from '../../src/draft/source/to-source';
import { withComma } from '../../src/reading/print';
import { load } from '../../src/rubric/load';
import { sources } from './printed';

/** What may be written in two ways and is the same. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one: unknown) => {
      if (key === 'no') return String(one);
      if (key === 'misprints' && Array.isArray(one)) return one.map((each) => JSON.stringify(each)).sort();
      // points that the column of points would show anyway
      if (key === 'lines' && Array.isArray(one))
        return one.map((line: { points?: number; printed?: string }) =>
          line.points !== undefined && line.printed === withComma(line.points)
            ? { ...line, printed: undefined }
            : line,
        );
      return one;
    }),
  ) as unknown;

test.each(sources.map((source) => [source.id, source] as const))(
  '%s opens as a draft, and the draft is that form again',
  (_, source) => {
    const { source: again, problems } = sourceOf(draftOfSource(source));
    const known = { ...source };
    delete known.$schema;
    expect(problems.filter(({ code }) => code !== 'rule-doubtful')).toEqual([]);
    expect(plain(again)).toEqual(plain(known));
    expect(load(again).ok).toBe(true);
  },
);

test('every part of a form file has its place in a draft', () => {
  const drawn = ['$schema', 'groups', 'total', 'misprints', 'decision'];
  const lines = infoKeys.filter((key) => !key.includes('.'));
  expect([...lines, ...drawn].sort()).toEqual(Object.keys(rubricSchema.entries).sort());
});

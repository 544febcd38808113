/** A draft examined again after a change comes to what it comes to when it is examined for the first time. */
import { examine, type Examined } from '../../src/draft/examine';
import { draftOfFile } from '../../src/draft/source/from-file';
import type { DraftEntry, FormDraft } from '../../src/draft/model';
import { fc, runs } from '../tools/random';
import { sources } from './printed';

/** What an author may do to one row. */
const edits: ((entry: DraftEntry, turn: number) => Partial<DraftEntry>)[] = [
  (_, turn) => ({ sentence: `chọn một: Có: ${turn % 3} điểm; Không: 0 điểm` }),
  () => ({ sentence: 'a = …; b = …; từ 50%: điểm tối đa; còn lại: 0 điểm' }),
  (_, turn) => ({ reading: `lần ${turn}` }),
  ({ cells }) => ({ cells: cells.map((cell) => (/^\d+$/.test(cell) ? String(Number(cell) + 1) : cell)) }),
  ({ id }) => ({ id: `${id}x` }),
  () => ({ kind: 'note' }),
  ({ check }) => ({ confirmed: true, check }),
];

const plain = ({ draft, problems, standing, source, rubric }: Examined): unknown => ({
  ...{ draft, problems, standing, source },
  print: rubric?.fingerprints.whole,
});

test.each(sources.map((source) => [source.id, source] as const))('%s, edit after edit', (_, source) => {
  const acts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...edits)), { minLength: 4, maxLength: 6 });
  const property = fc.property(acts, (turns) => {
    let draft: FormDraft | undefined = draftOfFile(source);
    let seen: Examined | undefined;
    for (const [turn, [place, edit]] of turns.entries()) {
      if (!draft) throw new Error('no form');
      seen = examine(draft, seen);
      expect(plain(seen)).toEqual(plain(examine(draft)));
      const criteria = draft.entries.flatMap(({ kind }, index) => (kind === 'criterion' ? [index] : []));
      const at = criteria[place % criteria.length];
      const entries = seen.draft.entries.map((entry, index) =>
        index === at ? { ...entry, ...edit(entry, turn) } : entry,
      );
      // what stands before the table says which types of units there are
      draft = { ...draft, info: turn === 2 ? { ...draft.info, before: '[]' } : draft.info, entries };
    }
  });
  fc.assert(property, runs(1, 40));
});

/** The list of evidence: each document once, under a number that stays, found in a folder by names alone. */
import { checkFolder } from '../../src/form/evidence/folder';
import { evidenceList, numberedEvidence } from '../../src/form/evidence/list';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules/index';
import { fc, runs } from '../tools/random';
import { form } from '../scoring/forms';

const rubric = form('hau-giang-2017');
const ids = rubric.criteria.slice(0, 5).map(({ id }) => id);

function submissionOf(evidence: readonly string[]) {
  const answers = new Map(
    rubric.criteria
      .slice(0, evidence.length)
      .map((criterion, index) => [
        criterion.id,
        { ...emptyAnswer(ruleOf(criterion).inputs.length), evidence: evidence[index] ?? '' },
      ]),
  );
  return { answers };
}

const listOf = (...evidence: string[]) => evidenceList(rubric, submissionOf(evidence));

test('one document may prove many criteria: by the same words, or by its number', () => {
  const { documents, unknown, twice } = listOf(
    '[2] QĐ 12/QĐ-UBND',
    'Báo cáo số 5; QĐ  12/qđ-ubnd.',
    '- [2]\n- Ảnh chụp cổng thông tin',
    '[2], [7]',
  );
  expect(documents).toEqual([
    { no: 1, text: 'Báo cáo số 5', criteria: [ids[1]] },
    { no: 2, text: 'QĐ 12/QĐ-UBND', criteria: ids.slice(0, 4) },
    { no: 3, text: 'Ảnh chụp cổng thông tin', criteria: [ids[2]] },
  ]);
  expect(unknown).toEqual([{ criterion: ids[3], no: 7 }]);
  expect(twice).toEqual([]);
});

test('a number given to two documents stays with the first, and is told', () => {
  const { documents, twice } = listOf('[1] Quyết định A', '[1] Quyết định B');
  expect(documents.map(({ no, text }) => [no, text])).toEqual([
    [1, 'Quyết định A'],
    [2, 'Quyết định B'],
  ]);
  expect(twice).toEqual([{ criterion: ids[1], no: 1, text: 'Quyết định B' }]);
});

const line = fc.oneof(
  fc.constantFrom(
    'QĐ 12/QĐ-UBND',
    'Báo cáo 5',
    'Ảnh chụp',
    '[1]',
    '[3] Quyết định C',
    '[3] Quyết định D',
    '[9]',
    '',
  ),
  fc.string({ maxLength: 8 }),
);
const evidences = fc.array(
  fc.array(line, { maxLength: 3 }).map((lines) => lines.join('; ')),
  { maxLength: 5 },
);

test('numbered, the same documents prove the same criteria, and numbering again changes nothing', () => {
  fc.assert(
    fc.property(evidences, (evidence) => {
      const before = submissionOf(evidence);
      const texts = numberedEvidence(rubric, before);
      const after = {
        answers: new Map(
          [...before.answers].map(([id, answer]) => [
            id,
            { ...answer, evidence: texts.get(id) ?? answer.evidence },
          ]),
        ),
      };
      const shown = (list: ReturnType<typeof evidenceList>) =>
        list.documents.map(({ text, criteria }) => [text, criteria]);
      expect(new Map(shown(evidenceList(rubric, after)) as [string, string[]][])).toEqual(
        new Map(shown(evidenceList(rubric, before)) as [string, string[]][]),
      );
      expect(numberedEvidence(rubric, after)).toEqual(new Map());
    }),
    runs(200, 5_000),
  );
});

test('files are known by the name in the text, by the number in front, or by the same words; others are told', () => {
  const { documents } = listOf(
    'Quyết định 12/QĐ-UBND (qd12-ubnd.pdf)',
    'Báo cáo kết quả năm',
    'Ảnh chụp cổng thông tin',
    'Biên bản họp',
  );
  const { documents: checked, others } = checkFolder(documents, [
    'minh chứng/QD12-UBND.pdf',
    'minh chứng/2. bao cao.docx',
    'minh chứng/Ảnh chụp cổng thông tin.PNG',
    'minh chứng/31-2021 hop.pdf',
    'minh chứng/Thumbs.db',
    'minh chứng/~$2. bao cao.docx',
  ]);
  expect(checked.map(({ files }) => files)).toEqual([
    ['minh chứng/QD12-UBND.pdf'],
    ['minh chứng/2. bao cao.docx'],
    ['minh chứng/Ảnh chụp cổng thông tin.PNG'],
    [],
  ]);
  expect(others).toEqual(['minh chứng/31-2021 hop.pdf']);
});

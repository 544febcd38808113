/** The list of evidence: each document once, under a number that stays, found in a folder by names alone. */
import { folderOf, withFolder } from '../../src/form/evidence/entries';
import { checkFolder } from '../../src/form/evidence/folder';
import { attachedEvidence, documentText, evidenceList, numberedEvidence } from '../../src/form/evidence/list';
import { evidenceWorkbook, freeEvidenceName } from '../../src/form/evidence/sheet';
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
    { no: 1, text: 'Báo cáo số 5', folders: [], criteria: [ids[1]] },
    { no: 2, text: 'QĐ 12/QĐ-UBND', folders: [], criteria: ids.slice(0, 4) },
    { no: 3, text: 'Ảnh chụp cổng thông tin', folders: [], criteria: [ids[2]] },
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
    'Báo cáo 5 – thư mục “Minh chứng 5” (a.pdf, b (1).docx và 3 tệp khác)',
    '[1] – thư mục “Khác” (c.pdf)',
    'Thư mục “Minh chứng 5” (d.pdf)',
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
        new Map(list.documents.map(({ text, folders, criteria }) => [text, { folders, criteria }]));
      expect(shown(evidenceList(rubric, after))).toEqual(shown(evidenceList(rubric, before)));
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

test.each<[file: string, no: number | undefined]>([
  ['[3] anh.pdf', 3],
  ['3. anh.pdf', 3],
  ['03_anh.pdf', 3],
  ['3) anh.pdf', 3],
  ['003.anh.pdf', 3],
  ['TL3 anh.pdf', 3],
  ['tl 3.pdf', 3],
  ['Tài liệu 3 anh.pdf'.normalize('NFD'), 3],
  ['2. anh.pdf', 2],
  ['0003.anh.pdf', undefined],
  ['3 anh.pdf', undefined],
  ['3-2021 anh.pdf', undefined],
  ['3.5 anh.pdf', undefined],
  ['TL31 anh.pdf', undefined],
  ['[4] anh.pdf', undefined],
  ['anh 3.pdf', undefined],
])('“%s” is the document of number %s', (file, no) => {
  const { documents } = listOf('Quyết định một', 'Báo cáo hai', 'Biên bản ba');
  const { documents: checked, others } = checkFolder(documents, [`minh chứng/${file}`]);
  expect(checked.filter(({ files }) => files.length > 0).map((one) => one.no)).toEqual(no ? [no] : []);
  expect(others).toHaveLength(no ? 0 : 1);
});

test('a folder belongs to one entry, as text that a person reads and writes', () => {
  const folder = folderOf(['QĐ 12/qd12.pdf', 'QĐ 12/phụ lục/1; “2”.xlsx', 'QĐ 12/Thumbs.db', 'QĐ 12/.ds']);
  const text = 'Báo cáo năm\n- [2] QĐ 12/QĐ-UBND; Ảnh';
  const attached = withFolder(text, text.indexOf('UBND'), folder);
  expect(attached).toBe('Báo cáo năm\n- [2] QĐ 12/QĐ-UBND – thư mục “QĐ 12” (1 2 .xlsx, qd12.pdf); Ảnh');
  expect(listOf(attached, '[2]').documents).toEqual([
    { no: 1, text: 'Báo cáo năm', folders: [], criteria: [ids[0]] },
    { no: 2, text: 'QĐ 12/QĐ-UBND', folders: [folder], criteria: ids.slice(0, 2) },
    { no: 3, text: 'Ảnh', folders: [], criteria: [ids[0]] },
  ]);
  // chosen again, it stands there once; without an entry it is one
  expect(withFolder(attached, text.indexOf('UBND'), folder)).toBe(attached);
  expect(withFolder('', 0, folder)).toBe('Thư mục “QĐ 12” (1 2 .xlsx, qd12.pdf)');
  const [alone] = listOf(withFolder('', 0, folder)).documents;
  expect(alone && [alone.text, alone.folders, documentText(alone)]).toEqual([
    'Thư mục “QĐ 12”',
    [folder],
    'Thư mục “QĐ 12” (1 2 .xlsx, qd12.pdf)',
  ]);
  expect(attachedEvidence(rubric, submissionOf(['[9] Ảnh', text, '[9]']), 9, folder)).toEqual({
    criterion: ids[0],
    evidence: '[9] Ảnh – thư mục “QĐ 12” (1 2 .xlsx, qd12.pdf)',
  });
  expect(attachedEvidence(rubric, submissionOf(['Ảnh']), 2, folder)).toBeUndefined();
});

test('whatever a folder and its files are called, the entry says it, and comes back', () => {
  const names = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), names, (name, files) => {
      const folder = folderOf(files.map((file) => `${name}/${file}`));
      fc.pre(folder.name !== '');
      const [document, ...others] = listOf(withFolder('QĐ 12', 0, folder)).documents;
      expect([document?.text, document?.folders, others]).toEqual(['QĐ 12', [folder], []]);
    }),
    runs(300, 5_000),
  );
});

test('a document keeps each of its folders, in their order, and one that is named twice once', () => {
  const [one, other] = ['QĐ 12 – thư mục “A” (1.pdf)', 'QĐ 12 – thư mục “B” (1.pdf)'];
  const { documents } = listOf(one, `${other}; Ảnh`, one);
  expect(documents.map(({ folders }) => folders.map(({ name }) => name))).toEqual([['A', 'B'], []]);
  expect(documents[0] && documentText(documents[0])).toBe(`${one}; thư mục “B” (1.pdf)`);
});

test('a link is one entry, semicolons in it included', () => {
  const link = 'https://a.gov.vn/vb;jsessionid=1?x=1&amp;y=2';
  expect(listOf(`${link}; QĐ 12;Ảnh`).documents.map(({ text }) => text)).toEqual([link, 'QĐ 12', 'Ảnh']);
});

test('a folder that was chosen is held against the names that belong to an entry', () => {
  const { documents } = listOf(
    'QĐ 12 – thư mục “QĐ 12” (1.pdf, phu luc.xlsx)',
    'QĐ 15 – thư mục “QĐ 15” (1.pdf)',
    'Ảnh – thư mục “Ảnh” (cong.png)',
  );
  const paths = ['mc/QD 12/khac.pdf', 'mc/QĐ 12/1.pdf', 'mc/QĐ 15/1.pdf', 'mc/hinh/Cổng.png', 'mc/la.txt'];
  const { documents: checked, others } = checkFolder(documents, paths);
  expect(checked.map(({ files, absent }) => [files, absent])).toEqual([
    [['mc/QĐ 12/1.pdf'], ['phu luc.xlsx']],
    [['mc/QĐ 15/1.pdf'], []],
    [['mc/hinh/Cổng.png'], []],
  ]);
  expect(others).toEqual(['mc/QD 12/khac.pdf', 'mc/la.txt']);
});

test('the sheet has a line for each document: its number, its words with its folders, its criteria', () => {
  const { documents } = listOf('[2] QĐ 12 – thư mục “QĐ 12” (1.pdf)', 'Báo cáo; [2]');
  const { sheets, styles } = evidenceWorkbook(rubric, 'Sở Y tế', documents);
  const [sheet] = sheets;
  const rows = sheet?.cells.map((row) => row.map((cell) => cell?.value ?? '')) ?? [];
  const head = rows.findIndex(([first]) => first === 'Số');
  expect(rows[1]?.[0]).toBe(`Sở Y tế – ${rubric.title.join(' ')}`);
  expect(rows.slice(head)).toEqual([
    ['Số', 'Tài liệu', 'Tiêu chí'],
    [1, 'Báo cáo', ids[1]],
    [2, 'QĐ 12 – thư mục “QĐ 12” (1.pdf)', `${ids[0] ?? ''}, ${ids[1] ?? ''}`],
  ]);
  expect(sheet?.print).toMatchObject({ orientation: 'portrait', titleRows: [head, head] });
  const worn = sheet?.cells.flat().flatMap((cell) => cell?.style ?? []) ?? [];
  expect(worn.filter((style) => !Object.hasOwn(styles, style))).toEqual([]);
  const none = evidenceWorkbook(rubric, '', []).sheets[0]?.cells.map((row) => row[0]?.value);
  expect(none?.slice(1, 3)).toEqual([rubric.title.join(' '), 'Phiếu chưa ghi tài liệu kiểm chứng nào.']);
});

test.each([
  [[], 'Danh mục tài liệu'],
  [['Danh mục'], 'Danh mục tài liệu'],
  [['DANH MỤC TÀI LIỆU'], 'Danh mục tài liệu (2)'],
  [['Danh mục tài liệu', 'danh mục tài liệu (2)'], 'Danh mục tài liệu (3)'],
])('beside %j the sheet is called “%s”', (taken, name) => {
  expect(freeEvidenceName(taken.map((one) => ({ name: one })))).toBe(name);
});

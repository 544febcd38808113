/** A report made again from newer answers: what a person wrote stays where it stood, and what changes is told. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import type { OfficialDocument } from '../../src/word/document';
import { earlierReport } from '../../src/word/earlier';
import type { Earlier } from '../../src/word/earlier';
import { writeDocument } from '../../src/word/frame';
import { changedSentences, keptCount, withEarlier } from '../../src/word/kept';
import { unitReport } from '../../src/word/unit-report';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { form, submission } from '../scoring/forms';
import { behind, edited, newer, own, readAgain, reportOf, textsOf } from './edited';

/** Into the control, as the first key does. */
const proposal: [RegExp, string] = [
  /(<w:tag w:val="own:proposals"\/>)<w:showingPlcHdr\/>(.*?<w:t[^>]*>)[^<]*/,
  '$1$2Đề nghị nâng cấp hệ thống thư điện tử.',
];

test('of a report that nobody touched nothing stays, and nothing changes', async () => {
  const earlier = await edited(reportOf(own));
  const again = withEarlier(reportOf(own), earlier);
  expect(again.blocks).toEqual(reportOf(own).blocks);
  expect(keptCount(again, earlier)).toBe(0);
  expect(changedSentences(again, earlier)).toEqual([]);
});

test('parts, paragraphs and sentences of a person stay where they stood, again and again', async () => {
  const earlier = await edited(
    reportOf(own),
    proposal,
    behind('III.2.3', 'Đoạn do người soạn thêm.'),
    [/Tổng điểm tự chấm: 496\/500 điểm\./, 'Sở tự chấm 496/500 điểm, xếp loại tốt.'],
    [/(<w:tag w:val="\[Họ và tên\]"\/>)<w:showingPlcHdr\/>(.*?<w:t(?: [^>]*)?>)[^<]*/, '$1$2Nguyễn Văn A'],
  );
  let again = withEarlier(reportOf(newer()), earlier);
  for (let round = 0; round < 2; round++) {
    const texts = textsOf(again);
    const at = texts.findIndex((text) => text.includes('20/27, đạt tỷ lệ 74,07%'));
    expect(texts[at + 1]).toBe('Đoạn do người soạn thêm.');
    expect(again.blocks).toContainEqual(
      expect.objectContaining({ id: 'proposals', written: 'Đề nghị nâng cấp hệ thống thư điện tử.' }),
    );
    expect(again.filled?.get('[Họ và tên]')).toBe('Nguyễn Văn A');
    const bytes = await writeDocument(again);
    const read = readDocumentText(bytes);
    expect(read.ok && read.content.paragraphs.map(({ text }) => text)).toContain('Nguyễn Văn A');
    again = withEarlier(reportOf(newer()), readAgain(bytes));
  }
  const changes = changedSentences(withEarlier(reportOf(newer()), earlier), earlier);
  expect(changes[0]?.before).toContain('27/27, đạt tỷ lệ 100%');
  expect(changes[0]?.after).toContain('20/27, đạt tỷ lệ 74,07%');
});

test('a sentence that a person changed stays while the form says the same; newer figures replace it, and it is told', async () => {
  const earlier = await edited(reportOf(own), [
    /(w:val="said:III\.2\.3#.*?<w:t(?: [^>]*)?>)[^<]*/,
    '$1Toàn bộ 27 dịch vụ đã ở mức độ 4.',
  ]);
  const same = withEarlier(reportOf(own), earlier);
  expect(textsOf(same)).toContain('Toàn bộ 27 dịch vụ đã ở mức độ 4.');
  expect(keptCount(same, earlier)).toBe(1);
  expect(changedSentences(same, earlier)).toEqual([]);
  const other = withEarlier(reportOf(newer()), earlier);
  expect(textsOf(other)).not.toContain('Toàn bộ 27 dịch vụ đã ở mức độ 4.');
  expect(changedSentences(other, earlier)[0]).toEqual({
    before: 'Toàn bộ 27 dịch vụ đã ở mức độ 4.',
    after: expect.stringContaining('20/27, đạt tỷ lệ 74,07%'),
  });
});

// as LibreOffice saves what was typed over a placeholder: it drops tags, keeps bookmarks and leaves the flag
test('what was written over placeholders in LibreOffice stays, names and addressees too; what nobody touched is open', async () => {
  const untagged: [RegExp, string] = [/<w:alias[^>]*\/><w:tag [^>]*\/>/g, ''];
  const over = (placeholder: string, text: string): [RegExp, string] => [
    new RegExp(`\\[${placeholder}\\]`),
    text,
  ];
  const earlier = await edited(
    reportOf(own),
    untagged,
    over('Bổ sung ưu điểm', 'Sở đã số hóa toàn bộ hồ sơ.'),
    over('Họ và tên', 'Nguyễn Văn A'),
    over('cơ quan nhận báo cáo', 'Sở Thông tin và Truyền thông'),
  );
  const again = withEarlier(reportOf(own), earlier);
  expect(again.blocks).toContainEqual(
    expect.objectContaining({ id: 'strengths', written: 'Sở đã số hóa toàn bộ hồ sơ.' }),
  );
  expect(again.blocks).toContainEqual(
    expect.not.objectContaining({ id: 'proposals', written: expect.anything() }),
  );
  const read = readDocumentText(await writeDocument(again));
  const texts = read.ok ? read.content.paragraphs.map(({ text }) => text) : [];
  expect(texts).toContain('Nguyễn Văn A');
  expect(texts).toContain('Kính gửi: Sở Thông tin và Truyền thông');
  expect(texts).toContain('[Bổ sung kiến nghị, đề xuất]');
  expect(keptCount(again, earlier)).toBe(1);
});

test('what a person wrote above the first sentence stays there, also where the note on a draft is gone', async () => {
  const basis = 'Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006;';
  const earlier = await edited(reportOf(own), [
    /(<w:p>(?:(?!<w:p>)[^])*?w:val="said:basis#)/,
    `<w:p><w:r><w:t>${basis}</w:t></w:r></w:p>$1`,
  ]);
  expect(textsOf(withEarlier(reportOf(own), earlier))[0]).toBe(basis);
  const answers = new Map([...own.answers].filter(([id]) => id !== 'II.4.1'));
  answers.set('II.4.1', { ...emptyAnswer(1), claimed: 4 });
  const finished = reportOf({ ...own, answers });
  expect(textsOf(finished)[0]).toMatch(/^Thực hiện /);
  expect(textsOf(withEarlier(finished, earlier)).slice(0, 2)).toEqual([basis, textsOf(finished)[0]]);
});

test('of a table that a person added is told that it does not stay', async () => {
  const earlier = await edited(reportOf(own), [
    /(w:val="said:III\.2\.3#.*?<\/w:p>)/,
    '$1<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Phần mềm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Năm</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ]);
  expect(changedSentences(withEarlier(reportOf(own), earlier), earlier)).toEqual([
    { before: expect.stringContaining('“Phần mềm”') },
  ]);
});

test('of a picture that a person added is told that it does not stay', async () => {
  const earlier = await edited(reportOf(own), [
    /(w:val="said:III\.2\.3#.*?<\/w:p>)/,
    '$1<w:p><w:r><w:drawing/></w:r></w:p>',
  ]);
  expect(changedSentences(withEarlier(reportOf(own), earlier), earlier)).toEqual([
    { before: '01 hình người soạn đã thêm: không giữ lại được, cần chép sang báo cáo mới.' },
  ]);
});

test('a paragraph whose sentence is gone stands before the end', async () => {
  const earlier = await edited(reportOf(own), behind('III.2.3', 'Đoạn do người soạn thêm.'));
  const answers = new Map(own.answers);
  answers.delete('III.2.3');
  const texts = textsOf(withEarlier(reportOf({ ...own, answers }), earlier));
  expect(texts.at(-2)).toBe('Đoạn do người soạn thêm.');
  expect(texts.at(-1)).toMatch(/\.\/\.$/);
});

test('the budget annex of Kbang: amounts typed in Word are added up exactly, per part and in all, when the report is made again', async () => {
  const rubric = form('gia-lai-2020-huyen');
  const kbang = submission(rubric, 'gia-lai-kbang-2020');
  const make = (written?: ReadonlyMap<string, string>) =>
    unitReport(rubric, kbang, assess(rubric, kbang), written === undefined ? {} : { written });
  const rowsOf = ({ annexes = [] }: OfficialDocument): string[][] =>
    annexes.flatMap((block) =>
      block.kind === 'grid' && block.rows[0]?.[0]?.text === 'Số TT' && block.head === 2
        ? block.rows.map((cells) => cells.map((one) => one?.text ?? ''))
        : [],
    );
  const typed = [
    ...['1.1.province=218', '1.2.province=86', '1.3.province=100', '1.4.province=120', '1.5.province=60'],
    ...['2.1.province=78', '2.2.province=86', '3.1.province=242', '3.2.province=0', '3.4.other=111'],
  ];
  const edits = typed.map((one): [RegExp, string] => {
    const [place = '', amount = ''] = one.split('=');
    return [
      new RegExp(
        `(<w:tag w:val="own:budget\\.${place.replaceAll('.', '\\.')}"/>)<w:showingPlcHdr/>(.*?<w:t(?: [^>]*)?>)[^<]*`,
      ),
      `$1$2${amount}`,
    ];
  });
  const earlier = await edited(make(), ...edits);
  const sums = (written: ReadonlyMap<string, string>) =>
    rowsOf(make(written)).flatMap(([title = '', , , , province = '', other = '']) =>
      /^(?:Cộng|TỔNG)/.test(title) ? [`${title}: ${province}/${other}`] : [],
    );
  expect(sums(earlier.written)).toEqual([
    'Cộng I: 584/',
    'Cộng II: 164/',
    'Cộng III: 242/111',
    'TỔNG CỘNG: 990/111',
  ]);
  expect(rowsOf(make(earlier.written)).flat()).toContain('218');
  const written = new Map(earlier.written);
  // exact, and as an office types thousands
  written.set('budget.1.1.province', '1.218.000,10').set('budget.1.2.province', '0,20');
  expect(sums(written).at(-1)).toBe('TỔNG CỘNG: 1.218.686,30/111');
  written.set('budget.1.1.province', 'chưa rõ');
  expect(sums(written)[0]).toBe('Cộng I: [có ô không phải là số]/');
});

test('a Word file that the program did not make is told from its own', async () => {
  const parts = unzipSync(await writeDocument(reportOf(own)));
  const said = (xml: string): Earlier | undefined => {
    const read = readDocumentText(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    return read.ok ? earlierReport(read.content) : undefined;
  };
  const untagged = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<w:tag [^>]*>/g, '');
  // as LibreOffice 7 saves it: the bookmarks still tell
  expect(said(untagged)?.said.get('III.2.3')?.text).toContain('27/27, đạt tỷ lệ 100%');
  expect(said(untagged.replace(/<w:bookmarkStart [^>]*>/g, ''))).toBe(undefined);
});

/** What a person took out of a report, moved in it or typed around its text: nothing of it is undone or lost without a word. */
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from '../../src/word/document';
import { writeDocument } from '../../src/word/frame';
import { changedSentences, leftOut, withEarlier } from '../../src/word/kept';
import { behind, edited, newer, own, readAgain, reportOf, textsOf } from './edited';

const PARAGRAPH = '<w:p>(?:(?!<w:p>)[^])*?';
const escaped = (text: string): string => text.replace(/[.:[\]/()]/g, '\\$&');
/** A whole paragraph, by something in it. */
const holding = (text: string): RegExp => new RegExp(`${PARAGRAPH}${escaped(text)}[^]*?</w:p>`);
const without = (text: string): [RegExp, string] => [holding(text), ''];
/** Two paragraphs that follow each other, turned. */
const turned = (first: string, second: string): [RegExp, string] => [
  new RegExp(`(${holding(first).source})(${holding(second).source})`),
  '$2$1',
];
const RATE = 'said:III.2.3#';
const isRate = (text: string): boolean => text.includes('27, đạt tỷ lệ');
const made = (document: OfficialDocument) => writeDocument(document);

test('a sentence that a person deleted stays deleted, again and again, and is told with a choice', async () => {
  let earlier = await edited(reportOf(own), without(RATE));
  for (let round = 0; round < 2; round++) {
    const again = withEarlier(reportOf(own), earlier);
    expect(textsOf(again).some(isRate)).toBe(false);
    expect(leftOut(reportOf(own), earlier)).toEqual([
      { part: 'III.2.3', text: expect.stringContaining('27/27, đạt tỷ lệ 100%'), changed: false },
    ]);
    // the figures of it that the annex repeats stand there still
    expect(changedSentences(again, earlier)).toEqual([]);
    earlier = readAgain(await made(again));
  }
  const back = withEarlier(reportOf(own), earlier, new Map([['III.2.3', true]]));
  expect(back.blocks).toEqual(reportOf(own).blocks);
});

test('a deleted sentence of other figures is needed anew, unless the person says no, and then it stays out', async () => {
  const earlier = await edited(reportOf(own), without(RATE));
  const document = reportOf(newer());
  expect(leftOut(document, earlier)).toEqual([
    { part: 'III.2.3', text: expect.stringContaining('20/27, đạt tỷ lệ 74,07%'), changed: true },
  ]);
  expect(textsOf(withEarlier(document, earlier)).some(isRate)).toBe(true);
  const refused = withEarlier(document, earlier, new Map([['III.2.3', false]]));
  expect(textsOf(refused).some(isRate)).toBe(false);
  expect(leftOut(document, readAgain(await made(refused)))).toEqual([
    expect.objectContaining({ part: 'III.2.3', changed: false }),
  ]);
});

test('a place to write and a heading that a person took out stay out; another heading of theirs stands', async () => {
  const earlier = await edited(reportOf(own), without('own:strengths'), [
    /III\. NHIỆM VỤ, KIẾN NGHỊ/,
    'III. PHƯƠNG HƯỚNG',
  ]);
  const again = withEarlier(reportOf(own), earlier);
  expect(again.blocks).not.toContainEqual(expect.objectContaining({ id: 'strengths' }));
  const headings = again.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(headings).toEqual(['I. KẾT QUẢ THỰC HIỆN', 'II. ĐÁNH GIÁ CHUNG', 'III. PHƯƠNG HƯỚNG']);
  expect(leftOut(reportOf(own), earlier).map(({ text }) => text)).toEqual([
    '[Bổ sung ưu điểm]',
    'III. NHIỆM VỤ, KIẾN NGHỊ',
  ]);
});

test('a control that a person emptied is a deleted sentence: what Word shows in it is nobody’s text', async () => {
  const emptied = (id: string): [RegExp, string] => [
    new RegExp(`(<w:tag w:val="${escaped(id)}[^"]*"/>)(?:<w:showingPlcHdr/>)?(.*?<w:t(?: [^>]*)?>)[^<]*`),
    '$1<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>$2Click or tap here to enter text.',
  ];
  const earlier = await edited(reportOf(own), emptied(RATE), emptied('own:proposals'));
  const again = withEarlier(reportOf(own), earlier);
  expect(JSON.stringify(again.blocks)).not.toContain('Click or tap');
  expect(leftOut(reportOf(own), earlier).map(({ part }) => part)).toEqual(['III.2.3']);
  expect(again.blocks).toContainEqual(expect.objectContaining({ kind: 'own', id: 'proposals' }));
  const blank = await edited(reportOf(own), [/(w:val="said:III\.2\.3#.*?<w:t(?: [^>]*)?>)[^<]*/, '$1']);
  expect(leftOut(reportOf(own), blank).map(({ part }) => part)).toEqual(['III.2.3']);
});

test('sentences that a person moved stand where they were moved to, with what was written behind them', async () => {
  const order = (document: OfficialDocument): string[] =>
    textsOf(document).filter((text) =>
      /^(?:Tổng điểm tự chấm|Mới thêm|I\.|II\.|- .*(?:27, đạt|50\/48))/.test(text),
    );
  const [first = '', second = ''] = reportOf(own).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.text.startsWith('- ') ? [block.id ?? ''] : [],
  );
  const earlier = await edited(
    reportOf(own),
    turned(`said:${first}#`, `said:${second}#`),
    behind(second, 'Mới thêm.'),
  );
  const texts = textsOf(withEarlier(reportOf(own), earlier));
  const made = textsOf(reportOf(own));
  const at = made.findIndex((text) => text.startsWith('- '));
  expect(texts.slice(at, at + 3)).toEqual([made[at + 1], 'Mới thêm.', made[at]]);
  expect(order(withEarlier(reportOf(newer()), earlier)).length).toBeGreaterThan(3);
  // nobody moved what newer figures put into another order
  const untouched = await edited(reportOf(own));
  expect(withEarlier(reportOf(newer()), untouched).blocks).toEqual(reportOf(newer()).blocks);
});

test('a copy of a sentence with words of a person, and the second half of a divided one, are kept', async () => {
  const control = `<w:sdt><w:sdtPr><w:tag w:val="${RATE}0"/></w:sdtPr><w:sdtContent><w:r><w:t>Nửa sau của câu.</w:t></w:r></w:sdtContent></w:sdt>`;
  const earlier = await edited(reportOf(own), [
    new RegExp(`(w:val="${escaped(RATE)}.*?</w:p>)`),
    `$1<w:p>${control}</w:p>`,
  ]);
  const texts = textsOf(withEarlier(reportOf(own), earlier));
  expect(texts[texts.findIndex(isRate) + 1]).toBe('Nửa sau của câu.');
});

test('first and last sentence taken out: what a person wrote instead stays, and nothing of the annexes comes into the text', async () => {
  const earlier = await edited(
    reportOf(own),
    [holding('said:basis#'), '<w:p><w:r><w:t>Lời mở đầu của Sở.</w:t></w:r></w:p>'],
    [holding('said:request#'), '<w:p><w:r><w:t>Lời kết của Sở./.</w:t></w:r></w:p>'],
    without('Kính gửi:'),
  );
  const texts = textsOf(withEarlier(reportOf(own), earlier));
  expect(texts.slice(0, 2)).toEqual(['Lời mở đầu của Sở.', expect.stringMatching(/^\(Bản dự thảo/)]);
  expect(texts.at(-1)).toBe('Lời kết của Sở./.');
  expect(texts).toHaveLength(reportOf(own).blocks.filter((block) => 'text' in block).length);
  expect(changedSentences(withEarlier(reportOf(own), earlier), earlier)).toEqual([]);
});

test('words that a person typed into an annex, the letterhead or below the signature are told, as they do not stay', async () => {
  const earlier = await edited(
    reportOf(own),
    [/Báo cáo, mục I\.3: Quản lý tài sản/, '$&, mua năm 2019'],
    [/ngày {6}tháng/, 'ngày 05 tháng'],
    [/Số: {9}/, 'Số: 12'],
  );
  const [told, ...more] = changedSentences(withEarlier(reportOf(own), earlier), earlier);
  expect(more).toEqual([]);
  for (const text of ['Báo cáo, mục I.3: Quản lý tài sản, mua năm 2019', 'ngày 05 tháng', 'Số: 12/BC'])
    expect(told?.before).toContain(text);
});

test('the properties that tell what the program made are short enough for Word to keep them', async () => {
  const parts = unzipSync(await made(reportOf(own)));
  const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
  const values = [...properties.matchAll(/<vt:lpwstr>([^<]*)/g)].map(([, value = '']) => value);
  expect(values.length).toBeGreaterThan(1);
  expect(values.filter(({ length }) => length > 255)).toEqual([]);
});

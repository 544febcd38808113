/** Every paper measured against Nghị định 30/2020/NĐ-CP, Phụ lục I: in the file and as LibreOffice prints it. */
import { strFromU8, unzipSync } from 'fflate';
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import { emptyLetter } from '../../src/review/appraisal/letter';
import type { Letter } from '../../src/review/appraisal/letter';
import { minutesOf } from '../../src/review/appraisal/minutes';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Submission } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import { assess } from '../../src/scoring/assess';
import { writeDocument } from '../../src/word/frame';
import type { OfficialDocument } from '../../src/word/frame';
import { minutesPaper } from '../../src/word/minutes';
import { summaryReport } from '../../src/word/summary-report';
import { unitReport } from '../../src/word/unit-report';
import { read, review, write } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { docxsAgain, docxsToPdf, pdfWords } from '../tools/libreoffice';
import type { PrintedWord } from '../tools/libreoffice';
import { twoYears } from '../tools/summaries';
import { readDocumentText } from '../../src/workbook/xlsx/document-text';
import { validate } from '../tools/validator';

/** Number of a page in its own part: every annex begins anew. */
const numberOf = (pages: readonly PrintedWord[][], page: number): number => {
  let first = page;
  while (first > 0 && phrase(pages[first], 'Phụ lục')[0] !== pages[first]?.[0]) first--;
  return page - first + 1;
};

interface Paper {
  document: OfficialDocument;
  bytes: Uint8Array;
  xml: string;
  pages: PrintedWord[][];
  fonts: string[];
}

const long: Letter = {
  ...emptyLetter,
  superior: 'UBND TỈNH THỪA THIÊN HUẾ',
  agency: 'Sở Thông tin và Truyền thông',
  place: 'Thừa Thiên Huế',
  office: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Thị Hòa',
  chair: 'Trần Văn Bình',
  secretary: 'Lê Thị An',
};
const longest: Letter = {
  ...long,
  agency: 'BAN QUẢN LÝ KHU KINH TẾ, CÔNG NGHIỆP TỈNH THỪA THIÊN HUẾ VÀ CÁC VÙNG PHỤ CẬN',
};
const short: Letter = { ...emptyLetter, agency: 'SỞ Y TẾ' };

/** Every criterion claimed, or every second one; a name that breaks over lines, or a short one. */
function filledIn(rubric: Rubric, whole: boolean): Submission {
  const answers = rubric.criteria
    .filter((_, index) => whole || index % 2 === 0)
    .map((one) => [one.id, { ...emptyAnswer(ruleOf(one).inputs.length), claimed: one.max }] as const);
  const unit = whole ? 'Ban Quản lý Khu kinh tế, khu công nghiệp và các vùng phụ cận của tỉnh' : 'Sở Y tế';
  return { rubric: rubric.id, unit, fields: {}, answers: new Map(answers) };
}

let papers: Map<string, Paper>;

async function documents(): Promise<Map<string, OfficialDocument>> {
  const made = new Map<string, OfficialDocument>();
  for (const [index, { id }] of builtIn.entries.entries()) {
    const rubric = await formOf(id);
    const letter = [long, short, longest, emptyLetter][index % 4] ?? long;
    const blank = await review(
      read(await write(rubric, { rubric: id, unit: 'Sở A', fields: {}, answers: new Map() })),
    );
    const start = startAppraisal(blank);
    const details = { letter, date: '2021-11-05', reviewer: 'Bà B' };
    made.set(
      `minutes, draft: ${id}`,
      minutesPaper(minutesOf(rubric, start, { ...details, findings: blank.findings })),
    );
    // more and more adjusted criteria move the signatures over the end of a page
    const criteria = start.criteria.map((one, at) => ({
      ...one,
      self: one.appraised,
      state: 'accepted' as const,
      ...(at < index + 5
        ? {
            appraised: one.max,
            state: 'adjusted' as const,
            reason: 'Đã kiểm tra tài liệu do đơn vị cung cấp tại buổi làm việc.',
          }
        : {}),
    }));
    made.set(`minutes: ${id}`, minutesPaper(minutesOf(rubric, { ...start, criteria }, details)));
  }
  const years = await twoYears(await formOf('hau-giang-2017'));
  const [unit] = years.form.units;
  if (!unit) throw new Error('no unit');
  made.set('report', summaryReport(years.summary, years.form, { letter: long }));
  made.set('report, published', summaryReport(years.summary, years.form, { published: true, letter: short }));
  made.set(
    'report, one unit',
    summaryReport(years.summary, { ...years.form, units: [unit], lists: [unit.list] }),
  );
  const many = Array.from({ length: 1000 }, (_, at) => ({
    ...unit,
    unit: `Ủy ban nhân dân xã ${at + 1}`,
    rank: at + 1,
  }));
  made.set(
    'report, 1,000 units',
    summaryReport(years.summary, { ...years.form, units: many, lists: [unit.list] }, { letter: longest }),
  );
  for (const [index, { id }] of builtIn.entries.entries()) {
    const rubric = await formOf(id);
    const own = filledIn(rubric, index % 2 === 0);
    const letter = [longest, short, emptyLetter, long][index % 4] ?? long;
    const name = `unit, ${index % 2 === 0 ? 'finished' : 'half-filled'}: ${id}`;
    made.set(name, unitReport(rubric, own, assess(rubric, own), { letter }));
  }
  for (const [id, fixture] of [
    ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021'],
    ['gia-lai-2020-huyen', 'gia-lai-kbang-2020'],
  ] as const) {
    const rubric = form(id);
    const own = submission(rubric, fixture);
    made.set(`unit: ${id}`, unitReport(rubric, own, assess(rubric, own), { letter: short }));
  }
  return made;
}

beforeAll(async () => {
  const made = await documents();
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of made) files.set(name, await writeDocument(document));
  const pdfs = await docxsToPdf(files);
  papers = new Map();
  for (const [name, document] of made) {
    const bytes = files.get(name) ?? new Uint8Array();
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    papers.set(name, { document, bytes, xml, ...(await pdfWords(pdfs.get(name) ?? new Uint8Array())) });
  }
}, 600_000);

/** Names of the papers for which something is not so, so that a failure names them all. */
const failing = (holds: (paper: Paper) => boolean): string[] =>
  [...papers].flatMap(([name, paper]) => (holds(paper) ? [] : [name]));

const [LEFT, RIGHT, TOP, BOTTOM] = [30, 210 - 15, 20, 297 - 20];
/** Rounding of places in millimetres. */
const SLACK = 1.2;

/** Right and lower edge of what is printed; the annex of a wide form is turned. */
const edges = (words: readonly PrintedWord[]): [number, number] =>
  words.some(({ right }) => right > RIGHT + SLACK) ? [297 - 15, 210 - 20] : [RIGHT, BOTTOM];

/** The words of a phrase, where they follow each other. */
function phrase(page: readonly PrintedWord[] | undefined, text: string): PrintedWord[] {
  const wanted = text.split(' ');
  const words = page ?? [];
  const at = words.findIndex((_, start) =>
    wanted.every((word, index) => words[start + index]?.text === word),
  );
  return at < 0 ? [] : words.slice(at, at + wanted.length);
}
const oneLine = (words: readonly PrintedWord[]): boolean =>
  words.length > 0 && words.every(({ top }) => Math.abs(top - (words[0]?.top ?? 0)) < SLACK);
const width = (words: readonly PrintedWord[]): number => (words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0);

test('A4 with margins of 20, 20, 30 and 15 mm, upright but for annexes of wide forms, and nothing printed outside them', () => {
  expect(failing(({ xml }) => /<w:pgSz w:w="1190[5-7]" w:h="1683[78]"/.test(xml))).toEqual([]);
  expect(
    failing(({ pages }) =>
      pages.every((words, page) => {
        const [most, lowest] = edges(words);
        return words.every(
          ({ left, right, top, bottom, text }) =>
            (text === String(numberOf(pages, page)) && bottom < TOP + SLACK) ||
            (left > LEFT - SLACK && right < most + SLACK && top > TOP - SLACK && bottom < lowest + SLACK),
        );
      }),
    ),
  ).toEqual([]);
});

// Tinos has the Vietnamese letters that Liberation Serif lacks, in the same widths
test('no letter is drawn in a font of other widths', () => {
  expect(
    failing(
      ({ fonts }) =>
        fonts.length > 0 && fonts.every((font) => /LiberationSerif|Tinos|TimesNewRoman/.test(font)),
    ),
  ).toEqual([]);
});

test('page numbers: centred in the top margin from the second page on, those of every annex anew, size 13', () => {
  expect(
    failing(({ pages }) =>
      pages.every((words, page) => {
        const above = words.filter(({ bottom }) => bottom < TOP + SLACK && bottom < 20);
        const [number] = above;
        const expected = numberOf(pages, page);
        if (expected === 1) return above.length === 0;
        return (
          above.length === 1 &&
          number?.text === String(expected) &&
          Math.abs((number.left + number.right) / 2 - (LEFT + edges(words)[0]) / 2) < 2
        );
      }),
    ),
  ).toEqual([]);
  for (const { bytes } of papers.values()) {
    const parts = unzipSync(bytes);
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.some(([, part]) => strFromU8(part).includes('<w:sz w:val="26"/>'))).toBe(true);
  }
});

test('national title and motto on one line each, the line below as long as the motto', () => {
  expect(failing(({ pages }) => oneLine(phrase(pages[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')))).toEqual([]);
  expect(
    failing(({ pages, xml }) => {
      const motto = phrase(pages[0], 'Độc lập - Tự do - Hạnh phúc');
      const indents = [...xml.matchAll(/<w:ind w:left="(\d+)" w:right="\d+"/g)].map(([, twips]) =>
        Number(twips),
      );
      const rule = 90 - (2 * (indents[1] ?? 0) * 25.4) / 1440;
      return oneLine(motto) && Math.abs(rule - width(motto)) < 3;
    }),
  ).toEqual([]);
});

test('the agency on one line where 75 mm hold it, the line below a third to a half of it', () => {
  expect(
    failing(({ pages, xml, document }) => {
      const left = (pages[0] ?? []).filter(({ right }) => right < LEFT + 75 + SLACK);
      const agency = phrase(left, document.agency);
      const indents = [...xml.matchAll(/<w:ind w:left="(\d+)" w:right="\d+"/g)].map(([, twips]) =>
        Number(twips),
      );
      const rule = 75 - (2 * (indents[0] ?? 0) * 25.4) / 1440;
      const lines = new Map<number, PrintedWord[]>();
      for (const word of agency)
        lines.set(Math.round(word.top), [...(lines.get(Math.round(word.top)) ?? []), word]);
      const longestLine = Math.max(...[...lines.values()].map(width));
      return (
        rule > longestLine / 3 && rule < longestLine / 2 && (document.agency.length > 28 || lines.size === 1)
      );
    }),
  ).toEqual([]);
});

test('number and place of a report stand level; minutes have no place and date above', () => {
  expect(
    failing(({ pages, document }) => {
      const number = pages[0]?.find(({ text }) => text === 'Số:');
      const day = pages[0]?.find(({ text }) => text === 'ngày');
      if (document.placeAndDate === '') return number !== undefined;
      return number !== undefined && day !== undefined && Math.abs(number.top - day.top) < SLACK;
    }),
  ).toEqual([]);
});

test('the signature stands with the end of the text; a draft of minutes has none', () => {
  expect(
    failing(({ pages, document }) => {
      const [signature] = document.signatures;
      const head = signature?.heads.at(-1) ?? '';
      if (!signature) return !pages.flat().some(({ text }) => text === 'TỌA');
      const page = pages.find((words) => phrase(words, head).length > 0);
      return page?.some(({ text }) => text.endsWith('./.')) ?? false;
    }),
  ).toEqual([]);
});

test('the file: Vietnamese, real styles, black headings, flagged heads, named', () => {
  for (const { bytes, xml, document } of papers.values()) {
    const parts = unzipSync(bytes);
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(styles).not.toMatch(/2E74B5|1F4D78|Calibri/);
    expect(
      /<w:p>(?!<w:pPr><w:(?:pStyle|sectPr)[ >]|<w:pPr><w:jc w:val="\w+"\/><\/w:pPr><\/w:p>)|<w:rFonts/.test(
        xml,
      ),
    ).toBe(false);
    expect(xml).toContain('w:val="Heading');
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain(`<dc:creator>${document.agency}`);
    expect(core).not.toMatch(/Un-named|egov-scorecard/);
    expect(xml.match(/<w:tblHeader\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
  }
});

test('whatever a person must write is a marked content control', () => {
  for (const { xml } of papers.values()) {
    const texts = xml.replace(/<w:sdt>.*?<\/w:sdt>/g, '');
    expect(texts.match(/<w:t[^>]*>[^<]*\[[^\]<]+\]/g) ?? []).toEqual([]);
  }
});

test('every placeholder stands once', () => {
  for (const [name, { xml }] of papers) {
    const tags = [...xml.matchAll(/<w:tag w:val="(\[[^"]*)"/g)].map(([, tag]) => tag);
    expect([name, tags.filter((tag, at) => tags.indexOf(tag) !== at)]).toEqual([name, []]);
  }
});

test('LibreOffice opens a paper and saves it again: every paragraph and every place of a person is there', async () => {
  const names = ['minutes: hau-giang-2017', 'report', 'unit: ha-nam-2021-so', 'unit: gia-lai-2020-huyen'];
  const files = new Map(names.map((name) => [name, papers.get(name)?.bytes ?? new Uint8Array()]));
  const again = await docxsAgain(files);
  const textOf = (bytes: Uint8Array | undefined) => {
    const read = readDocumentText(bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.problem.code);
    const { paragraphs, controls } = read.text;
    return {
      texts: paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(Boolean),
      written: [...controls].filter(([tag]) => tag.startsWith('own:')),
      places: paragraphs.flatMap(({ tag }) => (/^(?:said|own):/.test(tag) ? [tag] : [])),
      headings: paragraphs.filter(({ heading }) => heading).length,
    };
  };
  for (const name of names) expect(textOf(again.get(name))).toEqual(textOf(files.get(name)));
}, 200_000);

test('Microsoft’s validator finds nothing', async () => {
  for (const name of ['minutes: lam-dong-2021-so', 'report, 1,000 units', 'unit: gia-lai-2020-huyen'])
    expect(await validate(papers.get(name)?.bytes ?? new Uint8Array(), 'docx')).toEqual([]);
}, 120_000);

/** Every paper measured against Nghị định 30/2020/NĐ-CP, Phụ lục I: in the file and as LibreOffice prints it. */
import { strFromU8, unzipSync } from 'fflate';
import { writeDocument } from '../../src/word/frame';
import type { OfficialDocument } from '../../src/word/document';
import { madeOf } from '../../src/word/made';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { docxsAgain, docxsToPdf, pdfWords } from '../tools/libreoffice';
import type { PrintedWord } from '../tools/libreoffice';
import { validateAll } from '../tools/validator';
import { documents } from './papers';

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
  /** Width and height of each page. */
  paper: [number, number][];
  fonts: string[];
}

let papers: Map<string, Paper>;

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
/** Indents in twips of the lines drawn below agency, motto and subject. */
const ruleIndents = (xml: string): number[] =>
  [...xml.matchAll(/<w:pBdr>(?:(?!<\/w:p>).)*?<w:ind w:left="(\d+)" w:right="\d+"/g)].map(([, twips]) =>
    Number(twips),
  );
/** The lines that words stand on, from the first on. */
function linesOf(words: readonly PrintedWord[]): PrintedWord[][] {
  const lines = new Map<number, PrintedWord[]>();
  for (const word of words)
    lines.set(Math.round(word.top), [...(lines.get(Math.round(word.top)) ?? []), word]);
  return [...lines.values()];
}
const width = (words: readonly PrintedWord[]): number => (words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0);

test('A4 with margins of 20, 20, 30 and 15 mm, upright but for annexes of wide forms, and nothing printed outside them', () => {
  expect(failing(({ xml }) => /<w:pgSz w:w="1190[5-7]" w:h="1683[78]"/.test(xml))).toEqual([]);
  expect(
    failing(({ xml }) =>
      (xml.match(/<w:pgMar [^>]*>/g) ?? []).every((margins) =>
        /w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/.test(margins),
      ),
    ),
  ).toEqual([]);
  expect(
    failing(({ paper, pages }) =>
      paper.every(
        ([width, height], page) =>
          (width === 210 && height === 297) || (width === 297 && height === 210 && numberOf(pages, page) > 0),
      ),
    ),
  ).toEqual([]);
  // the text itself stands upright
  expect(failing(({ paper }) => paper[0]?.[0] === 210)).toEqual([]);
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
      const indents = ruleIndents(xml);
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
      const indents = ruleIndents(xml);
      const rule = 75 - (2 * (indents[0] ?? 0) * 25.4) / 1440;
      const lines = linesOf(agency);
      const longestLine = Math.max(...lines.map(width));
      return (
        rule > longestLine / 3 &&
        rule < longestLine / 2 &&
        (document.agency.length > 26 || lines.length === 1)
      );
    }),
  ).toEqual([]);
});

test('the line below the subject is a third to a half of it', () => {
  expect(
    failing(({ pages, xml, document }) => {
      const subject = phrase(pages[0], document.subject.replaceAll('\u00A0', ' '));
      const longestLine = Math.max(...linesOf(subject).map(width));
      const indent = ruleIndents(xml)[2] ?? 0;
      const rule = RIGHT - LEFT - (2 * indent * 25.4) / 1440;
      return rule > longestLine / 3 && rule < longestLine / 2;
    }),
  ).toEqual([]);
});

test('no line of a centred head is a lone word, and agency and national title stand apart', () => {
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
  const isEven = (words: readonly PrintedWord[]): boolean => {
    const widths = linesOf(words).map(width);
    return Math.min(...widths) > 0.5 * Math.max(...widths);
  };
  expect(
    failing(({ pages, document }) => {
      const left = (pages[0] ?? []).filter(({ right }) => right < LEFT + 75 + SLACK);
      const heads = (document.annexes ?? []).flatMap((block) =>
        block.kind === 'annex' ? [block.title.replaceAll('\n', ' '), block.attached] : [],
      );
      return (
        isEven(phrase(left, document.agency)) &&
        isEven(phrase(pages[0], plain(document.subject))) &&
        heads.every((text) => pages.some((words) => isEven(phrase(words, plain(text)))))
      );
    }),
  ).toEqual([]);
  expect(
    failing(({ pages, document }) => {
      const left = (pages[0] ?? []).filter(({ right }) => right < LEFT + 75 + SLACK);
      const agency = phrase(left, document.agency);
      const nation = phrase(pages[0], 'CỘNG HÒA XÃ HỘI');
      return Math.max(...agency.map(({ right }) => right)) + 1 < (nation[0]?.left ?? 0);
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

test('the signature of a form that prints one stands in the right half of its annex, with lines of the form above it', () => {
  const forms = [...papers].filter(([name]) => name.startsWith('unit') && name.includes('lam-dong'));
  expect(forms).toHaveLength(4);
  for (const [, { pages }] of forms) {
    const page = pages.find((words) => phrase(words, 'THỦ TRƯỞNG ĐƠN VỊ').length > 0);
    const head = phrase(page, 'THỦ TRƯỞNG ĐƠN VỊ');
    expect(head[0]?.left).toBeGreaterThan((LEFT + RIGHT) / 2);
    expect(phrase(page, '(Ký tên, đóng dấu)')[0]?.left).toBeGreaterThan((LEFT + RIGHT) / 2);
    expect(phrase(page, 'Email:')[0]?.top).toBeLessThan(head[0]?.top ?? 0);
  }
});

test('the text begins below type and subject, not glued to their line; secretary left, chair right', () => {
  expect(
    failing(({ pages, document }) => {
      const subject = phrase(pages[0], document.subject.replaceAll('\u00A0', ' '));
      const end = Math.max(...subject.map(({ bottom }) => bottom));
      const next = Math.min(...(pages[0] ?? []).flatMap(({ top }) => (top > end ? [top] : [])));
      return next - end > 3;
    }),
  ).toEqual([]);
  expect(
    failing(({ pages, document: { signatures } }) => {
      if (signatures.length < 2) return true;
      const page = pages.find((words) => phrase(words, 'CHỦ TỌA').length > 0);
      const [secretary, chair] = ['THƯ KÝ', 'CHỦ TỌA'].map((text) => phrase(page, text)[0]);
      return secretary !== undefined && chair !== undefined && secretary.left < chair.left;
    }),
  ).toEqual([]);
});

test('the recipients stand on one page, that of the signature', () => {
  expect(
    failing(({ pages, document }) => {
      const [signature] = document.signatures;
      if (!signature) return true;
      const page = pages.find((words) => phrase(words, 'Nơi nhận:').length > 0);
      return phrase(page, signature.heads.at(-1) ?? '').length > 0 && phrase(page, '- Lưu: VT,').length > 0;
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
    // no row of a table is divided between pages
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Times New Roman"/);
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

test('the head of a table stands above its rows on every page', () => {
  expect(
    failing(({ pages, document }) => {
      const grid = document.annexes?.find((block) => block.kind === 'grid');
      const table = document.annexes?.find((block) => block.kind === 'table');
      const heads =
        grid?.kind === 'grid'
          ? (grid.rows[0] ?? []).flatMap((cell) => cell?.text ?? [])
          : table?.kind === 'table'
            ? table.columns.map(({ title }) => title)
            : [];
      const longestHead = heads.sort((one, two) => two.length - one.length)[0]?.split(/[\s/]+/) ?? [];
      const from = pages.findIndex((words) => phrase(words, 'Phụ lục I').length > 0);
      const to = pages.findIndex((words) => phrase(words, 'Phụ lục II').length > 0 && words !== pages[0]);
      if (from < 0) return true;
      const shown = (words: readonly PrintedWord[]): boolean =>
        longestHead.every((word) => words.some(({ text }) => text.includes(word)));
      const annex = pages.slice(from, to > from ? to : undefined);
      // the last page may have nothing but the lines below the table, and then no head
      return annex.every((words, index) => shown(words) || (index > 0 && index === annex.length - 1));
    }),
  ).toEqual([]);
});

test('LibreOffice opens a paper and saves it again: every paragraph and every place of a person is there', async () => {
  const names = [...papers.keys()];
  const files = new Map([...papers].map(([name, { bytes }]) => [name, bytes]));
  const again = await docxsAgain(files);
  const textOf = (bytes: Uint8Array | undefined) => {
    const read = readDocumentText(bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.problem.code);
    const { paragraphs, controls, properties } = read.content;
    return {
      made: madeOf(properties),
      texts: paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(Boolean),
      written: [...controls].filter(([tag]) => tag.startsWith('own:')),
      places: paragraphs.flatMap(({ tag }) => (/^(?:said|own):/.test(tag) ? [tag] : [])),
      headings: paragraphs.filter(({ heading }) => heading).length,
    };
  };
  for (const name of names) expect(textOf(again.get(name))).toEqual(textOf(files.get(name)));
}, 400_000);

test('Microsoft’s validator finds nothing', async () => {
  const found = await validateAll(new Map([...papers].map(([name, { bytes }]) => [name, bytes])), 'docx');
  expect([...found].filter(([, faults]) => faults.length > 0)).toEqual([]);
  expect(found.size).toBe(papers.size);
}, 600_000);

/** Every paper by its words and lines: what Nghị định 30/2020/NĐ-CP asks of each part, and that no sentence is broken or untrue. */
import { builtIn } from '../../src/rubric/store';
import { writeDocument } from '../../src/word/frame';
import type { Block, OfficialDocument } from '../../src/word/document';
import { linesOf } from './measured';
import type { MeasuredLine } from './measured';
import { documents } from './papers';

interface Paper {
  document: OfficialDocument;
  lines: MeasuredLine[];
}

let papers: Map<string, Paper>;
const formIds = builtIn.entries.map(({ id }) => id);

beforeAll(async () => {
  papers = new Map();
  for (const [name, document] of await documents())
    papers.set(name, { document, lines: linesOf(await writeDocument(document)) });
}, 300_000);

/** Of every paper for which something is not so: its name and what there is instead. */
const failing = (wrong: (paper: Paper, name: string) => readonly string[]): string[] =>
  [...papers].flatMap(([name, paper]) => wrong(paper, name).map((found) => `${name}: ${found}`));
const unless = (holds: boolean, found: string): string[] => (holds ? [] : [found]);

const at = ({ lines }: Paper, text: string): MeasuredLine | undefined =>
  lines.find((line) => line.text === text);
const has = (
  line: MeasuredLine | undefined,
  look: { least: number; most: number; bold: boolean; italic?: boolean; align?: string },
): boolean =>
  line !== undefined &&
  line.sizes.length === 1 &&
  (line.sizes[0] ?? 0) >= look.least &&
  (line.sizes[0] ?? 0) <= look.most &&
  line.bold === look.bold &&
  line.italic === (look.italic ?? false) &&
  line.align === (look.align ?? 'center');
const isCapital = (text: string): boolean => text === text.toLocaleUpperCase('vi');
const textsOf = (blocks: readonly Block[] = []): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'items' ? block.items : block.kind !== 'own' && 'text' in block ? [block.text] : [],
  );
/** The sentences of the text itself. */
const said = ({ document }: Paper): string[] => textsOf(document.blocks);
const isDraft = ({ document }: Paper): boolean => document.type.includes('DỰ THẢO');

test('all kinds of papers of all forms are here, finished and not', () => {
  for (const id of formIds)
    for (const kind of [
      'minutes',
      'minutes, untouched',
      'minutes, half-filled',
      'report, finished',
      'report, unfinished',
      'report, one unit',
      'unit, finished',
      'unit, half-filled',
    ])
      expect([...papers.keys()]).toContain(`${kind}: ${id}`);
  expect([...papers.keys()].filter((name) => name === 'report, very many units')).toHaveLength(1);
});

describe('letterhead', () => {
  test('national title and motto', () => {
    expect(
      failing((paper) => [
        ...unless(
          has(at(paper, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), { least: 12, most: 13, bold: true }),
          'title',
        ),
        ...unless(
          has(at(paper, 'Độc lập - Tự do - Hạnh phúc'), { least: 13, most: 14, bold: true }),
          'motto',
        ),
      ]),
    ).toEqual([]);
  });

  test('the superior agency in short and light, the agency in bold, both in capitals', () => {
    expect(
      failing((paper) => {
        const { superior = '', agency } = paper.document;
        return [
          ...unless(
            superior === '' ||
              (isCapital(superior) &&
                !superior.startsWith('ỦY BAN') &&
                has(at(paper, superior), { least: 12, most: 13, bold: false })),
            superior,
          ),
          ...unless(isCapital(agency) && has(at(paper, agency), { least: 12, most: 13, bold: true }), agency),
        ];
      }),
    ).toEqual([]);
  });

  test('number and sign in 13, without blanks around stroke and dash; place and day in italics', () => {
    expect(
      failing((paper) => {
        const { number, placeAndDate } = paper.document;
        return [
          ...unless(
            /^Số: +(?:\d{2,6})?\/B[BC]-\S/.test(number) &&
              has(at(paper, number), { least: 13, most: 13, bold: false }),
            number,
          ),
          ...unless(
            placeAndDate === '' ||
              (/^\p{Lu}[^,]*, ngày .* tháng .* năm /u.test(placeAndDate) &&
                has(at(paper, placeAndDate), { least: 13, most: 14, bold: false, italic: true })),
            placeAndDate,
          ),
        ];
      }),
    ).toEqual([]);
  });

  test('type in capitals, subject below it, and to whom a report goes', () => {
    expect(
      failing((paper, name) => {
        const { type, subject, to = '' } = paper.document;
        const isMinutes = name.startsWith('minutes');
        return [
          ...unless(isCapital(type) && has(at(paper, type), { least: 13, most: 14, bold: true }), type),
          ...unless(has(at(paper, subject), { least: 13, most: 14, bold: true }), subject),
          ...unless(isMinutes ? to === '' : /^Kính gửi: \S/.test(to), to),
          ...unless(isMinutes || has(at(paper, to), { least: 13, most: 14, bold: false }), to),
          // a type and a subject are no sentences
          ...unless(!/[.:;]$/.test(subject) && !/\p{Lu}{9,}/u.test(subject), subject),
        ];
      }),
    ).toEqual([]);
  });
});

describe('text', () => {
  test('13 or 14, justified, its first line 1 to 1.27 cm in, 6 points between paragraphs, at most one and a half lines', () => {
    expect(
      failing(({ lines }) =>
        lines
          .filter(({ style, text }) => style === 'OfficialBody' && text !== '')
          .flatMap((line) =>
            unless(
              line.sizes.every((size) => size >= 13 && size <= 14) &&
                line.align === 'both' &&
                line.firstLine >= 28 &&
                line.firstLine <= 36.1 &&
                line.after >= 6 &&
                line.lines >= 1 &&
                line.lines <= 1.5,
              line.text,
            ),
          ),
      ),
    ).toEqual([]);
  });

  test('black, and tables in 12 or 13', () => {
    expect(
      failing(({ lines }) => [
        ...lines.flatMap(({ colors, text }) =>
          unless(
            colors.every((color) => color === '000000'),
            text,
          ),
        ),
        ...lines
          .filter(({ inTable, style }) => inTable && style === 'TableText')
          .flatMap(({ sizes, text }) =>
            unless(
              sizes.every((size) => size >= 12 && size <= 13),
              text,
            ),
          ),
      ]),
    ).toEqual([]);
  });

  test('headings I, 1, a in their order, the first in capitals, without gaps', () => {
    expect(
      failing(({ document }, name) => {
        const numbers = document.blocks.flatMap((block) => {
          if (block.kind !== 'heading') return [];
          const [, no = '', text = ''] = /^(\S+)[.)] (.+)$/s.exec(block.text) ?? [];
          return [{ level: block.level, no, text }];
        });
        const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
        const letters = [...'abcdđeghiklmn'];
        const next = [0, 0, 0];
        return numbers
          .flatMap(({ level, no, text }) => {
            const index = next[level - 1] ?? 0;
            next[level - 1] = index + 1;
            next.fill(0, level);
            const wanted = [roman[index], String(index + 1), letters[index]][level - 1];
            return unless(no === wanted && (level > 1 || isCapital(text)), `${no} ${text}`);
          })
          .concat(
            unless(
              numbers.length > 0 && (name.startsWith('minutes') || numbers[0]?.level === 1),
              'no headings',
            ),
          );
      }),
    ).toEqual([]);
  });

  test('a decision is cited with number, day in words, authority and title; what is not known of it is a place to fill', () => {
    expect(
      failing((paper, name) =>
        unless(
          said(paper).some((text) =>
            /^(?:Thực hiện|Căn cứ) (?:Quyết định số \d+\/QĐ-UBND ngày \d\d tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}|\[Quyết định số … ngày … tháng … năm …\]) của (?:Chủ tịch )?Ủy ban nhân dân tỉnh .* (?:ban hành|về việc) \S/.test(
              text,
            ),
          ) &&
            (!name.startsWith('minutes') ||
              paper.lines.some(
                ({ text, italic }) => text.startsWith('Căn cứ') && text.endsWith('.') && italic,
              )),
          name,
        ),
      ),
    ).toEqual([]);
  });

  test('ends in "./." once, a draft of minutes nowhere', () => {
    expect(
      failing((paper, name) => {
        const ends = said(paper).filter((text) => text.endsWith('./.'));
        if (name.startsWith('minutes') && isDraft(paper))
          return unless(ends.length === 0, 'a draft that ends');
        return unless(ends.length === 1 && said(paper).at(-1) === ends[0], String(said(paper).at(-1)));
      }),
    ).toEqual([]);
  });

  test('recipients: their word bold and in italics, the list in 11 with dash, semicolons and "Lưu: VT" at the end', () => {
    expect(
      failing((paper) => {
        const from = paper.lines.findIndex(({ text }) => text === 'Nơi nhận:');
        if (paper.document.recipients.length === 0) return unless(from < 0, 'recipients of nothing');
        const items = paper.lines.slice(from + 1, from + 1 + paper.document.recipients.length);
        return [
          ...unless(
            has(paper.lines[from], { least: 12, most: 12, bold: true, italic: true, align: 'left' }),
            'word',
          ),
          ...items.flatMap((item, index) =>
            unless(
              has(item, { least: 11, most: 11, bold: false, align: 'left' }) &&
                item.text.startsWith('- ') &&
                item.text.endsWith(index === items.length - 1 ? '.' : ';'),
              item.text,
            ),
          ),
          ...unless(items.at(-1)?.text.startsWith('- Lưu: VT, ') ?? false, 'no copy is kept'),
        ];
      }),
    ).toEqual([]);
  });

  test('who signs: office in capitals, bold, the name below; of minutes secretary left and chair right', () => {
    expect(
      failing((paper, name) => {
        const { signatures } = paper.document;
        const heads = signatures.flatMap((signature) => signature.heads);
        return [
          ...heads.flatMap((head) =>
            unless(
              // a placeholder says in small letters what belongs there
              (isCapital(head) || head.startsWith('[')) &&
                has(at(paper, head), { least: 13, most: 14, bold: true }),
              head,
            ),
          ),
          ...unless(
            !name.startsWith('minutes') || isDraft(paper)
              ? true
              : heads.join() === 'THƯ KÝ,CHỦ TỌA,ĐẠI DIỆN ĐƠN VỊ,NGƯỜI THẨM ĐỊNH',
            heads.join(),
          ),
          ...unless(name.startsWith('minutes') || heads.length > 0, 'nobody signs'),
        ];
      }),
    ).toEqual([]);
  });

  test('annexes are numbered, headed, and named by the text', () => {
    expect(
      failing((paper) => {
        const annexes = (paper.document.annexes ?? []).filter((block) => block.kind === 'annex');
        const text = said(paper).join(' ');
        return annexes.flatMap(({ no, title, attached }, index) => [
          ...unless(no === `Phụ lục ${['I', 'II', 'III', 'IV'][index] ?? ''}`, no),
          ...unless(new RegExp(`${no}(?![IVX])`).test(text), `${no} is not named`),
          ...unless(has(at(paper, no), { least: 14, most: 14, bold: true }), no),
          // printed lines that are too long for the page are set anew
          ...(at(paper, title.replaceAll('\n', ' '))
            ? [title.replaceAll('\n', ' ')]
            : title.split('\n')
          ).flatMap((line) =>
            unless(isCapital(line) && has(at(paper, line), { least: 13, most: 14, bold: true }), line),
          ),
          ...unless(
            attached.startsWith('(Kèm theo Báo cáo số ') &&
              has(at(paper, attached), { least: 13, most: 14, bold: false, italic: true }),
            attached,
          ),
        ]);
      }),
    ).toEqual([]);
  });

  test('no sentence counts "00 đơn vị", and best and worst are told of a list that is named', () => {
    expect(
      failing((paper) => [
        ...said(paper).filter((text) => /(?<!\d)00(?!\d)/.test(text)),
        ...(said(paper).some((text) => / cao nhất là .* điểm, thấp nhất là /.test(text))
          ? said(paper).filter((text) => text.startsWith('Cao nhất là'))
          : []),
      ]),
    ).toEqual([]);
    const twoLists = papers.get('report, unfinished: hau-giang-2017');
    expect(twoLists && said(twoLists)).toContainEqual(
      expect.stringMatching(/^Đơn vị ngoài danh mục: cao nhất là /),
    );
  });

  test('a criterion is said to cost most only where no other costs as much', () => {
    const reports = [...papers].filter(([name]) => name.startsWith('report'));
    const found = reports.map(([name, paper]) => {
      const tables = (paper.document.annexes ?? []).flatMap((block) =>
        block.kind === 'table' ? [block] : [],
      );
      const lost = tables.at(-1)?.rows.map((row) => row.at(-1)) ?? [];
      const tied = lost[0] === lost[1];
      const sentence = said(paper).find((text) => text.includes('mất nhiều điểm nhất là')) ?? '';
      expect([name, sentence.startsWith('Một trong các tiêu chí')]).toEqual([name, tied]);
      return tied;
    });
    expect(new Set(found)).toEqual(new Set([true, false]));
  });

  test('numbers in the tables of minutes stand below each other', () => {
    expect(
      failing(({ document }, name) =>
        document.blocks.flatMap((block) =>
          name.startsWith('minutes') && block.kind === 'table'
            ? block.columns.flatMap(({ title, align }) =>
                unless(!/^(?:Tối đa|Tự chấm|Tính lại|Thẩm định)$/.test(title) || align === 'right', title),
              )
            : [],
        ),
      ),
    ).toEqual([]);
  });

  test('minutes have all parts of Mẫu 1.9, in its order', () => {
    const parts = [
      'Thời gian bắt đầu:',
      'Địa điểm:',
      'Thành phần tham dự:',
      'Chủ trì',
      'Thư ký',
      '1. ',
      'Kết luận',
      'kết thúc vào',
    ];
    expect(
      failing((paper, name) => {
        if (!name.startsWith('minutes')) return [];
        const texts = said(paper);
        const places = (isDraft(paper) ? parts.slice(0, 6) : parts).map((part) =>
          texts.findIndex((text) => text.includes(part)),
        );
        return unless(
          places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)),
          places.join(),
        );
      }),
    ).toEqual([]);
  });
});

describe('sentences', () => {
  test('none is broken: no empty quotation, doubled sign, dotted blank, program value or lost capital', () => {
    const broken =
      /undefined|NaN|null|“”|\(\)|\.\.$|[….]{3,}%|…{2}|\([^()]*$|[:;,]\.(?![/.])|\.;|; ?;|- -|\bcntt\b|\bubnd\b|\btthc\b|xép hạng|của ,| {2}|IV\.\.|nhập 0\)|tiêu chí\/ \d+ điểm\)/;
    expect(
      failing((paper) =>
        [paper.document.subject, ...said(paper)].flatMap((text) => unless(!broken.test(text), text)),
      ),
    ).toEqual([]);
  });

  test('a quantity is not said twice, and a group of other points than printed is told where it stands', () => {
    expect(
      failing((paper, name) =>
        name.startsWith('unit')
          ? said(paper).flatMap((text, index, all) => {
              const [, before = '', quantity = ''] = /^- (.*): (số [^:;]{5,}) là [\d,.]+ /.exec(text) ?? [];
              const words = new Set(before.toLocaleLowerCase('vi').split(' '));
              const [, got = '0', most = '0'] = /nhóm tiêu chí: ([\d,]+)\/([\d,]+) điểm/.exec(text) ?? [];
              const number = (figure: string): number => Number(figure.replace(',', '.'));
              return [
                ...unless(quantity === '' || !quantity.split(' ').every((word) => words.has(word)), text),
                ...unless(
                  number(got) <= number(most) ||
                    /^Mẫu phiếu ghi điểm tối đa của nhóm/.test(all[index + 1] ?? ''),
                  text,
                ),
              ];
            })
          : [],
      ),
    ).toEqual([]);
    const hue = papers.get('unit, finished: hue-2021-tinh');
    expect(hue && said(hue).filter((text) => text.startsWith('Mẫu phiếu ghi'))).toHaveLength(1);
  });

  test('of one unit its class is told, not how many have which', () => {
    const hauGiang = papers.get('report, one unit: hau-giang-2017');
    expect(hauGiang && said(hauGiang).filter((text) => text.startsWith('Xếp loại:'))).toEqual([
      expect.stringMatching(/^Xếp loại: (?:Tốt|Khá|Trung bình|Yếu)\.$/),
    ]);
  });

  test('no sentence shouts, none of the phrases that offices do not write', () => {
    const shouted = /(?:\p{Lu}{2,},? ){4}/u;
    const foreign = /khoảng trống|mức độ chắc chắn|tập trung khắc phục|kê khai|\b(?:gap|rubric|undefined)\b/i;
    expect(
      failing(({ document }) =>
        document.blocks.flatMap((block) =>
          block.kind === 'paragraph' || block.kind === 'items'
            ? textsOf([block]).flatMap((text) => unless(!shouted.test(text) && !foreign.test(text), text))
            : textsOf([block]).flatMap((text) => unless(!foreign.test(text), text)),
        ),
      ),
    ).toEqual([]);
  });

  test('headings are bold; a report leaves the year of signing open', () => {
    expect(
      failing((paper, name) => [
        ...paper.document.blocks.flatMap((block) =>
          block.kind === 'heading' ? unless(at(paper, block.text)?.bold ?? false, block.text) : [],
        ),
        ...unless(name.startsWith('minutes') || paper.document.placeAndDate.endsWith('năm 20…'), 'year'),
      ]),
    ).toEqual([]);
  });

  test('minutes explain what is recalculated, and say of a sum whether it holds bonus points', () => {
    expect(
      failing((paper, name) => {
        if (!name.startsWith('minutes')) return [];
        const sums = paper.document.blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap((row) => row.filter((cell) => cell.startsWith('Tổng điểm')))
            : [],
        );
        return [
          ...unless(
            said(paper).some((text) => text.includes('Cột “Tính lại” ghi điểm tính theo')),
            'recalculated',
          ),
          ...unless(
            sums.length === 1 &&
              name.includes('hau-giang') === (sums[0] ?? '').includes('kể cả điểm thưởng, tối đa 30'),
            sums.join(),
          ),
        ];
      }),
    ).toEqual([]);
  });

  test('figures of a column are all whole, or all have two decimals', () => {
    const figure = /^-?[\d.]+(?:,(\d+))?%?$/;
    expect(
      failing(({ document }, name) =>
        [...document.blocks, ...(name.startsWith('unit') ? [] : (document.annexes ?? []))].flatMap((block) =>
          block.kind !== 'table'
            ? []
            : block.columns.flatMap(({ title, align }, col) => {
                const decimals = block.rows.flatMap((row) => {
                  const found = figure.exec(row[col] ?? '');
                  return found ? [found[1]?.length ?? 0] : [];
                });
                // points that nobody sums up stand in the table of what was adjusted
                return unless(
                  align !== 'right' ||
                    block.columns.some((one) => one.title === 'Lý do') ||
                    new Set(decimals).size < 2,
                  title,
                );
              }),
        ),
      ),
    ).toEqual([]);
  });

  test('of one unit nobody is said to be best or worst', () => {
    expect(
      failing((paper, name) =>
        name.startsWith('report, one unit')
          ? said(paper).filter((text) =>
              /cao nhất là .* điểm, thấp nhất là|Đứng đầu|Đồng hạng|xếp hạng theo|Kết quả xếp hạng/i.test(
                text,
              ),
            )
          : [],
      ),
    ).toEqual([]);
  });

  test('a draft of minutes says what is open, and nothing else', () => {
    expect(
      failing((paper, name) =>
        name.startsWith('minutes, ')
          ? unless(
              /^Bản dự thảo, chưa có giá trị để ký: còn \d+ tiêu chí chưa thẩm định\.$/.test(
                said(paper).at(-1) ?? '',
              ),
              said(paper).at(-1) ?? '',
            )
          : [],
      ),
    ).toEqual([]);
  });

  test('every sentence begins with a capital, a dash or a bracket and ends', () => {
    expect(
      failing(({ document }) =>
        document.blocks.flatMap((block) =>
          block.kind === 'paragraph'
            ? unless(/^(?:- )?[\p{Lu}\d“"(]/u.test(block.text), block.text).concat(
                unless(!block.text.startsWith('- ') || block.text.endsWith('.'), block.text),
              )
            : [],
        ),
      ),
    ).toEqual([]);
  });

  test('numbers as papers write them: 1.015,19; 04 đơn vị', () => {
    expect(
      failing((paper) =>
        said(paper).flatMap((text) => [
          ...[
            ...text.replace(/\d+\/\d+\/\S+|\d+\/QĐ-\S+/g, '').matchAll(/(?<![\d.,/])\d{4,}(?![\d/])/g),
          ].flatMap(([figure]) => unless(/^(?:19|20)\d\d$/.test(figure), `${figure} in: ${text}`)),
          ...unless(!/(?<![\d,./]|từ )\b\d (?:đơn vị|cơ quan)\b/.test(text), text),
        ]),
      ),
    ).toEqual([]);
  });

  test('what is not finished says so, and says nothing that nobody decided', () => {
    expect(
      failing((paper, name) => {
        const texts = said(paper);
        if (name.startsWith('minutes, ')) {
          const tables = paper.document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
          return [
            ...unless(isDraft(paper), 'no draft'),
            ...unless(!texts.some((text) => /Không có\.|Xếp loại|xếp loại:/.test(text)), 'decided'),
            ...unless(
              tables[0]?.rows.every((row) => row.at(-1) === '–' || row[1] === 'Điểm trừ') ?? false,
              'points',
            ),
            ...unless(
              texts.some((text) => text.startsWith('2. Tiêu chí chưa thẩm định')),
              'open ones untold',
            ),
          ];
        }
        return name.startsWith('report, unfinished') || name === 'report'
          ? [
              ...unless(isDraft(paper), 'no draft'),
              ...unless(
                texts.some((text) => /^\(Bản dự thảo: \d+\/\d+ đơn vị chưa có điểm thẩm định/.test(text)),
                'count',
              ),
            ]
          : [];
      }),
    ).toEqual([]);
  });

  test('of a form in which nothing was entered no paper says 0', () => {
    expect(
      failing((paper, name) =>
        name.startsWith('minutes, untouched')
          ? paper.document.blocks.flatMap((block) =>
              block.kind === 'table'
                ? block.rows.flatMap((row) =>
                    unless(
                      row.slice(3).every((cell) => cell === '–'),
                      row.join(' | '),
                    ),
                  )
                : [],
            )
          : [],
      ),
    ).toEqual([]);
  });

  test('maxima as the decision prints them, with a note where the criteria hold another sum', () => {
    for (const [id, printed, holds] of [
      ['lam-dong-2021-so', '500', '490'],
      ['lam-dong-2021-huyen', '500', '510'],
    ] as const)
      for (const kind of ['minutes', 'report, finished', 'unit, finished']) {
        const paper = papers.get(`${kind}: ${id}`);
        const text = paper ? said(paper).join(' ') : '';
        expect(text).toMatch(new RegExp(`\\d/${printed} điểm`));
        expect(text).toContain(`tổng điểm tối đa là ${printed}; các tiêu chí cộng lại là ${holds}`);
      }
  });

  test('a report says by what it ranks before it ranks; bonus points are said', () => {
    expect(
      failing((paper, name) => {
        if (!name.startsWith('report')) return [];
        const texts = said(paper);
        const says = name.startsWith('report, one unit') ? 'Chỉ có một đơn vị' : 'Đơn vị được xếp hạng theo';
        const rule = texts.findIndex((text) => text.startsWith(says));
        const first = texts.findIndex((text) => /hạng 1 /.test(text));
        return [
          ...unless(rule >= 0 && (first < 0 || rule < first), 'rule'),
          ...unless(
            !name.includes('hau-giang') ||
              texts.some((text) => text.includes('kể cả điểm thưởng, tối đa 30')),
            'bonus',
          ),
        ];
      }),
    ).toEqual([]);
  });

  test('rates in a unit’s report are those of their figures', () => {
    expect(
      failing((paper, name) =>
        name.startsWith('unit')
          ? said(paper).flatMap((text) => {
              const [, part = '', whole = '', percent = ''] =
                /([\d.]+)\/([\d.]+), đạt tỷ lệ ([\d,]+)%/.exec(text) ?? [];
              const number = (figure: string): number => Number(figure.replaceAll('.', '').replace(',', '.'));
              return part === ''
                ? []
                : unless(Math.abs((100 * number(part)) / number(whole) - number(percent)) < 0.0051, text);
            })
          : [],
      ),
    ).toEqual([]);
  });
});

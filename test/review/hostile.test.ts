/** What units write to see whether somebody runs it, in every place and every paper of a review: it stays text. */
import { emptyLetter } from '../../src/review/appraisal/letter';
import { strFromU8, unzipSync } from 'fflate';
import { writePaper } from '../../src/intake/rewrite/papers';
import { receive } from '../../src/intake/batch/receive';
import type { Received } from '../../src/intake/batch/receive';
import { findingText } from '../../src/messages/findings';
import { problemLines } from '../../src/messages/problem-lines';
import { columnAt, layoutOf, rowAt } from '../../src/form/layout';
import { decide } from '../../src/review/appraisal/appraisal';
import { resultWorkbook } from '../../src/review/result-sheet';
import type { WorkbookContent } from '../../src/sheet/content';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { contentOf, specOf } from '../tools/workbooks';

const texts = [
  '=1+1',
  '+HYPERLINK("http://x")',
  '-2+3',
  '@SUM(A1)',
  '\tcmd\r\nnext line',
  '<script>alert(1)</script><b>x</b>',
  'javascript:alert(1)',
  'file:///C:/secret.txt',
  '\\\\server\\share\\a.xlsx',
  '\u202Etxt.exe\u202C',
  '&quot;]]><!--',
  'x'.repeat(32_767),
];

const rubric = form('gia-lai-2020-huyen');
const ID = '2.III.1';
const details = {
  letter: { ...emptyLetter, superior: '', agency: 'A', place: '' },
  date: '',
  reviewer: 'B',
};

/** Unit, evidence, an entry and a printed text all say it. */
async function submitted(text: string): Promise<Uint8Array> {
  const filled = submission(rubric, 'gia-lai-kbang-2020');
  const answer = filled.answers.get(ID);
  if (!answer) throw new Error('no answer');
  const answers = new Map([...filled.answers, [ID, { ...answer, evidence: text, note: text }]]);
  const spec = specOf(rubric, { ...filled, unit: text, answers });
  const layout = layoutOf(rubric);
  const line = spec.sheets[0]?.cells[rowAt(layout, ID)];
  for (const col of [1, columnAt(layout, 'v1')]) {
    const style = line?.[col]?.style;
    if (line) line[col] = { value: text, ...(style === undefined ? {} : { style }) };
  }
  return writeWorkbook(spec);
}

/** Same letters, whatever blanks a file format keeps. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const says = (content: WorkbookContent, text: string): boolean =>
  content.sheets.some(({ rows }) =>
    [...rows.values()].some((cells) =>
      [...cells.values()].some(({ value }) => typeof value === 'string' && plain(value) === plain(text)),
    ),
  );

/** Formulas that the form and the appraisal do not write themselves, links and anything that could act. */
function acting(bytes: Uint8Array, content: WorkbookContent, text: string): string[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
  const formulas = content.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula ?? [])),
  );
  return [
    ...formulas.filter((formula) => formula.includes(text.replace(/^=/, '').slice(0, 40))),
    ...parts.flatMap(([name, xml]) =>
      /<hyperlink|TargetMode="External"|<ddeLink|<oleObject|<script/.test(xml) ? [name] : [],
    ),
  ];
}

test.each(texts.map((text) => [text.slice(0, 24), text]))(
  'stays text: %j',
  async (_name, text) => {
    const bytes = await submitted(text);
    const received: Received = await receive({ name: `${text.slice(0, 20)}.xlsx`, bytes }, builtIn);
    if (!received.ok) throw new Error(received.reason);
    const { reviewed, appraisal } = received;
    // what the screens and the JSON document show
    expect(plain(reviewed.unit)).toBe(plain(text));
    const edited = reviewed.findings.find(
      ({ code, criterion }) => code === 'printed-edited' && criterion === ID,
    );
    expect(plain(String(edited?.found))).toBe(plain(text));
    expect(JSON.parse(JSON.stringify(reviewed.findings))).toEqual(reviewed.findings);
    for (const finding of reviewed.findings) expect(findingText(finding).length).toBeLessThan(4_000);
    for (const line of problemLines(reviewed.problems)) expect(line.text.length).toBeLessThan(4_000);
    // the result of many files
    const result = await writeWorkbook(
      resultWorkbook([
        { ...reviewed, rubric },
        { ok: false, file: text, reason: text },
      ]),
    );
    const held = contentOf(result);
    expect(held.sheets.flatMap(({ rows }) => [...rows.values()]).length).toBeGreaterThan(4);
    for (const { rows } of held.sheets)
      for (const cells of rows.values())
        for (const cell of cells.values()) expect(cell.formula).toBeUndefined();
    expect(says(held, text)).toBe(true);
    expect(acting(result, held, text)).toEqual([]);
    // papers
    const decided = decide(
      appraisal,
      ID,
      { appraised: 0, reason: text, question: text, explanation: text },
      { at: '2021-11-20 09:30', by: text.slice(0, 60) },
    );
    if (!decided.ok) throw new Error(decided.refusal);
    for (const paper of ['appraised', 'return'] as const) {
      const made = await writePaper(
        paper,
        { name: 'a.xlsx', bytes },
        decided.appraisal,
        details,
        '0.0.0',
        builtIn,
      );
      if (!made) throw new Error('not written');
      const written = contentOf(made);
      expect(says(written, text)).toBe(true);
      expect(acting(made, written, text)).toEqual([]);
    }
  },
  60_000,
);

test('what is odd about the figures stands in the result, as on the screens', async () => {
  const bytes = await writeWorkbook(specOf(rubric, submission(rubric, 'gia-lai-kbang-2020')));
  const received = await receive({ name: 'kbang.xlsx', bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  const result = contentOf(
    await writeWorkbook(resultWorkbook([{ ...received.reviewed, rubric }])),
  ).sheets.find(({ name }) => name === 'Số liệu cần xem lại');
  const lines = [...(result?.rows.values() ?? [])].map((cells) => cells.get(3)?.value);
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringContaining('2.I.39 được 1 điểm; 2.III.5 được 0 điểm')]),
  );
});

test('a list of the result without lines says so; of files that nobody could read it says nothing', async () => {
  const bytes = await writeWorkbook(specOf(rubric, submission(rubric, 'gia-lai-kbang-2020')));
  const received = await receive({ name: 'kbang.xlsx', bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  const saidIn = (results: Parameters<typeof resultWorkbook>[0]): string =>
    JSON.stringify(resultWorkbook(results).sheets.map(({ cells }) => cells));
  const clean = { ...received.reviewed, rubric, findings: [] };
  expect(saidIn([clean])).toContain('Không phát hiện sai lệch.');
  expect(saidIn([{ ok: false, file: 'a.xlsx', reason: 'hỏng' }])).not.toContain('Không phát hiện sai lệch.');
});

test.each([
  ['evidence of one entry is kept whole, however long', 1, 30_000],
  ['of evidence without end a beginning is kept, and it says so', 100, 1_001],
])('%s', async (_, entries, kept) => {
  const sent = submission(rubric, 'gia-lai-kbang-2020');
  const long = new Set([...sent.answers.keys()].slice(0, entries));
  const answers = new Map(
    [...sent.answers].map(([id, answer]) => [
      id,
      long.has(id) ? { ...answer, evidence: 'v'.repeat(30_000) } : answer,
    ]),
  );
  const bytes = await writeWorkbook(specOf(rubric, { ...sent, answers }));
  const received = await receive({ name: 'kbang.xlsx', bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  for (const id of long) expect(received.answers.get(id)?.evidence).toHaveLength(kept);
  const [first] = long;
  expect(received.answers.get(first ?? '')?.evidence.endsWith('…')).toBe(entries > 1);
});

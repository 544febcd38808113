/** Texts of strangers on their way into a Word file: whatever they hold, every part of the file is XML. */
import { unzipSync } from 'fflate';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { assess } from '../../src/scoring/assess';
import { writeDocument } from '../../src/word/frame';
import { unitReport } from '../../src/word/unit-report';
import { wordText } from '../../src/word/word-text';
import { form, submission } from '../scoring/forms';

const rubric = form('ha-nam-2021-so');
const own = submission(rubric, 'ha-nam-so-tai-chinh-2021');

test.each<[string, string]>([
  ['half of a pair, which no encoding has', 'SỞ \ud83dA'],
  ['the other half', 'SỞ \ude00A'],
  ['signs that steer a terminal', 'SỞ \u0000\u0007\u001bA'],
  ['signs that are no letters', 'SỞ \ufffe\uffffA'],
  ['marks of XML', 'SỞ <A> & "B"'],
  ['a whole pair', 'SỞ 😀A'],
])('%s', async (_what, unit) => {
  const named = { ...own, unit };
  const document = unitReport(rubric, named, assess(rubric, named), { letter: emptyLetter });
  const parts = unzipSync(await writeDocument(document));
  const parser = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const xml = parser.decode(bytes);
    expect([name, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)]).toEqual([name, false]);
  }
  const text = parser.decode(parts['word/document.xml']);
  expect(text).toContain('SỞ ');
  if (unit.includes('😀')) expect(text).toContain('😀A');
  else if (/[\ud800-\udfff]/.test(unit)) expect(text).toContain('SỞ \ufffdA');
});

test('half of a pair is replaced here, for browsers write it into the file as it is', () =>
  expect(wordText('SỞ \ud83dA\n\ude00')).toEqual(['SỞ \ufffdA', '\ufffd']));

test('a line ends as any system ends it, and a tab is a blank', () =>
  expect(wordText('a\tb\r\nc\rd\n\ne')).toEqual(['a b', 'c', 'd', '', 'e']));

test('a heading of the form’s table never stands alone at the end of a page', async () => {
  const document = unitReport(rubric, own, assess(rubric, own), { letter: emptyLetter });
  const xml = new TextDecoder().decode(unzipSync(await writeDocument(document))['word/document.xml']);
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  const keeps = (text: string): boolean[] =>
    rows.filter((row) => row.includes(`>${text}<`)).map((row) => row.includes('<w:keepNext/>'));
  expect([keeps('Thông tin giới thiệu'), keeps('Các dự án, hạng mục đầu tư')]).toEqual([[true], [false]]);
});

/** A form that somebody spoiled: each way has one sentence, with the criterion by its number and the line of the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import { rubricProblemText } from '../../src/messages/problems';

const TEXT = readFileSync(join('test', 'fixtures', 'forms', 'truong-son-2026-xa.yaml'), 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a person reads of the file's errors. */
function said(text: string): string[] {
  const read = readRubricFile(bytes(text));
  if (read.ok) return [];
  return read.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => rubricProblemText(problem));
}

/** Replaces the first text after the beginning of a criterion; fails where it is not there. */
function inside(id: string, from: string, to: string): string {
  const start = id === '' ? 0 : TEXT.indexOf(`- id: ${id}\n`);
  const at = TEXT.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`${id} has no ${from}`);
  return TEXT.slice(0, at) + to + TEXT.slice(at + from.length);
}

test('the form as the decision has it has no errors', () => {
  expect(said(TEXT)).toEqual([]);
});

const spoiled: [string, string, string][] = [
  ['a key misspelt', inside('II.8', 'numerator:', 'numerater:'), 'II.8, dòng 192: Thiếu mục “rule › numerator”.'],
  ['a key too many', inside('I.1', 'max: 4', 'max: 4\n    colour: red'), 'I.1, dòng 68: Tệp mẫu phiếu không có mục “colour”; hãy kiểm tra chính tả.'],
  ['a rule without what it needs', inside('II.8', '      denominator: Tổng số nhiệm vụ trong Kế hoạch\n', ''), 'II.8, dòng 192: Thiếu mục “rule › denominator”.'],
  ['a word for a number', inside('I.1', 'points: 2', 'points: hai'), 'I.1, dòng 74: Mục “rule › options › #2 › points” là "hai"; cần số.'],
  ['an unknown rule', inside('I.1', 'kind: choice', 'kind: magic'), 'I.1, dòng 69: Mục “rule › kind” là "magic"; cần "ratio", "bands", "choice", "checklist", "counts", "deduction", "judgement", "formula", "combination".'],
  ['a negative number of points', inside('I.1', 'points: 2', 'points: -2'), 'I.1, dòng 74: Mục “rule › options › #2 › points” là -2; cần số không nhỏ hơn 0.'],
  ['an option above the maximum', inside('I.1', 'points: 4', 'points: 5'), 'I.1, dòng 59: Phương án 5 điểm lớn hơn điểm tối đa 4.'],
  ['a choice that never reaches its maximum', inside('I.1', 'points: 4', 'points: 3'), 'I.1, dòng 59: Không phương án nào đạt điểm tối đa 4: cao nhất là 3. Nếu quyết định đúng như vậy, hãy ghi “reading”.'],
  ['points with three decimals', inside('I.6', 'points: 1.5', 'points: 1.125'), 'I.6, dòng 137: 1,125 có nhiều hơn hai số lẻ, điểm chỉ có hai số lẻ. Hãy ghi điểm có nhiều nhất hai số lẻ.'],
  ['a band with two bounds', inside('II.8', 'from: 80', 'from: 80\n        upTo: 90'), 'II.8, dòng 182: Mức 1 có hơn một ngưỡng; mỗi mức chỉ ghi một trong from, above, upTo.'],
  ['a rate over nothing', inside('II.11', 'rateOver: 1', 'rateOver: 0'), 'II.11, dòng 223: Mức 2: rateOver phải lớn hơn 0.'],
  ['a rate where nothing is a rate', inside('III.15', 'gives: 2', 'gives: rate'), 'III.15, dòng 270: Mức 2 cho điểm theo tỷ lệ, nhưng tiêu chí chấm theo số lượng nên không có tỷ lệ.'],
  ['bands with a hole', inside('II.8', '      - gives: 0\n', ''), 'II.8, dòng 182: Các mức để hở: giá trị < 80 không thuộc mức nào; cần một mức cuối không có ngưỡng.'],
  ['a band that is never reached', inside('III.15', 'from: 100', 'from: 300'), 'III.15, dòng 270: Mức 2 không bao giờ đạt tới vì các mức trước đã bao gồm.'],
  ['an id twice', inside('I.2', 'id: I.2', 'id: I.1'), 'I.1, dòng 59: Mã tiêu chí “I.1” bị trùng.'],
  ['two ids that are one name in the sheet', inside('I.2', 'id: I.2', 'id: I-1'), 'I-1, dòng 77: Hai mã cho cùng một tên ô: I.1, I-1.'],
  ['no maximum', inside('I.2', '    max: 4\n', ''), 'I.2, dòng 77: Tiêu chí không có điểm tối đa: cần “max”, hoặc “readAs” kèm “reading”.'],
  ['a sum of a group that is wrong', inside('', 'max: 20\n', 'max: 21\n'), 'I, dòng 55: Tổng ghi trên mẫu 21 không bằng tổng các tiêu chí 20.'],
  ['a declared total that is wrong', inside('', 'declaredTotal: 200', 'declaredTotal: 210'), 'dòng 16: Tổng ghi trên mẫu 210 không bằng tổng các tiêu chí 200.'],
  ['a bonus other than its group', inside('', 'bonus: 5', 'bonus: 6'), 'dòng 17: Điểm thưởng ghi 6, nhưng các nhóm điểm thưởng cộng lại là 5.'],
  ['a class that nobody reaches', inside('', 'from: 170', 'from: 850'), 'dòng 931: Không đơn vị nào đạt được mức xếp loại “Tốt: 850”: cao nhất là 205.'],
  ['a column that is missing', inside('', '- role: self\n  title: Điểm tự chấm\n  width: 8\n', ''), 'dòng 19: Mẫu phiếu không có cột cho “self”.'],
  ['a column of an unknown role', inside('', 'role: method', 'role: colour'), 'dòng 25: Mục “columns › #3 › role” là "colour"; cần "no", "text", "method", "printed", "max", "self", "department", "online", "expert", "appraised", "achieved", "evidence", "note".'],
  ['an id that is no id', inside('', 'id: truong-son-2026-xa', 'id: Trường Sơn'), 'dòng 2: Mục “id” là "Trường Sơn"; cần chữ thường không dấu, số và dấu gạch nối.'],
  ['a version that is no whole number', inside('', 'year: 2026', 'year: 2026\nversion: 1.5'), 'dòng 5: Mục “version” là 1.5; cần số nguyên.'],
  ['a map to a criterion that there is not', `${TEXT}from:\n- form: truong-son-2025-xa\n  criteria: { I.99: [I.1] }\n`, 'dòng 974: Mục “from” của “truong-son-2025-xa” nêu tiêu chí I.99, nhưng mẫu phiếu này không có tiêu chí đó.'],
  ['a number beyond all forms', inside('I.1', 'max: 4', 'max: 4e12'), 'I.1, dòng 67: Số lớn hơn 1000000000 không thể là số điểm hay số liệu của mẫu phiếu.'],
  ['an endless text', inside('I.1', 'text: Người đứng đầu', `text: ${'a'.repeat(20_000)}`), 'I.1, dòng 61: Nội dung dài quá 16000 ký tự.'],
  ['parts deep in each other', inside('', 'readings:', `footnotes: ${'['.repeat(60)}${']'.repeat(60)}\nreadings:`), 'dòng 971: Các mục lồng nhau quá 40 lớp.'],
  ['endlessly deep parts', `a: ${'['.repeat(200_000)}`, 'dòng 1: Sai cú pháp YAML ở đây hoặc ngay trước đó; hãy xem thụt đầu dòng, dấu gạch đầu dòng, dấu hai chấm và dấu nháy.'],
  [
    'a bomb of repeated parts',
    `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`).join('\n')}\n`,
    'Tệp lặp lại các phần của chính nó (dấu & và *) quá nhiều lần; hãy ghi rõ từng phần.',
  ],
  ['code instead of data', 'a: !!js/function "function () { return 1; }"', 'dòng 1: Tệp mẫu phiếu chỉ ghi chữ và số, không ghi thẻ bắt đầu bằng dấu !.'],
  ['no YAML', '{', 'dòng 1: Sai cú pháp YAML ở đây hoặc ngay trước đó; hãy xem thụt đầu dòng, dấu gạch đầu dòng, dấu hai chấm và dấu nháy.'],
  ['a line that stands too far in', inside('I.1', '    max: 4', '      max: 4'), 'dòng 67: Sai cú pháp YAML ở đây hoặc ngay trước đó; hãy xem thụt đầu dòng, dấu gạch đầu dòng, dấu hai chấm và dấu nháy.'],
  ['a quote that is not closed', inside('I.6', 'text: ', 'text: "'), 'dòng 139: Sai cú pháp YAML ở đây hoặc ngay trước đó; hãy xem thụt đầu dòng, dấu gạch đầu dòng, dấu hai chấm và dấu nháy.'],
  ['a key twice', inside('I.1', '    max: 4', '    max: 4\n    max: 3'), 'dòng 68: Mục này đã ghi ở trên; mỗi mục chỉ ghi một lần.'],
  ['a list', '- a\n', 'Tệp không có nội dung của một mẫu phiếu.'],
  ['nothing', '', 'Tệp không có nội dung của một mẫu phiếu.'],
];

test.each(spoiled)('%s', (_name, text, sentence) => {
  expect(said(text)[0]).toBe(sentence);
});

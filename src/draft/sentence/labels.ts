/** What a rate divides, from the words of its criterion. */
import { oneLine, withoutEnd } from '../../reading/text';
import type { Sentence } from './words';

export interface Labels {
  numerator: string;
  denominator: string;
  /** Money: both may have a fraction. */
  fractions?: true;
  /** True where the words name both. */
  sure: boolean;
}

/** Stands for a quantity that no word names. */
const UNNAMED = '?';
/** "a = Số hồ sơ nộp trực tuyến". */
const LABEL = /^([ab]) ?[=:] ?(\S.*)$/i;
/** "Tỷ lệ X/tổng số Y", "Tỷ lệ X trên tổng số Y"; any other stroke may be one between two words ("huyện/xã"). */
const PARTS = /^tỷ lệ (\S.*?)(?: ?\/ ?| trên )(tổng \S.*)$/i;
/** What is said of the things counted begins here: "máy tính | kết nối Internet". */
const SAID = [
  'được',
  'đã',
  'có',
  'sử dụng',
  'hoàn thành',
  'kết nối',
  'cài',
  'dùng',
  'nộp',
  'chấp nhận',
  'thực hiện',
  'tham gia',
  'phát sinh',
  'ứng dụng',
  'giải quyết',
  'xử lý',
  'gửi',
  'triển khai',
  'đạt',
  'áp dụng',
].join('|');
const SUBJECT = new RegExp(String.raw`^tỷ lệ (\S.*?) ((?:(?:không|chưa) )?(?:${SAID})(?!\p{L}).*)$`, 'iu');
const FIRST_MORE = /^(?:đã|được) (?!.*\()\S.* có /iu;
/** "Tỷ lệ số hóa hồ sơ": what is done stands before the things. */
const DONE =
  /^tỷ lệ (số hóa|thanh toán trực tuyến|ký số|nộp trực tuyến|tiếp nhận trực tuyến|xử lý trực tuyến) (\p{L}.*)$/iu;
/** "Tỷ lệ chi ngân sách cấp xã cho chuyển đổi số". */
const SPENT = /^tỷ lệ (chi ngân sách(?: \S+)*?) cho (\S.*)$/i;
/** "Mức độ hài lòng của người dân (theo kết quả khảo sát)". */
const CONTENT = /^(?:mức độ|tỷ lệ) hài lòng .*khảo sát/i;
/** A mean may have a fraction, and divides once more. */
const MEAN = /bình quân|trung bình/i;
/** "(trừ văn bản mật)" holds for both. */
const LESS = /\((?:trừ|không tính|không bao gồm|không kể|bao gồm|gồm)(?!\p{L})[^()]*\)/iu;

/** Takes the pieces that name a and b; the rest is the rule's. */
export function labelled({ pieces, textOf }: Sentence): { a?: string; b?: string; rest: string[] } {
  const found: { a?: string; b?: string; rest: string[] } = { rest: [] };
  for (const piece of pieces) {
    const [, name, label] = LABEL.exec(piece) ?? [];
    if (name === undefined || label === undefined) found.rest.push(piece);
    else found[name.toLowerCase() === 'a' ? 'a' : 'b'] = textOf(label);
  }
  return found;
}

/** Numerator and denominator that a criterion's text names; undefined where it is about no rate. */
export function labelsIn(criterion: string): Labels | undefined {
  const [line = ''] = criterion.trim().split('\n');
  const subject = unfilled(oneLine(line)).replace(/^[-+ ]+/, '');
  const [, over, under] = PARTS.exec(subject) ?? [];
  if (over !== undefined && under !== undefined)
    return {
      numerator: counted(over),
      denominator: upper(under),
      sure: !under.includes('/') && !MEAN.test(over),
    };
  if (CONTENT.test(subject))
    return { numerator: 'Số phiếu hài lòng', denominator: 'Tổng số phiếu khảo sát', sure: true };
  const [, spent, purpose] = SPENT.exec(subject) ?? [];
  if (spent !== undefined && purpose !== undefined)
    return {
      numerator: upper(`${spent} cho ${purpose}`),
      denominator: `Tổng ${spent}`,
      fractions: true,
      sure: true,
    };
  const [, done, items] = DONE.exec(subject) ?? [];
  if (done !== undefined && items !== undefined)
    return {
      numerator: `Số ${items} được ${done}`,
      denominator: `Tổng số ${items}`,
      sure: !items.includes('/'),
    };
  const [, things, said] = SUBJECT.exec(subject) ?? [];
  if (things !== undefined && said !== undefined) {
    const [less = ''] = LESS.exec(said) ?? [];
    const denominator = `Tổng ${numberOf(things)}${less === '' ? '' : ` ${less}`}`;
    const plain = !things.includes('/') && !FIRST_MORE.test(said);
    return { numerator: counted(`${things} ${said}`), denominator, sure: plain };
  }
  const rate = /^tỷ lệ (\S.*)$/i.exec(subject)?.[1];
  return rate === undefined ? undefined : { numerator: counted(rate), denominator: UNNAMED, sure: false };
}

/** Without "……%" to fill in, and the colon that stands before it. */
const unfilled = (text: string): string =>
  withoutEnd(text.endsWith('…%') ? text.slice(0, -1) : text, (sign) => /[:.…\s]/.test(sign));

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "dân số" is a number by itself. */
const numberOf = (things: string): string => (/^dân số(?!\p{L})/iu.test(things) ? things : `số ${things}`);
const counted = (text: string): string => upper(/^(?:tổng )?số /i.test(text) ? text : numberOf(text));

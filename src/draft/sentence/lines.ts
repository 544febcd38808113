/** So many of each, added or taken off: "cộng theo số lượng: Số lớp đã mở: 0,5 điểm", "trừ theo số lượng: Số sự cố: 2 điểm". */
import { withoutEnd } from '../../reading/text';
import { fixedPoints } from './gives';
import { all, split, type Asked, type Kind, type Priced, type RuleSentence } from './kind';
import { headed, priced } from './options';
import { NUMBER, numeral } from './words';

const COUNTS = 'cộng theo số lượng';
const DEDUCTION = 'trừ theo số lượng';

/** "Mỗi lớp được 0,5 điểm, tối đa 2 điểm". */
const EACH = new RegExp(
  String.raw`^(?:[^:\d]*: )?(?:cứ )?(?:mỗi|01|một) ([^:\d]*[^:\s\d]):? ?(?:(?:được|cộng|đạt|tính) ){0,2}\+? ?${NUMBER} điểm(?:,? ?\(?(.*?)\)?)?$`,
  'iu',
);
/** "tối đa không quá 8 điểm". */
const CAP = new RegExp(
  String.raw`^(?:nhưng )?(?:tổng )?(?:điểm )?(?:tối đa|không quá|không vượt quá)(?: không quá| là)?:? (?:${NUMBER} điểm|điểm tối đa)$`,
  'iu',
);
/** "Mỗi báo cáo gửi chậm trừ 0,25 điểm", "Thiếu mỗi thông tin: trừ 1 điểm". */
const OFF = new RegExp(
  String.raw`^([^:\d]*?:? ?)(?:cứ )?(?:mỗi|01|một) ([^:\d]*[^:\s\d]),?:? ?(?:bị )?trừ:? ?${NUMBER} điểm$`,
  'iu',
);
/** By these a counted thing is more than a name. */
const MORE =
  /[\d%<>≥≤=]|(?<!\p{L})(?:mỗi|thêm|trừ|cộng|từ|đến|dưới|trên|trước|sau|trường hợp|trở lên|nếu|tỷ lệ|điểm|sau đó)(?!\p{L})/iu;

const named = (things: string): string =>
  /^số /i.test(things) ? things : `Số ${things.replace(/ (?:được|thì)$/, '')}`;

export const counts: RuleSentence<Kind<'counts'>> = {
  print: ({ options }) => priced(COUNTS, options),
  read(asked) {
    const told = headed(COUNTS, asked, Infinity);
    if (told !== undefined)
      return { rule: { kind: 'counts', ...(told ? { options: told } : {}) }, doubts: [] };
    const pieces = asked.pieces.filter((piece) => !isCap(piece, asked.max));
    const options = all(pieces.map((piece) => eachOf(piece, asked)));
    if (!options || options.length === 0) return undefined;
    // several counted lines, each with a cap of its own, are another rule
    const doubts = options
      .map(({ text }) => text)
      .filter((text) => MORE.test(text.replace(/^Số /, '')) && !isPlace(text, asked.criterion));
    return { rule: { kind: 'counts', options }, doubts };
  },
};

/** "Mỗi điểm được 0,5 điểm" of a criterion "Điểm truy cập …": a point on the map. */
const isPlace = (text: string, criterion: string): boolean => text === 'Số điểm' && /^điểm /i.test(criterion);

const isCap = (piece: string, max: number): boolean => {
  const found = CAP.exec(piece);
  return found !== null && (found[1] === undefined || numeral(found[1]) === max);
};

function eachOf(piece: string, { textOf, max }: Asked): Priced | undefined {
  const [, things, each, cap] = EACH.exec(piece) ?? [];
  if (things === undefined || each === undefined) return undefined;
  if (cap !== undefined && cap !== '' && !isCap(cap, max)) return undefined;
  return { text: named(textOf(things)), points: numeral(each) };
}

export const deduction: RuleSentence<Kind<'deduction'>> = {
  print: ({ options }) => priced(DEDUCTION, options),
  read(asked) {
    const told = headed(DEDUCTION, asked, Infinity);
    if (told !== undefined)
      return { rule: { kind: 'deduction', ...(told ? { options: told } : {}) }, doubts: [] };
    const full = asked.pieces.filter((piece) => isFull(piece, asked.max));
    const options = all(
      asked.pieces.filter((piece) => !full.includes(piece)).map((piece) => offOf(piece, asked)),
    );
    if (!options || options.length === 0) return undefined;
    const unclear = options.filter(({ text }) => MORE.test(text.replace(/^Số /, ''))).map(({ text }) => text);
    // from where the points are taken off must be said
    const doubts = full.length === 1 ? unclear : [...unclear, asked.criterion];
    return { rule: { kind: 'deduction', options }, doubts };
  },
};

const isFull = (piece: string, max: number): boolean => fixedPoints(split(piece)?.[1] ?? '', max) === max;

function offOf(piece: string, { textOf }: Asked): Priced | undefined {
  const [, lead = '', things, points] = OFF.exec(piece) ?? [];
  if (things === undefined || points === undefined) return undefined;
  const what = withoutEnd(lead, (sign) => /[:\s]/.test(sign));
  return {
    text: named(textOf(what === '' ? things : `${things} ${what.toLowerCase()}`)),
    points: numeral(points),
  };
}

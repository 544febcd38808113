/** One of several, or all that hold: "chọn một: Có: 2 điểm; Không: 0 điểm", "cộng các mục: Máy quét: 1 điểm; …". */
import { all, pricedIn, type Asked, type Kind, type Priced, type Reading, type RuleSentence } from './kind';
import { fixedPoints } from './gives';
import { pointsText, worded } from './words';

/** The options stand on rows of their own below the criterion. */
const BELOW = 'theo các dòng dưới';
/** What gives nothing where the decision names only what gives something. */
export const NONE_OF_THEM = 'Không thuộc các trường hợp trên';

export const priced = (head: string, options: readonly Priced[] | undefined): string =>
  options === undefined
    ? `${head} ${BELOW}`
    : `${head}: ${options.map(({ text, points }) => `${worded(text)}: ${pointsText(points)}`).join('; ')}`;

/** Priced texts behind a head; `null` where they stand on rows below. */
export function headed(head: string, asked: Asked, most = asked.max): Priced[] | null | undefined {
  const [first = '', ...more] = asked.pieces;
  if (first === `${head} ${BELOW}` && more.length === 0) return null;
  if (!first.toLowerCase().startsWith(`${head}: `)) return undefined;
  return all([first.slice(head.length + 2), ...more].map((piece) => pricedIn(piece, asked, most)));
}

const CHOICE = 'chọn một';
const CHECKLIST = 'cộng các mục';
/** True where a head says what the options are, so that their points need not. */
const isTold = ({ pieces }: Asked): boolean =>
  [CHOICE, CHECKLIST].some((head) => pieces[0]?.toLowerCase().startsWith(`${head}: `));

export const choice: RuleSentence<Kind<'choice'>> = {
  print: ({ options }) => priced(CHOICE, options),
  read(asked) {
    const told = headed(CHOICE, asked);
    if (told !== undefined)
      return { rule: { kind: 'choice', ...(told ? { options: told } : {}) }, doubts: [] };
    return yesOrNo(asked) ?? falling(asked);
  },
};

export const checklist: RuleSentence<Kind<'checklist'>> = {
  print: ({ options }) => priced(CHECKLIST, options),
  read(asked) {
    const told = headed(CHECKLIST, asked);
    if (told !== undefined)
      return { rule: { kind: 'checklist', ...(told ? { options: told } : {}) }, doubts: [] };
    const options = isTold(asked) ? undefined : all(asked.pieces.map((piece) => pricedIn(piece, asked)));
    if (!options || options.length < 2 || options.some(({ points }) => points <= 0)) return undefined;
    const sum = options.reduce((total, { points }) => total + Math.round(points * 1000), 0) / 1000;
    return sum === asked.max
      ? { rule: { kind: 'checklist', options }, doubts: unexplained(options) }
      : undefined;
  },
};

/** "Có …", "Đơn vị có …": whether there is something. */
const ASKS = /^[-+ ]*(?:(?:cơ quan, )?(?:đơn vị|cơ quan|xã|phường) )?có /i;

/** Only the maximum is printed ("+ 5 điểm"): all or nothing. It is sure where the criterion asks whether there is something. */
function yesOrNo({ pieces, criterion, max }: Asked): Reading<Kind<'choice'>> | undefined {
  const [only, ...more] = pieces;
  const said = only === undefined ? undefined : fixedPoints(only.replace(/^có: /i, ''), max);
  if (more.length > 0 || said !== max) return undefined;
  const options = [
    { text: 'Có', points: max },
    { text: 'Không', points: 0 },
  ];
  return { rule: { kind: 'choice', options }, doubts: ASKS.test(criterion) ? [] : [criterion] };
}

/** From the maximum down to nothing; what gives nothing may be left out. */
function falling(asked: Asked): Reading<Kind<'choice'>> | undefined {
  const options = isTold(asked) ? undefined : all(asked.pieces.map((piece) => pricedIn(piece, asked)));
  if (!options || options.length < 2 || options[0]?.points !== asked.max) return undefined;
  const falls = options.every(
    ({ points }, index) => index === 0 || points < (options[index - 1]?.points ?? 0),
  );
  if (!falls) return undefined;
  const none = options.at(-1)?.points === 0 ? [] : [{ text: NONE_OF_THEM, points: 0 }];
  const doubts = [...unexplained(options), ...none.map(({ text }) => text)];
  return { rule: { kind: 'choice', options: [...options, ...none] }, doubts };
}

/** By these an option's text is more than a name: it counts, adds, or has an edge that another option may miss. */
const MORE = /(?<!\p{L})(?:mỗi|thêm|trừ|cộng|nếu|tỷ lệ|điểm)(?!\p{L})|%|[<>≥≤=]/iu;
const EDGE =
  /(?<!\p{L})(?:từ|đến|dưới|trên|trước|sau|ngày|tháng|quý)(?: ngày| thứ| hết)* ?\d|\d\s*\p{L}* trở (?:lên|xuống)/iu;
const REST = /(?:còn lại|khác)$/i;

const unexplained = (options: readonly Priced[]): string[] =>
  options
    .map(({ text }) => text)
    .filter((text) => MORE.test(text) || (EDGE.test(text) && !REST.test(options.at(-1)?.text ?? '')));

/** A degree of completion that being late halves: "kết hợp: …: 10 điểm; giảm một nửa khi: …; không được điểm khi: …". */
import { all, pricedIn, type Kind, type RuleSentence } from './kind';
import { pointsText, worded } from './words';

const HEAD = 'kết hợp: ';
const HALF = 'giảm một nửa khi: ';
const NONE = 'không được điểm khi: ';

export const combination: RuleSentence<Kind<'combination'>> = {
  print: ({ options, halvedWhen, otherwise }) =>
    HEAD +
    [
      ...options.map(({ text, points }) => `${worded(text)}: ${pointsText(points)}`),
      HALF + worded(halvedWhen),
      NONE + worded(otherwise),
    ].join('; '),
  read(asked) {
    const { pieces, textOf } = asked;
    const half = pieces.at(-2);
    const none = pieces.at(-1);
    if (!pieces[0]?.startsWith(HEAD) || !half?.startsWith(HALF) || !none?.startsWith(NONE)) return undefined;
    const [first = '', ...more] = pieces.slice(0, -2);
    const options = all([first.slice(HEAD.length), ...more].map((piece) => pricedIn(piece, asked)));
    return (
      options && {
        rule: {
          kind: 'combination',
          options,
          halvedWhen: textOf(half.slice(HALF.length)),
          otherwise: textOf(none.slice(NONE.length)),
        },
        doubts: [],
      }
    );
  },
};

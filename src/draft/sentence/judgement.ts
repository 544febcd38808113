/** Points that people give: "hội đồng chấm theo mức độ". */
import { NUMBER, numeral } from './words';
import type { Kind, RuleSentence } from './kind';

const SENTENCE = 'hội đồng chấm theo mức độ';
const JUDGED = new RegExp(
  String.raw`^(?:hội đồng|tổ|đoàn|cơ quan)(?: thẩm định| đánh giá)? chấm theo mức độ(?: [^\d,:]+)?(?:, tối đa ${NUMBER} điểm)?$`,
  'iu',
);

export const judgement: RuleSentence<Kind<'judgement'>> = {
  print: () => SENTENCE,
  read({ pieces, max }) {
    const [only = '', ...more] = pieces;
    const found = JUDGED.exec(only);
    if (!found || more.length > 0 || numeral(found[1] ?? String(max)) !== max) return undefined;
    return { rule: { kind: 'judgement' }, doubts: [] };
  },
};

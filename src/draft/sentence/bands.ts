/** A quantity in steps: "số liệu = Số cuộc họp; đơn vị = cuộc; từ 4: 4 điểm; từ 2: 2 điểm; còn lại: 0 điểm". */
import { oneLine } from '../../reading/text';
import { givesText } from './gives';
import { casesIn, plainBands, type Kind, type RuleSentence } from './kind';
import { bandsOf, boundText } from './ranges';
import { worded } from './words';

const QUANTITY = /^số liệu = (.+)$/;
const UNIT = /^đơn vị = (.+)$/;
const FRACTIONS = 'có phần lẻ';
/** Units that are measured, not counted. */
const MEASURED = /đồng|^tr$|^tỷ$|bps|giờ|ngày|km|m2|%/iu;

export const bands: RuleSentence<Kind<'bands'>> = {
  print: ({ quantity, unit, fractions, bands: steps }) =>
    [
      `số liệu = ${worded(quantity)}`,
      `đơn vị = ${worded(unit)}`,
      ...(fractions ? [FRACTIONS] : []),
      ...steps.map((band) => `${boundText(band, '')}: ${givesText(band.gives)}`),
    ].join('; '),
  read({ pieces, textOf, criterion, max }) {
    const [first = '', second = '', third] = pieces;
    const [, quantity] = QUANTITY.exec(first) ?? [];
    const [, named] = UNIT.exec(second) ?? [];
    if (quantity !== undefined && named !== undefined) {
      const fractions = third === FRACTIONS;
      const steps = plainBands(pieces.slice(fractions ? 3 : 2), '', max);
      return (
        steps && {
          rule: {
            kind: 'bands',
            quantity: textOf(quantity),
            unit: textOf(named),
            ...(fractions ? { fractions } : {}),
            bands: steps,
          },
          doubts: [],
        }
      );
    }
    const found = bandsOf(casesIn(pieces, max) ?? []);
    if (!found || found.unit === '%') return undefined;
    const measured =
      MEASURED.test(found.unit) || found.bands.some(({ from }) => !Number.isInteger(from ?? 0));
    const subject = oneLine(criterion);
    return {
      rule: {
        kind: 'bands',
        quantity: /^(?:số|tổng|mức) /i.test(subject) || found.unit === '' ? subject : `Số ${found.unit}`,
        unit: found.unit || 'đơn vị',
        ...(measured ? { fractions: true } : {}),
        bands: found.bands,
      },
      doubts: subject === '' ? [...found.doubts, '?'] : found.doubts,
    };
  },
};

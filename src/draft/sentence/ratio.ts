/** A part of a whole: "a = …; b = …; từ 80%: điểm tối đa; còn lại: tỷ lệ/80% × điểm tối đa". */
import { givesOf, givesText, type BandSource } from './gives';
import { casesIn, plainBands, type Asked, type Kind, type Reading, type RuleSentence } from './kind';
import { labelled, labelsIn, type Labels } from './labels';
import { bandsOf, boundText } from './ranges';
import { worded } from './words';

type Ratio = Kind<'ratio'>;

const FRACTIONS = 'a, b có phần lẻ';
/** "a/b" is the rate. */
const BY_LABELS = /(^|[:=] ?)\(?a ?\/ ?b\)?(?= ?[x×*])/i;
/** "Điểm = Số nhiệm vụ hoàn thành/Tổng số nhiệm vụ". */
const WRITTEN = /^(?:điểm ?= ?)?\(?(số [^/()+\d]+)\)? ?\/ ?\(?((?:tổng )?số [^/()+\d]+)\)?$/i;

export const ratio: RuleSentence<Ratio> = {
  print: ({ numerator, denominator, fractions, bands }) =>
    [
      `a = ${worded(numerator)}`,
      `b = ${worded(denominator)}`,
      ...(fractions ? [FRACTIONS] : []),
      ...(bands?.map((band) => `${boundText(band, '%')}: ${givesText(band.gives)}`) ?? [
        `điểm = ${givesText('rate')}`,
      ]),
    ].join('; '),
  read(asked) {
    const { a, b, rest } = labelled(asked);
    const fractions = rest[0] === FRACTIONS;
    const pieces = (fractions ? rest.slice(1) : rest).map((piece) => piece.replace(BY_LABELS, '$1tỷ lệ'));
    const only = pieces.length === 1 ? pieces[0] : undefined;
    const written = only === undefined ? undefined : writtenOut(asked, only);
    if (written) return written;
    const scored =
      only === undefined ? banded(pieces, asked.max, a !== undefined) : plainRate(only, asked.max);
    if (!scored) return undefined;
    const labels: Labels | undefined =
      a !== undefined && b !== undefined
        ? { numerator: a, denominator: b, sure: true }
        : (labelsIn(asked.criterion) ?? unnamed(asked.criterion));
    if (!labels) return undefined;
    return {
      rule: {
        kind: 'ratio',
        numerator: labels.numerator,
        denominator: labels.denominator,
        ...(fractions || labels.fractions ? { fractions: true } : {}),
        ...(scored.bands ? { bands: scored.bands } : {}),
      },
      doubts: [...scored.doubts, ...(labels.sure ? [] : [asked.criterion])],
    };
  },
};

interface Scored {
  bands?: BandSource[];
  doubts: string[];
}

const unnamed = (criterion: string): Labels | undefined =>
  criterion === '' ? undefined : { numerator: criterion, denominator: '?', sure: false };

function plainRate(piece: string, max: number): Scored | undefined {
  const rest = plainBands([piece], '%', max);
  if (rest) return { bands: rest, doubts: [] };
  const gives = givesOf(piece, max);
  if (gives === 'rate') return { doubts: [] };
  return typeof gives === 'object' ? { bands: [{ gives }], doubts: [] } : undefined;
}

function banded(pieces: readonly string[], max: number, named: boolean): Scored | undefined {
  const plain = named ? plainBands(pieces, '%', max) : undefined;
  if (plain) return { bands: plain, doubts: [] };
  const found = bandsOf(casesIn(pieces, max) ?? []);
  if (found?.unit !== '%') return undefined;
  const [only, more] = found.bands;
  const plainly = only?.gives === 'rate' && more === undefined && Object.keys(only).length === 1;
  return { ...(plainly ? {} : { bands: found.bands }), doubts: found.doubts };
}

function writtenOut({ max }: Asked, piece: string): Reading<Ratio> | undefined {
  const at = Math.max(piece.lastIndexOf(' x '), piece.lastIndexOf('×'), piece.lastIndexOf('*'));
  const [, over, under] = WRITTEN.exec(piece.slice(0, Math.max(at, 0)).trim()) ?? [];
  if (over === undefined || under === undefined) return undefined;
  if (givesOf(`tỷ lệ ${piece.slice(at).trim()}`, max) !== 'rate') return undefined;
  return { rule: { kind: 'ratio', numerator: over.trim(), denominator: under.trim() }, doubts: [] };
}

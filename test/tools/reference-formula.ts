/** A second reading of formulas, which computes while it reads. It shares nothing with src/rubric/formula. */
import { Rational } from './rational';

/** A value; undefined where something is divided by 0. */
type Value = Rational | undefined;

/** The value of a formula's text for what its names stand for; undefined where something is divided by 0. */
export function referenceFormula(text: string, names: ReadonlyMap<string, Rational>): Value {
  const words = text
    .replace(/[₀-₉]/g, (digit) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)))
    .replace(/ngày (\d+)\/(\d+)\/(\d+)/g, (_, day, month, year) =>
      String(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569),
    )
    .replaceAll('còn lại', ' else ')
    .replaceAll('×', ' * ')
    .replaceAll('÷', ' / ')
    .replaceAll('−', ' - ')
    .replaceAll('≥', ' >= ')
    .replaceAll('≤', ' <= ')
    .replace(/([()+*/;%<>]=?|-)/g, ' $1 ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const next = (): string => words.shift() ?? '';
  const upcoming = (...wanted: string[]): boolean => wanted.includes(words[0] ?? '');

  // each returns the value, and goes over the words in any case
  const atom = (): Value => {
    const word = next();
    if (word === '(') {
      const inner = whole();
      next();
      return inner;
    }
    if ((word === 'min' || word === 'max') && upcoming('(')) {
      next();
      const values = [sum()];
      while (upcoming(';')) {
        next();
        values.push(sum());
      }
      next();
      return values.reduce((best, value) => {
        if (!best || !value) return undefined;
        return word === 'min' ? best.least(value) : value.above(best) ? value : best;
      });
    }
    const named = names.get(word);
    if (named) return named;
    const figure = Rational.of(Number(word.replace(',', '.')));
    if (!upcoming('%')) return figure;
    next();
    return figure.over(Rational.of(100));
  };
  const product = (): Value => {
    let value = atom();
    while (upcoming('*', '/')) {
      const sign = next();
      const other = atom();
      if (sign === '*') value = value && other && value.times(other);
      else value = value && other?.above(Rational.of(0)) ? value.over(other) : undefined;
    }
    return value;
  };
  const sum = (): Value => {
    let value = product();
    while (upcoming('+', '-')) {
      const sign = next();
      const other = product();
      value = value && other && (sign === '+' ? value.plus(other) : value.minus(other));
    }
    return value;
  };
  const compared = (): boolean | undefined => {
    const left = sum();
    const sign = next();
    const right = sum();
    if (!left || !right) return undefined;
    const [above, below] = [left.above(right), right.above(left)];
    return { '>=': !below, '>': above, '<=': !above, '<': below, '=': !above && !below }[sign];
  };
  const joined = (
    word: string,
    part: () => boolean | undefined,
    of: 'every' | 'some',
  ): boolean | undefined => {
    const parts = [part()];
    while (upcoming(word)) {
      next();
      parts.push(part());
    }
    return parts.includes(undefined) ? undefined : parts[of](Boolean);
  };
  const condition = () => joined('hoặc', () => joined('và', compared, 'every'), 'some');
  const whole = (): Value => {
    if (!upcoming('nếu')) return sum();
    let found: { value: Value } | undefined;
    for (;;) {
      if (upcoming('nếu')) next();
      const holds = upcoming('else') ? true : condition();
      next();
      const value = sum();
      if (holds === undefined) found ??= { value: undefined };
      if (holds) found ??= { value };
      if (!upcoming(';')) return found?.value;
      next();
    }
  };
  return whole();
}

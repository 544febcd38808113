/** Exact rational numbers of the reference; its own, so that a slip in the engine's arithmetic shows. */
export class Rational {
  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** The decimal value that a number shows. */
  static of(value: number): Rational {
    if (!Number.isFinite(value)) throw new Error(`${value} is no decimal number.`);
    const [whole = '0', decimals = ''] = plain(value).split('.');
    return new Rational(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
  }

  times(other: Rational): Rational {
    return new Rational(this.n * other.n, this.d * other.d);
  }

  over(other: Rational): Rational {
    if (other.n <= 0n) throw new Error('The reference divides by positive numbers only.');
    return new Rational(this.n * other.d, this.d * other.n);
  }

  plus(other: Rational): Rational {
    return new Rational(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Rational): Rational {
    return new Rational(this.n * other.d - other.n * this.d, this.d * other.d);
  }

  above(other: Rational): boolean {
    return this.n * other.d > other.n * this.d;
  }

  atLeast(other: Rational): boolean {
    return !other.above(this);
  }

  least(other: Rational): Rational {
    return this.above(other) ? other : this;
  }

  whole(): boolean {
    return this.n % this.d === 0n;
  }

  /** Rounded to hundredths, halves away from zero. The reference rounds nothing below zero. */
  hundredths(): bigint {
    const scaled = this.n * 100n;
    const floor = scaled / this.d;
    return 2n * (scaled - floor * this.d) >= this.d ? floor + 1n : floor;
  }
}

/** The shortest decimal text that reads back as the same number, without an exponent. */
function plain(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  for (let digits = 1; digits <= 100; digits++) {
    const text = value.toFixed(digits);
    if (Number(text) === value) return text;
  }
  throw new Error(`${value} has more decimals than a form could hold.`);
}

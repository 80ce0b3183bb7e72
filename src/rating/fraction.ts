/** An exact fraction. The denominator is above 0, and the two have no common divisor. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** @throws RangeError when the denominator is 0 or a number is not whole. */
export function fraction(n: number | bigint, d: number | bigint = 1n): Fraction {
  return reduce(BigInt(n), BigInt(d));
}

function reduce(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('A share of nobody has no value.');
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low) [high, low] = [low, high % low];
  return high || 1n;
}

/** The fraction a person meant by a decimal: 0.1 is one tenth, not the nearest binary number. */
export function fromDecimal(value: number): Fraction {
  const [digits = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  const n = BigInt(whole + decimals);
  return shift >= 0 ? fraction(n * 10n ** BigInt(shift)) : fraction(n, 10n ** BigInt(-shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return reduce(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduce(a.n * b.n, a.d * b.d);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return reduce(a.n * b.d, a.d * b.n);
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half up (2.5 to 3, -2.5 to -2) at so many decimals, as a whole number of the last decimal. */
export function roundHalfUp(value: Fraction, decimals: number): bigint {
  const scaled = reduce(value.n * 2n * 10n ** BigInt(decimals) + value.d, value.d * 2n);
  return floor(scaled);
}

function floor({ n, d }: Fraction): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** The nearest number, right to about 17 digits also where numerator and denominator are too long for a number. */
export function toNumber({ n, d }: Fraction): number {
  const short = n < 2n ** 53n && n > -(2n ** 53n) && d < 2n ** 53n;
  return short ? Number(n) / Number(d) : Number((n * 10n ** 20n) / d) / 1e20;
}

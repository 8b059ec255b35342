import { poll } from "../number/patience.ts";
import { invertModulo, multiplyModulo, type Residues } from "../number/prime-field.ts";
import { bitLength } from "../number/rational.ts";

/** Images are joined in batches of so many: most of the work is then in machine words. */
const BATCH = 8;

/** A vector of integers that is known modulo more and more distinct primes below 2^26. */
export interface Joining {
  /** Takes one more image. */
  readonly add: (values: ArrayLike<number>, p: number) => void;
  /** What is known by now: values from 0 up to the product of the primes. */
  readonly joined: () => Residues;
}

interface Image {
  readonly values: ArrayLike<number>;
  readonly p: number;
}

export function joining(): Joining {
  let known: Residues = { modulus: 1n, values: [] };
  let waiting: Image[] = [];
  const flush = () => {
    if (waiting.length > 0) known = joinedWith(known, waiting);
    waiting = [];
  };
  return {
    add: (values, p) => {
      waiting.push({ values, p });
      if (waiting.length === BATCH) flush();
    },
    joined: () => {
      flush();
      return known;
    },
  };
}

/** Chinese remainders: mixed-radix digits of each value modulo the new primes, then one step with large integers (Garner 1959). */
function joinedWith(known: Residues, images: readonly Image[]): Residues {
  const primes = images.map(({ p }) => p);
  const inverses = primes.map((p, j) => primes.slice(0, j).map((q) => invertModulo(q % p, p)));
  const pairs = primes.map((p, j) => BigInt(j % 2 === 0 ? p * (primes[j + 1] ?? 1) : 1));
  const product = pairs.reduce((total, pair) => total * pair, 1n);
  const { modulus } = known;
  const step = modulus === 1n ? 1n : inverseOf(modulus, product);
  const count = images[0]!.values.length;
  poll(1 + ((count * (bitLength(modulus) + 64 * primes.length * primes.length)) >> 12));
  const digits = new Float64Array(primes.length);
  const values: bigint[] = [];
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < primes.length; j += 1)
      digits[j] = digitOf(images[j]!.values[i]!, digits, inverses[j]!, primes, j);
    const value = valueOfDigits(digits, primes, pairs);
    if (modulus === 1n) values.push(value);
    else {
      const before = known.values[i]!;
      const difference = (value - (before % product)) * step;
      const rest = difference % product;
      values.push(before + modulus * (rest < 0n ? rest + product : rest));
    }
  }
  return { modulus: modulus * product, values };
}

function digitOf(
  value: number,
  digits: Float64Array,
  inverses: readonly number[],
  primes: readonly number[],
  j: number,
): number {
  const p = primes[j]!;
  let digit = value;
  for (let k = 0; k < j; k += 1) {
    const difference = digit - digits[k]!;
    digit = multiplyModulo(difference - Math.floor(difference / p) * p, inverses[k]!, p);
  }
  return digit;
}

/** `d_0 + p_0·(d_1 + p_1·(d_2 + …))`, two digits at a time; with the products of primes from the first and every second on by twos. */
function valueOfDigits(digits: Float64Array, primes: readonly number[], pairs: readonly bigint[]): bigint {
  let top = digits.length - 1;
  top -= top % 2;
  let value = BigInt(top + 1 < digits.length ? digits[top]! + primes[top]! * digits[top + 1]! : digits[top]!);
  for (let k = top - 2; k >= 0; k -= 2) {
    value = BigInt(digits[k]! + primes[k]! * digits[k + 1]!) + pairs[k]! * value;
  }
  return value;
}

/** The inverse of a number modulo a product of primes that do not divide it. */
function inverseOf(value: bigint, product: bigint): bigint {
  let [r, s] = [product, value % product];
  let [u, v] = [0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return u < 0n ? u + product : u;
}

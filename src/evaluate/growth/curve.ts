import { poll } from "../../number/patience.ts";
import { addRational, multiplyRational, type Rational } from "../../number/rational.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";

/** `s -> (base_i + step_i·s^weight_i)`, weights not 0, for great s. */
export interface Curve {
  readonly base: readonly Rational[];
  readonly step: readonly Rational[];
  readonly weight: readonly number[];
}

/** Whether it is one in a space of this dimension. */
export function isCurve({ base, step, weight }: Curve, dimension: number): boolean {
  return (
    [base, step, weight].every((list) => list.length === dimension) &&
    weight.every((w) => Number.isSafeInteger(w) && w !== 0)
  );
}

/** Sums of powers of s, by exponent; without zeros. */
type Powers = ReadonlyMap<number, Rational>;

/** The term of the greatest exponent of a polynomial on a curve; with coefficient 0 where it vanishes. */
export function onCurve(
  { terms }: Polynomial,
  { base, step, weight }: Curve,
): { readonly coefficient: Rational; readonly exponent: number } {
  const coordinates = base.map((b, i) =>
    added(
      new Map(),
      new Map([
        [0, b],
        [weight[i]!, step[i]!],
      ]),
    ),
  );
  let total: Powers = new Map();
  for (const { coefficient, powers } of terms) {
    let product: Powers = new Map([[0, coefficient]]);
    for (let i = 0; i < powers.length; i += 2)
      for (let k = 0; k < powers[i + 1]!; k += 1) product = times(product, coordinates[powers[i]!]!);
    total = added(total, product);
  }
  const exponent = Math.max(...total.keys());
  return { coefficient: total.get(exponent) ?? 0, exponent };
}

function added(a: Powers, b: Powers): Powers {
  const sum = new Map(a);
  for (const [exponent, coefficient] of b) {
    const value = addRational(sum.get(exponent) ?? 0, coefficient);
    if (value === 0) sum.delete(exponent);
    else sum.set(exponent, value);
  }
  return sum;
}

function times(a: Powers, b: Powers): Powers {
  let sum: Powers = new Map();
  poll(a.size * b.size);
  for (const [e, c] of a) sum = added(sum, new Map([...b].map(([f, d]) => [e + f, multiplyRational(c, d)])));
  return sum;
}

import { bitLength } from "../src/number/rational.ts";
import { fromTerms, type Multivariate } from "../src/polynomial/multivariate/polynomial.ts";
import { solveZeroDimensional, type ZeroDimensional } from "../src/polynomial/rational-univariate/zero-dimensional.ts";
import { maxNorm } from "../src/polynomial/univariate.ts";
import { repeat } from "./repeat.ts";

type Term = readonly [c: number, ...exponents: number[]];

/** Gradients of known functions by their terms. */
const known: Readonly<Record<string, readonly (readonly Term[])[]>> = {
  himmelblau: [
    [
      [4, 3, 0],
      [4, 1, 1],
      [-42, 1, 0],
      [2, 0, 2],
      [-14, 0, 0],
    ],
    [
      [4, 0, 3],
      [4, 1, 1],
      [-26, 0, 1],
      [2, 2, 0],
      [-22, 0, 0],
    ],
  ],
  camel: [
    [
      [40, 1, 0],
      [-42, 3, 0],
      [10, 5, 0],
      [5, 0, 1],
    ],
    [
      [1, 1, 0],
      [-8, 0, 1],
      [16, 0, 3],
    ],
  ],
  "double well": [
    [
      [4, 3, 0, 0],
      [-4, 1, 0, 0],
      [1, 0, 1, 0],
    ],
    [
      [4, 0, 3, 0],
      [-4, 0, 1, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 1],
    ],
    [
      [4, 0, 0, 3],
      [-4, 0, 0, 1],
      [1, 0, 1, 0],
      [1, 0, 0, 0],
    ],
  ],
};

function systemOf(id: string): readonly Multivariate[] {
  const terms = known[id];
  if (terms !== undefined) {
    return terms.map((list) =>
      fromTerms(
        terms.length,
        list.flatMap(([, ...exponents]) => exponents),
        list.map(([c]) => BigInt(c)),
      ),
    );
  }
  const [, variables, degree] = id.split(" ").map(Number);
  return denseGradient(variables!, degree!);
}

/** Coefficients from -9 to 9, but not 0. */
function denseGradient(arity: number, degree: number): readonly Multivariate[] {
  let state = 7 + arity * 100 + degree;
  const list: { readonly exponents: readonly number[]; readonly c: number }[] = [];
  const extend = (exponents: readonly number[], left: number): void => {
    if (exponents.length === arity) {
      state = (state * 48271) % 2147483647;
      list.push({ exponents, c: (state % 19) - 9 || 1 });
    } else for (let e = 0; e <= left; e += 1) extend([...exponents, e], left - e);
  };
  extend([], degree);
  return Array.from({ length: arity }, (_, i) =>
    fromTerms(
      arity,
      list.flatMap(({ exponents }) => exponents.with(i, Math.max(0, exponents[i]! - 1))),
      list.map(({ exponents, c }) => BigInt(c * exponents[i]!)),
    ),
  );
}

const [id, seconds] = process.argv.slice(2);
let result: ZeroDimensional | null = null;
const { first, median } = repeat(
  Number(seconds),
  () => systemOf(id!),
  (system) => {
    result = solveZeroDimensional(system);
  },
);
const { kind, ...found } = result! as ZeroDimensional;
if (kind !== "finite" || !("representations" in found)) throw new Error(`${id} is not solved`);
const { minimal, denominator, numerators } = found.representations[0]!;
const bits = Math.max(...[minimal, denominator, ...numerators].map((part) => bitLength(maxNorm(part))));
const kB = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ zeros: found.multiplicity, primes: found.primes, bits, first, median, kB }));

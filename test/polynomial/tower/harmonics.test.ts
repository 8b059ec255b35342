import { describe, expect, test } from "vitest";
import { call, variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { fromTerms } from "../../../src/polynomial/multivariate/polynomial.ts";
import { inHarmonics } from "../../../src/polynomial/tower/harmonics.ts";
import { nodeCount } from "../../../src/print/nodes.ts";
import { printText } from "../../../src/print/text.ts";

const generators = (): Expr[] => [
  ...["x", "y", "z"].flatMap((name) => [call("sin", variable(name)), call("cos", variable(name))]),
  call("exp", variable("x")),
];

/** `Σ coefficients[t]·Π generators^exponents[t]`. */
function harmonics(
  terms: readonly (readonly [coefficient: number, ...exponents: number[]])[],
  most?: number,
): Expr | null {
  const p = fromTerms(
    7,
    terms.flatMap(([, ...exponents]) => exponents),
    terms.map(([coefficient]) => BigInt(coefficient)),
  );
  return inHarmonics(p, generators(), "circular", most === undefined ? null : { most, of: (expr) => nodeCount(expr) });
}

const COSINE_OF_SUM = [
  [1, 0, 1, 0, 1, 0, 1, 0],
  [-1, 1, 0, 1, 0, 0, 1, 0],
  [-1, 1, 0, 0, 1, 1, 0, 0],
  [-1, 0, 1, 1, 0, 1, 0, 0],
] as const;

describe("products of sines and cosines as sums", () => {
  test.for([
    ["a square", [[1, 2, 0, 0, 0, 0, 0, 0]], "1/2 - cos(2*x)/2"],
    ["a product", [[2, 1, 1, 0, 0, 0, 0, 0]], "sin(2*x)"],
    ["a cosine of three angles", COSINE_OF_SUM, "cos(x + y + z)"],
  ] as const)("%s", ([, terms, expected]) => {
    expect(printText(harmonics(terms)!)).toBe(expected);
  });

  test("what would be longer is not made", () => {
    expect(harmonics([[1, 1, 0, 1, 0, 1, 0, 1]], 20)).toBeNull();
    expect(harmonics([[1, 6, 0, 0, 0, 0, 0, 1]], 20)).toBeNull();
  });

  test("what is as long as allowed is made, however terms cancel", () => {
    expect(harmonics(COSINE_OF_SUM, 6)).not.toBeNull();
    let made = 0;
    for (let seed = 1; seed < 400; seed += 1) {
      const terms = randomTerms(seed);
      const free = harmonics(terms);
      if (free === null) continue;
      made += 1;
      expect(harmonics(terms, nodeCount(free)), printText(free)).toBe(free);
    }
    expect(made).toBeGreaterThan(300);
  });
});

/** Up to four terms with sines to the second power and cosines to the first, as normal forms have them. */
function randomTerms(seed: number): [number, ...number[]][] {
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % below;
  };
  return Array.from({ length: 1 + next(4) }, () => [
    1 + next(3),
    next(3),
    next(2),
    next(3) % 2,
    next(2),
    next(3) % 2,
    next(2),
    next(2),
  ]);
}

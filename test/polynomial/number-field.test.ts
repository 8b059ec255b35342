import fc from "fast-check";
import { expect, test } from "vitest";
import { addRational, divideRational, multiplyRational, type Rational, toDouble } from "../../src/number/rational.ts";
import { realNumberOfRoot } from "../../src/polynomial/algebraic.ts";
import { valuesAtRoots } from "../../src/polynomial/number-field.ts";
import { isolateRoots, refine } from "../../src/polynomial/real-roots.ts";
import { squareFreePart } from "../../src/polynomial/squarefree.ts";
import { evaluateUnivariate, signAt } from "../../src/polynomial/univariate.ts";
import { printReal } from "../../src/print/real.ts";

test("the value at a surd is a surd", () => {
  const [, root] = isolateRoots([-2n, 0n, 1n]);
  const printed = (numerator: bigint[], denominator: bigint[]) =>
    printReal(realNumberOfRoot(valuesAtRoots({ numerator, denominator }, root!.polynomial)(root!)));
  expect(printed([1n, 1n, 1n], [1n, 1n])).toBe("2*sqrt(2) - 1");
  expect(printed([0n, 0n, 3n], [2n])).toBe("3");
  expect(printed([0n, 1n], [0n, 0n, 0n, 1n])).toBe("1/2");
});

test("a pole at another root of the same polynomial does no harm", () => {
  const polynomial = [6n, 0n, -5n, 0n, 1n];
  const [, , root] = isolateRoots(polynomial);
  const value = valuesAtRoots({ numerator: [1n], denominator: [-3n, 0n, 1n] }, polynomial)(root!);
  expect(printReal(realNumberOfRoot(value))).toBe("-1");
});

function middle([from, to]: readonly [Rational, Rational]): Rational {
  return divideRational(addRational(from, to), 2);
}

test("random values: exact roots that agree with doubles", () => {
  const coefficients = fc.array(fc.bigInt({ min: -9n, max: 9n }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(coefficients, coefficients, (p, numerator) => {
      fc.pre(p.at(-1) !== 0n && numerator.at(-1) !== 0n);
      const f = { numerator, denominator: [1n, 0n, 1n] };
      for (const root of isolateRoots(squareFreePart(p))) {
        const value = valuesAtRoots(f, root.polynomial)(root);
        const x = middle(refine(root, 80).isolating);
        const y = divideRational(evaluateUnivariate(numerator, x), addRational(1, multiplyRational(x, x)));
        const fine = refine(value, 80).isolating;
        expect(toDouble(middle(fine))).toBeCloseTo(toDouble(y), 12);
        if (value.isolating[0] === value.isolating[1]) expect(signAt(value.polynomial, value.isolating[0])).toBe(0);
      }
    }),
    { seed: 3, numRuns: 60 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addRational, fraction, multiplyRational } from "../../src/number/rational.ts";
import {
  addUnivariate,
  contentOf,
  derivativeOfUnivariate,
  divideExactly,
  evaluateUnivariate,
  multiplyUnivariate,
  powerUnivariate,
  primitivePart,
  pseudoDivide,
  scaleUnivariate,
  shiftUnivariate,
  signAt,
  stretchUnivariate,
  univariate,
} from "../../src/polynomial/univariate.ts";

const polynomials = fc.array(fc.bigInt({ min: -99n, max: 99n }), { maxLength: 7 }).map(univariate);
const nonzero = polynomials.filter((p) => p.length > 0);
const rationals = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }));
const settings = { seed: 11, numRuns: 200 };

test("evaluation is a ring homomorphism", () => {
  fc.assert(
    fc.property(polynomials, polynomials, rationals, (a, b, [u, v]) => {
      const x = fraction(BigInt(u), BigInt(v));
      const [p, q] = [evaluateUnivariate(a, x), evaluateUnivariate(b, x)];
      expect(evaluateUnivariate(addUnivariate(a, b), x)).toEqual(addRational(p, q));
      expect(evaluateUnivariate(multiplyUnivariate(a, b), x)).toEqual(multiplyRational(p, q));
    }),
    settings,
  );
});

test("pseudo-division satisfies its identity with a remainder of lower degree", () => {
  fc.assert(
    fc.property(polynomials, nonzero, (a, b) => {
      const { quotient, remainder } = pseudoDivide(a, b);
      const steps = BigInt(Math.max(a.length - b.length + 1, 0));
      const left = scaleUnivariate(a, b.at(-1)! ** steps);
      expect(addUnivariate(multiplyUnivariate(quotient, b), remainder)).toEqual(left);
      expect(remainder.length).toBeLessThan(b.length);
    }),
    settings,
  );
});

test("exact division undoes multiplication and refuses anything else", () => {
  fc.assert(
    fc.property(polynomials, nonzero, (a, b) => {
      const product = multiplyUnivariate(a, b);
      expect(divideExactly(product, b)).toEqual(a);
      if (b.length > 1) expect(divideExactly(addUnivariate(product, [1n]), b)).toBeNull();
    }),
    settings,
  );
  expect(divideExactly([1n, 1n], [2n])).toBeNull();
  expect(() => divideExactly([1n], [])).toThrow(RangeError);
});

test("shifting and stretching move the argument", () => {
  fc.assert(
    fc.property(nonzero, fc.integer({ min: -5, max: 5 }), rationals, (p, a, [u, v]) => {
      const x = fraction(BigInt(u), BigInt(v));
      expect(evaluateUnivariate(shiftUnivariate(p, BigInt(a)), x)).toEqual(evaluateUnivariate(p, addRational(x, a)));
      const half = fraction(1n, 2n);
      expect(signAt(stretchUnivariate(p, half), x)).toBe(signAt(p, multiplyRational(x, half)));
    }),
    settings,
  );
});

test("the product rule holds", () => {
  fc.assert(
    fc.property(polynomials, polynomials, (a, b) => {
      const rule = addUnivariate(
        multiplyUnivariate(derivativeOfUnivariate(a), b),
        multiplyUnivariate(a, derivativeOfUnivariate(b)),
      );
      expect(derivativeOfUnivariate(multiplyUnivariate(a, b))).toEqual(univariate(rule));
    }),
    settings,
  );
});

test("the primitive part has content 1 and a positive leading coefficient", () => {
  expect(contentOf([6n, -9n, 15n])).toBe(3n);
  expect(primitivePart([6n, -9n, -15n])).toEqual([-2n, 3n, 5n]);
  expect(primitivePart([])).toEqual([]);
});

test("(x + 1)^5 has the binomial coefficients", () => {
  expect(powerUnivariate([1n, 1n], 5)).toEqual([1n, 5n, 10n, 10n, 5n, 1n]);
});

import { describe, expect, test } from "vitest";
import { variable } from "../../src/expr/build.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { type Expansion, expansionBy, withShift } from "../../src/polynomial/groebner/expansion.ts";
import { multiply, power } from "../../src/polynomial/multivariate/multiplication.ts";
import { add, type Multivariate, scale, zero } from "../../src/polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../src/polynomial/multivariate/primitive.ts";
import { exprOfMultivariate, multivariateOf } from "../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../src/print/text.ts";

const names = ["x", "y", "u"];
const symbols = names.map(variable);

function read(source: string): Multivariate {
  const parsed = parseFormula(source, { variables: names });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return multivariateOf(parsed.value.problem.objective, symbols)!.polynomial;
}

function lines({ terms }: Expansion): readonly string[] {
  return terms.map(
    ({ powers, coefficient }) => `${powers.join(" ")}: ${printText(exprOfMultivariate(coefficient, symbols))}`,
  );
}

function summed({ terms }: Expansion, coordinates: readonly Multivariate[]): Multivariate {
  return terms.reduce((sum, { powers, coefficient }) => {
    return add(
      sum,
      powers.reduce((product, e, i) => multiply(product, power(coordinates[i]!, e)), coefficient),
    );
  }, zero(3));
}

describe("the expansion of a polynomial by others", () => {
  const circle = [read("x - u"), read("u^2 + y^2 - 1")];

  test("has coefficients that are reduced, and gives the polynomial again", () => {
    const p = read("2*(x^2 + y^2 - 1)^3 + 6*(u - x)^2*y");
    const found = expansionBy(p, circle);
    expect(lines(found)).toContain("0 3: 1");
    expect(primitivePart(summed(found, circle))).toEqual(primitivePart(p));
  });

  test("a shift of a coordinate completes a square", () => {
    const p = read("4*(x - u)^2 + 4*u*(x - u)*(u^2 + y^2 - 1) + (u^2 + y^2 - 1)^2");
    const found = expansionBy(p, circle);
    const shifted = withShift(found, { variable: 0, numerator: read("u"), denominator: 2n, powers: [0, 1] }, 12);
    expect(lines(shifted).filter((line) => line.startsWith("1 1"))).toEqual([]);
    const moved = add(scale(circle[0]!, 2n), multiply(read("u"), circle[1]!));
    expect(primitivePart(summed(shifted, [moved, circle[1]!]))).toEqual(primitivePart(p));
  });

  test("terms above the order are left out", () => {
    const found = expansionBy(read("(x - u)^2 + (x - u)^9"), circle);
    const shift = { variable: 0, numerator: read("1"), denominator: 1n, powers: [0, 2] };
    expect(lines(withShift(found, shift, 4))).toEqual(["2 0: 1", "1 2: -2", "0 4: 1"]);
  });
});

import { describe, expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import { withinSteps } from "../../../src/number/patience.ts";
import {
  basisOrMember,
  dimensionOfLeads,
  type Member,
  remainderByOthers,
} from "../../../src/polynomial/groebner/rational-basis.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  add,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  variableOf,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../../src/polynomial/multivariate/primitive.ts";
import { exprOfMultivariate, multivariateOf } from "../../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../../src/print/text.ts";
import { problemOf } from "../../critical/solving.ts";

const names = ["x", "y", "z"];
const symbols = names.map(variable);
const read = (source: string): Multivariate =>
  multivariateOf(problemOf(source, { variables: names }).objective, symbols)!.polynomial;
const shown = (p: Multivariate): string => printText(exprOfMultivariate(p, symbols));

function isMember({ polynomial, multipliers }: Member, generators: readonly Multivariate[]): boolean {
  const sum = multipliers.reduce((total, p, i) => add(total, multiply(p, generators[i]!)), zero(names.length));
  return isZero(polynomial) ? isZero(sum) : sameMultivariate(primitivePart(sum), primitivePart(polynomial));
}

test("pairs that cancel nothing are work, too", () => {
  const generators = Array.from({ length: 60 }, (_, i) => variableOf(60, i));
  const basis = () => basisOrMember(generators, "graded", () => false);
  expect(withinSteps(1000, basis)).toBeNull();
  expect(withinSteps(1_000_000, basis)).toMatchObject({ kind: "basis" });
});

describe("members of ideals", () => {
  const generators = ["x^2*y - 2*z^3", "3*x*y^2 - z", "x^2 - y*z"].map(read);

  test.each(["graded", "lexicographic"] as const)(
    "each remainder is the sum of multiples that it comes with (%s)",
    (order) => {
      const seen: Multivariate[] = [];
      basisOrMember(generators, order, (p) => {
        seen.push(p);
        return false;
      });
      for (const wanted of seen) {
        const found = basisOrMember(generators, order, (p) => sameMultivariate(p, wanted));
        expect(found.kind).toBe("member");
        if (found.kind === "member") expect(isMember(found.member, generators)).toBe(true);
      }
      expect(seen.length).toBeGreaterThan(0);
    },
  );

  test("a basis tells the dimension", () => {
    const dimension = (...sources: readonly string[]): number => {
      const found = basisOrMember(sources.map(read), "graded", () => false);
      return found.kind === "basis" ? dimensionOfLeads(found.leads, names.length) : Number.NaN;
    };
    expect(dimension("x^3 - y*z", "y^3 - x*z", "z^3 - x*y")).toBe(0);
    expect(dimension("x*y", "y*z", "z*x")).toBe(1);
    expect(dimension("x*z - y^2", "x^2 - y", "y*x - z")).toBe(1);
    expect(dimension("x*y - z^2")).toBe(2);
    expect(dimension("x*y - 1", "x")).toBe(-1);
  });

  test("the reduced basis of the twisted cubic in both orders", () => {
    const basis = (order: "graded" | "lexicographic"): readonly string[] => {
      const found = basisOrMember([read("y - x^2"), read("z - x^3")], order, () => false);
      return found.kind === "basis" ? found.polynomials.map((p) => shown(primitivePart(p))).sort() : [];
    };
    expect(basis("graded")).toEqual(["x*y - z", "x*z - y^2", "x^2 - y"].sort());
    expect(basis("lexicographic")).toContain("y^3 - z^2");
  });

  test("what other generators imply has the remainder 0, with a constant multiplier of its own", () => {
    const independent = ["x - y", "2*y^2 - 1", "x^2 + y^2 - 2"].map(read);
    expect(isZero(remainderByOthers(independent, 2).polynomial)).toBe(false);
    const implied = ["x - y", "2*y^2 - 1", "x^2*z + y^2*z - z"].map(read);
    const superfluous = remainderByOthers(implied, 2);
    expect(isZero(superfluous.polynomial)).toBe(true);
    expect(isMember(superfluous, implied)).toBe(true);
    expect(isConstant(superfluous.multipliers[2]!) && !isZero(superfluous.multipliers[2]!)).toBe(true);
  });
});

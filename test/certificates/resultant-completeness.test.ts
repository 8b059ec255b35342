import { describe, expect, test } from "vitest";
import type { ResultantCompleteness } from "../../src/certificates/completeness/resultant.ts";
import { checkCompleteness } from "../../src/certificates/completeness.ts";
import type { SystemComponent } from "../../src/certificates/components.ts";
import { componentsOf } from "../../src/critical/completeness/components.ts";
import { proveComplete } from "../../src/critical/completeness/prove-complete.ts";
import { solveLeaf } from "../../src/critical/elimination/solve-leaf.ts";
import type { Multivariate } from "../../src/polynomial/multivariate/polynomial.ts";
import { hasResultantOfDegree, likelyResultantDegree } from "../../src/polynomial/multivariate/resultant-degree.ts";
import { sheared } from "../../src/polynomial/multivariate/shear.ts";
import { selectVariables } from "../../src/polynomial/multivariate/variables.ts";
import { system } from "../polynomial/groebner/systems.ts";

const solved = (equations: readonly Multivariate[]): readonly SystemComponent[] =>
  componentsOf(solveLeaf(equations)!, []);

describe("as many zeros as the resultant has roots", () => {
  const equations = system("xy", "y^3-xy-1", "xy^2-x+2y");
  const components = solved(equations);
  const node = proveComplete(equations, components) as ResultantCompleteness;
  const accepts = (change: object, list = components, changed: readonly Multivariate[] = equations): boolean =>
    checkCompleteness({ ...node, ...change } as ResultantCompleteness, changed, list);

  test("the proof is found, and holds for other shears, and the other variable with one", () => {
    expect(node).toEqual({ by: "resultant", equations: [0, 1], eliminated: 1, shear: 0 });
    expect([{}, { shear: 1 }, { shear: -3 }, { eliminated: 0, shear: 2 }].map((change) => accepts(change))).toEqual(
      new Array(4).fill(true),
    );
  });

  test("without a constant leading coefficient nothing is proved", () => {
    expect(accepts({ eliminated: 0 })).toBe(false);
  });

  test.for<[string, object]>([
    ["the same equation twice", { equations: [0, 0] }],
    ["an equation that there is not", { equations: [0, 2] }],
    ["one equation", { equations: [0] }],
    ["another variable", { eliminated: 2 }],
    ["a shear that is no integer", { shear: 0.5 }],
    ["a shear that is large", { shear: 1000 }],
  ])("refused: %s", ([, change]) => {
    expect(accepts(change)).toBe(false);
  });

  test("refused when a component is missing, or for other equations", () => {
    expect(accepts({}, components.slice(1))).toBe(false);
    expect(accepts({}, components, system("xy", "y^3-xy-1", "x^2y^2-x+2y"))).toBe(false);
    expect(accepts({}, components, system("xyz", "y^3-xy-1", "xy^2-x+2y"))).toBe(false);
  });
});

test("zeros on one vertical line, and multiple ones, are counted by the degree", () => {
  const line = system("xy", "y^3-y", "xy-x");
  expect(likelyResultantDegree(...exchanged(line))).toBe(-1);
  const several = system("xy", "y^2-1", "x^2+y^2-1");
  expect(proveComplete(several, solved(several))?.by).not.toBe("resultant");
  const [a, b] = exchanged(system("xy", "y^2-1", "x^2y+y-1"));
  expect(likelyResultantDegree(a, b)).toBe(4);
  expect([3, 4, 5].map((most) => hasResultantOfDegree(a, b, most))).toEqual([false, true, true]);
});

test("a resultant that is 0 bounds nothing", () => {
  const [a, b] = exchanged(system("xy", "xy+y^2", "x^2-y^2"));
  expect(hasResultantOfDegree(a, b, 100)).toBe(false);
});

test("a coefficient that large primes divide is seen", () => {
  const product = 67108859n * 67108837n;
  const [a, b] = exchanged(system("xy", "y-x^2", "y-2x^2"));
  const scaled = { ...b, coefficients: b.coefficients.map((c) => (c === -2n ? -1n - product : c)) };
  expect(hasResultantOfDegree(a, scaled, 1)).toBe(false);
  expect(hasResultantOfDegree(a, scaled, 2)).toBe(true);
});

test("a shear replaces one variable", () => {
  expect(sheared(system("xy", "x^2y+3x-y")[0]!, 0, 2n)).toEqual(system("xy", "x^2y+4xy^2+4y^3+3x+5y")[0]!);
  expect(sheared(system("xy", "x^2y+3x-y")[0]!, 1, -1n)).toEqual(system("xy", "x^2y-x^3+4x-y")[0]!);
});

/** The second variable first. */
function exchanged(equations: readonly Multivariate[]): readonly [Multivariate, Multivariate] {
  const [a, b] = equations.map((p) => selectVariables(p, [1, 0]));
  return [a!, b!];
}

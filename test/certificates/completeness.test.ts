import { describe, expect, test } from "vitest";
import { type Consequence, withConsequences } from "../../src/certificates/completeness/consequences.ts";
import type { MultiplePoint } from "../../src/certificates/completeness/multiplicities.ts";
import type { QuotientCompleteness } from "../../src/certificates/completeness/quotient.ts";
import { type Completeness, checkCompleteness } from "../../src/certificates/completeness.ts";
import { checkComponents, type SystemComponent } from "../../src/certificates/components.ts";
import { componentsOf } from "../../src/critical/completeness/components.ts";
import { proveComplete } from "../../src/critical/completeness/prove-complete.ts";
import { solveLeaf } from "../../src/critical/elimination/solve-leaf.ts";
import { variable } from "../../src/expr/build.ts";
import { addRational, type Rational } from "../../src/number/rational.ts";
import { type Multivariate, totalDegree } from "../../src/polynomial/multivariate/polynomial.ts";
import { multivariateOf } from "../../src/polynomial/multivariate/symbols.ts";
import { type LiftedQuotient, liftQuotient } from "../../src/polynomial/quotient/lift-quotient.ts";
import { splitBy } from "../../src/polynomial/rational-univariate/restriction.ts";
import { problemOf } from "../critical/solving.ts";

function systemOf(variables: readonly string[], ...sources: readonly string[]): readonly Multivariate[] {
  return sources.map((source) => multivariateOf(problemOf(source).objective, variables.map(variable))!.polynomial);
}

function solved(system: readonly Multivariate[]): readonly SystemComponent[] {
  const components = componentsOf(solveLeaf(system)!, []);
  if (!checkComponents(system, [], components)) throw new Error("points that are no zeros");
  return components;
}

/** The components without the points whose form is 0. */
function thinned(components: readonly SystemComponent[]): readonly SystemComponent[] {
  const rest = components.flatMap(({ representation }) => splitBy(representation, [0n, 1n]).others ?? []);
  return componentsOf(rest, []);
}

const realPoints = (components: readonly SystemComponent[]): number =>
  components.reduce((count, { isolating }) => count + isolating.length, 0);

/** Half of the gradient of 2x² + 3y² + 5z² - (x² + y² + z²)²/2 + yz: its leading forms vanish on a cone. */
const eigenvectors = systemOf(
  ["x", "y", "z"],
  "2*x - x*(x^2 + y^2 + z^2)",
  "3*y + z/2 - y*(x^2 + y^2 + z^2)",
  "5*z + y/2 - z*(x^2 + y^2 + z^2)",
);

/** With a multiple zero at the origin. */
const simple = systemOf(["x", "y", "z"], "x^2 - y*z", "y^2 - x*z + x", "z^2 + x*y");

const cases: readonly { readonly by: Completeness["by"]; readonly system: readonly Multivariate[] }[] = [
  { by: "univariate", system: systemOf(["x"], "x^5 - 3*x^3 + x", "x^3 + 2*x") },
  { by: "bezout", system: systemOf(["x", "y"], "x^2 + y^2 - 5*x", "x*y - 2*y") },
  { by: "bezout", system: systemOf(["x", "y", "z"], "x^2 - y", "y^2 - z*x - 1", "z^3 + x - 2*y") },
  { by: "resultant", system: systemOf(["x", "y"], "x^2*y - 1", "x*y^2 + x - 3*y") },
  { by: "resultant", system: systemOf(["x", "y"], "y^3 - x*y - 1", "x*y^2 - x + 2*y") },
  { by: "eliminants", system: systemOf(["x", "y"], "x^3*y - x^2", "x*y^3 + x*y - 2*y") },
  { by: "eliminants", system: systemOf(["x", "y"], "x^2*y - x", "x*y^2 + x - 2*y", "x*y - 1") },
  { by: "multiplicities", system: simple },
  { by: "multiplicities", system: systemOf(["x", "y", "z"], "(x-1/2)^2 - y", "y^2 + z*y", "z^2 - y + 2*x - 1") },
  { by: "quotient", system: systemOf(["x", "y", "z"], "x^2 - y - 2", "y^2 + y*z", "z^2") },
  { by: "consequences", system: systemOf(["x", "y", "z"], "x^2 - y", "y^2 - z*x", "z^3 - x^2*y", "x^2*z - x*y") },
  { by: "consequences", system: eigenvectors },
  { by: "consequences", system: systemOf(["x", "y", "z"], "x^2*y - z", "y^2*z - x", "z^2*x - y + 1") },
  { by: "consequences", system: systemOf(["x", "y", "z", "w"], "x^3 + y - 1", "x^3 + z^2", "x^3 + y + w^3", "y*z") },
  { by: "homogeneous", system: systemOf(["x", "y", "z"], "x^2 - y*z", "y^2 - 2*x*z", "z^2 + x*y") },
  { by: "homogeneous", system: systemOf(["x", "y", "z", "w"], "x^2 - y", "y^2 + z*x^2", "z^3 - x^2*y^2", "w + x") },
];

describe.each(cases)("a proof by $by", ({ by, system }) => {
  const components = solved(system);
  const node = proveComplete(system, components)!;

  test("is found and accepted", () => {
    expect(node?.by).toBe(by);
    expect(checkCompleteness(node, system, components)).toBe(true);
  });

  test("is not found, nor accepted, when points are missing", () => {
    expect(realPoints(components)).toBeGreaterThan(0);
    for (const fewer of [thinned(components), []]) {
      if (realPoints(fewer) === realPoints(components)) continue;
      expect(proveComplete(system, fewer)).toBeNull();
      expect(checkCompleteness(node, system, fewer)).toBe(false);
    }
  });
});

describe("a proof by a quotient algebra", () => {
  const bound = { degree: 5, prime: 8388593 };
  const node: QuotientCompleteness = { by: "quotient", quotient: liftQuotient(simple)!, bound };
  const components = solved(simple);
  const accepts = (change: Partial<QuotientCompleteness>): boolean =>
    checkCompleteness({ ...node, ...change }, simple, components);
  const changed = (change: Partial<LiftedQuotient>): boolean => accepts({ quotient: { ...node.quotient, ...change } });
  const { monomials, products } = node.quotient;
  const bumped = (row: readonly Rational[], k: number): readonly Rational[] => row.with(k, addRational(row[k]!, 1));

  test("has the dimension of the ideal, which is more than its points", () => {
    expect(monomials).toHaveLength(8);
    expect(components.reduce((count, { representation }) => count + representation.minimal.length - 1, 0)).toBeLessThan(
      8,
    );
  });

  test("is rejected when any coordinate of a product is changed", () => {
    for (const [i, rows] of products.entries()) {
      for (const [k, row] of rows.entries()) {
        const other = products.with(i, rows.with(k, bumped(row, (i + k) % row.length)));
        expect(changed({ products: other })).toBe(false);
      }
    }
  });

  test("is rejected when a monomial is dropped, changed or moved", () => {
    expect(changed({ monomials: monomials.slice(1) })).toBe(false);
    expect(changed({ monomials: monomials.toReversed() })).toBe(false);
    expect(changed({ monomials: monomials.with(0, [1, 0, 0]) })).toBe(false);
    expect(changed({ monomials: monomials.with(-1, [9, 9, 9]) })).toBe(false);
    expect(changed({ monomials: [], products: products.map(() => []) })).toBe(false);
    expect(changed({ products: products.slice(1) })).toBe(false);
    expect(changed({ products: [products[1]!, products[0]!, products[2]!] })).toBe(false);
  });

  test("is rejected without an upper bound of the dimension that holds", () => {
    const prime = 8388593;
    expect(accepts({ bound: { degree: 5, prime } })).toBe(true);
    expect(accepts({ bound: { degree: 2, prime } })).toBe(false);
    expect(accepts({ bound: { degree: 5.5, prime } })).toBe(false);
    expect(accepts({ bound: { degree: 5, prime: prime - 2 } })).toBe(false);
    expect(accepts({ bound: { degree: 5, prime: 2 } })).toBe(false);
    expect(accepts({ bound: { degree: 500, prime } })).toBe(false);
  });

  test("is rejected for other equations", () => {
    expect(
      checkCompleteness(node, systemOf(["x", "y", "z"], "x^2 - y*z + x", "y^2 - x*z + x", "z^2 + x*y"), components),
    ).toBe(false);
    expect(checkCompleteness(node, simple.slice(1), components)).toBe(false);
  });
});

test("a quotient of a smaller ideal than that of the equations is not taken for theirs", () => {
  const system = systemOf(["x", "y", "z"], "x^2 - y*z", "y^2 - x*z + x", "z^2 + x*y");
  const larger = [...system, ...systemOf(["x", "y", "z"], "x")];
  const fewer = solved(larger);
  const node = proveComplete(larger, fewer)!;
  expect(checkCompleteness(node, larger, fewer)).toBe(true);
  const quotient = { monomials: [[0, 0, 0]], products: [[[0]], [[0]], [[0]]] };
  for (const degree of [1, 2, 3, 4, 5]) {
    const claimed: Completeness = { by: "quotient", quotient, bound: { degree, prime: 8388593 } };
    expect(checkCompleteness(claimed, system, fewer)).toBe(false);
  }
});

test("zeros that run to infinity modulo the prime do not shorten the list", () => {
  const system = systemOf(["x", "y"], "8388593*x^2 + x", "y");
  const origin = componentsOf([{ minimal: [0n, 1n], denominator: [1n], numerators: [[], []], form: [1, 0] }], []);
  expect(checkComponents(system, [], origin)).toBe(true);
  const quotient = { monomials: [[0, 0]], products: [[[0]], [[0]]] };
  for (const degree of [1, 2, 3, 4]) {
    const bound = { degree, prime: 8388593 };
    expect(checkCompleteness({ by: "quotient", quotient, bound }, system, origin)).toBe(false);
    expect(checkCompleteness({ by: "rank", ...bound }, system, origin)).toBe(false);
  }
  expect(checkCompleteness({ by: "homogeneous", equations: [0, 1], weights: [1, 1] }, system, origin)).toBe(false);
  expect(proveComplete(system, origin)).toBeNull();
});

test("two points with one value of the form are seen to be missing", () => {
  const system = systemOf(["x", "y"], "x^2 - 1", "y^2 - 1");
  const half = componentsOf(
    [{ minimal: [-1n, 0n, 1n], denominator: [1n], numerators: [[0n, 1n], [1n]], form: [1, 0] }],
    [],
  );
  expect(checkComponents(system, [], half)).toBe(true);
  expect(proveComplete(system, half)).toBeNull();
});

test("a space that is not spanned by the monomials it names is no quotient", () => {
  const system = systemOf(["x", "y"], "x^2 - 1", "y");
  const one = componentsOf([{ minimal: [-1n, 1n], denominator: [1n], numerators: [[1n], []], form: [1, 0] }], []);
  expect(checkComponents(system, [], one)).toBe(true);
  const monomials = [
    [0, 0],
    [1, 0],
  ];
  const identity = [
    [1, 0],
    [0, 1],
  ];
  const zeros = [
    [0, 0],
    [0, 0],
  ];
  const quotient = { monomials, products: [identity, zeros] };
  const bound = { degree: 2, prime: 8388593 };
  expect(checkCompleteness({ by: "quotient", quotient, bound }, system, one)).toBe(false);
});

test("as many points as Bezout's number prove nothing on a line of zeros", () => {
  const system = systemOf(["x", "y"], "x*y", "x*y - x");
  const four = componentsOf(
    [{ minimal: [24n, -50n, 35n, -10n, 1n], denominator: [1n], numerators: [[], [0n, 1n]], form: [0, 1] }],
    [],
  );
  expect(checkComponents(system, [], four)).toBe(true);
  expect(checkCompleteness({ by: "bezout", equations: [0, 1], weights: [1, 1] }, system, four)).toBe(false);
  expect(proveComplete(system, four)).toBeNull();
});

describe("a proof by consequences", () => {
  const components = solved(eigenvectors);
  const found = proveComplete(eigenvectors, components);
  if (found?.by !== "consequences") throw new Error("another proof");
  const accepts = (consequences: readonly Consequence[], then: Completeness = found.then): boolean =>
    checkCompleteness({ by: "consequences", consequences, then }, eigenvectors, components);

  test("has combinations of lower degree than the equations", () => {
    const added = withConsequences(eigenvectors, found.consequences)!.slice(3);
    expect(added.length).toBeGreaterThan(0);
    expect(added.every((g) => totalDegree(g) < 3)).toBe(true);
    expect(accepts(found.consequences)).toBe(true);
  });

  test("is rejected without them, or with others", () => {
    expect(accepts([])).toBe(false);
    expect(accepts(found.consequences.slice(1))).toBe(false);
    const [[part]] = found.consequences as [Consequence];
    for (const change of [
      { equation: 7 },
      { equation: -1 },
      { cofactor: [] },
      { cofactor: [{ coefficient: 1n, exponents: [1, 0] }] },
      { cofactor: [{ coefficient: 1n, exponents: [1, 0, -1] }] },
      { cofactor: [{ coefficient: 1n, exponents: [0.5, 0, 0] }] },
      { cofactor: [{ coefficient: 1n, exponents: [1e6, 0, 0] }] },
      { cofactor: part!.cofactor.map((term) => ({ ...term, coefficient: term.coefficient + 1n })) },
    ]) {
      expect(accepts(found.consequences.with(0, found.consequences[0]!.with(0, { ...part!, ...change })))).toBe(false);
    }
  });

  test("is rejected with a degree or a prime that shows nothing", () => {
    if (found.then.by !== "rank") throw new Error("another proof");
    const { degree, prime } = found.then;
    for (const bound of [
      { degree: degree - 1 },
      { degree: 2.5 },
      { degree: 1e3 },
      { prime: 2 },
      { prime: 2 ** 23 + 9 },
    ]) {
      expect(accepts(found.consequences, { by: "rank", degree, prime, ...bound })).toBe(false);
    }
  });
});

test("no zeros at all, not even complex ones, are proved by a rank", () => {
  for (const system of [
    systemOf(["x", "y", "z"], "x^2 - y*z - 2", "y^2 - x*z", "z^2 - x*y", "x + y + z"),
    systemOf(["x", "y", "z", "w"], "x*y - 1", "y*z - 1", "z*w - 1", "x*w + 1", "x*z + w"),
  ]) {
    const node = proveComplete(system, []);
    expect(node).not.toBeNull();
    expect(checkCompleteness(node!, system, [])).toBe(true);
    expect(checkCompleteness(node!, system.slice(1), [])).toBe(false);
  }
});

describe("a proof by multiplicities", () => {
  const components = solved(simple);
  const found = proveComplete(simple, components);
  if (found?.by !== "multiplicities") throw new Error("another proof");
  const [origin] = found.multiple as [MultiplePoint];
  const accepts = (...multiple: readonly MultiplePoint[]): boolean =>
    checkCompleteness({ ...found, multiple }, simple, components);

  test("has as many functionals at a point as it counts", () => {
    expect(found.multiple.map(({ root, functionals }) => [root, functionals.length])).toEqual([[0, 5]]);
    expect(accepts(origin)).toBe(true);
  });

  test("is rejected when a functional is missing, repeated, changed, or said to be at another point", () => {
    const { functionals } = origin;
    expect(accepts()).toBe(false);
    for (const other of [
      functionals.slice(1),
      functionals.with(1, functionals[0]!),
      functionals.with(1, [...functionals[0]!, ...functionals[0]!]),
      functionals.with(1, []),
      [...functionals.slice(1), [{ coefficient: 1n, exponents: [0, 0, 5] }]],
      [...functionals.slice(1), [{ coefficient: 1n, exponents: [0, 0] }]],
      [...functionals.slice(1), [{ coefficient: 8388593n, exponents: [0, 0, 0] }]],
      [...functionals.slice(1), [{ coefficient: 1n, exponents: [-1, 0, 0] }]],
      [...functionals.slice(1), [{ coefficient: 1n, exponents: [0.5, 0.5, 0.5] }]],
    ]) {
      expect(accepts({ ...origin, functionals: other })).toBe(false);
    }
    expect(accepts({ ...origin, root: 1 })).toBe(false);
    expect(accepts({ ...origin, component: 7 })).toBe(false);
  });

  test("is rejected when a point is counted twice", () => {
    const two = { ...origin, functionals: origin.functionals.slice(1) };
    expect(accepts(two, two)).toBe(false);
    expect(accepts(two, { ...two, root: { num: 0n, den: 3n } })).toBe(false);
  });
});

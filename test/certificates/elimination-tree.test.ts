import { describe, expect, test } from "vitest";
import type { EliminationTree, EliminationTreeCertificate } from "../../src/certificates/elimination-tree.ts";
import { casesOf, checkCases } from "../../src/certificates/elimination-tree.ts";
import { verify } from "../../src/certificates/verify.ts";
import { type CertifiedElimination, certifyElimination } from "../../src/critical/elimination/certify-elimination.ts";
import type { Elimination } from "../../src/critical/elimination/eliminate.ts";
import { solveLeaf } from "../../src/critical/elimination/solve-leaf.ts";
import { number, sum, variable } from "../../src/expr/build.ts";
import { gradientSystem } from "../../src/polynomial/gradient-system.ts";
import { problemOf } from "../critical/solving.ts";

function solved(source: string, variables: readonly string[]): CertifiedElimination {
  return certifyElimination(problemOf(source, { variables }).objective, variables, solveLeaf)!;
}

const realPoints = ({ components }: Elimination): number =>
  components.reduce((count, { isolating }) => count + isolating.length, 0);

type Points = Extract<EliminationTree, { by: "points" }>;

/** The trees that differ from this one in one node, which `change` replaces (`null`: it has nothing to change there). */
function altered(tree: EliminationTree, change: (node: EliminationTree) => EliminationTree | null): EliminationTree[] {
  const here = change(tree);
  const below = casesOf(tree).flatMap((next, i) => altered(next, change).map((other) => withCase(tree, i, other)));
  return here === null ? below : [here, ...below];
}

function withCase(tree: EliminationTree, i: number, next: EliminationTree): EliminationTree {
  switch (tree.by) {
    case "factors":
      return { ...tree, cases: tree.cases.with(i, next) };
    case "common-factor":
      return i === 0 ? { ...tree, zero: next } : { ...tree, otherwise: next };
    case "pivot":
      return i === 0 ? { ...tree, solved: next } : { ...tree, degenerate: next };
    case "squares":
      return { ...tree, parts: next };
    case "member":
      return { ...tree, joined: next };
    default:
      return tree;
  }
}

const x = variable("x");

/** Changes of a node after which the tree proves nothing, or something else. */
const changes: Readonly<Record<string, (node: EliminationTree) => EliminationTree | null>> = {
  "a case is dropped": (node) =>
    node.by === "factors" ? { ...node, factors: node.factors.slice(1), cases: node.cases.slice(1) } : null,
  "a factor is changed": (node) =>
    node.by === "factors" ? { ...node, factors: node.factors.with(0, sum(node.factors[0]!, number(1))) } : null,
  "the cases change places": (node) =>
    node.by === "factors" && node.cases.length > 1 && node.cases[0]!.by !== node.cases.at(-1)!.by
      ? { ...node, cases: node.cases.toReversed() }
      : null,
  "a common factor is changed": (node) =>
    node.by === "common-factor" ? { ...node, factor: sum(node.factor, number(1)) } : null,
  "the degenerate case of a pivot is dropped": (node) =>
    node.by === "pivot" && node.degenerate !== null ? { ...node, degenerate: null } : null,
  "a multiplier is changed": (node) =>
    node.by === "member" ? { ...node, multipliers: node.multipliers.with(0, sum(node.multipliers[0]!, x)) } : null,
  "a multiplier is dropped": (node) =>
    node.by === "member" ? { ...node, multipliers: node.multipliers.slice(1) } : null,
  "an equation is replaced whose multiplier is no constant": (node) => {
    if (node.by !== "member") return null;
    const replaced = node.multipliers.findIndex((p) => p.kind !== "number" || p.value === 0);
    return replaced < 0 ? null : { ...node, replaced };
  },
  "another variable is said to be solved": (node) => (node.by === "pivot" ? { ...node, variable: "w" } : null),
  "another equation is meant": (node) => ("equation" in node ? { ...node, equation: node.equation + 7 } : null),
  "a list of points is emptied": (node) =>
    node.by === "points" && node.components.length > 0 ? { ...node, components: [] } : null,
  "a point is dropped": (node) =>
    node.by === "points" && node.components.some(({ isolating }) => isolating.length > 0)
      ? { ...node, components: node.components.map((c) => ({ ...c, isolating: c.isolating.slice(1) })) }
      : null,
  "a coordinate is changed": (node) =>
    node.by === "points" && node.components.length > 0 ? withNumerator(node) : null,
  "the proof of completeness is dropped": (node) =>
    node.by === "points" && node.completeness !== null ? { ...node, completeness: null } : null,
  "a list is called a family": (node) => (node.by === "points" ? { by: "family" } : null),
  "a list is called empty": (node) => (node.by === "points" ? { by: "excluded" } : null),
  "a list is called impossible": (node) => (node.by === "points" ? { by: "no-real-zero", equation: 0 } : null),
  "a family is called empty": (node) => (node.by === "family" || node.by === "variety" ? { by: "excluded" } : null),
  "a family has equations": (node) => (node.by === "family" ? { by: "variety" } : null),
  "a variety has none": (node) => (node.by === "variety" ? { by: "family" } : null),
};

function withNumerator(node: Points): Points {
  const [first, ...others] = node.components;
  const { representation } = first!;
  const numerators = representation.numerators.with(-1, [...representation.numerators.at(-1)!, 1n]);
  return { ...node, components: [{ ...first!, representation: { ...representation, numerators } }, ...others] };
}

const sources: readonly {
  readonly source: string;
  readonly variables: readonly string[];
  readonly points: number;
  readonly branches: number;
}[] = [
  {
    source: "(1 - x)^2 + 100*(y - x^2)^2 + (1 - y)^2 + 100*(z - y^2)^2",
    variables: ["x", "y", "z"],
    points: 1,
    branches: 0,
  },
  { source: "(x^2 + y^2 - 1)^2", variables: ["x", "y"], points: 1, branches: 1 },
  { source: "x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1", variables: ["x", "y"], points: 4, branches: 2 },
  { source: "x/(1 + x^2 + y^2)", variables: ["x", "y"], points: 2, branches: 0 },
  { source: "x^4 + y^4 + z^4 - 4*x*y*z", variables: ["x", "y", "z"], points: 5, branches: 0 },
  { source: "(x*y - 1)^2", variables: ["x", "y"], points: 1, branches: 1 },
  { source: "x*y*z*(1 - x - y - z)", variables: ["x", "y", "z"], points: 1, branches: 6 },
  { source: "x + 1/(x*y) + y + z^2/x", variables: ["x", "y", "z"], points: 1, branches: 0 },
  { source: "(y + x*z - 3)/(1 + x^2 + y^2 + z^2)", variables: ["x", "y", "z"], points: 2, branches: 0 },
  { source: "(x + y + z)^3 - 27*x*y*z", variables: ["x", "y", "z"], points: 1, branches: 1 },
  { source: "(x^2 + y^2 + z^2 - 1)^2 + (x + y + z)^2", variables: ["x", "y", "z"], points: 3, branches: 1 },
  {
    source: "(x + 10*y)^2 + 5*(z - w)^2 + (y - 2*z)^4 + 10*(x - w)^4",
    variables: ["x", "y", "z", "w"],
    points: 1,
    branches: 0,
  },
];

const cases = sources.map((given) => ({ ...given, ...solved(given.source, given.variables) }));

describe.each(cases)("the tree for $source", ({ elimination, certificate, points, branches }) => {
  const withTree = (tree: EliminationTree): EliminationTreeCertificate => ({ ...certificate, tree });

  test("is accepted", () => {
    expect(verify(certificate)).toBe(true);
    expect(realPoints(elimination)).toBe(points);
    expect(elimination.branches).toHaveLength(branches);
  });

  test("is rejected for another objective", () => {
    expect(verify({ ...certificate, objective: sum(certificate.objective, x) })).toBe(false);
    expect(verify({ ...certificate, equations: certificate.equations.slice(1) })).toBe(false);
    expect(verify({ ...certificate, value: certificate.value === null ? "w" : null })).toBe(false);
    expect(verify({ ...certificate, value: "x" })).toBe(false);
  });

  test.each(Object.entries(changes))("is rejected when %s", (_, change) => {
    for (const tree of altered(elimination.tree, change)) expect(verify(withTree(tree))).toBe(false);
  });
});

test("every change applies to some tree", () => {
  for (const change of Object.values(changes)) {
    expect(cases.flatMap(({ certificate }) => altered(certificate.tree, change)).length).toBeGreaterThan(0);
  }
});

test("a value is a further variable only where the derivatives alone do not do", () => {
  const withValue = cases.filter(({ certificate }) => certificate.value !== null);
  expect(withValue.map(({ source }) => source)).toEqual(["(y + x*z - 3)/(1 + x^2 + y^2 + z^2)"]);
});

test("an equation is not replaced by a multiple of it, which has other zeros", () => {
  const [system, names] = [
    gradientSystem(problemOf("x^2", { variables: ["x", "y"] }).objective, ["x", "y"])!,
    ["x", "y"],
  ];
  const onAxis = (name: string): EliminationTree => {
    return { by: "pivot", equation: 0, variable: name, solved: { by: "family" }, degenerate: null };
  };
  const factors: EliminationTree = {
    by: "factors",
    equation: 0,
    factors: [x, variable("y")],
    cases: ["x", "y"].map(onAxis),
  };
  const nonzero = { ...system, equations: system.equations.slice(0, 1) };
  expect(checkCases(onAxis("x"), nonzero, names)).toBe(true);
  const replaced: EliminationTree = { by: "member", multipliers: [variable("y")], replaced: 0, joined: factors };
  expect(checkCases(replaced, nonzero, names)).toBe(false);
  const scaled: EliminationTree = { by: "member", multipliers: [number(3)], replaced: 0, joined: onAxis("x") };
  expect(checkCases(scaled, nonzero, names)).toBe(true);
});

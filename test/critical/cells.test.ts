import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { cellExtents } from "../../src/critical/cells/cell-extents.ts";
import { cellTree } from "../../src/critical/cells/cell-tree.ts";
import { solveProblem } from "../../src/critical/critical-points.ts";
import type { CriticalSet } from "../../src/critical/critical-set.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import type { RealNumber } from "../../src/expr/real.ts";
import { printText } from "../../src/print/text.ts";
import { candidateLines, extremeTexts, familyLines, pointLines, problemOf, solved } from "./solving.ts";

describe("each piece has the critical points of its formula that lie inside it", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["abs(x*y - 1) + x^2 + y^2", ["minimum at x = 0, y = 0: 1"]],
    ["max(x, y)^2 + x*y", []],
    ["max(x^2 + y^2, 1 + x*y)", ["saddle at x = 0, y = 0: 1"]],
    ["abs(x^2 + y^2 - 1) + x*y", ["maximum at x = 0, y = 0: 1"]],
    ["x > y ? x^2 + y^2 : (x - 1)^2 + y^2", []],
    ["x > y ? (x - 1)^2 + y^2 : x^2 + (y - 1)^2", ["minimum at x = 0, y = 1: 0", "minimum at x = 1, y = 0: 0"]],
    [
      "abs(x - y)/(1 + x^2 + y^2)",
      ["maximum at x = -sqrt(2)/2, y = sqrt(2)/2: sqrt(2)/2", "maximum at x = sqrt(2)/2, y = -sqrt(2)/2: sqrt(2)/2"],
    ],
    ["x*y*sign(x*y - 1)", ["saddle at x = 0, y = 0: 0"]],
  ];
  test.each(cases)("%s", (source, lines) => {
    const set = solved(source);
    expect([set.status, set.method]).toEqual(["complete", "pieces"]);
    expect(pointLines(set)).toEqual(lines);
    expect(set.families).toEqual([]);
    expect(set.certificate !== null && verify(set.certificate)).toBe(true);
  });

  test("what is compared and 0 nowhere, or everywhere, does not cut", () => {
    for (const source of ["abs(x^2 + x*y + y^2 + 1) + y^2", "abs((x - y)^2) + x*y"]) {
      const set = solved(source);
      expect(pointLines(set)).toHaveLength(1);
      expect([...candidateLines(set), ...set.candidateSets]).toEqual([]);
    }
    expect(pointLines(solved("abs((x + y)^2 - x^2 - 2*x*y - y^2) + x^2 + y^2"))).toEqual([
      "minimum at x = 0, y = 0: 0",
    ]);
  });

  test("absolute values of absolute values cut at the zeros of each formula", () => {
    const set = solved("abs(abs(x*y) - 1) + x^2 + y^2");
    expect(set.status).toBe("complete");
    expect(candidateLines(set)).toContain("nonsmooth minimum at x = 0, y = 0: 1");
    expect(candidateLines(set)).toContain("nonsmooth saddle at x = -1, y = 1: 2");
  });

  test("in a box, and with exponentials", () => {
    const set = solved("abs(x*y - 1) + exp(x)", { domain: "x in [-2, 2], y in [-2, 2]" });
    expect(set.status).toBe("complete");
    expect(pointLines(set)).toEqual(["saddle at x = 0, y = 1: 2"]);
  });

  test("the reasons speak of the piece", () => {
    expect(solved("abs(x*y - 1) + x^2 + y^2").points[0]!.reason).toBe("eigenvalues 1, 3");
  });
});

describe("families are restricted to their pieces", () => {
  test("a piece on which f is constant, and the edge of it", () => {
    const set = solved("x^2 + y^2 + abs(x^2 + y^2 - 1)");
    expect(familyLines(set)).toEqual(["constant on x = t1, y = t2 where t1^2 + t2^2 < 1: 1"]);
    expect(set.candidateSets.map(({ type, value }) => [type, value?.kind === "rational" && value.value])).toEqual([
      ["minimum", 1],
    ]);
  });

  test("a line of critical points ends where f is only once differentiable", () => {
    const set = solved("max(0, x - y)^2 + y^2");
    expect(familyLines(set)).toEqual(["minimum on x = t1, y = 0 where t1 < 0: 0"]);
    expect(candidateLines(set)).toEqual(["nonsmooth minimum at x = 0, y = 0: 0"]);
  });

  test("of a family over the integers only what lies on the piece", () => {
    const set = solved("abs(sin(x) + sin(y))");
    expect(set.status).toBe("complete");
    expect(familyLines(set)).toEqual([
      "maximum on x = 2*pi*k1 + pi/2, y = 2*pi*k2 + pi/2: 2",
      "maximum on x = 2*pi*k1 - pi/2, y = 2*pi*k2 - pi/2: 2",
    ]);
    expect(solved("max(sin(x), x) + y^2").status).toBe("incomplete");
  });
});

test("too many pieces are refused, and so is what may be equal on a whole region", () => {
  const treeOf = (source: string) => {
    const { objective, variables } = problemOf(source);
    return cellTree(objective, variables);
  };
  const many = ["x", "y", "x + y", "x - y", "x + 2*y", "x - 2*y", "2*x + y"].map((u) => `abs(${u} + x*y)`).join(" + ");
  expect(treeOf(many)).toBeNull();
  expect(treeOf("abs(x + y) + y^2")?.by).toBe("sign");
  expect(treeOf("abs(sqrt((x - y)^2) - x + y)")?.by).toBe("open");
});

describe("least and greatest values", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["abs(x*y - 1) + x^2 + y^2", "1", "unbounded"],
    ["abs(x - y) + abs(x + y - 1) + x^2 + y^2", "1/2", "unbounded"],
    ["x^2 + y^2 + abs(x^2 + y^2 - 1)", "1", "unbounded"],
    ["max(x^2 + y^2, 1 + x*y)", "2/3", "unbounded"],
    ["max(x, y)^2 + x*y", "unbounded", "unbounded"],
    ["-abs(x - y) - abs(x + y)", "unbounded", "0"],
    ["abs(x + y + z - 1) + x^2 + y^2 + z^2", "1/3", "unbounded"],
    ["x > y ? x^2 + y^2 : (x - 1)^2 + y^2", "unknown", "unbounded"],
    ["abs(x - y)/(1 + x^2 + y^2)", "0", "sqrt(2)/2"],
  ];
  test.each(cases)("%s", (source, min, max) => {
    expect(extremeTexts(source)).toEqual([min, max]);
  });

  test("the least of the values that are listed is only that of f where none is missing", () => {
    const problem = problemOf("abs(x*y - 1) + x^2 + y^2");
    const task = {
      ...problem,
      domain: { natural: [], assumptions: [], region: [] },
      budget: defaultBudget,
      freshName: () => "#",
    };
    const set = solveProblem(problem).set;
    const least = (changed: Partial<CriticalSet>, values: readonly RealNumber[] | null) =>
      cellExtents(task, { ...set, ...changed }, values).infimum?.value ?? null;
    expect(least({}, [])).toEqual({ kind: "rational", value: 1 });
    expect(least({ status: "incomplete" }, [])).toBeNull();
    expect(least({ candidatesGap: { code: "limit/steps", message: "" } }, [])).toBeNull();
    expect(least({}, null)).toBeNull();
    expect(least({}, [{ kind: "rational", value: 0 }])).toBeNull();
  });

  test("a point where the least value is taken is global", () => {
    expect(solved("abs(x*y - 1) + x^2 + y^2").points[0]!.global).toBe(true);
    expect(solved("max(x^2 + y^2, 1 + x*y)").points[0]!.global).toBe(false);
  });
});

test("the certificate names the cuts and the formula of each piece", () => {
  const { certificate } = solved("abs(x*y - 1) + x^2 + y^2");
  if (certificate?.kind !== "pieces" || certificate.tree.by !== "sign") throw new Error("no cut");
  const { compared, positive, negative } = certificate.tree;
  expect(printText(compared)).toBe("x*y - 1");
  const formulas = [positive, negative].map((tree) => (tree.by === "piece" ? printText(tree.objective) : tree.by));
  expect(formulas).toEqual(["x^2 + x*y + y^2 - 1", "x^2 - x*y + y^2 + 1"]);
});

test("a compared square, which has no sign below 0, is not cut for ever", () => {
  const { objective, variables } = problemOf("max(y, y + x^2)");
  const tree = cellTree(objective, variables);
  expect(tree?.by === "sign" ? [tree.positive.by, tree.negative.by] : []).toEqual(["cell", "open"]);
});

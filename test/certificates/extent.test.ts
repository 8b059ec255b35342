import { describe, expect, test } from "vitest";
import type { Certificate } from "../../src/certificates/certificate.ts";
import type { BoundProof, ExtentCertificate, ExtentProof } from "../../src/certificates/extent.ts";
import { verify } from "../../src/certificates/verify.ts";
import { solveProblem } from "../../src/critical/critical-points.ts";
import { withoutRejected } from "../../src/critical/extents/proofs/with-proofs.ts";
import { extremaOf } from "../../src/critical/extrema.ts";
import { number, relation, scale, sum, variable } from "../../src/expr/build.ts";
import type { RealNumber } from "../../src/expr/real.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";
import { problemOf } from "../critical/solving.ts";

const TINY = fraction(1n, 1000n);

function rational(value: Rational): RealNumber {
  return { kind: "rational", value };
}

function certificatesOf(source: string, domain = ""): { min: ExtentCertificate | null; max: ExtentCertificate | null } {
  const { proofs } = solveProblem(problemOf(source, domain === "" ? {} : { domain }));
  const own = (certificate: Certificate | null): ExtentCertificate | null => {
    if (certificate !== null && certificate.kind !== "extent") throw new Error("another kind of certificate");
    return certificate;
  };
  return { min: own(proofs.infimum), max: own(proofs.supremum) };
}

/** `bound by signs at a point`, `curve`, ... */
function wayOf(certificate: ExtentCertificate | null): string {
  if (certificate === null) return "none";
  const { proof } = certificate;
  if (proof.by !== "bound") return proof.by;
  const { bound, reached } = proof;
  const how = bound.by === "list" ? `list, ${bound.list.critical.kind}, ${bound.far.by}` : bound.by;
  return `${how}; ${reached.by}`;
}

type Case = readonly [source: string, domain: string, min: string, max: string];

const cases: readonly Case[] = [
  ["x^2 - y^2", "", "curve", "curve"],
  ["1/x + y^2", "x > 0", "parts", "curve"],
  ["x*log(x)", "", "none", "curve"],
  ["x^2 + x*y + y^2 + y", "", "signs; point", "curve"],
  ["1/sqrt(1 + x^2 + y^2)", "", "signs; curve", "monotone"],
  ["exp(-x^2) + y^2", "", "signs; curve", "curve"],
  ["(x*y - 1)^2 + x^2", "", "list, elimination-tree, plane; curve", "curve"],
  ["x^4 + y^4 - 4*x*y + 1", "", "list, elimination-tree, growth; listed", "curve"],
  // equal values at two conjugate points, of degree 4 over Q
  ["x^4 + 2*y^4 - 4*x*y", "", "list, elimination-tree, growth; listed", "curve"],
  ["x^2 + y^2 + sin(x*y)", "", "list, exclusion, growth; listed", "curve"],
  ["sin(x) + cos(x)", "", "list, periodic, periodic; listed", "list, periodic, periodic; listed"],
  ["(x^2 - 5*x + 6)/(x^2 + 1)", "", "list, univariate, line; listed", "list, univariate, line; listed"],
  ["cos(x)", "x >= 0 and x <= 1", "list, exclusion, interval; listed", "signs; point"],
  ["x^3 - x", "x >= -1 and x <= 2", "list, univariate, interval; listed", "list, univariate, interval; listed"],
  ["x^4/4 - x^2/2 + x/10 + y^2/2", "", "parts", "curve"],
  ["log(3 + x^4 + y^4 - 4*x*y)", "", "monotone", "curve"],
  ["atan(x^2*y)", "", "monotone", "monotone"],
  ["1/(x^2 - 2)", "", "pole", "pole"],
  ["1/(x^2 - 2)", "x > 2", "list, univariate, line; curve", "list, univariate, line; curve"],
  ["max(x^2, y^2) + x", "", "signs; point", "curve"],
  ["abs(x*y)", "", "signs; point", "curve"],
  ["x > 0 ? x^2 : x", "", "curve", "curve"],
  ["log(exp(x) + exp(y))", "", "curve", "curve"],
  ["sin(x + y)", "", "signs; point", "signs; point"],
  ["(x + y)*exp(-x^2 - y^2)", "", "list, algebraic-system, decay; listed", "list, algebraic-system, decay; listed"],
];

describe.each(cases)("the least and greatest values of %s where %s", (source, domain, min, max) => {
  const found = certificatesOf(source, domain);

  test(`are proved: ${min}, ${max}`, () => {
    expect([wayOf(found.min), wayOf(found.max)]).toEqual([min, max]);
  });

  const certificates = [found.min, found.max].filter((certificate) => certificate !== null);

  test("have certificates that are accepted", () => {
    for (const certificate of certificates) expect(verify(certificate)).toBe(true);
  });

  test("are rejected with another value, the other side, or where it is taken and should not be", () => {
    for (const certificate of certificates) {
      for (const other of wrongClaims(certificate)) expect(verify(other)).toBe(false);
    }
  });

  test("are rejected for another function or in other variables", () => {
    for (const certificate of certificates) {
      const isInfinite = typeof certificate.value === "string";
      const objective = isInfinite ? number(TINY) : sum(scale(certificate.objective, 2), number(TINY));
      expect(verify({ ...certificate, objective })).toBe(false);
      expect(verify({ ...certificate, variables: [...certificate.variables, "q"] })).toBe(false);
      expect(verify({ ...certificate, variables: certificate.variables.map(() => "x") })).toBe(
        certificate.variables.join() === "x",
      );
    }
  });
});

function wrongClaims(certificate: ExtentCertificate): readonly ExtentCertificate[] {
  const { value, attained, side } = certificate;
  const values: readonly ExtentCertificate["value"][] =
    typeof value === "string" ? [value === "-oo" ? "+oo" : "-oo", rational(0)] : [...beside(value), "-oo", "+oo"];
  return [
    ...values.map((other) => ({ ...certificate, value: other })),
    { ...certificate, attained: !attained },
    { ...certificate, side: side < 0 ? 1 : -1 },
  ];
}

/** A little less and a little more. */
function beside(value: RealNumber): readonly RealNumber[] {
  if (value.kind === "located") return [];
  const expr = value.kind === "rational" ? number(value.value) : value.expr;
  return [-1, 1].map((sign) => {
    const moved = sum(expr, scale(number(TINY), sign));
    return moved.kind === "number" ? rational(moved.value) : { kind: "closed-form", expr: moved };
  });
}

function boundIn(certificate: ExtentCertificate | null): BoundProof {
  if (certificate?.proof.by !== "bound") throw new Error("another way");
  return certificate.proof.bound;
}

function withProof(certificate: ExtentCertificate, proof: ExtentProof): ExtentCertificate {
  return { ...certificate, proof };
}

describe("evidence that does not fit is rejected:", () => {
  test("a curve that leads elsewhere, leaves the domain, or is none", () => {
    const { max } = certificatesOf("x - y^2 + 1/y", "x > 0 and y > 0");
    if (max?.proof.by !== "curve") throw new Error("another way");
    expect(verify(max)).toBe(true);
    const { curve } = max.proof;
    const wrong = [
      { ...curve, step: [0, 1], weight: [1, 1] },
      { ...curve, step: [-1, 0], weight: [1, 1] },
      { ...curve, base: [0] },
      { ...curve, weight: [0, 0] },
      { ...curve, weight: curve.weight.map((w) => w / 2) },
    ];
    for (const other of wrong) expect(verify(withProof(max, { by: "curve", curve: other }))).toBe(false);
    const square = certificatesOf("x^2", "x > 1").max!;
    const outside = { base: [0], step: [-1], weight: [1] };
    expect(verify(withProof(square, { by: "curve", curve: { ...outside, step: [1] } }))).toBe(true);
    expect(verify(withProof(square, { by: "curve", curve: outside }))).toBe(false);
  });

  test("an excess that is another function, or is not defined everywhere", () => {
    const { min } = certificatesOf("x^2 + y^2 + x");
    const { reached } = min!.proof as Extract<ExtentProof, { by: "bound" }>;
    const withExcess = (source: string): ExtentCertificate =>
      withProof(min!, {
        by: "bound",
        bound: { by: "signs", excess: problemOf(source).objective, untaken: null },
        reached,
      });
    expect(verify(withExcess("(x + 1/2)^2 + y^2"))).toBe(true);
    expect(verify(withExcess("(x + 1/2)^2 + y^2 + 1"))).toBe(false);
    expect(verify(withExcess("(x + 1/2)^2 + y^2 + log(x) - log(x)"))).toBe(true);
    expect(verify(withExcess("(x + 1/2)^2 + y^2 + log(x^3) - 3*log(x)"))).toBe(false);
    expect(
      verify({ ...withExcess("(x + 1/2)^2 + y^2 + log(x^3) - 3*log(x)"), conditions: [relation(">", variable("x"))] }),
    ).toBe(false);
  });

  test("a list of critical points of another function, or without its completeness", () => {
    const { min } = certificatesOf("x^4 + y^4 - 4*x*y + 1");
    const bound = boundIn(min);
    if (bound.by !== "list") throw new Error("another way");
    const others = ["x^4 + y^4 - 4*x*y + 2", "x^2 + y^2"].map(
      (source) => solveProblem(problemOf(source)).set.certificate!,
    );
    const open: Certificate = {
      ...(bound.list.critical as Extract<Certificate, { kind: "elimination-tree" }>),
      tree: { by: "variety" },
    };
    for (const critical of [...others, open]) {
      const list = { ...bound.list, critical };
      expect(verify(withProof(min!, { by: "bound", bound: { ...bound, list }, reached: { by: "listed" } }))).toBe(
        false,
      );
    }
  });

  test("growth of another form, on part of the edges, or where there is none", () => {
    const { min } = certificatesOf("x^4 + y^4 - 4*x*y + 1");
    const bound = boundIn(min);
    if (bound.by !== "list") throw new Error("another way");
    const withFar = (far: typeof bound.far): ExtentCertificate =>
      withProof(min!, { by: "bound", bound: { ...bound, far }, reached: { by: "listed" } });
    expect(verify(withFar({ by: "growth", form: problemOf("x^4 + y^4").objective }))).toBe(false);
    expect(verify(withFar({ by: "periodic" }))).toBe(false);
    expect(verify(withFar({ by: "interval" }))).toBe(false);
    expect(verify(withFar({ by: "decay" }))).toBe(false);
    expect(verify(withFar({ by: "line", bound: -1 }))).toBe(false);
    expect(verify(withFar({ by: "plane", bound: -1 }))).toBe(true);
    expect(verify(withFar({ by: "plane", bound: -2 }))).toBe(false);
  });

  test("a pole that the domain does not reach, or that leads to the other side", () => {
    const found = certificatesOf("1/(x^2 - 2)").max!;
    const beyond = (sign: number): ExtentCertificate["conditions"] => [
      relation(">", sum(variable("x"), scale(number(2), sign))),
      relation("!=", sum(scale(variable("x"), 1), number(sign * 5))),
    ];
    expect(verify({ ...found, conditions: beyond(-1) })).toBe(false);
    expect(verify({ ...found, conditions: beyond(1) })).toBe(true);
    const inside = [relation(">", sum(number(2), scale(problemOf("x^2").objective, -1)))];
    expect(verify({ ...found, conditions: inside })).toBe(false);
    expect(verify({ ...found, conditions: inside, side: -1, value: "-oo" })).toBe(true);
  });

  test("a list where the domain has an edge that nobody has looked at", () => {
    const { min } = certificatesOf("x^4 + y^4 - 4*x*y + 1");
    const conditions = [relation(">=", sum(variable("x"), number(2)))];
    expect(verify({ ...min!, conditions })).toBe(false);
    expect(verify({ ...min!, conditions: [relation(">", sum(variable("x"), number(2)))] })).toBe(false);
  });

  test("values of parts that do not add up, or of the wrong part", () => {
    const { min } = certificatesOf("x^4/4 - x^2/2 + x/10 + y^2/2");
    if (min?.proof.by !== "parts") throw new Error("another way");
    const { parts } = min.proof;
    expect(verify(withProof(min, { by: "parts", constant: 1, parts }))).toBe(false);
    expect(verify(withProof(min, { by: "parts", constant: 0, parts: parts.slice(1) }))).toBe(false);
    const [first, ...rest] = parts;
    const shifted = [{ ...first!, value: rational(-1) }, ...rest];
    expect(verify(withProof(min, { by: "parts", constant: 0, parts: shifted }))).toBe(false);
  });

  test("an outer function that depends on more than the inner one, or has a pole on its range", () => {
    const { min, max } = certificatesOf("log(3 + x^4 + y^4 - 4*x*y)");
    if (min?.proof.by !== "monotone") throw new Error("another way");
    const { inner } = min.proof;
    const step = { outer: problemOf("log(u)*(1 + x^2)").objective, slot: "u" };
    expect(verify(withProof(min, { by: "monotone", step, inner }))).toBe(false);
    expect(max).not.toBeNull();
    const line = certificatesOf("x + 0*y").max!;
    const inverse: ExtentCertificate = {
      ...line,
      objective: problemOf("1/x").objective,
      side: -1,
      value: rational(0),
      proof: { by: "monotone", step: { outer: problemOf("1/u").objective, slot: "u" }, inner: line },
    };
    expect(verify(inverse)).toBe(false);
  });
});

describe("a value that comes near but is not taken", () => {
  test.each([["1/sqrt(1 + x^2 + y^2)"], ["exp(-x^2) + y^2"], ["(x*y - 1)^2 + x^2"]])(
    "is not said to be taken: %s",
    (source) => {
      const { min } = certificatesOf(source);
      expect(min!.attained).toBe(false);
      expect(verify({ ...min!, attained: true })).toBe(false);
    },
  );

  test("has no certificate where terms cancel: sqrt(x^2 + 1) - x", () => {
    const { infimum, proofs } = solveProblem(problemOf("sqrt(x^2 + 1) - x"));
    expect([infimum, proofs.infimum]).toEqual([{ value: rational(0), attained: false }, null]);
  });
});

test("what the checker rejects is not claimed any more", () => {
  const found = solveProblem(problemOf("x^4 + y^4 - 4*x*y + 1"));
  const certificate = found.proofs.infimum as ExtentCertificate;
  const wrong = { ...found, proofs: { ...found.proofs, infimum: { ...certificate, value: rational(-2) } } };
  const kept = withoutRejected(wrong, "infimum");
  const { min, max } = extremaOf(kept);
  expect(min).toMatchObject({
    status: "unknown",
    value: null,
    at: [],
    certificate: null,
    reason: { code: "internal/bug" },
  });
  expect(max.status).toBe("unbounded");
  expect(kept.set.points.some(({ global }) => global === true)).toBe(false);
  expect(withoutRejected(found, "infimum")).toBe(found);
});

import { describe, expect, test } from "vitest";
import type { NatureSet } from "../../src/certificates/nature/subject.ts";
import { checkNature, type NatureCertificate, type NatureProof } from "../../src/certificates/nature.ts";
import { verify } from "../../src/certificates/verify.ts";
import { solveProblem } from "../../src/critical/critical-points.ts";
import { number, product, sum } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { problemOf, solved } from "../critical/solving.ts";

const accepts = (certificate: NatureCertificate): boolean => checkNature(certificate, verify);
const types = ["minimum", "maximum", "saddle", "inflection", "constant"] as const;

/** All certificates of this kind that an answer holds. */
function certificatesOf(source: string, options: ParseOptions = {}): readonly NatureCertificate[] {
  const { points, families, candidates, candidateSets } = solved(source, options);
  return [...points, ...families, ...candidates, ...candidateSets].flatMap(({ certificate }) =>
    certificate?.kind === "nature" ? [certificate] : [],
  );
}

/** The only or the first one whose evidence is of this kind. */
function by<K extends NatureProof["by"]>(kind: K, source: string, options: ParseOptions = {}) {
  const found = certificatesOf(source, options).find(({ proof }) => proof.by === kind);
  if (found === undefined) throw new Error(`no evidence by ${kind} for ${source}`);
  return found as NatureCertificate & { readonly proof: Extract<NatureProof, { by: K }> };
}

const expr = (source: string, variables: readonly string[] = ["x", "y"]): Expr =>
  problemOf(source, { variables }).objective;
const at = (...coordinates: readonly Expr[]): NatureSet => ({
  at: coordinates,
  params: [],
  integers: [],
  equations: [],
  where: [],
});

const CORNER = { domain: "x>=0, y>=0" };

/** At the origin a saddle of a product. */
function factored(source: string, factors: readonly { readonly factor: Expr; readonly weight: number }[]) {
  const proof = { by: "factors", value: number(0), coefficient: 1, factors } as const;
  const place = { conditions: [], set: at(number(0), number(0)), critical: false };
  const certificate = { kind: "nature", objective: expr(source), variables: ["x", "y"], type: "saddle" } as const;
  return { ...certificate, ...place, strict: null, proof };
}

type Case = readonly [by: NatureProof["by"], source: string, type: string, options?: ParseOptions];

const cases: readonly Case[] = [
  ["order", "x^5", "inflection"],
  ["hessian", "x^2*exp(-y)", "minimum"],
  ["hessian", "(x^2 + y^2)*exp(-x^2 - y^2)", "maximum"],
  ["parts", "x^4 + y^3", "saddle"],
  ["parts", "x^2 + y^4", "minimum"],
  ["monotone", "sqrt(x*y)", "minimum"],
  ["factors", "(x^2 + y^2 - 1)^3", "saddle"],
  ["extent", "min(x^2 + y^2, 1)", "maximum"],
  ["monotone", "exp(-abs(x) - abs(y))", "maximum"],
  ["period", "sin(x)^3 + cos(y)", "minimum"],
  ["piece", "max(x, y)^2", "minimum"],
  ["piece", "max(x, 0)*y", "constant"],
  ["multipliers", "abs(x^2 + y^2 - 1) + x", "minimum"],
  ["multipliers", "x + y - 5*x*y", "minimum", CORNER],
  ["curves", "x^2 + 2*y^2", "saddle", { domain: "x^2+y^2<=1" }],
  ["curves", "abs(x + y) - abs(x - y)", "saddle"],
  ["sides", "x*abs(x)", "inflection"],
  ["sides", "x - 2*sqrt(x)", "maximum"],
];

describe.each(cases.map(([kind, source, type, options = {}]) => ({ kind, source, type, options })))(
  "by $kind: $source",
  ({ kind, source, type, options }) => {
    const certificate = certificatesOf(source, options).find((one) => one.proof.by === kind && one.type === type);

    test("is proved", () => {
      expect(certificate === undefined ? "none" : accepts(certificate)).toBe(true);
    });

    test("and nothing else is", () => {
      for (const other of types) {
        const isWeaker = type === "constant" && other !== "saddle" && other !== "inflection";
        const isOwn = other === type || (type === "inflection" && other === "saddle");
        if (!isOwn && !isWeaker)
          expect([other, accepts({ ...certificate!, type: other, strict: null })]).toEqual([other, false]);
      }
      if (certificate!.strict !== null) expect(accepts({ ...certificate!, strict: !certificate!.strict })).toBe(false);
    });

    test("nor of another function", () => {
      const other = type === "constant" ? "x" : type === "saddle" || type === "inflection" ? "7" : `-(${source})`;
      expect(accepts({ ...certificate!, objective: expr(other, certificate!.variables) })).toBe(false);
    });
  },
);

describe("evidence that does not hold", () => {
  test("a wrong order of vanishing", () => {
    const quartic = certificatesOf("x^4 + y^3")[0]!;
    if (quartic.proof.by !== "parts") throw new Error("no parts");
    const [first, second] = quartic.proof.parts;
    const withOrder = (order: number): NatureProof =>
      ({
        ...quartic.proof,
        parts: [{ ...first!, proof: { by: "order", order } }, second!],
      }) as NatureProof;
    expect([3, 4, 5].map((order) => accepts({ ...quartic, proof: withOrder(order) }))).toEqual([false, true, false]);
  });

  test("a part that is missing, twice there, or another function", () => {
    const sum = by("parts", "x^2 + y^4");
    const { parts } = sum.proof;
    const withParts = (list: typeof parts) => accepts({ ...sum, proof: { ...sum.proof, parts: list } });
    expect(withParts(parts)).toBe(true);
    expect(withParts([parts[0]!])).toBe(false);
    expect(withParts([parts[0]!, parts[0]!])).toBe(false);
    expect(withParts([parts[0]!, { ...parts[1]!, part: expr("y^6") }])).toBe(false);
    expect(accepts({ ...sum, proof: { ...sum.proof, constant: 1 } })).toBe(false);
  });

  test("another point, or one that is outside of the domain", () => {
    const corner = by("multipliers", "x + y - 5*x*y", CORNER);
    expect(accepts({ ...corner, set: at(number(1), number(0)) })).toBe(false);
    expect(accepts({ ...corner, set: at(number(-1), number(0)) })).toBe(false);
    const kink = by("multipliers", "abs(x^2 + y^2 - 1) + x");
    expect(accepts({ ...kink, set: at(number(1), number(0)) })).toBe(false);
    expect(accepts({ ...kink, set: at(number(-1)) })).toBe(false);
  });

  test("a piece that is missing, negative or wrong multipliers", () => {
    const kink = by("multipliers", "abs(x^2 + y^2 - 1) + x");
    const { pieces } = kink.proof;
    const withPieces = (list: typeof pieces) => accepts({ ...kink, proof: { ...kink.proof, pieces: list } });
    expect(withPieces([pieces[0]!])).toBe(false);
    const withMultiplier = (value: Expr) => withPieces([{ ...pieces[0]!, multipliers: [value] }, pieces[1]!]);
    expect(withMultiplier(pieces[0]!.multipliers[0]!)).toBe(true);
    expect([number(0), number(2), number(fraction(-1n, 2n))].map(withMultiplier)).toEqual([false, false, false]);
    expect(withPieces(pieces.map((piece) => ({ ...piece, empty: true })))).toBe(false);
  });

  test("an edge that is no condition of the domain, and a cut that is missing", () => {
    const corner = by("multipliers", "x + y - 5*x*y", CORNER);
    expect(accepts({ ...corner, conditions: corner.conditions.slice(1) })).toBe(false);
    const kink = by("multipliers", "abs(x^2 + y^2 - 1) + x");
    const [piece] = kink.proof.pieces;
    const uncut = { ...kink.proof, cuts: [], pieces: [{ ...piece!, signs: [], multipliers: [] }] };
    expect(accepts({ ...kink, proof: uncut })).toBe(false);
  });

  test("a form of the Lagrangian that is not positive along the edge", () => {
    const set = at(number(0), number(0));
    const conditions = problemOf("x", { domain: "x>=0" }).region!;
    const claim = (source: string): NatureCertificate => ({
      kind: "nature",
      objective: expr(source),
      variables: ["x", "y"],
      conditions,
      set,
      type: "minimum",
      strict: true,
      critical: false,
      proof: {
        by: "multipliers",
        side: -1,
        cuts: [],
        limits: [expr("x")],
        pieces: [{ signs: [], multipliers: [number(1)], weight: 1, empty: false }],
      },
    });
    expect(["x + y^2", "x - y^2", "x + y^4"].map((source) => accepts(claim(source)))).toEqual([true, false, false]);
    expect(accepts({ ...claim("x + y^2"), conditions: [] })).toBe(false);
  });

  test("factors that do not multiply to f, whose gradients depend on each other, or that are 0 elsewhere", () => {
    const saddle = factored("x^2*tanh(y)", [
      { factor: expr("x"), weight: 2 },
      { factor: expr("tanh(y)", ["y"]), weight: 1 },
    ]);
    const { factors } = saddle.proof;
    const withFactors = (list: typeof factors) => accepts({ ...saddle, proof: { ...saddle.proof, factors: list } });
    expect(withFactors(factors)).toBe(true);
    expect(withFactors(factors.slice(1))).toBe(false);
    expect(withFactors(factors.map((one) => ({ ...one, weight: 1 })))).toBe(false);
    expect(accepts({ ...saddle, proof: { ...saddle.proof, coefficient: -1 } })).toBe(false);
    const tangent: NatureCertificate = {
      ...saddle,
      objective: expr("(x + y)*(2*x + 2*y + x^2)"),
      set: at(number(0), number(0)),
      proof: {
        by: "factors",
        value: number(0),
        coefficient: 1,
        factors: [
          { factor: expr("x + y"), weight: 1 },
          { factor: expr("2*x + 2*y + x^2"), weight: 1 },
        ],
      },
    };
    expect(accepts(tangent)).toBe(false);
    expect(
      accepts({
        ...tangent,
        objective: expr("(x + y)*(2*x + y)"),
        proof: {
          by: "factors",
          value: number(0),
          coefficient: 1,
          factors: [
            { factor: expr("x + y"), weight: 1 },
            { factor: expr("2*x + y"), weight: 1 },
          ],
        },
      }),
    ).toBe(true);
  });

  test("a bound that f passes, or a value that it has not there", () => {
    const proof = { by: "bound", side: 1, value: number(1), excess: expr("1 - min(x^2 + y^2, 1)") } as const;
    const top = { ...by("extent", "min(x^2 + y^2, 1)"), proof };
    expect(accepts(top)).toBe(true);
    expect(accepts({ ...top, proof: { ...proof, value: number(2) } })).toBe(false);
    expect(accepts({ ...top, proof: { ...proof, excess: expr("x^2") } })).toBe(false);
    expect(accepts({ ...top, proof: { ...proof, side: -1 } })).toBe(false);
    expect(accepts({ ...top, set: { ...top.set, equations: [expr("x^2 + y^2 - 1/2")] } })).toBe(false);
  });

  test("least values of other functions", () => {
    const hidden = certificatesOf("max(x^2 - 1, 0)^2 + y^2").concat(certificatesOf("sqrt(x^4 + y^4)"));
    for (const one of hidden) expect(accepts(one)).toBe(true);
    const extent = solveProblem(problemOf("x^2 + y^2")).proofs.infimum;
    const claim = {
      ...factored("x^2 + y^2", []),
      type: "minimum" as const,
      objective: expr("sqrt(x^2 + y^2)"),
      proof: { by: "extent", extent } as NatureProof,
    };
    expect(accepts(claim)).toBe(false);
    expect(accepts({ ...claim, objective: expr("x^2 + y^2") })).toBe(true);
    expect(accepts({ ...claim, objective: expr("x^2 + y^2"), set: at(number(1), number(0)) })).toBe(false);
  });

  test("steps that are no periods, and residues with another type", () => {
    const wave = by("period", "sin(x)^3 + cos(y)");
    expect(accepts({ ...wave, proof: { ...wave.proof, integer: "q" } })).toBe(false);
    expect(accepts({ ...wave, objective: expr("sin(x)^3 + cos(y) + x/100") })).toBe(false);
    const [residue] = wave.proof.residues;
    const half = wave.set.at!.map((part) => part);
    expect(
      accepts({ ...wave, proof: { ...wave.proof, residues: [residue!, residue!] }, set: { ...wave.set, at: half } }),
    ).toBe(wave.proof.residues.length === 1);
    const everyHalf = {
      ...wave.set,
      at: [expr("k1*pi", ["k1"]), half[1]!],
      params: [],
      integers: ["k1", ...wave.set.integers],
    };
    expect(accepts({ ...wave, set: everyHalf })).toBe(false);
  });

  test("the other piece", () => {
    const left = by("piece", "max(x, y)^2");
    expect(accepts({ ...left, proof: { ...left.proof, formula: expr("x^2 + y^2") } })).toBe(false);
    expect(accepts({ ...left, set: { ...left.set, where: [] } })).toBe(false);
  });

  test("curves that leave the domain, or along which f does not fall", () => {
    const saddle = by("curves", "x^2 + 2*y^2", { domain: "x^2+y^2<=1" });
    const { falls, rises } = saddle.proof;
    expect(accepts({ ...saddle, proof: { ...saddle.proof, falls: rises, rises: falls } })).toBe(false);
    const outward = { step: saddle.set.at!.map((part) => (part.kind === "number" ? part.value : 0)), power: [1, 1] };
    expect(accepts({ ...saddle, proof: { ...saddle.proof, rises: outward } })).toBe(false);
    expect(accepts({ ...saddle, conditions: [], proof: { ...saddle.proof, rises: outward } })).toBe(true);
  });

  test("a gradient that is not 0 where it is said to be", () => {
    const slope = by("multipliers", "x + y - 5*x*y", CORNER);
    expect([slope.critical, accepts({ ...slope, critical: true })]).toEqual([false, false]);
    const flat = by("hessian", "x^2*exp(-y)");
    expect([flat.critical, accepts(flat)]).toEqual([true, true]);
  });

  test("sets that are no manifolds prove no extrema by the Hessian", () => {
    const circle = by("hessian", "(x^2 + y^2)*exp(-x^2 - y^2)");
    expect(accepts({ ...circle, set: { ...circle.set, equations: [expr("(x^2 + y^2 - 1)^2")] } })).toBe(false);
    expect(accepts({ ...circle, set: { ...circle.set, equations: [expr("x^2 + y^2 - 2")] } })).toBe(false);
    const line = by("hessian", "x^2*exp(-y)");
    expect(accepts({ ...line, set: { ...line.set, params: [...line.set.params, "t9"] } })).toBe(false);
    expect(accepts({ ...line, set: { ...line.set, at: [number(0), number(0)], params: [] } })).toBe(false);
  });

  test("a multiplier that is negative, a sign that turns, a slope along the set, a step that is no period", () => {
    const [x, y] = [expr("x"), expr("y")];
    const origin = factored("x^2*(y - 1)", [
      { factor: x, weight: 2 },
      { factor: expr("y - 1"), weight: 1 },
    ]);
    expect([accepts({ ...origin, type: "maximum" }), accepts({ ...origin, type: "minimum" })]).toEqual([true, false]);
    const piece = { signs: [], multipliers: [number(-1)], weight: 0, empty: false };
    const outward: NatureCertificate = {
      ...origin,
      objective: expr("y^2 - x + 5*x^2"),
      conditions: problemOf("x", { domain: "x>=0" }).region!,
      type: "minimum",
      proof: { by: "multipliers", side: -1, cuts: [], limits: [x], pieces: [piece] },
    };
    expect(accepts(outward)).toBe(false);
    const sloping = { ...by("hessian", "x^2*exp(-y)"), objective: expr("x^2*exp(-y) + y"), critical: false };
    expect(accepts(sloping)).toBe(false);
    const lattice: NatureCertificate = {
      ...origin,
      objective: expr("y^2 - cos(x)"),
      set: { ...at(expr("2*pi*k", ["k"]), number(0)), integers: ["k"] },
      type: "minimum",
      proof: { by: "period", integer: "k", residues: [{ by: "hessian" }] },
    };
    expect([accepts(lattice), accepts({ ...lattice, objective: sumOfSquares(x, y) })]).toEqual([true, false]);
  });
});

function sumOfSquares(x: Expr, y: Expr): Expr {
  return sum(product(x, x), product(y, y));
}

describe("in many variables", () => {
  const names = Array.from({ length: 120 }, (_, i) => `x${i + 1}`);

  test("a coupled form is a minimum without evidence of its own, by no long search", () => {
    const source = `x1^2 + ${names
      .slice(1)
      .map((name, i) => `(${names[i]} - ${name})^2`)
      .join(" + ")}`;
    const [point] = solved(source, { variables: names }).points;
    expect([point!.type, point!.certificate]).toEqual(["minimum", null]);
  });

  test("a sum of parts has evidence part by part", () => {
    const [point] = solved(names.map((name) => `${name}^2`).join(" + "), { variables: names }).points;
    expect([point!.type, point!.certificate?.kind]).toEqual(["minimum", "nature"]);
  });
});

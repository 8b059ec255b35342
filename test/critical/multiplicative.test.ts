import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { printText } from "../../src/print/text.ts";
import { extremeTexts, familyLines, pointLines, solved } from "./solving.ts";

describe("products of functions of separate variables", () => {
  test.for([
    [
      "x^2*sin(y)",
      [
        "saddle on x = 0, y = pi*k1: 0",
        "minimum on x = 0, y = t1 where sin(t1) > 0: 0",
        "maximum on x = 0, y = t1 where sin(t1) < 0: 0",
      ],
    ],
    [
      "y^2*atan(x)",
      [
        "saddle at x = 0, y = 0: 0",
        "minimum on x = t1, y = 0 where atan(t1) > 0: 0",
        "maximum on x = t1, y = 0 where atan(t1) < 0: 0",
      ],
    ],
    [
      "x*exp(x)*(y^2 - 1)*cos(z)",
      [
        "maximum on x = -1, y = 0, z = 2*pi*k1: 1/e",
        "minimum on x = -1, y = 0, z = 2*pi*k1 + pi: -1/e",
        "saddle on x = 0, y = -1, z = t1: 0",
        "saddle on x = 0, y = 1, z = t1: 0",
        "saddle on x = 0, y = t1, z = pi*k1 + pi/2: 0",
        "saddle on x = t1, y = -1, z = pi*k1 + pi/2: 0",
        "saddle on x = t1, y = 1, z = pi*k1 + pi/2: 0",
      ],
    ],
    ["x^3*sin(y)", ["saddle on x = 0, y = t1: 0"]],
    ["tanh(x)^2*atan(y)^2", ["minimum on x = 0, y = t1: 0", "minimum on x = t1, y = 0: 0"]],
    ["(2 + sin(x))*(y^2 - 1)*exp(-z)", []],
    ["erf(x)*y*exp(-y^2)", ["saddle at x = 0, y = 0: 0"]],
    [
      "exp(-x^2 - y^2)*sin(z)^2",
      ["maximum on x = 0, y = 0, z = pi*k1 + pi/2: 1", "minimum on x = t1, y = t2, z = pi*k1: 0"],
    ],
  ] as const)("%s", ([source, lines]) => {
    const set = solved(source);
    expect([set.status, set.method]).toEqual(["complete", "multiplicative"]);
    expect([...pointLines(set), ...familyLines(set)].toSorted()).toEqual(lines.toSorted());
    expect(verify(set.certificate!)).toBe(true);
  });

  test("an even zero of a polynomial with an odd one besides", () => {
    expect(familyLines(solved("(x^3 - 3*x + 2)*sin(y)"))).toEqual([
      "maximum on x = -1, y = 2*pi*k1 + pi/2: 4",
      "minimum on x = -1, y = 2*pi*k1 - pi/2: -4",
      "minimum on x = 1, y = t1 where sin(t1) > 0: 0",
      "maximum on x = 1, y = t1 where sin(t1) < 0: 0",
      "saddle on x = -2, y = pi*k1: 0",
      "saddle on x = 1, y = pi*k1: 0",
    ]);
  });

  test("at a crossing of simple zeros the Hessian has the product of the slopes", () => {
    const [point] = solved("3*(exp(x) - 1)*tanh(y)").points;
    expect(point).toMatchObject({ type: "saddle", isolated: true, degenerate: false });
    expect(point!.hessian.map((row) => row.map((entry) => printText(entry)))).toEqual([
      ["0", "3"],
      ["3", "0"],
    ]);
    expect(point!.inertia).toEqual({ positive: 1, zero: 0, negative: 1 });
  });

  test("values, Hessians and types of parts are those of the product", () => {
    const [point] = solved("-2*x*exp(-x)*cosh(y)*z/(1 + z^2)^2", {}).points.filter(
      ({ value }) => value.kind !== "rational",
    );
    expect(point).toMatchObject({ type: "saddle" });
    expect(point!.inertia!.zero).toBe(0);
  });

  test("zeros without an exact form are equations, with bounds that tell them apart", () => {
    const set = solved("(exp(y) - y - 2)^2*(x - 1)");
    expect(set.status).toBe("complete");
    expect(set.families.map(({ type, equations }) => [type, ...equations.map((e) => printText(e))])).toEqual([
      ["minimum", "y - exp(y) + 2"],
      ["maximum", "y - exp(y) + 2"],
      ["minimum", "y - exp(y) + 2"],
      ["maximum", "y - exp(y) + 2"],
    ]);
  });

  test("the domain limits the free variables, and a zero on its edge is no critical point", () => {
    expect(familyLines(solved("x*log(x)*y^2"))).toEqual([
      "minimum on x = t1, y = 0 where t1 > 0, log(t1) > 0: 0",
      "maximum on x = t1, y = 0 where t1 > 0, log(t1) < 0: 0",
    ]);
    expect(familyLines(solved("sqrt(x + 1)*sin(y)*z^2"))[0]).toBe(
      "saddle on x = t1, y = pi*k1, z = 0 where t1 > -1: 0",
    );
    expect(familyLines(solved("x*sin(y)*z^2", { assume: ["x > 0"] })).filter((line) => line.includes("x = 0"))).toEqual(
      [],
    );
  });

  test("products of many polynomials are never a system of equations", () => {
    const cubics = Array.from({ length: 6 }, (_, i) => `(x${i}^3 - 3*x${i} + 1)`).join("*");
    const set = solved(cubics);
    expect([set.status, set.method, set.countReal]).toEqual(["complete", "multiplicative", "infinite"]);
    expect(set.points.length).toBe(2 ** 6);
    expect(set.families.length).toBe(15 * 9);
    expect(verify(set.certificate!)).toBe(true);
  });

  test("a part without zeros has one sign; where all have one, f is least where all parts are", () => {
    const source = "(x^4 - 3*x^2 + 5)*(2*x^2 - y^4 + 3*y^2 - 5 - 2*x^2)*(z^2 + 1)";
    const set = solved(source);
    expect([set.status, set.countReal]).toEqual(["complete", 9]);
    expect(set.points.filter(({ global }) => global === true).map(({ type }) => type)).toEqual([
      "maximum",
      "maximum",
      "maximum",
      "maximum",
    ]);
    expect(extremeTexts(source)).toEqual(["unbounded", "-121/16"]);
  });

  test("too many combinations are a limit", () => {
    const wells = Array.from({ length: 7 }, (_, i) => `(x${i}^4 - 3*x${i}^2 + 5)`).join("*");
    const set = solved(wells);
    expect([set.status, set.reason?.code, set.points]).toEqual(["incomplete", "limit/points", []]);
  });

  test("extremes by signs", () => {
    expect(extremeTexts("x^2*sin(y)")).toEqual(["unbounded", "unbounded"]);
    expect(extremeTexts("tanh(x)^2*atan(y)^2")[0]).toBe("0");
    expect(extremeTexts("exp(-x^2 - y^2)*sin(z)^2")[0]).toBe("0");
    expect(extremeTexts("-x^2*exp(y)*sin(z)^2")).toEqual(["unbounded", "0"]);
  });

  test.for([
    "x^2*abs(y)*sin(y)", // not C² where y is 0
    "(y - sin(y))*x^2*cos(x)", // a zero of order 3 that no square has as a simple one
    "a*x^2*sin(y)",
  ])("%s is not claimed", (source) => {
    const set = solved(source, { variables: ["x", "y"], parameters: "auto" });
    expect(set.status).not.toBe("complete");
  });
});

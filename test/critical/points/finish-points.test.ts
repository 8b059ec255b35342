import { expect, test } from "vitest";
import { verify } from "../../../src/certificates/verify.ts";
import { finishPoints } from "../../../src/critical/points/finish-points.ts";
import { printReal } from "../../../src/print/real.ts";
import { printText } from "../../../src/print/text.ts";
import { finished, lines, read, zerosOfGradient } from "./finishing.ts";

test.for<[string, readonly string[]]>([
  ["x^4+y^4-4x*y+1", ["minimum at -1, -1: -1", "saddle at 0, 0: 1", "minimum at 1, 1: -1"]],
  [
    "x^3 - 6x + x*y^2",
    [
      "maximum at -sqrt(2), 0: 4*sqrt(2)",
      "saddle at 0, -sqrt(6): 0",
      "saddle at 0, sqrt(6): 0",
      "minimum at sqrt(2), 0: -4*sqrt(2)",
    ],
  ],
  [
    "x^6+y^2-2x*y",
    [
      "minimum at -27^(1/4)/3, -27^(1/4)/3: -2*sqrt(3)/9",
      "saddle at 0, 0: 0",
      "minimum at 27^(1/4)/3, 27^(1/4)/3: -2*sqrt(3)/9",
    ],
  ],
  [
    "x^8 - 4x^4 + 2x^2*y + y^2 + y*x^4",
    [
      "minimum at -sqrt(6*sqrt(129) + 18)/6, -sqrt(129)/4 - 29/12: -43*sqrt(129)/72 - 263/24",
      "unknown at 0, 0: 0",
      "minimum at sqrt(6*sqrt(129) + 18)/6, -sqrt(129)/4 - 29/12: -43*sqrt(129)/72 - 263/24",
    ],
  ],
  [
    "x^4+2x*y^3+y^6-x",
    [
      "unknown at 2^(1/3)/2, 0: -3*2^(1/3)/8",
      "minimum at rootof(4*x^3 - 2*x - 1, 1), rootof(4*x^9 - 2*x^3 + 1, 1): rootof(256*x^3 + 128*x^2 - 128*x + 23, 1)",
    ],
  ],
  [
    "x^4+y^4+z^4-4x*y*z",
    [
      "minimum at -1, -1, 1: -1",
      "minimum at -1, 1, -1: -1",
      "unknown at 0, 0, 0: 0",
      "minimum at 1, -1, -1: -1",
      "minimum at 1, 1, 1: -1",
    ],
  ],
])("%s", ([source, expected]) => {
  expect(lines(finished(source))).toEqual(expected);
});

test("Himmelblau's function: four minima of value 0, one maximum, four saddles", () => {
  const points = finished("(x^2+y-11)^2 + (x+y^2-7)^2");
  expect(points.map((point) => point.type).sort()).toEqual([
    "maximum",
    ...new Array<string>(4).fill("minimum"),
    ...new Array<string>(4).fill("saddle"),
  ]);
  const minima = points.filter((point) => point.type === "minimum");
  expect(minima.map((point) => printReal(point.value))).toEqual(["0", "0", "0", "0"]);
  expect(points.every((point) => point.strict === (point.type === "saddle" ? null : true))).toBe(true);
  expect(points.every((point) => point.isolated && !point.degenerate && point.multiplicity === 1)).toBe(true);
});

test("the six-hump camel: all fifteen points are real, and each certificate holds", () => {
  const points = finished("4x^2 - 21/10*x^4 + x^6/3 + x*y - 4y^2 + 4y^4");
  const types = points.map((point) => point.type[1]!).join("");
  expect(types).toBe("iaiaaaiaiaaaiai");
  expect(points.filter((point) => point.type === "maximum").length).toBe(2);
  expect(new Set(points.map((point) => point.certificate!.kind))).toEqual(new Set(["inertia-at-root", "ldlt"]));
  expect(points.every((point) => verify(point.certificate!))).toBe(true);
});

test("the Hessian is exact: surds where they are, second derivatives at roots otherwise", () => {
  const [maximum] = finished("x^3 - 6x + x*y^2");
  expect(maximum!.hessian.map((row) => row.map((entry) => printText(entry)))).toEqual([
    ["-6*sqrt(2)", "0"],
    ["0", "-2*sqrt(2)"],
  ]);
  const [, point] = finished("x^5 + y^5 - 5x*y + x^2");
  const entry = "20*rootof(5*x^15 + 2*x^3 - 5, 1)^3";
  expect(point!.hessian[1]!.map((value) => printText(value))).toEqual(["-5", entry]);
  expect(point!.eigenvalues).toBeNull();
});

test("a singular Hessian at an irrational point: its zero eigenvalues are counted exactly", () => {
  const points = finished("(x^2-2)^4 + x*y^2");
  expect(points.map((point) => point.inertia)).toEqual([
    { positive: 0, zero: 1, negative: 1 },
    { positive: 0, zero: 1, negative: 1 },
    { positive: 1, zero: 1, negative: 0 },
  ]);
  expect(points.every((point) => point.degenerate && point.multiplicity === null)).toBe(true);
  expect(points.every((point) => verify(point.certificate!))).toBe(true);
});

test("a singular Hessian with both signs is a saddle without higher orders", () => {
  const { objective, polynomial } = read("(x^2-2)^4 + x*y*z", ["x", "y", "z"]);
  const representation = { minimal: [-2n, 0n, 1n], denominator: [1n], numerators: [[0n, 1n], [], []], form: [1, 0, 0] };
  const points = finishPoints({ objective, polynomial, representations: [representation] });
  expect(lines(points)).toEqual(["saddle at -sqrt(2), 0, 0: 0", "saddle at sqrt(2), 0, 0: 0"]);
  expect(points.map((point) => point.inertia)).toEqual(new Array(2).fill({ positive: 1, zero: 1, negative: 1 }));
  expect(points.every((point) => verify(point.certificate!))).toBe(true);
});

test("who looks at higher orders is asked about semidefinite points only, and may decide", () => {
  const asked: string[] = [];
  const points = finished("x^4+y^4+z^4-4x*y*z", undefined, ({ at, inertia }) => {
    asked.push(`${[...at.values()].map(printReal)}: ${inertia.zero}`);
    return { type: "saddle", strict: null, multiplicity: 11, reason: "by its cubic part", certificate: null };
  });
  expect(asked).toEqual(["0,0,0: 3"]);
  expect(points[2]).toMatchObject({ type: "saddle", multiplicity: 11, reason: "by its cubic part", degenerate: true });
});

test("other names in another order give the same points in another order", () => {
  const straight = finished("x^4 + y^4 + x*y - 3x^2 - y", ["x", "y"]);
  const swapped = finished("x^4 + y^4 + x*y - 3x^2 - y", ["y", "x"]);
  const key = (point: (typeof straight)[number]) =>
    `${printReal(point.at.get("x")!)} ${printReal(point.at.get("y")!)} ${printReal(point.value)} ${point.type}`;
  expect(straight.map(key).sort()).toEqual(swapped.map(key).sort());
});

test("beyond degree 256 the coordinates are quotients of polynomials in one root", () => {
  const { objective, polynomial } = read("x^260/260 - x + (y - x^2)^2", ["x", "y"]);
  const minimal = [-1n, ...new Array<bigint>(258).fill(0n), 1n];
  const shifted = {
    minimal: [-3n, ...minimal.slice(1)],
    denominator: [1n],
    numerators: [
      [0n, 1n],
      [0n, 0n, 1n],
    ],
  };
  const [point] = finishPoints({ objective, polynomial, representations: [{ ...shifted, form: [1, 0] }] });
  expect(point!.at.get("y")!.kind).toBe("closed-form");
  expect(point!.type).toBe("minimum");
});

test("in the Hessian at points of a high degree the variables stay", () => {
  const { objective, polynomial } = read("x^34/34 - 3x + (y - x^2)^2", ["x", "y"]);
  const minimal = [-3n, ...new Array<bigint>(32).fill(0n), 1n];
  const numerators = [
    [0n, 1n],
    [0n, 0n, 1n],
  ];
  const representations = [{ minimal, denominator: [1n], numerators, form: [1, 0] }];
  const [point] = finishPoints({ objective, polynomial, representations });
  expect(point!.hessian[0]!.map((entry) => printText(entry))).toEqual(["33*x^32 + 12*x^2 - 4*y", "-4*x"]);
});

test("the zeros of a gradient with a repeated point count it once", () => {
  const { polynomial } = read("x^3 - 3x*y^2 + x^4 + 2y^4 - y^3");
  expect(zerosOfGradient(polynomial).minimal.length - 1).toBe(6);
  expect(finished("x^3 - 3x*y^2 + x^4 + 2y^4 - y^3").map((point) => point.type)).toEqual([
    "minimum",
    "unknown",
    "minimum",
    "minimum",
  ]);
});

import { describe, expect, test } from "vitest";
import { number, scale, variable } from "../../src/expr/build.ts";
import { read, refused } from "./reading.ts";

const times = (n: number, text: string): string => text.repeat(n);

describe("nesting", () => {
  test.for([
    ["parentheses", `${times(200, "(")}x${times(200, ")")}`],
    ["functions", `${times(200, "sin(")}x${times(200, ")")}`],
    ["signs", `${times(199, "-")}x`],
    ["powers", `${times(150, "x^")}x`],
    ["conditionals", `${times(150, "x > 0 ? 1 : ")}x`],
    ["bars", `${times(100, "|x + ")}x${times(100, "|")}`],
  ])("of %s is read up to the limit", ([, source]) => void read(source!));

  test.for([
    ["parentheses", `${times(201, "(")}x${times(201, ")")}`],
    ["a million parentheses", times(1_000_000, "(")],
    ["functions", `${times(100_000, "sin(")}x${times(100_000, ")")}`],
    ["signs", `${times(100_000, "-")}x`],
    ["powers", `${times(100_000, "x^")}x`],
    ["negations", `${times(5000, "not ")}x > 0 ? 1 : 2`],
    ["conditionals", `${times(10_000, "x > 0 ? 1 : ")}x`],
    ["bars", `${times(5000, "|x + ")}x${times(5000, "|")}`],
    ["roots", `${times(5000, "√")}x`],
    ["definitions", `${times(30, "a = sin(a); ").replace(/a = sin\(a\)/g, nextDefinition())} a30`],
  ])("of %s beyond it is refused", ([, source]) => expect(refused(source!).code).toBe("limit/nesting"));
});

/** `a1 = sin(sin(...(x)))`, `a2 = sin(...(a1))`, each 150 deep. */
function nextDefinition(): () => string {
  let k = 0;
  return () => {
    k += 1;
    return `a${k} = ${times(150, "sin(")}${k === 1 ? "x" : `a${k - 1}`}${times(150, ")")}`;
  };
}

describe("length is no nesting", () => {
  test("a sum of 10^5 terms", () => {
    expect(read(`${times(100_000, "x + ")}x`).problem.objective).toBe(scale(variable("x"), 100_001));
  });

  test("a difference of 10^5 terms", () => {
    expect(read(`x${times(100_000, " - x")}`).problem.objective).toBe(scale(variable("x"), -99_999));
  });

  test("a product of 10^4 factors, with and without signs", () => {
    const { objective } = read(`${times(5000, "x*")}${times(5000, "x ")}`).problem;
    expect(objective).toBe(read("x^10000").problem.objective);
  });

  test("a quotient of 10^4 divisors", () => {
    expect(read(`1${times(10_000, "/x")}`).problem.objective).toBe(read("x^(-10000)").problem.objective);
  });

  test("a condition of 10^4 parts", () => {
    expect(read(`${times(10_000, "x > 0 and ")}x > 0 ? x : 1`).problem.objective.kind).toBe("piecewise");
  });

  test("but the arguments of a function are limited", () => {
    read(`max(${times(100, "x, ")}y)`);
    expect(refused(`max(${times(10_000, "x, ")}y)`).code).toBe("limit/arguments");
  });
});

test("a formula of more than four million characters is refused", () => {
  expect(refused(times(4_000_001, "x")).code).toBe("limit/length");
});

describe("digits", () => {
  test("40 of them survive", () => {
    const { objective } = read("1234567890123456789012345678901234567890").problem;
    expect(objective).toBe(number({ num: 1234567890123456789012345678901234567890n, den: 1n }));
  });

  test.for(["1e100001", "1e-100001", `1${times(100_000, "0")}`, "1e99999999999999999999"])(
    "too many are refused",
    (source) => expect(refused(source).code).toBe("limit/exponent"),
  );
});

import { describe, expect, test } from "vitest";
import { extremeTexts, solved } from "./solving.ts";

describe("least and greatest value on a closed interval: at ends and critical points", () => {
  const cases: readonly (readonly [string, string, readonly [string, string]])[] = [
    ["log(1 + x^2) - 2*x^2", "x in [-3, 3]", ["log(10) - 18", "0"]],
    ["x*exp(-x)", "x in [-3, 3]", ["-3*exp(3)", "1/e"]],
    ["sin(x) + x/2", "x in [-3, 3]", ["-pi/3 - sqrt(3)/2", "pi/3 + sqrt(3)/2"]],
    ["exp(x) - x", "x in [1, 2]", ["e - 1", "exp(2) - 2"]],
    ["cos(x)", "x in [0, 1]", ["cos(1)", "1"]],
  ];
  test.each(cases)("%s, %s", (source, domain, texts) => {
    expect(extremeTexts(source, { domain })).toEqual(texts);
  });

  test("critical points with these values are global", () => {
    expect(solved("x*exp(-x)", { domain: "x in [-3, 3]" }).points.map(({ global }) => global)).toEqual([true]);
    expect(solved("sin(x) + x/2", { domain: "x in [-9, 3]" }).points.map(({ global }) => global)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("where a piece is cut out, its ends count, too", () => {
    const pieces = { domain: "x in [-3, 3]", assume: ["x^2 >= 1"] };
    expect(extremeTexts("exp(-x)*(x+3)", pieces)).toEqual(["0", "exp(2)"]);
    expect(extremeTexts("exp(-x)*(x+4)", pieces)).toEqual(["7/exp(3)", "exp(3)"]);
  });

  test("it says nothing of a pole inside, and the limit at an open end is not taken", () => {
    expect(extremeTexts("tan(x)", { domain: "x in [-3, 3]" })).toEqual(["unknown", "unknown"]);
    expect(extremeTexts("x*exp(x)", { domain: "x > 0 and x <= 2" })).toEqual(["0 not attained", "2*exp(2)"]);
  });
});

test("a function that is periodic and smooth everywhere takes its extremes at critical points", () => {
  expect(extremeTexts("sin(x)")).toEqual(["-1", "1"]);
  expect(extremeTexts("exp(sin(x) + cos(y))")).toEqual(["exp(-2)", "exp(2)"]);
  expect(extremeTexts("x + 2*sin(x)")).toEqual(["unbounded", "unbounded"]);
  expect(extremeTexts("abs(sin(x))")).toEqual(["unknown", "1"]);
});

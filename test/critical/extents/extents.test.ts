import { describe, expect, test } from "vitest";
import { extremeTexts, solved } from "../solving.ts";

type Case = readonly [source: string, texts: readonly [min: string, max: string], domain: string];

const EVERYWHERE = "";

function textsOf(source: string, domain: string): readonly [min: string, max: string] {
  return extremeTexts(source, domain === EVERYWHERE ? {} : { domain });
}

describe("functions that grow at all edges of their domain take their least value", () => {
  const cases: readonly Case[] = [
    // two poles, equal minima off the axis
    [
      "(x^2 + y^2)/2 + 3/10/sqrt((x + 7/10)^2 + y^2) + 7/10/sqrt((x - 3/10)^2 + y^2)",
      ["279/200", "unbounded"],
      EVERYWHERE,
    ],
    ["x + y + 1/(x*y)", ["3", "unbounded"], "x > 0 and y > 0"],
    ["x^2 + y^2 + sin(x*y)", ["0", "unbounded"], EVERYWHERE],
    // |x·y/(1 + x^2 + y^2)| is bounded, and less than the squares
    ["x^2 + y^2 + x*y/(1 + x^2 + y^2)", ["0", "unbounded"], EVERYWHERE],
    ["x^2 + y^2 - x*y/sqrt(1 + x^2 + y^2)", ["0", "unbounded"], EVERYWHERE],
    // each term grows in one variable
    ["x^2 + sqrt(1 + y^4)", ["1", "unbounded"], EVERYWHERE],
    ["x - log(x) + y^2", ["1", "unbounded"], EVERYWHERE],
    // the least value is taken where f is not smooth
    ["sqrt(x^2 + y^2) + x^2*y^2", ["0", "unbounded"], EVERYWHERE],
  ];
  test.each(cases)("%s", (source, texts, domain) => {
    expect(textsOf(source, domain)).toEqual(texts);
  });
});

describe("bounded quotients: a value that is nowhere passed, or a limit that is not taken", () => {
  const cases: readonly Case[] = [
    ["1/sqrt(1 + x^2 + y^2)", ["0 not attained", "1"], EVERYWHERE],
    ["x/(1 + x^2 + y^2)", ["-1/2", "1/2"], EVERYWHERE],
    ["x*y/(1 + x^2 + y^2)", ["-1/2 not attained", "1/2 not attained"], EVERYWHERE],
    ["(x^2 + y^2)/(1 + x^2 + y^2)", ["0", "1 not attained"], EVERYWHERE],
    ["(x^2 + y^2 + z^2)/(1 + x^2 + y^2 + z^2)", ["0", "1 not attained"], EVERYWHERE],
    ["(x*y - 1)^2 + x^2", ["0 not attained", "unbounded"], EVERYWHERE],
    ["(x*y - 1)^2 + x^2 + z^2", ["0 not attained", "unbounded"], EVERYWHERE],
    // irrational values
    [
      "(x^4 + y^4 + x)/(1 + x^4 + y^4)",
      ["rootof(256*x^4 - 256*x^3 - 27, 1)", "rootof(256*x^4 - 256*x^3 - 27, 2)"],
      EVERYWHERE,
    ],
    // -1/2 and 1/2 along parabolas only
    ["x^2*y/(x^4 + y^2)", ["-1/2", "1/2"], EVERYWHERE],
  ];
  test.each(cases)("%s", (source, texts, domain) => {
    expect(textsOf(source, domain)).toEqual(texts);
  });
});

test("points that reach it are global, others are not", () => {
  const globals = (source: string) => solved(source).points.map(({ global }) => global);
  expect(globals("x/(1 + x^2 + y^2)")).toEqual([true, true]);
  expect(globals("1/x + 1/y + x*y")).toEqual([false]);
  expect(globals("x^4 - 2*x^2 + x/4 + 1/(1 + y^2)")).toEqual([false, false, false]);
  expect(globals("x^4 - 2*x^2 + x/4 + sqrt(1 + y^2)")).toEqual([true, false, false]);
});

describe("curves to infinity and to poles show that there is no bound", () => {
  const cases: readonly Case[] = [
    ["1/x + 1/y + x*y", ["unbounded", "unbounded"], EVERYWHERE],
    ["x^2 + y^2 - 1/(x^2 + y^2)", ["unbounded", "unbounded"], EVERYWHERE],
    ["x^2 + 1/(x^2 + y^2) + y", ["unbounded", "unbounded"], EVERYWHERE],
    ["sqrt(x*y) - x", ["unbounded", "unbounded"], EVERYWHERE],
    ["sin(x) + x*y^3", ["unbounded", "unbounded"], EVERYWHERE],
    ["x*exp(y)", ["unbounded", "unbounded"], EVERYWHERE],
    ["exp(x)*y^2 - x", ["unbounded", "unbounded"], EVERYWHERE],
    // only in the part of the domain that is left
    ["x + y + 1/(x*y)", ["unbounded", "unbounded"], "x < 0"],
    ["1/x + y^2", ["0 not attained", "unbounded"], "x > 0"],
  ];
  test.each(cases)("%s", (source, texts, domain) => {
    expect(textsOf(source, domain)).toEqual(texts);
  });
});

describe("nothing is claimed", () => {
  const unknown: readonly (readonly [source: string, why: string])[] = [
    ["-sqrt(1 + (x*y - 1)^2 + x^2)", "it comes close to -1; where the root is 0 no point is"],
    ["exp(x^2 + y^2) - exp(x*y)", "exponentials are not compared"],
  ];
  test.each(unknown)("of the least value of %s: %s", (source) => {
    expect(extremeTexts(source)).toContain("unknown");
  });

  test("of an edge that belongs to no pole: the least value near the hole is not taken", () => {
    expect(extremeTexts("x^2 + y^4 + y^2 + 0/x")[0]).not.toBe("0");
  });

  test("where the greatest of several terms falls as fast as the others grow", () => {
    expect(extremeTexts("x^2 + y^2 - x^2*y/sqrt(1 + y^2)")[0]).not.toBe("0");
  });
});

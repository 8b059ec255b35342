import { expect, test } from "vitest";
import { squareRoot } from "../../src/expr/build.ts";
import { fraction } from "../../src/number/rational.ts";
import { printReal, printRealUnicode } from "../../src/print/real.ts";
import { int, over } from "./formulas.ts";

const surd = { kind: "closed-form", expr: over(squareRoot(int(2)), int(-2)) } as const;

test("a rational number is written as a quotient", () => {
  const value = { kind: "rational", value: fraction(-3n, 4n) } as const;
  expect([printReal(value), printRealUnicode(value)]).toEqual(["-3/4", "−3/4"]);
});

test("a surd is written by its expression", () => {
  expect([printReal(surd), printRealUnicode(surd)]).toEqual(["-sqrt(2)/2", "−√2/2"]);
});

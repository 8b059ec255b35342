import { expect, test } from "vitest";
import { regionOf } from "../../../src/evaluate/inequalities/region.ts";
import { signsOn } from "../../../src/evaluate/inequalities/signs-on.ts";
import { ANY, NEGATIVE, NULL, POSITIVE } from "../../../src/evaluate/signs/signs.ts";
import { problemOf } from "../../critical/solving.ts";

test.for([
  ["x^2 - 2*x + 1", [], POSITIVE | NULL],
  ["x^2 - 2*x + 2", [], POSITIVE],
  ["x^2 - 2*x + 1", ["x > 1"], POSITIVE],
  ["x^2 - 2*x + 1", ["x >= 1"], POSITIVE | NULL],
  ["x^3 - x", ["x > 0"], ANY],
  ["x^3 - x", ["x > 0", "x < 1"], NEGATIVE],
  ["x^4 - x^2*y^2 + y^4", [], POSITIVE | NULL],
  ["x^4 - 3*x^2*y^2 + y^4", [], ANY],
  ["x + 3*y^2", ["x > y^2"], POSITIVE],
  ["1 - cos(x)", [], POSITIVE | NULL],
  ["2 - exp(-x^2)", [], POSITIVE],
  ["exp(x) - 1 - x", [], POSITIVE | NULL],
  ["exp(x)*(x^2 - 2*x + 2) - 2", ["x > 0"], POSITIVE | NULL],
  ["2*x - (2 + x)*log(1 + x)", ["x > 0"], NEGATIVE | NULL],
  ["1 - exp(-x^2) + 2*x^2*exp(-x^2)", [], POSITIVE | NULL],
  ["sin(x) - x + x^3/10", ["x > 0", "x < 1"], NEGATIVE | NULL],
  ["sin(x) - x + x^3/10", ["x > 0"], ANY],
  ["sin(x) - x + x^3/6", ["x > 0", "x < 1"], POSITIVE | NULL],
] as const)("the signs of %s where %s", ([source, assume, expected]) => {
  const { objective, assumptions } = problemOf(source, { assume });
  expect(signsOn(objective, regionOf(assumptions))).toBe(expected);
});

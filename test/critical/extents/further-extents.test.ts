import { describe, expect, test } from "vitest";
import { extremeTexts } from "../solving.ts";

type Case = readonly [source: string, min: string, max: string];

function facts(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)("%s", (source, min, max) => {
      expect(extremeTexts(source)).toEqual([min, max]);
    });
  });
}

facts("one variable: all limits, also of terms that cancel, irrational ones, and from one side", [
  ["sqrt(x^2 + 1) - x", "0 not attained", "unbounded"],
  ["sqrt(x^2 + x + 1) - sqrt(x^2 - x + 1)", "-1 not attained", "1 not attained"],
  ["(x + 1)/sqrt(2*x^2 + 1)", "-sqrt(2)/2 not attained", "sqrt(6)/2"],
  ["log(x^2 + 2) - log(x^2 + 1)", "0 not attained", "log(2)"],
  ["x/abs(x) + 1/(x^2 + 1)", "-1 not attained", "2 not attained"],
  ["sign(x - 1)*(x^2 - 5)/(1 + x^2)", "-2 not attained", "5"],
  ["sign(x) + x^2", "-1 not attained", "unbounded"],
  ["x*sign(x) + sign(x)", "-1 not attained", "unbounded"],
  ["atan(1/x)", "-pi/2 not attained", "pi/2 not attained"],
  // exp(1/x) grows on one side of 0, and is flat on the other
  ["exp(1/x)/x", "-1/e", "unbounded"],
  ["log(x)/x", "unbounded", "1/e"],
]);

facts("sums of functions of separate variables", [
  ["sqrt(x^2 + 1) - x + y^2", "0 not attained", "unbounded"],
  ["x/sqrt(x^2 + 2) + y/(1 + y^2)", "-3/2 not attained", "3/2 not attained"],
]);

facts("functions of one polynomial in the variables", [
  // the least values are irrational, and taken on circles
  ["x^2 + y^2 + 1/(x^2 + y^2 + 1)^2", "(3*2^(1/3) - 2)/2", "unbounded"],
  ["exp(-x^2 - y^2)*(x^2 + y^2 - 3)", "-3", "exp(-4)"],
  // x - y takes all values, x^2 + y^2 only those from 0 on
  ["(x - y)/((x - y)^2 + 1)", "-1/2", "1/2"],
  ["(x^2 + y^2)/((x^2 + y^2)^2 + 1)", "0", "1/2"],
]);

facts("all limits at infinity at once", [
  ["3/(2*x^4 + y^2 + 3*z^2 + x*y + 20)", "0 not attained", "128/853"],
  ["(x*y + z)/(1 + x^2 + y^2 + z^2)", "-1/2", "1/2"],
  ["(1 + y)/sqrt(3*x^2 + 2*y^2 + 3)", "-sqrt(2)/2 not attained", "sqrt(30)/6"],
  ["log(x^2 + y^2 + 2) - log(x^2 + 2*y^2 + 1)", "log(1/2) not attained", "log(2)"],
  // the leading part of the second root is 0 on a line
  ["sqrt(2*x^2 + y^2 + 5) - sqrt(x^2 + 1)", "sqrt(6)/2", "unbounded"],
]);

facts("points that do not belong to the domain", [
  ["(x*y - x^2)/(x^2 + y^2) + x^2 + y^2", "-sqrt(2)/2 - 1/2 not attained", "unbounded"],
  ["(2 - 3*y)/(x^4 + y^2)^2 - x", "unbounded", "unbounded"],
  // poles on a curve, at which f goes up
  ["x^2 + y^2 + 1/(x^2 + y^2 - 1)^2", "1", "unbounded"],
  ["x^2 + y^2 + (1/x - 1/y)^2", "0 not attained", "unbounded"],
]);

facts("poles at which the sign changes", [
  ["x*y/(3 - x*y - 3*x^2)", "unbounded", "unbounded"],
  ["1/(x^2 + y^2 - 1) - (y^2 + 1/3)/(x*y - x - 1)", "unbounded", "unbounded"],
]);

facts("roots that cancel, and jumps", [
  ["sqrt(x^2 + y^2 + z^2 + 1) - x", "0 not attained", "unbounded"],
  ["sign(x - y) - 1/(1 + x^2 + y^2)", "-2 not attained", "1 not attained"],
  ["abs(x)/x - 1/(1 + x^2 + y^2)", "-2 not attained", "1 not attained"],
  ["sign(x)*sign(y) + y^2", "-1 not attained", "unbounded"],
  // taken at the jump itself
  ["abs(sign(x - y)) + x^2", "0", "unbounded"],
]);

describe("nothing more is claimed", () => {
  test("where the leading part is 0 in some directions", () => {
    expect(extremeTexts("sqrt(2*x^2 + y^2 + y + 2) - sqrt(y^2 + x + y + 3 + x^2)")).toEqual(["unknown", "unbounded"]);
  });

  test("on a half space, which does not lie in all directions", () => {
    expect(extremeTexts("(x^3 - y)/(1 + x^2 + y^2)", { domain: "x > 1" })[0]).not.toBe("unbounded");
  });

  test("where a part has the value at places that are not known", () => {
    expect(extremeTexts("sign(x*y - 100)")[1]).not.toBe("1 not attained");
  });

  test("of a part with a lower value outside of its piece", () => {
    expect(extremeTexts("x*sign(x - y) + x^2 + y^2 + 3")[0]).not.toBe("11/4");
  });
});

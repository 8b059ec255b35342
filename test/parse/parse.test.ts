import { expect, test } from "vitest";
import { sum, variable } from "../../src/expr/build.ts";
import { parseFormula } from "../../src/parse/parse.ts";

test("a formula becomes a problem in its variables", () => {
  const read = parseFormula("x + y", { variables: ["y", "x"] });
  expect(read.ok && read.value.problem.objective).toBe(sum(variable("x"), variable("y")));
  expect(read.ok && read.value.problem.variables).toEqual(["y", "x"]);
});

import { expect, test } from "vitest";
import { solved } from "./solving.ts";

test.each([
  ["(x*y - 1)^2", "x in [2, 3], y in [2, 3]", "incomplete"],
  ["(x*y - 1)^2", "x in [1, 3], y in [1, 3]", "incomplete"],
  ["(x*y - 1)^2", "x in [1/2, 3], y in [1, 3]", "complete"],
  ["(x*y - 1)^2", "x in [-7, -6], y in [-1, 1]", "complete"],
  ["(x^2 + y^2 - 1)^2", "x in [2, 3], y in [0, 1]", "incomplete"],
  ["(x^2 + y^2 - 1)^2", "x in [0, 1], y in [0, 1]", "complete"],
])("a family of %s is only claimed for %s when it has members inside: %s", (source, region, status) => {
  const bounds = region.split("], ").flatMap((part) => {
    const [, name, low, high] = /(\w+) in \[(.*), ([^\]]*)/.exec(part)!;
    return [`${name} >= ${low}`, `${name} <= ${high}`];
  });
  expect(solved(source, { assume: bounds }).status).toBe(status);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, nearest } from "../../src/diagnostic/nearest.ts";

describe("the edit distance", () => {
  test.for<readonly [string, string, number]>([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["sni", "sin", 1],
    ["ca", "abc", 3],
  ])("of %s and %s is %i", ([a, b, distance]) => expect(editDistance(a, b)).toBe(distance));

  test("is symmetric, and zero only between equals", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
      { seed: 4 },
    );
  });
});

describe("the nearest name", () => {
  test.for<readonly [string, readonly string[], string | null]>([
    ["sni", ["cos", "sin", "tan"], "sin"],
    ["Sin", ["asin", "sin"], "sin"],
    ["arctanh", ["arctan", "artanh"], "arctan"],
    ["foo", ["sin", "cos"], null],
    ["x", ["y"], null],
    ["x", ["X"], "X"],
    ["thta", ["x", "theta"], "theta"],
    ["x".repeat(100), ["x".repeat(99)], null],
  ])("to %s among %j is %s", ([name, candidates, expected]) => expect(nearest(name, candidates)).toBe(expected));
});

import { expect, test } from "vitest";
import { resultantOfForms } from "../../../src/polynomial/macaulay/form-resultant.ts";
import type { Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { system } from "../groebner/systems.ts";

const absolute = (forms: readonly Multivariate[]): bigint | null => {
  const value = resultantOfForms(forms, 400);
  return value !== null && value < 0n ? -value : value;
};

test.for<[string, readonly Multivariate[], bigint | null]>([
  ["two linear forms, a determinant", system("xy", "2x+3y", "5x-7y"), 29n],
  ["three linear forms", system("xyz", "x+2y+3z", "4x+5y+6z", "7x+8y+10z"), 3n],
  ["pure powers", system("xyz", "2x^2", "3y^3", "5z"), 2n ** 3n * 3n ** 2n * 5n ** 6n],
  ["binary forms, the resultant of x^2 - 2 and x^3 - 5", system("xy", "x^2-2y^2", "x^3-5y^3"), 17n],
  ["a quadric and a cone over its vertex", system("xyz", "x^2+y^2+z^2", "x^2-y^2", "xy"), 1n],
  ["forms with a common zero", system("xyz", "xy-z^2", "x^2-yz", "xz-y^2"), null],
])("the resultant of %s", ([, forms, expected]) => {
  const value = absolute(forms);
  if (expected === null) expect([0n, null]).toContain(value);
  else expect(value).toBe(expected);
});

test("it is multiplicative, and has the degree that it should have in each form", () => {
  const [a, b, c] = system("xyz", "x^2+3xy-2z^2+yz", "2x^2-y^2+5xz", "x-4y+7z");
  const [first, second] = system("xyz", "x+y-3z", "2x-y+z");
  const [product] = system("xyz", "2x^2+xy-5xz-y^2+4yz-3z^2");
  const whole = absolute([a!, b!, product!])!;
  expect(whole).toBe(absolute([a!, b!, first!])! * absolute([a!, b!, second!])!);
  const tripled = { ...a!, coefficients: a!.coefficients.map((k) => 3n * k) };
  expect(absolute([tripled, b!, c!])).toBe(9n * absolute([a!, b!, c!])!);
});

test("a value beyond the bound, or a matrix that is too large, is none", () => {
  expect(resultantOfForms(system("xy", "2x+3y", "5x-7y"), 4)).toBeNull();
  expect(resultantOfForms(system("xyzw", "x^4", "y^4", "z^4", "w^4"), 100)).toBeNull();
});

import { expect, test } from "vitest";
import { algebraicParts } from "../../../src/evaluate/algebraic/constant.ts";
import { fieldDegree } from "../../../src/evaluate/algebraic/field-degree.ts";
import { read } from "../../calculus/read.ts";

test.for([
  ["sqrt(2) + sqrt(3) + 5*sqrt(6)", 4],
  ["sqrt(6)/sqrt(10) + sqrt(15)", 2],
  ["2^(1/2) + 2^(1/3)", 6],
  ["2^(1/4) + 8^(1/4)", 4],
  ["sqrt(2 + 2*sqrt(5)) - sqrt(1 + sqrt(5))*sqrt(2)", 4],
  ["sqrt(3 + 3*sqrt(2)) + sqrt(1 + sqrt(2)) + sqrt(6)", 8],
  ["sqrt(cbrt(2)) - 2^(1/6)", 6],
  ["sqrt(abs(1 - sqrt(2))) + sqrt(sqrt(2) - 1)", 4],
  ["cos(pi/9)*cos(2*pi/9)*cos(4*pi/9)", 3],
  ["cos(pi/3) + cos(2*pi/5)", 2],
  ["cos(2*pi/7) + cos(2*pi/9)", 9],
  ["tan(3*pi/11) + 4*sin(2*pi/11) - sqrt(11)", 10],
  ["cos(2*pi/9) + cos(2*pi/15)", 12],
  ["cos(2*pi/15) + sin(2*pi/9) + cos(2*pi/7)", 72],
  ["cos(2*pi/20) + sqrt(2)", 8],
  ["cos(2*pi/5) + sqrt(5)", 2],
  ["cos(2*pi/21) + sqrt(21) + sqrt(3)", 12],
  ["sin(pi/4) + sqrt(2) + sqrt(3)", 4],
  ["rootof(x^3 - 3*x + 1, 1) + rootof(x^3 - 3*x + 1, 2) + rootof(x^3 - 3*x + 1, 3)", 6],
  ["rootof(x^5 - x - 1, 1)*rootof(x^3 - x - 1, 1)", 15],
  ["rootof((x^2 - 2)*(x^3 - x - 1), 1)", 2],
  ["sign(sqrt(2)) + max(sqrt(3), cbrt(5), 1)", 12],
] as const)("%s lies in a field of degree %d", ([formula, degree]) => {
  expect(fieldDegree(algebraicParts(read(formula))!)).toBe(BigInt(degree));
});

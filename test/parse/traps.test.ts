import { describe, expect, test } from "vitest";
import type { DiagnosticCode } from "../../src/diagnostic/codes.ts";
import type { ParseOptions } from "../../src/parse/parse.ts";
import { notesOf, read, refused } from "./reading.ts";

const x: ParseOptions = { variables: ["x"] };
const xy: ParseOptions = { variables: ["x", "y"] };

/** Every row of the table of grammar traps that is accepted: as typed, as it must be read, what is noted. */
const accepted: readonly (readonly [typed: string, same: string, options?: ParseOptions, notes?: DiagnosticCode[]])[] =
  [
    ["1/2x", "(1/2)*x", {}, ["note/implicit-division"]],
    ["2/3(x+1)", "(2/3)*(x+1)", {}, ["note/implicit-division"]],
    ["-1/2x", "-(1/2)*x", {}, ["note/implicit-division"]],
    ["a/2x", "a/(2*x)", {}, ["note/implicit-division"]],
    ["x/2y", "x/(2*y)", {}, ["note/implicit-division"]],
    ["x/2 y", "x/(2*y)", {}, ["note/implicit-division"]],
    ["1/x y", "1/(x*y)", {}, ["note/implicit-division"]],
    ["1/2/3x", "1/((2/3)*x)", {}, ["note/implicit-division"]],
    ["6/2(1+2)", "9", {}, ["note/implicit-division"]],
    ["1/(2)(4)", "1/8", {}, ["note/implicit-division"]],
    ["1/2x", "1/(2*x)", { implicit: "high" }],
    ["2/3(x+1)^2", "2/(3*(x+1)^2)", { implicit: "high" }],
    ["1/2/3x", "(1/2)/(3*x)", { implicit: "high" }],
    ["a/2x^2y + 3x", "a/(2*x^2*y) + 3*x", { implicit: "high" }],
    ["1/2sin(x)cos(2/3y) - 1", "1/(2*sin(x)*cos(2/(3*y))) - 1", { implicit: "high" }],
    ["1/-x^-2 y*z/w", "(1/(-x^(-2)*y))*z/w", { implicit: "high" }],
    ["x/2", "x/2", { implicit: "high" }],
    ["1/x(y+1)", "1/(x*(y+1))", { ...xy, implicit: "high" }, ["note/juxtaposition"]],
    ["1/x^2^y z", "1/(x^(2^y)*z)", { implicit: "high" }],
    ["x(y+1)", "x*(y+1)", xy, ["note/juxtaposition"]],
    ["x (y+1)", "x*(y+1)", xy, ["note/juxtaposition"]],
    ["x(y+1)^2", "x*(y+1)^2", xy, ["note/juxtaposition"]],
    ["e^x(2x+2y)", "exp(x)*(2*x+2*y)", xy, ["note/juxtaposition"]],
    ["1/x(y+1)", "1/(x*(y+1))", xy, ["note/juxtaposition", "note/implicit-division"]],
    ["x(1+x)", "x*(1+x)", x, ["note/juxtaposition"]],
    ["x + x(1+x)", "x + x*(1+x)", {}, ["note/juxtaposition"]],
    ["pi(x+1) + e(2)", "pi*(x+1) + e*2", x, ["note/juxtaposition", "note/juxtaposition"]],
    ["gamma(x) + beta(x, 2)", "beta(x, 2) + gamma(x)"],
    ["gamma*x", "x*gamma", { variables: ["x"], parameters: ["gamma"] }],
    ["gamma(x)", "gamma*x", { variables: ["gamma", "x"] }, ["note/juxtaposition"]],
    ["-x^2", "-(x^2)"],
    ["2^-x^2", "2^(-(x^2))"],
    ["x^y^z", "x^(y^z)"],
    ["2^3^2", "512"],
    ["x^-2", "1/x^2"],
    ["-2^2", "-4"],
    ["(2)(3)+4", "10"],
    ["2-1-1", "0"],
    ["5^(2^3)(-2)", "-2*5^8"],
    ["2i + i", "3*i", { variables: ["i"] }],
    ["e + E + pi + PI", "2*e + 2*pi"],
    ["tau", "2*pi"],
    ["phi^2", "phi*phi"],
    ["0.1", "1/10"],
    ["1e400", "10^400"],
    ["12345678901234567890123", "12345678901234567890122 + 1"],
    ["5. + .5x", "5 + x/2"],
    ["0x1F + 0b101 + 0o17", "31 + 5 + 15"],
    ["2e", "2*e", {}, ["note/number-before-e"]],
    ["2e3e", "2000*e", {}, ["note/number-before-e"]],
    ["x² + x³ + y²", "x^2 + x^3 + y^2"],
    ["x⁻²³", "x^(-23)"],
    ["√x + √2x + √(y+1)", "sqrt(x) + sqrt(2)*x + sqrt(y+1)"],
    ["x₁ + x₁₂", "x_1 + x_12"],
    ["x₁", "x1", { variables: ["x1"] }],
    ["x·y − x⋅y∗2", "x*y - 2*x*y"],
    ["x×y", "x*y"],
    ["x÷2", "x/2"],
    ["α+β", "β+α"],
    ["π + ℯ", "pi + e"],
    ["𝑥 + x", "2x", {}, ["note/character"]],
    ["“x + 1”", "x + 1", {}, ["note/character"]],
    ["x**2", "x^2"],
    ["|x|", "abs(x)"],
    ["|x|^2 + 2|y|", "abs(x)^2 + 2*abs(y)"],
    ["|x - |y||", "abs(x - abs(y))"],
    ["||x| - 1|", "abs(abs(x) - 1)"],
    ["|x|y|z|", "abs(x)*y*abs(z)"],
    ["x > 0 ? x : -x", "piecewise(x > 0, x, -x)"],
    ["f = x^2", "x^2"],
    ["f(x, y) = x y", "x*y"],
    ["x^2 # note", "x^2"],
    ["a=2; a x^2", "2*x^2"],
    ["x\ny", "x*y"],
    ["ln(x) + lg(x) + log(x, 2)", "log(x) + log10(x) + log(x)/log(2)"],
    ["arcsin(x) + tg(x) + ctg(x)", "asin(x) + tan(x) + cot(x)"],
    ["sh(x) + ch(x) + sgn(x)", "sinh(x) + cosh(x) + sign(x)"],
    ["$x + 1", "1 + $x", {}, ["note/dollar"]],
  ];

describe("a trap that has one good reading", () => {
  test.for(accepted)("%s is %s", ([typed, same, options = {}, notes = []]) => {
    expect(read(typed, options).problem.objective).toBe(read(same, options).problem.objective);
    expect(notesOf(typed, options)).toEqual(notes);
  });
});

/** Every row that is refused: as typed, the code, and the corrected formula that is offered. */
const rejected: readonly (readonly [
  typed: string,
  code: DiagnosticCode,
  offered?: string | null,
  options?: ParseOptions,
])[] = [
  ["1/2x", "syntax/ambiguous", "(1/2)*x", { implicit: "strict" }],
  ["a/2x", "syntax/ambiguous", "a/(2x)", { implicit: "strict" }],
  ["x(y+1)", "syntax/implicit-call", "x*(y+1)"],
  ["sin x", "syntax/function-without-argument", "sin(x)"],
  ["sqrt x", "syntax/function-without-argument", "sqrt(x)"],
  ["gamma x", "syntax/function-without-argument", "gamma(x)"],
  ["sin 2x + 1", "syntax/function-without-argument", "sin(2x) + 1"],
  ["sin^2(x)", "syntax/function-power", "sin(x)^2"],
  ["sin²(x)", "syntax/function-power", "sin(x)^2"],
  ["sin^-1(x)", "syntax/function-power", "asin(x)"],
  ["tan^-1 x", "syntax/function-power", "atan(x)"],
  ["log x^2", "syntax/function-without-argument", "log(x^2)"],
  ["exp -x^2", "syntax/function-without-argument", "exp(-x^2)"],
  ["sin^2(x) + cosh y", "syntax/function-power", "sin(x)^2 + cosh(y)"],
  ["sinx", "name/unknown", "sin(x)"],
  ["sinx", "name/unknown", "sin(x)", x],
  ["3xy + 1", "name/unknown", "3x*y + 1", xy],
  ["1/xy", "name/unknown", "1/(x*y)", xy],
  ["x2", "name/unknown", "x*2", x],
  ["2ex", "name/unknown", "2e*x", x],
  ["2x3", "name/unknown", "2x*3", x],
  ["x^2!", "syntax/unsupported", "x^gamma(2 + 1)"],
  ["-x!", "syntax/unsupported", "-gamma(x + 1)"],
  ["x!^2", "syntax/unsupported", "gamma(x + 1)^2"],
  ["x!=y", "syntax/not-scalar", null],
  ["x! = y", "syntax/not-scalar", "x! - (y)"],
  ["x'", "syntax/unsupported", null],
  ["5 cm", "name/unknown", null, x],
  ["3 m s", "name/unknown", null, x],
  ["2 in", "name/reserved", null],
  ["i", "name/imaginary", null],
  ["2i", "name/imaginary", null],
  ["3+4i", "name/imaginary", null],
  ["10%", "syntax/unsupported", "10/100"],
  ["x%", "syntax/unsupported", "x/100"],
  ["100+3%", "syntax/unsupported", "100+3/100"],
  ["x%y", "syntax/unsupported", null],
  ["1e1000000", "limit/exponent", null],
  ["1_000", "syntax/number", "1000"],
  ["1,5", "syntax/number", "1.5"],
  ["1,000.00", "syntax/number", "1000.00"],
  ["1 000", "syntax/number", "1000"],
  ["2 3", "syntax/number", "2*3"],
  ["-2 2", "syntax/number", "-2*2"],
  ["√x²", "syntax/ambiguous", null],
  ["2½", "syntax/ambiguous", null],
  ["∂x", "syntax/character", null],
  ["x – 1", "syntax/character", null],
  ["x|y", "syntax/unclosed", null],
  ["x^|y", "syntax/unclosed", null],
  ["x&y", "syntax/unsupported", null],
  ["~x", "syntax/unsupported", null],
  ["x<<2", "syntax/unsupported", null],
  ["x == y", "syntax/not-scalar", "x - (y)"],
  ["x = y", "syntax/not-scalar", "x - (y)", xy],
  ["x^2 + y = 3", "syntax/not-scalar", "x^2 + y - (3)"],
  ["x < y < 3", "syntax/not-scalar", null],
  ["[x,y]", "syntax/unsupported", null],
  ["{a:1}", "syntax/unsupported", null],
  ['"s"', "syntax/unsupported", null],
  ["x[1]", "syntax/unsupported", "x(1)"],
  ["x.y", "syntax/unsupported", null],
  ["x.5", "syntax/unsupported", null],
  ["1:3", "syntax/unsupported", null],
  ["a??b", "syntax/unsupported", null],
  ["a?.b", "syntax/unsupported", null],
  ["", "usage/no-formula", null],
  ["# only", "usage/no-formula", null],
  ["Sin[x]", "syntax/unsupported", "sin(x)"],
  ["Sin(x)", "name/unknown-function", "sin(x)"],
  ["cso(x)", "name/unknown-function", "cos(x)"],
];

describe("a trap without a good reading", () => {
  test.for(rejected)("%s is %s", ([typed, code, offered, options = {}]) => {
    const error = refused(typed, options);
    expect(error.code).toBe(code);
    if (typeof offered === "string") expect(error.suggestions?.[0]?.replacement).toBe(offered);
    else if (offered === null)
      expect(error.suggestions?.every(({ replacement }) => replacement === undefined) ?? true).toBe(true);
  });

  test.for(["and", "or", "not", "xor", "mod", "in", "to", "true", "end", "Infinity", "NaN"])("%s is no name", (word) =>
    expect(refused("x", { variables: ["x", word] }).code).toBe("name/reserved"),
  );
});

test("a corrected formula can be read", () => {
  for (const [typed, , offered, options = {}] of rejected) {
    if (typeof offered !== "string" || typed === "x! = y") continue;
    const { variables: _, ...rest } = options;
    read(offered, typed === "x[1]" ? x : { ...rest, implicit: "mathjs" });
  }
});

test("a conditional is not smooth where its condition changes", () => {
  expect(read("x > 0 ? x : -x").problem.natural.smooth).toHaveLength(1);
});

test("a comment is the title, and the left side the name", () => {
  expect(read("f(x) = x^2 # parabola")).toMatchObject({ title: "parabola", name: "f" });
});

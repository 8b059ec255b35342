import { describe, expect, test } from "vitest";
import type { FormulaSource } from "../../src/check/model.ts";
import { findFormula } from "../../src/check/sources/find.ts";
import { convertLatex } from "../../src/check/sources/latex/convert.ts";
import { equal } from "../../src/index.ts";
import { results, surroundings } from "./run-spec.ts";

const names = ["x", "y", "z", "x_1", "x_12", "x_max", "alpha", "beta_1", "gamma", "price"];

describe("LaTeX is read as", () => {
  test.for([
    ["\\frac{x^2}{2} + y", "x^2/2 + y"],
    ["\\frac12 x^2", "x^2/2"],
    ["\\dfrac{x}{y}\\cdot\\tfrac{1}{3}", "x/(3*y)"],
    ["\\sqrt{x} + \\sqrt[3]{y}", "sqrt(x) + cbrt(y)"],
    ["\\sin^2 x + \\cos^2 x", "1"],
    ["\\sin 2x y", "sin(2*x*y)"],
    ["\\sin x \\cos y", "sin(x)*cos(y)"],
    ["\\sin(x) y", "sin(x)*y"],
    ["\\sin\\left(x\\right)y", "sin(x)*y"],
    ["\\sin^{-1} x", "asin(x)"],
    ["\\arctan x", "atan(x)"],
    ["\\log_2 x + \\ln y", "log(x)/log(2) + log(y)"],
    ["\\log_{10}(x)", "log10(x)"],
    ["\\exp\\left(-\\frac{x^2}{2}\\right)", "exp(-x^2/2)"],
    ["e^{-x}y", "exp(-x)*y"],
    ["2xy", "2*x*y"],
    ["x(y+1)", "x*(y+1)"],
    ["(x+1)(x-1)", "x^2 - 1"],
    ["x^{2y}", "x^(2*y)"],
    ["x^2^{}", null],
    ["|x|", "abs(x)"],
    ["2|x|y", "2*abs(x)*y"],
    ["|x|+|y|", "abs(x)+abs(y)"],
    ["|x||y|", "abs(x*y)"],
    ["\\left|x - |y|\\right|", "abs(x - abs(y))"],
    ["\\lvert x \\rvert^3", "abs(x)^3"],
    ["\\left[x + \\left\\{y\\right\\}\\right]^2", "(x + y)^2"],
    ["\\alpha x^2 + \\beta_1 y", "alpha*x^2 + beta_1*y"],
    ["x_1^2 + x_{12} + x_\\mathrm{max}", "x_1^2 + x_12 + x_max"],
    ["\\operatorname{erf}(x)", "erf(x)"],
    ["\\mathrm{price}\\cdot x", "price*x"],
    ["\\max(x, y)", "max(x, y)"],
    ["2\\pi x", "2*pi*x"],
    ["f(x,y) = x^2 - y.", "x^2 - y"],
    ["x \\times -y", "-x*y"],
    ["-x^2", "-(x^2)"],
    ["- \\frac{-x}{2}", "x/2"],
    ["0.1x + .5", "x/10 + 1/2"],
    ["x \\, y \\quad % a remark\n + 1 \\\\ \n & - z", "x*y + 1 - z"],
    ["x \\div y", "x/y"],
    ["\\frac{\\frac{x}{y}}{z}", "x/y/z"],
    ["\\gamma x", "gamma*x"],
  ] as const)("%s", ([latex, meaning]) => {
    const read = convertLatex(latex);
    if (meaning === null) expect(read.ok).toBe(false);
    else expect([read, read.ok && equal(read.value, meaning, { vars: names }).verdict]).toEqual([read, "equal"]);
  });

  test.for([
    ["\\sum_{i=1}^n x_i", "\\sum is not understood", 0],
    ["x + \\int x", "\\int is not understood", 4],
    ["\\frac{x}{y", '"}" is expected here', 10],
    ["x^12", "more than one digit needs braces", 2],
    ["x!", '"!" behind a formula is not read', 1],
    ["f'", '"\'" behind a formula is not read', 1],
    ["\\left(x\\right]", '")" is expected after \\right', 13],
    ["x +", "the formula ends where an operand is expected", 3],
    ["$x$", '"$" is not part of a formula', 0],
    ["x < y", '"<" cannot stand here', 2],
    ["\\begin{cases} x \\end{cases}", "\\begin is not understood", 0],
    [`${"(".repeat(300)}x${")".repeat(300)}`, "nested more than 100 deep", 49],
  ] as const)("%s is refused", ([latex, message, start]) => {
    const read = convertLatex(latex);
    expect(read.ok ? read.value : [read.error.code, read.error.message]).toEqual(["spec/latex", message]);
    if (!read.ok && start < 20) expect(read.error.span?.start).toBe(start);
  });
});

const files = {
  "cost.ts": `
// hessian: cost
// q^2*s
//   + 3/q
export const cost = (q, s) => q ** 2 * s + 3 / q;

/* hessian: loss = Math.exp(-x) + x */
/**
 * hessian: block
 * x[0]**2 + 2.5f*x[1]
 */
function f() {
  // hessian: statement
  return Math.pow(x, 2) + std::fabs(
    y);
}
const other = 2*x; // tail
`,
  "model.py": "# hessian: nll\nnll = 0.5*np.log(v) + np.power(y - m, 2)/(2*v)\n",
  "risk.tex":
    "text $a$\n\\begin{equation*}\\label{eq:risk}\n  f = \\frac{x^2}{2} \\notag\n\\end{equation*}\n\\begin{align}\n y^3 \\label{eq:two} \\end{align}\n\\[ x \\sum \\]\n",
  "plain.txt": "x^2\n  + y # remark\n",
  "data.json":
    '{ "models": [ {"loss": "x^2 + \\"y\\"", "a/b": "z^2"}, {"loss" : 12345678901234567890.5, "n": null} ] }',
};

function find(
  file: keyof typeof files | "none.txt",
  pointer: string | null = null,
  input: FormulaSource["input"] = "auto",
) {
  const found = findFormula({ expr: null, node: null, file, pointer, input }, "spec.yaml", surroundings(files).read);
  return found.ok
    ? found.value.text.trim()
    : `${found.error.code}: ${found.error.message}${found.error.suggestions === undefined ? "" : `; ${found.error.suggestions[0]!.text}`}`;
}

describe("a formula is taken from", () => {
  test.for([
    ["a comment block", "cost.ts", "#cost", "q^2*s + 3/q"],
    ["the line of a comment", "cost.ts", "#loss", "exp(-x) + x"],
    ["a documentation comment", "cost.ts", "block", "x0**2 + 2.5*x1"],
    ["the statement below a comment", "cost.ts", "#statement", "pow(x, 2) + abs( y)"],
    ["a line", "cost.ts", "5", "(q, s) => q ** 2 * s + 3 / q"],
    ["a line with a declaration", "cost.ts", "17", "2*x"],
    ["a range of lines", "cost.ts", "L3-L4", "q^2*s + 3/q"],
    ["Python", "model.py", "#nll", "0.5*log(v) + pow(y - m, 2)/(2*v)"],
    ["a whole file", "plain.txt", null, "x^2\n  + y # remark"],
    ["a label", "risk.tex", "eq:two", "y^(3)"],
    ["a JSON pointer", "data.json", "/models/0/loss", 'x^2 + "y"'],
    ["a JSON pointer with a slash", "data.json", "/models/0/a~1b", "z^2"],
    ["a number of JSON, exactly", "data.json", "/models/1/loss", "12345678901234567890.5"],
  ] as const)("%s", ([, file, pointer, text]) => expect(find(file, pointer)).toBe(text));

  test("the display with a label, or the first of the file", () => {
    expect(find("risk.tex", "#eq:risk")).toBe("((x^(2))/(2))");
    expect(find("risk.tex")).toBe("a");
  });

  test.for([
    ["none.txt", null, /^usage\/unreadable-file: cannot read none\.txt: there is no such file/],
    ["cost.ts", "99", /^spec\/pointer: cost\.ts has no lines 99/],
    ["cost.ts", "#coast", /no comment "hessian: coast"; did you mean cost\?/],
    ["risk.tex", "eq:tow", /no formula with \\label\{eq:tow\}; did you mean eq:two\?/],
    ["data.json", "/models/2", /there is no "2": the list has 2 entries/],
    ["data.json", "/model", /there is no "model": the keys are models/],
    ["data.json", "/models/0", /is an object, not a formula/],
    ["data.json", "/models/1/n", /is null, not a formula/],
    ["plain.txt", "/a", /the file is not JSON/],
  ] as const)("%s, %s: says what is not there", ([file, pointer, message]) =>
    expect(find(file, pointer)).toMatch(message),
  );
});

test("what is wrong is shown where the formula stands", async () => {
  const spec = (model: string) => `version: 1\nmodels: { m: { ${model}, checks: [ { convex: true } ] } }\n`;
  const machine = surroundings({ "a.txt": "x^2\n + y*(z\n", "a.tex": "text\n\\[ x + \\sum y \\]\n" });
  const [text] = await results(spec("file: a.txt"), machine);
  expect(text).toMatchObject({ code: "syntax/unclosed", range: { file: "a.txt", line: 2, column: 6 } });
  const [latex] = await results(spec("file: a.tex"), machine);
  expect(latex).toMatchObject({
    code: "spec/latex",
    message: "a.tex:2:8: \\sum is not understood",
    range: { file: "spec.yaml" },
  });
  const [inline] = await results(spec('expr: "x + \\\\sum y", input: latex'), machine);
  expect(inline).toMatchObject({ code: "spec/latex", range: { line: 2 } });
  const [single] = await results(spec("expr: x + \\sum y, input: latex"), machine);
  expect(single).toMatchObject({ code: "spec/latex", range: { line: 2, column: 26 } });
});

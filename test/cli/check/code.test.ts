import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { check, folderWith, reportIn } from "./folder.ts";

const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

const stripsTypes = "typescript" in process.features && Boolean(process.features.typescript);

const FORMULA = "x^2*y + sin(x)*y^3 + 4*x";

/** Functions of these files against the formula, and what is said of each. */
function judged(
  files: Readonly<Record<string, string>>,
  calls: readonly (readonly [file: string, name: string, is: string])[],
  more = "samples: 40",
) {
  const checks = calls.map(
    ([file, name, is]) => `      - code: { file: ${file}, export: ${name}, is: ${is}, ${more} }`,
  );
  const spec = `version: 1\nmodels:\n  m:\n    expr: ${FORMULA}\n    vars: [x, y]\n    timeout: 20s\n    checks:\n${checks.join("\n")}\n`;
  return reportIn(folderWith({ ...files, "hessian.yaml": spec }), ["--allow-code"]).checks.map(({ status, message }) =>
    status === "passed" ? "ok" : message,
  );
}

const javascript = `
console.log("noise on standard output");
const { sin, cos } = Math;
export const value = (x, y) => x * x * y + sin(x) * y ** 3 + 4 * x;
export const grad = ([x, y]) => [2 * x * y + cos(x) * y ** 3 + 4, x * x + 3 * sin(x) * y ** 2];
export const named = (x, y) => ({ y: x * x + 3 * sin(x) * y ** 2, x: 2 * x * y + cos(x) * y ** 3 + 4 });
const h = (x, y) => [2 * y - sin(x) * y ** 3, 2 * x + 3 * cos(x) * y ** 2, 6 * sin(x) * y];
export const hess = (x, y) => { const [a, b, c] = h(x, y); return [[a, b], [b, c]]; };
export const flat = (x, y) => { const [a, b, c] = h(x, y); return new Float64Array([a, b, b, c]); };
export const double = (p) => grad(p).map((g) => 2 * g);
export const doubleOne = (p) => { const g = grad(p); return [g[0], 2 * g[1]]; };
export const swapped = (p) => grad(p).reverse();
export const flipped = (x, y) => { const [a, b, c] = h(x, y); return [[a, -b], [-b, c]]; };
export const negative = (x, y) => -value(x, y);
export const half = (x, y) => { const [a, b, c] = h(x, y); return [[a, b], [0, c]]; };
export const exchanged = (x, y) => { const [a, b, c] = h(x, y); return [[c, b], [b, a]]; };
export const shifted = (x, y) => value(x, y) + 7;
export const forgot = (p) => [grad(p)[0] - 4, grad(p)[1]];
export const short = (p) => [grad(p)[0]];
export const text = () => "one";
export const fails = () => { throw new Error("no luck"); };
export const nan = () => NaN;
export const wrong = (x, y) => value(x, y) + x * 1e-9;
export default { inner: { grad } };
`;

describe("JavaScript", () => {
  const of = (name: string, is: string) => ["f.mjs", name, is] as const;

  test("that is right agrees, however it takes its arguments and gives its answer", () => {
    const calls = [
      of("value", "value"),
      of("grad", "gradient"),
      of("named", "gradient"),
      of("hess", "hessian"),
      of("flat", "hessian"),
      of("inner.grad", "gradient"),
    ];
    expect(judged({ "f.mjs": javascript }, calls)).toEqual(calls.map(() => "ok"));
  });

  test("that is wrong is told how", () => {
    const calls = [
      ["double", "gradient", "double: off by a factor 2 everywhere"],
      ["doubleOne", "gradient", "doubleOne: off by a factor 2 in df/dy"],
      ["swapped", "gradient", "swapped: x and y transposed"],
      ["flipped", "hessian", "flipped: sign flipped in H[1,2], H[2,1]"],
      ["negative", "value", "negative: sign flipped in f"],
      ["half", "hessian", "half: missing: 0 in H[2,1]"],
      ["exchanged", "hessian", "exchanged: x and y transposed"],
      ["shifted", "value", "shifted: off by the constant 7"],
      ["forgot", "gradient", "forgot: off by the constant -4 in df/dx"],
      ["short", "gradient", "short returns 1 numbers, but the gradient has 2"],
      ["text", "value", expect.stringContaining("it returns string, not numbers")],
      ["fails", "value", expect.stringContaining("fails at x = 1, y = 2: no luck")],
      ["nan", "value", "nan: returns NaN"],
      ["wrong", "value", "wrong disagrees with the exact value"],
      ["none", "value", expect.stringContaining('no exported function "none"')],
    ] as const;
    expect(
      judged(
        { "f.mjs": javascript },
        calls.map(([name, is]) => of(name, is)),
      ),
    ).toEqual(calls.map(([, , message]) => message));
  });

  test("agrees within the tolerance that is asked for", () => {
    expect(judged({ "f.mjs": javascript }, [of("wrong", "value")], "samples: 40, tolerance: 1e-7")).toEqual(["ok"]);
  });

  test("is looked at inside a box, with a seed, at exact points", () => {
    const files = {
      "f.mjs":
        "export const f = (x, y) => { if (x < 3 || x > 4 || y < 0.1 || y > 0.2) throw new Error(x); return x * x * y + Math.sin(x) * y ** 3 + 4 * x; };",
    };
    expect(judged(files, [of("f", "value")], "samples: 60, seed: 3, box: { x: [3, 4], y: [0.1, 0.2] }")).toEqual([
      "ok",
    ]);
  });

  test("is not asked for derivatives where there are none", () => {
    const spec =
      "version: 1\nmodels: { m: { expr: abs(x), checks: [ { code: { file: f.mjs, export: f, is: gradient, box: { x: [-1/512, 1/512] } } } ] } }\n";
    const folder = folderWith({ "hessian.yaml": spec, "f.mjs": "export const f = ([x]) => [x > 0 ? 1 : -1];" });
    expect(reportIn(folder, ["--allow-code"]).checks[0]!.message).toBe("");
    const asked = spec.replace("-1/512, 1/512", "0, 0");
    const nowhere = folderWith({ "hessian.yaml": asked, "f.mjs": "export const f = ([x]) => [1];" });
    expect(reportIn(nowhere, ["--allow-code"]).checks[0]).toMatchObject({
      status: "unproved",
      message: "no sample point lies in the domain of the formula",
    });
  });

  test("is not run without --allow-code", () => {
    const folder = folderWith({
      "f.mjs": javascript,
      "hessian.yaml":
        "version: 1\nmodels: { m: { expr: x, checks: [ { code: { file: f.mjs, export: value, is: value } } ] } }\n",
    });
    expect(reportIn(folder)).toMatchObject({
      status: 1,
      checks: [{ status: "error", code: "spec/code", hint: "allow it with --allow-code" }],
    });
  });

  test("that crashes, hangs, or ends fails its own check only", () => {
    const files = {
      "crash.mjs": "export const f = () => process.kill(process.pid, 'SIGKILL');",
      "hang.mjs": "export const f = () => { for (;;); };",
      "exit.mjs": "export const f = () => process.exit(0);",
      "syntax.mjs": "export const f = (;",
      "good.mjs": "export const f = (x, y) => x * x * y + Math.sin(x) * y ** 3 + 4 * x;",
    };
    const spec = Object.keys(files).map(
      (file) => `      - { code: { file: ${file}, export: f, is: value }, timeout: 1s }`,
    );
    const folder = folderWith({
      ...files,
      "hessian.yaml": `version: 1\nmodels:\n  m:\n    expr: ${FORMULA}\n    vars: [x, y]\n    checks:\n${spec.join("\n")}\n`,
    });
    const { checks, status } = reportIn(folder, ["--allow-code"]);
    expect(checks.map(({ message }) => message)).toEqual([
      "crash.mjs was ended by SIGKILL",
      "hang.mjs was stopped after 1 s",
      "exit.mjs ended before it had answered",
      expect.stringContaining("syntax.mjs: Unexpected token"),
      "",
    ]);
    expect(status).toBe(1);
  });
});

describe("TypeScript", () => {
  const source =
    "import { two } from './two.ts';\nexport const value = (x: number, y: number): number => x ** two * y + Math.sin(x) * y ** 3 + 4 * x;\n";
  const files = { "f.ts": source, "two.ts": "export const two: number = 2;\n" };

  test.skipIf(stripsTypes)("runs by the esbuild of the project, else says what is missing", () => {
    expect(judged(files, [["f.ts", "value", "value"]])).toEqual(["f.ts: TypeScript cannot be run here"]);
    const linked = {
      ...files,
      "node_modules/esbuild/package.json": '{"main":"index.js"}',
      "node_modules/esbuild/index.js": `module.exports = require(${JSON.stringify(require.resolve("esbuild"))});`,
    };
    expect(judged(linked, [["f.ts", "value", "value"]])).toEqual(["ok"]);
  });

  test.runIf(stripsTypes)("runs by a Node that strips types", () => {
    expect(judged(files, [["f.ts", "value", "value"]])).toEqual(["ok"]);
  });
});

describe.runIf(has("python3"))("Python", () => {
  const source = `
from math import sin, cos
print("noise")
def value(x, y): return x*x*y + sin(x)*y**3 + 4*x
def grad(p): return [2*p[0]*p[1] + cos(p[0])*p[1]**3 + 4, p[0]**2 + 3*sin(p[0])*p[1]**2]
def hess(x, y):
    b = 2*x + 3*cos(x)*y**2
    return ((2*y - sin(x)*y**3, b), (b, 6*sin(x)*y))
def bad(p): return [-g for g in grad(p)]
def fails(p): return p[2]
`;

  test("agrees, is told how it is wrong, and may fail", () => {
    const calls = [
      ["value", "value"],
      ["grad", "gradient"],
      ["hess", "hessian"],
      ["bad", "gradient"],
      ["fails", "value"],
      ["none", "value"],
    ] as const;
    expect(
      judged({ "f.py": source, "syntax.py": "def f(:\n" }, [
        ...calls.map(([name, is]) => ["f.py", name, is] as const),
        ["syntax.py", "f", "value"],
      ]),
    ).toEqual([
      "ok",
      "ok",
      "ok",
      "bad: sign flipped everywhere",
      "fails fails at x = 1, y = 2: IndexError: list index out of range",
      'f.py: there is no function "none"',
      expect.stringContaining("SyntaxError"),
    ]);
  });
});

describe.runIf(has("cc"))("C", () => {
  const source = `
#include <math.h>
#include <stdlib.h>
double value(double x, double y) { return x*x*y + sin(x)*y*y*y + 4*x; }
double packed(const double *x, int n) { return value(x[0], x[n - 1]); }
void grad(const double x[2], double g[2]) { g[0] = 2*x[0]*x[1] + cos(x[0])*pow(x[1], 3) + 4; g[1] = x[0]*x[0] + 3*sin(x[0])*x[1]*x[1]; }
void hess(const double *x, double *h) { h[0] = 2*x[1] - sin(x[0])*pow(x[1], 3); h[1] = 2*x[0] + 3*cos(x[0])*x[1]*x[1]; h[3] = 6*sin(x[0])*x[1]; }
void crash(const double *x, double *g) { abort(); }
double zero(double x, double y) { return x / 0.0 * y; }
char odd(char *x) { return 0; }
`;

  test("agrees, is told how it is wrong, and may crash", () => {
    const calls = [
      ["value", "value"],
      ["packed", "value"],
      ["grad", "gradient"],
      ["hess", "hessian"],
      ["crash", "gradient"],
      ["zero", "value"],
      ["odd", "value"],
    ] as const;
    expect(
      judged(
        { "f.c": source },
        calls.map(([name, is]) => ["f.c", name, is] as const),
      ),
    ).toEqual([
      "ok",
      "ok",
      "ok",
      "hess: missing: 0 in H[2,1]",
      "f.c was ended by SIGABRT",
      "zero: returns Infinity",
      'f.c has no function "odd" that returns double or void',
    ]);
  });

  test("that does not compile says so", () => {
    expect(
      judged({ "f.c": "double value(double x, double y) { return x +; }" }, [["f.c", "value", "value"]])[0],
    ).toMatch(/^f\.c ended with status 1/);
  });
});

test("a file that is not there, or of another language, is an error of its check", () => {
  expect(
    judged({ "f.rb": "" }, [
      ["f.rb", "f", "value"],
      ["no.py", "f", "value"],
    ]),
  ).toEqual(["f.rb: only .js, .ts, .py and .c files can be run", "there is no file no.py"]);
  expect(check(folderWith({}), []).status).toBe(2);
});

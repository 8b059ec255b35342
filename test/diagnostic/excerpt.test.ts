import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { renderDiagnostic } from "../../src/diagnostic/excerpt.ts";
import { parseFormula } from "../../src/parse/parse.ts";

const unexpected = (start: number, end: number): Diagnostic => ({
  code: "syntax/unexpected",
  message: "no",
  span: { start, end },
  suggestions: [{ text: "", replacement: "x" }],
});

function shownFor(formula: string, variables?: readonly string[]): string {
  const result = parseFormula(formula, variables === undefined ? {} : { variables });
  const flags = variables === undefined ? "" : ` --vars ${variables.join()}`;
  return result.ok ? "" : renderDiagnostic(result.error, formula, { command: (text) => `hessian "${text}"${flags}` });
}

describe("the transcripts of the interface", () => {
  test("an unclosed parenthesis, and where its partner is missed", () => {
    expect(shownFor("x^2 + 3*x*(y + 1")).toBe(`error[syntax/unclosed]: this "(" is never closed
  │ x^2 + 3*x*(y + 1
  │           ^     ^ ")" expected here
  help: hessian "x^2 + 3*x*(y + 1)"`);
  });

  test("a name that is a product of others", () => {
    expect(
      shownFor("x^2 + 3xy + y^2", ["x", "y"]),
    ).toBe(`error[name/unknown]: "xy" is one name, and it is not a variable or parameter
  │ x^2 + 3xy + y^2
  │        ^^
  help: a product of x and y:   hessian "x^2 + 3x*y + y^2" --vars x,y
        a parameter called xy:  add  --params xy
  more: hessian explain name/unknown`);
  });

  test("a power on the name of a function", () => {
    expect(shownFor("sin^2(x) + cosh y")).toBe(`error[syntax/function-power]: write sin(x)^2, not sin^2(x)
  │ sin^2(x) + cosh y
  │ ^^^^^
  help: hessian "sin(x)^2 + cosh(y)"`);
  });
});

const excerptOf = (diagnostic: Diagnostic, source: string, options = {}): string[] =>
  renderDiagnostic(diagnostic, source, options)
    .split("\n")
    .filter((line) => /^ {2}[│|]/.test(line))
    .map((line) => line.slice(4));

describe("the excerpt", () => {
  test("shows the line of the place", () => {
    expect(excerptOf(unexpected(8, 9), "x + 1\n+ @ y\n+ z")).toEqual(["+ @ y", "  ^"]);
  });

  test("marks the end of the formula", () => expect(excerptOf(unexpected(2, 3), "x+")).toEqual(["x+", "  ^"]));

  test("counts wide characters as two columns, tabs as one", () => {
    expect(excerptOf(unexpected(4, 5), "田\t😀@")).toEqual(["田 😀@", "     ^"]);
    expect(excerptOf(unexpected(0, 1), "田")).toEqual(["田", "^^"]);
  });

  test("is pure ASCII on demand", () => {
    const text = renderDiagnostic(unexpected(1, 2), "π²", { ascii: true });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain("  | ??\n  |  ^");
  });

  test("never lets the source speak to the terminal", () => {
    const [line] = excerptOf(unexpected(0, 1), "\u001b[2J\u0007x\u202ey\u0085\r");
    expect(line).toBe("␛[2J␇x\ufffdy\ufffd");
  });

  test("is cut to a window round the place when the line is long", () => {
    const source = `${"a+".repeat(5000)}@+${"b+".repeat(5000)}b`;
    const [line, marks] = excerptOf(unexpected(10_000, 10_001), source, { width: 44 }) as [string, string];
    expect(line).toHaveLength(40);
    expect(line).toMatch(/^…(\+?a)+\+@(\+b)+\+?…$/);
    expect(line[marks.indexOf("^")]).toBe("@");
    expect(marks.trim()).toBe("^");
  });

  test("near the ends of a long line is cut on one side only", () => {
    const source = "a+".repeat(100);
    expect(excerptOf(unexpected(0, 1), source, { width: 44 })[0]).toMatch(/^a.*…$/);
    expect(excerptOf(unexpected(198, 199), source, { width: 44 })[0]).toMatch(/^….*\+$/);
  });

  test("of two places far apart names the second in words", () => {
    const diagnostic = { ...unexpected(0, 1), also: { span: { start: 300, end: 301 }, label: "here" } };
    expect(excerptOf(diagnostic, `(${"x+".repeat(200)}`)).toHaveLength(3);
  });

  test("is of the text that the diagnostic is about", () => {
    expect(excerptOf({ ...unexpected(2, 3), source: "x @ 0" }, "x^2")).toEqual(["x @ 0", "  ^"]);
  });
});

test("a diagnostic without a place has no excerpt", () => {
  expect(renderDiagnostic({ code: "name/conflict", message: "twice" }, "x")).toBe(
    "error[name/conflict]: twice\n  more: hessian explain name/conflict",
  );
});

test("the default command quotes for the shell", () => {
  const help = (replacement: string): string =>
    renderDiagnostic({ code: "syntax/number", message: "m", suggestions: [{ text: "", replacement }] }, "");
  expect(help("x + y")).toContain('hessian "x + y"');
  expect(help("$x!")).toContain("hessian '$x!'");
});

test("a corrected formula of many lines is one line, and a huge one is left out", () => {
  const help = (replacement: string): string =>
    renderDiagnostic({ code: "syntax/number", message: "m", suggestions: [{ text: "", replacement }] }, "");
  expect(help("x +\n y")).toContain('"x + y"');
  expect(help("x".repeat(5000))).not.toContain("xxx");
});

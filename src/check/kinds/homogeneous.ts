import { greater, monomial, number, product, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { parseDecimal } from "../../number/decimal.ts";
import { compareProblems } from "../../tasks/equal.ts";
import { shown } from "../identity.ts";
import { exact } from "../spec/exact.ts";
import { withObjective } from "../subject.ts";
import { transformed } from "../transformed.ts";
import { fail, type Kind, pass, unproved } from "./kind.ts";

/** `f(t·x) = t^k·f(x)` for every t > 0. */
export const homogeneous: Kind<string> = {
  name: "homogeneous",
  summary: "the formula is positively homogeneous of this degree in its variables",
  schema: exact,
  title: (degree) => `homogeneous of degree ${degree}`,
  run: (text, subject) => {
    const degree = parseDecimal(text);
    if (degree === null)
      return { verdict: "error", message: `the degree must be a rational number, not "${text}"`, code: "spec/value" };
    const { problem, budget } = subject;
    const names = [...problem.variables, ...problem.parameters];
    const name = ["t", "s", "k", "scale"].find((candidate) => !names.includes(candidate)) ?? "scale_";
    const t: Expr = variable(name);
    const scaled = transformed(problem, (expr) =>
      substitute(expr, new Map(problem.variables.map((one) => [one, product(t, variable(one))]))),
    );
    const factor = degree === 0 ? number(1) : monomial([t], [degree], 1);
    const base = withObjective(subject, product(factor, problem.objective), false);
    const left = {
      ...base,
      parameters: [...problem.parameters, name],
      assumptions: [...base.assumptions, greater(t, number(0))],
    };
    const equality = compareProblems(scaled(left), left, 10, budget);
    if (equality.verdict === "equal") return pass;
    if (equality.verdict === "unknown")
      return unproved("it is not decided whether the formula is homogeneous", { code: "unable/undecided-equality" });
    const { point, left: there, right } = equality.witness!;
    const where = Object.entries(point)
      .map(([key, value]) => `${key} = ${value}`)
      .join(", ");
    return fail(`the formula is not homogeneous of degree ${text}`, {
      details: [`at ${where}: f(${name}*x) is ${shown(there)}, ${name}^(${text})*f(x) is ${shown(right)}`],
    });
  },
};

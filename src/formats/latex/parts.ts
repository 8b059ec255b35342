import type { Analysis } from "../../analysis.ts";
import { denseHessian } from "../../calculus/hessian.ts";
import type { CriticalFamily, CriticalPoint, CriticalSet } from "../../critical/critical-set.ts";
import { variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Problem } from "../../expr/problem.ts";
import type { RealNumber } from "../../expr/real.ts";
import { printConditionLatex } from "../../print/condition.ts";
import { printLatex } from "../../print/latex.ts";
import { printOptionsFor } from "../../print/print-options.ts";
import { exprOfReal } from "../../print/real.ts";
import { decimalOf } from "../document/value.ts";

/** Of numbers without an exact form. */
const DIGITS = 10;

/** The pieces of a printed report in the mathematics mode of LaTeX, for LaTeX itself and for Markdown. */
export interface LatexParts {
  readonly formula: string;
  /** `\nabla f = …`, `H = …`. */
  readonly derivatives: readonly string[];
  /** `t_{1} = …`, for the parts that have a name of their own. */
  readonly temporaries: readonly string[];
  readonly definedWhere: readonly string[];
  readonly completeness: string;
  /** Place, value, type (in words), each in its own mode. */
  readonly rows: readonly { readonly place: string; readonly value: string; readonly type: string }[];
}

export function latexParts(analysis: Analysis): LatexParts {
  const { problem, gradient, hessian, criticalSet } = analysis;
  const options = printOptionsFor(problem);
  const text = (expr: Expr) => printLatex(expr, options);
  const real = (value: RealNumber) =>
    value.kind === "located" ? String.raw`\approx ${decimalOf(value, DIGITS) ?? "0"}` : text(exprOfReal(value));
  const names = (list: readonly string[]) => list.map((name) => text(variable(name))).join(", ");
  const column = gradient.map(text).join(String.raw` \\ `);
  const rows = denseHessian(hessian).map((row) => row.map(text).join(" & "));
  return {
    formula: `f(${argumentsOf(problem, names)}) = ${text(problem.objective)}`,
    temporaries: analysis.temporaries.map(({ name, value }) => `${text(variable(name))} = ${text(value)}`),
    derivatives: [
      String.raw`\nabla f = \begin{pmatrix} ${column} \end{pmatrix}`,
      String.raw`H = \begin{pmatrix} ${rows.join(String.raw` \\ `)} \end{pmatrix}`,
    ],
    definedWhere: analysis.definedWhere.map((condition) => printConditionLatex(condition, options)),
    completeness: criticalSet === null ? "" : completenessOf(criticalSet),
    rows: [
      ...(criticalSet?.points ?? []).map((point) => ({
        place: placeOf(problem, (name) => real(point.at.get(name)!), names),
        value: real(point.value),
        type: typeOf(point),
      })),
      ...(criticalSet?.families ?? []).map((family) => ({
        place: familyPlace(problem, family, { text, names, condition: (one) => printConditionLatex(one, options) }),
        value: family.value === null ? "" : real(family.value),
        type: typeOf(family),
      })),
    ],
  };
}

type Names = (list: readonly string[]) => string;

function argumentsOf({ variables, parameters }: Problem, names: Names): string {
  return parameters.length === 0 ? names(variables) : `${names(variables)}; ${names(parameters)}`;
}

function placeOf({ variables }: Problem, coordinate: (name: string) => string, names: Names): string {
  const values = variables.map(coordinate);
  return variables.length === 1
    ? `${names(variables)} = ${values[0]}`
    : `(${names(variables)}) = (${values.join(", ")})`;
}

/** How expressions, lists of names and conditions are written. */
interface Writers {
  readonly text: (expr: Expr) => string;
  readonly names: Names;
  readonly condition: (condition: Condition) => string;
}

function familyPlace(problem: Problem, family: CriticalFamily, { text, names, condition }: Writers): string {
  const { at, params, integers, equations, where } = family;
  const place =
    at.size === 0
      ? equations.map((equation) => `${text(equation)} = 0`).join(", ")
      : placeOf(problem, (name) => (at.has(name) ? text(at.get(name)!) : text(variable(name))), names);
  const ranges = [
    ...(params.length === 0 ? [] : [String.raw`${names(params)} \in \mathbb{R}`]),
    ...(integers.length === 0 ? [] : [String.raw`${names(integers)} \in \mathbb{Z}`]),
    ...where.map(condition),
  ];
  return [place, ...ranges].join(String.raw`,\ `);
}

function typeOf({ type, strict }: Pick<CriticalPoint, "type" | "strict">): string {
  const weak = strict === false && (type === "minimum" || type === "maximum");
  return weak ? `${type}, not strict` : type;
}

function completenessOf({ status, reason, points, families }: CriticalSet): string {
  if (status === "complete")
    return points.length + families.length === 0 ? "none (proved complete)" : "proved complete";
  const because = reason === null ? "" : `: ${reason.message}`;
  return status === "unknown" ? `unknown${because}` : `not proved complete${because}`;
}

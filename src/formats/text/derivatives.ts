import type { Analysis } from "../../analysis.ts";
import { denseHessian } from "../../calculus/hessian.ts";
import type { Convexity, ConvexityVerdict } from "../../convexity/convexity.ts";
import { freeNames } from "../../expr/build.ts";
import type { Part } from "../../part.ts";
import { entryLines, fittingMatrix } from "./matrix.ts";
import { MARGIN, type Pen } from "./pen.ts";
import { columnsOf, wrapFormula } from "./wrap.ts";

/** `∇f   ∂f/∂x = …`, one line for each variable. */
export function gradientLines({ problem, gradient }: Analysis, pen: Pen): string[] {
  const d = pen.glyph("∂", "d");
  return problem.variables.flatMap((name, i) => {
    const label = i === 0 ? pen.glyph("∇f", "grad") : "";
    return wrapFormula(`${label.padEnd(MARGIN)}${d}f/${d}${name} = `, pen.expr(gradient[i]!), pen.width);
  });
}

/** `t1 = …`, one line for each part that has a name of its own. */
export function temporaryLines(temporaries: Analysis["temporaries"], margin: number, pen: Pen): string[] {
  return temporaries.flatMap(({ name, value }) =>
    wrapFormula(`${" ".repeat(margin)}${name} = `, pen.expr(value), pen.width),
  );
}

/** The Hessian as a matrix, what is known about it to its right (below it, if that does not fit). */
export function hessianLines(analysis: Analysis, asked: ReadonlySet<Part>, pen: Pen): string[] {
  if (analysis.hessian.size === 0) return [];
  const facts = factsOf(analysis, asked, pen);
  if (!asked.has("hessian")) return facts.flatMap((fact) => pen.paragraph(fact));
  const rows = denseHessian(analysis.hessian).map((row) => row.map(pen.expr));
  const lines = fittingMatrix(rows, pen);
  if (lines === null) return [...entryLines(rows, pen), ...facts.flatMap((fact) => pen.paragraph(fact))];
  const column = columnsOf(lines[0]!) + 3;
  const beside = facts.flatMap((fact) => pen.paragraph(fact, column).map((line) => line.slice(column)));
  const fits = beside.every((line) => column + columnsOf(line) <= pen.width) && pen.width - column >= 30;
  if (!fits) return [...lines, ...facts.flatMap((fact) => pen.paragraph(fact))];
  const first = Math.max(0, Math.floor((lines.length - beside.length) / 2));
  const count = Math.max(lines.length, first + beside.length);
  return Array.from({ length: count }, (_, i) => {
    const fact = beside[i - first];
    const left = lines[i] ?? "";
    return fact === undefined ? left : left + " ".repeat(column - columnsOf(left)) + fact;
  });
}

function factsOf(analysis: Analysis, asked: ReadonlySet<Part>, pen: Pen): string[] {
  const { determinant, trace, eigenvalues, problem, convexity } = analysis;
  const facts: string[] = [];
  if (asked.has("determinant") && determinant !== null && problem.variables.length > 1) {
    const det = determinant.factored ?? determinant.expr;
    facts.push(det.kind === "number" ? `det ${pen.expr(det)}` : `det = ${pen.expr(det)}`);
  }
  if (asked.has("eigenvalues") && eigenvalues !== null && problem.variables.length > 1) {
    facts.push(`${eigenvalues.length === 1 ? "eigenvalue" : "eigenvalues"} ${eigenvalues.map(pen.real).join(", ")}`);
  } else if (asked.has("determinant") && hasParameters(analysis)) facts.push(`trace = ${pen.expr(trace)}`);
  const sentence = convexity === null ? null : convexitySentence(convexity);
  const numbers = facts.length === 0 ? [] : [facts.join(` ${pen.glyph("·", ";")} `)];
  return sentence === null ? numbers : [...numbers, sentence];
}

function hasParameters({ trace, problem }: Analysis): boolean {
  return freeNames(trace).some((name) => problem.parameters.includes(name));
}

const verdictWords: Readonly<Record<ConvexityVerdict, string>> = {
  strictly_convex: "strictly convex",
  convex: "convex",
  linear: "both convex and concave",
  concave: "concave",
  strictly_concave: "strictly concave",
  neither: "neither convex nor concave",
  unknown: "convexity not decided",
};

/** `strictly convex: the Hessian is constant and positive definite`. */
export function convexitySentence({ verdict, explanation, reason }: Convexity): string {
  const why = explanation === "" ? (reason?.message ?? "") : explanation;
  return why === "" ? verdictWords[verdict] : `${verdictWords[verdict]}: ${why}`;
}

import type { Analysis } from "../../analysis.ts";
import type { Problem } from "../../expr/problem.ts";
import type { Pen } from "./pen.ts";
import { columnsOf, wrapFormula } from "./wrap.ts";

/** The formula as it was read, its class at the right edge; then where it is defined and where it is not smooth. */
export function headerLines(analysis: Analysis, pen: Pen): string[] {
  const { problem, definedWhere, nonSmooth } = analysis;
  const lines = formulaLines(problem, pen);
  const label = classLabel(analysis, pen);
  const room = pen.width - columnsOf(lines.at(-1)!) - columnsOf(label);
  if (room >= 2) lines[lines.length - 1] += " ".repeat(room) + pen.style.faint(label);
  else lines.push(" ".repeat(Math.max(0, pen.width - columnsOf(label))) + pen.style.faint(label));
  const list = (conditions: Analysis["definedWhere"], word: string) => conditions.map(pen.condition).join(word);
  if (definedWhere.length > 0) lines.push(...pen.paragraph(`defined where ${list(definedWhere, " and ")}`));
  if (nonSmooth.length > 0) lines.push(...pen.paragraph(`not twice differentiable where ${list(nonSmooth, " or ")}`));
  const { assumptions, region } = problem;
  if (assumptions.length > 0) lines.push(...pen.paragraph(`assuming ${list(assumptions, " and ")}`));
  if (region !== null) lines.push(...pen.paragraph(`on the region ${list(region, " and ")}`));
  return lines;
}

/** `f(x, y; a) = …`, wrapped. */
function formulaLines({ variables, parameters, objective }: Problem, pen: Pen): string[] {
  const names = variables.join(", ") + (parameters.length === 0 ? "" : `; ${parameters.join(", ")}`);
  const lead = names === "" ? "f = " : `f(${names}) = `;
  return wrapFormula(lead, pen.expr(objective), pen.width);
}

function classLabel({ class: name, degree, definedWhere, problem }: Analysis, pen: Pen): string {
  const { variables, parameters } = problem;
  if (parameters.length > 0) return `parameters ${parameters.join(", ")} real`;
  const kind = degree === null ? name : degree <= 1 ? name : `polynomial, degree ${degree}`;
  return definedWhere.length > 0 || variables.length === 0 ? kind : `${kind}, ${pen.space(variables.length)}`;
}

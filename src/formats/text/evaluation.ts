import type { Problem } from "../../expr/problem.ts";
import type { AtPoint, Evaluation } from "../../tasks/task.ts";
import { entryLines, fittingMatrix } from "./matrix.ts";
import { MARGIN, type Pen } from "./pen.ts";
import { wrapFormula } from "./wrap.ts";

/** Value, gradient and Hessian at each point. */
export function evaluationLines(list: readonly AtPoint<Evaluation>[], problem: Problem, pen: Pen): string[] {
  return list.flatMap((one, i) => [...(i === 0 ? [] : [""]), ...pointLines(one, problem, pen)]);
}

function pointLines(one: AtPoint<Evaluation>, { variables }: Problem, pen: Pen): string[] {
  const at = Object.entries(one.at).map(([name, value]) => `${name} = ${pen.words(value)}`);
  const head = at.length === 0 ? [] : [`at ${at.join(", ")}`];
  if (!one.ok) return [...head, ...pen.paragraph(one.error.message)];
  const { value, gradient, hessian } = one.value;
  const lines = [...head, ...wrapFormula("f".padEnd(MARGIN), pen.magnitude(value), pen.width)];
  if (gradient.ok) {
    const d = pen.glyph("∂", "d");
    gradient.value.forEach((entry, i) => {
      const label = i === 0 ? pen.glyph("∇f", "grad") : "";
      lines.push(
        ...wrapFormula(`${label.padEnd(MARGIN)}${d}f/${d}${variables[i]} = `, pen.magnitude(entry), pen.width),
      );
    });
  } else lines.push(...pen.paragraph(`no gradient: ${gradient.error.message}`));
  if (!hessian.ok) return gradient.ok ? [...lines, ...pen.paragraph(`no Hessian: ${hessian.error.message}`)] : lines;
  const rows = hessian.value.map((row) => row.map(pen.magnitude));
  return [...lines, ...(fittingMatrix(rows, pen) ?? entryLines(rows, pen))];
}

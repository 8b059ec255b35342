import type { CurvatureWitness } from "../../convexity/convexity.ts";
import { boolean } from "../../formats/document/schema-language.ts";
import { printRational } from "../../number/rational.ts";
import { isZero } from "../../simplify/is-zero.ts";
import { exactValueAt } from "../../tasks/point.ts";
import { shortNumber } from "../numbers.ts";
import { ask, type Subject } from "../subject.ts";
import { type Finding, fail, type Kind, pass, unproved } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

export const convex: Kind<boolean> = curvature("convex");
export const concave: Kind<boolean> = curvature("concave");

/** Whether f is convex (concave) on its domain; `false` asserts that it is not. */
function curvature(name: "convex" | "concave"): Kind<boolean> {
  return {
    name,
    summary: `the formula is ${name} on its domain (or is not: false)`,
    schema: boolean,
    title: (wanted) => (wanted ? name : `not ${name}`),
    run: (wanted, subject) => {
      const answer = ask(subject, "convex");
      if (!answer.ok) return problemFinding(answer.error);
      const convexity = answer.value.kind === "analysis" ? answer.value.analysis.convexity : null;
      if (convexity === null) return unproved("convexity was not decided");
      const { verdict, counterexamples, reason, explanation } = convexity;
      const opposite = name === "convex" ? "concave" : "convex";
      const yes = verdict === name || verdict === `strictly_${name}` || verdict === "linear";
      if (yes) return wanted ? pass : fail(`the formula is ${verdict.replace("_", " ")}: ${explanation}`);
      const witness = counterexamples[name];
      if (witness !== null) return wanted ? refuted(name, witness, subject) : pass;
      const other = verdict === `strictly_${opposite}` || (verdict === opposite && isCurved(subject));
      if (other) return wanted ? fail(`the formula is ${verdict.replace("_", " ")}: ${explanation}`) : pass;
      return unproved(
        `it is not decided whether the formula is ${name}${reason === null ? "" : `: ${reason.message}`}`,
        {
          ...(reason === null ? {} : { code: reason.code }),
          ...(reason?.code === "limit/timeout" ? { lasting: false } : {}),
        },
      );
    },
  };
}

/** Whether the Hessian is not 0 everywhere, proved: a function that is convex and concave is affine. */
function isCurved(subject: Subject): boolean {
  const facts = [...subject.problem.assumptions, ...(subject.problem.region ?? [])];
  return subject.hessian().some((row) => row.some((entry) => isZero(entry, { facts }) === "false"));
}

function refuted(name: "convex" | "concave", { at, direction, value }: CurvatureWitness, subject: Subject): Finding {
  const { variables } = subject.problem;
  const point = new Map(variables.map((variable, i) => [variable, at[i]!]));
  const where = variables.map((variable, i) => `${variable} = ${printRational(at[i]!)}`).join(", ");
  const sign = name === "convex" ? "positive" : "negative";
  const details = [
    `along (${direction.map(printRational).join(", ")}) the curvature is ${shortNumber(value, subject)}`,
  ];
  if (variables.length <= 4) {
    const rows = subject.hessian().map((row) => row.map((entry) => shortNumber(exactValueAt(entry, point), subject)));
    details.unshift(`H = [${rows.map((row) => `[${row.join(", ")}]`).join(", ")}] there`);
  }
  return fail(`H is not ${sign} semidefinite at ${where}`, { details });
}

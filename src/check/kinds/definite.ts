import { naturalDomain } from "../../calculus/natural-domain.ts";
import { inertiaOfConstants } from "../../definiteness/inertia-of-constants.ts";
import { object, oneOf } from "../../formats/document/schema-language.ts";
import { printCondition } from "../../print/condition.ts";
import { exactValueAt, firstUnmet, readPoint } from "../../tasks/point.ts";
import { fail, type Kind, pass, unproved } from "./kind.ts";
import { at } from "./point-spec.ts";
import { problemFinding } from "./problem-finding.ts";

interface Value {
  readonly at: Readonly<Record<string, string>>;
  readonly is: "positive" | "negative" | "indefinite" | "semipositive" | "seminegative";
}

/** The definiteness of the Hessian at a point, critical or not. */
export const definite: Kind<Value> = {
  name: "definite",
  summary: "the Hessian at a point is positive or negative (semi)definite, or indefinite",
  schema: object({ at, is: oneOf("positive", "negative", "indefinite", "semipositive", "seminegative") }),
  title: ({ at: point, is }) =>
    `Hessian ${is} at ${Object.entries(point)
      .map(([name, value]) => `${name} = ${value}`)
      .join(", ")}`,
  run: (value, subject) => {
    const { problem, budget } = subject;
    const point = readPoint(value.at, problem, [...problem.variables, ...problem.parameters]);
    if (!point.ok) return problemFinding(point.error, ["at"]);
    const unmet = firstUnmet(
      [...problem.natural.defined, ...naturalDomain(problem.objective).smooth],
      point.value,
      budget,
    );
    if (unmet !== null) {
      const needs = printCondition(unmet.condition, { order: problem.variables });
      const message = `the formula has a Hessian only where ${needs}`;
      return unmet.truth === "false"
        ? fail(message, { path: ["at"] })
        : unproved(message, { path: ["at"], code: "unable/undecided-domain" });
    }
    const matrix = subject.hessian().map((row) => row.map((entry) => exactValueAt(entry, point.value)));
    const inertia = inertiaOfConstants(matrix, budget);
    if (inertia === null)
      return unproved("the signs of the eigenvalues are not decided", { code: "unable/undecided-sign" });
    const { positive, negative, zero } = inertia;
    const holds = {
      positive: negative + zero === 0,
      negative: positive + zero === 0,
      indefinite: positive > 0 && negative > 0,
      semipositive: negative === 0,
      seminegative: positive === 0,
    }[value.is];
    if (holds) return pass;
    const rows = matrix.map((row) => `[${row.map(subject.print).join(", ")}]`);
    return fail(`the Hessian has ${positive} positive, ${negative} negative and ${zero} zero eigenvalues`, {
      details: [`H = [${rows.join(", ")}]`],
    });
  },
};

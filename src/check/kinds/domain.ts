import { pointsWhere } from "../../evaluate/sample-points.ts";
import { truthOf } from "../../evaluate/truth.ts";
import { allOf } from "../../expr/build.ts";
import { string } from "../../formats/document/schema-language.ts";
import { printRational } from "../../number/rational.ts";
import { parseFormula } from "../../parse/parse.ts";
import { printCondition } from "../../print/condition.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { conditionsOf } from "../../tasks/domain.ts";
import { firstUnmet } from "../../tasks/point.ts";
import { fail, type Kind, pass, unproved } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

const TRIALS = 200;

/** Where the formula has a real value; `everywhere` when that is all of space. */
export const domain: Kind<string> = {
  name: "domain",
  summary: "the formula has a real value exactly where this holds (or everywhere)",
  schema: string,
  title: (region) => `defined ${region === "everywhere" ? region : `exactly where ${region}`}`,
  run: (region, subject) => {
    const { problem, budget } = subject;
    const read = parseFormula(problem.variables[0] ?? "0", {
      variables: problem.variables,
      parameters: problem.parameters,
      ...(region === "everywhere" ? {} : { domain: region }),
    });
    if (!read.ok) return problemFinding(read.error);
    const wanted = (read.value.problem.region ?? []).map(simplifyCondition);
    const actual = conditionsOf(problem.natural.defined);
    const text = actual.map((one) => printCondition(one, { order: problem.variables })).join(", ") || "everywhere";
    if (allOf(...wanted) === allOf(...actual)) return pass;
    const names = [...problem.variables, ...problem.parameters];
    for (const where of [[], wanted, actual]) {
      for (const at of pointsWhere(where, names, TRIALS, budget)) {
        const inside = truthOf(allOf(...wanted), at, budget);
        const unmet = firstUnmet(problem.natural.defined, at, budget);
        const defined = unmet === null ? "true" : unmet.truth;
        if (inside === "unknown" || defined === "unknown" || inside === defined) continue;
        const point = [...at].map(([name, value]) => `${name} = ${printRational(value)}`).join(", ");
        const message =
          defined === "true" ? `the formula also has a value at ${point}` : `the formula has no value at ${point}`;
        return fail(message, { details: [`it is defined where: ${text}`] });
      }
    }
    return unproved(`it is not proved that the domain is this; the formula is defined where: ${text}`, {
      code: "unable/undecided-domain",
    });
  },
};

import { variable } from "../../expr/build.ts";
import { substitute } from "../../expr/substitute.ts";
import { array, string } from "../../formats/document/schema-language.ts";
import { compareProblems } from "../../tasks/equal.ts";
import { shown } from "../identity.ts";
import { withObjective } from "../subject.ts";
import { transformed } from "../transformed.ts";
import { fail, type Kind, pass, unproved, vacuous } from "./kind.ts";

/** In each group, any two variables may change places; exchanges of neighbours make all permutations. */
export const symmetricIn: Kind<readonly (readonly string[])[]> = {
  name: "symmetricIn",
  summary: "the formula stays the same when variables of a group change places",
  schema: array(array(string)),
  title: (groups) => `symmetric in ${groups.map((group) => group.join(", ")).join("; ")}`,
  run: (groups, subject) => {
    if (groups.every((group) => group.length < 2)) return vacuous("name two variables: [[x, y]]");
    const { problem, budget } = subject;
    const known = [...problem.variables, ...problem.parameters];
    const left = withObjective(subject, problem.objective, false);
    for (const [g, group] of groups.entries()) {
      const stranger = group.findIndex((name) => !known.includes(name));
      if (stranger >= 0) {
        return {
          verdict: "error",
          message: `${group[stranger]} is no name of this model; the names are ${known.join(", ")}`,
          code: "name/unknown",
          path: [g, stranger],
        };
      }
      for (const [i, a] of group.slice(0, -1).entries()) {
        const b = group[i + 1]!;
        const swapped = transformed(problem, (expr) =>
          substitute(
            expr,
            new Map([
              [a, variable(b)],
              [b, variable(a)],
            ]),
          ),
        );
        const equality = compareProblems(left, swapped(left), 10, budget);
        if (equality.verdict === "unknown")
          return unproved(`it is not decided whether ${a} and ${b} may change places`, {
            code: "unable/undecided-equality",
          });
        if (equality.verdict === "equal") continue;
        const { point, left: before, right: after } = equality.witness!;
        const where = Object.entries(point)
          .map(([key, value]) => `${key} = ${value}`)
          .join(", ");
        return fail(`${a} and ${b} may not change places`, {
          details: [`at ${where} the value is ${shown(before)}, exchanged ${shown(after)}`],
          path: [g],
        });
      }
    }
    return pass;
  },
};

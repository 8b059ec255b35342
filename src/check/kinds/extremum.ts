import type { Extremum } from "../../critical/critical-set.ts";
import type { Coordinates } from "../../evaluate/coordinates.ts";
import { freeNames } from "../../expr/build.ts";
import { object } from "../../formats/document/schema-language.ts";
import { printCondition } from "../../print/condition.ts";
import { exactValueAt, firstUnmet, readPoint } from "../../tasks/point.ts";
import { closeNumbers, compareNumbers, numberOf, readNumber, shortNumber } from "../numbers.ts";
import { exact } from "../spec/exact.ts";
import { ask, type Subject } from "../subject.ts";
import { lower, upper } from "./bound.ts";
import { type Finding, fail, type Kind, pass, unproved } from "./kind.ts";
import { at } from "./point-spec.ts";
import { problemFinding } from "./problem-finding.ts";

interface Value {
  readonly value?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly at?: Readonly<Record<string, string>>;
}

export const min: Kind<Value> = extremumKind("min", "atLeast");
export const max: Kind<Value> = extremumKind("max", "atMost");

/** The least (greatest) value: that it is attained, what it is, where, and a bound. */
function extremumKind(name: "min" | "max", bound: "atLeast" | "atMost"): Kind<Value> {
  const word = name === "min" ? "least" : "greatest";
  return {
    name,
    summary: `the ${word} value: attained, this number, at this point, ${name === "min" ? "at least" : "at most"} so much`,
    schema: object({}, { value: exact, [bound]: exact, at }),
    title: (wanted) => {
      const { value, [bound]: limit, at: point } = wanted;
      const parts = [
        value === undefined ? "" : ` = ${value}`,
        limit === undefined ? "" : ` ${name === "min" ? ">=" : "<="} ${limit}`,
        point === undefined
          ? ""
          : ` at ${Object.entries(point)
              .map(([key, text]) => `${key} = ${text}`)
              .join(", ")}`,
      ];
      return `${name}${parts.join("")}`;
    },
    run: (wanted, subject) => {
      const answer = ask(subject, "critical", { only: ["extrema"] });
      if (!answer.ok) return problemFinding(answer.error);
      const extremum = answer.value.kind === "analysis" ? (answer.value.analysis.extrema?.[name] ?? null) : null;
      if (extremum === null) return unproved(`the ${word} value is not known`);
      const limit = wanted[bound];
      const findings = [
        limit === undefined ? pass : (name === "min" ? lower : upper)(limit, extremum, subject, [bound]),
        wanted.value !== undefined || wanted.at !== undefined || limit === undefined
          ? attained(extremum, word, wanted, subject)
          : pass,
      ];
      return (
        findings.find(({ verdict }) => verdict !== "pass" && verdict !== "unproved") ??
        findings.find(({ verdict }) => verdict === "unproved") ??
        pass
      );
    },
  };
}

function attained(extremum: Extremum, word: string, { value, at: point }: Value, subject: Subject): Finding {
  if (extremum.status === "unbounded") return fail(`there is no ${word} value: the formula is unbounded`);
  if (extremum.status === "unknown" || extremum.value === null) return unprovedExtremum(extremum, word);
  const found = numberOf(extremum.value);
  if (value !== undefined) {
    const wanted = readNumber(value, subject);
    if (!wanted.ok) return problemFinding(wanted.error, ["value"]);
    const truth = closeNumbers(found, wanted.value, 0, subject);
    const shown = shortNumber(extremum.value, subject);
    if (truth === "false") return fail(`the ${word} value is ${shown}, not ${value}`, { path: ["value"] });
    if (truth === "unknown")
      return unproved(`it is not decided whether the ${word} value, ${shown}, is ${value}`, { path: ["value"] });
  }
  if (extremum.attained === false) return fail(`the ${word} value is approached, but not attained`);
  if (extremum.attained === null) return unproved(`it is not decided whether the ${word} value is attained`);
  if (point === undefined) return pass;
  const coordinates = readPoint(point, subject.problem, subject.problem.variables);
  if (!coordinates.ok) return problemFinding(coordinates.error, ["at"]);
  const unmet = unmetAt(coordinates.value, subject);
  if (unmet !== null) return unmet;
  const there = exactValueAt(subject.problem.objective, coordinates.value);
  const sign = compareNumbers(there, found, subject);
  if (sign === 0) return pass;
  if (sign === null)
    return unproved(`it is not decided whether the ${word} value is attained at this point`, { path: ["at"] });
  return fail(
    `the value at this point is ${shortNumber(there, subject)}, the ${word} value is ${shortNumber(found, subject)}`,
    { path: ["at"] },
  );
}

/** What the domain, the region and the assumptions on variables say against a point. */
function unmetAt(at: Coordinates, { problem, budget }: Subject): Finding | null {
  const { natural, assumptions, region, variables } = problem;
  const given = [...assumptions, ...(region ?? [])]
    .filter((condition) => freeNames(condition).some((name) => variables.includes(name)))
    .map((condition) => ({ condition, guards: [] }));
  const unmet = firstUnmet([...natural.defined, ...given], at, budget);
  if (unmet === null) return null;
  const needs = printCondition(unmet.condition, { order: variables });
  if (unmet.truth === "false") return fail(`the point is outside the domain: it needs ${needs}`, { path: ["at"] });
  return unproved(`it is not decided whether ${needs} holds at this point`, {
    path: ["at"],
    code: "unable/undecided-domain",
  });
}

export function unprovedExtremum({ reason }: Extremum, word: string): Finding {
  if (reason === null) return unproved(`the ${word} value is not known`);
  return unproved(`the ${word} value is not known: ${reason.message}`, {
    code: reason.code,
    ...(reason.code === "limit/timeout" ? { lasting: false } : {}),
  });
}

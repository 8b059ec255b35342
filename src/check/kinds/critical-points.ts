import type { CriticalPoint, CriticalSet } from "../../critical/critical-set.ts";
import { array, object, string, union } from "../../formats/document/schema-language.ts";
import { shortNumber } from "../numbers.ts";
import { whole } from "../spec/exact.ts";
import { ask, type Subject } from "../subject.ts";
import { type Finding, fail, type Kind, pass, unproved, vacuous } from "./kind.ts";
import { checkPoint, coordinates, describedBy, isNear, type PointSpec, pointSpec } from "./point-spec.ts";
import { problemFinding } from "./problem-finding.ts";

interface Value {
  readonly exactly?: readonly PointSpec[];
  readonly contains?: readonly PointSpec[];
  readonly none?: readonly PointSpec[];
  readonly count?: string;
  readonly in?: string;
}

/** `exactly` and `count` also need a proof that no critical point is missing. */
export const criticalPoints: Kind<Value> = {
  name: "criticalPoints",
  summary: "the real critical points: exactly these, containing these, none such, or so many",
  schema: object(
    {},
    {
      exactly: array(pointSpec),
      contains: array(pointSpec),
      none: array(pointSpec),
      count: union(whole, string),
      in: string,
    },
  ),
  title: ({ exactly, contains, none, count }) => {
    const parts = [
      exactly === undefined ? "" : `exactly ${exactly.length}`,
      contains === undefined ? "" : `these ${contains.length} among them`,
      none === undefined ? "" : "none such",
      count === undefined ? "" : `count ${count}`,
    ];
    return `critical points: ${parts.filter((part) => part !== "").join(", ")}`;
  },
  run: (value, subject) => {
    const { exactly, contains = [], none = [], count } = value;
    if (exactly === undefined && count === undefined && contains.length + none.length === 0) {
      return vacuous("give exactly, contains, none or count");
    }
    const region = [subject.request.domain, value.in].filter((part) => part !== undefined).join(", ");
    const inside = region === "" ? subject : { ...subject, request: { ...subject.request, domain: region } };
    const answer = ask(inside, "critical");
    if (!answer.ok) return problemFinding(answer.error, value.in === undefined ? [] : ["in"]);
    const set = answer.value.kind === "analysis" ? answer.value.analysis.criticalSet : null;
    if (set === null) return unproved("the critical points are not known");
    const findings = [
      ...(value.exactly === undefined ? [] : [exactlyThese(value.exactly, set, inside)]),
      ...(value.contains ?? []).map((spec, i) => containsOne(spec, set, inside, ["contains", i])),
      ...(value.none ?? []).map((spec, i) => containsNone(spec, set, inside, ["none", i])),
      ...(value.count === undefined ? [] : [countedAs(value.count, set)]),
    ];
    const order = ["error", "fail", "unproved"] as const;
    for (const verdict of order) {
      const found = findings.find((finding) => finding.verdict === verdict);
      if (found !== undefined) return found;
    }
    return pass;
  },
};

function exactlyThese(specs: readonly PointSpec[], set: CriticalSet, subject: Subject): Finding {
  let open: Finding | null = null;
  for (const [i, spec] of specs.entries()) {
    const finding = containsOne(spec, set, subject, ["exactly", i]);
    if (finding.verdict === "fail" || finding.verdict === "error") return finding;
    if (finding.verdict === "unproved") open ??= finding;
  }
  if (isInfinite(set)) {
    return fail("there are infinitely many critical points", {
      path: ["exactly"],
      details: set.families.map(({ reason }) => reason),
    });
  }
  const others = set.points.filter((point) => specs.every((spec) => isNear(point, spec, subject) === "false"));
  if (others.length > 0) {
    const found = others.slice(0, 5).map((point) => `${point.type} at ${placeOf(point, subject)}`);
    const rest = others.length > 5 ? [`and ${others.length - 5} more`] : [];
    return fail(`there are more critical points than the ${specs.length} given`, {
      details: [...found, ...rest],
      path: ["exactly"],
    });
  }
  if (set.status !== "complete") {
    return unproved(`it is not proved that there are no other critical points${because(set)}`, reasonOf(set));
  }
  return open ?? pass;
}

function containsOne(spec: PointSpec, set: CriticalSet, subject: Subject, path: readonly (string | number)[]): Finding {
  if (spec.at !== undefined) return checkPoint({ ...spec, at: spec.at }, subject, path);
  let open: Finding | null = null;
  for (const point of set.points) {
    const finding = describedBy(point, spec, subject, path, placeOf(point, subject));
    if (finding.verdict === "pass" || finding.verdict === "error") return finding;
    if (finding.verdict === "unproved") open ??= finding;
  }
  if (set.status === "complete" && open === null && set.families.every(({ type }) => type !== spec.type)) {
    return fail(`there is no ${spec.type ?? "such point"}`, { path });
  }
  return open ?? unproved(`no ${spec.type ?? "such point"} is known${because(set)}`, reasonOf(set));
}

function containsNone(
  spec: PointSpec,
  set: CriticalSet,
  subject: Subject,
  path: readonly (string | number)[],
): Finding {
  const finding = containsOne(spec, set, subject, path);
  if (finding.verdict === "pass") {
    const where = spec.at === undefined ? "" : ` at ${coordinates(spec.at, subject)}`;
    return fail(`there is a ${spec.type ?? "critical point"}${where}`, { path });
  }
  if (finding.verdict === "fail" && (spec.tolerance === undefined || set.status === "complete")) return pass;
  return finding.verdict === "fail"
    ? unproved(`it is not proved that there is no such point${because(set)}`, reasonOf(set))
    : finding;
}

/** Whether an infinite set of critical points is known to lie in the domain: of an incomplete list a set may be empty there. */
function isInfinite({ countReal, families, status }: CriticalSet): boolean {
  return countReal === "infinite" || families.some(({ where }) => status === "complete" || where.length === 0);
}

/** `2`, `">= 2"`, `"< 3"`, `"infinite"`. */
function countedAs(wanted: string, set: CriticalSet): Finding {
  const infinite = isInfinite(set);
  const path = ["count"];
  if (wanted === "infinite") {
    if (infinite) return pass;
    return set.status === "complete"
      ? fail(`there are ${set.countReal} critical points`, { path })
      : unproved(`the number is not known${because(set)}`, reasonOf(set));
  }
  const match = /^(>=|<=|==|!=|>|<|=)?\s*(\d{1,9})$/.exec(wanted.trim());
  if (match === null) {
    return {
      verdict: "error",
      message: `"${wanted}" is not a count`,
      hint: 'write 2, ">= 2", "< 3" or infinite',
      code: "spec/value",
      path,
    };
  }
  const [, sign = "==", digits = ""] = match;
  const number = Number(digits);
  const isKnown = infinite || (set.status === "complete" && set.countReal !== null);
  const least = infinite ? Number.POSITIVE_INFINITY : isKnown ? Number(set.countReal) : set.points.length;
  const holds = comparison(sign, least, number);
  const count = infinite ? "infinitely many" : String(least);
  if (isKnown) return holds ? pass : fail(`there are ${count} critical points`, { path });
  if (holds && (sign === ">=" || sign === ">")) return pass;
  if (least > number && ["<=", "<", "==", "="].includes(sign))
    return fail(`there are at least ${count} critical points`, { path });
  return unproved(
    `at least ${count} critical points are known, but not that these are all${because(set)}`,
    reasonOf(set),
  );
}

function comparison(sign: string, count: number, number: number): boolean {
  switch (sign) {
    case ">=":
      return count >= number;
    case "<=":
      return count <= number;
    case ">":
      return count > number;
    case "<":
      return count < number;
    case "!=":
      return count !== number;
    default:
      return count === number;
  }
}

function placeOf(point: CriticalPoint, subject: Subject): string {
  return `(${[...point.at.values()].map((real) => shortNumber(real, subject)).join(", ")})`;
}

function because({ reason }: CriticalSet): string {
  return reason === null ? "" : `: ${reason.message}`;
}

function reasonOf({ reason }: CriticalSet): Pick<Finding, "code"> {
  return reason === null ? {} : { code: reason.code };
}

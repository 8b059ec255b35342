import type { CriticalPoint } from "../../critical/critical-set.ts";
import type { Expr } from "../../expr/expr.ts";
import { array, boolean, object, oneOf, record, type SchemaOf, union } from "../../formats/document/schema-language.ts";
import type { Truth } from "../../number/truth.ts";
import { closeNumbers, compareNumbers, numberOf, readNumber, shortNumber, toleranceOf } from "../numbers.ts";
import { decimal, exact } from "../spec/exact.ts";
import { ask, type Subject } from "../subject.ts";
import { type Finding, fail, pass, unproved } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

type At = Readonly<Record<string, string>>;

/** What a spec says of one point; what is left out is not asked for. */
export interface PointSpec {
  readonly at?: At;
  readonly type?: CriticalPoint["type"];
  readonly value?: string;
  readonly tolerance?: string;
  readonly strict?: boolean;
  readonly global?: boolean;
  readonly eigenvalues?: readonly string[] | "positive" | "negative" | "mixed";
}

export const at: SchemaOf<At> = record(exact);

const fields = {
  type: oneOf("minimum", "maximum", "saddle", "inflection", "constant", "unknown"),
  value: exact,
  tolerance: decimal,
  strict: boolean,
  global: boolean,
  eigenvalues: union(array(exact), oneOf("positive", "negative", "mixed")),
};

/** With coordinates, or, in a list, any point of a type. */
export const pointSpec = object({}, { at, ...fields }) as SchemaOf<PointSpec>;
export const pointSpecWithAt = object({ at }, fields) as SchemaOf<PointSpec & { readonly at: At }>;

/** `(1, 1)`, in the order of the variables. */
export function coordinates(point: At, { problem }: Subject): string {
  const named = problem.variables.filter((name) => name in point);
  return `(${named.map((name) => point[name]).join(", ")})`;
}

/** Whether the point is critical and as described; `path` leads to the description. */
export function checkPoint(
  spec: PointSpec & { readonly at: At },
  subject: Subject,
  path: readonly (string | number)[],
): Finding {
  if (spec.tolerance !== undefined) return nearbyPoint(spec, subject, path);
  const answer = ask(subject, "classify", { at: [spec.at] });
  if (!answer.ok) return problemFinding(answer.error, path);
  const one = answer.value.kind === "classifications" ? answer.value.classifications[0] : undefined;
  if (one === undefined) return unproved("the point was not classified");
  const where = coordinates(spec.at, subject);
  if (!one.ok) {
    if (one.error.code === "domain/outside")
      return fail(`${where} is outside the domain: ${one.error.message}`, { path, code: one.error.code });
    return problemFinding(one.error, [...path, "at"]);
  }
  if (one.value.critical) return describedBy(one.value.point, spec, subject, path, where);
  const slopes = one.value.gradient.map(({ expr }) => shortNumber(expr, subject));
  return fail(`${where} is not a critical point: the gradient is (${slopes.join(", ")})`, { path });
}

/** Of the critical points that are known, one within the tolerance. */
function nearbyPoint(
  spec: PointSpec & { readonly at: At },
  subject: Subject,
  path: readonly (string | number)[],
): Finding {
  const answer = ask(subject, "critical");
  if (!answer.ok) return problemFinding(answer.error, path);
  const set = answer.value.kind === "analysis" ? answer.value.analysis.criticalSet : null;
  const where = coordinates(spec.at, subject);
  let undecided = false;
  for (const point of set?.points ?? []) {
    const near = isNear(point, spec, subject);
    if (near === "true") return describedBy(point, spec, subject, path, where);
    undecided ||= near === "unknown";
  }
  if (set?.status === "complete" && set.families.length === 0 && !undecided) {
    return fail(`there is no critical point within ${spec.tolerance} of ${where}`, { path });
  }
  return unproved(
    `no critical point is known within ${spec.tolerance} of ${where}`,
    set?.reason ? { code: set.reason.code, path } : { path },
  );
}

/** Whether every coordinate given agrees with that of the point. */
export function isNear(point: CriticalPoint, { at: given = {}, tolerance }: PointSpec, subject: Subject): Truth {
  let result: Truth = "true";
  for (const [name, text] of Object.entries(given)) {
    const wanted = readNumber(text, subject);
    const found = point.at.get(name);
    if (!wanted.ok || found === undefined) return "false";
    const truth = closeNumbers(numberOf(found), wanted.value, toleranceOf(tolerance), subject);
    if (truth === "false") return "false";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** Whether a critical point has the type, value, and signs that the spec gives it. */
export function describedBy(
  point: CriticalPoint,
  spec: PointSpec,
  subject: Subject,
  path: readonly (string | number)[],
  where: string,
): Finding {
  if (spec.type !== undefined && spec.type !== point.type) {
    if (point.type === "unknown") {
      return unproved(`the type of ${where} is not known: ${point.reason}`, { path: [...path, "type"] });
    }
    return fail(`${where} is a ${point.type}, not a ${spec.type}: ${point.reason}`, { path: [...path, "type"] });
  }
  for (const property of ["strict", "global"] as const) {
    const wanted = spec[property];
    if (wanted === undefined || wanted === point[property]) continue;
    const here = { path: [...path, property] };
    if (point[property] === null) return unproved(`it is not decided whether ${where} is ${property}`, here);
    return fail(`${where} is ${wanted ? "not " : ""}${property}`, here);
  }
  return (
    valueFinding(point, spec, subject, path, where) ?? eigenvalueFinding(point, spec, subject, path, where) ?? pass
  );
}

function valueFinding(
  point: CriticalPoint,
  { value, tolerance }: PointSpec,
  subject: Subject,
  path: readonly (string | number)[],
  where: string,
): Finding | null {
  if (value === undefined) return null;
  const wanted = readNumber(value, subject);
  const here = { path: [...path, "value"] };
  if (!wanted.ok) return problemFinding(wanted.error, here.path);
  const truth = closeNumbers(numberOf(point.value), wanted.value, toleranceOf(tolerance), subject);
  if (truth === "true") return null;
  const found = shortNumber(point.value, subject);
  if (truth === "false") return fail(`the value at ${where} is ${found}, not ${value}`, here);
  return unproved(`it is not decided whether the value at ${where}, ${found}, is ${value}`, here);
}

function eigenvalueFinding(
  point: CriticalPoint,
  { eigenvalues, tolerance }: PointSpec,
  subject: Subject,
  path: readonly (string | number)[],
  where: string,
): Finding | null {
  if (eigenvalues === undefined) return null;
  const here = { path: [...path, "eigenvalues"] };
  if (typeof eigenvalues === "string") {
    const { inertia } = point;
    if (inertia === null) return unproved(`the signs of the eigenvalues at ${where} are not decided`, here);
    const { positive, negative, zero } = inertia;
    const holds = {
      positive: negative + zero === 0,
      negative: positive + zero === 0,
      mixed: positive > 0 && negative > 0,
    };
    if (holds[eigenvalues]) return null;
    return fail(`at ${where} there are ${positive} positive, ${negative} negative and ${zero} zero eigenvalues`, here);
  }
  if (point.eigenvalues === null) return unproved(`the eigenvalues at ${where} are not known exactly`, here);
  const found = point.eigenvalues.map((real) => shortNumber(real, subject)).join(", ");
  if (eigenvalues.length !== point.eigenvalues.length) {
    return fail(
      `there are ${point.eigenvalues.length} eigenvalues at ${where} (${found}), not ${eigenvalues.length}`,
      here,
    );
  }
  const wanted: Expr[] = [];
  for (const text of eigenvalues) {
    const read = readNumber(text, subject);
    if (!read.ok) return problemFinding(read.error, here.path);
    wanted.push(read.value);
  }
  wanted.sort((a, b) => compareNumbers(a, b, subject) ?? 0);
  const truths = point.eigenvalues.map((real, i) =>
    closeNumbers(numberOf(real), wanted[i]!, toleranceOf(tolerance), subject),
  );
  if (truths.includes("false")) return fail(`the eigenvalues at ${where} are ${found}`, here);
  return truths.includes("unknown")
    ? unproved(`it is not decided whether the eigenvalues at ${where} are these`, here)
    : null;
}

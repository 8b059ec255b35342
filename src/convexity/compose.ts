import type { Aspect } from "../certificates/bending/rule.ts";
import { isStrict, type Setting, type Shape } from "../certificates/bending/shape.ts";
import { type RuleName, rules } from "../certificates/bending/table.ts";
import {
  type BendingStep,
  type CompositionCertificate,
  keepsConvex,
  settingOf,
  withoutEdge,
} from "../certificates/composition.ts";
import { isDefinedOn } from "../evaluate/inequalities/smooth.ts";
import { pointsWhere } from "../evaluate/sample-points.ts";
import { freeNames, squareRoot } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { poll } from "../number/patience.ts";
import type { Rational } from "../number/rational.ts";

/** A step with what it proves. */
interface Found {
  readonly step: BendingStep;
  readonly shape: Shape;
}

interface Search {
  readonly setting: Setting;
  readonly known: Map<string, Found | null>;
}

/** Rules that are tried only where the plain ones give less than strictness. */
const LATE: ReadonlySet<RuleName> = new Set(["second-order", "factored"]);
const DEEPEST = 40;
const TRIALS = 40;

/** A proof that the objective is convex or concave on the domain given by the conditions, as strong as the rules find it. */
export function compose(
  objective: Expr,
  variables: readonly string[],
  conditions: readonly Condition[],
): CompositionCertificate | null {
  const domain = convexSet(conditions, variables, objective);
  if (domain === null) return null;
  const setting = settingOf(
    domain.steps.map(({ condition }) => condition),
    variables,
    domain.inside,
  );
  if (!isDefinedOn(objective, setting.region)) return null;
  const found = find({ setting, known: new Map() }, objective, "value", 0);
  if (found === null) return null;
  const { step, shape } = found;
  return {
    kind: "composition",
    objective,
    variables,
    claim: shape.bend < 0 ? "concave" : "convex",
    strict: shape.bend !== 0 && isStrict(shape, setting),
    domain: domain.steps,
    inside: [...domain.inside],
    proof: step,
  };
}

interface ConvexSet {
  readonly steps: CompositionCertificate["domain"];
  readonly inside: ReadonlyMap<string, Rational>;
}

/** Whether the rules see that the conditions describe a convex set with points inside. */
export function isConvexSet(conditions: readonly Condition[], variables: readonly string[], objective: Expr): boolean {
  return convexSet(conditions, variables, objective) !== null;
}

/** The conditions in an order in which each keeps the set convex, and a point inside. */
function convexSet(conditions: readonly Condition[], variables: readonly string[], objective: Expr): ConvexSet | null {
  const names = [...new Set([...freeNames(objective), ...variables, ...conditions.flatMap(freeNames)])].sort();
  const strictly = conditions.map((condition) => withoutEdge(condition, variables));
  const [inside] = [...pointsWhere(strictly, names, TRIALS)];
  if (inside === undefined) return null;
  const steps: { condition: Condition; proof: BendingStep | null }[] = [];
  let open = conditions;
  while (open.length > 0) {
    const setting = settingOf(
      steps.map(({ condition }) => condition),
      variables,
      inside,
    );
    const search = { setting, known: new Map() };
    const kept = open.flatMap((condition) => {
      const proof = proofOfConvexity(condition, search);
      return proof === null ? [] : [{ condition, proof: proof === "free" ? null : proof }];
    });
    if (kept.length === 0) return null;
    steps.push(...kept);
    open = open.filter((condition) => !kept.some((step) => step.condition === condition));
  }
  return { steps, inside };
}

function proofOfConvexity(condition: Condition, search: Search): BendingStep | "free" | null {
  if (!freeNames(condition).some((name) => search.setting.variables.includes(name))) return "free";
  if (condition.kind !== "relation" || condition.name === "!=") return null;
  const found = find(search, condition.args[0]!, "value", 0);
  if (found !== null && keepsConvex(condition, found.step, search.setting)) return found.step;
  const root = byRule(search, "lorentz", squareRoot(condition.args[0]!), 0);
  return root !== null && keepsConvex(condition, root.step, search.setting) ? root.step : null;
}

function find(search: Search, expr: Expr, aspect: Aspect, depth: number): Found | null {
  const key = `${expr.id} ${aspect}`;
  const known = search.known.get(key);
  if (known !== undefined) return known;
  if (depth > DEEPEST) return null;
  poll(50);
  search.known.set(key, null);
  let best: Found | null = null;
  for (const name of Object.keys(rules) as RuleName[]) {
    if (name === "analytic" || rules[name].aspect !== aspect || (best !== null && isBest(best, expr, search))) continue;
    if (LATE.has(name) && best !== null && depth > 0) continue;
    const found = byRule(search, name, expr, depth);
    if (found !== null && (best === null || rankOf(found, search) > rankOf(best, search))) best = found;
  }
  search.known.set(key, best);
  const improved =
    best === null || aspect !== "value" || isBest(best, expr, search) ? null : byRule(search, "analytic", expr, depth);
  if (improved !== null) search.known.set(key, improved);
  return improved ?? best;
}

function byRule(search: Search, name: RuleName, expr: Expr, depth: number): Found | null {
  const rule = rules[name];
  const { setting } = search;
  const questions = rule.parts(expr, setting);
  if (questions === null) return null;
  const parts: Found[] = [];
  for (const question of questions) {
    const part = find(search, question.expr, question.aspect, depth + 1);
    if (part === null) return null;
    parts.push(part);
  }
  const shape = rule.shape(
    expr,
    parts.map((part) => part.shape),
    setting,
  );
  if (shape === null) return null;
  const step = { rule: name, expr, aspect: rule.aspect, bend: shape.bend, parts: parts.map((part) => part.step) };
  return { step, shape };
}

/** More is known where the function is affine, then where it bends strictly along more directions. */
function rankOf({ shape }: Found, { setting }: Search): number {
  if (shape.bend === 0) return 4;
  if (isStrict(shape, setting)) return 3;
  return (shape.rows.length > 0 ? 1 : 0) + (shape.slope === null ? 0 : 1);
}

/** Strict along all directions of the variables that occur. */
function isBest(found: Found, expr: Expr, search: Search): boolean {
  const names = freeNames(expr);
  const variables = search.setting.variables.filter((name) => names.includes(name));
  if (found.shape.bend === 0) return true;
  const places = variables.map((name) => search.setting.variables.indexOf(name));
  const rows = found.shape.rows.map((row) => places.map((i) => row[i]!));
  return isStrict({ ...found.shape, rows }, { ...search.setting, variables });
}

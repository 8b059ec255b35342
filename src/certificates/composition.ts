import { regionOf } from "../evaluate/inequalities/region.ts";
import { isDefinedOn } from "../evaluate/inequalities/smooth.ts";
import { truthOf } from "../evaluate/truth.ts";
import { freeNames, relation, squareRoot } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import type { Aspect } from "./bending/rule.ts";
import { type Bend, isStrict, type Setting, type Shape } from "./bending/shape.ts";
import { type RuleName, rules } from "./bending/table.ts";

/** How one expression bends, by a rule of the table and the same for the parts that the rule asks for. */
export interface BendingStep {
  readonly rule: RuleName;
  readonly expr: Expr;
  readonly aspect: Aspect;
  readonly bend: Bend;
  readonly parts: readonly BendingStep[];
}

/**
 * The objective is convex (or concave) on the set of all conditions, where it is defined everywhere. The set is convex: each
 * condition is a half-space or `g > 0`, `g >= 0` with a g that is concave on the set of the conditions before it, or the square
 * root of a Lorentz form.
 */
export interface CompositionCertificate {
  readonly kind: "composition";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly claim: "convex" | "concave";
  readonly strict: boolean;
  readonly domain: readonly { readonly condition: Condition; readonly proof: BendingStep | null }[];
  /** A point of the domain that lies on no edge, by the names of variables and parameters. */
  readonly inside: readonly (readonly [string, Rational])[];
  readonly proof: BendingStep;
}

/**
 * Every step is taken anew: its rule has to ask for just these parts, and to find the stated bend from their shapes.
 */
export function checkComposition(certificate: CompositionCertificate): boolean {
  const { objective, variables, claim, strict, domain, proof } = certificate;
  const inside = new Map(certificate.inside);
  if (proof.expr !== objective || proof.aspect !== "value") return false;
  const conditions = domain.map(({ condition }) => condition);
  if (!hasInside(conditions, inside, variables)) return false;
  for (const [i, { condition, proof: evidence }] of domain.entries()) {
    const setting = settingOf(conditions.slice(0, i), variables, inside);
    if (!mentions(condition, variables)) continue;
    if (evidence === null || !keepsConvex(condition, evidence, setting)) return false;
  }
  const setting = settingOf(conditions, variables, inside);
  if (!isDefinedOn(objective, setting.region)) return false;
  const shape = shapeOfStep(proof, setting);
  if (shape === null || shape.bend === (claim === "convex" ? -1 : 1)) return false;
  return !strict || isStrict(shape, setting);
}

/** The setting for a domain given by these conditions. */
export function settingOf(
  conditions: readonly Condition[],
  variables: readonly string[],
  inside: ReadonlyMap<string, Rational>,
): Setting {
  const bounds = conditions.filter((condition) => mentions(condition, variables));
  const isFlat = bounds.some(({ kind, name }) => kind !== "relation" || name === "=" || name === "!=");
  const interior = isFlat ? null : regionOf(conditions.map((condition) => withoutEdge(condition, variables)));
  return { variables, region: regionOf(conditions), interior, inside };
}

/** Whether a set stays convex when the condition is added. */
export function keepsConvex(condition: Condition, evidence: BendingStep, setting: Setting): boolean {
  if (condition.kind !== "relation" || condition.name === "!=") return false;
  const g = condition.args[0]!;
  const isRoot = evidence.rule === "lorentz" && evidence.expr === squareRoot(g) && condition.name !== "=";
  if ((evidence.expr !== g && !isRoot) || evidence.aspect !== "value") return false;
  const shape = shapeOfStep(evidence, setting);
  if (shape === null) return false;
  return condition.name === "=" ? shape.bend === 0 : shape.bend <= 0;
}

/** Points on the edge are limits of points inside, as there is one: whatever the parameters are, so that no edge depends on them. */
function hasInside(
  conditions: readonly Condition[],
  inside: ReadonlyMap<string, Rational>,
  variables: readonly string[],
): boolean {
  const bounds = conditions.filter((condition) => mentions(condition, variables));
  const closed = bounds.some((condition) => condition.kind === "relation" && condition.name === ">=");
  const parametric = bounds.some((condition) => freeNames(condition).some((name) => !variables.includes(name)));
  if (closed && parametric) return false;
  return conditions.every((condition) => truthOf(withoutEdge(condition, variables), inside) === "true");
}

function mentions(condition: Condition, variables: readonly string[]): boolean {
  return freeNames(condition).some((name) => variables.includes(name));
}

/** A closed condition on the variables as an open one. */
export function withoutEdge(condition: Condition, variables: readonly string[]): Condition {
  const closed = condition.kind === "relation" && condition.name === ">=" && mentions(condition, variables);
  return closed ? relation(">", condition.args[0]!) : condition;
}

/** What the step proves; `null` where it proves nothing. */
export function shapeOfStep(step: BendingStep, setting: Setting): Shape | null {
  const rule = rules[step.rule];
  if (rule === undefined || rule.aspect !== step.aspect) return null;
  const questions = rule.parts(step.expr, setting);
  if (questions === null || questions.length !== step.parts.length) return null;
  const shapes: Shape[] = [];
  for (const [i, { expr, aspect }] of questions.entries()) {
    const part = step.parts[i]!;
    const shape = part.expr === expr && part.aspect === aspect ? shapeOfStep(part, setting) : null;
    if (shape === null) return null;
    shapes.push(shape);
  }
  const shape = rule.shape(step.expr, shapes, setting);
  return shape === null || shape.bend !== step.bend ? null : shape;
}

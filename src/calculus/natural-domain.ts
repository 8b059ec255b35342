import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { anyOf, opposite, relation } from "../expr/build.ts";
import type { Condition, Expr, PiecewiseNode } from "../expr/expr.ts";
import { comparedIn } from "../expr/postorder.ts";
import type { NaturalDomain, Requirement } from "../expr/problem.ts";
import { definitionOf } from "../functions/table.ts";
import { compareRational, isInteger, type Rational, signOfRational } from "../number/rational.ts";

/** The domain of a formula that is defined and smooth everywhere. */
const EVERYWHERE: NaturalDomain = { defined: [], smooth: [] };

/** Both formulas are defined, both are smooth; repetitions are dropped. */
export function joinDomains(...domains: readonly NaturalDomain[]): NaturalDomain {
  return {
    defined: withoutRepetitions(domains.flatMap(({ defined }) => defined)),
    smooth: withoutRepetitions(domains.flatMap(({ smooth }) => smooth)),
  };
}

/** The domain of a part that matters only where `guards` hold; what they imply by signs alone is not asked for. */
export function guardDomain(domain: NaturalDomain, guards: readonly Condition[]): NaturalDomain {
  if (guards.length === 0) return domain;
  const context = signContext(guards);
  const guard = (list: readonly Requirement[]): readonly Requirement[] =>
    list
      .filter(({ condition }) => truthFromSigns(condition, context) !== "true")
      .map((requirement) => ({ condition: requirement.condition, guards: [...guards, ...requirement.guards] }));
  return { defined: guard(domain.defined), smooth: guard(domain.smooth) };
}

/** What `base^exponent` asks of its parts, beyond their own requirements. */
export function requirementsOfPower(base: Expr, exponent: Expr): NaturalDomain {
  if (exponent.kind !== "number") return requirements(relation(">", base), null);
  return requirementsOfRationalPower(base, exponent.value);
}

/**
 * Powers with a positive exponent that is not an integer exist at 0; they are C^2 there only if the exponent is above 2
 * and the base does not change sign, otherwise 0 is the edge of the domain or a kink.
 */
function requirementsOfRationalPower(base: Expr, exponent: Rational): NaturalDomain {
  const isPositive = signOfRational(exponent) > 0;
  if (isInteger(exponent)) return isPositive || exponent === 0 ? EVERYWHERE : requirements(relation("!=", base), null);
  if (!isPositive) return requirements(relation(">", base), null);
  const isFlat = compareRational(exponent, 2) > 0 && truthFromSigns(relation(">=", base)) === "true";
  return requirements(relation(">=", base), isFlat ? null : relation(">", base));
}

/** What a division asks of the denominator, beyond the requirements of its parts. */
export function requirementsOfQuotient(denominator: Expr): NaturalDomain {
  return requirements(relation("!=", denominator), null);
}

/** What a function of the table asks of its arguments, beyond their own requirements. */
export function requirementsOfCall(name: string, args: readonly Expr[]): NaturalDomain {
  const definition = definitionOf(name);
  return requirements(definition.defined?.(...args) ?? null, definition.smooth?.(...args) ?? null);
}

/**
 * Beyond the requirements of its parts: some branch must apply, and the formula may fail to be smooth where a comparison
 * is between equals. (The branches' own requirements matter only under the guards of `branchGuards`.)
 */
export function requirementsOfPiecewise(conditions: readonly Condition[], hasOtherwise: boolean): NaturalDomain {
  const compared = conditions.map((condition) => comparedIn(condition).map((expr) => relation("!=", expr)));
  const parts = compared.map((smooth, i) => {
    const guards = conditions.slice(0, i).map(opposite);
    return guardDomain(joinDomains(...smooth.map((condition) => requirements(null, condition))), guards);
  });
  return joinDomains(hasOtherwise ? EVERYWHERE : requirements(anyOf(...conditions), null), ...parts);
}

/** The conditions under which branch `i` is the one that counts; `i` beyond the last condition is the "otherwise". */
export function branchGuards(conditions: readonly Condition[], i: number): readonly Condition[] {
  const earlier = conditions.slice(0, i).map(opposite);
  return i < conditions.length ? [...earlier, conditions[i]!] : earlier;
}

function requirements(defined: Condition | null, smooth: Condition | null): NaturalDomain {
  return { defined: asked(defined), smooth: asked(smooth) };
}

/** Conjunctions are split; what holds wherever the parts are defined is not asked for. */
function asked(condition: Condition | null): readonly Requirement[] {
  if (condition === null || truthFromSigns(condition) === "true") return [];
  if (condition.kind === "connective" && condition.name === "and") return condition.conditions.flatMap(asked);
  return [{ condition, guards: [] }];
}

function withoutRepetitions(list: readonly Requirement[]): readonly Requirement[] {
  const seen = new Set<string>();
  return list.filter(({ condition, guards }) => {
    const key = [condition, ...guards].map((node) => node.id).join();
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/**
 * The conditions under which an expression has a real value, and under which it is C^2. This reads the normal form, in
 * which `x/x` has become 1: a parser must collect the requirements of what was written with the functions above.
 */
export function naturalDomain(expr: Expr): NaturalDomain {
  const found: NaturalDomain[] = [];
  collect(expr, [], found);
  return joinDomains(...found);
}

/** Walks one region of guards with an explicit stack; the branches of a conditional are regions of their own. */
function collect(root: Expr, guards: readonly Condition[], found: NaturalDomain[]): void {
  const seen = new Set<Expr>();
  const stack = [root];
  while (stack.length > 0) {
    const expr = stack.pop()!;
    if (seen.has(expr)) continue;
    seen.add(expr);
    const own = requirementsOfNode(expr);
    if (own !== EVERYWHERE) found.push(guardDomain(own, guards));
    if (expr.kind === "piecewise") collectBranches(expr, guards, found);
    else if ("args" in expr) for (let i = expr.args.length - 1; i >= 0; i -= 1) stack.push(partOf(expr, i));
  }
}

/** An operand; u instead of `cbrt(u)` in a power of it that is C^2 wherever u is. */
function partOf(expr: Extract<Expr, { readonly args: readonly Expr[] }>, i: number): Expr {
  const arg = expr.args[i]!;
  if (expr.kind !== "product" || arg.kind !== "call" || arg.name !== "cbrt") return arg;
  const weight = expr.weights[i]!;
  return isInteger(weight) && compareRational(weight, 6) > 0 ? arg.args[0]! : arg;
}

function collectBranches(node: PiecewiseNode, guards: readonly Condition[], found: NaturalDomain[]): void {
  for (const [i, condition] of node.conditions.entries()) {
    const reached = [...guards, ...node.conditions.slice(0, i).map(opposite)];
    found.push(guardDomain(domainOfCondition(condition), reached));
  }
  for (const [i, value] of node.args.entries()) collect(value, [...guards, ...branchGuards(node.conditions, i)], found);
}

/**
 * Where a condition has a value. A part of a conjunction matters only where the others hold: those among them, at least,
 * that have a value everywhere. Likewise for a disjunction where the others fail.
 */
function domainOfCondition(condition: Condition): NaturalDomain {
  if (condition.kind === "relation") return naturalDomain(condition.args[0]!);
  const domains = condition.conditions.map(domainOfCondition);
  const deciding = condition.conditions.filter((_, i) => domains[i]!.defined.length === 0);
  const guards = condition.name === "and" ? deciding : deciding.map(opposite);
  return joinDomains(...domains.map((domain) => ({ ...guardDomain(domain, guards), smooth: domain.smooth })));
}

function requirementsOfNode(expr: Expr): NaturalDomain {
  switch (expr.kind) {
    case "product":
      return joinDomains(...expr.args.map((arg, i) => requirementsOfRationalPower(arg, expr.weights[i]!)));
    case "power":
      return requirementsOfPower(expr.args[0]!, expr.args[1]!);
    case "call":
      return requirementsOfCall(expr.name, expr.args);
    case "piecewise":
      return requirementsOfPiecewise(expr.conditions, expr.args.length > expr.conditions.length);
    default:
      return EVERYWHERE;
  }
}

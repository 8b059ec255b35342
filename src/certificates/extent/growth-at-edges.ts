import { isContinuous } from "../../evaluate/continuous.ts";
import { coordinates, growthOfTerm, lowerGrowth } from "../../evaluate/growth/growth-rates.ts";
import { conjuncts, type Region } from "../../evaluate/inequalities/region.ts";
import { signsOn } from "../../evaluate/inequalities/signs-on.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { freeNames, monicPart, sum, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { type Rational, signOfRational } from "../../number/rational.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { signBound } from "../positivity.ts";

/**
 * Whether a function that is continuous on its domain exceeds every bound outside of some compact part of it: far out, and near
 * each point that does not belong to the domain but can be approached in it. Then it takes its least value (Weierstrass 1861).
 * Such a point is a zero of a polynomial g with `g > 0` or `g != 0` among the conditions, and a term has a power of g below the
 * line, or is `-log(g)`, while the others have a lower bound near every point.
 */
export function growsAtEdges(
  f: Expr,
  variables: readonly string[],
  conditions: readonly Condition[],
  region: Region,
): boolean {
  if (!isContinuous(f)) return false;
  const { rates, lower } = lowerGrowth(f, region);
  if (lower === null || coordinates(variables, region).some((name) => !rates.has(name))) return false;
  return growsAtHoles(f, variables, conditions, region);
}

/** The same for the points near which the domain is bounded. */
export function growsAtHoles(
  f: Expr,
  variables: readonly string[],
  conditions: readonly Condition[],
  region: Region,
): boolean {
  const edges = edgesOf(conditions, variables);
  if (edges === null || edges.length === 0) return edges !== null;
  const terms = termsOf(sum(f));
  if (terms.some(({ term, weight }) => growthOfTerm(term, weight, region).lower === null)) return false;
  return edges.every((edge) => terms.some((term) => explodesAt(edge, term, variables, region)));
}

/** The polynomials at whose zeros the domain is open; `null` where conditions are of another kind. */
function edgesOf(conditions: readonly Condition[], variables: readonly string[]): readonly Multivariate[] | null {
  const edges: Multivariate[] = [];
  for (const condition of conditions.flatMap(conjuncts)) {
    const g = condition.kind === "relation" ? polynomialIn(condition.args[0]!, variables) : null;
    if (condition.kind !== "relation" || condition.name === "=" || g === null || isZero(g)) return null;
    if (condition.name === ">" || condition.name === "!=") edges.push(g);
  }
  return edges;
}

function polynomialIn(expr: Expr, variables: readonly string[]): Multivariate | null {
  const read = multivariateOf(expr, variables.map(variable));
  return read === null ? null : primitivePart(read.polynomial);
}

interface WeightedTerm {
  readonly term: Expr;
  readonly weight: Rational;
}

function termsOf(f: Expr): readonly WeightedTerm[] {
  if (f.kind === "sum") return f.args.map((term, i) => ({ term, weight: f.weights[i]! }));
  if (f.kind === "product") return [{ term: monicPart(f), weight: f.value }];
  return [{ term: f, weight: 1 }];
}

/** Whether a term goes to +oo near every zero of the edge, as far as it is defined there. */
function explodesAt(
  edge: Multivariate,
  { term, weight }: WeightedTerm,
  variables: readonly string[],
  region: Region,
): boolean {
  const vanishes = (base: Expr): boolean => {
    const p = polynomialIn(base, variables);
    return p !== null && divideExactly(p, edge) !== null;
  };
  const sign = signOfRational(weight);
  if (term.kind === "call") return sign < 0 && term.name === "log" && vanishes(term.args[0]!);
  if (term.kind !== "product") return false;
  if (signsOn(term, region) !== (sign > 0 ? POSITIVE : NEGATIVE)) return false;
  const below = term.weights.map((w) => signOfRational(w) < 0);
  return (
    term.args.every((base, i) => (below[i] ? polynomialIn(base, variables) !== null : isPositiveEverywhere(base))) &&
    term.args.some((base, i) => below[i] && vanishes(base))
  );
}

/** Positive and continuous on the whole space. */
function isPositiveEverywhere(base: Expr): boolean {
  if (signBound(base) !== ">") return false;
  const names = freeNames(base);
  const inside = base.kind === "call" && base.name === "exp" ? base.args[0]! : base;
  return polynomialIn(inside, names) !== null;
}

import { signOf } from "../evaluate/approximate.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { rationalPower, relation, variable } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { defaultBudget } from "../expr/problem.ts";
import { hasIndex } from "../expr/variable-set.ts";
import { definitionOf } from "../functions/table.ts";
import { denominator, fraction, isInteger, type Rational, signOfRational } from "../number/rational.ts";
import { gradientSystem, quotientOf } from "../polynomial/gradient-system.ts";
import { multiply } from "../polynomial/multivariate/multiplication.ts";
import { isZero, type Multivariate } from "../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../polynomial/multivariate/symbols.ts";

const HALF = fraction(1n, 2n);
const MOST_RADICALS = 3;

/**
 * Whether the zeros of an expression have no inner point, where it is defined: a quotient of polynomials that is not 0, also in
 * square roots; products of such; a graph over the other variables; a level of a function without flat regions; what is analytic everywhere and
 * somewhere not 0.
 */
export function isThin(expr: Expr, variables: readonly string[]): boolean {
  const quotient = quotientOf(expr, variables);
  if (quotient !== null) return !isZero(quotient.top);
  if (expr.kind === "product")
    return expr.args.every((arg, i) => signOfRational(expr.weights[i]!) < 0 || isThin(arg, variables));
  return (
    isGraph(expr, variables) ||
    hasThinLevels(expr, variables) ||
    hasNorm(expr, variables) ||
    (isAnalytic(expr) && isSomewhereNonzero(expr, variables))
  );
}

/** `c·v` and terms without v: one zero on each line along v, at most. */
function isGraph(expr: Expr, variables: readonly string[]): boolean {
  if (expr.kind !== "sum") return false;
  return expr.args.some((arg, i) => {
    if (arg.kind !== "variable" || !variables.includes(arg.name)) return false;
    return expr.args.every((other, k) => k === i || !hasIndex(other.free, arg.free.indices[0]!));
  });
}

/**
 * Whether the expression takes no value on a whole region: a quotient of polynomials that is not constant, and functions of such that are
 * strictly monotone by pieces (a value is then taken at countably many arguments, Baire 1899).
 */
function hasThinLevels(expr: Expr, variables: readonly string[]): boolean {
  const slopes = gradientSystem(expr, variables)?.equations;
  if (slopes !== undefined) return !slopes.every(isZero);
  switch (expr.kind) {
    case "sum":
    case "product":
      return expr.args.length === 1 && hasThinLevels(expr.args[0]!, variables);
    case "call": {
      const definition = definitionOf(expr.name);
      const isStrict = definition.kind === "unary" && definition.pieces.every(({ slope }) => slope !== "constant");
      return isStrict && hasThinLevels(expr.args[0]!, variables);
    }
    default:
      return false;
  }
}

/** The product over all signs of its square roots is a polynomial that is not 0, and 0 wherever the expression is. */
function hasNorm(expr: Expr, variables: readonly string[]): boolean {
  const radicands = new Set(
    postorder([expr]).flatMap((node) =>
      node.kind === "product" ? node.args.filter((_, i) => denominator(node.weights[i]!) === 2n) : [],
    ),
  );
  if (radicands.size === 0 || radicands.size > MOST_RADICALS) return false;
  const symbols = variables.map(variable);
  const roots = [...radicands].map((radicand) => rationalPower(radicand, HALF));
  if ([...radicands].some((radicand) => multivariateOf(radicand, symbols) === null)) return false;
  let norm: Expr = expr;
  for (const root of roots) {
    const atoms = [...symbols, ...roots];
    const p = multivariateOf(norm, atoms)?.polynomial;
    if (p === undefined) return false;
    norm = exprOfMultivariate(multiply(p, conjugate(p, atoms.indexOf(root))), atoms);
  }
  const rational = multivariateOf(norm, symbols)?.polynomial;
  return rational !== undefined && !isZero(rational);
}

/** With the opposite sign of one variable. */
function conjugate(p: Multivariate, position: number): Multivariate {
  return {
    ...p,
    coefficients: p.coefficients.map((c, t) => (p.exponents[t * p.arity + position]! % 2 === 0 ? c : -c)),
  };
}

/** Whether the expression is a convergent power series near every point: no root of 0, no function with an edge or a kink. */
function isAnalytic(expr: Expr): boolean {
  return postorder([expr]).every((node) => {
    switch (node.kind) {
      case "piecewise":
        return false;
      case "product":
        return isAnalyticProduct(node);
      case "power":
        return isProved(node.args[0]!, ">");
      case "call": {
        const { defined, smooth, kind } = definitionOf(node.name);
        return kind === "unary" && defined === undefined && smooth === undefined;
      }
      default:
        return true;
    }
  });
}

function isAnalyticProduct({ args, weights }: ProductNode): boolean {
  return args.every((arg, i) => {
    const weight: Rational = weights[i]!;
    if (!isInteger(weight)) return isProved(arg, ">");
    return signOfRational(weight) > 0 || isProved(arg, "!=");
  });
}

function isProved(expr: Expr, name: ">" | "!="): boolean {
  return truthFromSigns(relation(name, expr), signContext()) === "true";
}

const PLACES: readonly (readonly Rational[])[] = [
  [0, 1, -1, 2, -2],
  [1, fraction(1n, 3n), -2, fraction(7n, 5n)],
  [fraction(-3n, 7n), 2, fraction(11n, 4n)],
];

function isSomewhereNonzero(expr: Expr, variables: readonly string[]): boolean {
  return PLACES.some((place) => {
    const at = new Map(variables.map((name, i) => [name, place[i % place.length]!]));
    const sign = signOf(expr, at, defaultBudget);
    return sign === 1 || sign === -1;
  });
}

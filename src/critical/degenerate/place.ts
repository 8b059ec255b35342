import type { ExactPlace } from "../../certificates/exact-place.ts";
import { rootOfCall } from "../../evaluate/algebraic/conjugate-bounds.ts";
import { constantField, decidedOr } from "../../evaluate/constant-field.ts";
import { rationalPower } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { Point } from "../../expr/real.ts";
import {
  compareRational,
  denominator,
  divideRational,
  fraction,
  fromBigInt,
  isInteger,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { sameRoot } from "../../polynomial/algebraic.ts";
import { factorsOverIntegers } from "../../polynomial/factor.ts";
import { numberField, scalarModulo } from "../../polynomial/germ/number-field.ts";
import type { Scalar } from "../../polynomial/germ/scalar-field.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { toUnivariate } from "../../polynomial/multivariate/univariate-view.ts";
import type { AlgebraicPoint } from "../../polynomial/rational-univariate/representation.ts";
import { isolateRoots, isRationalRoot, type RealRoot, refine } from "../../polynomial/real-roots.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import { evaluateUnivariate, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { exprOfReal } from "../../print/real.ts";

const MOST_TERMS = 100;
const HIGHEST_DEGREE = 24;

/**
 * A point whose coordinates are rational, or polynomials in one real root (a radical of a rational number, or a call of
 * `rootof`), or else constants in closed form; `null` for any other one.
 */
export function placeOf(at: Point, variables: readonly string[]): ExactPlace | null {
  const exprs = exactCoordinates(at, variables);
  if (exprs === null) return null;
  const atoms = new Set(exprs.flatMap(rootsIn));
  const [atom] = atoms;
  if (atoms.size > 1) return constantPlace(exprs);
  const root = atom === undefined ? null : rootOfAtom(atom);
  if (atom !== undefined && root === null) return constantPlace(exprs);
  const coordinates: Scalar[] = [];
  for (const expr of exprs) {
    const quotient = multivariateOf(expr, atom === undefined ? [] : [atom], MOST_TERMS);
    if (quotient === null) return constantPlace(exprs);
    const { polynomial, denominator: below } = quotient;
    const dense = atom === undefined ? polynomial.coefficients : toUnivariate(polynomial);
    const values = dense.map((c) => fraction(c, below));
    coordinates.push(root === null ? (values[0] ?? 0) : scalarModulo(values, root));
  }
  return { root, coordinates };
}

/** Coordinates as they stand; `null` where one is not seen to be 0 or not. */
function constantPlace(exprs: readonly Expr[]): ExactPlace | null {
  return decidedOr(() => ({ root: null, coordinates: exprs.map(constantField.constant!) }), null);
}

/** The coordinates as expressions; `null` where one is not known exactly. */
export function exactCoordinates(at: Point, variables: readonly string[]): readonly Expr[] | null {
  const exprs = variables.flatMap((name) => {
    const real = at.get(name)!;
    return real.kind === "located" ? [] : [exprOfReal(real)];
  });
  return exprs.length === variables.length ? exprs : null;
}

/** A point of a rational univariate representation; `null` where the field is too large. */
export function placeOfAlgebraic({ representation, root: given }: AlgebraicPoint): ExactPlace | null {
  const { numerators, denominator: below } = representation;
  if (isRationalRoot(given)) {
    const t = given.isolating[0];
    const bottom = evaluateUnivariate(below, t);
    return { root: null, coordinates: numerators.map((top) => divideRational(evaluateUnivariate(top, t), bottom)) };
  }
  const root = irreducibleRoot(given);
  const field = root === null ? null : numberField(root);
  if (root === null || field === null) return null;
  const scalarOf = (p: UnivariatePolynomial): Scalar => scalarModulo(p.map(fromBigInt), root);
  const inverse = field.invert(scalarOf(below));
  return { root, coordinates: numerators.map((top) => field.multiply(scalarOf(top), inverse)) };
}

/** The same root with its minimal polynomial. */
function irreducibleRoot({ polynomial, isolating }: RealRoot): RealRoot | null {
  const [low, high] = isolating;
  const factor = factorsOverIntegers(squareFreePart(polynomial)).find((p) => signAt(p, low) !== signAt(p, high));
  return factor === undefined || factor.length - 1 > HIGHEST_DEGREE ? null : { polynomial: factor, isolating };
}

/** The radicals and the calls of `rootof` and `cbrt` of which an expression is made. */
function rootsIn(expr: Expr): readonly Expr[] {
  return postorder([expr]).flatMap((node) => {
    if (node.kind === "call") return node.name === "rootof" || node.name === "cbrt" ? [node] : [];
    if (node.kind !== "product") return [];
    return node.args.flatMap((arg, i) => (isInteger(node.weights[i]!) ? [] : [rationalPower(arg, node.weights[i]!)]));
  });
}

/** The root that an atom stands for: `q^(1/k)`, or that of `rootof`. */
function rootOfAtom(atom: Expr): RealRoot | null {
  if (atom.kind === "call" && atom.name === "rootof") return irrational(rootOfCall(atom));
  if (atom.kind === "call") {
    const [radicand] = atom.args;
    if (radicand?.kind !== "number") return null;
    const { value } = radicand;
    return irrational(isolateRoots([-numerator(value), 0n, 0n, denominator(value)])[0] ?? null);
  }
  if (atom.kind !== "product" || atom.args[0]!.kind !== "number") return null;
  const base = atom.args[0]!.value;
  const weight = atom.weights[0]!;
  const [top, degree] = [numerator(weight), denominator(weight)];
  const isSmall = degree <= BigInt(HIGHEST_DEGREE) && top <= degree && -top <= degree;
  if (!isSmall || signOfRational(base) <= 0) return null;
  const power = powerRational(base, Number(top));
  const polynomial = new Array<bigint>(Number(degree) + 1).fill(0n);
  polynomial[0] = -numerator(power);
  polynomial[Number(degree)] = denominator(power);
  const positive = isolateRoots(polynomial).filter((root) => isPositive(root));
  return positive.length === 1 ? irrational(positive[0]!) : null;
}

function isPositive(root: RealRoot): boolean {
  const [low, high]: readonly [Rational, Rational] = refine(root, 8).isolating;
  return compareRational(high, 0) > 0 && compareRational(low, 0) >= 0;
}

function irrational(root: RealRoot | null): RealRoot | null {
  if (root === null || isRationalRoot(root)) return null;
  const minimal = irreducibleRoot(root);
  return minimal !== null && sameRoot(minimal, root) ? minimal : null;
}

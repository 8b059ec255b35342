import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE, type Signs } from "../../evaluate/signs/signs.ts";
import { monomial, relation, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { denominator, fraction, fromBigInt, printRational } from "../../number/rational.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { isConstant, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { printText } from "../../print/text.ts";
import type { CriticalType } from "../critical-set.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { rationalNumber } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { type ConstantOn, constantOn } from "./constant-on.ts";
import { type Graph, graphOf } from "./graph.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { samplesOf } from "./samples.ts";
import { signPieces } from "./sign-pieces.ts";
import { changesSignAtZeros } from "./singular-points.ts";

/** A function as a quotient of polynomials in the variables. */
export interface Quotient {
  readonly variables: readonly string[];
  readonly top: Multivariate;
  readonly bottom: Multivariate;
}

/** What is known of the critical points that form a hypersurface. */
export interface HypersurfaceFamilies {
  readonly families: readonly SolvedFamily[];
  /** Equations of the points of the hypersurface that no family describes; `null` when there are none. */
  readonly special: readonly Multivariate[] | null;
}

/**
 * The hypersurface of an irreducible polynomial h on which the gradient of f is 0, in parts of one type: with
 * `f - c = h^k·u`, k even, those where u > 0 are minima, and those where u < 0 maxima; with k odd f takes values on both sides
 * of c near each point where h changes its sign and u is not 0. A point of h where it does not may be alone.
 */
export function hypersurfaceFamilies(f: Quotient, h: Multivariate, task: Task): HypersurfaceFamilies {
  const { freshName } = task;
  const constant = constantOn(f.top, f.bottom, h);
  if (constant === null)
    return { families: [familyOf(f, h, null, { type: "unknown", where: [] }, freshName)], special: null };
  const sign = multiply(constant.cofactor, f.bottom);
  const graph = f.variables.length === 2 ? graphOf(h, f.variables, freshName) : null;
  if (graph !== null) {
    const along = rationalFunctionOf(
      substitute(exprOfMultivariate(sign, f.variables.map(variable)), graph.at),
      graph.params[0]!,
    );
    if (along !== null && along.numerator.length > 0) {
      const pieces = signPieces(along, graph.params[0]!);
      const typed = mergeSaddles(pieces.map(({ sign: side, where }) => ({ type: typeOf(constant, side), where })));
      return {
        families: typed.map((piece) => familyOf(f, h, constant, piece, freshName, graph)),
        special: pieces.length > 1 || pieces.some(({ where }) => where.length > 0) ? [h, sign] : null,
      };
    }
  }
  const side = definiteSign(factoredExpr(sign, f.variables)) ?? signOn(h, sign, f.variables);
  const crossed = changesSignAtZeros(h, task);
  const isKnown = side !== null && (crossed || constant.multiplicity % 2 === 0);
  const family = familyOf(f, h, constant, { type: isKnown ? typeOf(constant, side) : "unknown", where: [] }, freshName);
  return { families: [crossed ? family : { ...family, strict: null }], special: null };
}

interface Piece {
  readonly type: CriticalType;
  readonly where: readonly Condition[];
}

function typeOf({ multiplicity }: ConstantOn, sign: -1 | 1): CriticalType {
  return multiplicity % 2 === 1 ? "saddle" : sign > 0 ? "minimum" : "maximum";
}

/** Two sides of a product that is not 0 with the same type are one piece. */
function mergeSaddles(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || first.type !== second.type) return pieces;
  const [changing, ...others] = first.where;
  if (changing === undefined || changing.kind !== "relation") return pieces;
  return [{ type: first.type, where: [relation("!=", changing.args[0]!), ...others] }];
}

/** The sign of an expression that has one sign wherever it is defined; `null` when that is not seen. */
function definiteSign(expr: Expr): -1 | 1 | null {
  const signs: Signs = signsOf(expr);
  return (signs & (NEGATIVE | NULL)) === 0 ? 1 : (signs & (POSITIVE | NULL)) === 0 ? -1 : null;
}

/** The sign of a polynomial on a hypersurface, where it has no zeros and the same sign at a point of each component. */
function signOn(h: Multivariate, p: Multivariate, variables: readonly string[]): -1 | 1 | null {
  const common = eliminate({ equations: [h, p], poles: [] }, variables, solveLeaf);
  if (common === null || common.branches.length > 0) return null;
  if (common.components.some(({ isolating }) => isolating.length > 0)) return null;
  const signs = samplesOf([h], variables)?.points.map((point) => signAtPoint(polynomialFrom(p), point)) ?? [];
  return signs.length > 0 && signs.every((sign) => sign === signs[0]) ? (signs[0] as -1 | 1) : null;
}

/** The product of the irreducible factors. */
export function factoredExpr(p: Multivariate, variables: readonly string[]): Expr {
  const symbols = variables.map(variable);
  const { content, factors } = factorisation(p);
  return monomial(
    factors.map(({ factor }) => exprOfMultivariate(factor, symbols)),
    factors.map(({ multiplicity }) => multiplicity),
    content === 0n ? 0 : fromBigInt(content),
  );
}

function familyOf(
  { variables, bottom }: Quotient,
  h: Multivariate,
  constant: ConstantOn | null,
  { type, where }: Piece,
  freshName: () => string,
  known: Graph | null = graphOf(h, variables, freshName),
): SolvedFamily {
  const equation = exprOfMultivariate(h, variables.map(variable));
  const poles = known === null || known.divisor.kind === "number" ? [] : [relation("!=", known.divisor)];
  return {
    dimension: variables.length - 1,
    at: known?.at ?? new Map(),
    params: known?.params ?? [],
    integers: [],
    where: [...poles, ...where],
    equations: known === null ? [equation] : [],
    type,
    strict: type === "minimum" || type === "maximum" ? false : null,
    value: constant === null ? null : rationalNumber(constant.value),
    ...standingOf(constant, h, bottom, variables),
    reason: reasonOf(constant, equation, variables, bottom),
    certificate: null,
  };
}

/** Where `(f - c)` has one sign everywhere, c is the least or greatest value. */
function standingOf(constant: ConstantOn | null, h: Multivariate, bottom: Multivariate, variables: readonly string[]) {
  if (constant === null) return { lowest: null, highest: null };
  const { cofactor, multiplicity } = constant;
  const symbols = variables.map(variable);
  const whole = monomial(
    [exprOfMultivariate(h, symbols), factoredExpr(multiply(cofactor, bottom), variables)],
    [multiplicity, 1],
    1,
  );
  const signs = signsOf(whole);
  return {
    lowest: (signs & NEGATIVE) === 0 ? true : null,
    highest: (signs & POSITIVE) === 0 ? true : null,
  };
}

const LONGEST_FORMULA = 40;

/** `f = 1 + x^2*(y - 1)`, or only the factor where the rest is long. */
function reasonOf(
  constant: ConstantOn | null,
  equation: Expr,
  variables: readonly string[],
  bottom: Multivariate,
): string {
  if (constant === null) return "the gradient is 0 there";
  const { value, multiplicity, cofactor } = constant;
  const power = monomial([equation], [multiplicity], 1);
  const divisor = denominator(value) * (isConstant(bottom) ? bottom.coefficients[0]! : 1n);
  const product = monomial([power, factoredExpr(cofactor, variables)], [1, 1], fraction(1n, divisor));
  const whole = printText(product, { order: variables });
  const shift = value === 0 ? "f" : `f - (${printRational(value)})`;
  if (isConstant(bottom) && whole.length <= LONGEST_FORMULA) return `${shift} = ${whole}`;
  const factor = printText(power, { order: variables });
  return factor.length <= LONGEST_FORMULA ? `${shift} has the factor ${factor}` : "the gradient is 0 there";
}

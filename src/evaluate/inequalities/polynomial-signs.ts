import { freeNames, number, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { linearCombination } from "../../expr/sum.ts";
import { compareRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";
import { hasRootInside, type OpenRange, sampleOutside, signChanging } from "../../polynomial/open-range.ts";
import { type Polynomial, polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { quadraticFormOf } from "../../polynomial/quadratic-form.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { semidefinite } from "../../polynomial/semidefinite.ts";
import { multiplyUnivariate, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { isPolynomial } from "../normal-form.ts";
import { signsOf } from "../signs/sign.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs, signsOfRational } from "../signs/signs.ts";
import type { Region } from "./region.ts";

const LIMITS = { terms: 2000, steps: 40_000 };
const LARGEST_DEGREE = 60;

/**
 * Signs of a rational function of one variable on its interval (Sturm), of a quadratic polynomial (elimination) and of a form
 * in two variables (one of them set to 1); `ANY` for everything else.
 */
export function signsOfPolynomial(expr: Expr, region: Region): Signs {
  const names = freeNames(expr);
  if (names.length === 1) return signsInOneVariable(expr, names[0]!, region);
  if (names.length === 0 || !isPolynomial(expr)) return ANY;
  const polynomial = polynomialOf(expr, names, LIMITS);
  if (polynomial === null) return ANY;
  const quadratic = signsOfQuadratic(polynomial);
  if (quadratic !== ANY || names.length > 2) return quadratic;
  return isForm(polynomial) ? signsOfForm(expr, names as [string, string]) : ANY;
}

function signsInOneVariable(expr: Expr, name: string, region: Region): Signs {
  const f = rationalFunctionOf(expr, name);
  if (f === null || Math.max(f.numerator.length, f.denominator.length) > LARGEST_DEGREE) return ANY;
  if (f.numerator.length === 0) return NULL;
  const { from, to } = region.box.get(name) ?? { from: "-oo", to: "+oo" };
  const range: OpenRange = [from === "-oo" ? null : from, to === "+oo" ? null : to];
  const inside = signsInside(multiplyUnivariate(f.numerator, f.denominator), range);
  const ends = [from, to].flatMap((end) => (typeof end === "string" || isExcluded(name, end, region) ? [] : [end]));
  return ends.reduce<Signs>((signs, end) => {
    const below = signAt(f.denominator, end);
    return signs | (below === 0 ? 0 : signsOfRational(signAt(f.numerator, end) * below));
  }, inside);
}

/** The signs of a polynomial other than 0 on an open range. */
function signsInside(p: UnivariatePolynomial, range: OpenRange): Signs {
  const [from, to] = range;
  if (from !== null && to !== null && compareRational(from, to) >= 0) return 0;
  if (hasRootInside(signChanging(p), range)) return ANY;
  const sample = sampleOutside(p, range);
  if (sample === null) return ANY;
  return signsOfRational(signAt(p, sample)) | (hasRootInside(p, range) ? NULL : 0);
}

/** Whether the conditions keep the variable off an end of its interval. */
function isExcluded(name: string, end: Rational, { signs }: Region): boolean {
  const distances = [1, -1].map((side) => linearCombination([variable(name)], [side], multiplyRational(-side, end)));
  return distances.some((distance) => (signsOf(distance, signs) & NULL) === 0);
}

function signsOfQuadratic(polynomial: Polynomial): Signs {
  const form = quadraticFormOf(polynomial);
  if (form === null) return ANY;
  const { matrix, linear, constant } = form;
  const augmented = [...matrix.map((row, i) => [...row, linear[i]!]), [...linear, multiplyRational(2, constant)]];
  const definite = semidefinite(augmented);
  if (definite !== null) return definite ? POSITIVE : POSITIVE | NULL;
  const negative = semidefinite(augmented.map((row) => row.map(negateRational)));
  return negative === null ? ANY : negative ? NEGATIVE : NEGATIVE | NULL;
}

function isForm(polynomial: Polynomial): boolean {
  const degree = totalDegree(polynomial);
  return polynomial.terms.every(
    ({ powers }) => powers.reduce((sum, power, i) => (i % 2 === 1 ? sum + power : sum), 0) === degree,
  );
}

/** A form of even degree takes on each line through 0 the sign that it has where the line meets `y = 1`, or `(1, 0)`. */
function signsOfForm(expr: Expr, [x, y]: readonly [string, string]): Signs {
  const along = (name: string, value: Rational): Expr => substitute(expr, new Map([[name, number(value)]]));
  const f = rationalFunctionOf(along(y, 1), x);
  const g = rationalFunctionOf(along(y, -1), x);
  if (f === null || g === null || f.numerator.length === 0 || f.numerator.length > LARGEST_DEGREE) return ANY;
  const axis = substitute(along(y, 0), new Map([[x, number(1)]]));
  const opposite = substitute(along(y, 0), new Map([[x, number(-1)]]));
  if (axis.kind !== "number" || opposite.kind !== "number" || g.numerator.length === 0) return ANY;
  const lines = signsInside(f.numerator, [null, null]) | signsInside(g.numerator, [null, null]);
  return lines | NULL | signsOfRational(axis.value) | signsOfRational(opposite.value);
}

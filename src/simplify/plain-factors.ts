import { linearCombination, monomial, scale } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import {
  absRational,
  denominator,
  divideRational,
  fromBigInt,
  isEven,
  isInteger,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { contentOfSum, pullCommonFactor } from "./common-factor.ts";
import { cheapest } from "./cost.ts";

/** Numbers taken out of the factors that are sums, and their signs chosen so that the product is short. */
export function withPlainFactors(product: ProductNode): Expr {
  const args = product.args.map((arg, i) =>
    arg.kind === "sum" && typeof product.weights[i] === "number" ? primitive(arg) : arg,
  );
  const plain = monomial(args, product.weights, product.value);
  if (plain.kind !== "product") return plain;
  const absorbed = plain.args.flatMap((arg) => (arg.kind === "sum" ? absorbing(plain, arg) : []));
  const flips = plain.args.reduce<Expr>(
    (best, arg) => cheapest(best, best.kind === "product" ? flipped(best, arg) : []),
    plain,
  );
  return cheapest(flips, absorbed);
}

/**
 * Coefficients multiplied into sums among the factors of their terms, where no term of these gets longer: `4·x·(y - z/4) + w` as
 * `x·(4y - z) + w`, `z + 5·(4x - 3)·y` as `z + (20x - 15)·y`.
 */
export function withPlainTerms(sum: SumNode): Expr {
  let changed = false;
  const terms = sum.args.map((arg, i): Expr => {
    const whole = scale(arg, sum.weights[i]!);
    if (whole.kind !== "product" || arg.kind !== "product" || absRational(whole.value) === 1) return whole;
    const best = cheapest(
      whole,
      whole.args.flatMap((factor) => (factor.kind === "sum" && mayAbsorb(factor) ? absorbing(whole, factor) : [])),
    );
    changed ||= best !== whole;
    return best;
  });
  return changed ? linearCombination(terms, null, sum.value) : sum;
}

/** Whether a coefficient may cancel against fractions, or every term has one already. */
function mayAbsorb({ value, weights }: SumNode): boolean {
  const isFraction = (weight: Rational): boolean => typeof weight !== "number";
  return isFraction(value) || weights.some(isFraction) || weights.every((weight) => absRational(weight) !== 1);
}

/** Whether a product of a primitive sum and variables, without a number in front, is plain already. */
export function isPlain(product: ProductNode): boolean {
  return product.value === 1 && product.args.every((arg) => arg.kind !== "sum" || hasPositiveTerm(arg));
}

function primitive(sum: SumNode): Expr {
  const content = contentOfSum(sum);
  return content === 1 ? sum : pullCommonFactor(sum);
}

/**
 * The rational factor, or its numerator, multiplied into a sum: `x·(2y + z)/2` as `x·(y + z/2)`, `2·(2x + y)/9` as `(4x + 2y)/9`;
 * its denominator into one below the line: `1/(2·(3x + 5))` as `1/(6x + 10)`.
 */
function absorbing(product: ProductNode, factor: SumNode): Expr[] {
  const at = product.args.indexOf(factor);
  if (product.value === 1 || Math.abs(Number(product.weights[at])) !== 1) return [];
  if (product.weights[at] === -1) {
    const below = fromBigInt(denominator(product.value));
    return below === 1
      ? []
      : [
          monomial(
            product.args.with(at, scaled(factor, below)),
            product.weights,
            multiplyRational(product.value, below),
          ),
        ];
  }
  const above = fromBigInt(numerator(product.value));
  const parts = above === 1 || above === product.value ? [product.value] : [product.value, above];
  return parts.map((part) =>
    monomial(product.args.with(at, scaled(factor, part)), product.weights, divideRational(product.value, part)),
  );
}

/** The sum with its coefficients multiplied by a number. */
export function scaled(sum: SumNode, by: Rational): Expr {
  return linearCombination(
    sum.args,
    sum.weights.map((weight) => multiplyRational(weight, by)),
    multiplyRational(sum.value, by),
  );
}

/**
 * The product with the sign of one sum among its factors changed, that of its terms or that of sums in them; not where that only
 * adds a minus in front.
 */
function* flipped(product: ProductNode, factor: Expr): Generator<Expr> {
  const at = product.args.indexOf(factor);
  if (at < 0 || factor.kind !== "sum" || typeof product.weights[at] !== "number") return;
  const odd = isOdd(product.weights[at]);
  const value = odd ? negateRational(product.value) : product.value;
  const negated = linearCombination([factor], [-1], 0);
  if (odd && signOfRational(value) < 0 && hasPositiveTerm(factor) && !product.args.includes(negated)) return;
  yield monomial(product.args.with(at, negated), product.weights, value);
  const inside = odd && signOfRational(product.value) < 0 ? negatedInside(factor) : null;
  if (inside !== null) yield monomial(product.args.with(at, inside), product.weights, value);
}

/** A sum times -1, in positive terms by sums among their factors that have both signs: `x·(y - z) + w` as `x·(z - y) - w`. */
function negatedInside(sum: SumNode): Expr | null {
  let changed = false;
  const terms = sum.args.map((term, i): Expr => {
    if (term.kind !== "product" || signOfRational(sum.weights[i]!) < 0) return monomial([term], null, -1);
    const at = term.args.findIndex((arg, k) => arg.kind === "sum" && isOdd(term.weights[k]!) && hasBothSigns(arg));
    if (at < 0) return monomial([term], null, -1);
    changed = true;
    return monomial(term.args.with(at, linearCombination([term.args[at]!], [-1], 0)), term.weights, term.value);
  });
  return changed ? linearCombination(terms, sum.weights, negateRational(sum.value)) : null;
}

function isOdd(weight: Rational): boolean {
  return isInteger(weight) && !isEven(weight);
}

function hasPositiveTerm(sum: SumNode): boolean {
  return sum.weights.some((weight) => signOfRational(weight) > 0) || signOfRational(sum.value) > 0;
}

function hasBothSigns(sum: SumNode): boolean {
  const signs = [...sum.weights, sum.value].map(signOfRational);
  return signs.includes(1) && signs.includes(-1);
}

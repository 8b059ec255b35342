import { freeNames, linearCombination, monicPart, sum } from "../../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import {
  compareRational,
  isEven,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { componentsOf } from "../../polynomial/growth/components.ts";
import { rateOfGrowth } from "../../polynomial/growth/positive-part.ts";
import { exprOf, type Polynomial, polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import { rangeOf } from "../inequalities/range-of.ts";
import type { Region } from "../inequalities/region.ts";
import { SLOW, sizeExponent } from "./size-exponent.ts";

/**
 * How a function on a domain is bounded from below: by `c·|x_i|^r - C` for each rate r of a coordinate, and by
 * `-C·(1 + |x|)^lower` unless that is `null`; with constants c > 0 and C that are not worked out.
 */
export interface LowerGrowth {
  readonly rates: ReadonlyMap<string, Rational>;
  readonly lower: Rational | null;
}

const NO_RATES: ReadonlyMap<string, Rational> = new Map();
const UNKNOWN: LowerGrowth = { rates: NO_RATES, lower: null };
const BOUNDED: LowerGrowth = { rates: NO_RATES, lower: 0 };

/** Holds wherever the expression is defined in the region; what is not seen is left out. */
export function lowerGrowth(expr: Expr, region: Region): LowerGrowth {
  const found = growthOfNode(expr, region);
  if (found.lower === 0) return found;
  return rangeOf(expr, region).from !== "-oo"
    ? { rates: found.rates, lower: 0 }
    : { rates: NO_RATES, lower: found.lower };
}

function growthOfNode(expr: Expr, region: Region): LowerGrowth {
  const flat = sum(expr);
  if (flat.kind === "sum") return ofSum(flat, region);
  const polynomial = polynomialOf(expr, freeNames(expr));
  if (polynomial !== null) return ofPolynomial(polynomial, region);
  switch (expr.kind) {
    case "product":
      return expr.value === 1 ? ofProduct(expr, region) : growthOfTerm(monicPart(expr), expr.value, region);
    case "power":
      return BOUNDED;
    case "call":
      return expr.name === "exp"
        ? { rates: lowerGrowth(expr.args[0]!, region).rates, lower: 0 }
        : ofCall(expr.name, expr.args[0]!);
    default:
      return UNKNOWN;
  }
}

/** Terms that are polynomials are taken together: what one of them lacks, another may have. */
function ofSum({ args, weights, value }: SumNode, region: Region): LowerGrowth {
  const isPolynomial = args.map((arg) => polynomialOf(arg, freeNames(arg)) !== null);
  const chosen = <T>(list: readonly T[], polynomials: boolean) =>
    list.filter((_, i) => isPolynomial[i] === polynomials);
  const whole = linearCombination(chosen(args, true), chosen(weights, true), value);
  const polynomial = polynomialOf(whole, freeNames(whole));
  if (polynomial === null) return UNKNOWN;
  const others = chosen(args, false).map((arg, i) => growthOfTerm(arg, chosen(weights, false)[i]!, region));
  return added([...partsOf(polynomial, region), ...others], coordinates(args.flatMap(freeNames), region));
}

/** Of a multiple. */
export function growthOfTerm(arg: Expr, weight: Rational, region: Region): LowerGrowth {
  if (signOfRational(weight) > 0) return lowerGrowth(arg, region);
  if (rangeOf(arg, region).to !== "+oo") return BOUNDED;
  if (arg.kind === "call" && arg.name === "log" && sizeExponent(arg.args[0]!, region) !== null)
    return { rates: NO_RATES, lower: SLOW };
  return { rates: NO_RATES, lower: sizeExponent(arg, region) };
}

function ofPolynomial(polynomial: Polynomial, region: Region): LowerGrowth {
  return added(partsOf(polynomial, region), coordinates(polynomial.variables, region));
}

function partsOf(polynomial: Polynomial, region: Region): readonly LowerGrowth[] {
  return componentsOf(polynomial).map((part) => ofComponent(part, region));
}

/** Of a polynomial that is no sum of others in separate variables. */
function ofComponent(part: Polynomial, region: Region): LowerGrowth {
  const rate = rateOnHalfLine(part, region) ?? rateOfGrowth(part);
  if (rate !== null) return { rates: new Map(part.variables.map((name) => [name, rate])), lower: 0 };
  const isBounded = rangeOf(exprOf(part), region).from !== "-oo";
  return { rates: NO_RATES, lower: isBounded ? 0 : Math.max(totalDegree(part), 0) };
}

/** In one variable that the region bounds on one side the sign of the leading term counts on the other. */
function rateOnHalfLine(part: Polynomial, { box }: Region): Rational | null {
  const [name, ...others] = part.variables;
  const degree = totalDegree(part);
  if (name === undefined || others.length > 0 || degree < 1) return null;
  const { from, to } = box.get(name) ?? { from: "-oo", to: "+oo" };
  if ((from === "-oo") === (to === "+oo")) return null;
  const sign = signOfRational(part.terms[0]!.coefficient);
  return (from === "-oo" && degree % 2 === 1 ? -sign : sign) > 0 ? degree : null;
}

/** A factor that grows, times others that keep off 0, none of them negative. */
function ofProduct(expr: ProductNode, region: Region): LowerGrowth {
  const { args, weights } = expr;
  const from = args.map((arg) => rangeOf(arg, region).from);
  const isAtLeast = (i: number, sign: 0 | 1): boolean => from[i] !== "-oo" && signOfRational(from[i]!) >= sign;
  const isNonnegative = weights.every((w, i) => !isInteger(w) || isEven(w) || isAtLeast(i, 0));
  if (!isNonnegative || weights.some((w) => signOfRational(w) < 0))
    return { rates: NO_RATES, lower: sizeExponent(expr, region) };
  const rates = new Map<string, Rational>();
  for (const [i, arg] of args.entries()) {
    if (!args.every((_, j) => j === i || isAtLeast(j, 1))) continue;
    for (const [name, rate] of lowerGrowth(arg, region).rates) rates.set(name, multiplyRational(rate, weights[i]!));
  }
  return { rates, lower: 0 };
}

/** `|p(x)|`. */
function ofCall(name: string, arg: Expr): LowerGrowth {
  const [variable, ...others] = freeNames(arg);
  const inside = variable === undefined || others.length > 0 ? null : polynomialOf(arg, [variable]);
  if (name !== "abs" || inside === null || totalDegree(inside) < 1) return UNKNOWN;
  return { rates: new Map([[variable!, totalDegree(inside)]]), lower: 0 };
}

/** Of a sum: where a part may fall, every coordinate that is not bounded has to grow faster than that. */
function added(parts: readonly LowerGrowth[], names: readonly string[]): LowerGrowth {
  const best = new Map<string, Rational>();
  for (const [name, rate] of parts.flatMap(({ rates }) => [...rates]))
    if (compareRational(rate, best.get(name) ?? 0) > 0) best.set(name, rate);
  const lowers = parts.map(({ lower }) => lower);
  if (lowers.includes(null)) return UNKNOWN;
  const lower = (lowers as Rational[]).reduce((most, e) => (compareRational(e, most) > 0 ? e : most), 0);
  if (signOfRational(lower) === 0) return { rates: best, lower };
  const outgrown = names.every((name) => compareRational(best.get(name) ?? 0, lower) > 0);
  return outgrown ? { rates: best, lower: 0 } : { rates: NO_RATES, lower };
}

/** Those that the region does not bound on both sides. */
export function coordinates(names: readonly string[], { box }: Region): readonly string[] {
  const isBounded = (name: string): boolean => {
    const interval = box.get(name);
    return interval !== undefined && interval.from !== "-oo" && interval.to !== "+oo";
  };
  return [...new Set(names)].filter((name) => !isBounded(name));
}

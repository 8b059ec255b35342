import { call, difference, linearCombination, ONE, PI, product, quotient, scale, sum, ZERO } from "../expr/build.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import {
  floorRational,
  fraction,
  fromBigInt,
  multiplyRational,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";
import { termsOf } from "./exact-division.ts";
import { angleKey, type Family, familyOf, fractionOfTerm, type Generators } from "./generators.ts";

/** Cosine and sine (or their hyperbolic sisters) of one angle, as expressions in generators. */
interface Pair {
  readonly cosine: Expr;
  readonly sine: Expr;
}

/** Larger multiples of an angle are not resolved. */
const LARGEST_MULTIPLE = 16n;

/** Which of the two squares is replaced through the other. */
export type Eliminated = "sine" | "cosine";

export interface AngleContext {
  readonly generators: Generators;
  readonly eliminated: Eliminated;
  /** The expanded form of an angle. */
  readonly flat: (angle: Expr) => Expr;
  /** The exact value of a call, or the call itself. */
  readonly valueOf: (node: CallNode) => Expr;
  /** Writes an expression without angles in generators. */
  readonly abstract: (expr: Expr) => Expr;
}

/** A call of a trigonometric or hyperbolic function by cosines and sines of common sub-multiples of the angles. */
export function abstractAngle(node: CallNode, context: AngleContext): Expr {
  const { cosine, sine } = pairAt(node.args[0]!, familyOf(node.name)!, context);
  switch (node.name) {
    case "cos":
    case "cosh":
      return cosine;
    case "sin":
    case "sinh":
      return sine;
    case "tan":
    case "tanh":
      return quotient(sine, cosine);
    case "cot":
    case "coth":
      return quotient(cosine, sine);
    case "sec":
    case "sech":
      return quotient(ONE, cosine);
    default:
      return quotient(ONE, sine);
  }
}

function pairAt(angle: Expr, family: Family, context: AngleContext): Pair {
  let total: Pair = { cosine: ONE, sine: ZERO };
  for (const [term, weight] of termsOf(context.flat(angle))) {
    const part =
      term === PI && family === "circular" ? pairAtTurns(weight, context) : pairAtTerm(term, weight, family, context);
    total = added(total, part, family);
  }
  return total;
}

function added(a: Pair, b: Pair, family: Family): Pair {
  if (a.sine === ZERO && a.cosine === ONE) return b;
  const sines = product(a.sine, b.sine);
  const cosines = product(a.cosine, b.cosine);
  return {
    cosine: family === "circular" ? difference(cosines, sines) : sum(cosines, sines),
    sine: sum(product(a.sine, b.cosine), product(a.cosine, b.sine)),
  };
}

/** At `turns·pi`: whole quarter turns are taken off, what is left is a special value or an angle of its own. */
function pairAtTurns(turns: Rational, context: AngleContext): Pair {
  const quarters = floorRational(multiplyRational(2, turns));
  const rest = subtractRational(turns, fraction(quarters, 2n));
  let { cosine, sine } = rest === 0 ? { cosine: ONE, sine: ZERO } : pairAtFraction(rest, context);
  for (let k = ((quarters % 4n) + 4n) % 4n; k > 0n; k -= 1n) [cosine, sine] = [scale(sine, -1), cosine];
  return { cosine, sine };
}

function pairAtFraction(turns: Rational, context: AngleContext): Pair {
  const angle = scale(PI, turns);
  const [cosine, sine] = [call("cos", angle), call("sin", angle)].map((node) => context.valueOf(node as CallNode));
  if (cosine!.kind === "call" || sine!.kind === "call") return pairAtTerm(PI, turns, "circular", context);
  return { cosine: context.abstract(cosine!), sine: context.abstract(sine!) };
}

function pairAtTerm(term: Expr, weight: Rational, family: Family, context: AngleContext): Pair {
  const degree = context.generators.degrees.get(angleKey(family, term)) ?? 1n;
  const multiple = multiplyRational(weight, fromBigInt(degree));
  const times = floorRational(multiple);
  if (times > LARGEST_MULTIPLE || times < -LARGEST_MULTIPLE || fromBigInt(times) !== multiple) {
    return basicPair(scale(term, weight), family, context);
  }
  const basic = basicPair(fractionOfTerm(term, degree), family, context);
  let total = basic;
  for (let k = 1n; k < (times < 0n ? -times : times); k += 1n) total = added(total, basic, family);
  return signOfRational(weight) > 0 ? total : { cosine: total.cosine, sine: scale(total.sine, -1) };
}

/** The two generators at one angle, with the relation between their squares. */
function basicPair(angle: Expr, family: Family, { generators, eliminated }: AngleContext): Pair {
  const [cosine, sine] =
    family === "circular" ? [call("cos", angle), call("sin", angle)] : [call("cosh", angle), call("sinh", angle)];
  const [gone, kept] = eliminated === "sine" ? [sine, cosine] : [cosine, sine];
  const square = product(kept, kept);
  // sin^2 = 1 - cos^2 and cos^2 = 1 - sin^2; sinh^2 = cosh^2 - 1 and cosh^2 = 1 + sinh^2.
  const sign = family === "circular" ? -1 : 1;
  const constant = family === "hyperbolic" && eliminated === "sine" ? -1 : 1;
  generators.relations.set(gone, { degree: 2, value: linearCombination([square], [sign], constant) });
  return { cosine, sine };
}

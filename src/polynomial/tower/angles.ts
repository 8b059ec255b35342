import { call, difference, linearCombination, ONE, PI, product, quotient, scale, sum, ZERO } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import { floorRational, fraction, multiplyRational, type Rational, subtractRational } from "../../number/rational.ts";
import type { Family } from "./generators.ts";
import { type Pair, pairAtInverse } from "./inverse-pairs.ts";
import type { Abstraction } from "./knowledge.ts";

/** Larger multiples of an angle are not resolved. */
const LARGEST_MULTIPLE = 40n;

/** Which of the two squares is replaced through the other. */
export type Eliminated = "sine" | "cosine";

/** A call of a trigonometric or hyperbolic function by cosines and sines of the angles of the basis. */
export function abstractAngle(node: CallNode, family: Family, abstraction: Abstraction): Expr {
  const { cosine, sine } = pairAt(node.args[0]!, family, abstraction);
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

function pairAt(angle: Expr, family: Family, abstraction: Abstraction): Pair {
  const { members, combinations } = abstraction.generators.angles[family];
  const combination = combinations.get(angle);
  if (combination === undefined) return basicPair(angle, family, abstraction);
  const { multiples, rest } = combination;
  if (multiples.some((times) => times > LARGEST_MULTIPLE || times < -LARGEST_MULTIPLE)) {
    return basicPair(angle, family, abstraction);
  }
  let total: Pair = { cosine: ONE, sine: ZERO };
  for (const [k, { key, denominator }] of members.entries()) {
    if (multiples[k] === 0n) continue;
    const basic = basicPair(scale(key, fraction(1n, denominator)), family, abstraction);
    total = added(total, pairAtMultiple(basic, multiples[k]!, family), family);
  }
  for (const turns of rest.values()) total = added(total, pairAtTurns(turns, abstraction), family);
  return total;
}

function pairAtMultiple(basic: Pair, times: bigint, family: Family): Pair {
  let total = basic;
  for (let k = 1n; k < (times < 0n ? -times : times); k += 1n) total = added(total, basic, family);
  return times > 0n ? total : { cosine: total.cosine, sine: scale(total.sine, -1) };
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
function pairAtTurns(turns: Rational, abstraction: Abstraction): Pair {
  const quarters = floorRational(multiplyRational(2, turns));
  const rest = subtractRational(turns, fraction(quarters, 2n));
  let { cosine, sine } = rest === 0 ? { cosine: ONE, sine: ZERO } : pairAtFraction(rest, abstraction);
  for (let k = ((quarters % 4n) + 4n) % 4n; k > 0n; k -= 1n) [cosine, sine] = [scale(sine, -1), cosine];
  return { cosine, sine };
}

function pairAtFraction(turns: Rational, abstraction: Abstraction): Pair {
  const angle = scale(PI, turns);
  const [cosine, sine] = [call("cos", angle), call("sin", angle)].map((node) =>
    abstraction.knowledge.valueOf(node as CallNode),
  );
  if (cosine!.kind === "call" || sine!.kind === "call") return basicPair(angle, "circular", abstraction);
  return { cosine: abstraction.abstract(cosine!), sine: abstraction.abstract(sine!) };
}

/** The two generators at one angle, with the relation between their squares. */
function basicPair(angle: Expr, family: Family, { generators, knowledge, abstract }: Abstraction): Pair {
  const inverse = pairAtInverse(angle, family);
  if (inverse !== null) return { cosine: abstract(inverse.cosine), sine: abstract(inverse.sine) };
  const { eliminated } = knowledge;
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

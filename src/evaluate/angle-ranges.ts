import type { CallNode, Expr } from "../expr/expr.ts";
import { addRational, fraction, multiplyRational, type Rational, signOfRational } from "../number/rational.ts";
import type { AngleSum } from "./angle-terms.ts";
import { NEGATIVE, NULL, POSITIVE, type Signs } from "./signs/signs.ts";

/** Half turns from one end to the other; an end that is open is not taken. */
export interface AngleRange {
  readonly from: Rational;
  readonly to: Rational;
  readonly open: { readonly from: boolean; readonly to: boolean };
}

const HALF = fraction(1n, 2n);
const MINUS_HALF = fraction(-1n, 2n);

/** A range that holds every value of a combination of angles; `null` if an angle is known modulo pi only. */
export function rangeOfAngles({ terms, halfTurns }: AngleSum, signs: (expr: Expr) => Signs): AngleRange | null {
  let range: AngleRange = { from: halfTurns, to: halfTurns, open: { from: false, to: false } };
  for (const { weight, call } of terms) {
    const own = rangeOfCall(call, signs);
    if (own === null) return null;
    const [low, high] = signOfRational(weight) > 0 ? (["from", "to"] as const) : (["to", "from"] as const);
    range = {
      from: addRational(range.from, multiplyRational(weight, own[low])),
      to: addRational(range.to, multiplyRational(weight, own[high])),
      open: { from: range.open.from || own.open[low], to: range.open.to || own.open[high] },
    };
  }
  return range;
}

/** The range of one call, by the signs of its argument. */
function rangeOfCall({ name, args }: CallNode, signs: (expr: Expr) => Signs): AngleRange | null {
  const first = signs(args[0]!);
  const [negative, zero, positive] = [NEGATIVE, NULL, POSITIVE].map((sign) => (first & sign) !== 0) as [
    boolean,
    boolean,
    boolean,
  ];
  switch (name) {
    case "atan":
      return rising(negative, zero, positive, true);
    case "acot":
      return negative || zero ? null : rising(negative, zero, positive, true);
    case "asin":
    case "acsc":
      return rising(negative, zero, positive, false);
    case "acos":
    case "asec": {
      const { from, to, open } = rising(negative, zero, positive, false);
      const turned = (end: Rational): Rational => addRational(HALF, multiplyRational(-1, end));
      return { from: turned(to), to: turned(from), open: { from: open.to, to: open.from } };
    }
    case "atan2":
      return (signs(args[1]!) & (NEGATIVE | NULL)) === 0
        ? rising(negative, zero, positive, true)
        : { from: negative ? -1 : 0, to: positive || zero ? 1 : 0, open: { from: negative || !zero, to: !zero } };
    default:
      return null;
  }
}

/** Of an odd function that rises to a quarter turn. */
function rising(negative: boolean, zero: boolean, positive: boolean, isOpen: boolean): AngleRange {
  return {
    from: negative ? MINUS_HALF : 0,
    to: positive ? HALF : 0,
    open: { from: negative ? isOpen : !zero, to: positive ? isOpen : !zero },
  };
}

import { InternalError } from "../diagnostic/internal-error.ts";
import { signOf } from "../evaluate/approximate.ts";
import { enclose } from "../evaluate/enclose.ts";
import { atSameZeros, encloseLocated, signOfLocated } from "../evaluate/located.ts";
import { freeNames, linearCombination } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Budget } from "../expr/problem.ts";
import type { ExactReal, RealNumber } from "../expr/real.ts";
import { ballSign, type Enclosed, subtractBall } from "../number/ball.ts";
import { addRational, compareRational, type Rational, signOfRational } from "../number/rational.ts";
import { compareRoots, rootOfReal } from "../polynomial/algebraic.ts";
import { exprOfReal } from "../print/real.ts";
import { simplify } from "../simplify/simplify.ts";

export function rationalNumber(value: Rational): ExactReal {
  return { kind: "rational", value };
}

/** A constant expression as a number: rational when it simplifies to one, else in closed form. */
export function realOfExpr(expr: Expr): ExactReal {
  const simple = simplify(expr);
  return simple.kind === "number" ? rationalNumber(simple.value) : { kind: "closed-form", expr: simple };
}

/** Exact: rational where all terms are, unchanged where one term is not 0, else a closed form. */
export function sumOfReals(terms: readonly RealNumber[]): RealNumber {
  const rational = terms.reduce<Rational>((sum, t) => (t.kind === "rational" ? addRational(sum, t.value) : sum), 0);
  const others = terms.filter((term) => term.kind !== "rational");
  const located = others.filter((term) => term.kind === "located");
  if (located.length > 0) {
    const sum = linearCombination(
      others.map((term) => term.expr),
      null,
      rational,
    );
    const value = atSameZeros(sum, ...located);
    if (value === null) throw new InternalError("a sum of values at different zeros of the same variables");
    return value;
  }
  if (others.length === 0) return rationalNumber(rational);
  if (others.length === 1 && rational === 0) return others[0]!;
  const sum = linearCombination(
    others.map((term) => term.expr),
    null,
    rational,
  );
  return sum.kind === "number" ? rationalNumber(sum.value) : { kind: "closed-form", expr: sum };
}

/** The sign of a real constant; `null` when enclosures up to the budget hold 0 and no exact test applies. */
export function signOfReal(real: RealNumber, budget: Budget): -1 | 0 | 1 | null {
  if (real.kind === "rational") return signOfRational(real.value);
  if (real.kind === "algebraic") return compareReals(real, rationalNumber(0), budget);
  if (real.kind === "located") return signOfLocated(real, budget);
  const sign = signOf(real.expr, new Map(), budget);
  return sign === "unknown" || sign === "undefined" ? null : sign;
}

/** The image of a number under a function that keeps constants constant. */
export function mapReal(real: RealNumber, image: (expr: Expr) => Expr): RealNumber {
  if (real.kind !== "located") return realOfExpr(image(exprOfReal(real)));
  const expr = simplify(image(real.expr));
  return freeNames(expr).length === 0 ? realOfExpr(expr) : { ...real, expr };
}

/** By enclosures alone, never 0 for different numbers, `null` for equal ones. */
function compareLocated(a: RealNumber, b: RealNumber, budget: Budget): -1 | 1 | null {
  for (let bits = 64; ; bits = Math.min(2 * bits, budget.bits)) {
    const [x, y] = [encloseReal(a, bits), encloseReal(b, bits)];
    const sign = typeof x === "object" && typeof y === "object" ? ballSign(subtractBall(x, y, bits)) : null;
    if (sign === 1 || sign === -1) return sign;
    if (bits >= budget.bits || budget.expired()) return null;
  }
}

/** A ball around the number. */
export function encloseReal(real: RealNumber, bits: number): Enclosed {
  return real.kind === "located" ? encloseLocated(real, bits) : enclose(exprOfReal(real), new Map(), bits);
}

/** Exact between algebraic numbers; by enclosure otherwise, `null` when that does not decide. */
export function compareReals(a: RealNumber, b: RealNumber, budget: Budget): -1 | 0 | 1 | null {
  if (a.kind === "rational" && b.kind === "rational") return Math.sign(compareRational(a.value, b.value)) as -1 | 0 | 1;
  if (a.kind === "located" || b.kind === "located") return compareLocated(a, b, budget);
  if (a.kind !== "closed-form" && b.kind !== "closed-form") {
    return Math.sign(compareRoots(rootOfReal(a), rootOfReal(b))) as -1 | 0 | 1;
  }
  const difference = realOfExpr(linearCombination([exprOfReal(a), exprOfReal(b)], [1, -1], 0));
  return difference.kind === "algebraic" ? null : signOfReal(difference, budget);
}

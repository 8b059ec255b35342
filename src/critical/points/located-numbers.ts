import { type CriticalSystem, criticalSystem } from "../../certificates/box/system.ts";
import { type BoxTests, boxTests } from "../../certificates/box/tests.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedZero, Point, RealNumber } from "../../expr/real.ts";
import { lowerEnd, upperEnd } from "../../number/ball.ts";
import { doubleNear } from "../../number/ball-double.ts";
import { compareRational, fraction, fromDouble, type Rational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { leadingCoefficient, sameUnivariate, scaleUnivariate } from "../../polynomial/univariate.ts";
import { smallestAround } from "../interval/zeros.ts";
import { rationalNumber } from "../real-number.ts";
import { realAt, valueAt } from "../truth-at.ts";

const BITS = 80;

/**
 * The coordinates of a critical point, and the value of the function there, as those of the only zero of the gradient in a box around
 * it: known to any number of digits, rational coordinates exactly. `null` where no such box is seen, as at points with a singular Hessian.
 */
export function locatedNumbers(
  objective: Expr,
  variables: readonly string[],
): (point: RealPoint) => { readonly at: Point; readonly value: RealNumber } | null {
  let made: { readonly system: CriticalSystem; readonly tests: BoxTests } | null = null;
  return (point) => {
    if (made === null) {
      const system = criticalSystem(objective, variables);
      made = { system, tests: boxTests(system) };
    }
    const balls = point.enclose(BITS);
    const box = smallestAround(balls.map(doubleNear), made.tests);
    const isIn = box?.every(([low, high], i) => {
      const [from, to] = [lowerEnd(balls[i]!), upperEnd(balls[i]!)];
      return compareRational(fromDouble(low), from) <= 0 && compareRational(to, fromDouble(high)) <= 0;
    });
    if (box === null || isIn !== true) return null;
    const zero: LocatedZero = {
      variables,
      equations: made.system.gradient,
      box: box.map(([low, high]) => [fromDouble(low), fromDouble(high)]),
    };
    const at = new Map(
      variables.map((name, i): [string, RealNumber] => {
        const rational = rationalCoordinate(point.representation, i);
        if (rational !== null) return [name, rationalNumber(rational)];
        return [name, { kind: "located", zeros: [zero], expr: variable(name) }];
      }),
    );
    const value = realAt(valueAt(objective, at), at);
    return value === null ? null : { at, value };
  };
}

/** A coordinate that all conjugate points share. */
function rationalCoordinate({ numerators, denominator }: RationalUnivariate, i: number): Rational | null {
  const numerator = numerators[i]!;
  if (numerator.length === 0) return 0;
  const [above, below] = [leadingCoefficient(numerator), leadingCoefficient(denominator)];
  const isMultiple = sameUnivariate(scaleUnivariate(numerator, below), scaleUnivariate(denominator, above));
  return isMultiple ? fraction(above, below) : null;
}

import { enclose } from "../../evaluate/enclose.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedZero, Point, RealNumber } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { ballSign, lowerEnd, subtractBall, upperEnd } from "../../number/ball.ts";
import { compareRational, denominator, numerator, sameRational } from "../../number/rational.ts";
import { polynomialNumber } from "../../polynomial/algebraic-point/field-number.ts";
import { isRootOf } from "../../polynomial/algebraic-point/number-of-polynomial.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import type { UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";
import type { Place } from "./places.ts";
import { exactCoordinates, takesValueAt } from "./point.ts";

/**
 * Whether the function is proved to have the claimed value at one of the places: because its coordinates are constants, in the field of its
 * coordinates, because the value is that at the same zero, or because it is one of the points, at which constants tell.
 */
export function isEqualAt(
  place: Place,
  places: readonly Place[],
  claim: ExtentClaim,
  points: readonly Point[],
): boolean {
  const { objective, value } = claim;
  if (typeof value === "string") return false;
  if (value.kind === "located") return place.located !== null && isValueAt(value, place.located, objective);
  if (place.exact !== null) return sameConstant(substitute(objective, place.exact), exprOfValue(value)!);
  return isEqualInField(place, claim, value) || points.some((at) => isPoint(place, places, at, claim));
}

function isValueAt(value: RealNumber, zero: LocatedZero, objective: Expr): boolean {
  if (value.kind !== "located" || value.expr !== objective || value.zeros.length !== 1) return false;
  const [own] = value.zeros;
  return (
    own!.variables.join() === zero.variables.join() &&
    own!.equations.every((equation, i) => equation === zero.equations[i]) &&
    own!.box.every((side, i) => side.every((end, k) => sameRational(end, zero.box[i]![k]!)))
  );
}

function isEqualInField({ algebraic }: Place, { objective }: ExtentClaim, value: RealNumber): boolean {
  const polynomial = polynomialOfValue(value);
  const found = algebraic === null ? null : quotientOf(objective, algebraic.names);
  if (algebraic === null || polynomial === null || found === null) return false;
  const { point, names } = algebraic;
  const numberOf = (part: typeof found.top) =>
    polynomialNumber(point.field, polynomialOf(exprOfMultivariate(part, names.map(variable)), names)!);
  return isRootOf(point.field, polynomial, numberOf(found.top), numberOf(found.bottom));
}

/** A polynomial of which the value is a root; `null` for other numbers. */
function polynomialOfValue(value: RealNumber): UnivariatePolynomial | null {
  if (value.kind === "algebraic") return value.polynomial;
  return value.kind === "rational" ? [-numerator(value.value), denominator(value.value)] : null;
}

const BITS = 192;

/** Whether a point is critical, has the claimed value, and can be no other place than this one. */
function isPoint(place: Place, places: readonly Place[], at: Point, claim: ExtentClaim): boolean {
  const { objective, variables } = claim;
  const exact = exactCoordinates(at, variables);
  if (exact === null || !canOnlyBe(place, places, exact) || !takesValueAt(at, claim)) return false;
  const names = new Map(variables.map((name) => [name, variable(name) as Expr]));
  const { gradient } = jet(objective, variables, expressionRing, names);
  return gradient.every((slope) => sameConstant(substitute(slope, exact), ZERO));
}

/** In the box that holds one critical point; or apart from all other places. */
function canOnlyBe(place: Place, places: readonly Place[], exact: ReadonlyMap<string, Expr>): boolean {
  const balls = [...exact].map(([name, expr]) => [name, enclose(expr, new Map(), BITS)] as const);
  if (place.located !== null) {
    const { variables, box } = place.located;
    return balls.every(([name, ball]) => {
      const side = box[variables.indexOf(name)];
      if (typeof ball === "string" || side === undefined) return false;
      return compareRational(lowerEnd(ball), side[0]) >= 0 && compareRational(upperEnd(ball), side[1]) <= 0;
    });
  }
  return places.every((other) => {
    const own = other === place ? null : other.enclose(BITS);
    return (
      own === null ||
      balls.some(([name, ball]) => {
        const coordinate = own.get(name);
        return typeof ball === "object" && coordinate !== undefined && ballSign(subtractBall(ball, coordinate, BITS));
      })
    );
  });
}

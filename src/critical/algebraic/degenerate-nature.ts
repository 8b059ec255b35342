import type { ExactPlace } from "../../certificates/exact-place.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";
import { fractionsFromImages } from "../../polynomial/algebraic-point/explicit-number.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import type { Scalar } from "../../polynomial/germ/scalar-field.ts";
import { decideDegenerate } from "../degenerate/decide-degenerate.ts";
import type { DegenerateNature } from "../points/finish-points.ts";

/** In larger fields arithmetic with series is too slow. */
const LARGEST_DEGREE = 8;

/** The type of a degenerate critical point by higher orders; `null` where they do not decide. */
export function degenerateNature(
  objective: Expr,
  variables: readonly string[],
  point: RealPoint,
): DegenerateNature | null {
  const place = placeOf(point, variables.length);
  const verdict = place === null ? null : decideDegenerate(objective, variables, place);
  if (verdict === null) return null;
  const { type, strict, reason, certificate } = verdict;
  return { type, strict, multiplicity: null, reason: `det H = 0: ${reason}`, certificate };
}

function placeOf({ rational, field, root }: RealPoint, arity: number): ExactPlace | null {
  if (rational !== null) return { root: null, coordinates: rational.slice(0, arity) };
  if (field.degree > LARGEST_DEGREE) return null;
  const coordinates = Array.from({ length: arity }, (_, i) => inGenerator({ field, root }, i));
  return { root, coordinates };
}

/** A coordinate as a polynomial in the generator of the field; the images have to repeat, the certificate is what proves. */
function inGenerator({ field }: Pick<RealPoint, "field" | "root">, i: number): Scalar {
  let last = "";
  for (const { numerators, denominator } of fractionsFromImages(field, (at) => at.powers[i]![0]!)) {
    const scalars = numerators.map((c) => fraction(c, denominator));
    const text = `${numerators.join()}/${denominator}`;
    if (text === last) return trimmed(scalars);
    last = text;
  }
  return 0;
}

function trimmed(coefficients: readonly ReturnType<typeof fraction>[]): Scalar {
  let length = coefficients.length;
  while (length > 1 && coefficients[length - 1] === 0) length -= 1;
  return length === 1 ? coefficients[0]! : coefficients.slice(0, length);
}

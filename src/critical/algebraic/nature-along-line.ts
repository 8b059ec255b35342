import { negate, relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { between } from "../../polynomial/ascending-roots.ts";
import { rationalFunctionOf } from "../../polynomial/rational-function.ts";
import { isolateRoots } from "../../polynomial/real-roots.ts";
import { degreeOf, multiplyUnivariate, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";

type Type = "minimum" | "maximum" | "saddle";

/** Where on a line the points have a type. */
export interface TypeOnLine {
  readonly type: Type;
  readonly further: readonly Condition[];
}

/**
 * The types along a set with one parameter and two directions across, by the sum and the product of the two eigenvalues: the sign
 * of the product, and where that is positive of the sum, between the real zeros of both. None when they are no quotients of
 * polynomials, or the product is 0 everywhere.
 */
export function typesOnLine(sum: Expr, product: Expr, parameter: string): readonly TypeOnLine[] {
  const [first, second] = [sum, product].map((expr) => signedPolynomial(expr, parameter));
  if (first === null || first === undefined || second === null || second === undefined || degreeOf(second) < 0)
    return [];
  const roots = isolateRoots(degreeOf(first) > 0 ? multiplyUnivariate(first, second) : second);
  const places = Array.from({ length: roots.length + 1 }, (_, i) => between(roots[i - 1] ?? null, roots[i] ?? null));
  const found = new Set(
    places.map((at): Type => {
      if (signAt(second, at) < 0) return "saddle";
      return signAt(first, at) > 0 ? "minimum" : "maximum";
    }),
  );
  const isEither = found.has("minimum") && found.has("maximum");
  const conditions = {
    saddle: found.size > 1 ? [relation(">", negate(product))] : [],
    minimum: [...(found.size > 1 ? [relation(">", product)] : []), ...(isEither ? [relation(">", sum)] : [])],
    maximum: [...(found.size > 1 ? [relation(">", product)] : []), ...(isEither ? [relation(">", negate(sum))] : [])],
  };
  const hasZeros = isolateRoots(second).length > 0;
  return [...found].map((type) => {
    const further = conditions[type];
    return { type, further: further.length === 0 && hasZeros ? [relation("!=", product)] : further };
  });
}

/** A polynomial with the sign of the quotient wherever that is defined. */
function signedPolynomial(expr: Expr, parameter: string): UnivariatePolynomial | null {
  const read = rationalFunctionOf(expr, parameter);
  return read && multiplyUnivariate(read.numerator, read.denominator);
}

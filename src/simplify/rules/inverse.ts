import { call, difference, ONE, PI, product, quotient, scale, squareRoot, sum } from "../../expr/build.ts";
import { fraction } from "../../number/rational.ts";
import {
  a,
  abs,
  cos,
  cosh,
  type RewriteRule,
  reciprocal,
  rule,
  sign,
  sin,
  sinh,
  squared,
  tan,
  tanh,
  when,
} from "./rule.ts";

const [asin, acos, atan, asinh, acosh, atanh] = ["asin", "acos", "atan", "asinh", "acosh", "atanh"].map((name) =>
  call(name, a),
) as [typeof a, typeof a, typeof a, typeof a, typeof a, typeof a];
const circle = squareRoot(difference(ONE, squared(a)));
const hyperbola = squareRoot(sum(ONE, squared(a)));

/** A function of an inverse function. The other order is an identity where the function rises everywhere; `asin(sin(x))` is not `x`. */
export const inverse = (): readonly RewriteRule[] => [
  rule("sine-of-arcsine", sin(asin), a),
  rule("cosine-of-arccosine", cos(acos), a),
  rule("tangent-of-arctangent", tan(atan), a),
  rule("hyperbolic-sine-of-inverse", sinh(asinh), a),
  rule("hyperbolic-cosine-of-inverse", cosh(acosh), a),
  rule("hyperbolic-tangent-of-inverse", tanh(atanh), a),
  rule("inverse-of-hyperbolic-sine", call("asinh", sinh(a)), a),
  rule("inverse-of-hyperbolic-tangent", call("atanh", tanh(a)), a),
  rule("inverse-of-hyperbolic-cosine", call("acosh", cosh(a)), abs(a)),
  rule("cosine-of-arcsine", cos(asin), circle),
  rule("sine-of-arccosine", sin(acos), circle),
  rule("tangent-of-arcsine", tan(asin), quotient(a, circle)),
  rule("sine-of-arctangent", sin(atan), quotient(a, hyperbola)),
  rule("cosine-of-arctangent", cos(atan), reciprocal(hyperbola)),
  rule("hyperbolic-cosine-of-inverse-sine", cosh(asinh), hyperbola),
  rule("arcsine-and-arccosine", sum(asin, acos), scale(PI, fraction(1n, 2n))),
  rule("arccosine-by-arcsine", difference(scale(PI, fraction(1n, 2n)), asin), acos),
  rule("arcsine-by-arccosine", difference(scale(PI, fraction(1n, 2n)), acos), asin),
  rule("arctangent-of-reciprocal", sum(atan, call("atan", reciprocal(a))), scale(PI, fraction(1n, 2n)), {
    when: [when(a, "positive")],
    failsAt: { "?a": -1 },
  }),
  rule("arctangent-of-negative-reciprocal", sum(atan, call("atan", reciprocal(a))), scale(PI, fraction(-1n, 2n)), {
    when: [when(a, "negative")],
    failsAt: { "?a": 1 },
  }),
  rule("arctangents-by-sign", sum(atan, call("atan", reciprocal(a))), scale(product(PI, sign(a)), fraction(1n, 2n))),
  rule("arccosine-of-double", call("acos", difference(scale(squared(a), 2), ONE)), scale(acos, 2), {
    when: [when(a, "nonnegative")],
    failsAt: { "?a": fraction(-1n, 2n) },
  }),
  rule("arctangent-of-sine-quotient", call("atan", quotient(a, circle)), asin),
  rule("error-functions", sum(call("erf", a), call("erfc", a)), ONE),
  rule("logistic-complement", difference(ONE, call("sigmoid", a)), call("sigmoid", scale(a, -1))),
  rule("logistic-functions", sum(call("sigmoid", a), call("sigmoid", scale(a, -1))), ONE),
];

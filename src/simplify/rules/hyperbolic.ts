import { difference, negate, ONE, product, quotient, scale, sum } from "../../expr/build.ts";
import { fraction } from "../../number/rational.ts";
import { a, b, cosh, exp, type RewriteRule, reciprocal, rule, sinh, squared, tanh } from "./rule.ts";

const HALF = fraction(1n, 2n);
const twice = scale(a, 2);
const mean = scale(sum(a, b), HALF);
const halfDifference = scale(difference(a, b), HALF);

/** Identities between hyperbolic functions and exponentials. */
export const hyperbolic = (): readonly RewriteRule[] => [
  rule("hyperbolic-pythagoras", difference(squared(cosh(a)), squared(sinh(a))), ONE),
  rule("hyperbolic-pythagoras-cosine", sum(ONE, squared(sinh(a))), squared(cosh(a))),
  rule("hyperbolic-pythagoras-sine", difference(squared(cosh(a)), ONE), squared(sinh(a))),
  rule("hyperbolic-pythagoras-tangent", difference(ONE, squared(tanh(a))), reciprocal(squared(cosh(a)))),
  rule("hyperbolic-secant-square", difference(ONE, reciprocal(squared(cosh(a)))), squared(tanh(a))),
  rule("hyperbolic-cosecant-square", sum(ONE, reciprocal(squared(sinh(a)))), reciprocal(squared(tanh(a)))),
  rule("double-hyperbolic-cosine", sum(squared(cosh(a)), squared(sinh(a))), cosh(twice)),
  rule("double-hyperbolic-sine", product(sinh(a), cosh(a)), scale(sinh(twice), HALF)),
  rule("double-hyperbolic-sine-apart", scale(sinh(twice), HALF), product(sinh(a), cosh(a))),
  rule("half-hyperbolic-sine", difference(cosh(twice), ONE), scale(squared(sinh(a)), 2)),
  rule("half-hyperbolic-cosine", sum(ONE, cosh(twice)), scale(squared(cosh(a)), 2)),
  rule("hyperbolic-sine-of-sum", sum(product(sinh(a), cosh(b)), product(cosh(a), sinh(b))), sinh(sum(a, b))),
  rule(
    "hyperbolic-sine-of-difference",
    difference(product(sinh(a), cosh(b)), product(cosh(a), sinh(b))),
    sinh(difference(a, b)),
  ),
  rule("hyperbolic-cosine-of-sum", sum(product(cosh(a), cosh(b)), product(sinh(a), sinh(b))), cosh(sum(a, b))),
  rule(
    "hyperbolic-cosine-of-difference",
    difference(product(cosh(a), cosh(b)), product(sinh(a), sinh(b))),
    cosh(difference(a, b)),
  ),
  rule("sum-of-hyperbolic-sines", sum(sinh(a), sinh(b)), scale(product(sinh(mean), cosh(halfDifference)), 2)),
  rule(
    "difference-of-hyperbolic-sines",
    difference(sinh(a), sinh(b)),
    scale(product(cosh(mean), sinh(halfDifference)), 2),
  ),
  rule("sum-of-hyperbolic-cosines", sum(cosh(a), cosh(b)), scale(product(cosh(mean), cosh(halfDifference)), 2)),
  rule(
    "difference-of-hyperbolic-cosines",
    difference(cosh(a), cosh(b)),
    scale(product(sinh(mean), sinh(halfDifference)), 2),
  ),
  rule("hyperbolic-tangent", quotient(sinh(a), cosh(a)), tanh(a)),
  rule("hyperbolic-cotangent", quotient(cosh(a), sinh(a)), reciprocal(tanh(a))),
  rule("hyperbolic-tangent-times-cosine", product(tanh(a), cosh(a)), sinh(a)),
  rule("hyperbolic-sine-by-tangent", quotient(tanh(a), sinh(a)), reciprocal(cosh(a))),
  rule("hyperbolic-sine-over-cosine-and-one", quotient(sinh(twice), sum(ONE, cosh(twice))), tanh(a)),
  rule(
    "hyperbolic-sine-over-cosine-less-one",
    quotient(sinh(twice), difference(cosh(twice), ONE)),
    reciprocal(tanh(a)),
  ),
  rule("hyperbolic-versine-by-sine", quotient(difference(cosh(twice), ONE), sinh(twice)), tanh(a)),
  rule("hyperbolic-versines", quotient(difference(cosh(twice), ONE), sum(ONE, cosh(twice))), squared(tanh(a))),
  rule("mean-hyperbolic-angle", quotient(sum(sinh(a), sinh(b)), sum(cosh(a), cosh(b))), tanh(mean)),
  rule(
    "mean-hyperbolic-angle-by-differences",
    quotient(difference(cosh(a), cosh(b)), difference(sinh(a), sinh(b))),
    tanh(mean),
  ),
  rule(
    "half-hyperbolic-difference",
    quotient(difference(sinh(a), sinh(b)), sum(cosh(a), cosh(b))),
    tanh(halfDifference),
  ),
  rule(
    "half-hyperbolic-difference-by-sum",
    quotient(difference(cosh(a), cosh(b)), sum(sinh(a), sinh(b))),
    tanh(halfDifference),
  ),
  rule("sum-of-opposite-exponentials", sum(exp(a), exp(negate(a))), scale(cosh(a), 2)),
  rule("difference-of-opposite-exponentials", difference(exp(a), exp(negate(a))), scale(sinh(a), 2)),
  rule("exponential-by-hyperbolic", sum(cosh(a), sinh(a)), exp(a)),
  rule("inverse-exponential-by-hyperbolic", difference(cosh(a), sinh(a)), exp(negate(a))),
];

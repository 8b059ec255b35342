import { call, difference, negate, ONE, product, quotient, sum } from "../../expr/build.ts";
import { MINUS_ONE } from "../../expr/leaves.ts";
import { a, abs, b, type RewriteRule, reciprocal, rule, sign, squared, when } from "./rule.ts";

/** Absolute values, signs, least and greatest values. */
export const absoluteValue = (): readonly RewriteRule[] => [
  rule("absolute-value-of-nonnegative", abs(a), a, { when: [when(a, "nonnegative")], failsAt: { "?a": -1 } }),
  rule("absolute-value-of-nonpositive", abs(a), negate(a), { when: [when(a, "nonpositive")], failsAt: { "?a": 1 } }),
  rule("absolute-value-of-absolute-value", abs(abs(a)), abs(a)),
  rule("square-of-absolute-value", squared(abs(a)), squared(a)),
  rule("product-of-absolute-values", product(abs(a), abs(b)), abs(product(a, b))),
  rule("quotient-of-absolute-values", quotient(abs(a), abs(b)), abs(quotient(a, b))),
  rule("cube-of-absolute-value", product(a, a, abs(a)), product(abs(a), abs(a), abs(a))),
  rule("sign-by-quotient", quotient(a, abs(a)), sign(a)),
  rule("cube-of-sign", product(sign(a), sign(a), sign(a)), sign(a)),
  rule("absolute-value-by-sign", product(a, sign(a)), abs(a)),
  rule("sign-times-absolute-value", product(sign(a), abs(a)), a),
  rule("absolute-value-by-quotient", quotient(squared(a), abs(a)), abs(a)),
  rule("sign-over-absolute-value", quotient(sign(a), abs(a)), reciprocal(a)),
  rule("square-of-sign-over-absolute-value", quotient(squared(sign(a)), abs(a)), reciprocal(abs(a))),
  rule("sign-of-positive", sign(a), ONE, { when: [when(a, "positive")], failsAt: { "?a": -1 } }),
  rule("sign-of-negative", sign(a), MINUS_ONE, { when: [when(a, "negative")], failsAt: { "?a": 1 } }),
  rule("square-of-sign", squared(sign(a)), ONE, { when: [when(a, "nonzero")], failsAt: { "?a": 0 } }),
  rule("greater-of-opposites", call("max", a, negate(a)), abs(a)),
  rule("less-of-opposites", call("min", a, negate(a)), negate(abs(a))),
  rule("greatest-and-least", sum(call("max", a, b), call("min", a, b)), sum(a, b)),
  rule("greatest-less-least", difference(call("max", a, b), call("min", a, b)), abs(difference(a, b))),
];

import { difference, E, negate, power, product, quotient, scale, squareRoot, sum } from "../../expr/build.ts";
import { fraction } from "../../number/rational.ts";
import { a, abs, b, c, exp, log, type RewriteRule, reciprocal, rule, squared } from "./rule.ts";

/** Laws of exponentials, powers with symbolic exponents, and logarithms. */
export const exponential = (): readonly RewriteRule[] => [
  rule("exponential-of-logarithm", exp(log(a)), a),
  rule("exponential-of-multiple-of-logarithm", exp(product(b, log(a))), power(a, b)),
  rule("exponential-of-sum-with-logarithm", exp(sum(b, log(a))), product(a, exp(b))),
  rule("power-by-logarithm", power(a, reciprocal(log(a))), E),
  rule("power-by-quotient-of-logarithms", power(a, quotient(b, log(a))), exp(b)),
  rule("product-of-exponentials", product(exp(a), exp(b)), exp(sum(a, b))),
  rule("product-of-powers", product(power(a, b), power(a, c)), power(a, sum(b, c))),
  rule("powers-of-product", product(power(a, c), power(b, c)), power(product(a, b), c)),
  rule("powers-of-quotient", product(power(a, c), power(b, negate(c))), power(quotient(a, b), c)),
  rule("logarithm-of-exponential", log(exp(a)), a),
  rule("logarithm-of-product-with-exponential", log(product(a, exp(b))), sum(b, log(a))),
  rule("logarithm-of-product-with-power", log(product(c, power(a, b))), sum(product(b, log(a)), log(c))),
  rule("logarithm-of-power", log(power(a, b)), product(b, log(a))),
  rule("sum-of-logarithms", sum(log(a), log(b)), log(product(a, b))),
  rule("difference-of-logarithms", difference(log(a), log(b)), log(quotient(a, b))),
  rule("double-logarithm-of-absolute-value", scale(log(abs(a)), 2), log(squared(a))),
  rule("half-logarithm", scale(log(a), fraction(1n, 2n)), log(squareRoot(a))),
];

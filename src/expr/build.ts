/** Every constructor of expressions and conditions. */
export { type Branch, call, piecewise } from "./call.ts";
export { ALWAYS, allOf, anyOf, atLeast, greater, holds, NEVER, opposite, relation } from "./condition.ts";
export { E, freeNames, MINUS_ONE, number, ONE, PI, variable, ZERO } from "./leaves.ts";
export { exponential, monomial, power, product, quotient, rationalPower, squareRoot } from "./product.ts";
export { productRule } from "./product-rule.ts";
export { difference, linearCombination, monicPart, negate, scale, sum } from "./sum.ts";

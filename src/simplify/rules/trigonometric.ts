import { difference, negate, number, ONE, PI, product, quotient, scale, squareRoot, sum } from "../../expr/build.ts";
import { fraction } from "../../number/rational.ts";
import { a, b, cos, cot, type RewriteRule, reciprocal, rule, sin, squared, tan } from "./rule.ts";

const HALF = fraction(1n, 2n);
const [THIRD, SIXTH] = [fraction(1n, 3n), fraction(1n, 6n)];
const [root2, root3] = [squareRoot(number(2)), squareRoot(number(3))];
const third3 = scale(root3, THIRD);
const twice = scale(a, 2);
const quarter = scale(PI, HALF);
const eighth = scale(PI, fraction(1n, 4n));
const mean = scale(sum(a, b), HALF);
const halfDifference = scale(difference(a, b), HALF);

/** Sums of angles take the place of the angles. */
const ALIKE = { alike: ["?a", "?b"] } as const;

/** Identities between sines, cosines and tangents. */
export const trigonometric = (): readonly RewriteRule[] => [
  rule("sine-past-half-turn", sin(sum(a, PI)), negate(sin(a))),
  rule("cosine-past-half-turn", cos(sum(a, PI)), negate(cos(a))),
  rule("sine-past-quarter-turn", sin(sum(a, quarter)), cos(a)),
  rule("cosine-past-quarter-turn", cos(sum(a, quarter)), negate(sin(a))),
  rule("tangent-past-quarter-turn", tan(sum(a, quarter)), negate(cot(a))),
  rule("tangent-before-quarter-turn", tan(difference(a, quarter)), negate(cot(a))),
  rule("sine-before-quarter-turn", sin(difference(a, quarter)), negate(cos(a))),
  rule("cosine-before-quarter-turn", cos(difference(a, quarter)), sin(a)),
  rule("pythagoras", sum(squared(sin(a)), squared(cos(a))), ONE),
  rule("pythagoras-cosine", difference(ONE, squared(sin(a))), squared(cos(a))),
  rule("pythagoras-sine", difference(ONE, squared(cos(a))), squared(sin(a))),
  rule("pythagoras-tangent", sum(ONE, squared(tan(a))), reciprocal(squared(cos(a)))),
  rule("pythagoras-secant", difference(reciprocal(squared(cos(a))), ONE), squared(tan(a))),
  rule("secant-and-tangent", difference(reciprocal(squared(cos(a))), squared(tan(a))), ONE),
  rule("double-cosine", difference(squared(cos(a)), squared(sin(a))), cos(twice)),
  rule("double-cosine-by-sine", difference(ONE, scale(squared(sin(a)), 2)), cos(twice)),
  rule("double-cosine-by-cosine", difference(scale(squared(cos(a)), 2), ONE), cos(twice)),
  rule("half-sine", difference(ONE, cos(twice)), scale(squared(sin(a)), 2)),
  rule("half-cosine", sum(ONE, cos(twice)), scale(squared(cos(a)), 2)),
  rule("double-sine", product(sin(a), cos(a)), scale(sin(twice), HALF)),
  rule("double-sine-apart", scale(sin(twice), HALF), product(sin(a), cos(a))),
  rule("sine-of-sum", sum(product(sin(a), cos(b)), product(cos(a), sin(b))), sin(sum(a, b))),
  rule("sine-of-difference", difference(product(sin(a), cos(b)), product(cos(a), sin(b))), sin(difference(a, b))),
  rule("cosine-of-sum", difference(product(cos(a), cos(b)), product(sin(a), sin(b))), cos(sum(a, b))),
  rule("cosine-of-difference", sum(product(cos(a), cos(b)), product(sin(a), sin(b))), cos(difference(a, b))),
  rule("sixth-of-turn-later", sum(sin(a), product(root3, cos(a))), scale(sin(sum(a, scale(PI, THIRD))), 2)),
  rule(
    "sixth-of-turn-earlier",
    difference(sin(a), product(root3, cos(a))),
    scale(sin(difference(a, scale(PI, THIRD))), 2),
  ),
  rule("twelfth-of-turn-later", sum(product(root3, sin(a)), cos(a)), scale(sin(sum(a, scale(PI, SIXTH))), 2)),
  rule(
    "twelfth-of-turn-earlier",
    difference(product(root3, sin(a)), cos(a)),
    scale(sin(difference(a, scale(PI, SIXTH))), 2),
  ),
  rule(
    "sixth-of-turn-later-by-third",
    sum(product(third3, sin(a)), cos(a)),
    scale(product(third3, sin(sum(a, scale(PI, THIRD)))), 2),
  ),
  rule(
    "sixth-of-turn-earlier-by-third",
    difference(product(third3, sin(a)), cos(a)),
    scale(product(third3, sin(difference(a, scale(PI, THIRD)))), 2),
  ),
  rule(
    "twelfth-of-turn-later-by-third",
    sum(sin(a), product(third3, cos(a))),
    scale(product(third3, sin(sum(a, scale(PI, SIXTH)))), 2),
  ),
  rule(
    "twelfth-of-turn-earlier-by-third",
    difference(sin(a), product(third3, cos(a))),
    scale(product(third3, sin(difference(a, scale(PI, SIXTH)))), 2),
  ),
  rule("eighth-of-turn-later", sum(sin(a), cos(a)), product(root2, sin(sum(a, eighth)))),
  rule("eighth-of-turn-earlier", difference(sin(a), cos(a)), product(root2, sin(difference(a, eighth)))),
  rule("eighth-of-turn-later-apart", product(root2, sin(sum(a, eighth))), sum(sin(a), cos(a))),
  rule("eighth-of-turn-earlier-apart", product(root2, sin(difference(a, eighth))), difference(sin(a), cos(a))),
  rule("eighth-of-turn-apart-by-cosine", product(root2, cos(sum(a, eighth))), difference(cos(a), sin(a))),
  rule("sum-of-sines", sum(sin(a), sin(b)), product(number(2), sin(mean), cos(halfDifference)), ALIKE),
  rule("difference-of-sines", difference(sin(a), sin(b)), product(number(2), cos(mean), sin(halfDifference)), ALIKE),
  rule("sum-of-cosines", sum(cos(a), cos(b)), product(number(2), cos(mean), cos(halfDifference)), ALIKE),
  rule("difference-of-cosines", difference(cos(a), cos(b)), product(number(-2), sin(mean), sin(halfDifference)), ALIKE),
  rule(
    "product-of-sines",
    product(sin(a), sin(b)),
    scale(difference(cos(difference(a, b)), cos(sum(a, b))), HALF),
    ALIKE,
  ),
  rule("product-of-cosines", product(cos(a), cos(b)), scale(sum(cos(difference(a, b)), cos(sum(a, b))), HALF), ALIKE),
  rule(
    "product-of-sine-and-cosine",
    product(sin(a), cos(b)),
    scale(sum(sin(sum(a, b)), sin(difference(a, b))), HALF),
    ALIKE,
  ),
  rule("tangent", quotient(sin(a), cos(a)), tan(a)),
  rule("cotangent", quotient(cos(a), sin(a)), cot(a)),
  rule("cotangent-times-sine", product(cot(a), sin(a)), cos(a)),
  rule("tangent-times-cotangent", product(tan(a), cot(a)), ONE),
  rule("pythagoras-cosecant", difference(reciprocal(squared(sin(a))), ONE), squared(cot(a))),
  rule("pythagoras-cotangent", sum(ONE, squared(cot(a))), reciprocal(squared(sin(a)))),
  rule("tangent-of-sum", quotient(sum(tan(a), tan(b)), difference(ONE, product(tan(a), tan(b)))), tan(sum(a, b))),
  rule(
    "tangent-of-difference",
    quotient(difference(tan(a), tan(b)), sum(ONE, product(tan(a), tan(b)))),
    tan(difference(a, b)),
  ),
  rule("tangent-of-sum-apart", product(tan(sum(a, b)), difference(ONE, product(tan(a), tan(b)))), sum(tan(a), tan(b))),
  rule(
    "tangent-of-difference-apart",
    product(tan(difference(a, b)), sum(ONE, product(tan(a), tan(b)))),
    difference(tan(a), tan(b)),
  ),
  rule("sum-of-tangents", quotient(sin(sum(a, b)), product(cos(a), cos(b))), sum(tan(a), tan(b))),
  rule("difference-of-tangents", quotient(sin(difference(a, b)), product(cos(a), cos(b))), difference(tan(a), tan(b))),
  rule("sum-of-cotangents", quotient(sin(sum(a, b)), product(sin(a), sin(b))), sum(cot(a), cot(b))),
  rule(
    "difference-of-cotangents",
    quotient(sin(difference(a, b)), product(sin(a), sin(b))),
    difference(cot(b), cot(a)),
  ),
  rule(
    "product-of-tangents-and-one",
    quotient(cos(difference(a, b)), product(cos(a), cos(b))),
    sum(ONE, product(tan(a), tan(b))),
  ),
  rule(
    "one-less-product-of-tangents",
    quotient(cos(sum(a, b)), product(cos(a), cos(b))),
    difference(ONE, product(tan(a), tan(b))),
  ),
  rule(
    "product-of-cotangents-and-one",
    quotient(cos(difference(a, b)), product(sin(a), sin(b))),
    sum(ONE, product(cot(a), cot(b))),
  ),
  rule(
    "product-of-cotangents-less-one",
    quotient(cos(sum(a, b)), product(sin(a), sin(b))),
    difference(product(cot(a), cot(b)), ONE),
  ),
  rule(
    "half-angle-tangent",
    quotient(sum(ONE, sin(twice), negate(cos(twice))), sum(ONE, sin(twice), cos(twice))),
    tan(a),
  ),
  rule(
    "half-angle-cotangent",
    quotient(sum(ONE, sin(twice), cos(twice)), sum(ONE, sin(twice), negate(cos(twice)))),
    cot(a),
  ),
  rule("mean-angle", quotient(sum(sin(a), sin(b)), sum(cos(a), cos(b))), tan(mean)),
  rule("mean-angle-by-cotangent", quotient(sum(cos(a), cos(b)), sum(sin(a), sin(b))), cot(mean)),
  rule(
    "mean-angle-by-differences",
    quotient(difference(cos(a), cos(b)), difference(sin(a), sin(b))),
    negate(tan(mean)),
  ),
  rule(
    "mean-angle-by-differences-inverted",
    quotient(difference(sin(a), sin(b)), difference(cos(a), cos(b))),
    negate(cot(mean)),
  ),
  rule("half-difference", quotient(difference(sin(a), sin(b)), sum(cos(a), cos(b))), tan(halfDifference)),
  rule("half-difference-by-cotangent", quotient(sum(cos(a), cos(b)), difference(sin(a), sin(b))), cot(halfDifference)),
  rule(
    "half-difference-by-sum",
    quotient(difference(cos(a), cos(b)), sum(sin(a), sin(b))),
    negate(tan(halfDifference)),
  ),
  rule(
    "half-difference-by-sum-inverted",
    quotient(sum(sin(a), sin(b)), difference(cos(a), cos(b))),
    negate(cot(halfDifference)),
  ),
  rule("tangent-times-cosine", product(tan(a), cos(a)), sin(a)),
  rule("sine-by-tangent", quotient(sin(a), tan(a)), cos(a)),
  rule("sine-by-versine", quotient(sin(twice), sum(ONE, cos(twice))), tan(a)),
  rule("sine-by-versine-inverted", quotient(sum(ONE, cos(twice)), sin(twice)), cot(a)),
  rule("sine-by-coversine", quotient(sin(twice), difference(ONE, cos(twice))), cot(a)),
  rule("versines", quotient(difference(ONE, cos(twice)), sum(ONE, cos(twice))), squared(tan(a))),
  rule("versine-by-sine", quotient(difference(ONE, cos(twice)), sin(twice)), tan(a)),
];

import { algebraicSign } from "../../../src/evaluate/algebraic/sign.ts";
import { call, linearCombination, number, PI, product, rationalPower, scale, ZERO } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { fraction, fromBigInt, negateRational, type Rational } from "../../../src/number/rational.ts";
import { isolateRoots, type RealRoot, refine } from "../../../src/polynomial/real-roots.ts";
import type { UnivariatePolynomial } from "../../../src/polynomial/univariate.ts";
import { read } from "../../calculus/read.ts";

export const ratio = (num: number, den: number): Rational => fraction(BigInt(num), BigInt(den));

const atAngle = (name: string, num: number, den: number): Expr => call(name, scale(PI, ratio(num, den)));

export interface AlgebraicGenerator {
  readonly name: string;
  readonly expr: Expr;
  /** Irreducible. */
  readonly polynomial: UnivariatePolynomial;
}

/** Irrational numbers written in every way that the root bound knows, with their minimal polynomials worked out by hand. */
export const algebraicGenerators: readonly AlgebraicGenerator[] = [
  { name: "sqrt(2)", expr: read("sqrt(2)"), polynomial: [-2n, 0n, 1n] },
  { name: "cbrt(3)/2", expr: scale(call("cbrt", number(3)), ratio(1, 2)), polynomial: [-3n, 0n, 0n, 8n] },
  { name: "(4/9)^(1/3)", expr: rationalPower(number(ratio(4, 9)), ratio(1, 3)), polynomial: [-4n, 0n, 0n, 9n] },
  { name: "2^(-3/4)", expr: rationalPower(number(2), ratio(-3, 4)), polynomial: [-1n, 0n, 0n, 0n, 8n] },
  { name: "sqrt(1 + sqrt(2))", expr: read("sqrt(1 + sqrt(2))"), polynomial: [-1n, 0n, -2n, 0n, 1n] },
  {
    name: "1/sqrt(1/3 + sqrt(2))",
    expr: read("1/sqrt(1/3 + sqrt(2))"),
    polynomial: [-9n, 0n, 6n, 0n, 17n],
  },
  {
    name: "(1/2 + 1/sqrt(3))^(-2/3)",
    expr: rationalPower(read("1/2 + 1/sqrt(3)"), ratio(-2, 3)),
    polynomial: [144n, 0n, 0n, -168n, 0n, 0n, 1n],
  },
  { name: "root(-1 - sqrt(2), 5)", expr: call("root", read("-1 - sqrt(2)"), number(5)), polynomial: fifthRoot() },
  { name: "cos(2*pi/7)", expr: atAngle("cos", 2, 7), polynomial: [-1n, -4n, 4n, 8n] },
  { name: "sin(pi/9)", expr: atAngle("sin", 1, 9), polynomial: [-3n, 0n, 36n, 0n, -96n, 0n, 64n] },
  { name: "tan(3*pi/8)", expr: atAngle("tan", 3, 8), polynomial: [-1n, -2n, 1n] },
  { name: "cot(pi/5)", expr: atAngle("cot", 1, 5), polynomial: [1n, 0n, -10n, 0n, 5n] },
  { name: "sec(10*pi/9)", expr: atAngle("sec", 10, 9), polynomial: [8n, 0n, -6n, 1n] },
  { name: "csc(pi/7)", expr: atAngle("csc", 1, 7), polynomial: [-64n, 0n, 112n, 0n, -56n, 0n, 7n] },
  {
    name: "rootof(3*t^3 - t - 1, 1)",
    expr: call("rootof", ...[-1, -1, 0, 3, 1].map(number)),
    polynomial: [-1n, -1n, 0n, 3n],
  },
  {
    name: "max(1/3, 5^(1/3)/2)",
    expr: call("max", number(ratio(1, 3)), read("5^(1/3)/2")),
    polynomial: [-5n, 0n, 0n, 8n],
  },
  { name: "abs(1 - sqrt(5))", expr: call("abs", read("1 - sqrt(5)")), polynomial: [-4n, 2n, 1n] },
];

/** `t^10 + 2t^5 - 1`, with the roots of `-1 ± sqrt(2)`. */
function fifthRoot(): UnivariatePolynomial {
  return [-1n, 0n, 0n, 0n, 0n, 2n, 0n, 0n, 0n, 0n, 1n];
}

/** The root of the minimal polynomial that the generator is, told by its digits. */
export function rootOfGenerator({ name, expr, polynomial }: AlgebraicGenerator): RealRoot {
  const minus = (q: Rational): Expr => linearCombination([expr], [1], negateRational(q));
  const found = isolateRoots(polynomial).filter((root) => {
    const [low, high] = refine(root, 40).isolating;
    return algebraicSign(minus(low)) === 1 && algebraicSign(minus(high)) === -1;
  });
  if (found.length !== 1) throw new Error(`${name} is no root of its polynomial`);
  return found[0]!;
}

/** A polynomial with integer coefficients at an expression, as written by Horner's rule. */
export function polynomialAt(p: UnivariatePolynomial, expr: Expr): Expr {
  return p.reduceRight<Expr>((value, c) => linearCombination([product(value, expr)], [1], fromBigInt(c)), ZERO);
}

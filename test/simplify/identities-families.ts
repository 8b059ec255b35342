import {
  difference,
  linearCombination,
  negate,
  number,
  ONE,
  PI,
  product,
  quotient,
  rationalPower,
  squareRoot,
  sum,
  variable,
  ZERO,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { apply } from "../../src/functions/table.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";

/** Repeatable choices: the same seed makes the same formulas. */
export class Choices {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return least + (((t ^ (t >>> 14)) >>> 0) % (most - least + 1));
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)]!;
  }
}

/** Two forms of one function: equal wherever both are defined. */
export type Sides = readonly [left: Expr, right: Expr];

/** The laws of one kind, about formulas drawn once for all of them; `null` where they would divide by 0 everywhere. */
export type Family = (choices: Choices) => readonly (() => Sides | null)[];

export const fn = (name: string, ...args: readonly Expr[]): Expr => apply(name, args);
const [sin, cos, tan, exp, log, abs, sinh, cosh, tanh] = (
  ["sin", "cos", "tan", "exp", "log", "abs", "sinh", "cosh", "tanh"] as const
).map((name) => (arg: Expr) => fn(name, arg)) as [F, F, F, F, F, F, F, F, F];
type F = (arg: Expr) => Expr;
const power = (base: Expr, exponent: Rational): Expr => rationalPower(base, exponent);
const square = (base: Expr): Expr => rationalPower(base, 2);
const times = (factor: Rational, expr: Expr): Expr => product(number(factor), expr);
const half = fraction(1n, 2n);
const [x, y, z] = (["x", "y", "z"] as const).map(variable) as [Expr, Expr, Expr];

function leaf(choices: Choices): Expr {
  return choices.of([x, y, z, x, y]);
}

export function coefficient(choices: Choices): Rational {
  const num = choices.of([1, 2, 3, 5, -1, -2, -3, 4, 7]);
  return fraction(BigInt(num), BigInt(choices.of([1, 1, 1, 1, 2, 3])));
}

/** A short polynomial in one or two variables, not constant. */
export function short(choices: Choices): Expr {
  const kinds: readonly (() => Expr)[] = [
    () => leaf(choices),
    () => leaf(choices),
    () => times(coefficient(choices), leaf(choices)),
    () => linearCombination([leaf(choices)], [coefficient(choices)], choices.whole(-3, 3)),
    () => linearCombination([leaf(choices), leaf(choices)], [1, coefficient(choices)], 0),
    () => product(leaf(choices), leaf(choices)),
    () => square(leaf(choices)),
  ];
  const chosen = choices.of(kinds)();
  return chosen === ZERO ? short(choices) : chosen;
}

/** A short formula with or without a function. */
export function some(choices: Choices): Expr {
  const kinds: readonly (() => Expr)[] = [
    () => short(choices),
    () => short(choices),
    () => fn(choices.of(["sin", "cos", "exp", "atan", "tanh", "abs"]), short(choices)),
    () => squareRoot(certain(choices)),
    () => log(certain(choices)),
    () => quotient(short(choices), certain(choices)),
  ];
  return choices.of(kinds)();
}

/** A formula that is positive everywhere, visibly. */
export function certain(choices: Choices): Expr {
  const kinds: readonly (() => Expr)[] = [
    () => sum(number(choices.whole(1, 4)), square(leaf(choices))),
    () => sum(ONE, square(short(choices))),
    () => exp(short(choices)),
    () => sum(number(choices.whole(2, 4)), fn(choices.of(["sin", "cos"]), short(choices))),
    () => cosh(short(choices)),
    () => sum(ONE, abs(short(choices))),
    () => sum(square(x), square(y), ONE),
  ];
  return choices.of(kinds)();
}

function unlessZero(denominator: Expr, law: (denominator: Expr) => Sides): Sides | null {
  return denominator === ZERO ? null : law(denominator);
}

const expansion: Family = (choices) => {
  const [a, b, c, d] = [some(choices), some(choices), some(choices), some(choices)];
  const k = coefficient(choices);
  return [
    () => [product(sum(a, b), sum(c, d)), sum(product(a, c), product(a, d), product(b, c), product(b, d))],
    () => [square(sum(a, b)), sum(square(a), times(2, product(a, b)), square(b))],
    () => [power(sum(a, b), 3), sum(power(a, 3), times(3, product(a, b, sum(a, b))), power(b, 3))],
    () => [product(sum(a, b), difference(a, b)), difference(square(a), square(b))],
    () => [product(difference(a, b), sum(square(a), product(a, b), square(b))), difference(power(a, 3), power(b, 3))],
    () => [
      square(sum(a, b, c)),
      sum(square(a), square(b), square(c), times(2, sum(product(a, b), product(b, c), product(c, a)))),
    ],
    () => [
      sum(power(a, 4), times(4, power(b, 4))),
      product(
        sum(square(a), times(2, product(a, b)), times(2, square(b))),
        sum(square(a), times(-2, product(a, b)), times(2, square(b))),
      ),
    ],
    () => [product(a, sum(times(k, b), c)), sum(times(k, product(a, b)), product(a, c))],
    () => [square(sum(a, times(k, ONE))), sum(product(a, sum(a, times(k, number(2)))), square(number(k)))],
  ];
};

const fractions: Family = (choices) => {
  const [a, b, p, q] = [some(choices), some(choices), certain(choices), certain(choices)];
  const u = short(choices);
  const [m, n] = [choices.whole(-4, 2), choices.whole(3, 6)];
  const [um, un] = [sum(u, number(m)), sum(u, number(n))];
  return [
    () => [sum(quotient(a, p), quotient(b, q)), quotient(sum(product(a, q), product(b, p)), product(p, q))],
    () => [quotient(a, sum(p, quotient(b, q))), quotient(product(a, q), sum(product(p, q), b))],
    () => [
      quotient(ONE, product(um, un)),
      times(fraction(1n, BigInt(n - m)), difference(power(um, -1), power(un, -1))),
    ],
    () => [
      quotient(u, product(um, un)),
      times(fraction(1n, BigInt(n - m)), difference(quotient(number(n), un), quotient(number(m), um))),
    ],
    () => unlessZero(sum(a, b), (over) => [quotient(difference(square(a), square(b)), over), difference(a, b)]),
    () =>
      unlessZero(difference(a, b), (over) => [
        quotient(difference(power(a, 3), power(b, 3)), over),
        sum(square(a), product(a, b), square(b)),
      ]),
    () => [
      quotient(ONE, product(u, sum(square(u), ONE))),
      difference(quotient(ONE, u), quotient(u, sum(square(u), ONE))),
    ],
    () => [quotient(u, square(um)), difference(quotient(ONE, um), quotient(number(m), square(um)))],
    () => [quotient(sum(a, product(b, p)), p), sum(b, quotient(a, p))],
    () => [quotient(power(u, 3), un), sum(square(u), times(-n, u), number(n * n), quotient(number(-n * n * n), un))],
  ];
};

const trigonometric: Family = (choices) => {
  const [u, v, a] = [short(choices), short(choices), some(choices)];
  const twice = times(2, u);
  const mean = times(half, sum(u, v));
  const gap = times(half, difference(u, v));
  return [
    () => [sin(sum(u, v)), sum(product(sin(u), cos(v)), product(cos(u), sin(v)))],
    () => [cos(sum(u, v)), difference(product(cos(u), cos(v)), product(sin(u), sin(v)))],
    () => [sin(difference(u, v)), difference(product(sin(u), cos(v)), product(cos(u), sin(v)))],
    () => [tan(sum(u, v)), quotient(sum(tan(u), tan(v)), difference(ONE, product(tan(u), tan(v))))],
    () => [sin(twice), times(2, product(sin(u), cos(u)))],
    () => [cos(twice), choices.of([difference(square(cos(u)), square(sin(u))), sum(ONE, times(-2, square(sin(u))))])],
    () => [cos(twice), linearCombination([square(cos(u))], [2], -1)],
    () => [product(a, sum(square(sin(u)), square(cos(u)))), a],
    () => [sum(ONE, square(tan(u))), power(cos(u), -2)],
    () => [square(sin(u)), times(half, difference(ONE, cos(twice)))],
    () => [square(cos(u)), times(half, sum(ONE, cos(twice)))],
    () => [sin(times(3, u)), sum(times(3, sin(u)), times(-4, power(sin(u), 3)))],
    () => [cos(times(3, u)), sum(times(4, power(cos(u), 3)), times(-3, cos(u)))],
    () => [product(sin(u), sin(v)), times(half, difference(cos(difference(u, v)), cos(sum(u, v))))],
    () => [product(cos(u), cos(v)), times(half, sum(cos(difference(u, v)), cos(sum(u, v))))],
    () => [product(sin(u), cos(v)), times(half, sum(sin(sum(u, v)), sin(difference(u, v))))],
    () => [sum(sin(u), sin(v)), times(2, product(sin(mean), cos(gap)))],
    () => [difference(cos(u), cos(v)), times(-2, product(sin(mean), sin(gap)))],
    () => [tan(u), quotient(sin(u), cos(u))],
    () => [tan(times(half, u)), quotient(sin(u), sum(ONE, cos(u)))],
    () => [tan(times(half, u)), quotient(difference(ONE, cos(u)), sin(u))],
    () => [tan(twice), quotient(times(2, tan(u)), difference(ONE, square(tan(u))))],
    () => [difference(power(cos(u), 4), power(sin(u), 4)), cos(twice)],
    () => [sin(twice), quotient(times(2, tan(u)), sum(ONE, square(tan(u))))],
    () => [sin(sum(u, times(half, PI))), cos(u)],
    () => [cos(difference(PI, u)), negate(cos(u))],
    () => [fn("sec", u), power(cos(u), -1)],
    () => [square(fn("csc", u)), sum(ONE, square(fn("cot", u)))],
    () => [sin(fn("atan", u)), quotient(u, squareRoot(sum(ONE, square(u))))],
    () => [cos(fn("asin", u)), squareRoot(difference(ONE, square(u)))],
    () => [product(sin(u), cos(u), cos(twice)), times(fraction(1n, 4n), sin(times(4, u)))],
  ];
};

const exponential: Family = (choices) => {
  const [u, v, p, q, a] = [short(choices), short(choices), certain(choices), certain(choices), some(choices)];
  const n = choices.whole(2, 4);
  const [k, l] = [choices.whole(2, 9), choices.whole(2, 9)];
  return [
    () => [exp(sum(u, v)), product(exp(u), exp(v))],
    () => [exp(times(n, u)), power(exp(u), n)],
    () => [exp(difference(u, v)), quotient(exp(u), exp(v))],
    () => [quotient(ONE, sum(ONE, exp(negate(u)))), quotient(exp(u), sum(ONE, exp(u)))],
    () => [log(product(p, q)), sum(log(p), log(q))],
    () => [log(quotient(p, q)), difference(log(p), log(q))],
    () => [log(power(p, n)), times(n, log(p))],
    () => [log(squareRoot(p)), times(half, log(p))],
    () => [exp(log(p)), p],
    () => [exp(times(n, log(p))), power(p, n)],
    () => [exp(times(half, log(p))), squareRoot(p)],
    () => [log(exp(a)), a],
    () => [log(product(p, exp(u))), sum(log(p), u)],
    () => [exp(sum(u, log(p))), product(p, exp(u))],
    () => [log(square(u)), times(2, log(abs(u)))],
    () => [log(number(k * l)), sum(log(number(k)), log(number(l)))],
    () => [log(times(k, p)), sum(log(number(k)), log(p))],
    () => [square(sum(exp(u), exp(negate(u)))), sum(exp(times(2, u)), number(2), exp(times(-2, u)))],
    () => [log(sum(ONE, exp(u))), sum(u, log(sum(ONE, exp(negate(u)))))],
    () => [fn("pow", p, sum(u, v)), product(fn("pow", p, u), fn("pow", p, v))],
    () => [fn("pow", p, u), exp(product(u, log(p)))],
    () => [fn("pow", number(k), u), exp(product(u, log(number(k))))],
    () => [fn("log2", p), quotient(log(p), log(number(2)))],
    () => [fn("sigmoid", u), difference(ONE, fn("sigmoid", negate(u)))],
  ];
};

const hyperbolic: Family = (choices) => {
  const [u, v] = [short(choices), short(choices)];
  const [plus, minus] = [exp(u), exp(negate(u))];
  const twice = times(2, u);
  return [
    () => [sinh(u), times(half, difference(plus, minus))],
    () => [cosh(u), times(half, sum(plus, minus))],
    () => [tanh(u), quotient(difference(exp(twice), ONE), sum(exp(twice), ONE))],
    () => [tanh(u), quotient(sinh(u), cosh(u))],
    () => [difference(square(cosh(u)), square(sinh(u))), ONE],
    () => [sinh(sum(u, v)), sum(product(sinh(u), cosh(v)), product(cosh(u), sinh(v)))],
    () => [cosh(sum(u, v)), sum(product(cosh(u), cosh(v)), product(sinh(u), sinh(v)))],
    () => [sinh(twice), times(2, product(sinh(u), cosh(u)))],
    () => [cosh(twice), linearCombination([square(sinh(u))], [2], 1)],
    () => [sum(cosh(u), sinh(u)), plus],
    () => [difference(ONE, square(tanh(u))), power(cosh(u), -2)],
    () => [tanh(sum(u, v)), quotient(sum(tanh(u), tanh(v)), sum(ONE, product(tanh(u), tanh(v))))],
    () => [fn("sigmoid", u), times(half, sum(ONE, tanh(times(half, u))))],
    () => [fn("asinh", u), log(sum(u, squareRoot(sum(ONE, square(u)))))],
    () => [fn("atanh", u), times(half, log(quotient(sum(ONE, u), difference(ONE, u))))],
    () => [product(sinh(u), cosh(v)), times(half, sum(sinh(sum(u, v)), sinh(difference(u, v))))],
  ];
};

const radical: Family = (choices) => {
  const [u, p, q, a] = [short(choices), certain(choices), certain(choices), some(choices)];
  const [m, n] = [choices.whole(2, 7), choices.whole(8, 15)];
  const k = choices.whole(1, 5);
  const [root, other] = [squareRoot(number(m)), squareRoot(number(n))];
  return [
    () => [squareRoot(square(u)), abs(u)],
    () => [squareRoot(product(p, q)), product(squareRoot(p), squareRoot(q))],
    () => [squareRoot(quotient(p, q)), quotient(squareRoot(p), squareRoot(q))],
    () => [square(squareRoot(p)), p],
    () => [product(p, squareRoot(p)), power(p, fraction(3n, 2n))],
    () => [quotient(a, squareRoot(p)), quotient(product(a, squareRoot(p)), p)],
    () => [
      quotient(ONE, sum(squareRoot(p), squareRoot(sum(p, number(k))))),
      times(fraction(1n, BigInt(k)), difference(squareRoot(sum(p, number(k))), squareRoot(p))),
    ],
    () =>
      unlessZero(difference(p, q), (over) => [
        quotient(ONE, sum(squareRoot(p), squareRoot(q))),
        quotient(difference(squareRoot(p), squareRoot(q)), over),
      ]),
    () => [
      quotient(ONE, sum(number(k), squareRoot(p))),
      quotient(difference(number(k), squareRoot(p)), difference(number(k * k), p)),
    ],
    () => [quotient(u, sum(root, other)), times(fraction(1n, BigInt(n - m)), product(u, difference(other, root)))],
    () => [squareRoot(linearCombination([squareRoot(number(m * n))], [2], m + n)), sum(root, other)],
    () => [squareRoot(linearCombination([squareRoot(number(m))], [2 * k], k * k + m)), sum(number(k), root)],
    () => [
      power(linearCombination([root], [3 * k * k + m], k * k * k + 3 * k * m), fraction(1n, 3n)),
      sum(number(k), root),
    ],
    () => [squareRoot(sum(power(u, 4), times(2, square(u)), ONE)), sum(square(u), ONE)],
    () => [squareRoot(product(square(u), p)), product(abs(u), squareRoot(p))],
    () => [squareRoot(sum(square(u), times(2 * k, u), number(k * k))), abs(sum(u, number(k)))],
    () => [squareRoot(sum(exp(times(2, u)), times(2, exp(u)), ONE)), sum(exp(u), ONE)],
    () => [square(sum(squareRoot(p), squareRoot(q))), sum(p, q, times(2, squareRoot(product(p, q))))],
    () => [quotient(sum(p, squareRoot(p)), squareRoot(p)), sum(squareRoot(p), ONE)],
    () => [power(power(p, 3), fraction(1n, 2n)), power(p, fraction(3n, 2n))],
    () => [product(power(p, fraction(1n, 3n)), power(p, fraction(1n, 6n))), squareRoot(p)],
    () => [fn("cbrt", power(u, 3)), u],
  ];
};

const absolute: Family = (choices) => {
  const [u, v, p, a] = [short(choices), short(choices), certain(choices), some(choices)];
  return [
    () => [abs(product(u, v)), product(abs(u), abs(v))],
    () => [abs(quotient(u, p)), quotient(abs(u), p)],
    () => [square(abs(a)), square(a)],
    () => [abs(difference(u, v)), abs(difference(v, u))],
    () => [product(fn("sign", u), abs(u)), u],
    () => [product(fn("sign", u), u), abs(u)],
    () => [quotient(u, abs(u)), fn("sign", u)],
    () => [quotient(abs(u), u), quotient(u, abs(u))],
    () => [abs(p), p],
    () => [abs(negate(p)), p],
    () => [abs(product(p, u)), product(p, abs(u))],
    () => [fn("sign", product(u, v)), product(fn("sign", u), fn("sign", v))],
    () => [fn("sign", product(p, u)), fn("sign", u)],
    () => [power(abs(u), 4), power(u, 4)],
    () => [abs(power(u, 3)), product(square(u), abs(u))],
    () => [fn("max", u, v), times(half, sum(u, v, abs(difference(u, v))))],
    () => [sum(fn("max", u, v), fn("min", u, v)), sum(u, v)],
    () => [abs(abs(u)), abs(u)],
    () => [power(fn("sign", u), 3), fn("sign", u)],
    () => [log(abs(product(u, v))), sum(log(abs(u)), log(abs(v)))],
    () => [fn("max", u, negate(u)), abs(u)],
  ];
};

/** The laws, by kind. */
export const families: Readonly<Record<string, Family>> = {
  expansion,
  fractions,
  trigonometric,
  exponential,
  hyperbolic,
  radical,
  absolute,
};

/** Pairs that look like laws and are none: they differ in some quadrant, or on some branch. */
export const temptation: Family = (choices) => {
  const [u, p] = [short(choices), certain(choices)];
  return [
    () => [squareRoot(square(u)), u],
    () => [squareRoot(product(square(u), p)), product(u, squareRoot(p))],
    () => [power(square(u), fraction(3n, 2n)), power(u, 3)],
    () => [fn("asin", sin(u)), u],
    () => [fn("acos", cos(u)), u],
    () => [fn("atan", tan(u)), u],
    () => [log(square(sum(u, number(choices.whole(-3, 3))))), times(2, log(abs(u)))],
    () => [abs(sum(u, ONE)), sum(abs(u), ONE)],
    () => [squareRoot(sum(square(u), ONE)), sum(abs(u), ONE)],
    () => [squareRoot(difference(ONE, square(sin(u)))), cos(u)],
    () => [squareRoot(sum(ONE, times(2, u), square(u))), sum(ONE, u)],
    () => [quotient(u, abs(u)), ONE],
    () => [exp(product(u, u)), square(exp(u))],
    () => [log(sum(p, ONE)), sum(log(p), ONE)],
    () => [sin(sum(u, x)), sum(sin(u), sin(x))],
    () => [power(sum(u, ONE), 2), sum(square(u), ONE)],
    () => [fn("atan", u), quotient(fn("asin", u), fn("acos", u))],
    () => [fn("max", u, ONE), u],
    () => [fn("sign", u), ONE],
    () => [tanh(u), tan(u)],
  ];
};

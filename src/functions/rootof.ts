import { ALWAYS, MINUS_ONE, NEVER, number, ONE, squareRoot, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { lowerEnd, midpoint } from "../number/ball.ts";
import { isInteger, numerator, type Rational, toDouble } from "../number/rational.ts";
import { distinctRealRoots, rootofBall } from "../polynomial/algebraic.ts";
import { isRationalRoot, type RealRoot } from "../polynomial/real-roots.ts";
import { univariate } from "../polynomial/univariate.ts";
import type { GeneralDefinition } from "./definition.ts";
import { TWO } from "./families/constants.ts";
import { bigIntegerOf } from "./families/integer-arguments.ts";

const DOUBLE_BITS = 60;

/**
 * `rootof(c0, ..., cn, k)`: the k-th real root, ascending from 1 and each root once, of the polynomial `c0 + ... + cn t^n`
 * with integer coefficients. Written `rootof(p, k)` in formulas.
 */
export const rootof: GeneralDefinition = {
  kind: "general",
  name: "rootof",
  summary: "rootof(p, k): the k-th real root of a polynomial, counted upwards from 1",
  objection: (...args) => objectionToRoot(args),
  defined: (...args) => (objectionToRoot(args) === null ? ALWAYS : NEVER),
  arity: [3, Number.POSITIVE_INFINITY],
  partial: () => null,
  values: [
    [[number(-6), number(5), MINUS_ONE, ONE], TWO],
    [[number(-2), ZERO, ONE, TWO], squareRoot(TWO)],
  ],
  evaluate: (...args) => {
    if (!args.every(Number.isInteger)) return Number.NaN;
    const ball = rootofBall(args.slice(0, -1).map(BigInt), args.at(-1)!, DOUBLE_BITS);
    return ball === "undefined" ? Number.NaN : toDouble(lowerEnd(midpoint(ball)));
  },
  approximate: (bits, ...args) => {
    const integers = args.map(bigIntegerOf);
    if (integers.some((value) => value === null)) return "unknown";
    const [k, ...coefficients] = [integers.at(-1)!, ...(integers.slice(0, -1) as bigint[])];
    return rootofBall(coefficients, Number(k), bits);
  },
  rational: (...args) => {
    const root = rootAt(args);
    return root !== undefined && isRationalRoot(root) ? root.isolating[0] : null;
  },
  spelling: { latex: "\\operatorname{rootof}\\left(#*\\right)" },
};

/** The root that integer arguments stand for, if there is one. */
function rootAt(args: readonly Rational[]): RealRoot | undefined {
  const polynomial = univariate(args.slice(0, -1).map(numerator));
  return polynomial.length === 0 ? undefined : distinctRealRoots(polynomial)[Number(numerator(args.at(-1)!)) - 1];
}

function objectionToRoot(args: readonly Expr[]): string | null {
  const integers = args.flatMap((arg) => (arg.kind === "number" && isInteger(arg.value) ? [arg.value] : []));
  if (integers.length < args.length) return "rootof takes integer coefficients and the number of the root";
  return rootAt(integers) === undefined ? "the polynomial has no such real root" : null;
}

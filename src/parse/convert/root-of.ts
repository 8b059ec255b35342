import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { freeNames, number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { denominator, numerator } from "../../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot } from "../../polynomial/algebraic.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { type UnivariatePolynomial, univariate } from "../../polynomial/univariate.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { type Converter, fail, spanOfNode } from "./converter.ts";

const LARGEST_DEGREE = 500;

/**
 * `rootof(p, k)`: the k-th real root of p from 1 upwards, each root once. p has rational coefficients and one symbol, which
 * is bound: its name does not matter. The value is in its shortest exact form: a rational, a surd, or a call node.
 */
export function convertRootOf(converter: Converter, node: Extract<SyntaxNode, { kind: "call" }>): Expr {
  const [body, index] = node.args;
  const span = spanOfNode(converter, node);
  const refuse = (message: string): Expr => fail(converter, { code: "syntax/arguments", message, span });
  if (body === undefined || index === undefined || node.args.length > 2) {
    return refuse("rootof takes a polynomial in one symbol and the number of its root, such as rootof(t^3 - t - 1, 1)");
  }
  const polynomial = readPolynomial(converter, body);
  if (typeof polynomial === "string") return refuse(polynomial);
  const k = converter.value(index);
  if (k.kind !== "number" || typeof k.value !== "number" || k.value < 1)
    return refuse("roots are counted 1, 2, 3, ... upwards");
  const roots = distinctRealRoots(polynomial);
  const root = roots[k.value - 1];
  if (root === undefined) {
    const counted = roots.length === 1 ? "1 real root" : `${roots.length} real roots`;
    const missing: Diagnostic = { code: "domain/no-root", message: `this polynomial has ${counted}`, span };
    return fail(converter, missing);
  }
  const exact = realNumberOfRoot(root);
  return exact.kind === "rational" ? number(exact.value) : exact.expr;
}

/** The polynomial over the integers with the same roots, or what is wrong. */
function readPolynomial(converter: Converter, body: SyntaxNode): UnivariatePolynomial | string {
  const { defined, smooth } = converter;
  const before = [defined.length, smooth.length] as const;
  const expr = converter.value(body);
  [defined.length, smooth.length] = before;
  const names = freeNames(expr);
  if (names.length !== 1) return "the polynomial of rootof must have exactly one symbol";
  const polynomial = polynomialOf(expr, names);
  if (polynomial === null) return "rootof needs a polynomial with rational coefficients";
  const degree = Math.max(...polynomial.terms.map(({ powers }) => powers[1] ?? 0));
  if (degree > LARGEST_DEGREE) return `the polynomial of rootof may have degree ${LARGEST_DEGREE} at most`;
  const common = polynomial.terms.reduce(
    (lcm, { coefficient }) => leastCommonMultiple(lcm, denominator(coefficient)),
    1n,
  );
  const coefficients = new Array<bigint>(degree + 1).fill(0n);
  for (const { coefficient, powers } of polynomial.terms) {
    coefficients[powers[1] ?? 0] = (numerator(coefficient) * common) / denominator(coefficient);
  }
  return univariate(coefficients);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

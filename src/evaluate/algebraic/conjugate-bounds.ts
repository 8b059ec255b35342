import { createMemo } from "../../expr/arena.ts";
import { call, PI, scale } from "../../expr/build.ts";
import type { CallNode, Expr, NumberNode, ProductNode, SumNode } from "../../expr/expr.ts";
import { absInteger } from "../../number/integer.ts";
import { fraction, fromBigInt, numerator, type Rational } from "../../number/rational.ts";
import { distinctRealRoots } from "../../polynomial/algebraic.ts";
import { isRationalRoot, type RealRoot } from "../../polynomial/real-roots.ts";
import { leadingCoefficient, type UnivariatePolynomial, univariate } from "../../polynomial/univariate.ts";
import { cosinePowers, rationalCosine } from "./cosine-powers.ts";
import { primitiveSum } from "./primitive-sum.ts";
import {
  type AlgebraicQuotient,
  integerQuotient,
  joinedQuotients,
  powerOfQuotient,
  productOfQuotients,
  quotientOfRational,
  scaledQuotient,
} from "./quotient.ts";
import {
  boundOfRational,
  greaterBound,
  powerOfBound,
  productOfBounds,
  sumOfBounds,
  type UpperBound,
} from "./upper-bound.ts";

type Known = AlgebraicQuotient | null;

const memo = createMemo<Known>();

/**
 * Wherever the value is defined, it is this quotient up to sign, made of algebraic integers in the field that the roots,
 * cosines and roots of polynomials among the parts generate. `null` where the value is undefined or its numbers too long.
 * `parts` are those of an algebraic constant, in the order of `algebraicParts`.
 */
export function quotientOf(parts: readonly Expr[]): AlgebraicQuotient | null {
  for (const part of parts) if (!memo.has(part)) memo.set(part, quotientOfNode(part));
  return memo.get(parts.at(-1)!)!;
}

function quotientOfNode(node: Expr): Known {
  switch (node.kind) {
    case "number":
      return quotientOfRational(node.value);
    case "sum":
      return quotientOfSum(node);
    case "product":
      return quotientOfProduct(node);
    case "call":
      return quotientOfCall(node);
    default:
      return null;
  }
}

function quotientsOf(args: readonly Expr[]): readonly AlgebraicQuotient[] | null {
  const quotients = args.map((arg) => memo.get(arg) ?? null);
  return quotients.includes(null) ? null : (quotients as readonly AlgebraicQuotient[]);
}

/** Multiples of one sum share their algebraic integers. */
function quotientOfSum(node: SumNode): Known {
  const { content, primitive } = primitiveSum(node);
  if (primitive !== node) {
    if (!memo.has(primitive)) memo.set(primitive, quotientOfNode(primitive));
    const quotient = memo.get(primitive)!;
    return quotient === null ? null : scaledQuotient(quotient, content);
  }
  const terms = quotientsOf(node.args)?.map((term, i) => scaledQuotient(term, node.weights[i]!));
  return terms === undefined ? null : joinedQuotients([quotientOfRational(node.value), ...terms], sumOfBounds);
}

function quotientOfProduct({ value, args, weights }: ProductNode): Known {
  const factors = quotientsOf(args)?.map((factor, i) => powerOfQuotient(factor, weights[i]!)) ?? [null];
  return factors.includes(null) ? null : productOfQuotients(value, factors as readonly AlgebraicQuotient[]);
}

function quotientOfCall(node: CallNode): Known {
  switch (node.name) {
    case "abs":
      return memo.get(node.args[0]!) ?? null;
    case "sign":
      return quotientOfRational(1);
    case "min":
    case "max": {
      const choices = quotientsOf(node.args);
      return choices === null ? null : joinedQuotients(choices, greaterBound);
    }
    case "cbrt":
      return realRoot(node.args[0]!, 3n);
    case "root":
      return realRoot(node.args[0]!, numerator((node.args[1] as NumberNode).value));
    case "rootof":
      return quotientOfRootof(node);
    default:
      return quotientOfTrigonometric(node);
  }
}

function realRoot(base: Expr, degree: bigint): Known {
  const quotient = memo.get(base) ?? null;
  return quotient === null ? null : powerOfQuotient(quotient, fraction(1n, degree));
}

/** The root that a call of `rootof` stands for, if there is one. */
export function rootOfCall({ args }: CallNode): RealRoot | null {
  const integers = args.map((arg) => numerator((arg as NumberNode).value));
  const polynomial = univariate(integers.slice(0, -1));
  if (polynomial.length === 0) return null;
  return distinctRealRoots(polynomial)[Number(integers.at(-1)!) - 1] ?? null;
}

/** A root of `c·t^n + ...` times c is an algebraic integer. */
function quotientOfRootof(node: CallNode): Known {
  const root = rootOfCall(node);
  if (root === null) return null;
  if (isRationalRoot(root)) return quotientOfRational(root.isolating[0]);
  const leading = absInteger(leadingCoefficient(root.polynomial));
  const bound = productOfBounds(boundOfRational(fromBigInt(leading)), boundOfRoots(root.polynomial));
  return integerQuotient(fraction(1n, leading), bound);
}

/** All complex roots are at most `2·max |c(n-i)/c(n)|^(1/i)` in size, the last quotient halved (Fujiwara 1916). */
function boundOfRoots(p: UnivariatePolynomial): UpperBound {
  const leading = absInteger(leadingCoefficient(p));
  const sizes = p.slice(0, -1).map((c, k) => {
    const ratio = fraction(absInteger(c), k === 0 ? 2n * leading : leading);
    return powerOfBound(boundOfRational(ratio), fraction(1n, BigInt(p.length - 1 - k)));
  });
  return productOfBounds(boundOfRational(2), sizes.reduce(greaterBound));
}

function quotientOfTrigonometric(node: CallNode): Known {
  const factors = cosinePowers(node)?.map(({ acute, exponent }) => powerOfQuotient(cosineAt(acute), exponent)) ?? [
    null,
  ];
  return factors.includes(null) ? null : productOfQuotients(1, factors as readonly AlgebraicQuotient[]);
}

/** `2·cos(2·pi·k/n)` is an algebraic integer whose conjugates are of the same form. */
function cosineAt(acute: Rational): AlgebraicQuotient {
  const rational = rationalCosine(acute);
  if (rational !== null) return quotientOfRational(rational);
  const node = call("cos", scale(PI, acute));
  const known = memo.get(node) ?? integerQuotient(fraction(1n, 2n), boundOfRational(2));
  memo.set(node, known);
  return known;
}

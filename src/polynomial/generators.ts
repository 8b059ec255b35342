import { call, power, scale, variable } from "../expr/build.ts";
import type { CallNode, Expr, PowerNode } from "../expr/expr.ts";
import { ONE } from "../expr/leaves.ts";
import { postorder } from "../expr/postorder.ts";
import { exponential } from "../expr/product.ts";
import { denominator, fraction, gcd, isInteger, type Rational } from "../number/rational.ts";
import { termsOf } from "./exact-division.ts";

/** `symbol^degree = value`, where `value` is an expression in generators. */
export interface Relation {
  readonly degree: number;
  readonly value: Expr;
}

/**
 * Generators in terms of which an expression is a rational function: variables, constants, calls as they stand, and
 * placeholders for roots `u^(1/n)` and exponentials `exp(u/n)`, `b^(u/n)`, which the constructors would merge.
 */
export interface Generators {
  /** What the placeholders stand for, by name. */
  readonly meanings: Map<string, Expr>;
  readonly relations: Map<Expr, Relation>;
  /**
   * Common denominators of the exponents of a base, of the multiples of `exp(term)` or `b^term` (by that node), and of
   * the angles that are multiples of `term` (by `cos(term)` or `cosh(term)`).
   */
  readonly degrees: ReadonlyMap<Expr, bigint>;
  readonly placeholders: Map<Expr, Expr>;
}

export type Family = "circular" | "hyperbolic";

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ...["sin", "cos", "tan", "sec", "csc", "cot"].map((name) => [name, "circular"] as const),
  ...["sinh", "cosh", "tanh", "sech", "csch", "coth"].map((name) => [name, "hyperbolic"] as const),
]);

/** The family of functions with addition theorems to which a function belongs. */
export function familyOf(name: string): Family | undefined {
  return FAMILIES.get(name);
}

/** `exp(v)` or `b^v`. */
export type Exponential = PowerNode | (CallNode & { readonly name: "exp" });

export function isExponential(node: Expr): node is Exponential {
  return node.kind === "power" || (node.kind === "call" && node.name === "exp");
}

/** `exp(term)` or `base^term` like the given node. */
export function withExponent(node: Exponential, exponent: Expr): Expr {
  return node.kind === "power" ? power(node.args[0]!, exponent) : exponential(exponent);
}

export function angleKey(family: Family, term: Expr): Expr {
  return call(family === "circular" ? "cos" : "cosh", term);
}

/** The generators for an expression, no placeholder handed out yet; `flat` gives the expanded form of an exponent or angle. */
export function generatorsFor(expr: Expr, flat: (exponent: Expr) => Expr): Generators {
  const degrees = new Map<Expr, bigint>();
  const note = (key: Expr, weight: Rational): void => {
    const known = degrees.get(key) ?? 1n;
    const next = denominator(weight);
    degrees.set(key, (known / gcd(known, next)) * next);
  };
  const noteTerms = (part: Expr, keyOf: (term: Expr) => Expr | null): void => {
    for (const [term, weight] of termsOf(flat(part))) {
      const key = keyOf(term);
      if (key !== null) note(key, weight);
    }
  };
  for (const node of postorder([expr], (part) => part.kind !== "piecewise")) {
    if (node.kind === "product") {
      for (const [i, arg] of node.args.entries()) if (!isInteger(node.weights[i]!)) note(arg, node.weights[i]!);
    } else if (isExponential(node)) {
      noteTerms(node.args.at(-1)!, (term) => (term === ONE ? baseOf(node) : withExponent(node, term)));
    } else if (node.kind === "call") {
      const family = familyOf(node.name);
      if (family !== undefined) noteTerms(node.args[0]!, (term) => angleKey(family, term));
    }
  }
  return { meanings: new Map(), relations: new Map(), degrees, placeholders: new Map() };
}

/** The base of `b^v`; of `exp(v)` it is the constant e, written `exp(1)`. */
export function baseOf(node: Exponential): Expr {
  return node.kind === "power" ? node.args[0]! : exponential(ONE);
}

/** The placeholder of a root or exponential; new ones get the next number. */
export function placeholderFor(meaning: Expr, generators: Generators): Expr {
  let symbol = generators.placeholders.get(meaning);
  if (symbol === undefined) {
    const name = `#${generators.placeholders.size}`;
    symbol = variable(name);
    generators.placeholders.set(meaning, symbol);
    generators.meanings.set(name, meaning);
  }
  return symbol;
}

/** `term/degree`. */
export function fractionOfTerm(term: Expr, degree: bigint): Expr {
  return scale(term, fraction(1n, degree));
}

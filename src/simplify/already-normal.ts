import { createMemo } from "../expr/arena.ts";
import { monicPart } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { isInteger } from "../number/rational.ts";

/** An expression as a polynomial in names, sines, cosines and exponentials, seen from afar. */
interface Outline {
  /** What sines and cosines, and what exponentials are taken of. */
  readonly angles: ReadonlySet<Expr>;
  readonly exponents: ReadonlySet<Expr>;
  /** The degree in sines and cosines together. */
  readonly degree: number;
  /** Whether it is a single term; only such a term may have powers that are not natural. */
  readonly isTerm: boolean;
  readonly isNatural: boolean;
}

const NONE: ReadonlySet<Expr> = new Set();
const CONSTANT: Outline = { angles: NONE, exponents: NONE, degree: 0, isTerm: true, isNatural: true };

const outlines = createMemo<Outline | null>();

/**
 * Whether the normal form of an expression shows nothing that rules and the forms of polynomials do not: it is a polynomial
 * in generators without relations. Two sines or cosines are multiplied only in a single term, perhaps beside a constant, and
 * different arguments have no term in common.
 */
export function isAlreadyNormal(expr: Expr): boolean {
  const outline = outlineOf(expr);
  if (outline === null || !areIndependent(outline.angles) || !areIndependent(outline.exponents)) return false;
  return outline.degree < 2 || outline.isTerm || isTermAndConstant(expr) || isProductOfNormal(expr);
}

/**
 * A product of factors without common sines and cosines, of which at most one is a sum with some, to the first power: none of
 * its products of sines and cosines is met by another.
 */
function isProductOfNormal(expr: Expr): boolean {
  if (expr.kind !== "product") return false;
  const seen = new Set<Expr>();
  let sums = 0;
  for (const [i, arg] of expr.args.entries()) {
    const { angles, isTerm } = known(arg)!;
    if (angles.size === 0) continue;
    if (!isTerm && (expr.weights[i] !== 1 || ++sums > 1 || !isAlreadyNormal(arg))) return false;
    for (const angle of angles) {
      if (seen.has(angle)) return false;
      seen.add(angle);
    }
  }
  return true;
}

/**
 * Whether an expression is a polynomial in names, sines, cosines and exponentials, perhaps over names: then its normal forms do
 * not depend on how it is written.
 */
export function isPolynomialInFunctions(expr: Expr): boolean {
  return outlineOf(expr) !== null;
}

/** `k·(a·term + b)`, `a·term + b`, with at most the first power of each sine or cosine. */
function isTermAndConstant(expr: Expr): boolean {
  const sum = expr.kind === "product" && expr.args.length === 1 && expr.weights[0] === 1 ? expr.args[0]! : expr;
  if (sum.kind !== "sum" || sum.args.length !== 1) return false;
  const term = outlineOf(sum.args[0]!)!;
  return term.isTerm && term.angles.size === term.degree;
}

function outlineOf(expr: Expr): Outline | null {
  const inside = (node: Expr): boolean => node.kind === "sum" || node.kind === "product";
  for (const node of postorder([expr], (part) => inside(part) && !outlines.has(part)))
    outlines.set(node, outline(node));
  return known(expr);
}

function outline(node: Expr): Outline | null {
  switch (node.kind) {
    case "number":
    case "variable":
      return CONSTANT;
    case "constant":
      return node.name === "e" ? null : CONSTANT;
    case "call":
      return outlineOfCall(node.name, node.args[0]!);
    case "sum":
      return outlineOfSum(node);
    case "product":
      return outlineOfProduct(node);
    default:
      return null;
  }
}

function outlineOfCall(name: string, arg: Expr): Outline | null {
  if (arg.free.indices.length === 0) return null;
  if (name === "sin" || name === "cos") return { ...CONSTANT, angles: new Set([arg]), degree: 1 };
  return name === "exp" && !hasLogarithm(arg) ? { ...CONSTANT, exponents: new Set([arg]) } : null;
}

/** Among the factors of the terms of an exponent, where it stands for a power. */
function hasLogarithm(exponent: Expr): boolean {
  return termsOf(exponent).some((term) => [term, ...(term.kind === "product" ? term.args : [])].some(isLogarithm));
}

function isLogarithm(expr: Expr): boolean {
  return expr.kind === "call" && expr.name === "log";
}

function outlineOfSum(sum: SumNode): Outline | null {
  const parts = sum.args.map(known);
  if (parts.some((part) => part === null || !part.isNatural)) return null;
  const outlines = parts as Outline[];
  return {
    angles: union(outlines.map(({ angles }) => angles)),
    exponents: union(outlines.map(({ exponents }) => exponents)),
    degree: Math.max(...outlines.map(({ degree }) => degree)),
    isTerm: false,
    isNatural: true,
  };
}

function outlineOfProduct({ args, weights }: ProductNode): Outline | null {
  const parts = args.map(known);
  let [degree, isTerm, isNatural] = [0, true, true];
  for (const [i, part] of parts.entries()) {
    if (part === null) return null;
    const weight = weights[i]!;
    const natural = typeof weight === "number" && weight > 0;
    const isName = args[i]!.kind === "variable" || args[i]!.kind === "constant";
    if (!natural && args[i]!.kind !== "number" && !(isName && isInteger(weight))) return null;
    if (natural) degree += weight * part.degree;
    isNatural &&= natural && part.isNatural;
    isTerm &&= part.isTerm;
  }
  const outlines = parts as Outline[];
  const [angles, exponents] = [outlines.map((part) => part.angles), outlines.map((part) => part.exponents)];
  return { angles: union(angles), exponents: union(exponents), degree, isTerm, isNatural };
}

function known(node: Expr): Outline | null {
  return node.kind === "sum" || node.kind === "product" ? outlines.get(node)! : outline(node);
}

function union(sets: readonly ReadonlySet<Expr>[]): ReadonlySet<Expr> {
  const filled = sets.filter((set) => set.size > 0);
  return filled.length === 0 ? NONE : filled.length === 1 ? filled[0]! : new Set(filled.flatMap((set) => [...set]));
}

/** Whether the arguments are plain, and no two have a term in common, up to rational factors. */
function areIndependent(args: ReadonlySet<Expr>): boolean {
  if (args.size < 2) return true;
  const seen = new Set<Expr>();
  for (const arg of args) {
    for (const term of termsOf(arg)) {
      if (seen.has(term) || !isPlainTerm(term)) return false;
      seen.add(term);
    }
  }
  return true;
}

const plain = createMemo<boolean>();

/**
 * A product of powers of names and numbers, and perhaps of one sine, cosine or exponential of a sum of such terms: relations
 * between functions have products of them, so that equal sums of plain terms are the same object.
 */
function isPlainTerm(term: Expr): boolean {
  for (const node of postorder([term], (part) => !plain.has(part))) plain.set(node, isPlainOnceParts(node));
  return plain.get(term)!;
}

function isPlainOnceParts(node: Expr): boolean {
  switch (node.kind) {
    case "variable":
    case "constant":
    case "number":
      return true;
    case "call":
      return PLAIN.has(node.name) && plain.get(node.args[0]!)!;
    case "sum":
      return node.args.every((arg) => plain.get(arg)!);
    case "product": {
      const others = node.args.filter(({ kind }) => kind !== "variable" && kind !== "constant" && kind !== "number");
      const [only] = others;
      if (only === undefined) return true;
      return (
        others.length === 1 && only.kind === "call" && plain.get(only)! && node.weights[node.args.indexOf(only)] === 1
      );
    }
    default:
      return false;
  }
}

const PLAIN = new Set(["sin", "cos", "exp"]);

/** The terms without their rational factors. */
function termsOf(arg: Expr): readonly Expr[] {
  return arg.kind === "sum" ? arg.args : [arg.kind === "product" ? monicPart(arg) : arg];
}

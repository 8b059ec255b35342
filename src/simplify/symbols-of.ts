import { createMemo } from "../expr/arena.ts";
import type { CallNode, Expr, ProductNode } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { isInteger } from "../number/rational.ts";
import { familyOf } from "../polynomial/tower/generators.ts";

/**
 * What a normal form of an expression may have in common with one of another: names, and by the kind of a function the symbols
 * of what it is taken of, such as `exp(sin(x))` for `exp(sin(2x) + 1)`. What is constant has a mark in front.
 */
type Symbols = ReadonlySet<string>;

/** An expression that has more is taken to depend on everything. */
const MOST = 64;
const CONSTANT = "#";
const NONE: Symbols = new Set();

const known = createMemo<Symbols | null>();

/** `null` where there are too many, or conditions. Two expressions without a symbol in common have no generator of normal forms in common. */
export function symbolsOf(expr: Expr): Symbols | null {
  for (const node of postorder([expr], (part) => !known.has(part))) known.set(node, symbolsOnceParts(node));
  return known.get(expr)!;
}

function symbolsOnceParts(node: Expr): Symbols | null {
  switch (node.kind) {
    case "number":
      return NONE;
    case "constant":
      return new Set(node.name === "e" ? [CONSTANT + node.name, `${CONSTANT}exp`] : [CONSTANT + node.name]);
    case "variable":
      return new Set([node.name]);
    case "sum":
      return unionOfParts(node);
    case "product":
      return symbolsOfProduct(node);
    case "power":
      return symbolsOfPower(node.args[0]!, node.args[1]!);
    case "call":
      return symbolsOfCall(node);
    case "piecewise":
      return null;
  }
}

/** Roots of whatever may be written as one. */
function symbolsOfProduct(node: ProductNode): Symbols | null {
  const symbols = unionOfParts(node);
  return symbols === null || node.weights.every(isInteger) ? symbols : limited([...symbols, `${CONSTANT}root`]);
}

/** `b^v` may meet `b`, and `exp(v·log(b))`. */
function symbolsOfPower(base: Expr, exponent: Expr): Symbols | null {
  const [below, above] = [known.get(base)!, known.get(exponent)!];
  if (below === null || above === null) return null;
  return limited([...below, ...taken("exp", above), ...taken("exp", taken("log", below))]);
}

function symbolsOfCall(node: CallNode): Symbols | null {
  const symbols = unionOfParts(node);
  if (symbols === null) return null;
  if (node.name === "erf") return limited(taken("erf", symbols));
  if (node.name === "log") return limited([...taken("log", symbols), ...inside("exp", symbols)]);
  if (node.name === "exp") return limited([...taken("exp", symbols), ...inside("log", symbols)]);
  const family = familyOf(node.name);
  if (family === undefined) return limited([...symbols, ...taken("other", symbols)]);
  return limited([...taken(family === "circular" ? "sin" : "exp", symbols), ...inside("other", symbols)]);
}

/** A function of what varies does not become another by a constant. */
function taken(kind: string, symbols: Iterable<string>): readonly string[] {
  const varying = [...symbols].filter((symbol) => !symbol.startsWith(CONSTANT));
  return varying.length === 0 ? [CONSTANT + kind] : varying.map((symbol) => `${kind}(${symbol})`);
}

/** Of inverse functions: `exp(k·log(u))` is a power of u, `sin(asin(u))` is u. */
function inside(kind: string, symbols: Symbols): readonly string[] {
  return [...symbols]
    .filter((symbol) => symbol.startsWith(`${kind}(`))
    .map((symbol) => symbol.slice(kind.length + 1, -1));
}

function unionOfParts(node: Expr): Symbols | null {
  const parts = partsOf(node).map((part) => known.get(part)!);
  if (parts.some((part) => part === null)) return null;
  return parts.length === 1 ? parts[0]! : limited((parts as Symbols[]).flatMap((part) => [...part]));
}

function limited(symbols: readonly string[]): Symbols | null {
  const all = new Set(symbols);
  return all.size > MOST ? null : all;
}

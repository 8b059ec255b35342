import type { Condition, Expr } from "../expr/expr.ts";
import type { Ball, Enclosed } from "../number/ball.ts";
import type { Rational } from "../number/rational.ts";

/**
 * An exact end point. Never a float: `pi/2` has none. `rootOf` is the one zero of an expression in a rational bracket,
 * for points without a closed form (the minimum of gamma).
 */
export type Bound = Expr | "-oo" | "+oo" | RootBound;
export interface RootBound {
  readonly rootOf: (x: Expr) => Expr;
  readonly in: readonly [Rational, Rational];
}

/** A stretch of the real line; `closed` says which end points belong to it. */
export interface Stretch {
  readonly from: Bound;
  readonly to: Bound;
  readonly closed?: "from" | "to" | "both";
}

/**
 * A closed interval on which the function is continuous, monotone and of one curvature, both strictly unless `constant` or
 * `affine` (values at the end points may be limits).
 */
export interface Piece {
  readonly from: Bound;
  readonly to: Bound;
  readonly slope: "nondecreasing" | "nonincreasing" | "constant";
  readonly curvature: "convex" | "concave" | "affine";
}

/** A point where two pieces meet and the function is not C^2; pieces may be joined only across kinks. */
export interface Break {
  readonly at: Bound;
  readonly kind: "pole" | "jump" | "convex kink" | "concave kink" | "vertical tangent";
}

/** How the consumers spell the function. */
interface Spelling {
  /** With `#1`, `#2` for the arguments, `#*` for all of them with commas between: `\\sin\\left(#1\\right)`. */
  readonly latex: string;
  /** The name in the C mathematics library, the common tongue of code generators. */
  readonly libm?: string;
  /** The same function in terms of others, for targets and proofs that lack it. */
  readonly lowering?: (...args: Expr[]) => Expr;
}

interface Common {
  /** Canonical name: the `name` of call nodes, and what printers write. */
  readonly name: string;
  /** Other spellings that the parser accepts. */
  readonly aliases?: readonly string[];
  /** One sentence for the function list: what it is, with the branch taken. */
  readonly summary: string;
  /**
   * The canonical expression where it is not a call node (`sqrt(u)` is the power 1/2, `log(u, b)` a quotient).
   * The parser builds through it, and so must everyone else: see `apply` in `table.ts`.
   */
  readonly build?: (...args: Expr[]) => Expr;
  /** How many arguments may be written, where not exactly those of the call node: `log(u)` and `log(u, b)`. */
  readonly written?: readonly [least: number, most: number];
  /** What is wrong with these arguments ("the degree must be a positive integer"), or null; absent: nothing ever is. */
  readonly objection?: (...args: Expr[]) => string | null;
  /** Where the value is a real number; absent: everywhere. */
  readonly defined?: (...args: Expr[]) => Condition;
  /** Where, inside the domain, the function is C^2 in its arguments; absent: wherever it is defined. Never more than the truth. */
  readonly smooth?: (...args: Expr[]) => Condition;
  /** In doubles, for plots and searches: may guide, never decides. Not finite outside the domain. */
  readonly evaluate: (...args: number[]) => number;
  /** Encloses every value over the given balls (see `Enclosed`); relative accuracy about `bits` for thin arguments. */
  readonly approximate: (bits: number, ...args: Ball[]) => Enclosed;
  /** The exact value at rational arguments in the domain; null where it is irrational or not known to be rational. */
  readonly rational?: (...args: Rational[]) => Rational | null;
  readonly spelling: Spelling;
}

/** All that the program knows about one real function of one real variable. */
export interface UnaryDefinition extends Common {
  readonly kind: "unary";
  /** Ascending and disjoint. For a periodic function: one period, from the first piece to the last. */
  readonly domain: readonly Stretch[];
  readonly range: readonly Stretch[];
  /** Ascending; they tile the closure of the domain (one period, if periodic). */
  readonly pieces: readonly Piece[];
  /**
   * For poles at 0, -1, -2, ...: the pieces that tile `[-k - 1, -k]`, k = 0, 1, 2, ... The other fields then speak of the
   * positive axis, but for `range`, which holds all values.
   */
  readonly negativePieces?: (k: number) => readonly Piece[];
  readonly breaks?: readonly Break[];
  readonly symmetry?: "even" | "odd";
  readonly period?: Expr;
  readonly derivative: (x: Expr) => Expr;
  /** Exact special values, `[at, value]`. */
  readonly values: readonly (readonly [at: Expr, value: Expr])[];
}

/** A function of several arguments, or of any number of them: no pieces. */
export interface GeneralDefinition extends Common {
  readonly kind: "general";
  readonly arity: readonly [least: number, most: number];
  /** Partial derivative with respect to argument `i` (0-based); `null` where there is none (an order, a degree). */
  readonly partial?: (i: number, ...args: Expr[]) => Expr | null;
  /** For `min` and `max`: the condition under which the value is argument `i`. */
  readonly selects?: (i: number, ...args: Expr[]) => Condition;
  readonly values: readonly (readonly [at: readonly Expr[], value: Expr])[];
}

export type FunctionDefinition = UnaryDefinition | GeneralDefinition;

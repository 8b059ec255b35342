import { createMemo } from "../../expr/arena.ts";
import { difference, linearCombination, monicPart, monomial } from "../../expr/build.ts";
import type { CallNode, Condition, Expr, ProductNode, Relation, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { type Budget, defaultBudget } from "../../expr/problem.ts";
import type { Bound, Stretch, UnaryDefinition } from "../../functions/definition.ts";
import { definitionOf } from "../../functions/table.ts";
import {
  isInteger,
  multiplyRational,
  negateRational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import { allTrue, anyTrue, type Truth } from "../../number/truth.ts";
import { signOf } from "../approximate.ts";
import { NOWHERE } from "../coordinates.ts";
import {
  ANY,
  greatestOfSigns,
  leastOfSigns,
  NEGATIVE,
  NULL,
  opposite,
  POSITIVE,
  powerOfSigns,
  productOfSigns,
  type Signs,
  signsOfRational,
  sumOfSigns,
} from "./signs.ts";
import { boundsOfSum } from "./sum-bounds.ts";

/** What is known of the signs of expressions wherever they are defined; `known` fills as questions are asked. */
export interface SignContext {
  readonly assumed: ReadonlyMap<Expr, Signs>;
  readonly known: Map<Expr | Condition, Signs>;
}

/** Enough to tell constants apart that people write down; closer ones stay open. */
const CONSTANT_BUDGET: Budget = { ...defaultBudget, bits: 512 };

const SIGNS_OF_RELATION: Readonly<Record<Relation, Signs>> = {
  ">": POSITIVE,
  ">=": POSITIVE | NULL,
  "=": NULL,
  "!=": POSITIVE | NEGATIVE,
};

const unconditional: SignContext = { assumed: new Map(), known: createMemo() };

/** A context in which all of `assumptions` hold; without any it is always the same one. */
export function signContext(assumptions: readonly Condition[] = []): SignContext {
  if (assumptions.length === 0) return unconditional;
  const assumed = new Map<Expr, Signs>();
  const note = (expr: Expr, signs: Signs): void => {
    assumed.set(expr, (assumed.get(expr) ?? ANY) & signs);
  };
  const assume = (condition: Condition): void => {
    if (condition.kind === "connective") {
      if (condition.name === "and") condition.conditions.forEach(assume);
      return;
    }
    const [expr, signs] = [condition.args[0]!, SIGNS_OF_RELATION[condition.name]];
    note(expr, signs);
    if (expr.kind === "product" && expr.value === -1) note(monicPart(expr), opposite(signs));
    if (expr.kind === "sum") note(linearCombination([expr], [-1], 0), opposite(signs));
    if (expr.kind === "sum" && expr.args.length === 1) note(expr.args[0]!, impliedByBound(expr, signs));
  };
  assumptions.forEach(assume);
  return { assumed, known: new Map() };
}

/** `2·x - 6 > 0` says that x is positive, too. */
function impliedByBound(expr: SumNode, signs: Signs): Signs {
  const beyond = signsOfRational(negateRational(expr.value)) === POSITIVE;
  if (signs & NEGATIVE || !beyond) return ANY;
  return signOfRational(expr.weights[0]!) > 0 ? POSITIVE : NEGATIVE;
}

/** The signs that `expr` can have where it is defined and the assumptions hold; a superset of the truth. */
export function signsOf(expr: Expr, context: SignContext = signContext()): Signs {
  const { known, assumed } = context;
  for (const node of postorder([expr], (part) => !known.has(part))) {
    const signs = infer(node, context) & (assumed.get(node) ?? ANY);
    known.set(node, node.free.indices.length === 0 ? signsOfConstant(node, signs) : signs);
  }
  return known.get(expr)!;
}

/** Decided by an enclosure where the shape alone leaves it open. */
function signsOfConstant(expr: Expr, signs: Signs): Signs {
  if (signs === NEGATIVE || signs === NULL || signs === POSITIVE) return signs;
  const sign = signOf(expr, NOWHERE, CONSTANT_BUDGET);
  return typeof sign === "number" ? signsOfRational(sign) : signs;
}

/** Whether the condition holds wherever its expressions are defined and the assumptions hold, or nowhere there. */
export function truthFromSigns(condition: Condition, context: SignContext = signContext()): Truth {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map((part) => truthFromSigns(part, context));
    return condition.name === "and" ? allTrue(parts) : anyTrue(parts);
  }
  const signs = signsOf(condition.args[0]!, context);
  const allowed = SIGNS_OF_RELATION[condition.name];
  if ((signs & ~allowed) === 0) return "true";
  return (signs & allowed) === 0 ? "false" : "unknown";
}

function infer(expr: Expr, context: SignContext): Signs {
  const of = (part: Expr): Signs => signsOf(part, context);
  switch (expr.kind) {
    case "number":
      return signsOfRational(expr.value);
    case "constant":
    case "power":
      return POSITIVE;
    case "variable":
      return ANY;
    case "sum":
      return ofSum(expr, of);
    case "product":
      return ofProduct(expr, of);
    case "call":
      return ofCall(expr, of);
    case "piecewise":
      return expr.args.reduce((signs, arg) => signs | of(arg), 0);
    default:
      return expr satisfies never;
  }
}

function ofSum(node: SumNode, of: (part: Expr) => Signs): Signs {
  let signs = signsOfRational(node.value);
  for (const [i, arg] of node.args.entries()) {
    signs = sumOfSigns(signs, productOfSigns(signsOfRational(node.weights[i]!), of(arg)));
  }
  if (signs !== ANY) return signs;
  const definite = signsOfQuadratic(node);
  if (definite !== ANY) return definite;
  const bounds = boundsOfSum(node, (part) => (of(part) & NEGATIVE) === 0);
  if (bounds.least !== null && signOfRational(bounds.least) >= 0)
    return signOfRational(bounds.least) > 0 || bounds.strictlyAbove ? POSITIVE : POSITIVE | NULL;
  if (bounds.greatest !== null && signOfRational(bounds.greatest) <= 0)
    return signOfRational(bounds.greatest) < 0 || bounds.strictlyBelow ? NEGATIVE : NEGATIVE | NULL;
  return signs;
}

/** `a·u^2 + b·u + c` has the sign of a where its discriminant is negative, and no other sign where that is 0. */
function signsOfQuadratic({ args, weights, value }: SumNode): Signs {
  if (args.length !== 2) return ANY;
  const at = args.findIndex((arg, i) => isSquareOf(arg, args[1 - i]!));
  if (at < 0) return ANY;
  const [a, b] = [weights[at]!, weights[1 - at]!];
  const discriminant = subtractRational(multiplyRational(b, b), multiplyRational(4, multiplyRational(a, value)));
  const sign = signOfRational(discriminant);
  return sign > 0 ? ANY : signsOfRational(a) | (sign === 0 ? NULL : 0);
}

function isSquareOf(square: Expr, root: Expr): boolean {
  return square.kind === "product" && square.args.length === 1 && square.args[0] === root && square.weights[0] === 2;
}

function ofProduct(node: ProductNode, of: (part: Expr) => Signs): Signs {
  let signs = signsOfRational(node.value);
  for (const [i, arg] of node.args.entries()) signs = productOfSigns(signs, powerOfSigns(of(arg), node.weights[i]!));
  return signs & NEGATIVE && signs & POSITIVE ? signs & ofArguments(node, of) : signs;
}

/** `x·sinh(x/2)` has the sign of `x·x/2`: a function with the sign of its argument counts as the argument. */
function ofArguments(node: ProductNode, of: (part: Expr) => Signs): Signs {
  if (!node.weights.every(isInteger)) return ANY;
  const args = node.args.map((arg) => (hasSignOfArgument(arg) ? arg.args[0]! : arg));
  return args.every((arg, i) => arg === node.args[i]) ? ANY : of(monomial(args, node.weights, node.value));
}

const SIGN_PRESERVING = new Set(["sinh", "tanh", "asinh", "atanh", "asin", "atan", "erf", "sign"]);

function hasSignOfArgument(expr: Expr): expr is CallNode {
  return expr.kind === "call" && SIGN_PRESERVING.has(expr.name);
}

function ofCall(node: CallNode, of: (part: Expr) => Signs): Signs {
  const definition = definitionOf(node.name);
  if (definition.kind === "general") {
    if (definition.selects === undefined) return ANY;
    return node.args.map(of).reduce(definition.name === "max" ? greatestOfSigns : leastOfSigns);
  }
  const inRange = definition.range.reduce((signs, stretch) => signs | signsOfStretch(stretch, of), 0);
  return inRange & signsByMonotony(definition, node.args[0]!, of);
}

/** A function that is strictly monotone on its whole domain has the sign of the distance to its zero. */
function signsByMonotony(definition: UnaryDefinition, arg: Expr, of: (part: Expr) => Signs): Signs {
  if (definition.name === "abs" || definition.name === "sign")
    return definition.name === "sign" ? of(arg) : absSigns(of(arg));
  const zero = definition.values.find(([, value]) => value.kind === "number" && value.value === 0);
  const { slope } = definition.pieces[0]!;
  const broken = definition.breaks?.some(({ kind }) => kind === "pole" || kind === "jump") ?? false;
  if (zero === undefined || broken || definition.period !== undefined || slope === "constant") return ANY;
  if (definition.pieces.some((piece) => piece.slope !== slope)) return ANY;
  const beyond = of(difference(arg, zero[0]));
  return slope === "nondecreasing" ? beyond : opposite(beyond);
}

function absSigns(signs: Signs): Signs {
  return (signs & NULL) | (signs & (POSITIVE | NEGATIVE) ? POSITIVE : 0);
}

function signsOfStretch({ from, to, closed }: Stretch, of: (part: Expr) => Signs): Signs {
  const [low, high] = [signsOfBound(from, of), signsOfBound(to, of)];
  let signs = 0;
  if (low & NEGATIVE) signs |= NEGATIVE;
  if (high & POSITIVE) signs |= POSITIVE;
  if (low & NEGATIVE && high & POSITIVE) signs |= NULL;
  if (low & NULL && (closed === "from" || closed === "both")) signs |= NULL;
  if (high & NULL && (closed === "to" || closed === "both")) signs |= NULL;
  return signs;
}

function signsOfBound(bound: Bound, of: (part: Expr) => Signs): Signs {
  if (bound === "-oo") return NEGATIVE;
  if (bound === "+oo") return POSITIVE;
  return "rootOf" in bound ? ANY : of(bound);
}

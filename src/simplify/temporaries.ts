import { variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { orderedFactors, orderedTerms } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { partsOf } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { nodeCount } from "../print/nodes.ts";
import { operationCount } from "../print/operations.ts";
import { extractDivisors } from "./subexpressions/extract.ts";
import { graphOf } from "./subexpressions/from-expressions.ts";
import { pullNumbers } from "./subexpressions/pull-numbers.ts";
import { writeGraph } from "./subexpressions/write.ts";

/** A subexpression with a name, written in terms of the names before it. */
export interface Temporary {
  readonly name: string;
  readonly value: Expr;
}

/** Expressions with their shared parts named once. */
export interface Shared {
  readonly temporaries: readonly Temporary[];
  readonly exprs: readonly Expr[];
  /** Operators and functions of all of it, as printed. */
  readonly operations: number;
}

/** Shorter parts are repeated rather than named. */
const SHORTEST_NAMED = 3;
const PREFIXES = ["t", "s", "u", "w", "tmp"] as const;

const byName = orderingOf();

/**
 * Names what expressions share (common subexpression elimination), in the order in which it is needed: parts that occur in
 * several places, and, where that makes less operations in all, partial products and partial sums, powers of exponentials,
 * sums that are multiples of each other; common factors of terms are pulled out, too. With the values put back in, last name
 * first, the expressions have the values that they had wherever they were defined; they are the very same ones where nothing
 * but parts, partial products and powers was named.
 */
export function withTemporaries(exprs: readonly Expr[]): Shared {
  const prefix = freePrefix(exprs);
  const nameOf = (position: number): string => `${prefix}${position + 1}`;
  const whole = byWholeParts(exprs, nameOf);
  const graph = graphOf(exprs);
  extractDivisors(graph);
  pullNumbers(graph);
  const partial = counted(writeGraph(graph, nameOf));
  return partial.operations < whole.operations ? partial : whole;
}

function counted({ temporaries, exprs }: Omit<Shared, "operations">): Shared {
  const named = temporaries.reduce((total, { value }) => total + operationCount(value), 0);
  return { temporaries, exprs, operations: exprs.reduce((total, expr) => total + operationCount(expr), named) };
}

/** Only parts that occur in several places of the graph are named. */
function byWholeParts(exprs: readonly Expr[], nameOf: (position: number) => string): Shared {
  const order = readingOrder(exprs);
  const uses = countUses(exprs, order);
  const temporaries: Temporary[] = [];
  const written = new Map<Expr, Expr>();
  for (const node of order) {
    const value = rebuild(node, (part) => written.get(part)!);
    if (uses.get(node)! < 2 || nodeCount(node) < SHORTEST_NAMED) written.set(node, value);
    else {
      const name = nameOf(temporaries.length);
      temporaries.push({ name, value });
      written.set(node, variable(name));
    }
  }
  return counted({ temporaries, exprs: exprs.map((expr) => written.get(expr)!) });
}

/** Every node after its parts, the parts in the order in which they are printed: ids do not matter. */
function readingOrder(roots: readonly Expr[]): readonly Expr[] {
  const order = new Set<Expr>();
  const pending: (readonly [node: Expr, entered: boolean])[] = roots.map((root) => [root, false] as const).reverse();
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const [node, entered] = top;
    if (order.has(node)) continue;
    if (entered) order.add(node);
    else
      pending.push(
        [node, true],
        ...printedParts(node)
          .map((part) => [part, false] as const)
          .reverse(),
      );
  }
  return [...order];
}

function printedParts(node: Expr): readonly Expr[] {
  if (node.kind === "sum") return orderedTerms(node, byName).map((i) => node.args[i]!);
  if (node.kind === "product") return orderedFactors(node, byName).map((i) => node.args[i]!);
  return partsOf(node);
}

/** In how many nodes, or among the roots, a node is a part. */
function countUses(roots: readonly Expr[], order: readonly Expr[]): ReadonlyMap<Expr, number> {
  const uses = new Map<Expr, number>(order.map((node) => [node, 0]));
  const note = (node: Expr): void => {
    uses.set(node, uses.get(node)! + 1);
  };
  for (const root of roots) note(root);
  for (const node of order) partsOf(node).forEach(note);
  return uses;
}

function freePrefix(exprs: readonly Expr[]): string {
  const names = exprs.flatMap(freeNames);
  return PREFIXES.find((prefix) => !names.some((name) => name.startsWith(prefix))) ?? freshPrefix(names);
}

/** Longer than every name, so that no name can begin with it. */
function freshPrefix(names: readonly string[]): string {
  return "t".repeat(1 + Math.max(...names.map((name) => name.length)));
}

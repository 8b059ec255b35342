import { ALWAYS, allOf, anyOf, atLeast, difference, greater, opposite, relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { type Converter, fail, spanOfNode } from "./converter.ts";

const comparisons: ReadonlyMap<string, (a: Expr, b: Expr) => Condition> = new Map([
  ["smaller", (a: Expr, b: Expr) => greater(b, a)],
  ["smallerEq", (a: Expr, b: Expr) => atLeast(b, a)],
  ["larger", greater],
  ["largerEq", atLeast],
  ["equal", (a: Expr, b: Expr) => relation("=", difference(a, b))],
  ["unequal", (a: Expr, b: Expr) => relation("!=", difference(a, b))],
]);

/** The condition that a tree states: comparisons, chains such as `0 < x < 1`, `and`, `or`, `not`. */
export function convertCondition(converter: Converter, node: SyntaxNode): Condition {
  if (node.kind === "group") return convertCondition(converter, node.content);
  if (node.kind === "chain") return compareInTurn(converter, node.relations, node.args);
  if (node.kind === "operator") {
    if (comparisons.has(node.fn)) return compareInTurn(converter, [node.fn], node.args);
    if (node.fn === "not") return opposite(convertCondition(converter, node.args[0]!));
    if (node.fn === "and" || node.fn === "or") {
      return node.fn === "and" ? allOf(...inTurn(converter, node, "and")) : anyOf(...inTurn(converter, node, "or"));
    }
  }
  const message = "a condition is expected, such as x > 0";
  fail(converter, { code: "syntax/condition", message, span: spanOfNode(converter, node) });
  return ALWAYS;
}

/** The parts of a connective; each matters only while the ones before it have not decided. */
function inTurn(converter: Converter, node: SyntaxNode, fn: "and" | "or"): Condition[] {
  const before = converter.guards.length;
  const parts = joined(node, fn).map((part) => {
    const condition = convertCondition(converter, part);
    const undecided = fn === "and" ? condition : opposite(condition);
    if (undecided !== ALWAYS) converter.guards.push(undecided);
    return condition;
  });
  converter.guards.length = before;
  return parts;
}

/** The parts of `a and b and c`, without recursion on the left. */
function joined(root: SyntaxNode, fn: "and" | "or"): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  let node = root;
  while (node.kind === "operator" && node.fn === fn) {
    parts.push(node.args[1]!);
    node = node.args[0]!;
  }
  parts.push(node);
  return parts.reverse();
}

function compareInTurn(converter: Converter, relations: readonly string[], nodes: readonly SyntaxNode[]): Condition {
  const values = nodes.map((node) => converter.value(node));
  return allOf(...relations.map((name, i) => comparisons.get(name)!(values[i]!, values[i + 1]!)));
}

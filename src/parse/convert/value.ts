import { requirementsOfQuotient } from "../../calculus/natural-domain.ts";
import { linearCombination, monomial, negate, number, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { readLiteral } from "../literals.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { constants } from "../scope.ts";
import { equation } from "../statements.ts";
import { convertCall } from "./call.ts";
import { type Converter, demand, fail, spanOfNode, tokenOfLeaf } from "./converter.ts";
import { checkImplicitDivision } from "./implicit-division.ts";
import { convertPiecewise } from "./piecewise.ts";
import { convertPower } from "./power.ts";

type OperatorNode = Extract<SyntaxNode, { kind: "operator" }>;

/** The canonical expression of a tree. Only the operators listed here are allowed; everything else is a failure. */
export function convertValue(converter: Converter, node: SyntaxNode): Expr {
  switch (node.kind) {
    case "leaf":
      return convertLeaf(converter, node);
    case "group":
      return convertValue(converter, node.content);
    case "call":
      return convertCall(converter, node);
    case "conditional":
      return convertConditional(converter, node);
    case "operator":
      return convertOperator(converter, node);
    case "chain":
      return relationAsValue(converter, node);
    case "other":
      return fail(converter, { code: "syntax/unsupported", message: "this notation has no place in a formula" });
  }
}

function convertLeaf(converter: Converter, node: Extract<SyntaxNode, { kind: "leaf" }>): Expr {
  const token = tokenOfLeaf(converter, node.index);
  if (token.kind === "number") {
    const literal = readLiteral(token);
    return literal.ok ? number(literal.value) : fail(converter, literal.error);
  }
  const { scope } = converter;
  const definition = scope.definitions.get(token.text);
  if (definition !== undefined) {
    demand(converter, definition.natural, node, `${token.text} is defined nowhere`);
    return definition.expr;
  }
  const constant = scope.declared.has(token.text) ? undefined : constants.get(token.text);
  return constant ?? variable(token.text);
}

function convertOperator(converter: Converter, node: OperatorNode): Expr {
  switch (node.fn) {
    case "add":
    case "subtract":
      return convertSum(converter, node);
    case "multiply":
    case "divide":
      return convertProduct(converter, node);
    case "pow":
      return convertPower(
        converter,
        node,
        convertValue(converter, node.args[0]!),
        convertValue(converter, node.args[1]!),
      );
    case "unaryMinus":
      return negate(convertValue(converter, node.args[0]!));
    case "unaryPlus":
      return convertValue(converter, node.args[0]!);
    default:
      return relationAsValue(converter, node);
  }
}

/** The operands of a chain of operators of one precedence, from left to right, each with the operator before it. */
function operandsOf(
  root: OperatorNode,
  first: string,
  second: string,
): { node: SyntaxNode; fn: string; parent: OperatorNode }[] {
  const operands: { node: SyntaxNode; fn: string; parent: OperatorNode }[] = [];
  let node: SyntaxNode = root;
  let parent = root;
  while (node.kind === "operator" && node.args.length === 2 && (node.fn === first || node.fn === second)) {
    operands.push({ node: node.args[1]!, fn: node.fn, parent: node });
    parent = node;
    node = node.args[0]!;
  }
  operands.push({ node, fn: first, parent });
  return operands.reverse();
}

function convertSum(converter: Converter, root: OperatorNode): Expr {
  const terms = operandsOf(root, "add", "subtract");
  const args = terms.map(({ node }) => convertValue(converter, node));
  return linearCombination(
    args,
    terms.map(({ fn }) => (fn === "add" ? 1 : -1)),
    0,
  );
}

function convertProduct(converter: Converter, root: OperatorNode): Expr {
  const args: Expr[] = [];
  const weights: number[] = [];
  for (const { node, fn, parent } of operandsOf(root, "multiply", "divide")) {
    checkImplicitDivision(converter, parent);
    const factor = convertValue(converter, node);
    if (fn === "divide")
      demand(converter, requirementsOfQuotient(factor), node, "division by zero: the divisor is 0 everywhere");
    args.push(factor);
    weights.push(fn === "divide" ? -1 : 1);
  }
  return monomial(args, weights, 1);
}

function convertConditional(converter: Converter, root: Extract<SyntaxNode, { kind: "conditional" }>): Expr {
  const cases: { when: SyntaxNode; value: SyntaxNode }[] = [];
  let node: SyntaxNode = root;
  while (node.kind === "conditional") {
    cases.push({ when: node.when, value: node.value });
    node = node.otherwise;
  }
  return convertPiecewise(converter, cases, node, root);
}

function relationAsValue(converter: Converter, node: SyntaxNode): Expr {
  const { tokens, source } = converter;
  if (node.kind === "operator" && node.fn === "equal") {
    const sign = tokens.findIndex((token) => token.text === "==");
    return fail(converter, equation(tokens, sign, source));
  }
  const isUnequal = node.kind === "operator" && node.fn === "unequal";
  const message = isUnequal
    ? "!= compares, and a comparison has no value (a factorial is written gamma(x + 1))"
    : "a comparison has no value; use it as the condition of c ? a : b, or with --assume or --domain";
  return fail(converter, { code: "syntax/not-scalar", message, span: spanOfNode(converter, node) });
}

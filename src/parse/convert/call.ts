import { requirementsOfCall, requirementsOfQuotient } from "../../calculus/natural-domain.ts";
import { difference, ONE } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { apply, definitionOf, objectionTo } from "../../functions/table.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { functionNamed } from "../scope.ts";
import { type Converter, demand, fail, spanOfNode, tokenOfLeaf } from "./converter.ts";
import { convertPiecewise } from "./piecewise.ts";
import { convertPower } from "./power.ts";
import { convertRootOf } from "./root-of.ts";

type CallNode = Extract<SyntaxNode, { kind: "call" }>;

/** `min` and `max` of n arguments are smooth under a condition of n^2 comparisons. */
const MOST_ARGUMENTS = 200;

/** A call of a function of the table, of `piecewise` or of `rootof`. */
export function convertCall(converter: Converter, node: CallNode): Expr {
  const name = node.callee.kind === "leaf" ? functionNamed(tokenOfLeaf(converter, node.callee.index).text) : null;
  if (name === null) {
    const span = spanOfNode(converter, node);
    return fail(converter, { code: "syntax/unsupported", message: "only a name can be called", span });
  }
  if (node.args.length > MOST_ARGUMENTS) return tooManyArguments(converter, node);
  if (name === "piecewise") return convertCases(converter, node);
  if (name === "rootof") return convertRootOf(converter, node);
  const args = node.args.map((arg) => converter.value(arg));
  const objection = objectionTo(definitionOf(name), args);
  if (objection !== null) return wrongArguments(converter, node, objection);
  if (name === "pow") return convertPower(converter, node, args[0]!, args[1]!);
  demandOfCall(converter, name, args, node);
  return apply(name, args);
}

function tooManyArguments(converter: Converter, node: CallNode): Expr {
  const message = `a function may have ${MOST_ARGUMENTS} arguments at most`;
  return fail(converter, { code: "limit/arguments", message, span: spanOfNode(converter, node) });
}

function demandOfCall(converter: Converter, name: string, args: readonly Expr[], node: CallNode): void {
  const message = `${name} has no real value here: its argument never lies in its domain`;
  const [u, base] = args;
  if (name !== "log" || u === undefined || base === undefined) {
    demand(converter, requirementsOfCall(name, args), node, message);
    return;
  }
  demand(converter, requirementsOfCall("log", [u]), node, message);
  demand(converter, requirementsOfCall("log", [base]), node, "the base of a logarithm must be positive");
  demand(converter, requirementsOfQuotient(difference(base, ONE)), node, "the base of a logarithm cannot be 1");
}

/** `piecewise(c1, v1, c2, v2, ..., otherwise)`; without the last value the function is undefined elsewhere. */
function convertCases(converter: Converter, node: CallNode): Expr {
  const { args } = node;
  if (args.length < 2) {
    return wrongArguments(converter, node, "piecewise takes conditions and values in turn: piecewise(x < 0, -x, x)");
  }
  const pairs = Math.floor(args.length / 2);
  const cases = Array.from({ length: pairs }, (_, i) => ({ when: args[2 * i]!, value: args[2 * i + 1]! }));
  return convertPiecewise(converter, cases, args.length % 2 === 1 ? args.at(-1)! : null, node);
}

/** The failure of a call whose arguments do not fit. */
function wrongArguments(converter: Converter, node: CallNode, message: string): Expr {
  const got = node.args.length === 0 ? ", but there are none here" : "";
  return fail(converter, { code: "syntax/arguments", message: message + got, span: spanOfNode(converter, node) });
}

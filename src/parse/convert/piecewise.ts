import { branchGuards } from "../../calculus/natural-domain.ts";
import { piecewise } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { SyntaxNode } from "../mathjs.ts";
import { type Converter, convertConditions, underGuards } from "./converter.ts";

/** The value of the first case whose condition holds, else `otherwise` (null: undefined there). */
export function convertPiecewise(
  converter: Converter,
  cases: readonly { readonly when: SyntaxNode; readonly value: SyntaxNode }[],
  otherwise: SyntaxNode | null,
  whole: SyntaxNode,
): Expr {
  const conditions = convertConditions(
    converter,
    cases.map(({ when }) => when),
    otherwise !== null,
    whole,
  );
  const valueUnder = (node: SyntaxNode, i: number) =>
    underGuards(converter, branchGuards(conditions, i), () => converter.value(node));
  const branches = cases.map(({ value }, i) => ({ when: conditions[i]!, value: valueUnder(value, i) }));
  return piecewise(branches, otherwise === null ? null : valueUnder(otherwise, cases.length));
}

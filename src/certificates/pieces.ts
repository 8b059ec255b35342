import { type Selection, selectionAt } from "../evaluate/selection.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL, POSITIVE } from "../evaluate/signs/signs.ts";
import { linearCombination, relation } from "../expr/build.ts";
import type { Expr, RelationNode } from "../expr/expr.ts";
import { divideRational, type Rational, signOfRational } from "../number/rational.ts";
import type { Certificate } from "./certificate.ts";
import { isAbout } from "./subject.ts";
import { isThin } from "./thin.ts";

/**
 * The space is cut where what a formula compares is 0; on each piece it is a formula without cases, with its own list of critical
 * points. So every critical point is on such a list, on its piece, or a zero of something compared; these have no inner points.
 */
export interface PiecesCertificate {
  readonly kind: "pieces";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly tree: PiecesTree;
  /** Whether nothing is left open. */
  readonly complete: boolean;
}

export type PiecesTree =
  | { readonly by: "sign"; readonly compared: Expr; readonly positive: PiecesTree; readonly negative: PiecesTree }
  | { readonly by: "piece"; readonly objective: Expr; readonly certificate: Certificate }
  /** The formula has no value there. */
  | { readonly by: "undefined" }
  | { readonly by: "open" };

/** Whether the signs that lead to each piece select the formula of which its evidence speaks, and cuts have no inner points. */
export function checkPieces(
  { objective, variables, tree, complete }: PiecesCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  let isOpen = false;
  const check = (node: PiecesTree, facts: readonly RelationNode[]): boolean => {
    switch (node.by) {
      case "sign":
        return (
          isThin(node.compared, variables) &&
          check(node.positive, [...facts, factOf(node.compared, 1)]) &&
          check(node.negative, [...facts, factOf(node.compared, -1)])
        );
      case "piece": {
        const selection = selectionWhere(objective, facts);
        if (selection.kind !== "formula" || selection.expr !== node.objective) return false;
        return isAbout(node.certificate, node.objective, variables) && verify(node.certificate);
      }
      case "undefined":
        return selectionWhere(objective, facts).kind === "undefined";
      case "open":
        isOpen = true;
        return true;
    }
  };
  return check(tree, []) && complete === !isOpen;
}

/** Which formula it is where facts about compared expressions hold, each `scaled(...)`. */
export function selectionWhere(objective: Expr, facts: readonly RelationNode[]): Selection {
  const context = signContext(withConsequences(facts));
  return selectionAt(objective, (compared) => {
    const { expr, factor } = scaled(compared);
    const signs = signsOf(expr, context);
    const sign = signs === POSITIVE ? 1 : signs === NEGATIVE ? -1 : signs === NULL ? 0 : null;
    return sign === null ? null : ((sign * signOfRational(factor)) as -1 | 0 | 1);
  });
}

/** That a compared expression has a sign. */
export function factOf(compared: Expr, sign: 1 | -1): RelationNode {
  const { expr, factor } = scaled(compared);
  const positive = signOfRational(factor) === sign;
  return relation(">", positive ? expr : linearCombination([expr], [-1], 0)) as RelationNode;
}

/** `factor·expr`, such that multiples of an expression have the same `expr`. */
export function scaled(compared: Expr): { readonly expr: Expr; readonly factor: Rational } {
  const weight =
    compared.kind === "sum" ? compared.weights[0]! : compared.kind === "product" ? compared.value : (1 as Rational);
  return weight === 1
    ? { expr: compared, factor: 1 }
    : { expr: linearCombination([compared], [divideRational(1, weight)], 0), factor: weight };
}

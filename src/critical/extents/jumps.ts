import { call, number, product } from "../../expr/build.ts";
import type { CallNode, Expr } from "../../expr/expr.ts";
import { partsOf, postorder } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { definitionOf } from "../../functions/table.ts";
import { isInteger } from "../../number/rational.ts";

/** The function with `sign(u)` for `|u|/u`. */
export function withSignsOfQuotients(f: Expr): Expr {
  const replaced = new Map<Expr, Expr>();
  const isSize = (part: Expr): part is CallNode => part.kind === "call" && part.name === "abs";
  for (const node of postorder([f])) {
    const isBesides = (part: Expr): boolean =>
      node.kind === "product" &&
      isSize(part) &&
      node.args.includes(part.args[0]!) &&
      isInteger(node.weights[node.args.indexOf(part)]!);
    const image = (part: Expr): Expr =>
      isBesides(part) ? product(call("sign", ...partsOf(part)), ...partsOf(part)) : replaced.get(part)!;
    replaced.set(node, rebuild(node, image));
  }
  return replaced.get(f)!;
}

/** What is compared with 0; `null` where the function has jumps of another kind. */
export function comparedSigns(f: Expr): readonly Expr[] | null {
  const compared = new Set<Expr>();
  for (const node of postorder([f])) {
    if (node.kind === "piecewise") return null;
    if (node.kind !== "call" || ["abs", "min", "max"].includes(node.name)) continue;
    if (node.name === "sign") compared.add(node.args[0]!);
    else {
      const definition = definitionOf(node.name);
      if (definition.kind !== "unary" || (definition.breaks ?? []).some(({ kind }) => kind === "jump")) return null;
    }
  }
  return [...compared];
}

/** All ways to give each of them a sign. */
export function choicesOfSigns(compared: readonly Expr[]): readonly ReadonlyMap<Expr, number>[] {
  return compared.reduce<readonly ReadonlyMap<Expr, number>[]>(
    (all, expr) => all.flatMap((signs) => [-1, 0, 1].map((sign) => new Map([...signs, [expr, sign]]))),
    [new Map()],
  );
}

/** The function that is left where the compared expressions have these signs. */
export function withSigns(f: Expr, signs: ReadonlyMap<Expr, number>): Expr {
  const replaced = new Map<Expr, Expr>();
  for (const node of postorder([f])) {
    const sign = node.kind === "call" && node.name === "sign" ? signs.get(node.args[0]!) : undefined;
    replaced.set(node, sign === undefined ? rebuild(node, (part) => replaced.get(part)!) : number(sign));
  }
  return replaced.get(f)!;
}

import { tidy } from "../evaluate/special-values.ts";
import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import type { Bindings } from "./bindings.ts";

/** A side of a rule with what its pattern variables stand for: the same functions meet in many products and sums. */
export const instanceOf = remembering((pattern, bindings) => substitute(pattern, replacementsOf(bindings)));

/** As `instanceOf`, with the values of functions at special arguments. */
export const tidyInstanceOf = remembering((pattern, bindings) => tidy(substitute(pattern, replacementsOf(bindings))));

function remembering(instantiate: (pattern: Expr, bindings: Bindings) => Expr): typeof instantiate {
  const known = createMemo<Map<string, Expr>>();
  return (pattern, bindings) => {
    let instances = known.get(pattern);
    if (instances === undefined) {
      instances = new Map();
      known.set(pattern, instances);
    }
    let key = "";
    for (let at = bindings; at !== null; at = at.others) key += `${at.name}${at.value.id}`;
    let instance = instances.get(key);
    if (instance === undefined) {
      instance = instantiate(pattern, bindings);
      instances.set(key, instance);
    }
    return instance;
  };
}

function replacementsOf(bindings: Bindings): ReadonlyMap<string, Expr> {
  const replacements = new Map<string, Expr>();
  for (let at = bindings; at !== null; at = at.others) replacements.set(at.name, at.value);
  return replacements;
}

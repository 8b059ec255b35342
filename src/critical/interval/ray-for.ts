import { derivativeOf, isFreeOfZeros, type Ray, signOn } from "../../certificates/confinement/ray.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { POSITIVE } from "../../evaluate/signs/signs.ts";
import { monomial, ONE, product, relation, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { poll } from "../../number/patience.ts";
import { negateRational } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";

const LONGEST_RAY = 8;

/** A chain of derivatives, positive factors left out, up to one of one sign. */
export function rayFor(h: Expr, name: string, from: number): Ray | null {
  const nowhere: Ray = { steps: [] };
  if (isFreeOfZeros(nowhere, h, name, from)) return nowhere;
  const steps: { multiplier: Expr; stated: Expr }[] = [];
  let current = h;
  while (steps.length < LONGEST_RAY) {
    poll(100);
    const step = withoutPositive(current, name);
    steps.push(step);
    const sign = signOn(step.stated, name, from, true);
    if (sign === 1 || sign === -1) return isFreeOfZeros({ steps }, h, name, from) ? { steps } : null;
    current = derivativeOf(step.stated, name);
    if (current === ZERO) return null;
  }
  return null;
}

/** A simple form without the factors that are positive where the variable is. */
function withoutPositive(expr: Expr, name: string): { readonly multiplier: Expr; readonly stated: Expr } {
  const positive = signContext([relation(">", variable(name))]);
  const simple = simplify(expr, { facts: [relation(">", variable(name))] });
  if (simple.kind !== "product") return { multiplier: ONE, stated: simple };
  const factors = simple.args.flatMap((arg, i) => (signsOf(arg, positive) === POSITIVE ? [i] : []));
  const multiplier = monomial(
    factors.map((i) => simple.args[i]!),
    factors.map((i) => negateRational(simple.weights[i]!)),
    1,
  );
  return { multiplier, stated: product(simple, multiplier) };
}

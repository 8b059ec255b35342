import { addRational, multiplyRational, type Rational } from "../number/rational.ts";
import { intern } from "./arena.ts";
import { sortById } from "./collect.ts";
import type { CallNode, Expr, PowerNode } from "./expr.ts";
import { monicPart, scale } from "./sum.ts";

type Exponential = PowerNode | CallNode;

/** `exp(u)`, or `u^v` with an exponent that is not a number: positive wherever it is defined. */
export function isExponential(expr: Expr): expr is Exponential {
  return expr.kind === "power" || (expr.kind === "call" && expr.name === "exp");
}

/**
 * Moves the weights of exponentials into their exponents, in place, and gathers those whose exponents differ by a rational
 * factor: `exp(u)^2·exp(-u) = exp(u)`. `count` of the args are exponentials. Sums of exponents are left to the simplifier.
 */
export function gatherExponentials(args: Expr[], weights: Rational[], count: number): void {
  if (!args.some((arg, i) => isExponential(arg) && (weights[i] !== 1 || (count > 1 && factorOf(arg) !== 1)))) return;
  const totals = new Map<Exponential, Rational>();
  let kept = 0;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (isExponential(arg)) {
      const monic = withExponent(arg, monicOf(exponentOf(arg)));
      totals.set(monic, addRational(totals.get(monic) ?? 0, multiplyRational(weights[i]!, factorOf(arg))));
    } else {
      args[kept] = arg;
      weights[kept] = weights[i]!;
      kept += 1;
    }
  }
  args.length = kept;
  weights.length = kept;
  for (const [monic, total] of totals) {
    if (total === 0) continue;
    args.push(withExponent(monic, scale(exponentOf(monic), total)));
    weights.push(1);
  }
  sortById(args, weights);
}

function exponentOf(exponential: Exponential): Expr {
  return exponential.args.at(-1)!;
}

/** The rational factor of the exponent. */
export function factorOf(exponential: Exponential): Rational {
  const exponent = exponentOf(exponential);
  return exponent.kind === "product" ? exponent.value : 1;
}

function monicOf(exponent: Expr): Expr {
  return exponent.kind === "product" ? monicPart(exponent) : exponent;
}

function withExponent(exponential: Exponential, exponent: Expr): Exponential {
  if (exponential.kind === "call") return intern("call", "exp", 0, [exponent]) as CallNode;
  return intern("power", "", 0, [exponential.args[0]!, exponent]) as PowerNode;
}

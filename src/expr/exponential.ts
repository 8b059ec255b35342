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
  if (!mustGather(args, weights, count)) return;
  const monics: Exponential[] = [];
  const totals: Rational[] = [];
  let kept = 0;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (!isExponential(arg)) {
      args[kept] = arg;
      weights[kept] = weights[i]!;
      kept += 1;
      continue;
    }
    const monic = monicExponential(arg);
    const position = monics.indexOf(monic);
    const total = multiplyRational(weights[i]!, factorOf(arg));
    if (position >= 0) totals[position] = addRational(totals[position]!, total);
    else {
      monics.push(monic);
      totals.push(total);
    }
  }
  args.length = kept;
  weights.length = kept;
  for (const [i, monic] of monics.entries()) {
    if (totals[i] === 0) continue;
    args.push(totals[i] === 1 ? monic : withExponent(monic, scale(exponentOf(monic), totals[i]!)));
    weights.push(1);
  }
  sortById(args, weights);
}

/** Whether some exponential has a weight, or several have exponents that may differ by a factor only. */
function mustGather(args: readonly Expr[], weights: readonly Rational[], count: number): boolean {
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (isExponential(arg) && (weights[i] !== 1 || (count > 1 && factorOf(arg) !== 1))) return true;
  }
  return false;
}

function monicExponential(exponential: Exponential): Exponential {
  const exponent = exponentOf(exponential);
  if (exponent.kind !== "product" || exponent.value === 1) return exponential;
  return withExponent(exponential, monicPart(exponent));
}

function exponentOf(exponential: Exponential): Expr {
  return exponential.args.at(-1)!;
}

/** The rational factor of the exponent. */
function factorOf(exponential: Exponential): Rational {
  const exponent = exponentOf(exponential);
  return exponent.kind === "product" ? exponent.value : 1;
}

function withExponent(exponential: Exponential, exponent: Expr): Exponential {
  if (exponential.kind === "call") return intern("call", "exp", 0, [exponent]) as CallNode;
  return intern("power", "", 0, [exponential.args[0]!, exponent]) as PowerNode;
}

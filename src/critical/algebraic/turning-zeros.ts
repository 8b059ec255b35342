import type { Condition, Expr } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { add, isConstant, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";

/** Polynomials without constant ones and repetitions, such that a point at which some condition fails or turns is a zero of one. */
export function turningZeros(
  conditions: readonly Condition[],
  variables: readonly string[],
): readonly Multivariate[] | null {
  const found: Multivariate[] = [];
  for (const condition of conditions) {
    const zeros = zerosOfCondition(condition, variables);
    if (zeros === null) return null;
    found.push(...zeros.map(primitivePart));
  }
  return found.filter((p, i) => !isConstant(p) && found.findIndex((q) => sameMultivariate(p, q)) === i);
}

function zerosOfCondition(condition: Condition, variables: readonly string[]): readonly Multivariate[] | null {
  if (condition.kind === "relation") return zerosOf(condition.args[0]!, variables);
  const parts = condition.conditions.map((part) => zerosOfCondition(part, variables));
  if (parts.includes(null)) return null;
  if (condition.name === "and") return parts.flatMap((part) => part!);
  // One of several is not 0: all of them are, where the sum of the squares is.
  const isOpen = condition.conditions.every((part) => part.kind === "relation" && part.name === "!=");
  if (!isOpen || parts.some((part) => part!.length === 0)) return isOpen ? [] : null;
  const products = parts.map((part) => part!.reduce(multiply));
  return [products.map((p) => multiply(p, p)).reduce(add)];
}

/** The factors of an expression that may be 0, as polynomials; a cube root and an absolute value by what is under them. */
function zerosOf(expr: Expr, variables: readonly string[]): readonly Multivariate[] | null {
  if (expr.kind === "product") {
    const factors = expr.args.filter((_, i) => signOfRational(expr.weights[i]!) > 0);
    const parts = factors.map((factor) => zerosOf(factor, variables));
    return parts.includes(null) ? null : parts.flatMap((part) => part!);
  }
  if (expr.kind === "call" && (expr.name === "cbrt" || expr.name === "abs")) return zerosOf(expr.args[0]!, variables);
  const read = quotientOf(expr, variables);
  return read === null ? null : [read.top];
}

import { allOf, anyOf, linearCombination, relation } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { absRational, divideRational, multiplyRational, signOfRational } from "../number/rational.ts";
import { latexNotation } from "./latex.ts";
import { layoutRoot } from "./layout.ts";
import type { Notation } from "./notation.ts";
import type { Piece } from "./precedence.ts";
import type { PrintOptions } from "./print-options.ts";
import { textNotation } from "./text.ts";
import { unicodeNotation } from "./unicode.ts";

/** Alone, not inside a formula, an equation has one sign of equality. */
const plainNotation: Notation<Piece> = {
  ...textNotation,
  comparison: (name, left, right) => {
    const piece = textNotation.comparison(name, left, right);
    return name === "=" ? { text: `${left.text} = ${right.text}`, level: piece.level } : piece;
  },
};

/** `x > 3/2`, `x != 1`, `x^2 + y^2 = 1`: an equivalent condition in mathjs syntax, one variable isolated where it is linear. */
export function printCondition(condition: Condition, options: PrintOptions = {}): string {
  return layoutRoot(isolated(condition), plainNotation, orderingOf(options.order), options.decimals).text;
}

/** The same for terminals: `x ≥ 3/2`, `x ≠ 1`. */
export function printConditionUnicode(condition: Condition, options: PrintOptions = {}): string {
  return layoutRoot(isolated(condition), unicodeNotation, orderingOf(options.order), options.decimals).text;
}

/** The same in LaTeX: `x \ge \frac{3}{2}`. */
export function printConditionLatex(condition: Condition, options: PrintOptions = {}): string {
  return layoutRoot(isolated(condition), latexNotation, orderingOf(options.order), options.decimals).text;
}

/** Every relation `a·x + b` divided by `|a|`; equations and inequations with a plus before some term. */
function isolated(condition: Condition): Condition {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map(isolated);
    return condition.name === "and" ? allOf(...parts) : anyOf(...parts);
  }
  const expr = condition.args[0]!;
  if (expr.kind !== "sum") return condition;
  const size = expr.args.length === 1 ? absRational(expr.weights[0]!) : 1;
  const symmetric = condition.name === "=" || condition.name === "!=";
  const flips = symmetric && expr.weights.every((weight) => signOfRational(weight) < 0);
  const factor = divideRational(flips ? -1 : 1, size);
  const weights = expr.weights.map((weight) => multiplyRational(weight, factor));
  return relation(condition.name, linearCombination(expr.args, weights, multiplyRational(expr.value, factor)));
}

import { freeNames, holds } from "../expr/build.ts";
import type { Condition, Expr, RelationNode } from "../expr/expr.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { degreeOf, type UnivariatePolynomial } from "../polynomial/univariate.ts";

/** The sign of a polynomial at a point of the line. */
type SignAt = (p: UnivariatePolynomial) => -1 | 0 | 1;

/** Conditions on the line, all about rational functions of one variable. */
export interface LineConditions {
  /** Their truth can change only at the roots of these. */
  readonly polynomials: readonly UnivariatePolynomial[];
  /** Whether all of them hold at the point where polynomials have the given signs. */
  readonly hold: (signAt: SignAt) => boolean;
}

/** `null` when a condition is not about rational functions of the variable. */
export function lineConditions(conditions: readonly Condition[], name: string): LineConditions | null {
  const polynomials: UnivariatePolynomial[] = [];
  const tests: ((signAt: SignAt) => boolean)[] = [];
  for (const condition of conditions) {
    const test = readCondition(condition, name, polynomials);
    if (test === null) return null;
    tests.push(test);
  }
  return { polynomials, hold: (signAt) => tests.every((test) => test(signAt)) };
}

function readCondition(
  condition: Condition,
  name: string,
  polynomials: UnivariatePolynomial[],
): ((signAt: SignAt) => boolean) | null {
  if (condition.kind === "connective") {
    const tests = condition.conditions.map((part) => readCondition(part, name, polynomials));
    if (tests.includes(null)) return null;
    return (signAt) =>
      condition.name === "and" ? tests.every((test) => test!(signAt)) : tests.some((test) => test!(signAt));
  }
  const compared = zeroAsIn(condition);
  const f = freeNames(compared).every((free) => free === name) ? rationalFunctionOf(compared, name) : null;
  if (f === null) return null;
  polynomials.push(...[f.numerator, f.denominator].filter((p) => degreeOf(p) > 0));
  return (signAt) => {
    const below = signAt(f.denominator);
    return below !== 0 && holds(condition.name, (signAt(f.numerator) * below) as -1 | 0 | 1);
  };
}

/** What is compared with 0, or for `|u| = 0` and `|u| != 0` the expression u. */
function zeroAsIn({ name, args }: RelationNode): Expr {
  const compared = args[0]!;
  const isSize = compared.kind === "call" && compared.name === "abs" && (name === "=" || name === "!=");
  return isSize ? compared.args[0]! : compared;
}

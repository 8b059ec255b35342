import type { Expr } from "../../expr/expr.ts";
import { poll } from "../../number/patience.ts";
import { signsOf } from "../signs/sign.ts";
import {
  ANY,
  NEGATIVE,
  NULL,
  POSITIVE,
  powerOfSigns,
  productOfSigns,
  type Signs,
  signsOfRational,
} from "../signs/signs.ts";
import { signsOfCall } from "./call-signs.ts";
import { factoredForms } from "./factored.ts";
import { signsByFacts } from "./facts.ts";
import { signsByGenerators } from "./generators.ts";
import { signsOnLine } from "./line.ts";
import { signsOfPolynomial } from "./polynomial-signs.ts";
import { signsOfRange } from "./range-of.ts";
import type { Region } from "./region.ts";
import { signsOfShiftedExponential } from "./shifted-exponential.ts";
import { signsOfTerms } from "./terms.ts";

/** How deep one question may lead to another. */
const DEEPEST = 5;

/**
 * The signs that the expression can have at the points of the region where it is defined, a superset of the truth: by its
 * shape, ranges, polynomials (quadratic, of one variable, forms of two), factors, conditions of the region, bounded parts and,
 * for functions of one variable, derivatives.
 */
export function signsOn(expr: Expr, region: Region, depth: number = DEEPEST): Signs {
  const known = region.proved.get(expr);
  if (known !== undefined) return known;
  poll(100);
  region.proved.set(expr, signsOf(expr, region.signs));
  const signs = refined(expr, region, depth);
  region.proved.set(expr, signs);
  return signs;
}

export function isNonnegativeOn(expr: Expr, region: Region): boolean {
  return (signsOn(expr, region) & NEGATIVE) === 0;
}

export function isPositiveOn(expr: Expr, region: Region): boolean {
  return (signsOn(expr, region) & (NEGATIVE | NULL)) === 0;
}

export function isSettled(signs: Signs): boolean {
  return signs === POSITIVE || signs === NEGATIVE || signs === NULL || signs === 0;
}

function refined(expr: Expr, region: Region, depth: number): Signs {
  let signs = signsOf(expr, region.signs) & signsOfRange(expr, region);
  const inner = (part: Expr): Signs => (depth > 0 ? signsOn(part, region, depth - 1) : signsOf(part, region.signs));
  const narrow = (find: () => Signs): void => {
    if (!isSettled(signs)) signs &= find();
  };
  if (expr.kind === "product") {
    narrow(() =>
      expr.args.reduce(
        (total, arg, i) => productOfSigns(total, powerOfSigns(inner(arg), expr.weights[i]!)),
        signsOfRational(expr.value),
      ),
    );
  }
  if (expr.kind === "call") narrow(() => signsOfCall(expr, region));
  if (expr.kind === "sum") narrow(() => signsOfShiftedExponential(expr, inner));
  narrow(() => signsOfPolynomial(expr, region));
  if (expr.kind === "sum") narrow(() => signsOfTerms(expr, region, inner));
  if (depth === 0) return signs;
  if (expr.kind === "variable") narrow(() => signsByFacts(expr, region, inner));
  if (expr.kind === "variable" || (isHalfSettled(signs) && expr.kind !== "sum")) return signs;
  if (!isSettled(signs)) {
    for (const other of factoredForms(expr, region)) narrow(() => (other === expr ? ANY : inner(other)));
  }
  if (expr.kind !== "sum") return signs;
  if (signs === ANY) narrow(() => signsByFacts(expr, region, inner));
  if (signs === ANY) narrow(() => signsByGenerators(expr, region, inner));
  if (signs === ANY) narrow(() => (depth < 2 ? ANY : signsOnLine(expr, region, inner)));
  return signs;
}

function isHalfSettled(signs: Signs): boolean {
  return (signs & NEGATIVE) === 0 || (signs & POSITIVE) === 0;
}

import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../evaluate/signs/signs.ts";
import { difference, monomial, ZERO } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { checkIdentity } from "./identity.ts";

/**
 * `expr = 0` wherever it is defined and the facts hold, by replacing equals by equals: each step is an identity, or a pair of
 * expressions of one sign with the same square.
 */
export interface RewritingCertificate {
  readonly kind: "rewriting";
  readonly expr: Expr;
  readonly facts: readonly Condition[];
  readonly steps: readonly (readonly [before: Expr, after: Expr])[];
}

/** Steps are proved one by one, then the expression is rewritten with them, parts first. */
export function checkRewriting({ expr, facts, steps }: RewritingCertificate): boolean {
  return steps.every(([before, after]) => isStep(before, after, facts)) && rewritten(expr, new Map(steps)) === ZERO;
}

function isStep(before: Expr, after: Expr, facts: readonly Condition[]): boolean {
  if (isIdentity(difference(before, after), facts)) return true;
  const square = (expr: Expr): Expr => monomial([expr], [2], 1);
  return haveOneSign(before, after, facts) && isIdentity(difference(square(before), square(after)), facts);
}

function isIdentity(expr: Expr, facts: readonly Condition[]): boolean {
  return (["sine", "cosine"] as const).some((eliminated) =>
    checkIdentity({ kind: "identity", expr, facts, eliminated }),
  );
}

/** Whether neither is ever negative, or neither ever positive. */
function haveOneSign(a: Expr, b: Expr, facts: readonly Condition[]): boolean {
  const signs = signContext(withConsequences(facts));
  const both = signsOf(a, signs) | signsOf(b, signs);
  return (both & NEGATIVE) === 0 || (both & POSITIVE) === 0;
}

/** Longest chain of steps from one node. */
const LONGEST = 1000;

function rewritten(expr: Expr, steps: ReadonlyMap<Expr, Expr>): Expr {
  const done = new Map<Expr, Expr>();
  const finish = (start: Expr): Expr => {
    let node = start;
    for (let count = 0; steps.has(node) && count < LONGEST; count += 1) node = steps.get(node)!;
    return node;
  };
  for (const node of postorder([expr])) {
    done.set(node, finish(rebuild(node, (part) => done.get(part)!)));
  }
  return done.get(expr)!;
}

import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../evaluate/signs/signs.ts";
import { difference, monomial, ZERO } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { checkIdentity, identityForms } from "./identity.ts";

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

/** Longest chain of steps from one node, and passes over the whole expression. */
const LONGEST = 1000;
const ROUNDS = 16;

/** The expression is rewritten with the steps, parts first, until nothing changes; each step is proved when it is used. */
export function checkRewriting({ expr, facts, steps }: RewritingCertificate): boolean {
  const next = new Map(steps);
  const proved = new Set<Expr>();
  const finish = (start: Expr): Expr | null => {
    let node = start;
    for (let count = 0; next.has(node) && count < LONGEST; count += 1) {
      const after = next.get(node)!;
      if (!proved.has(node) && !isStep(node, after, facts)) return null;
      proved.add(node);
      node = after;
    }
    return node;
  };
  let current: Expr | null = expr;
  for (let round = 0; current !== null && current !== ZERO && round < ROUNDS; round += 1)
    current = rewritten(current, finish);
  return current === ZERO;
}

function isStep(before: Expr, after: Expr, facts: readonly Condition[]): boolean {
  if (holds(difference(before, after), facts)) return true;
  const square = (expr: Expr): Expr => monomial([expr], [2], 1);
  return haveOneSign(before, after, facts) && holds(difference(square(before), square(after)), facts);
}

function holds(expr: Expr, facts: readonly Condition[]): boolean {
  return identityForms(expr, facts).some(checkIdentity);
}

/** Whether neither is ever negative, or neither ever positive. */
function haveOneSign(a: Expr, b: Expr, facts: readonly Condition[]): boolean {
  const signs = signContext(withConsequences(facts));
  const both = signsOf(a, signs) | signsOf(b, signs);
  return (both & NEGATIVE) === 0 || (both & POSITIVE) === 0;
}

function rewritten(expr: Expr, finish: (node: Expr) => Expr | null): Expr | null {
  const done = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    const result = finish(rebuild(node, (part) => done.get(part)!));
    if (result === null) return null;
    done.set(node, result);
  }
  return done.get(expr)!;
}

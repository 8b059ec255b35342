import type { Expr } from "../../expr/expr.ts";
import type { Certificate } from "../certificate.ts";
import { exprOfValue } from "../extent/claim.ts";
import { isBoundBySigns } from "../extent/signs.ts";
import type { ExtentCertificate } from "../extent.ts";
import type { Conduct } from "./conduct.ts";
import { hasValue, type NatureClaim } from "./subject.ts";

/** f has one value on the set, and the excess, f less that (`side` -1) or that less f, is nowhere negative by the rules for signs. */
export interface BoundProof {
  readonly by: "bound";
  readonly side: -1 | 1;
  readonly value: Expr;
  readonly excess: Expr;
}

/** f has its least or greatest value on the set. */
export interface ExtremeProof {
  readonly by: "extent";
  readonly extent: ExtentCertificate;
}

export function conductByBound({ side, value, excess }: BoundProof, claim: NatureClaim): Conduct | null {
  if (!hasValue(claim, value)) return null;
  const real = { kind: "closed-form", expr: value } as const;
  const { objective, variables, conditions } = claim;
  const bound = { objective, variables, conditions, side, value: real, attained: true };
  return isBoundBySigns(excess, bound, true) ? extreme(side) : null;
}

export function conductByExtent(
  { extent }: ExtremeProof,
  claim: NatureClaim,
  verify: (certificate: Certificate) => boolean,
): Conduct | null {
  const isAbout = extent.objective === claim.objective && extent.variables.join() === claim.variables.join();
  if (!isAbout || !extent.conditions.every((one) => claim.conditions.includes(one))) return null;
  const value = exprOfValue(extent.value);
  if (value === null || !hasValue(claim, value) || !verify(extent)) return null;
  return extreme(extent.side);
}

function extreme(side: -1 | 1): Conduct {
  return side < 0 ? { below: false, above: null, strict: null } : { below: null, above: false, strict: null };
}

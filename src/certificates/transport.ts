import { difference, scale, sum, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../number/rational.ts";
import type { Certificate } from "./certificate.ts";
import { isAtOrigin, localSign } from "./local-evidence.ts";

/**
 * `f(x) = part(L·(x - at))` with a rational matrix L of full row rank, so that f has at the point the type of `part` at 0; it
 * is not strict there when L has fewer rows than columns.
 */
export interface TransportCertificate {
  readonly kind: "transport";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly at: readonly Expr[];
  readonly part: Expr;
  readonly names: readonly string[];
  readonly matrix: readonly (readonly Rational[])[];
  /** That the difference of both sides is 0; `null` where they are the same expression. */
  readonly identity: Certificate | null;
  /** The type of `part` at 0. */
  readonly certificate: Certificate;
  readonly type: "minimum" | "maximum" | "saddle";
  readonly strict: boolean | null;
}

/** Whether the identity holds and the type follows from that of the part. */
export function checkTransport(certificate: TransportCertificate, verify: (child: Certificate) => boolean): boolean {
  const { objective, variables, at, part, names, matrix, identity, type, strict } = certificate;
  const child = certificate.certificate;
  const fits = matrix.length === names.length && matrix.every((row) => row.length === variables.length);
  if (!fits || at.length !== variables.length || rankOf(matrix) !== names.length || names.length === 0) return false;
  const image = transported(part, names, matrix, variables, at);
  if (image !== objective) {
    if (identity === null || identity.kind !== "identity" || !verify(identity)) return false;
    if (identity.facts.length > 0 || identity.expr !== difference(objective, image)) return false;
  }
  if (!isAtOrigin(child, part, names) || !verify(child)) return false;
  const { sign, strict: strictPart } = localSign({ kind: "critical", certificate: child });
  const found = sign === "both" ? "saddle" : sign > 0 ? "minimum" : "maximum";
  const strictness = sign === "both" ? null : names.length < variables.length ? false : strictPart;
  return found === type && strictness === strict;
}

/** `part` with the entries of `L·(x - at)` put for its variables. */
export function transported(
  part: Expr,
  names: readonly string[],
  matrix: readonly (readonly Rational[])[],
  variables: readonly string[],
  at: readonly Expr[],
): Expr {
  const forms = matrix.map((row) => {
    const moved = variables.map((name, i) => scale(difference(variable(name), at[i]!), row[i]!));
    return sum(...moved);
  });
  return substitute(part, new Map(names.map((name, i) => [name, forms[i]!])));
}

function rankOf(matrix: readonly (readonly Rational[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let i = rank + 1; i < rows.length; i += 1) {
      const factor = negateRational(divideRational(rows[i]![column]!, rows[rank]![column]!));
      rows[i] = rows[i]!.map((c, k) => addRational(c, multiplyRational(factor, rows[rank]![k]!)));
    }
    rank += 1;
  }
  return rank;
}

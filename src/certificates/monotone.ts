import { freeNames, quotient, rationalPower, variable } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import { hasIndex } from "../expr/variable-set.ts";
import { compareRational, isEven, isInteger, type Rational, signOfRational } from "../number/rational.ts";
import type { Certificate, MonotoneCertificate } from "./certificate.ts";
import { type SignBound, signBound } from "./positivity.ts";
import { objectiveOf, variablesOf } from "./subject.ts";

export type Direction = "increasing" | "decreasing";

/** Functions with a derivative of one sign, nowhere 0, inside their domain. */
const STRICT: ReadonlyMap<string, Direction> = new Map([
  ...(
    [
      "exp",
      "expm1",
      "log",
      "log1p",
      "log2",
      "log10",
      "sinh",
      "tanh",
      "asinh",
      "atanh",
      "acosh",
      "asin",
      "atan",
    ] as const
  ).map((name) => [name, "increasing"] as const),
  ...(["erf", "normcdf", "sigmoid", "softplus", "lambertw", "cbrt"] as const).map(
    (name) => [name, "increasing"] as const,
  ),
  ["acos", "decreasing"],
  ["erfc", "decreasing"],
]);

/**
 * Whether `objective` is `outer` at `inner`, one of the steps of `directionOf` in the stated direction, with nothing else that varies, and
 * the critical points of `inner` are covered by a certificate. Then f and `inner` have the same critical points where f is C^2.
 */
export function checkMonotone(
  certificate: MonotoneCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  const { objective, inner, outer, slot, direction } = certificate;
  if (freeNames(objective).includes(slot) || freeNames(inner).includes(slot)) return false;
  if (substitute(outer, new Map([[slot, inner]])) !== objective) return false;
  const own = variablesOf(certificate.certificate);
  if (own === null || freeNames(outer).some((name) => own.includes(name))) return false;
  if (directionOf(outer, slot, signBound(inner)) !== direction) return false;
  const evidence = certificate.certificate;
  return objectiveOf(evidence) === inner && verify(evidence);
}

/**
 * The direction of one elementary outer function, `c·t + d`, `c·t^q` (c of known sign), `b^t` or a call, for arguments of the given sign: its
 * derivative has that one sign wherever it is defined, except that `t^q`, `q > 1`, may be flat at `t = 0` when t keeps one
 * sign (points with t = 0 are then extrema of t, critical for both). `1/t` decreases on each side of its pole.
 */
export function directionOf(outer: Expr, slot: string, inner: SignBound): Direction | null {
  const t = variable(slot);
  switch (outer.kind) {
    case "call":
      return outer.args.length === 1 && outer.args[0] === t ? (STRICT.get(outer.name) ?? null) : null;
    case "sum":
      return directionOfSum(outer, t);
    case "product":
      return directionOfProduct(outer, t, inner);
    case "power":
      return outer.args[1] === t ? directionOfExponential(outer.args[0]!) : null;
    default:
      return null;
  }
}

/** `c·t` plus terms without t. */
function directionOfSum(outer: SumNode, t: Expr): Direction | null {
  const position = soleOccurrence(outer.args, t);
  return position === null ? null : oriented(signOfRational(outer.weights[position]!));
}

/** `t^q` times a factor without t of known sign. */
function directionOfProduct(outer: ProductNode, t: Expr, inner: SignBound): Direction | null {
  const position = soleOccurrence(outer.args, t);
  if (position === null) return null;
  const q = outer.weights[position]!;
  const factor = signBound(quotient(outer, rationalPower(t, q)));
  return factor === ">" || factor === "<" ? directionOfPower(q, factor === ">" ? 1 : -1, inner) : null;
}

/** The position of t among the args, when no other arg contains it. */
function soleOccurrence(args: readonly Expr[], t: Expr): number | null {
  const containing = args.filter((arg) => hasIndex(arg.free, t.free.indices[0]!));
  return containing.length === 1 && containing[0] === t ? args.indexOf(t) : null;
}

function directionOfPower(q: Rational, sign: -1 | 1, inner: SignBound): Direction | null {
  if (q === 1 || q === -1) return oriented(sign * q);
  if (!isInteger(q) || inner === ">" || inner === ">=") return oriented(sign * signOfRational(q));
  if (inner === "<" || inner === "<=") return oriented(sign * signOfRational(q) * (isEven(q) ? -1 : 1));
  return null;
}

function directionOfExponential(base: Expr): Direction | null {
  if (base.kind === "constant") return "increasing";
  if (base.kind !== "number" || signOfRational(base.value) <= 0) return null;
  return oriented(compareRational(base.value, 1));
}

function oriented(sign: number): Direction | null {
  return sign > 0 ? "increasing" : sign < 0 ? "decreasing" : null;
}

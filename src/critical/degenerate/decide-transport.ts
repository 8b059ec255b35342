import type { ExactPlace } from "../../certificates/exact-place.ts";
import { localSign } from "../../certificates/local-evidence.ts";
import { type TransportCertificate, transported } from "../../certificates/transport.ts";
import { difference, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { withinSteps } from "../../number/patience.ts";
import { divideRational, negateRational, type Rational } from "../../number/rational.ts";
import { rationalField } from "../../polynomial/germ/scalar-field.ts";
import { decideZero } from "../../simplify/is-zero.ts";
import { simplify } from "../../simplify/simplify.ts";
import { invariantDirection } from "./claims.ts";
import { decideDegenerate } from "./decide-degenerate.ts";
import { subjectOf } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

const ORDER = 6;
const STEPS = 8_000_000;

/**
 * The type at a point with any exact coordinates, for an f that is not a polynomial there: moved to 0 and simplified; and when
 * it does not change along a line, from its restriction to a plane across it.
 */
export function decideTransport(objective: Expr, variables: readonly string[], at: readonly Expr[]): Verdict | null {
  return withinSteps(STEPS, () => {
    const shifted = new Map(variables.map((name, i) => [name, sum(variable(name), at[i]!)]));
    const part = simplify(substitute(objective, shifted));
    const identity = variables.map((_, i) => variables.map((_name, k): Rational => (k === i ? 1 : 0)));
    const direct = at.every((c) => c === ZERO) ? null : conclude(objective, variables, at, part, variables, identity);
    if (direct !== null && !isByCoordinates(direct)) return direct;
    return acrossLine(objective, variables, at, part) ?? direct;
  });
}

/** Coordinates in which f is written say less of it than a line along which it does not change. */
function isByCoordinates({ certificate }: Verdict): boolean {
  return certificate?.kind === "transport" && certificate.certificate.kind === "pullback";
}

/** Where the series has derivative 0 in a direction v: `x_i - (v_i/v_j)·x_j`, i != j, are the variables that matter. */
function acrossLine(objective: Expr, variables: readonly string[], at: readonly Expr[], part: Expr): Verdict | null {
  if (variables.length < 2) return null;
  const origin: ExactPlace = { root: null, coordinates: variables.map(() => 0) };
  const germ = subjectOf(part, variables, origin, rationalField).germUpTo(ORDER);
  const direction = germ === null ? null : invariantDirection(germ, variables.length);
  if (direction === null) return null;
  const dropped = direction.findIndex((c) => c !== 0);
  const names = variables.filter((_, i) => i !== dropped);
  const matrix = variables.flatMap((_, i) => {
    if (i === dropped) return [];
    const slope = negateRational(divideRational(direction[i]!, direction[dropped]!));
    return [variables.map((_name, k): Rational => (k === i ? 1 : k === dropped ? slope : 0))];
  });
  const section = simplify(substitute(part, new Map([[variables[dropped]!, ZERO]])));
  return conclude(objective, variables, at, section, names, matrix);
}

function conclude(
  objective: Expr,
  variables: readonly string[],
  at: readonly Expr[],
  part: Expr,
  names: readonly string[],
  matrix: readonly (readonly Rational[])[],
): Verdict | null {
  const origin: ExactPlace = { root: null, coordinates: names.map(() => 0) };
  const verdict = decideDegenerate(part, names, origin);
  if (verdict === null || verdict.certificate === null || verdict.type === "constant") return null;
  const image = transported(part, names, matrix, variables, at);
  const zero = image === objective ? null : decideZero(difference(objective, image), { facts: [] });
  if (zero !== null && (zero.truth !== "true" || zero.certificate.kind !== "identity")) return null;
  const { sign, strict } = localSign({ kind: "critical", certificate: verdict.certificate });
  const certificate: TransportCertificate = {
    kind: "transport",
    objective,
    variables,
    at,
    part,
    names,
    matrix,
    identity: zero?.certificate ?? null,
    certificate: verdict.certificate,
    type: sign === "both" ? "saddle" : sign > 0 ? "minimum" : "maximum",
    strict: sign === "both" ? null : names.length < variables.length ? false : strict,
  };
  const reason =
    names.length < variables.length ? `f does not change along a line; across it, ${verdict.reason}` : verdict.reason;
  return { type: certificate.type, strict: certificate.strict, reason, certificate };
}

import { type ExactPlace, fieldOf } from "../../certificates/exact-place.ts";
import { signAtPlace, valueAtPlace } from "../../certificates/local-evidence.ts";
import { type PullbackCertificate, typeOfPullback } from "../../certificates/pullback.ts";
import { verify } from "../../certificates/verify.ts";
import { freeNames, linearCombination, monomial, ONE, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { negateRational, type Rational } from "../../number/rational.ts";
import { isRationalScalar } from "../../polynomial/germ/scalar-field.ts";
import { printText } from "../../print/text.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

/**
 * An f that is written in functions which are coordinates at the point: there it has the type that it has in these at 0.
 * `decide` finds that.
 */
export function decidePullback(
  subject: Subject,
  decide: (part: Expr, names: readonly string[]) => Verdict | null,
): Verdict | null {
  const { objective, variables, place, field } = subject;
  const written = inCoordinates(subject);
  if (written === null) return null;
  const names = [...written.functions.keys()];
  const functions = [...written.functions.values()];
  if (functions.every((f) => f.kind === "variable")) return null;
  const whole = factored(written.expr, names);
  if (whole === null || functions.length > variables.length) return null;
  const sign = signAtPlace(whole.unit, variables, place, field);
  const verdict = sign === null || sign === 0 ? null : decide(whole.part, names);
  if (verdict === null || verdict.certificate === null || verdict.type === "constant") return null;
  const found = typeOfPullback(verdict.certificate, sign === 1 ? 1 : -1, functions.length === variables.length);
  const certificate: PullbackCertificate = {
    kind: "pullback",
    objective,
    variables,
    at: place,
    functions,
    names,
    ...whole,
    certificate: verdict.certificate,
    ...found,
  };
  if (!verify(certificate)) return null;
  const places = functions.map((f, i) => `${names[i]} = ${printText(f, { order: variables })}`).join(", ");
  return { ...found, reason: `in ${places}: ${verdict.reason}`, certificate };
}

interface Written {
  readonly expr: Expr;
  readonly functions: ReadonlyMap<string, Expr>;
}

/** With names for the largest parts that are 0 at the point and have a gradient there. */
function inCoordinates({ objective, variables, place, field, germOf }: Subject): Written | null {
  const taken = new Set([...variables, ...freeNames(objective)]);
  const functions = new Map<string, Expr>();
  const isCoordinate = (expr: Expr): boolean =>
    valueAtPlace(expr, variables, place, field) === 0 && (germOf(expr, 1)?.size ?? 0) > 0;
  const nameOf = (expr: Expr): string => {
    const known = [...functions].find(([, f]) => f === expr);
    if (known !== undefined) return known[0];
    let name = "";
    for (let k = functions.size + 1; name === "" || taken.has(name); k += variables.length) name = `u${k}`;
    functions.set(name, expr);
    return name;
  };
  const named = (expr: Expr): Expr => {
    if (!freeNames(expr).some((name) => variables.includes(name))) return expr;
    if (isCoordinate(expr)) return variable(nameOf(expr));
    return expr.kind === "variable" ? expr : rebuild(expr, named);
  };
  const expr = named(objective);
  return functions.size === 0 ? null : { expr, functions };
}

/** `constant + unit·part`, the part in the names alone; `null` where that is not how it is written. */
function factored(
  expr: Expr,
  names: readonly string[],
): { readonly constant: Rational; readonly unit: Expr; readonly part: Expr } | null {
  const isOwn = (part: Expr): boolean => freeNames(part).every((name) => names.includes(name));
  if (isOwn(expr)) {
    const constant = valueAtOrigin(expr, names);
    return constant === null
      ? null
      : { constant, unit: ONE, part: linearCombination([expr], null, negateRational(constant)) };
  }
  const isShifted = expr.kind === "sum" && expr.args.length === 1;
  const body = isShifted ? expr.args[0]! : expr;
  if (body.kind !== "product") return null;
  const own = body.args.map(isOwn);
  const weight = isShifted ? expr.weights[0]! : 1;
  const only = (wanted: boolean, value: Rational): Expr =>
    monomial(
      body.args.filter((_, i) => own[i] === wanted),
      body.weights.filter((_, i) => own[i] === wanted),
      value,
    );
  const part = only(true, body.value);
  if (own.every((isPart) => !isPart) || valueAtOrigin(part, names) !== 0) return null;
  return { constant: isShifted ? expr.value : 0, unit: only(false, weight), part };
}

function valueAtOrigin(part: Expr, names: readonly string[]): Rational | null {
  const origin: ExactPlace = { root: null, coordinates: names.map(() => 0) };
  const value = valueAtPlace(part, names, origin, fieldOf(origin)!);
  return value !== null && isRationalScalar(value) ? value : null;
}

import type { Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { compileDouble } from "./double.ts";

/** Digits in which two values must agree before equality is looked into. */
const DIGITS = 7;

/** What the coordinates are multiplied by until there is a value: functions may be defined near 0 only, or on one side of it. */
const SCALES = [1, 1 / 16, -1, -1 / 16, 8];

/**
 * One expression for each class of equal ones among those asked about, the first of its class. Which pairs are compared at
 * all is guided by values in doubles at one point, the first of a few at which there are any; equality is what `areEqual` proves.
 */
export function representatives(areEqual: (a: Expr, b: Expr) => boolean): (expr: Expr) => Expr {
  const classes = new Map<string, Expr[]>();
  return (expr) => {
    const key = fingerprint(expr);
    if (key === null) return expr;
    const known = classes.get(key) ?? [];
    const found = known.find((other) => other === expr || areEqual(other, expr));
    if (found !== undefined) return found;
    classes.set(key, [...known, expr]);
    return expr;
  };
}

function fingerprint(expr: Expr): string | null {
  const names = freeNames(expr).sort();
  const evaluate = compileDouble(expr, names);
  for (const scale of SCALES) {
    const value = evaluate(names.map((name) => scale * coordinate(name)));
    if (Number.isFinite(value)) return `${scale} ${value.toPrecision(DIGITS)}`;
  }
  return null;
}

/** A number between 1/4 and 1 that depends on the name alone. */
function coordinate(name: string): number {
  let hash = 7;
  for (let i = 0; i < name.length; i += 1) hash = (hash * 31 + name.charCodeAt(i)) % 1_000_003;
  return 0.25 + (0.75 * hash) / 1_000_003;
}

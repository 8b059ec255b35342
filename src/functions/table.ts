import { call } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { abs } from "./abs.ts";
import { acos } from "./acos.ts";
import { acosh } from "./acosh.ts";
import { acot } from "./acot.ts";
import { acoth } from "./acoth.ts";
import { acsc } from "./acsc.ts";
import { acsch } from "./acsch.ts";
import { asec } from "./asec.ts";
import { asech } from "./asech.ts";
import { asin } from "./asin.ts";
import { asinh } from "./asinh.ts";
import { atan } from "./atan.ts";
import { atan2 } from "./atan2.ts";
import { atanh } from "./atanh.ts";
import { beta } from "./beta.ts";
import { cbrt } from "./cbrt.ts";
import { cos } from "./cos.ts";
import { cosh } from "./cosh.ts";
import { cot } from "./cot.ts";
import { coth } from "./coth.ts";
import { csc } from "./csc.ts";
import { csch } from "./csch.ts";
import type { FunctionDefinition } from "./definition.ts";
import { digamma } from "./digamma.ts";
import { erf } from "./erf.ts";
import { erfc } from "./erfc.ts";
import { exp } from "./exp.ts";
import { exp2 } from "./exp2.ts";
import { expm1 } from "./expm1.ts";
import { gamma } from "./gamma.ts";
import { lambertw } from "./lambertw.ts";
import { lgamma } from "./lgamma.ts";
import { log } from "./log.ts";
import { log1p } from "./log1p.ts";
import { log2 } from "./log2.ts";
import { log10 } from "./log10.ts";
import { max } from "./max.ts";
import { min } from "./min.ts";
import { normcdf } from "./normcdf.ts";
import { normpdf } from "./normpdf.ts";
import { polygamma } from "./polygamma.ts";
import { pow } from "./pow.ts";
import { root } from "./root.ts";
import { rootof } from "./rootof.ts";
import { sec } from "./sec.ts";
import { sech } from "./sech.ts";
import { sigmoid } from "./sigmoid.ts";
import { sign } from "./sign.ts";
import { sin } from "./sin.ts";
import { sinh } from "./sinh.ts";
import { softplus } from "./softplus.ts";
import { sqrt } from "./sqrt.ts";
import { tan } from "./tan.ts";
import { tanh } from "./tanh.ts";

/** One line for every function, in the order of the function list. */
const definitions: readonly FunctionDefinition[] = [
  abs,
  sign,
  sqrt,
  cbrt,
  root,
  exp,
  expm1,
  exp2,
  pow,
  log,
  log10,
  log2,
  log1p,
  sin,
  cos,
  tan,
  cot,
  sec,
  csc,
  asin,
  acos,
  atan,
  acot,
  asec,
  acsc,
  atan2,
  sinh,
  cosh,
  tanh,
  coth,
  sech,
  csch,
  asinh,
  acosh,
  atanh,
  acoth,
  asech,
  acsch,
  erf,
  erfc,
  normcdf,
  normpdf,
  sigmoid,
  softplus,
  gamma,
  lgamma,
  digamma,
  polygamma,
  beta,
  lambertw,
  rootof,
  min,
  max,
];

/** Every function of the program, by its canonical name and by its aliases. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  definitions.flatMap((definition) =>
    [definition.name, ...(definition.aliases ?? [])].map((name) => [name, definition] as const),
  ),
);

/** The canonical names, in the order of the function list. */
export const functionNames: readonly string[] = definitions.map(({ name }) => name);

/** The definition of a function by any of its names, or undefined. */
export function definitionNamed(name: string): FunctionDefinition | undefined {
  return functions.get(name);
}

/** All names of functions, the aliases of one after its canonical name. */
export function spellings(): readonly string[] {
  return [...functions.keys()];
}

/** The definition of a function that must exist: the name of a call node. Throws `RangeError` for any other name. */
export function definitionOf(name: string): FunctionDefinition {
  const definition = functions.get(name);
  if (definition === undefined) throw new RangeError(`no function ${name}`);
  return definition;
}

/** How many arguments may be written; `most` may be infinite. */
export function arityOf(definition: FunctionDefinition): readonly [least: number, most: number] {
  return definition.written ?? (definition.kind === "unary" ? [1, 1] : definition.arity);
}

/** Why these arguments cannot be given to the function ("the order must be a whole number, 0 or more"), or null. */
export function objectionTo(definition: FunctionDefinition, args: readonly Expr[]): string | null {
  const [least, most] = arityOf(definition);
  if (args.length < least || args.length > most) return `${definition.name} takes ${argumentCount(least, most)}`;
  return definition.objection?.(...args) ?? null;
}

function argumentCount(least: number, most: number): string {
  const noun = least === 1 && most === 1 ? "argument" : "arguments";
  if (most === Number.POSITIVE_INFINITY) return `${least} or more arguments`;
  return least === most ? `${least} ${noun}` : `${least} to ${most} arguments`;
}

/**
 * The canonical expression of a function, by any of its names, at some arguments: a call node, or what `build` makes of it.
 * Throws `RangeError` where `objectionTo` objects.
 */
export function apply(name: string, args: readonly Expr[]): Expr {
  const definition = definitionOf(name);
  const objection = objectionTo(definition, args);
  if (objection !== null) throw new RangeError(objection);
  return definition.build === undefined ? call(definition.name, ...args) : definition.build(...args);
}

import fc from "fast-check";
import { encloseRationalPower } from "../../src/evaluate/enclose-power.ts";
import { call, linearCombination, monomial, number, rationalPower, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { definitionOf } from "../../src/functions/table.ts";
import { addBall, type Ball, ballFromRational, type Enclosed, multiplyBall } from "../../src/number/ball.ts";
import { fraction, type Rational } from "../../src/number/rational.ts";

/** A formula as it could be typed, before any normal form. */
export type Recipe =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "sum" | "product"; readonly parts: readonly Recipe[] }
  | { readonly kind: "power"; readonly base: Recipe; readonly exponent: Rational }
  | { readonly kind: "call"; readonly name: string; readonly argument: Recipe };

export const VARIABLES = ["x", "y", "z"] as const;
const FUNCTIONS = ["exp", "log", "sin", "cos", "atan", "tanh", "abs", "sqrt"] as const;

const smallRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

const exponent: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.constantFrom(1, 1, 2, 3))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** Formulas with powers of every kind, negative bases and even roots; `functions` lets calls in as well. */
export function recipes(functions: boolean): fc.Arbitrary<Recipe> {
  return fc.letrec<{ recipe: Recipe }>((tie) => {
    const parts = fc.array(tie("recipe"), { minLength: 2, maxLength: 3 });
    const inner: fc.Arbitrary<Recipe>[] = [
      fc.record({ kind: fc.constantFrom("sum" as const, "product" as const), parts }),
      fc.record({ kind: fc.constant("power" as const), base: tie("recipe"), exponent }),
    ];
    const calls = fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom(...FUNCTIONS),
      argument: tie("recipe"),
    });
    return {
      recipe: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        fc.oneof(
          fc.constantFrom(...VARIABLES).map((name): Recipe => ({ kind: "variable", name })),
          smallRational.map((value): Recipe => ({ kind: "number", value })),
        ),
        ...inner,
        ...(functions ? [calls] : []),
      ),
    };
  }).recipe;
}

/** The expression in normal form. */
export function build(recipe: Recipe): Expr {
  switch (recipe.kind) {
    case "number":
      return number(recipe.value);
    case "variable":
      return variable(recipe.name);
    case "sum":
      return linearCombination(recipe.parts.map(build), null, 0);
    case "product":
      return monomial(recipe.parts.map(build), null, 1);
    case "power":
      return rationalPower(build(recipe.base), recipe.exponent);
    case "call": {
      const argument = build(recipe.argument);
      return recipe.name === "sqrt" ? rationalPower(argument, fraction(1n, 2n)) : call(recipe.name, argument);
    }
  }
}

/** The value of the formula as typed, by real arithmetic, without any normal form. */
export function evaluateAsTyped(recipe: Recipe, at: ReadonlyMap<string, Rational>, bits: number): Enclosed {
  const of = (part: Recipe): Enclosed => evaluateAsTyped(part, at, bits);
  switch (recipe.kind) {
    case "number":
      return ballFromRational(recipe.value, bits);
    case "variable":
      return ballFromRational(at.get(recipe.name)!, bits);
    case "sum":
      return strict(recipe.parts.map(of), (balls) => balls.reduce((a, b) => addBall(a, b, bits)));
    case "product":
      return strict(recipe.parts.map(of), (balls) => balls.reduce((a, b) => multiplyBall(a, b, bits)));
    case "power":
      return powerOf(of(recipe.base), recipe.exponent, bits);
    case "call": {
      const argument = of(recipe.argument);
      if (recipe.name === "sqrt") return powerOf(argument, fraction(1n, 2n), bits);
      return strict([argument], ([ball]) => definitionOf(recipe.name).approximate(bits, ball!));
    }
  }
}

function powerOf(base: Enclosed, exponent: Rational, bits: number): Enclosed {
  if (exponent === 0) return base === "undefined" || base === "unknown" ? base : ballFromRational(1, bits);
  return strict([base], ([ball]) => encloseRationalPower(ball!, exponent, bits));
}

function strict(operands: readonly Enclosed[], apply: (balls: readonly Ball[]) => Enclosed): Enclosed {
  if (operands.includes("undefined")) return "undefined";
  return operands.includes("unknown") ? "unknown" : apply(operands as readonly Ball[]);
}

/** Coordinates of the three variables. */
export const points: fc.Arbitrary<ReadonlyMap<string, Rational>> = fc
  .tuple(smallRational, smallRational, smallRational)
  .map((values) => new Map(VARIABLES.map((name, i) => [name, values[i]!])));

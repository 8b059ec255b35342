import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { layoutExpr } from "./layout.ts";
import { linearNotation } from "./linear-notation.ts";
import { enclosed, level, type Piece } from "./precedence.ts";
import type { PrintOptions } from "./print-options.ts";

/** mathjs syntax: reading it gives the same node again. */
export const textNotation = linearNotation(
  { times: "*", minus: "-", comparisons: { ">": ">", ">=": ">=", "<": "<", "<=": "<=", "=": "==", "!=": "!=" } },
  {
    constant: (name) => ({ text: name, level: level.atom }),
    power: (base, exponent) => ({
      text: `${enclosed(base, level.atom)}^${enclosed(exponent, level.atom)}`,
      level: level.power,
    }),
    squareRoot: (of) => callPiece("sqrt", [of]),
    call: callPiece,
    conditional: (branches, otherwise) => {
      if (otherwise === null)
        return callPiece(
          "piecewise",
          branches.flatMap(({ when, value }) => [when, value]),
        );
      const chain = branches.map(({ when, value }) => `${enclosed(when, level.or)} ? ${enclosed(value, level.sum)} : `);
      return { text: chain.join("") + enclosed(otherwise, level.sum), level: level.conditional };
    },
  },
);

/** `name(a, b)`. */
export function callPiece(name: string, args: readonly Piece[]): Piece {
  return { text: `${name}(${args.map((arg) => arg.text).join(", ")})`, level: level.atom };
}

/** An expression in mathjs syntax (`2*x + 3*y`, `x^2/2`, `sqrt(x)`), the same for every construction order. */
export function printText(expr: Expr, options: PrintOptions = {}): string {
  return layoutExpr(expr, textNotation, orderingOf(options.order), options.decimals).text;
}

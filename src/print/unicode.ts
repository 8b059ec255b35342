import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { layoutExpr } from "./layout.ts";
import { linearNotation } from "./linear-notation.ts";
import { enclosed, level, type Piece } from "./precedence.ts";
import type { PrintOptions } from "./print-options.ts";
import { callPiece } from "./text.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** For terminals: `2·x + 3·y`, `x²`, `√(x + 1)`, `−`, `|x|`. */
export const unicodeNotation = linearNotation(
  { times: "·", minus: "−", comparisons: { ">": ">", ">=": "≥", "<": "<", "<=": "≤", "=": "=", "!=": "≠" } },
  {
    constant: (name) => ({ text: name === "pi" ? "π" : name, level: level.atom }),
    power: (base, exponent) => ({
      text: enclosed(base, level.atom) + (superscript(exponent.text) ?? `^${enclosed(exponent, level.atom)}`),
      level: level.power,
    }),
    squareRoot: (of) => ({ text: `√${isPlain(of) ? of.text : `(${of.text})`}`, level: level.power }),
    call: (name, args) => {
      if (name === "abs") return { text: `|${args[0]!.text}|`, level: level.atom };
      const power = name === "exp" ? superscript(args[0]!.text) : null;
      return power === null ? callPiece(name, args) : { text: `e${power}`, level: level.power };
    },
    conditional: (branches, otherwise) => {
      const cases = branches.map(({ when, value }) => `${value.text} if ${when.text}`);
      const last = otherwise === null ? [] : [`${otherwise.text} otherwise`];
      return { text: `{${[...cases, ...last].join("; ")}}`, level: level.atom };
    },
  },
);

function isPlain(piece: Piece): boolean {
  return piece.level === level.atom && /^[\p{L}\d]+$/u.test(piece.text);
}

/** Raised digits; null unless the text is a non-negative integer. */
function superscript(text: string): string | null {
  return /^\d+$/.test(text) ? [...text].map((digit) => SUPERSCRIPTS[Number(digit)]!).join("") : null;
}

/** An expression for people at a terminal; not meant to be read back. */
export function printUnicode(expr: Expr, options: PrintOptions = {}): string {
  return layoutExpr(expr, unicodeNotation, orderingOf(options.order), options.decimals).text;
}

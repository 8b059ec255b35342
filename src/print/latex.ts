import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { definitionOf } from "../functions/table.ts";
import { layoutExpr } from "./layout.ts";
import type { Comparison, Notation } from "./notation.ts";
import { level, type Piece } from "./precedence.ts";
import type { PrintOptions } from "./print-options.ts";

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  ">": ">",
  ">=": "\\ge",
  "<": "<",
  "<=": "\\le",
  "=": "=",
  "!=": "\\ne",
};

const GREEK = new Set(
  (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega " +
    "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
  ).split(" "),
);

export const latexNotation: Notation<Piece> = {
  integer: (digits) => atom(digits),
  symbol: (name) => atom(writeName(name)),
  constant: (name) => atom(name === "pi" ? "\\pi" : "e"),
  negative: (of) => ({ text: `-${enclosed(of, level.product)}`, level: level.sum }),
  sum: (terms) => {
    const written = terms.map(({ negative, body }) => (negative ? " - " : " + ") + enclosed(body, level.product));
    return { text: written.join("").replace(/^ \+ /, "").replace(/^ - /, "-"), level: level.sum };
  },
  product: (factors) => ({
    text: factors.map((factor) => enclosed(factor, level.product)).reduce(juxtaposed),
    level: level.product,
  }),
  quotient: (numerator, denominator) => ({
    text: `\\frac{${numerator.text}}{${denominator.text}}`,
    level: level.product,
  }),
  power: (base, exponent) => ({ text: `${enclosed(base, level.atom)}^{${exponent.text}}`, level: level.power }),
  squareRoot: (of) => atom(`\\sqrt{${of.text}}`),
  call: (name, args) => ({ text: spelled(name, args), level: level.power }),
  conditional: (branches, otherwise) => {
    const rows = branches.map(({ when, value }) => `${value.text} & \\text{if } ${when.text}`);
    const last = otherwise === null ? [] : [`${otherwise.text} & \\text{otherwise}`];
    return atom(`\\begin{cases} ${[...rows, ...last].join(" \\\\ ")} \\end{cases}`);
  },
  comparison: (name, left, right) => ({
    text: `${left.text} ${COMPARISONS[name]} ${right.text}`,
    level: level.comparison,
  }),
  connective: (name, parts) => ({
    text: parts.map((part) => enclosed(part, level[name] + 1)).join(name === "and" ? " \\land " : " \\lor "),
    level: level[name],
  }),
};

function atom(text: string): Piece {
  return { text, level: level.atom };
}

function enclosed(piece: Piece, least: number): string {
  return piece.level >= least ? piece.text : `\\left(${piece.text}\\right)`;
}

/** A dot only where two numbers would run together. */
function juxtaposed(left: string, right: string): string {
  return /^\d/.test(right) ? `${left} \\cdot ${right}` : `${left} ${right}`;
}

function spelled(name: string, args: readonly Piece[]): string {
  const texts = args.map((arg) => arg.text);
  return definitionOf(name).spelling.latex.replace(/#(\d|\*)/g, (_, which: string) =>
    which === "*" ? texts.join(", ") : texts[Number(which) - 1]!,
  );
}

/** Greek names as letters, digits at the end as an index, longer names upright. */
function writeName(name: string): string {
  const [, stem, index] = /^(.*?)_?(\d*)$/.exec(name)!;
  const word = stem ?? "";
  const escaped = word.replaceAll("_", "\\_").replaceAll("$", "\\$");
  const letter = GREEK.has(word) ? `\\${word}` : [...word].length > 1 ? `\\mathrm{${escaped}}` : escaped;
  return index === "" || index === undefined ? letter : `${letter}_{${index}}`;
}

/** An expression in LaTeX, for mathematics mode. */
export function printLatex(expr: Expr, options: PrintOptions = {}): string {
  return layoutExpr(expr, latexNotation, orderingOf(options.order), options.decimals).text;
}

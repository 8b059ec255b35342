import type { Comparison, Notation, Signed } from "./notation.ts";
import { enclosed, level, type Piece } from "./precedence.ts";

/** The signs in which the notations that fit on one line differ. */
export interface Signs {
  readonly times: string;
  readonly minus: string;
  readonly comparisons: Readonly<Record<Comparison, string>>;
}

/** What a one-line notation spells in its own way. */
export type Spellings = Pick<Notation<Piece>, "constant" | "power" | "squareRoot" | "call" | "conditional">;

/** A notation on one line: `2*x + 3/y`, with the fewest parentheses that mathjs's grammar allows. */
export function linearNotation(signs: Signs, spellings: Spellings): Notation<Piece> {
  return {
    ...spellings,
    integer: (digits) => ({ text: digits, level: level.atom }),
    symbol: (name) => ({ text: name, level: level.atom }),
    negative: (of) => ({ text: signs.minus + enclosed(of, level.product), level: level.sum }),
    sum: (terms) => ({ text: writeTerms(terms, signs.minus), level: level.sum }),
    product: (factors) => ({ text: writeFactors(factors, signs.times), level: level.product }),
    quotient: (numerator, denominator) => ({
      text: `${enclosed(numerator, level.product)}/${enclosed(denominator, level.power)}`,
      level: level.product,
    }),
    comparison: (name, left, right) => ({
      text: `${enclosed(left, level.sum)} ${signs.comparisons[name]} ${enclosed(right, level.sum)}`,
      level: level.comparison,
    }),
    connective: (name, parts) => ({
      text: parts.map((part) => enclosed(part, level[name] + 1)).join(` ${name} `),
      level: level[name],
    }),
  };
}

function writeTerms(terms: readonly Signed<Piece>[], minus: string): string {
  let text = "";
  terms.forEach(({ negative, body }, i) => {
    const term = enclosed(body, level.product);
    if (i === 0) text = negative ? minus + term : term;
    else text += negative ? ` ${minus} ${term}` : ` + ${term}`;
  });
  return text;
}

/** `a*b`; a quotient after the first factor would be read otherwise, so it is enclosed. */
function writeFactors(factors: readonly Piece[], times: string): string {
  return factors.map((factor, i) => enclosed(factor, i === 0 ? level.product : level.power)).join(times);
}

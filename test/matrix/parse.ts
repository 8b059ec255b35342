import { fraction, type Rational } from "../../src/number/rational.ts";

/** Rows separated by `;`, entries by spaces: `"2 3; 3 -5/2"`. */
export function parseMatrix(text: string): Rational[][] {
  return text.split(";").map((row) => row.trim().split(" ").map(parseEntry));
}

function parseEntry(text: string): Rational {
  const [numerator, denominator] = text.split("/");
  return fraction(BigInt(numerator!), BigInt(denominator ?? "1"));
}

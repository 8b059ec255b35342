import { closingPosition, inserted, isOperator, type Token } from "./token.ts";

/**
 * The rule for products without a sign beside a division, such as `1/2x`: as mathjs reads it with a note, an error, or the
 * product first, `1/(2x)`.
 */
export type ImplicitRule = "mathjs" | "strict" | "high";

/** The words with every product without a sign that follows a `/` in parentheses: `1/2x(y+1)^2` is `1/(2x(y+1)^2)`. */
export function groupDivisors(tokens: readonly Token[]): readonly Token[] {
  const openers = new Set<number>();
  const closers = new Array<number>(tokens.length).fill(0);
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isOperator(tokens[i], "/")) continue;
    const first = endOfPower(tokens, i + 1);
    const last = endOfProduct(tokens, first);
    if (last === first) continue;
    openers.add(i);
    closers[last]! += 1;
  }
  return tokens.flatMap((token, i) => [
    token,
    ...(openers.has(i) ? [inserted("(", token.end)] : []),
    ...Array.from({ length: closers[i]! }, () => inserted(")", token.end)),
  ]);
}

/** The last word of the factors that stand side by side, the first of which ends at `end`. */
function endOfProduct(tokens: readonly Token[], end: number): number {
  let last = end;
  while (beginsOperand(tokens[last + 1])) last = endOfPower(tokens, last + 1);
  return last;
}

/** The last word of a number, name, call or parenthesis with its signs and exponents. */
function endOfPower(tokens: readonly Token[], start: number): number {
  let i = start;
  while (isOperator(tokens[i], "-") || isOperator(tokens[i], "+")) i += 1;
  if (tokens[i]?.mark === "function") i += 1;
  const end = isOperator(tokens[i], "(") ? closingPosition(tokens, i) : Math.min(i, tokens.length - 1);
  return isOperator(tokens[end + 1], "^") ? endOfPower(tokens, end + 2) : end;
}

function beginsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "operator" || token.text === "(");
}

import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../diagnostic/span.ts";
import { endsOperand, type Token } from "./token.ts";

export const DEEPEST = 200;

/** What is open inside one pair of parentheses: conditionals, and signs and powers still waiting for their operand. */
interface Level {
  conditionals: number;
  waiting: number;
}

/**
 * Refuses formulas that would exhaust the stack of a recursive parser: parentheses, conditionals, chains of signs and of
 * powers count one level each, long sums and products none.
 */
export function tooDeep(tokens: readonly Token[]): Diagnostic | null {
  const levels: Level[] = [{ conditionals: 0, waiting: 0 }];
  let depth = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    depth += change(levels, token, endsOperand(tokens[i - 1]));
    if (depth > DEEPEST) {
      return nestedTooDeep({ start: token.start, end: token.end });
    }
  }
  return null;
}

/** The failure of a formula that is nested too deeply at some place. */
export function nestedTooDeep(span: Span): Diagnostic {
  return { code: "limit/nesting", message: `the formula is nested more than ${DEEPEST} deep here`, span };
}

/** How much deeper the parser stands after a word; `binary` tells a sign from an operator between operands. */
function change(levels: Level[], token: Token, binary: boolean): number {
  const level = levels.at(-1)!;
  if (token.kind !== "operator") return binary ? -settle(level, false) : 0;
  switch (token.text) {
    case "(": {
      const settled = binary ? settle(level, false) : 0;
      levels.push({ conditionals: 0, waiting: 0 });
      return 1 - settled;
    }
    case ")":
      if (levels.length > 1) levels.pop();
      return levels.length === 0 ? 0 : -1 - settle(level, true);
    case "^":
    case "not":
      return wait(level);
    case "+":
    case "-":
      return binary ? -settle(level, false) : wait(level);
    case "?":
      level.conditionals += 1;
      return 1 - settle(level, false);
    case ",":
      return -settle(level, true);
    default:
      return -settle(level, false);
  }
}

function wait(level: Level): number {
  level.waiting += 1;
  return 1;
}

/** An operand is complete: nothing waits for it any more. */
function settle(level: Level, conditionals: boolean): number {
  const settled = level.waiting + (conditionals ? level.conditionals : 0);
  level.waiting = 0;
  if (conditionals) level.conditionals = 0;
  return settled;
}

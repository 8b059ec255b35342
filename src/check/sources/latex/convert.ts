import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../../diagnostic/result.ts";
import { functions, greek, inverses } from "./names.ts";
import { type LatexToken, latexTokens } from "./tokens.ts";

const DEEPEST = 100;

/** Where reading stops: it leaves by itself through `convertLatex` only. */
class Refusal {
  readonly error: Diagnostic;
  constructor(error: Diagnostic) {
    this.error = error;
  }
}

/**
 * A formula in LaTeX as one in our grammar. Understood are fractions, roots, powers, indices, products (also without a sign),
 * brackets, bars, Greek letters and functions (`\sin^2 x`, `\log_2 x`, `\operatorname`); single letters are names, as is
 * usual. An equation `f(x) = ...` is its right side. Anything else is refused at its place.
 */
export function convertLatex(source: string): Result<string> {
  const tokens = latexTokens(source);
  if (!tokens.ok) return tokens;
  try {
    const right = rightSide(tokens.value);
    const reader = readerOf(right, source.length);
    return success(reader());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.error);
    throw error;
  }
}

function rightSide(tokens: readonly LatexToken[]): readonly LatexToken[] {
  let depth = 0;
  const equals = tokens.findIndex(({ text }) => {
    if ("({[".includes(text)) depth += 1;
    if (")}]".includes(text)) depth -= 1;
    return text === "=" && depth === 0;
  });
  const last = tokens.at(-1);
  const end = last?.kind === "sign" && ".,;".includes(last.text) ? -1 : undefined;
  return tokens.slice(equals + 1, end);
}

function readerOf(words: readonly LatexToken[], length: number): () => string {
  const tokens = [...words];
  let at = 0;
  let depth = 0;

  const peek = () => tokens[at];
  const is = (text: string, kind: LatexToken["kind"] = "sign") => peek()?.kind === kind && peek()?.text === text;
  const isCommand = (...names: readonly string[]) => peek()?.kind === "command" && names.includes(peek()!.text);

  function refuse(message: string, suggestion?: string): never {
    const span = peek()?.span ?? { start: length, end: length };
    throw new Refusal({
      code: "spec/latex",
      message,
      span,
      ...(suggestion === undefined ? {} : { suggestions: [{ text: suggestion }] }),
    });
  }

  function take(text: string, kind: LatexToken["kind"] = "sign"): boolean {
    if (!is(text, kind)) return false;
    at += 1;
    return true;
  }

  function need(text: string): void {
    if (!take(text)) refuse(`"${text}" is expected here`);
  }

  function nested<T>(read: () => T): T {
    depth += 1;
    if (depth > DEEPEST) refuse(`nested more than ${DEEPEST} deep`);
    const value = read();
    depth -= 1;
    return value;
  }

  function sum(): string {
    let text = "";
    if (is("+") || is("-")) text = tokens[at++]!.text;
    text += term();
    while (is("+") || is("-")) {
      text += ` ${tokens[at++]!.text} `;
      if (is("+") || is("-")) text += `(${tokens[at++]!.text}1)*`;
      text += term();
    }
    return text;
  }

  function term(): string {
    let text = factor();
    for (;;) {
      if (take("*") || isCommand("cdot", "times", "ast")) {
        if (isCommand("cdot", "times", "ast")) at += 1;
        text += `*${signed()}`;
      } else if (take("/") || isCommand("div")) {
        if (isCommand("div")) at += 1;
        text += `/${signed()}`;
      } else if (startsFactor()) text += `*${factor()}`;
      else return text;
    }
  }

  function signed(): string {
    if (take("-")) return `(-${factor()})`;
    take("+");
    return factor();
  }

  /** Whether a factor without a sign before it begins here. A bar that closes one does not. */
  function startsFactor(): boolean {
    const token = peek();
    if (token === undefined) return false;
    if (token.kind === "letter" || token.kind === "number") return true;
    if (token.kind === "sign") return "({[".includes(token.text) || (token.text === "|" && bars === 0);
    return !["right", "rvert", "rVert", "cdot", "times", "div", "ast", "end", "rbrace", "rangle"].includes(token.text);
  }

  let bars = 0;

  function factor(): string {
    return nested(() => powered(primary()));
  }

  function powered(base: string): string {
    if (is("!") || is("'")) refuse(`"${peek()!.text}" behind a formula is not read`);
    if (!take("^")) return base;
    const exponent = argument();
    if (is("^")) refuse("two powers without braces");
    return `${base}^(${exponent})`;
  }

  /** What stands in braces, or one token. */
  function argument(): string {
    if (take("{")) {
      const text = nested(sum);
      need("}");
      return text;
    }
    const token = peek();
    if (token?.kind === "number" && token.text.length > 1) {
      // TeX takes one digit: x^12 prints as x^1 2, which nobody means.
      refuse("more than one digit needs braces", `{${token.text}}`);
    }
    return nested(primary);
  }

  /** In `\\frac12` each digit is an argument. */
  function digitOrArgument(): string {
    const token = peek();
    if (token?.kind !== "number" || !/^\d\d+$/.test(token.text)) return argument();
    const { start, end } = token.span;
    const digit = (from: number, to: number): LatexToken => {
      return { kind: "number", text: token.text.slice(from - start, to - start), span: { start: from, end: to } };
    };
    tokens.splice(at, 1, digit(start, start + 1), digit(start + 1, end));
    return argument();
  }

  function primary(): string {
    const token = peek();
    if (token === undefined) refuse("the formula ends where an operand is expected");
    if (token.kind === "number") {
      at += 1;
      return token.text;
    }
    if (token.kind === "letter") {
      at += 1;
      return indexed(token.text);
    }
    if (token.kind === "command") return command(token.text);
    if (take("(")) return bracket(")");
    if (take("[")) return bracket("]");
    if (take("{")) return bracket("}");
    if (take("|")) return bar("|");
    if (is("-") || is("+")) {
      at += 1;
      return `(${token.text}${factor()})`;
    }
    return refuse(`"${token.text}" cannot stand here`);
  }

  function bracket(close: string): string {
    const outer = bars;
    bars = 0;
    const text = nested(sum);
    bars = outer;
    need(close);
    return `(${text})`;
  }

  function bar(close: string): string {
    bars += 1;
    const text = nested(sum);
    bars -= 1;
    need(close);
    return `abs(${text})`;
  }

  /** A letter or a word with its index: `x_1` and `x_{12}` are names. */
  function indexed(name: string): string {
    if (!take("_")) return name;
    const braces = take("{");
    let index = "";
    while (peek() !== undefined && !is("}")) {
      const token = tokens[at]!;
      if (token.kind === "command" && ["text", "mathrm", "rm"].includes(token.text)) {
        at += 1;
        index += word();
      } else if (token.kind === "letter" || token.kind === "number") {
        at += 1;
        index += token.text;
      } else if (braces && token.text === ",") at += 1;
      else refuse("an index is made of letters and digits");
      if (!braces) break;
    }
    if (braces) need("}");
    if (index === "" || index.includes(".")) refuse("an index is made of letters and digits");
    return `${name}_${index}`;
  }

  /** The letters in braces after `\text`, `\mathrm`, `\operatorname`. */
  function word(): string {
    need("{");
    let text = "";
    for (; peek() !== undefined && !is("}"); at += 1) text += peek()!.text;
    need("}");
    if (!/^[\p{L}\d_]+$/u.test(text)) refuse(`"${text}" is not a name`);
    return text;
  }

  function command(name: string): string {
    const letter = greek.get(name);
    if (letter !== undefined) {
      at += 1;
      return indexed(letter);
    }
    const known = functions.get(name);
    if (known !== undefined) {
      at += 1;
      return applied(known);
    }
    switch (name) {
      case "frac":
      case "dfrac":
      case "tfrac":
      case "cfrac": {
        at += 1;
        const top = digitOrArgument();
        return `((${top})/(${digitOrArgument()}))`;
      }
      case "sqrt": {
        at += 1;
        const index = take("[") ? nested(sum) : null;
        if (index !== null) need("]");
        const inner = argument();
        return index === null ? `sqrt(${inner})` : `root(${inner}, ${index})`;
      }
      case "left":
        at += 1;
        return left();
      case "lvert":
      case "vert":
        at += 1;
        return named(name === "vert" ? "vert" : "rvert");
      case "lbrace":
      case "{":
        at += 1;
        return named(name === "{" ? "}" : "rbrace", "");
      case "mathrm":
      case "mathit":
      case "mathsf":
      case "text":
      case "operatorname": {
        at += 1;
        const text = word();
        const called = functions.get(text);
        return called === undefined ? indexed(text) : applied(called);
      }
      case "mathbf":
      case "boldsymbol":
      case "bm":
        at += 1;
        return argument();
      default:
        return refuse(`\\${name} is not understood`, "hessian explain spec/latex lists what is");
    }
  }

  /** Up to a closing command. */
  function named(close: string, wrap = "abs"): string {
    bars += 1;
    const text = nested(sum);
    bars -= 1;
    if (!take(close, "command")) refuse(`\\${close} is expected here`);
    return `${wrap}(${text})`;
  }

  function left(): string {
    const open = tokens[at++];
    const pairs: Readonly<Record<string, string>> = {
      "(": ")",
      "[": "]",
      "|": "|",
      "{": "}",
      lvert: "rvert",
      lbrace: "rbrace",
      vert: "vert",
    };
    const close = pairs[open?.text ?? ""];
    if (close === undefined) refuse("this bracket after \\left is not understood");
    const outer = bars;
    bars = 1;
    const text = nested(sum);
    bars = outer;
    if (!take("right", "command")) refuse("\\right is expected here");
    if (peek()?.text !== close) refuse(`"${close}" is expected after \\right`);
    at += 1;
    return ["|", "lvert", "vert"].includes(open!.text) ? `abs(${text})` : `(${text})`;
  }

  /** A function with its power, its base, and its argument: in brackets, or the product that follows. */
  function applied(name: string): string {
    let power: string | null = null;
    let base: string | null = null;
    while (is("^") || is("_")) {
      if (take("^")) power = argument();
      else if (take("_")) base = argument();
    }
    if (base !== null && name !== "log") refuse(`${name} has no base`);
    const inverse = power === "-1" ? inverses.get(name) : undefined;
    const inner = functionArgument();
    const call = base === null ? `${inverse ?? name}(${inner})` : `log(${inner}, ${base})`;
    return power === null || inverse !== undefined ? call : `(${call})^(${power})`;
  }

  function functionArgument(): string {
    if (take("(")) return listUntil(() => need(")"));
    if (take("{")) return listUntil(() => need("}"));
    if (is("left", "command") && tokens[at + 1]?.text === "(") {
      at += 2;
      const outer = bars;
      bars = 0;
      const text = listUntil(() => {
        if (!take("right", "command")) refuse("\\right is expected here");
        need(")");
      });
      bars = outer;
      return text;
    }
    let text = signed();
    while (startsFactor() && !startsFunction()) text += `*${factor()}`;
    return text;
  }

  function startsFunction(): boolean {
    const token = peek();
    return (
      (token?.kind === "command" &&
        (functions.has(token.text) || token.text === "operatorname" || token.text === "left")) ||
      is("(") ||
      is("[")
    );
  }

  /** Arguments with commas between them. */
  function listUntil(close: () => void): string {
    const parts = [nested(sum)];
    while (take(",")) parts.push(nested(sum));
    close();
    return parts.join(", ");
  }

  return () => {
    const text = sum();
    if (peek() !== undefined) refuse(`"${peek()!.text}" cannot stand here`);
    return text;
  };
}

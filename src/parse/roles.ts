import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { lex } from "./lexer/lexer.ts";
import { constants, reservedWords, type Scope } from "./scope.ts";
import type { Token } from "./token.ts";

/** A declared name as formulas write it (`x₁` is `x_1`, `π` is `pi`), or why it is no name. */
export function canonicalName(typed: string): string | Diagnostic {
  const lexed = lex(typed);
  const token = lexed.ok && lexed.value.tokens.length === 1 ? lexed.value.tokens[0]! : null;
  if (token !== null && reservedWords.has(token.text)) {
    return { code: "name/reserved", message: `"${token.text}" is a word of the language and cannot be a name` };
  }
  if (token?.kind === "name") return token.text;
  const shown = /^[\x20-\x7e\u00a1-\u03ff]{0,40}$/.test(typed) ? `"${typed}"` : "this";
  return { code: "name/invalid", message: `${shown} is not a name` };
}

/** The names of a list, each once, none of them in `taken`; or what is wrong. */
export function declareNames(typed: readonly string[], taken: ReadonlySet<string>): readonly string[] | Diagnostic {
  const names = new Set<string>();
  for (const word of typed) {
    const name = canonicalName(word.trim());
    if (typeof name !== "string") return name;
    if (names.has(name) || taken.has(name)) {
      return { code: "name/conflict", message: `"${name}" is declared twice` };
    }
    names.add(name);
  }
  return [...names];
}

/** Names that stand for numbers because no `(` follows them; see `Scope.bare`. */
export function collectBareNames(tokens: readonly Token[], bare: Set<string>): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const isCalled = next?.kind === "operator" && next.text === "(";
    if (token.kind === "name" && token.mark !== "function" && !isCalled) bare.add(token.text);
  }
}

/** Declared names that are constants elsewhere. */
export function shadowedConstants(scope: Scope): readonly string[] {
  return [...constants.keys()].filter((name) => scope.declared.has(name) || scope.definitions.has(name));
}

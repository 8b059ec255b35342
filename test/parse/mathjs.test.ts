import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "mathjs";
import { describe, expect, test } from "vitest";
import { translateFault, translations } from "../../src/parse/grammar-messages.ts";
import { parseGrammar, type SyntaxNode } from "../../src/parse/mathjs.ts";
import { type Token, word } from "../../src/parse/token.ts";

/** One spelling for both trees. */
function spelled(node: SyntaxNode): string {
  switch (node.kind) {
    case "leaf":
      return "·";
    case "group":
      return `(${spelled(node.content)})`;
    case "operator":
      return `${node.fn}${node.implicit ? "!" : ""}[${node.args.map(spelled)}]`;
    case "call":
      return `call[${node.args.map(spelled)}]`;
    case "conditional":
      return `if[${[node.when, node.value, node.otherwise].map(spelled)}]`;
    case "chain":
      return `${node.relations}[${node.args.map(spelled)}]`;
    case "other":
      return "other";
  }
}

interface MathjsNode {
  readonly type: string;
  readonly fn?: unknown;
  readonly implicit?: boolean;
  readonly args?: readonly MathjsNode[];
  readonly params?: readonly MathjsNode[];
  readonly conditionals?: readonly string[];
  readonly content?: MathjsNode;
  readonly condition?: MathjsNode;
  readonly trueExpr?: MathjsNode;
  readonly falseExpr?: MathjsNode;
}

function spelledByMathjs(node: MathjsNode): string {
  switch (node.type) {
    case "SymbolNode":
    case "ConstantNode":
      return "·";
    case "ParenthesisNode":
      return `(${spelledByMathjs(node.content!)})`;
    case "OperatorNode":
      return `${node.fn}${node.implicit ? "!" : ""}[${node.args!.map(spelledByMathjs)}]`;
    case "FunctionNode":
      return `call[${node.args!.map(spelledByMathjs)}]`;
    case "ConditionalNode":
      return `if[${[node.condition!, node.trueExpr!, node.falseExpr!].map(spelledByMathjs)}]`;
    case "RelationalNode":
      return `${node.conditionals}[${node.params!.map(spelledByMathjs)}]`;
    default:
      return "other";
  }
}

const names = ["x", "y", "theta"];
const numbers = ["1", "2.5"];
const operators = ["+", "-", "*", "/", "^", "(", ")", "(", ")", ",", "?", ":", "<", ">=", "==", "and", "or", "not"];
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 4, arbitrary: fc.constantFrom(...operators) },
);

function tokensOf(texts: readonly string[]): Token[] {
  return texts.map((text, i) => {
    const kind = names.includes(text) ? "name" : numbers.includes(text) ? "number" : "operator";
    return word(kind, text, { start: i, end: i + 1 });
  });
}

/** What mathjs itself makes of the words: the tree, or its message and the position of the word at fault. */
function answerOfMathjs(texts: readonly string[]): string {
  const text = texts.join(" ");
  try {
    return spelledByMathjs(parse(text) as unknown as MathjsNode);
  } catch (error) {
    const { message, char } = error as Error & { char: number };
    const at = char - 1 >= text.length ? texts.length : text.slice(0, char - 1).split(" ").length - 1;
    return `${message.replace(/ \(char \d+\)$/, "")} at ${at}`;
  }
}

function ourAnswer(texts: readonly string[]): string {
  const answer = parseGrammar(tokensOf(texts));
  if (answer.kind === "tree") return spelled(answer.root);
  return answer.kind === "fault" ? `${answer.fault.message} at ${answer.fault.at}` : answer.kind;
}

test("the assembled parser answers as mathjs does, tree or message", () => {
  const strings = fc.array(words, { minLength: 1, maxLength: 14 }).filter((texts) => !ranges(texts));
  fc.assert(
    fc.property(strings, (texts) => {
      const quoted = (answer: string) => answer.replace(/"[^"]*"/, "");
      expect(quoted(ourAnswer(texts))).toBe(quoted(answerOfMathjs(texts)));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

/** Ranges put words into mathjs's tree that nobody typed; the words of the formula are checked against them before. */
function ranges(texts: readonly string[]): boolean {
  return texts.filter((text) => text === ":").length > texts.filter((text) => text === "?").length;
}

describe("every message of mathjs's parser is translated", () => {
  const source = readFileSync(
    new URL("../../node_modules/mathjs/lib/esm/expression/parse.js", import.meta.url),
    "utf8",
  );
  const literals = [...source.matchAll(/create(?:Syntax)?Error\(state, (?:"([^"]+)"|'([^']+)')/g)].map(
    (m) => m[1] ?? m[2]!,
  );

  test("they are found", () => expect(new Set(literals).size).toBeGreaterThan(15));

  test.for([...new Set([...literals, "Property name expected after dot"])])("%s", (message) => {
    expect(translations.some(({ starts }) => message.startsWith(starts))).toBe(true);
    const diagnostic = translateFault({ message, at: 0 }, tokensOf(["x"]), "x");
    expect(diagnostic.message).not.toContain(message);
  });
});

test("overflow of the parser's stack is an answer", () => {
  const deep = [...Array.from({ length: 50_000 }, () => "("), "x", ...Array.from({ length: 50_000 }, () => ")")];
  expect(parseGrammar(tokensOf(deep)).kind).toBe("overflow");
});

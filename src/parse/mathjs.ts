import { createParse } from "mathjs";
import type { Token } from "./token.ts";

declare module "mathjs" {
  /** The factory of mathjs's parser; exported, but missing in its types. */
  function createParse(dependencies: Readonly<Record<string, unknown>>): (text: string) => SyntaxNode;
}

/** What mathjs's grammar makes of a formula. Leaves are numbered from left to right. */
export type SyntaxNode = LeafNode | OperatorNode | GroupNode | CallNode | ConditionalNode | ChainNode | OtherNode;

/** The parser asks every node for the prototype mark `isNode`; otherwise nodes are plain records. */
abstract class ParserNode {
  declare readonly isNode: true;
}
Object.defineProperty(ParserNode.prototype, "isNode", { value: true });

let leaves = 0;

class LeafNode extends ParserNode {
  readonly kind = "leaf";
  readonly index: number = leaves++;
}
class NumberLeaf extends LeafNode {
  readonly isConstantNode = true;
}
class NameLeaf extends LeafNode {
  readonly isSymbolNode = true;
}

class OperatorNode extends ParserNode {
  readonly kind = "operator";
  readonly isOperatorNode = true;
  readonly op: string;
  readonly fn: string;
  readonly args: readonly SyntaxNode[];
  /** A product without a sign. */
  readonly implicit: boolean;

  constructor(op: string, fn: string, args: readonly SyntaxNode[], implicit?: boolean) {
    super();
    this.op = op;
    this.fn = fn;
    this.args = args;
    this.implicit = implicit === true;
  }
}

class GroupNode extends ParserNode {
  readonly kind = "group";
  readonly content: SyntaxNode;

  constructor(content: SyntaxNode) {
    super();
    this.content = content;
  }
}

class CallNode extends ParserNode {
  readonly kind = "call";
  readonly callee: SyntaxNode;
  readonly args: readonly SyntaxNode[];

  constructor(callee: SyntaxNode, args: readonly SyntaxNode[]) {
    super();
    this.callee = callee;
    this.args = args;
  }
}

class ConditionalNode extends ParserNode {
  readonly kind = "conditional";
  readonly when: SyntaxNode;
  readonly value: SyntaxNode;
  readonly otherwise: SyntaxNode;

  constructor(when: SyntaxNode, yes: SyntaxNode, no: SyntaxNode) {
    super();
    this.when = when;
    this.value = yes;
    this.otherwise = no;
  }
}

/** `0 < x <= 1`: one relation fewer than args, by their names in mathjs (`smaller`, `largerEq`, ...). */
class ChainNode extends ParserNode {
  readonly kind = "chain";
  readonly relations: readonly string[];
  readonly args: readonly SyntaxNode[];

  constructor(relations: readonly string[], args: readonly SyntaxNode[]) {
    super();
    this.relations = relations;
    this.args = args;
  }
}

/** Notation whose words are refused before parsing (vectors, assignments, ...). */
class OtherNode extends ParserNode {
  readonly kind = "other";
}

type Signatures = Readonly<Record<string, (text: string, options?: object) => SyntaxNode>>;
const typed = Object.assign((_name: string, signatures: Signatures) => (text: string) => signatures["string"]!(text), {
  addConversion: () => undefined,
});

const grammar = createParse({
  typed,
  config: { number: "Fraction" },
  numeric: (text: string) => text,
  SymbolNode: NameLeaf,
  ConstantNode: NumberLeaf,
  OperatorNode,
  ParenthesisNode: GroupNode,
  FunctionNode: CallNode,
  ConditionalNode,
  RelationalNode: ChainNode,
  AccessorNode: OtherNode,
  ArrayNode: OtherNode,
  AssignmentNode: OtherNode,
  BlockNode: OtherNode,
  FunctionAssignmentNode: OtherNode,
  IndexNode: OtherNode,
  ObjectNode: OtherNode,
  RangeNode: OtherNode,
});

/** Why the grammar refused: mathjs's message and the position of the word at which it stopped (the length at the end). */
export interface GrammarFault {
  readonly message: string;
  readonly at: number;
}

export type GrammarAnswer =
  | { readonly kind: "tree"; readonly root: SyntaxNode; readonly leaves: readonly number[] }
  | { readonly kind: "fault"; readonly fault: GrammarFault }
  | { readonly kind: "overflow" };

/** Whether two words would be read as one if they were not parted: `? ?`, `x x`, `x and`. */
function mustStandApart(before: Token, token: Token): boolean {
  if (before.kind !== "operator" && token.kind !== "operator") return true;
  if (before.kind === "operator" && token.kind === "operator")
    return !"()".includes(before.text) && !"()".includes(token.text);
  const operator = before.kind === "operator" ? before : token;
  return operator.text >= "a";
}

/**
 * Parses words with mathjs's grammar: precedence, implicit products and "rule 2" (`1/2x`) are its own. Names and numbers
 * are given to it as `x` and `1`, so that no word of the user has a meaning there; `leaves` lists the position of each leaf.
 */
export function parseGrammar(tokens: readonly Token[]): GrammarAnswer {
  const starts: number[] = [];
  const leafPositions: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const isLeaf = token.kind !== "operator";
    const word = token.kind === "name" ? "x" : isLeaf ? "1" : token.text;
    const isApart = i > 0 && mustStandApart(tokens[i - 1]!, token);
    if (isApart) parts.push(" ");
    if (isApart) length += 1;
    starts.push(length);
    if (isLeaf) leafPositions.push(i);
    parts.push(word);
    length += word.length;
  }
  const text = parts.join("");
  leaves = 0;
  try {
    return { kind: "tree", root: grammar(text), leaves: leafPositions };
  } catch (error) {
    if (error instanceof RangeError) return { kind: "overflow" };
    if (!(error instanceof SyntaxError)) throw error;
    const offset = ((error as SyntaxError & { char?: number }).char ?? 1) - 1;
    const at = starts.findLastIndex((start) => start <= offset);
    const ended = offset >= text.length;
    return {
      kind: "fault",
      fault: { message: error.message.replace(/ \(char \d+\)$/, ""), at: ended ? tokens.length : at },
    };
  }
}

import type { SpecNode } from "./spec/node.ts";
import type { Plain } from "./spec/plain.ts";

export type Severity = "error" | "warning" | "off";

/** A formula of a spec with what is said of it, and its checks. */
export interface Model {
  readonly name: string;
  /** The place of its name. */
  readonly node: SpecNode;
  readonly formula: FormulaSource;
  readonly vars: readonly string[] | null;
  readonly params: readonly string[] | "auto" | null;
  /** Values by name, as written. */
  readonly let: Readonly<Record<string, string>>;
  readonly assume: readonly string[];
  readonly domain: string | null;
  readonly implicit: "mathjs" | "strict" | "high" | null;
  readonly timeout: string | null;
  readonly tolerance: string;
  readonly tags: readonly string[];
  readonly skip: string | null;
  readonly checks: readonly Check[];
}

/** Where the text of a formula comes from. */
export interface FormulaSource {
  readonly expr: string | null;
  /** The node of `expr`. */
  readonly node: SpecNode | null;
  readonly file: string | null;
  readonly pointer: string | null;
  readonly input: "auto" | "mathjs" | "latex" | "code";
}

/** One assertion about a formula. */
export interface Check {
  readonly kind: string;
  /** How many `not` stand before it. */
  readonly negations: number;
  readonly value: Plain;
  /** The node of the whole check, and that of its value. */
  readonly node: SpecNode;
  readonly valueNode: SpecNode;
  readonly title: string;
  readonly severity: Severity;
  readonly when: string | null;
  readonly tags: readonly string[];
  readonly reason: string | null;
  readonly timeout: string | null;
  readonly skip: string | null;
  readonly allowUnproved: boolean;
  /** Set when the check asks for more than can be read (a bomb of aliases). */
  readonly excess: boolean;
}

export interface Spec {
  readonly path: string;
  readonly models: readonly Model[];
}

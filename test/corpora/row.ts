import { readFileSync } from "node:fs";

/** Numbers of one point, with 30 significant digits. */
export interface OraclePoint {
  readonly point: Readonly<Record<string, string>>;
  readonly value: string;
  readonly gradient: Readonly<Record<string, string>>;
  /** By `"u,v"`, the upper triangle in the order of the variables. */
  readonly hessian: Readonly<Record<string, string>>;
}

/** What the source of a row gives as the derivative. */
export interface PublishedDerivative {
  readonly wrt: string;
  readonly order: number;
  readonly expr: string;
  readonly agrees_at_points: boolean;
}

export interface CorpusRow {
  readonly id: string;
  readonly expr: string;
  /** Leaves, functions and operators of `expr`. */
  readonly nodes: number;
  readonly vars: readonly string[];
  readonly params: readonly string[];
  readonly oracle: {
    readonly points: readonly OraclePoint[];
    readonly published_derivative?: PublishedDerivative;
  };
}

export const corpora = ["physics", "optimisation", "derivatives"] as const;
export type Corpus = (typeof corpora)[number];

/** The rows of a corpus; `folder` ends in a slash. */
export function readCorpus(folder: string | URL, corpus: Corpus): CorpusRow[] {
  const text = readFileSync(new URL(`${corpus}.jsonl`, folder), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CorpusRow);
}

import type { Outcome } from "../answer.ts";

/** How an outcome is shown. No format computes mathematics; decimals are rendered from exact values with a guarantee. */
export interface RenderOptions {
  /** Columns of the screen; formats for pipes and files do not wrap. */
  readonly width: number;
  readonly unicode: boolean;
  readonly color: 0 | 1 | 2 | 3;
  /** Significant digits of decimals; null leaves the choice to the format, 0 means none. */
  readonly digits: number | null;
  /** False: decimals only. */
  readonly exact: boolean;
  /** Text and plain: the certificates, too. Documents always hold them. */
  readonly proof: boolean;
  /** Text and plain: that a simplified form has lost no conditions, too. Documents always list them. */
  readonly conditions: boolean;
  /** JSON: these fields of the document only. */
  readonly fields: readonly string[] | null;
  /** JSON: on several lines. */
  readonly pretty: boolean;
  readonly id: string | number | null;
  /** Position in a batch, from 0. */
  readonly index: number | null;
  readonly milliseconds: number | null;
}

/** One way to write a result: one file in this folder and one line of `table.ts`. */
export interface OutputFormat {
  /** The text, ending with a line feed. */
  readonly render: (outcome: Outcome, options: RenderOptions) => string;
}

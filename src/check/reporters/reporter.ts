import type { CheckReport } from "../report.ts";

/** How a report is written. */
export interface ReporterOptions {
  /** Whether times may appear: in files, never on standard output. */
  readonly times: boolean;
  readonly unicode: boolean;
  readonly width: number;
  /** Marks up words; the identity where there are no colours. */
  readonly paint: (style: "good" | "bad" | "mixed" | "strong" | "faint", text: string) => string;
  /** The command line that reads the same specs again, without a selection. */
  readonly command: string;
  /** A digest of a text, for fingerprints. */
  readonly digest: (text: string) => string;
}

/** One way to write a report: one file in this folder and one line of `table.ts`. */
export interface Reporter {
  readonly name: string;
  /** The text, ending with a line feed; empty when there is nothing to say. */
  readonly render: (report: CheckReport, options: ReporterOptions) => string;
}

import type { Arguments } from "../arguments.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Look } from "../look.ts";

/** What a command may use of the world around it. */
export interface Context {
  readonly look: Look;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the operating system: `process.platform`. */
  readonly platform: string;
  /** Every command, in the order of the help. */
  readonly commands: readonly Command[];
}

/** One command: one file in this folder and one line of `table.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name: `EXPR [--at x=1,y=2]`. */
  readonly usage: string;
  /** Command lines that run as they stand, the most useful first. */
  readonly examples: readonly string[];
  readonly run: (args: Arguments, context: Context) => Promise<ExitCode>;
}

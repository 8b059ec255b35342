import { forms } from "../form.ts";

/** One option of the command line. The table below feeds the reader of arguments and the help. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What the value is called in the help; absent: the option takes none. */
  readonly value?: string;
  /** The only values that there are. */
  readonly choices?: readonly string[];
  /** The value may be left out, and is only read after `=`. */
  readonly optional?: true;
  readonly repeatable?: true;
  readonly group: "formula" | "answer" | "output" | "limits" | "general";
  readonly help: string;
}

export const flags: readonly Flag[] = [
  {
    name: "expr",
    short: "e",
    value: "EXPR",
    repeatable: true,
    group: "formula",
    help: "a formula; repeated, or as [f, g], several are answered in turn",
  },
  {
    name: "file",
    short: "f",
    value: "FILE",
    group: "formula",
    help: "read the formula from a file (- is standard input)",
  },
  { name: "vars", short: "v", value: "x,y", group: "formula", help: "variables of differentiation, in this order" },
  { name: "params", short: "p", value: "a,b", group: "formula", help: 'names of real parameters, or "auto"' },
  {
    name: "let",
    value: "a=3/2",
    repeatable: true,
    group: "formula",
    help: "replace a name by a value before anything else",
  },
  {
    name: "implicit",
    value: "RULE",
    choices: ["mathjs", "strict", "high"],
    group: "formula",
    help: "1/2x: mathjs reads (1/2)*x, high reads 1/(2*x), strict refuses it",
  },
  { name: "assume", value: "a>0", repeatable: true, group: "formula", help: "conditions that hold" },
  { name: "domain", value: "REGION", group: "formula", help: 'a closed region, such as "x in [-2,2], y in [0,1]"' },
  { name: "at", value: "x=1,y=2", repeatable: true, group: "formula", help: "a point" },
  { name: "wrt", value: "x,y", group: "formula", help: "derivative: differentiate by these, one after the other" },
  {
    name: "only",
    value: "PARTS",
    group: "answer",
    help: "gradient, hessian, det, eigenvalues, critical, convexity, extrema",
  },
  { name: "skip", value: "PARTS", group: "answer", help: "leave these parts out" },
  {
    name: "form",
    value: "FORM",
    choices: forms,
    group: "answer",
    help: "how expressions are written: shortest, expanded, factored or horner",
  },
  { name: "cse", group: "answer", help: "write parts that occur in several places of an answer once, under names" },
  {
    name: "conditions",
    group: "answer",
    help: "simplify: also say when there are none (those that a form has lost are always printed)",
  },
  { name: "proof", group: "answer", help: "print the certificates, too (JSON always has them)" },
  { name: "complex", group: "answer", help: "also the critical points that are not real" },
  { name: "strict", group: "answer", help: "exit with 4 when a part stays unknown" },
  {
    name: "expect",
    value: "TYPE",
    group: "answer",
    help: "exit with 1 unless there are critical points and all have this type",
  },
  { name: "json", value: "FIELDS", optional: true, group: "output", help: "print JSON, or only some of its fields" },
  { name: "format", value: "NAME", group: "output", help: "text, plain, json, ndjson, markdown or latex" },
  { name: "digits", short: "d", value: "N", group: "output", help: "significant digits of decimals" },
  { name: "no-exact", group: "output", help: "decimals only" },
  {
    name: "color",
    value: "WHEN",
    choices: ["auto", "always", "never"],
    group: "output",
    help: "auto, always or never",
  },
  { name: "ascii", group: "output", help: "no characters beyond ASCII" },
  { name: "width", value: "N", group: "output", help: "columns of the screen" },
  {
    name: "out",
    short: "o",
    value: "FILE",
    group: "output",
    help: "write to a file; its extension chooses the format",
  },
  { name: "timing", group: "output", help: "add the time taken" },
  { name: "exit-zero", group: "limits", help: "batch, check: exit with 0 even if something failed" },
  { name: "fail-fast", group: "limits", help: "batch: stop at the first record that failed" },
  {
    name: "reporter",
    value: "LIST",
    repeatable: true,
    group: "output",
    help: "check: text, junit, sarif, github, gitlab, tap, json, markdown; NAME=FILE writes a file",
  },
  { name: "tag", value: "TAG", repeatable: true, group: "limits", help: "check: only checks with one of these tags" },
  { name: "grep", value: "RE", group: "limits", help: "check: only checks whose model and title match" },
  { name: "shard", value: "K/N", group: "limits", help: "check: only the K-th of N parts, for several machines" },
  { name: "bail", value: "N", group: "limits", help: "check: stop after so many failures" },
  { name: "max-warnings", value: "N", group: "limits", help: "check: exit with 1 if there are more warnings" },
  { name: "fail-code", value: "N", group: "limits", help: "check: the exit status of failed checks instead of 1" },
  { name: "allow-empty", group: "limits", help: "check: exit with 0 even if no check is selected" },
  { name: "allow-code", group: "limits", help: "check: run code of your files (checks of kind code)" },
  { name: "update", group: "limits", help: "check: renew the snapshots" },
  { name: "list", group: "limits", help: "check: print the checks instead of running them" },
  { name: "watch", group: "limits", help: "check: run again whenever a file changes" },
  { name: "no-cache", group: "limits", help: "check: work everything out anew" },
  { name: "jobs", short: "j", value: "N", group: "limits", help: "check: processes at work at the same time" },
  { name: "stdin-filename", value: "NAME", group: "limits", help: "check: what to call a spec from standard input" },
  { name: "timeout", value: "10s", group: "limits", help: "stop after this time with what is known" },
  { name: "quiet", short: "q", group: "general", help: "no notes" },
  { name: "verbose", group: "general", help: "also how the formula was read, and what found the answer" },
  { name: "debug", group: "general", help: "the stack of an internal error" },
  { name: "list-functions", group: "general", help: "every function of the grammar" },
  { name: "help", short: "h", group: "general", help: "this help" },
  { name: "version", short: "V", group: "general", help: "the version (with --json: of every part)" },
];

export const flagsByName: ReadonlyMap<string, Flag> = new Map(flags.map((flag) => [flag.name, flag]));
export const flagsByShort: ReadonlyMap<string, Flag> = new Map(
  flags.flatMap((flag) => (flag.short === undefined ? [] : [[flag.short, flag]])),
);

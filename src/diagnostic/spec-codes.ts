import type { CodeInfo } from "./code-info.ts";

/** Codes of everything that can be wrong with a spec of `hessian check`. */
export const specCodes = {
  "spec/syntax": {
    title: "the spec is not YAML or JSON",
    explanation:
      "A spec is YAML 1.2 or JSON. Formulas that hold `: ` or ` #`, or begin with `[`, `{`, `-`, `*`, `&` or a quote, need quotes. " +
      "Tags such as `!!js/function` are refused: a spec is plain data. `hessian init` writes an example.",
  },
  "spec/unknown-key": {
    title: "a key that means nothing",
    explanation:
      "Unknown keys are refused, since a misspelt `domain` or `severity` would silently check something else. Keys at the top that " +
      "begin with `x-` are left alone, for anchors. `hessian schema spec` prints every key.",
  },
  "spec/value": {
    title: "a value of the wrong kind",
    explanation:
      "The message says what is wanted. Truth values are `true` and `false` (not `yes`), lists are `[x, y]` or lines that begin with " +
      "`-`. Numbers are exact as written: `0.1` is 1/10.",
  },
  "spec/nothing-selected": {
    title: "no check was selected",
    explanation:
      "The specs hold no checks, or `--tag` and `--grep` leave none. A run that checks nothing must not pass by accident; " +
      "`--allow-empty` says that it may.",
  },
  "spec/no-spec": {
    title: "there is no spec to check",
    explanation:
      "Without arguments `hessian check` reads `hessian.yaml`, `hessian.yml`, `hessian.json` and every `*.hessian.yaml` of the " +
      "folder. Name the files, or `-` for standard input; `hessian init` writes an example.",
  },
  "spec/pointer": {
    title: "a formula was not found where the spec says",
    explanation:
      "`pointer` is a JSON pointer (`/models/0/loss`), lines (`12`, `12-15`), the name of a comment `hessian: name` in a source file " +
      "(`#name`), or of a `\\label` in a LaTeX file. The message says what the file has instead.",
  },
  "spec/latex": {
    title: "a piece of LaTeX that is not understood",
    explanation:
      "Formulas may use fractions, roots, powers, products, brackets, Greek letters and the usual functions (`\\frac`, `\\sqrt[3]`, " +
      "`\\sin^2 x`, `\\lvert x \\rvert`, `\\operatorname`). Sums, integrals, limits and macros are not read.",
  },
  "spec/code": {
    title: "code could not be run",
    explanation:
      "Checks of kind `code` run functions of your files in a child process, and only with `--allow-code`. TypeScript needs esbuild " +
      "in your project or a Node that strips types, Python needs `python3`, C needs a compiler `cc`.",
  },
  "limit/spec": {
    title: "a spec is too large",
    explanation:
      "Aliases may unfold into 20000 parts each, a spec into 5 million. Beyond that only the checks that use the alias fail.",
  },
} as const satisfies Record<string, CodeInfo>;

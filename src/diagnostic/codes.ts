import type { CodeInfo } from "./code-info.ts";
import { readingCodes } from "./reading-codes.ts";

export type { CodeInfo } from "./code-info.ts";

/**
 * Every code that can leave the program. `syntax/` and `name/`: the formula cannot be read (exit 3). `usage/`: the
 * command line (exit 2). `domain/`: a mathematical fact. `note/`: how something was read. `unable/`, `unproved/`: no answer yet. `limit/`: stopped (exit 5).
 */
export const codes = {
  ...readingCodes,
  "usage/unknown-option": {
    title: "there is no such option",
    explanation:
      "A word that begins with a minus sign is an option, unless it looks like a formula (`-x^2`). `hessian --help` lists the " +
      'options. To give a formula such as `-x`, write `hessian -- -x` or `hessian --expr "-x"`.',
  },
  "usage/missing-value": {
    title: "an option without its value",
    explanation: "The option needs a value as the next word or after `=`: `--vars x,y` or `--vars=x,y`.",
  },
  "usage/unwanted-value": {
    title: "an option that takes no value got one",
    explanation: "Options such as `--strict` are either there or not; `--strict=yes` is not understood.",
  },
  "usage/repeated-option": {
    title: "an option that may stand once is given twice",
    explanation:
      "Two different values for one option contradict each other. `--let`, `--assume` and `--at` may be repeated; all others " +
      "may not.",
  },
  "usage/bad-value": {
    title: "an option or a field has a value that cannot be read",
    explanation:
      "The message names the option and the values that it takes: `--digits 30` wants a number of digits, `--timeout 10s` a " +
      "length of time, `--at x=1,y=2/3` a coordinate for each variable.",
  },
  "usage/conflicting-options": {
    title: "two options contradict each other",
    explanation:
      "For example a formula as an argument together with `--file`: it is not clear which of the two is meant.",
  },
  "usage/several-formulas": {
    title: "more words than this command takes",
    explanation:
      "A formula is one argument. Without quotes the shell splits it at spaces and replaces `*` by the names of files, so " +
      'write `hessian "x^2 + 3*x*y"`. On Unix single quotes also protect `!` and `$`.',
  },
  "usage/no-formula": {
    title: "there is no formula",
    explanation:
      'Give the formula as an argument, `hessian "x^2 + y^2"`, as a file, `hessian --file f.txt`, or on standard input, ' +
      "`echo 'x^2 + y^2' | hessian`. Lines that begin with # are comments.",
  },
  "usage/unreadable-file": {
    title: "a file cannot be read or written",
    explanation: "The message says what the operating system answered. `-` stands for standard input.",
  },
  "usage/unknown-name": {
    title: "no code, schema, format or part has this name",
    explanation: "The message lists the names that exist, or the nearest one.",
  },
  "usage/bad-record": {
    title: "a line of a batch cannot be read",
    explanation:
      "Each line is a JSON object with at least `expr`, or a bare formula. The fields are `id`, `task`, `expr`, `vars`, `params`, " +
      "`let`, `assume`, `domain`, `at`, `only`, `digits`, `timeout`, `other`, `wrt` and `constraints`; `hessian schema batch` " +
      "prints their types. The other lines are answered all the same.",
  },
  "usage/unknown-field": {
    title: "a field of a record that means nothing",
    explanation:
      "The field was ignored; the note warns because a misspelt `assume` or `domain` would change the question. " +
      "`hessian schema batch` prints the fields.",
  },
  "syntax/encoding": {
    title: "the input is not UTF-8 text",
    explanation:
      "Formulas and records are read as UTF-8. Files in UTF-16 and files with NUL bytes are refused rather than guessed at; " +
      "convert them first, for example with `iconv -f UTF-16 -t UTF-8`.",
  },
  "unable/constraints": {
    title: "critical points under constraints are not worked out",
    explanation:
      "The request carries `constraints`. The gradient and the Hessian of the formula do not depend on them and are given; " +
      "critical points and extrema on the constrained set are not computed, so they are unknown.",
  },
  "limit/timeout": {
    title: "the time was up",
    explanation:
      "The clock of `--timeout` (or of the field `timeout`) ran out. Everything known by then is in the answer; each part that " +
      "was cut short says so. Give more time, or ask for fewer parts with `--only`.",
  },
  "internal/bug": {
    title: "a mistake in this program",
    explanation:
      "An invariant was broken or a proof did not pass its check, so no answer is given: a wrong one would be worse. Please " +
      "report the formula with the output of `hessian --version --json`; `--debug` prints where it happened.",
  },
} as const satisfies Record<string, CodeInfo>;

export type DiagnosticCode = keyof typeof codes;

import type { CodeInfo } from "./code-info.ts";
import { readingCodes } from "./reading-codes.ts";
import { specCodes } from "./spec-codes.ts";

export type { CodeInfo } from "./code-info.ts";

/**
 * Every code that can leave the program. `syntax/` and `name/`: the formula cannot be read (exit 3). `usage/`: the
 * command line (exit 2). `domain/`: a mathematical fact. `note/`: how something was read. `unable/`, `unproved/`: no answer yet. `limit/`: stopped (exit 5).
 */
export const codes = {
  ...readingCodes,
  ...specCodes,
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
  "unable/no-algorithm": {
    title: "no method here covers formulas of this class",
    explanation:
      "The gradient vanishes where a system of equations holds, and none of the methods solves this one. Covered are polynomials, " +
      "quotients of them, roots, and these times exponentials; sums that fall into such parts, strictly monotone functions of " +
      "them, such as `exp(-x^2 - y^2)`, and any formula in a few variables where a search by enclosures succeeds.",
  },
  "unproved/modular": {
    title: "the list of critical points is complete modulo primes only",
    explanation:
      "Every listed point is proved to be a critical point. That there are no others was found by computing modulo several " +
      "large primes that agree, which is almost certain but no proof; the answer therefore says `incomplete`.",
  },
  "unable/parameters": {
    title: "the answer depends on symbolic parameters",
    explanation:
      "Names that are not differentiation variables stay symbols, and how many critical points there are depends on their " +
      "values: `a*x^2` has one for `a != 0` and a whole line for `a = 0`. Give them values, as in `--let a=2`.",
  },
  "unable/undecided-sign": {
    title: "the sign of a number could not be decided",
    explanation:
      "Whether a point lies in the domain, or which of two values is greater, hangs on a constant whose enclosure still holds 0 " +
      "at the highest precision, and no exact zero test applies. Points that may or may not belong to the answer are left out, and it says so.",
  },
  "unable/degenerate": {
    title: "the second-order test is silent",
    explanation:
      "The Hessian at the point is singular and semidefinite, so the second derivatives do not tell a minimum from a saddle: " +
      "`x^2 + y^4` and `x^2 + y^3` have the same Hessian at (0, 0). Higher orders decide many of these, not this one.",
  },
  "unable/not-smooth": {
    title: "a point where the formula may or may not be twice differentiable",
    explanation:
      "A root or an inverse function meets the edge of its domain at a point where the inner function has zero gradient and zero " +
      "Hessian, as in `sqrt(x^4 + y^4)` at (0, 0). Whether the point counts as a critical point is not decided, so the list is not called complete.",
  },
  "unable/no-extrema": {
    title: "the infimum or supremum is not known",
    explanation:
      "Global extrema are worked out together with a complete list of critical points, and only where limits at the edge of the " +
      "domain are understood: polynomials that grow in all directions, rational functions of one variable, and sums and monotone functions of these.",
  },
  "unable/convexity": {
    title: "convexity is neither proved nor refuted",
    explanation:
      "Convexity is proved by rules of composition and by the signs of the second derivatives and of their minors, where these are " +
      "seen; it is refuted by a point with a direction of the wrong curvature. Neither worked here.",
  },
  "unable/degenerate-point": {
    title: "a place where critical points could not be told apart from none",
    explanation:
      "The search by enclosures proves every critical point whose Hessian is not singular, and that there are no others. At a " +
      "singular Hessian (`x^4 + y^4` at 0), at a point where the formula is not smooth, and at the edge of its domain it can do " +
      "neither, so the list is not called complete.",
  },
  "unable/region": {
    title: "only a part of the domain was searched",
    explanation:
      "The domain has no bound, and it was not proved that the gradient keeps off 0 far away. The list holds all critical points in the " +
      "box that the message states; there may be others outside of it. A `--domain` says where they matter.",
  },
  "unable/boxes": {
    title: "the region is too large for a search by enclosures",
    explanation:
      "The region is cut into boxes until each is proved to hold one critical point or none. There is a limit to their number; it " +
      "is reached in large regions, in many variables, and where critical points are not isolated. A smaller `--domain` may help.",
  },
  "limit/points": {
    title: "too many critical points to list",
    explanation:
      "The critical points of a sum of separate parts are all combinations of those of the parts: 3 in each of 10 variables make " +
      "59049. Beyond 1000 they are counted exactly but not listed, and the list is not called complete.",
  },
  "limit/pieces": {
    title: "too many pieces",
    explanation:
      "Each absolute value, sign, extremum and comparison may cut the space in two, and on each piece the formula is another one, with " +
      "critical points of its own. Beyond 64 pieces they are not looked for.",
  },
  "domain/outside": {
    title: "a point outside the domain of the formula",
    explanation:
      "At this point some part of the formula has no real value: a division by zero, the logarithm of a number that is not " +
      "positive, an even root of a negative number. The domain is that of the formula as typed: `x^2/x` has no value at 0.",
  },
  "domain/not-convex": {
    title: "convexity on a domain that is not convex",
    explanation:
      "A function is convex on a convex set: with two points it must hold the segment between them. The domain of `1/x^2` is the " +
      'line without 0, which does not. Choose a convex part of it, as in `--assume "x > 0"`.',
  },
  "domain/not-smooth": {
    title: "a point where the second derivatives may not exist",
    explanation:
      "The formula has a value here, but it has a kink or an edge: `abs(x)` at 0, `sqrt(x)` at 0, `max(x, y)` where x = y. " +
      "Gradient and Hessian are given only where the formula is known to be twice continuously differentiable.",
  },
  "unable/undecided-zero": {
    title: "a number that is 0 to all digits, but was not proved to be 0",
    explanation:
      "An enclosure still holds 0 at the highest precision, and no identity was found that proves the number to be 0. It is " +
      'shown as "0" with `exact: null`; what depends on its sign stays unknown.',
  },
  "unable/undecided-domain": {
    title: "it is not decided whether a point lies in the domain",
    explanation:
      "A condition of the domain compares a number with 0 that could not be told from 0, at a point such as x = pi/2 where the " +
      "formula divides by cos(x).",
  },
  "unable/undecided-equality": {
    title: "two formulas could not be told apart, nor proved equal",
    explanation:
      "The difference was not rewritten to 0, and it is 0, as far as could be told, at every point tried where both have values. " +
      "That is evidence, but no proof.",
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
  "limit/steps": {
    title: "the search was stopped after a fixed amount of work",
    explanation:
      "Every part of an answer may take a fixed number of steps, the same on every machine, so that nothing hangs and equal " +
      "inputs give equal outputs. This part needed more: high degrees and long coefficients do that. What is known is printed.",
  },
  "limit/answer": {
    title: "the answer is too long to be written",
    explanation:
      "Derivatives share parts in memory, but not on paper: printed, those of a deeply nested formula can fill any disk. Ask for " +
      "values at points (`hessian eval`), for one derivative, or for `--only critical`, `--only convexity`.",
  },
  "internal/bug": {
    title: "a mistake in this program",
    explanation:
      "An invariant was broken or a proof did not pass its check, so no answer is given: a wrong one would be worse. Please " +
      "report the formula with the output of `hessian --version --json`; `--debug` prints where it happened.",
  },
} as const satisfies Record<string, CodeInfo>;

export type DiagnosticCode = keyof typeof codes;

import type { CodeInfo } from "./code-info.ts";

/** Codes of everything that can be wrong with the text of a formula, and of the notes that reading one may leave. */
export const readingCodes = {
  "syntax/character": {
    title: "a character that formulas do not use",
    explanation:
      "Formulas are written with letters, digits and the usual signs; common mathematical characters such as ², ×, −, √ and π are understood too. " +
      "Control characters, direction marks, emoji, letters of scripts that are not supported and look-alikes (an en dash for a minus) are refused instead of guessed. " +
      "Example: `x – 1` with an en dash; write `x - 1`.",
  },
  "syntax/unexpected": {
    title: "a character or word that cannot stand here",
    explanation:
      "The formula is read from left to right; at the place marked the grammar allows something else, mostly a number, a name or `(`. " +
      "Example: `x + * y` has two operators in a row; write `x + y` or `x * y`.",
  },
  "syntax/incomplete": {
    title: "the formula ends too early",
    explanation:
      "After an operator another operand must follow, and `?` needs a `:`. Example: `x^2 +` ends where a term is expected.",
  },
  "syntax/unclosed": {
    title: "a bracket that is never closed",
    explanation:
      "Every `(` needs its `)`, and every `|` of an absolute value its second `|`. The mark under the formula shows the bracket and the place where " +
      "its partner is missed. A single `|` between two operands is not an operator: bits are not supported. Example: `3*(y + 1` should be `3*(y + 1)`.",
  },
  "syntax/unopened": {
    title: "a closing bracket without an opening one",
    explanation: "A `)` appears where no `(` is open. Example: `x + 1)`; remove it or add the `(` it belongs to.",
  },
  "syntax/number": {
    title: "a number that cannot be read",
    explanation:
      "Numbers are decimals with a point (`1.5`, `.5`, `5.`), optionally with an exponent (`2e-3`), or hexadecimal, binary and octal integers (`0x1F`, `0b101`, `0o17`). " +
      "They are read exactly: `0.1` is 1/10. Decimal commas, separators of thousands (`1_000`, `1 000`, `1,000`) and two numbers side by side are refused. " +
      "Example: write `1.5` for `1,5`, and `2*3` for `2 3`.",
  },
  "syntax/function-power": {
    title: "a power written on the name of a function",
    explanation:
      "`sin^2(x)` would be read as the square of a name `sin`, times x. Write the power after the argument: `sin(x)^2`. " +
      "For an inverse function use its name: `asin(x)`, not `sin^-1(x)`.",
  },
  "syntax/function-without-argument": {
    title: "the name of a function without `(`",
    explanation:
      "A function needs its argument in parentheses: `sin(x)`, not `sin x`, which would be a product of two names. " +
      "If the name is meant to be a variable or a parameter, declare it (`--vars gamma,x`); a declared name is never a function.",
  },
  "syntax/implicit-call": {
    title: "a name followed by `(` that is no function",
    explanation:
      "`x(y+1)` has the form of a function call. If x is a variable, write `x*(y+1)` or declare it (`--vars x,y`): a declared name before `(` is a factor. " +
      "If a function was meant, its name is not known; see the list of functions.",
  },
  "syntax/arguments": {
    title: "a function with the wrong number of arguments, or of the wrong kind",
    explanation:
      "Each function takes a fixed number of arguments: `sin(x)`, `atan2(y, x)`, `root(u, n)`; `min` and `max` take one or more. " +
      "`piecewise` takes conditions and values in turn, with an optional last value for everywhere else: `piecewise(x < 0, -x, x)`. " +
      "`rootof(p, k)` takes a polynomial in one symbol with rational coefficients and the number of the root, counted from 1 upwards.",
  },
  "syntax/unsupported": {
    title: "notation that formulas do not use",
    explanation:
      "The grammar knows numbers, names, `+ - * / ^`, parentheses, function calls, conditionals `c ? a : b`, comparisons and `and`, `or`, `not` in conditions. " +
      "Vectors, text in quotes, indices, properties, percentages, factorials, bit operations, ranges and units are refused rather than given a doubtful meaning. " +
      "Example: write `gamma(x + 1)` for `x!`, and `10/100` for `10%`.",
  },
  "syntax/not-scalar": {
    title: "an equation or a relation where a value is expected",
    explanation:
      "The formula must be a function with numbers as values. An equation has none: did you mean the difference of its sides, `lhs - (rhs)`? " +
      'Comparisons belong into conditions: `x > 0 ? x : -x`, `--assume "x > 0"`, `--domain "x > 0"`. `f = ...` and `f(x, y) = ...` name the function.',
  },
  "syntax/condition": {
    title: "a value where a condition is expected",
    explanation:
      "What stands before `?`, in the first argument of `piecewise`, and in assumptions must be true or false: a comparison such as `x > 0` or `0 < x < 1`, " +
      "possibly joined with `and`, `or`, `not`. Numbers are not read as truth values. Example: write `x != 0 ? 1 : 2` for `x ? 1 : 2`.",
  },
  "syntax/definition": {
    title: "a definition that cannot be read",
    explanation:
      "Before the formula there may be definitions, each ended by `;`: `a = 2; b = a + 1; a*x^2 + b`. The last part is the formula, which may carry a name: `f(x, y) = ...`. " +
      "A name is defined once, before its use, and never in terms of itself.",
  },
  "syntax/ambiguous": {
    title: "notation that can be read in two ways",
    explanation:
      "`√x²` may mean the root of x² or the square of the root of x; with `--implicit strict`, also `1/2x` and `a/2x` are refused. Write parentheses or `*`. " +
      "Without that option `1/2x` is (1/2)*x and `a/2x` is a/(2x), as in mathjs, and a note says so.",
  },
  "name/unknown": {
    title: "a name that is not a variable, parameter, constant or function",
    explanation:
      "When variables are given with `--vars`, every other name must be declared too: `--params a,b` (or `--params auto`), or `--let a=3/2` for a value. " +
      "A name of several letters is one name: `xy` is not x times y; write `x*y` or `x y`. There are no units. " +
      "Without `--vars` all names that are not constants become variables, and a note lists them.",
  },
  "name/unknown-function": {
    title: "a function that is not known",
    explanation:
      "The name before `(` is not in the list of functions. Names are case-sensitive: `sin`, not `Sin`. If the name is a variable, write `*` before the parenthesis or declare it.",
  },
  "name/reserved": {
    title: "a word of the language that cannot be a name",
    explanation:
      "These words have a meaning of their own and cannot be variables or parameters: and, or, not, xor, mod, in, to, true, false, null, undefined, end, NaN, Infinity. Choose another name.",
  },
  "name/imaginary": {
    title: "the imaginary unit",
    explanation:
      "`i` is taken for the imaginary unit, and formulas are real. If it is an ordinary variable or parameter, declare it: `--vars i,x`.",
  },
  "name/conflict": {
    title: "a name with two roles",
    explanation:
      "A name is either a variable, or a parameter, or defined by `--let` or `a = 2;`, and is declared once. Example: `--vars x,y --params y` is refused.",
  },
  "name/invalid": {
    title: "not a name",
    explanation:
      "Names begin with a letter, `_` or `$` and go on with letters, digits, `_` and `$`. Letters are Latin (also with accents) and Greek.",
  },
  "usage/point": {
    title: "a point that cannot be read",
    explanation:
      "Points are written as `x=1, y=2/3`: each name once, each value a number or an expression without variables such as `pi/2`. Decimals are exact.",
  },
  "usage/domain": {
    title: "a domain that cannot be read",
    explanation:
      "A domain is a list of conditions separated by commas: comparisons such as `y > 0` or `x^2 + y^2 <= 1`, and intervals such as `x in [-2, 2]` or `x in [0, oo)`.",
  },
  "domain/empty": {
    title: "the formula is defined nowhere on the real numbers",
    explanation:
      "The conditions under which every part of the formula is real contradict each other, so there is no function to analyse. " +
      "A factor 0 does not help: `0*log(-1)` is undefined too. Examples: `x/0`, `log(-1)`, `0^0`, `1/(x - x)`.",
  },
  "domain/no-root": {
    title: "a polynomial without the root asked for",
    explanation:
      "`rootof(p, k)` is the k-th real root of p, counted upwards from 1, each root once. The polynomial has fewer real roots. Example: `rootof(t^2 + 1, 1)`.",
  },
  "limit/length": {
    title: "the formula is too long",
    explanation: "Formulas of more than four million characters are not read.",
  },
  "limit/nesting": {
    title: "the formula is nested too deeply",
    explanation:
      "Parentheses, powers of powers, signs and conditionals may be nested up to 200 deep, and expressions, once definitions are put in, up to 2000 levels. " +
      "Long sums and products are no problem: they are not nested. Example: 10000 times `sin(`.",
  },
  "limit/arguments": {
    title: "a function of too many arguments",
    explanation:
      "`min`, `max` and `piecewise` are limited to 200 arguments, because the conditions of smoothness grow with their square. `max(max(a, b), c)` nests instead.",
  },
  "limit/exponent": {
    title: "a number with too many digits",
    explanation:
      "Numbers are read exactly, so their exponents are limited to 100000 in absolute value, and so is the number of their digits. Example: `1e1000000`.",
  },
  "note/variables-guessed": {
    title: "the variables were found in the formula",
    explanation:
      "Without `--vars` the variables are all names that are not constants or functions, in natural order (x2 before x10). Set them with `--vars x,y` to fix the order, or to make the other names parameters.",
  },
  "note/parameters-guessed": {
    title: "the parameters were found in the formula",
    explanation:
      "With `f(x, y) = ...` or `--params auto` every further name is a parameter: a real number that stays a symbol.",
  },
  "note/joined-names": {
    title: "a name that looks like a product of others",
    explanation:
      "`xy` is one name even when x and y occur in the formula. Write `x*y` or `x y` for the product, or give `--vars` to have such names refused.",
  },
  "note/implicit-division": {
    title: "a division next to a product without a sign",
    explanation:
      "`1/2x` is read as (1/2)*x because both sides of `/` are numbers; `a/2x` and `1/x y` are read as a/(2*x) and 1/(x*y). Write `*` or parentheses to be sure, or use `--implicit strict`.",
  },
  "note/juxtaposition": {
    title: "a name before `(` read as a factor",
    explanation:
      "The name is a variable, parameter, definition or constant here, so `x(y+1)` is the product x*(y+1), also when a function has the same name.",
  },
  "note/shadowed-constant": {
    title: "a constant used as a variable",
    explanation:
      "The names e, E, pi, PI and tau are constants unless they are declared. Here one is declared, so it is an ordinary name in this formula.",
  },
  "note/constant": {
    title: "e read as the constant",
    explanation:
      "Without `--vars`, `e` and `E` are Euler's number 2.718..., also next to variables a, b, c, d. Declare e (`--vars a,b,c,d,e`) to make it a variable.",
  },
  "note/number-before-e": {
    title: "a number followed by e",
    explanation: "`2e` is 2 times e, `2e3` is 2000, and `3e-2x` is 0.03 times x. Write `2*e` for the product.",
  },
  "note/character": {
    title: "a character read as another one",
    explanation:
      "Mathematical letters such as 𝑥 are read as the plain letter, and quotation marks around the whole formula are dropped.",
  },
  "note/single-quotes": {
    title: "single quotes around the formula were left out",
    explanation:
      "The command prompt of Windows hands single quotes on as part of the argument, and takes every ^ outside double quotes away. Put formulas in double quotes there, or write ** for powers.",
  },
  "note/dollar": {
    title: "a name with `$`",
    explanation:
      "Names may contain `$`, but a shell replaces `$x` inside double quotes by the value of a shell variable. Use single quotes around the formula.",
  },
} as const satisfies Record<string, CodeInfo>;

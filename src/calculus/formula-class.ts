import { freeNames } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { partsOf } from "../expr/postorder.ts";
import { isInteger, type Rational, signOfRational, toDouble } from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";

/** The kind of function that a formula is in its variables; each kind contains those before it, `nonsmooth` apart. */
export type FormulaClass =
  | "constant"
  | "linear"
  | "quadratic"
  | "polynomial"
  | "rational"
  | "algebraic"
  | "elementary"
  | "nonsmooth";

export interface Classification {
  readonly class: FormulaClass;
  /** Total degree in the variables, for polynomials; `null` when it is not known, too. */
  readonly degree: number | null;
}

const KINKED = new Set(["abs", "sign", "min", "max"]);
const ALGEBRAIC = new Set(["cbrt", "root"]);

type Kind = "polynomial" | "rational" | "algebraic" | "elementary" | "nonsmooth";
const RANK: readonly Kind[] = ["polynomial", "rational", "algebraic", "elementary", "nonsmooth"];

/** The class of a simplified formula; parameters and irrational constants count as coefficients. */
export function classOf(expr: Expr, variables: readonly string[]): Classification {
  const degree = exactDegree(expr, variables) ?? shapeDegree(expr, new Set(variables));
  if (typeof degree === "number") {
    const names = ["constant", "linear", "quadratic"] as const;
    return { class: names[degree] ?? "polynomial", degree };
  }
  return classByShape(expr, variables);
}

/** The class without a degree, where there is no time to expand. */
export function classByShape(expr: Expr, variables: readonly string[]): Classification {
  return { class: kindOf(expr, new Set(variables)), degree: null };
}

/** The degree of the expanded polynomial, names that are not variables being coefficients. */
function exactDegree(expr: Expr, variables: readonly string[]): number | null {
  const parameters = freeNames(expr).filter((name) => !variables.includes(name));
  const polynomial = polynomialOf(expr, [...variables, ...parameters]);
  if (polynomial === null) return null;
  const degrees = polynomial.terms.map(({ powers }) =>
    powers.reduce((sum, _, i) => (i % 2 === 1 && powers[i - 1]! < variables.length ? sum + powers[i]! : sum), 0),
  );
  return Math.max(0, ...degrees);
}

/** The degree read off the shape: "open" where terms of the highest degree may cancel; `null` for what is no polynomial. */
function shapeDegree(expr: Expr, variables: ReadonlySet<string>): number | "open" | null {
  if (!freeNames(expr).some((name) => variables.has(name))) return 0;
  switch (expr.kind) {
    case "variable":
      return 1;
    case "sum":
      return combine(expr.args, variables, (degrees) => {
        const highest = Math.max(0, ...degrees);
        const alone = expr.args.filter((_, i) => degrees[i] === highest);
        if (alone.length === 1 || alone.every(isMonomial)) return highest;
        return exactDegree(expr, [...variables]) ?? "open";
      });
    case "product": {
      if (expr.args.some((arg, i) => shapeDegree(arg, variables) !== 0 && !isNaturalNumber(expr.weights[i]!)))
        return null;
      return combine(expr.args, variables, (degrees) =>
        degrees.reduce((sum, degree, i) => (degree === 0 ? sum : sum + degree * toDouble(expr.weights[i]!)), 0),
      );
    }
    default:
      return null;
  }
}

/** Different ones are linearly independent. */
function isMonomial(expr: Expr): boolean {
  return expr.kind === "variable" || (expr.kind === "product" && expr.args.every(({ kind }) => kind === "variable"));
}

function isNaturalNumber(weight: Rational): boolean {
  return isInteger(weight) && signOfRational(weight) > 0;
}

function combine(
  args: readonly Expr[],
  variables: ReadonlySet<string>,
  join: (degrees: readonly number[]) => number | "open",
): number | "open" | null {
  const degrees = args.map((arg) => shapeDegree(arg, variables));
  if (degrees.includes(null)) return null;
  const known = degrees.filter((degree) => typeof degree === "number");
  return known.length < degrees.length ? "open" : join(known);
}

/** The highest kind among the parts that involve a variable. */
function kindOf(expr: Expr, variables: ReadonlySet<string>): Kind {
  if (!freeNames(expr).some((name) => variables.has(name))) return "polynomial";
  const below = partsOf(expr).map((part) => kindOf(part, variables));
  return [ownKind(expr, variables), ...below].reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a));
}

function ownKind(expr: Expr, variables: ReadonlySet<string>): Kind {
  switch (expr.kind) {
    case "product":
      return expr.weights.reduce<Kind>((kind, weight, i) => {
        if (!freeNames(expr.args[i]!).some((name) => variables.has(name))) return kind;
        if (!isInteger(weight)) return "algebraic";
        return signOfRational(weight) < 0 && kind === "polynomial" ? "rational" : kind;
      }, "polynomial");
    case "power":
      return "elementary";
    case "call":
      return KINKED.has(expr.name) ? "nonsmooth" : ALGEBRAIC.has(expr.name) ? "algebraic" : "elementary";
    case "piecewise":
      return "nonsmooth";
    default:
      return "polynomial";
  }
}

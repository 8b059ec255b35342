import { signOf } from "../evaluate/approximate.ts";
import { jet } from "../evaluate/jet.ts";
import { expressionRing } from "../evaluate/ring.ts";
import { difference, freeNames, ONE, product, scale, sum, variable, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { substitute } from "../expr/substitute.ts";
import { isInteger, signOfRational } from "../number/rational.ts";
import type { Certificate } from "./certificate.ts";

type Vector = readonly Expr[];
type Rows = readonly Vector[];

/** The gradient is `A·x + b` with real constants: a solution with the kernel of A, or `u` with `uᵀA = 0, uᵀb != 0`. */
export interface RealLinearSystemCertificate {
  readonly kind: "real-linear-system";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly matrix: Rows;
  readonly constant: Vector;
  readonly solution: Vector | null;
  /** One vector for each column that is not listed below; there it is 1, in the other such columns 0. */
  readonly kernel: Rows;
  readonly contradiction: Vector | null;
  /** Rows and columns of a minor that is not 0, as many as the rank of A. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Evidence for each expression that has to be 0, and is not 0 as it stands. */
  readonly zeros: readonly Certificate[];
}

const LARGEST_SIZE = 8;

/**
 * Whether the gradient is `A·x + b` and the certificate describes all its zeros. The kernel is as large as a minor that an
 * enclosure keeps off 0 allows; every other equation has evidence of its own.
 */
export function checkRealLinearSystem(
  certificate: RealLinearSystemCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  const { objective, variables, solution, contradiction } = certificate;
  if (!isPolynomialIn(objective, variables) || !hasShape(certificate)) return false;
  if ((solution === null) === (contradiction === null)) return false;
  const slopes = gradientOf(certificate);
  if (
    slopes === null ||
    !residualsOf(certificate, slopes).every((residual) => isProvedZero(residual, certificate, verify))
  )
    return false;
  return contradiction === null ? isKernelComplete(certificate) : isNonzero(dot(contradiction, certificate.constant));
}

/** What has to be 0 if the certificate is right, besides the shape of the kernel; `null` where f is not quadratic. */
export function realLinearResiduals(certificate: RealLinearSystemCertificate): readonly Expr[] | null {
  const slopes = gradientOf(certificate);
  return slopes === null ? null : residualsOf(certificate, slopes).filter((residual) => residual !== ZERO);
}

interface Slopes {
  readonly hessian: Rows;
  /** The gradient where all variables are 0. */
  readonly constant: Vector;
}

function gradientOf({ objective, variables }: RealLinearSystemCertificate): Slopes | null {
  const { gradient, hessian } = jet(
    objective,
    variables,
    expressionRing,
    new Map(variables.map((x) => [x, variable(x)])),
  );
  if (hessian.some((row) => row.some((entry) => freeNames(entry).length > 0))) return null;
  const origin = new Map(variables.map((x) => [x, ZERO]));
  return { hessian, constant: gradient.map((slope) => substitute(slope, origin)) };
}

function residualsOf(certificate: RealLinearSystemCertificate, slopes: Slopes): readonly Expr[] {
  const { matrix, constant, solution, kernel, contradiction } = certificate;
  return [
    ...matrix.flatMap((row, i) => row.map((entry, j) => difference(slopes.hessian[i]![j]!, entry))),
    ...constant.map((entry, i) => difference(slopes.constant[i]!, entry)),
    ...(solution === null ? [] : matrix.map((row, i) => sum(dot(row, solution), constant[i]!))),
    ...kernel.flatMap((vector) => matrix.map((row) => dot(row, vector))),
    ...(contradiction === null ? [] : matrix.map((row) => dot(row, contradiction))),
  ];
}

function dot(a: Vector, b: Vector): Expr {
  return sum(...a.map((entry, i) => product(entry, b[i]!)));
}

function isProvedZero(
  expr: Expr,
  { zeros }: RealLinearSystemCertificate,
  verify: (certificate: Certificate) => boolean,
): boolean {
  if (expr === ZERO) return true;
  const evidence = zeros.find((zero) => "expr" in zero && zero.expr === expr);
  if (evidence === undefined || ("facts" in evidence && evidence.facts.length > 0)) return false;
  return verify(evidence);
}

/** Sums, products and non-negative whole powers of the variables, with constants of any kind: smooth everywhere. */
function isPolynomialIn(objective: Expr, variables: readonly string[]): boolean {
  return postorder([objective]).every((node) => {
    const names = freeNames(node);
    if (names.length === 0 || node.kind === "sum") return true;
    if (node.kind === "variable") return variables.includes(node.name);
    if (node.kind !== "product") return false;
    return node.args.every((base, i) => {
      const weight = node.weights[i]!;
      return freeNames(base).length === 0 || (isInteger(weight) && signOfRational(weight) >= 0);
    });
  });
}

function hasShape(certificate: RealLinearSystemCertificate): boolean {
  const { variables, matrix, constant, solution, kernel, contradiction } = certificate;
  const n = variables.length;
  const vectors = [constant, ...matrix, ...kernel, ...(solution === null ? [] : [solution])];
  const all = contradiction === null ? vectors : [...vectors, contradiction];
  const isConstant = all.every((vector) => vector.every((entry) => freeNames(entry).length === 0));
  if (n > LARGEST_SIZE || matrix.length !== n || !isConstant || all.some((vector) => vector.length !== n)) return false;
  return matrix.every((row, i) => row.every((entry, j) => entry === matrix[j]![i]));
}

function isKernelComplete({ matrix, kernel, rows, columns }: RealLinearSystemCertificate): boolean {
  const n = matrix.length;
  if (rows.length !== columns.length || rows.length + kernel.length !== n) return false;
  if (!areDistinct(rows, n) || !areDistinct(columns, n)) return false;
  const free = matrix.map((_, j) => j).filter((j) => !columns.includes(j));
  const isUnit = kernel.every((vector, k) => free.every((j, i) => vector[j] === (i === k ? ONE : ZERO)));
  return isUnit && isNonzero(determinant(rows.map((i) => columns.map((j) => matrix[i]![j]!))));
}

function areDistinct(positions: readonly number[], n: number): boolean {
  return new Set(positions).size === positions.length && positions.every((i) => Number.isInteger(i) && i >= 0 && i < n);
}

function isNonzero(constant: Expr): boolean {
  const sign = signOf(constant);
  return sign === 1 || sign === -1;
}

/** By the first row. */
function determinant(rows: Rows): Expr {
  const [first, ...rest] = rows;
  if (first === undefined) return ONE;
  return sum(
    ...first.map((entry, j) => {
      if (entry === ZERO) return ZERO;
      const minor = determinant(rest.map((row) => row.toSpliced(j, 1)));
      return scale(product(entry, minor), j % 2 === 0 ? 1 : -1);
    }),
  );
}

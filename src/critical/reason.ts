import { rationalEntries } from "../definiteness/inertia-of-constants.ts";
import type { Inertia, Matrix } from "../expr/matrix.ts";
import type { RealNumber } from "../expr/real.ts";
import { printRational, type Rational } from "../number/rational.ts";
import { exprOfReal } from "../print/real.ts";
import { printText } from "../print/text.ts";
import { steepestDirections } from "./directions.ts";

/** Longer exact values are left out of the "why" column. */
const LONGEST_VALUE = 24;

/** `f'' = 6 > 0`, `f'' = 0, f^(4) = 24 > 0`: the first derivative that is not 0. */
export function describeDerivative(order: number, sign: -1 | 1, value: RealNumber): string {
  const name = order === 2 ? "f''" : order === 3 ? "f'''" : `f^(${order})`;
  const exact = shortText(value);
  const relation = order % 2 === 1 ? "!= 0" : sign > 0 ? "> 0" : "< 0";
  const statement = exact === null ? `${name} ${relation}` : `${name} = ${exact} ${relation}`;
  return order === 2 ? statement : `f'' = 0, ${statement}`;
}

/** `eigenvalues 8, 16`, or `null` when they are too long to print. */
export function describeEigenvalues(eigenvalues: readonly RealNumber[] | null): string | null {
  const texts = eigenvalues?.map(shortText) ?? null;
  if (texts === null || texts.includes(null)) return null;
  const list = texts.join(", ");
  if (list.length > 2 * LONGEST_VALUE) return null;
  return texts.length === 1 ? `eigenvalue ${list}` : `eigenvalues ${list}`;
}

export function describeInertia({ positive, zero, negative }: Inertia): string {
  const counts = [
    [positive, "positive"],
    [zero, "zero"],
    [negative, "negative"],
  ] as const;
  return `H has ${counts.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : [])).join(", ")} eigenvalues`;
}

function shortText(value: RealNumber): string | null {
  if (value.kind === "located") return null;
  const text = printText(exprOfReal(value));
  return text.length > LONGEST_VALUE || text.includes("rootof") ? null : text;
}

/** The "why" of a constant Hessian, one line for each inertia. */
export function describeConstantHessian(
  matrix: readonly (readonly Rational[])[],
  signs: Inertia,
  eigenvalues: readonly RealNumber[] | null,
): string {
  const n = matrix.length;
  const { positive, zero, negative } = signs;
  if (positive + negative === 0) return "the gradient is 0 everywhere";
  if (n === 1) return `f'' = ${printRational(matrix[0]![0]!)} ${positive > 0 ? "> 0" : "< 0"}`;
  const space = n === 1 ? "ℝ" : `ℝ${superscript(n)}`;
  if (negative === 0) return `H ${zero === 0 ? "≻" : "⪰"} 0 on all of ${space}`;
  if (positive === 0) return `H ${zero === 0 ? "≺" : "⪯"} 0 on all of ${space}`;
  const directions = describeDirections(matrix);
  if (n === 2 && directions !== null) return `det H < 0: ${directions}`;
  return directions ?? describeEigenvalues(eigenvalues) ?? describeInertia(signs);
}

/** The "why" of a point by the Hessian there: its inertia, with its eigenvalues and rational entries where they are known. */
export function describeSecondOrder(
  signs: Inertia | null,
  eigenvalues: readonly RealNumber[] | null,
  rational: readonly (readonly Rational[])[] | null,
): string {
  if (signs === null) return "the signs of the eigenvalues of H could not be decided";
  const { positive, zero, negative } = signs;
  const n = positive + zero + negative;
  if (n === 1 && eigenvalues !== null && zero === 0)
    return describeDerivative(2, positive > 0 ? 1 : -1, eigenvalues[0]!);
  const directions = rational === null ? null : describeDirections(rational);
  if (directions !== null && zero === 0 && n === 2) return `det H < 0: ${directions}`;
  const spectrum = describeEigenvalues(eigenvalues) ?? describeInertia(signs);
  const silent = zero > 0 && (positive === 0 || negative === 0);
  return silent ? `det H = 0, second-order test silent: ${spectrum}` : spectrum;
}

function superscript(n: number): string {
  return [...String(n)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

/** `det H < 0: up along ...` at a saddle of two variables with a rational Hessian, where the directions are short. */
export function describeSaddle(hessian: Matrix, { positive, negative }: Inertia): string | null {
  const rational = positive === 1 && negative === 1 && hessian.length === 2 ? rationalEntries(hessian) : null;
  const directions = rational === null ? null : describeDirections(rational);
  return directions === null ? null : `det H < 0: ${directions}`;
}

/** `up along (1, 1), down along (1, -1)`, or `null` when no short directions show both signs. */
export function describeDirections(matrix: readonly (readonly Rational[])[]): string | null {
  const { up, down } = steepestDirections(matrix);
  return up === null || down === null ? null : `up along (${up.join(", ")}), down along (${down.join(", ")})`;
}

import { type Branch, branchAt } from "../evaluate/branches.ts";
import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";
import { distinctRealRoots, signAtRoot } from "../polynomial/algebraic.ts";
import { between } from "../polynomial/ascending-roots.ts";
import { type RationalFunction, rationalFunctionOf } from "../polynomial/rational-function.ts";
import type { RealRoot } from "../polynomial/real-roots.ts";
import { squareFreePart } from "../polynomial/squarefree.ts";
import { degreeOf, multiplyUnivariate, signAt, type UnivariatePolynomial } from "../polynomial/univariate.ts";

/** A function of one variable that is a polynomial between any two neighbouring breaks. */
export interface Pieces {
  /** Its roots are the breaks. */
  readonly polynomial: UnivariatePolynomial;
  readonly breaks: readonly RealRoot[];
  /** One number in each piece, ascending. */
  readonly samples: readonly Rational[];
  /** The function on each piece: one more than breaks. */
  readonly pieces: readonly Piece[];
  /** A polynomial with the value of the function at each break. */
  readonly joints: readonly Piece[];
}

export interface Piece {
  readonly expr: Expr;
  readonly f: RationalFunction;
}

const LARGEST_DEGREE = 200;
const ROUNDS = 20;

/**
 * The pieces of a formula with absolute values, signs, extrema and conditionals: cut at the roots of what is compared, until
 * nothing new is compared on any piece. `null` where a piece is no polynomial, or some value is missing.
 */
export function piecesOf(objective: Expr, name: string): Pieces | null {
  let polynomial: UnivariatePolynomial = [1n];
  for (let round = 0; round < ROUNDS && degreeOf(polynomial) <= LARGEST_DEGREE; round += 1) {
    const breaks = degreeOf(polynomial) < 1 ? [] : distinctRealRoots(polynomial);
    const samples = [...breaks, null].map((right, i) => between(breaks[i - 1] ?? null, right));
    const branches = samples.map((sample) => branchAt(objective, name, (p) => signAt(p, sample)));
    if (branches.includes(null)) return null;
    const finer = squareFreePart(
      branches
        .flatMap((branch) => branch!.compared)
        .reduce((a, b) => squareFreePart(multiplyUnivariate(a, b)), polynomial),
    );
    if (degreeOf(finer) === degreeOf(polynomial)) {
      const joints = breaks.map((root) => branchAt(objective, name, (p) => signAtRoot(p, root)));
      return complete({ polynomial, breaks, samples }, branches, joints, name);
    }
    polynomial = finer;
  }
  return null;
}

function complete(
  cut: Pick<Pieces, "polynomial" | "breaks" | "samples">,
  branches: readonly (Branch | null)[],
  joints: readonly (Branch | null)[],
  name: string,
): Pieces | null {
  const read = (branch: Branch | null): Piece | null => {
    const f = branch === null ? null : rationalFunctionOf(branch.expr, name);
    return f === null || degreeOf(f.denominator) > 0 ? null : { expr: branch!.expr, f };
  };
  const [pieces, values] = [branches.map(read), joints.map(read)];
  if (pieces.includes(null) || values.includes(null)) return null;
  return { ...cut, pieces: pieces as readonly Piece[], joints: values as readonly Piece[] };
}

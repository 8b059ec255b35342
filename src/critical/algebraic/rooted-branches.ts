import { monomial, rationalPower, relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";
import { type Branch, freeVariables } from "../../polynomial/branches/branch.ts";
import { relationOf, type SolvedVariable, substituteIn } from "../../polynomial/branches/solved-variable.ts";
import {
  degreeIn,
  isConstant,
  type Multivariate,
  sameMultivariate,
  variableOf,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { written } from "./odd-factors.ts";

/** What a branch in variables and roots is in the variables alone. */
export interface RootedBranch {
  readonly branch: Branch;
  /** Signs of roots of even degree. */
  readonly where: readonly Condition[];
  /** Values of the roots, in the unknowns. */
  readonly roots: readonly SolvedVariable[];
}

/**
 * The part of the space where the roots, as the functions that they are, satisfy a branch: a value of a root is a condition for
 * its sign, its definition is none, and where a variable is a power of a root, it is free instead. `null` where a root is left.
 */
export function withoutRoots(
  given: Branch,
  { unknowns, definitions }: AlgebraicGradient,
  variables: readonly string[],
): RootedBranch | null {
  const n = variables.length;
  const isRoot = (i: number): boolean => i >= n;
  let branch = given;
  for (const root of freeVariables(given, unknowns.length).filter(isRoot)) {
    const next = withVariableFree(branch, root, unknowns, n) ?? withoutDefinition(branch, root, definitions);
    if (next === null) return null;
    branch = next;
  }
  const own = branch.solved.filter((s) => !isRoot(s.variable));
  const roots = branch.solved.filter((s) => isRoot(s.variable));
  const all = [
    ...branch.equations,
    ...branch.avoided,
    ...branch.solved.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ];
  if (all.some((p) => unknowns.some((_, i) => isRoot(i) && degreeIn(p, i) > 0))) return null;
  const isAvoided = (root: number): boolean => given.avoided.some((p) => isMonomialIn(p, root));
  const places = variables.map((_, i) => i);
  const reduced = (p: Multivariate): Multivariate => selectVariables(p, places);
  const rootValue = ({ numerator, denominator }: SolvedVariable): Expr =>
    monomial([written(reduced(numerator), variables), written(reduced(denominator), variables)], [1, -1], 1);
  return {
    branch: {
      equations: branch.equations.map(reduced),
      avoided: branch.avoided.map(reduced),
      solved: own.map((s) => ({ ...s, numerator: reduced(s.numerator), denominator: reduced(s.denominator) })),
    },
    where: roots
      .filter((s) => unknowns[s.variable]!.kind === "product")
      .map((s) => relation(isAvoided(s.variable) ? ">" : ">=", rootValue(s))),
    roots,
  };
}

/**
 * For `x = c·r`, `r = x/c`; for `x = c·r^k`, r an odd root and k odd, or the k-th root of x, where r is nowhere else but in what is
 * avoided, x is free.
 */
function withVariableFree(branch: Branch, root: number, unknowns: readonly Expr[], n: number): Branch | null {
  const solved = branch.solved.find((s) => s.variable < n && isPowerOf(s, root));
  if (solved === undefined) return null;
  const arity = solved.numerator.arity;
  const degree = degreeIn(solved.numerator, root);
  const others = branch.solved.filter((s) => s !== solved);
  const x = variableOf(arity, solved.variable);
  if (degree > 1) {
    const rest = [...branch.equations, ...others.flatMap((s) => [s.numerator, s.denominator])];
    const isOdd = unknowns[root]!.kind === "call" && degree % 2 === 1;
    const isOwn = unknowns[root] === rationalPower(unknowns[solved.variable]!, fraction(1n, BigInt(degree)));
    if (rest.some((p) => degreeIn(p, root) > 0) || !(isOdd || isOwn)) return null;
    const avoided = branch.avoided.map((p) => (degreeIn(p, root) === 0 ? p : isMonomialIn(p, root) ? x : null));
    return avoided.includes(null) ? null : { ...branch, solved: others, avoided: avoided as readonly Multivariate[] };
  }
  const inverse: SolvedVariable = {
    variable: root,
    numerator: { ...x, coefficients: [solved.denominator.coefficients[0]!] },
    denominator: { ...solved.denominator, coefficients: [solved.numerator.coefficients[0]!] },
  };
  const moved = (p: Multivariate): Multivariate => primitivePart(substituteIn(p, inverse));
  if (others.some((s) => degreeIn(s.numerator, root) > 0 || degreeIn(s.denominator, root) > 0)) return null;
  return {
    equations: branch.equations.map(moved),
    avoided: branch.avoided.map(moved),
    solved: [...others, inverse],
  };
}

function isPowerOf({ numerator, denominator }: SolvedVariable, root: number): boolean {
  return isConstant(denominator) && isMonomialIn(numerator, root);
}

/** Whether a polynomial is a number times a power of one unknown. */
function isMonomialIn(p: Multivariate, i: number): boolean {
  return p.coefficients.length === 1 && p.exponents.every((e, k) => (k === i ? e > 0 : e === 0));
}

/** A root that occurs in its own definition alone, which holds wherever the root has a value. */
function withoutDefinition(branch: Branch, root: number, definitions: readonly Multivariate[]): Branch | null {
  const { equations, solved, avoided } = branch;
  if (solved.some((s) => degreeIn(s.numerator, root) > 0 || degreeIn(s.denominator, root) > 0)) return null;
  const holding = equations.filter((p) => degreeIn(p, root) > 0);
  const known = definitions.map((p) => primitivePart(solved.reduce(substituteIn, p)));
  const [equation] = holding;
  if (holding.length > 1) return null;
  if (equation !== undefined && !known.some((p) => sameMultivariate(p, primitivePart(equation)))) return null;
  const definition = equation ?? known.find((p) => degreeIn(p, root) > 0);
  if (definition === undefined) return null;
  const inside = avoided.map((p) =>
    degreeIn(p, root) === 0 ? p : isMonomialIn(p, root) ? constantIn(definition, root) : null,
  );
  if (inside.includes(null)) return null;
  return {
    equations: equations.filter((p) => p !== equation),
    solved,
    avoided: inside as readonly Multivariate[],
  };
}

/** What a polynomial is where the unknown is 0. */
function constantIn(p: Multivariate, i: number): Multivariate {
  const zero: SolvedVariable = {
    variable: i,
    numerator: { ...p, exponents: new Uint32Array(0), coefficients: [] },
    denominator: { arity: p.arity, exponents: new Uint32Array(p.arity), coefficients: [1n] },
  };
  return substituteIn(p, zero);
}

/** The equations of a branch, all that it holds. */
export function closureOf({ solved, equations }: Branch): readonly Multivariate[] {
  return [...solved.map(relationOf), ...equations];
}

import type { AlgebraicSystemCertificate } from "../../certificates/algebraic-system.ts";
import type { Certificate } from "../../certificates/certificate.ts";
import { freeNames, ONE, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { isZero, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { certifyElimination } from "../elimination/certify-elimination.ts";
import { decomposeByCases, decomposeByMembers } from "../elimination/decompose.ts";
import type { Elimination } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import type { Task } from "../solution.ts";
import { type AlgebraicGradient, distinct, equationsOf, withUnknown } from "./algebraic-gradient.ts";

/** The zeros of an algebraic gradient with the evidence that they are all; they are points in the unknowns of `gradient`. */
export interface SolvedSystem {
  readonly gradient: AlgebraicGradient;
  readonly found: Elimination;
  readonly poles: readonly Multivariate[];
  readonly certificate: Certificate;
}

/** Solves the system as it is, or that of a quotient of polynomials with the value as a further unknown; `null` when both fail. */
export function solveSystem(task: Task, gradient: AlgebraicGradient, facts: readonly Condition[]): SolvedSystem | null {
  const { variables } = task;
  const roots = gradient.unknowns.slice(variables.length).map((meaning, i) => ({ name: freeName(i, task), meaning }));
  const names = [...variables, ...roots.map(({ name }) => name)];
  const poles = distinct(gradient.slopes.flatMap(({ denominator }) => denominator.map(({ base }) => base)));
  const system = { equations: equationsOf(gradient), poles };
  const byCases = decomposeByCases(system, names, solveLeaf);
  const withValue = byCases === null && roots.length === 0 ? solveWithValue(task, gradient, poles) : null;
  if (withValue !== null) return withValue;
  const found = byCases ?? decomposeByMembers(system, names, solveLeaf);
  if (found === null) return null;
  const symbols = names.map(variable);
  const expressionOf = (p: Multivariate): Expr => exprOfMultivariate(p, symbols);
  const certificate: AlgebraicSystemCertificate = {
    kind: "algebraic-system",
    objective: task.objective,
    variables,
    facts,
    roots,
    slopes: gradient.slopes.map(({ scale, factor, numerator: top, denominator: below }) => ({
      scale: isZero(top) ? 1 : scale,
      factor,
      equation: expressionOf(top),
      divisors: below.map(({ base, exponent }) => ({
        pole: poles.findIndex((pole) => sameMultivariate(pole, base)),
        exponent,
      })),
    })),
    definitions: gradient.definitions.map(expressionOf),
    poles: poles.map(expressionOf),
    tree: found.tree,
  };
  return { gradient, found, poles, certificate };
}

function solveWithValue(task: Task, gradient: AlgebraicGradient, poles: readonly Multivariate[]): SolvedSystem | null {
  if (gradient.read(task.objective)?.factor !== ONE) return null;
  const solved = certifyElimination(task.objective, task.variables, solveLeaf);
  if (solved === null || solved.certificate.value === null || solved.elimination.branches.length > 0) return null;
  const { elimination: found, certificate } = solved;
  return { gradient: withUnknown(gradient, variable(certificate.value!)), found, poles, certificate };
}

/** A name for a root that the formula does not use. */
function freeName(i: number, { objective, variables }: Task): string {
  const taken = new Set([...variables, ...freeNames(objective)]);
  for (let k = i + 1; ; k += 16) if (!taken.has(`r${k}`)) return `r${k}`;
}

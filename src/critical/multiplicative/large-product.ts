import { isInteger, signOfRational, toDouble } from "../../number/rational.ts";
import { polynomialOf, totalDegree } from "../../polynomial/polynomial.ts";
import type { Engine } from "../solution.ts";
import { factorise } from "./factors.ts";
import { multiplicative } from "./multiplicative.ts";

/** With no more complex critical points than this (Bezout), a product is solved like any other polynomial. */
const FEW_POINTS = 256;

/** Products of polynomials in separate variables of so high a degree that their gradient is out of reach as a system. */
export const largeProduct: Engine = (task, solve) => {
  const { objective, variables } = task;
  const factorisation = factorise(objective, variables);
  if (factorisation === null) return null;
  let degree = 0;
  for (const block of factorisation.blocks) {
    for (const { base, exponent } of block.factors) {
      const polynomial = polynomialOf(base, block.variables);
      if (polynomial === null || !isInteger(exponent) || signOfRational(exponent) < 0) return null;
      degree += totalDegree(polynomial) * toDouble(exponent);
    }
  }
  return (degree - 1) ** variables.length <= FEW_POINTS ? null : multiplicative(task, solve);
};

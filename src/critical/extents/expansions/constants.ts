import type { Budget } from "../../../expr/problem.ts";
import { exprOfReal } from "../../../print/real.ts";
import { realOfExpr, signOfReal } from "../../real-number.ts";
import type { Precision } from "./expansion.ts";

/** For coefficients that are constants. */
export function ofConstants(most: number, budget: Budget): Precision {
  return {
    most,
    decide: (coefficient) => {
      const real = realOfExpr(coefficient);
      const sign = signOfReal(real, budget);
      return sign === null ? null : { coefficient: exprOfReal(real), sign };
    },
    signOf: () => null,
  };
}

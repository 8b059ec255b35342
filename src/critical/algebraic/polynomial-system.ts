import { failure, success } from "../../diagnostic/result.ts";
import { gradientSystem } from "../../polynomial/gradient-system.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { solveZeroDimensional } from "../../polynomial/rational-univariate/zero-dimensional.ts";
import { certifySystem } from "../completeness/certify-system.ts";
import { nonRealPointsOf } from "../non-real.ts";
import { finishPoints } from "../points/finish-points.ts";
import { restrict } from "../restrict.ts";
import type { Engine } from "../solution.ts";

/** Polynomials with finitely many complex critical points. */
export const polynomialSystem: Engine = (task) => {
  const objective = polynomialOf(task.objective, task.variables);
  const system = gradientSystem(task.objective, task.variables);
  if (objective === null || system === null) return null;
  const found = solveZeroDimensional(system.equations.filter((p) => !isZero(p)));
  if (found.kind !== "finite") return failure({ code: "unable/no-algorithm", message: `the system is ${found.kind}` });
  const certificate = certifySystem(task.objective, task.variables, system, [found.representation]);
  if (certificate === null) return failure({ code: "unable/no-algorithm", message: "not certified" });
  const points = finishPoints({ objective, representation: found.representation });
  return success(
    restrict(
      {
        variables: task.variables,
        method: "polynomial-system",
        gap:
          certificate.completeness === null
            ? { code: "unproved/modular", message: "that there are no others holds modulo primes" }
            : null,
        points,
        families: [],
        candidates: [],
        countReal: points.length,
        countComplex: found.distinct,
        nonReal: nonRealPointsOf(task.variables, [found.representation]),
        infimum: null,
        supremum: null,
        certificate,
      },
      task.domain,
      task.budget,
    ),
  );
};

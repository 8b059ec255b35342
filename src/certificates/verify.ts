import { decidedOr } from "../evaluate/constant-field.ts";
import { checkAlgebraicSystem } from "./algebraic-system.ts";
import { checkAngles } from "./angles.ts";
import { checkBlocks } from "./blocks.ts";
import { checkCases } from "./cases.ts";
import type { Certificate } from "./certificate.ts";
import { checkCompletedSquare } from "./completed-square.ts";
import { checkComposition } from "./composition.ts";
import { checkConfinement } from "./confinement.ts";
import { checkCriticalFamily } from "./critical-family.ts";
import { checkCurvature } from "./curvature.ts";
import { checkCurvePair } from "./curve-pair.ts";
import { checkDirection } from "./direction.ts";
import { checkEliminationTree } from "./elimination-tree.ts";
import { checkExclusion } from "./exclusion.ts";
import { checkExtent } from "./extent.ts";
import { checkIdentity } from "./identity.ts";
import { checkInertia } from "./inertia.ts";
import { checkInertiaAtRoot } from "./inertia-at-root.ts";
import { checkLdlt } from "./ldlt.ts";
import { checkLinearSystem } from "./linear-system.ts";
import { checkMonotone } from "./monotone.ts";
import { checkMultiplicative } from "./multiplicative.ts";
import { checkNature } from "./nature.ts";
import { checkNonnegative } from "./nonnegative.ts";
import { checkPeriodic } from "./periodic.ts";
import { checkPieces } from "./pieces.ts";
import { checkPiecewise } from "./piecewise.ts";
import { checkPolynomialSystem } from "./polynomial-system.ts";
import { checkProduct } from "./product.ts";
import { checkPullback } from "./pullback.ts";
import { checkRealLinearSystem } from "./real-linear-system.ts";
import { checkRewriting } from "./rewriting.ts";
import { checkSplit } from "./split.ts";
import { checkTransport } from "./transport.ts";
import { checkUnivariate } from "./univariate.ts";
import { checkZeroConstant } from "./zero-constant.ts";

/** Whether the evidence holds, worked out anew without the finder that produced it. */
export function verify(certificate: Certificate): boolean {
  return decidedOr(() => holds(certificate), false);
}

function holds(certificate: Certificate): boolean {
  switch (certificate.kind) {
    case "ldlt":
      return checkLdlt(certificate);
    case "inertia-at-root":
      return checkInertiaAtRoot(certificate);
    case "direction":
      return checkDirection(certificate);
    case "univariate":
      return checkUnivariate(certificate);
    case "piecewise":
      return checkPiecewise(certificate, verify);
    case "pieces":
      return checkPieces(certificate, verify);
    case "linear-system":
      return checkLinearSystem(certificate);
    case "real-linear-system":
      return checkRealLinearSystem(certificate, verify);
    case "algebraic-system":
      return checkAlgebraicSystem(certificate);
    case "polynomial-system":
      return checkPolynomialSystem(certificate);
    case "elimination-tree":
      return checkEliminationTree(certificate);
    case "critical-family":
      return checkCriticalFamily(certificate);
    case "blocks":
      return checkBlocks(certificate, verify);
    case "multiplicative":
      return checkMultiplicative(certificate, verify);
    case "monotone":
      return checkMonotone(certificate, verify);
    case "curvature":
      return checkCurvature(certificate);
    case "exclusion":
      return checkExclusion(certificate);
    case "periodic":
      return checkPeriodic(certificate);
    case "confinement":
      return checkConfinement(certificate);
    case "inertia":
      return checkInertia(certificate);
    case "composition":
      return checkComposition(certificate);
    case "identity":
      return checkIdentity(certificate);
    case "zero-constant":
      return checkZeroConstant(certificate);
    case "rewriting":
      return checkRewriting(certificate);
    case "angles":
      return checkAngles(certificate);
    case "cases":
      return checkCases(certificate);
    case "curve-pair":
      return checkCurvePair(certificate);
    case "split":
      return checkSplit(certificate);
    case "product":
      return checkProduct(certificate, verify);
    case "completed-square":
      return checkCompletedSquare(certificate, verify);
    case "transport":
      return checkTransport(certificate, verify);
    case "pullback":
      return checkPullback(certificate, verify);
    case "nonnegative":
      return checkNonnegative(certificate);
    case "extent":
      return checkExtent(certificate, verify);
    case "nature":
      return checkNature(certificate, verify);
    default:
      return certificate satisfies never;
  }
}

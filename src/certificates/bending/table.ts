import { callRule, extremumRule, logConvexRule, logRule } from "./call.ts";
import { blocksRule, factoredRule, homogeneousRule } from "./forms.ts";
import { constantRule, multipleRule, sumRule, variableRule } from "./linear.ts";
import {
  constantLogarithmRule,
  logarithmOfConcaveRule,
  logarithmOfExpRule,
  logarithmOfPowerRule,
  logarithmOfProductRule,
  logarithmOfSumRule,
} from "./logarithms.ts";
import { logarithmOfLorentzRule, lorentzRule } from "./lorentz.ts";
import { absolutePowerRule, powerSumRule } from "./norms.ts";
import { exponentialRule, monomialRule, normRule, powerRule, quadraticRule } from "./powers.ts";
import type { Rule } from "./rule.ts";
import { analyticRule, secondOrderRule } from "./second-order.ts";

/** Every rule by its name, the plain ones first: the order in which they are tried. */
export const rules = {
  constant: constantRule,
  variable: variableRule,
  multiple: multipleRule,
  quadratic: quadraticRule,
  sum: sumRule,
  call: callRule,
  log: logRule,
  extremum: extremumRule,
  power: powerRule,
  norm: normRule,
  monomial: monomialRule,
  "absolute power": absolutePowerRule,
  "power sum": powerSumRule,
  lorentz: lorentzRule,
  exponential: exponentialRule,
  "log-convex": logConvexRule,
  blocks: blocksRule,
  homogeneous: homogeneousRule,
  "second-order": secondOrderRule,
  factored: factoredRule,
  analytic: analyticRule,
  "logarithm of a constant": constantLogarithmRule,
  "logarithm of exp": logarithmOfExpRule,
  "logarithm of a power": logarithmOfPowerRule,
  "logarithm of a product": logarithmOfProductRule,
  "logarithm of a sum": logarithmOfSumRule,
  "logarithm of a Lorentz form": logarithmOfLorentzRule,
  "logarithm of a concave function": logarithmOfConcaveRule,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

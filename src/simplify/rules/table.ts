import { lazily } from "../../expr/arena.ts";
import { absoluteValue } from "./absolute-value.ts";
import { exponential } from "./exponential.ts";
import { hyperbolic } from "./hyperbolic.ts";
import { inverse } from "./inverse.ts";
import type { RewriteRule } from "./rule.ts";
import { trigonometric } from "./trigonometric.ts";

/** Every rewrite rule, in the order in which they are tried. */
export const rules = lazily((): readonly RewriteRule[] => [
  ...inverse(),
  ...exponential(),
  ...absoluteValue(),
  ...trigonometric(),
  ...hyperbolic(),
]);

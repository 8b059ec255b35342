import type { Ball, Enclosed } from "../../../src/number/ball.ts";
import { atan2Ball, atanBall } from "../../../src/number/enclosures/arctangent.ts";
import { eBall, piBall } from "../../../src/number/enclosures/constants.ts";
import { digammaBall } from "../../../src/number/enclosures/digamma.ts";
import { erfBall, erfcBall } from "../../../src/number/enclosures/error-function.ts";
import { expBall, expm1Ball } from "../../../src/number/enclosures/exponential.ts";
import { gammaBall } from "../../../src/number/enclosures/gamma.ts";
import { coshBall, sinhBall, tanhBall } from "../../../src/number/enclosures/hyperbolic.ts";
import { acoshBall, asinhBall, atanhBall } from "../../../src/number/enclosures/inverse-hyperbolic.ts";
import { acosBall, asinBall } from "../../../src/number/enclosures/inverse-trigonometric.ts";
import { lambertwBall } from "../../../src/number/enclosures/lambert-w.ts";
import { lgammaBall } from "../../../src/number/enclosures/log-gamma.ts";
import { log1pBall, logBall } from "../../../src/number/enclosures/logarithm.ts";
import { polygammaBall } from "../../../src/number/enclosures/polygamma.ts";
import { powBall } from "../../../src/number/enclosures/power.ts";
import { rootBall, sqrtBall } from "../../../src/number/enclosures/square-root.ts";
import { cosBall, sinBall, tanBall } from "../../../src/number/enclosures/trigonometric.ts";

export type Enclosure = (x: Ball, bits: number) => Enclosed;

/** The functions of one ball, under the names of the fixture. */
export const enclosures: Readonly<Record<string, Enclosure>> = {
  acos: acosBall,
  acosh: acoshBall,
  asin: asinBall,
  asinh: asinhBall,
  atan: atanBall,
  atanh: atanhBall,
  cos: cosBall,
  cosh: coshBall,
  digamma: digammaBall,
  erf: erfBall,
  erfc: erfcBall,
  exp: expBall,
  expm1: expm1Ball,
  gamma: gammaBall,
  lambertw: lambertwBall,
  lgamma: lgammaBall,
  log: logBall,
  log1p: log1pBall,
  sin: sinBall,
  sinh: sinhBall,
  sqrt: sqrtBall,
  tan: tanBall,
  tanh: tanhBall,
  cbrt: (x, bits) => rootBall(x, 3, bits),
  twentiethRoot: (x, bits) => rootBall(x, 20, bits),
  trigamma: (x, bits) => polygammaBall(1, x, bits),
  tetragamma: (x, bits) => polygammaBall(2, x, bits),
  sevenEighthsPower: (x, bits) => powBall(x, { mid: 7n, rad: 0n, exp: -3 }, bits),
};

const firstInteger = (order: Ball) => Number(order.mid) * 2 ** order.exp;

/** Every function of the fixture, given the balls of its arguments. */
export function enclose(name: string, args: readonly Ball[], bits: number): Enclosed {
  const [first, second] = args;
  if (first === undefined) return name === "pi" ? piBall(bits) : eBall(bits);
  if (second === undefined) return enclosures[name]!(first, bits);
  if (name === "polygamma") return polygammaBall(firstInteger(first), second, bits);
  if (name === "root") return rootBall(second, firstInteger(first), bits);
  return name === "pow" ? powBall(first, second, bits) : atan2Ball(first, second, bits);
}

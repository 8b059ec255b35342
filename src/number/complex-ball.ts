import { addBall, type Ball, containsZero, divideBall, multiplyBall, subtractBall } from "./ball.ts";

/** The complex numbers with real and imaginary part in two balls. */
export interface ComplexBall {
  readonly re: Ball;
  readonly im: Ball;
}

export function addComplex(a: ComplexBall, b: ComplexBall, bits: number): ComplexBall {
  return { re: addBall(a.re, b.re, bits), im: addBall(a.im, b.im, bits) };
}

export function multiplyComplex(a: ComplexBall, b: ComplexBall, bits: number): ComplexBall {
  return {
    re: subtractBall(multiplyBall(a.re, b.re, bits), multiplyBall(a.im, b.im, bits), bits),
    im: addBall(multiplyBall(a.re, b.im, bits), multiplyBall(a.im, b.re, bits), bits),
  };
}

/** `null` when the divisor may be 0. */
export function divideComplex(a: ComplexBall, b: ComplexBall, bits: number): ComplexBall | null {
  const norm = addBall(multiplyBall(b.re, b.re, bits), multiplyBall(b.im, b.im, bits), bits);
  if (containsZero(norm)) return null;
  const conjugate = { re: b.re, im: { ...b.im, mid: -b.im.mid } };
  const product = multiplyComplex(a, conjugate, bits);
  const [re, im] = [divideBall(product.re, norm, bits), divideBall(product.im, norm, bits)];
  return typeof re === "string" || typeof im === "string" ? null : { re, im };
}

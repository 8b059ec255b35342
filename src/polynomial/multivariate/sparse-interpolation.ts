import { type GcdProblem, gcdImages } from "./gcd-image.ts";
import { type ModularMultivariate, scattered } from "./modular.ts";
import { addNode, coefficientsOf, type NewtonForm } from "./newton.ts";
import type { Points } from "./section.ts";
import { coefficientsFrom, hasImage, imagesNeeded, skeletonOf } from "./skeleton.ts";

/**
 * The multiple of the gcd modulo `p` by sparse interpolation, one variable after the other (Zippel 1979): the terms found with
 * the later variables held at arbitrary values are taken for all there are. `null` when an image shows bad luck; without
 * that the result is likely, not certain.
 */
export function interpolateGcd(problem: GcdProblem, seed: number, p: number): ModularMultivariate | null {
  const points = pointsFor(problem, seed, p);
  let known = imageAtAnchor(problem, points);
  for (let k = 1; k < problem.a.arity && known !== null; k += 1) known = interpolateVariable(known, problem, k, points);
  return known;
}

/** The coefficients of the multiple of the gcd modulo `p`, if its terms are among those given; one more image must agree. */
export function interpolateOn(
  terms: ModularMultivariate,
  problem: GcdProblem,
  seed: number,
  p: number,
): number[] | null {
  const points = pointsFor(problem, seed, p);
  const skeleton = skeletonOf(terms, terms.arity, points);
  if (skeleton === null) return null;
  const count = imagesNeeded(skeleton);
  const images = gcdImages(problem, terms.arity, points)(0, count + 1);
  if (images === null) return null;
  const coefficients = coefficientsFrom(images, skeleton, p);
  return hasImage(skeleton, coefficients, images[count]!, count + 1, p) ? coefficients : null;
}

function pointsFor({ a }: GcdProblem, seed: number, p: number): Points {
  const coordinates = (shift: number) => Array.from({ length: a.arity }, (_, i) => scattered(seed, 2 * i + shift, p));
  return { p, anchor: coordinates(0), base: coordinates(1) };
}

function imageAtAnchor(problem: GcdProblem, points: Points): ModularMultivariate | null {
  const images = gcdImages(problem, 1, points)(points.anchor[1]!, 1);
  return images === null
    ? null
    : withPowers({ arity: problem.a.arity, exponents: new Uint32Array(problem.a.arity), residues: [1] }, 0, images);
}

/** The polynomial in one more variable, from its values at the anchor and at points after it. */
function interpolateVariable(
  known: ModularMultivariate,
  problem: GcdProblem,
  k: number,
  points: Points,
): ModularMultivariate | null {
  const { p, anchor } = points;
  const skeleton = skeletonOf(known, k, points);
  if (skeleton === null) return null;
  const count = imagesNeeded(skeleton);
  const imagesAt = gcdImages(problem, k, points);
  const form: NewtonForm = { nodes: [anchor[k]!], differences: [known.residues] };
  for (let m = 1; m <= problem.degrees[k]!; m += 1) {
    const at = (anchor[k]! + m) % p;
    const images = imagesAt(at, count);
    if (images === null) return null;
    if (!addNode(form, at, coefficientsFrom(images, skeleton, p), p)) break;
  }
  return withPowers(
    known,
    k,
    known.residues.map((_, s) => coefficientsOf(form, s, p)),
  );
}

/** The polynomial in which the coefficient of each term is one in `x_k`, given low to high. */
function withPowers(
  { arity, exponents }: ModularMultivariate,
  k: number,
  coefficients: readonly (readonly number[])[],
): ModularMultivariate {
  const raised: number[] = [];
  const residues: number[] = [];
  coefficients.forEach((inVariable, s) => {
    for (let e = inVariable.length - 1; e >= 0; e -= 1) {
      if (inVariable[e] === 0) continue;
      for (let i = 0; i < arity; i += 1) raised.push(i === k ? e : exponents[s * arity + i]!);
      residues.push(inVariable[e]!);
    }
  });
  return { arity, exponents: Uint32Array.from(raised), residues };
}

import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { euclid } from "./euclid.ts";
import { degreeIn, type Multivariate } from "./polynomial.ts";
import { imagesOf, type Points, sectionOf } from "./section.ts";

/**
 * Two polynomials in at least two variables, and the multiple of their gcd that is wanted: the one with the leading coefficient
 * `lead` in `x_0`. Given are upper bounds of its degrees; the one in `x_0` is taken to be exact.
 */
export interface GcdProblem {
  readonly a: Multivariate;
  readonly b: Multivariate;
  readonly lead: Multivariate;
  readonly degrees: readonly number[];
}

/** Images of the multiple of the gcd, as of `imagesOf`; `null` when one of them has not the degree expected in `x_0`. */
export type GcdImages = (at: number, count: number) => number[][] | null;

/** The images that are gcds over the field, where `x_1`, …, `x_{k-1}` vary, `x_k` is given and the rest are held. */
export function gcdImages(problem: GcdProblem, k: number, points: Points): GcdImages {
  const { p } = points;
  const [a, b, lead] = [problem.a, problem.b, problem.lead].map((f) => sectionOf(f, k, points));
  const [degreeOfA, degreeOfB] = [degreeIn(problem.a, 0), degreeIn(problem.b, 0)];
  return (at, count) => {
    const left = imagesOf(a!, at, count, degreeOfA, p);
    const right = imagesOf(b!, at, count, degreeOfB, p);
    const leads = imagesOf(lead!, at, count, 0, p);
    const images: number[][] = [];
    for (let j = 0; j < count; j += 1) {
      const image = euclid(left[j]!, right[j]!, p);
      if (image.length !== problem.degrees[0]! + 1 || leads[j]![0] === 0) return null;
      images.push(withLead(image, leads[j]![0]!, p));
    }
    return images;
  };
}

function withLead(image: number[], lead: number, p: number): number[] {
  const factor = multiplyModulo(lead, invertModulo(image[image.length - 1]!, p), p);
  return image.map((c) => multiplyModulo(c, factor, p));
}

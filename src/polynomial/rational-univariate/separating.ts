import type { ModularBasis, Trace } from "../groebner/trace.ts";
import { scattered } from "../multivariate/modular.ts";
import { type Border, borderOf } from "../quotient/border.ts";
import { modularQuotient } from "../quotient/normal-forms.ts";
import { type ModularRepresentation, representationModulo } from "./modular-representation.ts";

const SEEDS = 3;
const DENSE_FORMS = 24;
/** Few residues are less than this by chance. */
const SHORT = 2 ** 11;

/** A form that takes different values at different points modulo a prime, with the image there. */
export interface Separation {
  readonly form: readonly number[];
  readonly border: Border;
  readonly image: ModularRepresentation;
}

/**
 * A separating form with small coefficients, single variables first. When the powers of a form span the quotient, it separates
 * the points modulo the prime; else it must have as many values as a form with random residues, and a minimal polynomial of the
 * same degree (the functional finds the points only by forms that are generic at the multiple ones). A random form fails to
 * separate with a probability of about the squared number of points in 2^24. That the form separates the points over Q is not
 * proved. `null` when none of some dozens does.
 */
export function separatingForm(trace: Trace, standard: readonly number[], basis: ModularBasis): Separation | null {
  const { arity } = trace.table;
  const imageOf = (form: readonly number[]): Separation | null => {
    const variables = form.flatMap((c, i) => (c === 0 ? [] : [i]));
    const border = borderOf(trace, standard, variables);
    const quotient = modularQuotient(border, basis);
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const image = representationModulo(quotient, form, seed);
      if (image !== null) return { form, border, image };
    }
    return null;
  };
  let generic: ModularRepresentation | null = null;
  const isSeparating = ({ image }: Separation): boolean => {
    if (image.degree === standard.length) return true;
    generic ??= imageOf(randomForm(arity, basis.p))?.image ?? null;
    return generic !== null && isLike(image, generic);
  };
  const single = simplest(arity, imageOf, isSeparating, basis.p);
  if (single !== null) return single;
  for (const form of combinedForms(arity)) {
    const candidate = imageOf(form);
    if (candidate !== null && isSeparating(candidate)) return candidate;
  }
  return null;
}

/**
 * The last variable that separates the points, as its matrix is the sparsest: or another one, when many more of the coefficients
 * of its minimal polynomial seem to be short.
 */
function simplest(
  arity: number,
  imageOf: (form: readonly number[]) => Separation | null,
  isSeparating: (candidate: Separation) => boolean,
  p: number,
): Separation | null {
  let best: Separation | null = null;
  let most = 0;
  for (let i = arity - 1; i >= 0; i -= 1) {
    const candidate = imageOf(formOf(arity, (k) => (k === i ? 1 : 0)));
    if (candidate === null || !isSeparating(candidate)) continue;
    const { minimal } = candidate.image;
    const short = minimal.filter((c) => Math.min(c, p - c) < SHORT).length;
    if (best !== null && short < most + minimal.length / 4) continue;
    best = candidate;
    most = short;
  }
  return best;
}

function isLike(image: ModularRepresentation, generic: ModularRepresentation): boolean {
  return image.minimal.length >= generic.minimal.length && image.degree >= generic.degree;
}

function randomForm(arity: number, p: number): number[] {
  return Array.from({ length: arity }, (_, i) => scattered(arity, i, p));
}

function* combinedForms(arity: number): Generator<readonly number[]> {
  for (const factor of [1, -1, 2]) {
    for (let j = arity - 1; j > 0; j -= 1) {
      for (let i = j - 1; i >= 0; i -= 1) yield formOf(arity, (k) => (k === j ? 1 : k === i ? factor : 0));
    }
  }
  for (let seed = 1; seed <= DENSE_FORMS; seed += 1) {
    yield formOf(arity, (k) => (k === arity - 1 ? 1 : scattered(seed, k, 2 * seed + 4) - seed - 2));
  }
}

function formOf(arity: number, coefficient: (k: number) => number): number[] {
  return Array.from({ length: arity }, (_, k) => coefficient(k));
}

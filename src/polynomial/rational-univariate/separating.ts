import type { ModularBasis, Trace } from "../groebner/trace.ts";
import { scattered } from "../multivariate/modular.ts";
import { type Border, borderOf } from "../quotient/border.ts";
import { modularQuotient } from "../quotient/normal-forms.ts";
import { type ModularRepresentation, representationModulo } from "./modular-representation.ts";

const SEEDS = 3;
const DENSE_FORMS = 24;

/** A form that takes different values at different points modulo a prime, with the image there. */
export interface Separation {
  readonly form: readonly number[];
  readonly border: Border;
  readonly image: ModularRepresentation;
}

/**
 * A separating form with small coefficients, single variables first, the last before the others: their matrices are the
 * sparsest. When the powers of a form span the quotient, it separates the points modulo the prime; else it must have as many
 * values as a form with random residues, and a minimal polynomial of the same degree (the functional finds the points only by
 * forms that are generic at the multiple ones). A random form fails to separate with a probability of about the squared number
 * of points in 2^24. That the form separates the points over Q is not proved. `null` when none of some dozens does.
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
  for (const form of candidateForms(arity)) {
    const candidate = imageOf(form);
    if (candidate === null) continue;
    if (candidate.image.degree === standard.length) return candidate;
    generic ??= imageOf(randomForm(arity, basis.p))?.image ?? null;
    if (generic !== null && isLike(candidate.image, generic)) return candidate;
  }
  return null;
}

function isLike(image: ModularRepresentation, generic: ModularRepresentation): boolean {
  return image.minimal.length >= generic.minimal.length && image.degree >= generic.degree;
}

function randomForm(arity: number, p: number): number[] {
  return Array.from({ length: arity }, (_, i) => scattered(arity, i, p));
}

function* candidateForms(arity: number): Generator<readonly number[]> {
  for (let i = arity - 1; i >= 0; i -= 1) yield formOf(arity, (k) => (k === i ? 1 : 0));
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

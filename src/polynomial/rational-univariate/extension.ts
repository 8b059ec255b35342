import { poll } from "../../number/patience.ts";
import { joinResidues, largePrime, multiplyModulo, type Residues, residue } from "../../number/prime-field.ts";
import type { SolvedVariable } from "../branches/solved-variable.ts";
import { divideModulo, type ModularPolynomial, reduceUnivariate, subtractModulo } from "../modular.ts";
import { residuesOf } from "../multivariate/modular.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { agrees, reconstructed } from "../reconstruction.ts";
import {
  derivativeOfUnivariate,
  leadingCoefficient,
  scaleUnivariate,
  type UnivariatePolynomial,
  univariate,
} from "../univariate.ts";
import { inverseModuloBoth, multiplyModuloBoth } from "./modular-inverse.ts";
import type { RationalUnivariate } from "./representation.ts";

const MOST_PRIMES = 2000;
const GROWTH = 1.15;

/**
 * The points of a representation in the `free` variables with all coordinates, those solved being given by their values, whose
 * denominators vanish at none of them: images modulo primes, joined until one more agrees. Not verified; `null` when there are
 * none such. The form remains, so it is 0 at the solved variables.
 */
export function extended(
  representation: RationalUnivariate,
  free: readonly number[],
  solved: readonly SolvedVariable[],
): RationalUnivariate | null {
  const form = new Array<number>(free.length + solved.length).fill(0);
  free.forEach((variable, k) => {
    form[variable] = representation.form[k]!;
  });
  const slope = derivativeOfUnivariate(representation.minimal);
  let known: Residues | null = null;
  for (let position = 0, count = 0, attempt = 1; position < MOST_PRIMES; position += 1) {
    const p = largePrime(position);
    const image = imageModulo(representation, slope, free, solved, p);
    if (image === null) continue;
    if (known !== null && count >= attempt) {
      attempt = Math.ceil(count * GROWTH);
      const found = reconstructed(known.values, known.modulus);
      if (found !== null && agrees(found, image, p)) {
        const { numerators, denominator } = found;
        const degree = representation.minimal.length - 1;
        return {
          minimal: representation.minimal,
          denominator: scaleUnivariate(slope, denominator),
          numerators: form.map((_, i) => univariate(numerators.slice(i * degree, (i + 1) * degree))),
          form,
        };
      }
    }
    known = known === null ? { modulus: BigInt(p), values: image.map(BigInt) } : joinResidues(known, image, p);
    count += 1;
  }
  return null;
}

/** The coefficients of `slope·x_i` modulo `minimal` and `p`, one coordinate after the other; `null` for a bad prime. */
function imageModulo(
  { minimal, denominator, numerators }: RationalUnivariate,
  slope: UnivariatePolynomial,
  free: readonly number[],
  solved: readonly SolvedVariable[],
  p: number,
): readonly number[] | null {
  if (residue(leadingCoefficient(minimal), p) === 0) return null;
  const modulus = reduceUnivariate(minimal, p);
  const element = (f: UnivariatePolynomial) => divideModulo(reduceUnivariate(f, p), modulus, p).remainder;
  const inverse = inverseModuloBoth(element(denominator), modulus, p);
  if (inverse === null) return null;
  const coordinates = new Array<ModularPolynomial>(free.length + solved.length).fill([]);
  free.forEach((variable, k) => {
    coordinates[variable] = multiplyModuloBoth(element(numerators[k]!), inverse, modulus, p);
  });
  const values = new Map<number, ModularPolynomial>();
  for (const { variable, numerator, denominator: below } of solved) {
    const divisor = inverseModuloBoth(valueModulo(below, coordinates, modulus, p), modulus, p);
    if (divisor === null) return null;
    values.set(variable, multiplyModuloBoth(valueModulo(numerator, coordinates, modulus, p), divisor, modulus, p));
  }
  const factor = element(slope);
  return coordinates.flatMap((coordinate, i) => {
    const value = multiplyModuloBoth(values.get(i) ?? coordinate, factor, modulus, p);
    return Array.from({ length: modulus.length - 1 }, (_, k) => value[k] ?? 0);
  });
}

/** The value of a polynomial at elements of the algebra. */
function valueModulo(
  f: Multivariate,
  at: readonly ModularPolynomial[],
  modulus: ModularPolynomial,
  p: number,
): ModularPolynomial {
  const residues = residuesOf(f, p);
  const powers = at.map((): ModularPolynomial[] => [[1]]);
  const raised = (i: number, e: number): ModularPolynomial => {
    const list = powers[i]!;
    while (list.length <= e) list.push(multiplyModuloBoth(list[list.length - 1]!, at[i]!, modulus, p));
    return list[e]!;
  };
  let total: ModularPolynomial = [];
  for (let t = 0; t < residues.length; t += 1) {
    poll(modulus.length);
    let term: ModularPolynomial = [multiplyModulo(residues[t]!, p - 1, p)];
    for (let i = 0; i < f.arity; i += 1) {
      const e = f.exponents[t * f.arity + i]!;
      if (e > 0) term = multiplyModuloBoth(term, raised(i, e), modulus, p);
    }
    if (residues[t] !== 0) total = subtractModulo(total, term, p);
  }
  return total;
}

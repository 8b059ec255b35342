import type { Residues } from "../../number/prime-field.ts";
import { gcd } from "../../number/rational.ts";
import { agrees, type CommonFractions, reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import { derivativeOfUnivariate, scaleUnivariate, univariate } from "../univariate.ts";
import type { ModularRepresentation } from "./modular-representation.ts";
import type { RationalUnivariate } from "./representation.ts";

/** Attempts at each prime up to so many, then when this much more is known. */
const EAGER = 8;
const GROWTH = 1.15;

/** Images of one representation modulo primes; `add` returns a candidate when one agrees with an image not used for it. */
export interface Lifting {
  readonly add: (image: ModularRepresentation, p: number) => RationalUnivariate | null;
}

interface Candidate {
  readonly minimal: CommonFractions;
  readonly numerators: CommonFractions;
}

export function lifting(form: readonly number[]): Lifting {
  const images = joining();
  let count = 0;
  let nextAttempt = 2;
  return {
    add: ({ minimal, numerators }, p) => {
      const degree = minimal.length - 1;
      const values = minimal.slice(0, degree);
      for (const numerator of numerators) for (let k = 0; k < degree; k += 1) values.push(numerator[k] ?? 0);
      let result: RationalUnivariate | null = null;
      if (count >= nextAttempt) {
        nextAttempt = count < EAGER ? count + 1 : Math.ceil(count * GROWTH);
        const candidate = candidateFrom(images.joined(), degree);
        if (
          candidate !== null &&
          agrees(candidate.minimal, values.slice(0, degree), p) &&
          agrees(candidate.numerators, values.slice(degree), p)
        ) {
          result = representationOf(candidate, degree, form);
        }
      }
      images.add(values, p);
      count += 1;
      return result;
    },
  };
}

function candidateFrom({ values, modulus }: Residues, degree: number): Candidate | null {
  const minimal = reconstructed(values.slice(0, degree), modulus);
  if (minimal === null) return null;
  const numerators = reconstructed(values.slice(degree), modulus, minimal.denominator);
  return numerators === null ? null : { minimal, numerators };
}

/** Over Z: `minimal` primitive, the other polynomials without a common factor. */
function representationOf(
  { minimal, numerators }: Candidate,
  degree: number,
  form: readonly number[],
): RationalUnivariate {
  const content = minimal.numerators.reduce((common, c) => gcd(c, common), minimal.denominator);
  const primitive = [...minimal.numerators, minimal.denominator].map((c) => c / content);
  const lead = primitive[degree]!;
  const derivative = derivativeOfUnivariate(primitive);
  const parts = form.map((_, i) => numerators.numerators.slice(i * degree, (i + 1) * degree));
  const common = [...derivative.map((c) => c * numerators.denominator), ...parts.flat().map((c) => c * lead)].reduce(
    (divisor, c) => gcd(c, divisor),
    0n,
  );
  const over = (p: readonly bigint[], factor: bigint) => univariate(scaleUnivariate(p, factor).map((c) => c / common));
  return {
    minimal: primitive,
    denominator: over(derivative, numerators.denominator),
    numerators: parts.map((part) => over(part, lead)),
    form,
  };
}

import { linearCombination, monomial, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import {
  divideRational,
  fraction,
  isInteger,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { splitRoot } from "../number/root.ts";
import { contentOf } from "./content.ts";
import { effort } from "./effort.ts";
import { type Leading, leadingTerm, termsOf } from "./exact-division.ts";
import { expand } from "./expand.ts";

/** Roots with more terms are not looked for. */
const LONGEST_ROOT = 12;
const DEGREES = [5, 4, 3, 2] as const;
const EXPANDED_TERMS = 400;
const STEPS = 10_000;

/** A polynomial as `coefficient · root^degree` with a sum as root. */
export interface PerfectPower {
  readonly root: Expr;
  readonly degree: number;
  readonly coefficient: Rational;
}

/** The expanded polynomial as a multiple of a power, of the highest degree up to 5; `null` if it is none. */
export function perfectPower(polynomial: Expr): PerfectPower | null {
  const size = termsOf(polynomial).length;
  for (const degree of DEGREES) {
    const found = size > degree ? rootOf(polynomial, degree) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Term after term, as roots are extracted by hand: each leading term that is left gives the next one of the root. A
 * primitive integer polynomial has, by Gauss's lemma, only roots with integer coefficients, up to the sign of the power.
 */
function rootOf(polynomial: Expr, degree: number): PerfectPower | null {
  const work = effort(EXPANDED_TERMS, STEPS);
  const bases = new Map<Expr, number>();
  const lead = leadingTerm(polynomial, bases);
  const content = contentOf(termsOf(polynomial).map(([, weight]) => weight));
  const coefficient = lead === null ? 1 : multiplyRational(content, signOfRational(lead.weight));
  const first = lead === null ? null : rootOfTerm(lead, divideRational(lead.weight, coefficient), degree);
  if (first === null) return null;
  const target = linearCombination([polynomial], [divideRational(1, coefficient)], 0);
  const slope = monomial([first], [1 - degree], divideRational(1, degree));
  let root = first;
  for (let length = 1; length <= LONGEST_ROOT; length += 1) {
    const power = expand(monomial([root], [degree], 1), work);
    const rest = power === null ? null : expand(linearCombination([target, power], [1, -1], 0), work);
    if (rest === ZERO) return root.kind === "sum" ? { root, degree, coefficient } : null;
    const next = rest === null ? null : leadingTerm(rest, bases);
    const term = next === null ? null : monomial([monomialOf(next), slope], null, 1);
    const lowered = term === null ? null : leadingTerm(term, bases);
    if (term === null || lowered === null || !isInteger(lowered.weight)) return null;
    root = linearCombination([root, term], null, 0);
  }
  return null;
}

function monomialOf({ exponents, weight }: Leading): Expr {
  return monomial([...exponents.keys()], [...exponents.values()], weight);
}

/** The root of a monomial with the given coefficient, the positive one of the coefficient. */
function rootOfTerm({ exponents }: Leading, coefficient: Rational, degree: number): Expr | null {
  const roots = [...exponents.values()].map((exponent) => exponent / degree);
  const scale = rationalRoot(coefficient, degree);
  return scale !== null && roots.every(Number.isInteger) ? monomial([...exponents.keys()], roots, scale) : null;
}

function rationalRoot(value: Rational, degree: number): Rational | null {
  const { coefficient, radicals } = splitRoot(value, fraction(1n, BigInt(degree)));
  return radicals.length === 0 ? coefficient : null;
}

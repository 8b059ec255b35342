import type { Expr } from "../../expr/expr.ts";
import { denominator, fraction, gcd, isInteger, type Rational } from "../../number/rational.ts";
import { isRationalRoot } from "../../polynomial/real-roots.ts";
import { degreeOf } from "../../polynomial/univariate.ts";
import { rootOfCall } from "./conjugate-bounds.ts";
import { type Radicand, radicalVector, rootDegree } from "./radical-vector.ts";
import { cyclotomicOrders, degreeOfRealCyclotomic, squareRootsInCyclotomic } from "./real-cyclotomic.ts";
import { orderOfTorsionGroup, type SparseVector } from "./torsion-group.ts";

/** With more radicands than this, roots are taken to be independent: then no degree is small. */
const LARGEST_DIMENSION = 100;

/**
 * A bound of the degree over Q of a real field that holds every part of an algebraic constant, where it is defined: the
 * product of the degrees of three steps. `parts` as `algebraicParts` gives them.
 */
export function fieldDegree(parts: readonly Expr[]): bigint {
  const orders = cyclotomicOrders(parts);
  const cosines = orders.reduce((degree, n) => degree * degreeOfRealCyclotomic(n), 1n);
  return cosines * degreeOfRadicals(parts, orders) * degreeOfRootofs(parts);
}

/**
 * A bound of the degree that the roots add to the field of the cosines and the parts before them. The powers `Π b^w` among
 * the parts, as vectors of exponents w modulo 1, generate a finite group; let C be that of the square roots which the
 * cosines give anyway. Adjoin the powers that are not 0 one after the other: if e is the order of one modulo C and those before it, its
 * e-th power is a product of numbers of the field reached, so it has degree e at most over it. The product of all e is the
 * index of C (Kummer theory; for rational b it is the degree itself, Besicovitch 1940).
 */
function degreeOfRadicals(parts: readonly Expr[], orders: readonly bigint[]): bigint {
  const positions = new Map<Radicand, number>();
  const sparse = (entries: Iterable<readonly [Radicand, Rational]>): SparseVector => {
    const fractional = [...entries].filter(([, exponent]) => !isInteger(exponent));
    for (const [radicand] of fractional) if (!positions.has(radicand)) positions.set(radicand, positions.size);
    return new Map(fractional.map(([radicand, exponent]) => [positions.get(radicand)!, exponent]));
  };
  const powers = parts
    .filter((part) => part.kind === "product" || rootDegree(part) !== null)
    .map((part) => sparse(radicalVector(part, 1)))
    .filter(({ size }) => size > 0);
  if (positions.size > LARGEST_DIMENSION) return powers.reduce((n, power) => n * orderOfVector(power), 1n);
  const half = fraction(1n, 2n);
  const given = orders.flatMap(squareRootsInCyclotomic).map((primes) => sparse(primes.map((p) => [p, half])));
  const all = orderOfTorsionGroup([...given, ...powers], positions.size);
  return all / orderOfTorsionGroup(given, positions.size);
}

function orderOfVector(vector: SparseVector): bigint {
  return [...vector.values()].reduce((n, q) => (n / gcd(n, denominator(q))) * denominator(q), 1n);
}

/** The m-th root of one polynomial of degree n adds a degree of `n - m + 1` at most: the roots before it are split off. */
function degreeOfRootofs(parts: readonly Expr[]): bigint {
  const roots = new Map<string, number>();
  let degree = 1n;
  for (const part of parts) {
    const root = part.kind === "call" && part.name === "rootof" ? rootOfCall(part) : null;
    if (root === null || isRationalRoot(root)) continue;
    const key = root.polynomial.join();
    const known = roots.get(key) ?? 0;
    degree *= BigInt(Math.max(degreeOf(root.polynomial) - known, 1));
    roots.set(key, known + 1);
  }
  return degree;
}

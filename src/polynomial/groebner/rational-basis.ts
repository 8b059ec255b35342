import { poll } from "../../number/patience.ts";
import { gcd } from "../../number/rational.ts";
import { addMultiple, constant, divideByInteger, isZero, type Multivariate, zero } from "../multivariate/polynomial.ts";
import { integerContent, timesTerm } from "../multivariate/primitive.ts";
import { monomialAt, monomialsOf } from "./monomials.ts";
import { type MonomialOrder, ORDERS } from "./orders.ts";
import { dimensionOf } from "./staircase.ts";

/** A polynomial of an ideal: a multiple of it by a number that is not 0 is `Σ multipliers_i·generator_i`. */
export interface Member {
  readonly polynomial: Multivariate;
  readonly multipliers: readonly Multivariate[];
}

/** A Gröbner basis, or the first new member that is wanted. */
export type BasisOrMember =
  | { readonly kind: "member"; readonly member: Member }
  | { readonly kind: "basis"; readonly polynomials: readonly Multivariate[]; readonly leads: readonly Lead[] };

type Lead = readonly number[];

/** An element with exponents in which the order is lexicographic, and how it comes about. */
interface Element {
  readonly polynomial: Multivariate;
  readonly lead: Lead;
  readonly scale: bigint;
  readonly multipliers: readonly Multivariate[];
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly lcm: Lead;
  /** The exponents of `lcm` in which the order is lexicographic. */
  readonly written: readonly number[];
}

/** Pairs looked at for one step of work. */
const PAIRS_PER_STEP = 16;

/**
 * Buchberger's algorithm (1965) over the integers, for small systems: the multipliers of each element are kept, and the work
 * ends with the first remainder that is wanted, or else with the first of some further polynomials that is a member.
 */
export function basisOrMember(
  generators: readonly Multivariate[],
  name: keyof typeof ORDERS,
  isWanted: (polynomial: Multivariate) => boolean,
  further: readonly Multivariate[] = [],
): BasisOrMember {
  const order = ORDERS[name];
  const all = elementsOf([...generators, ...further], order);
  const elements = all.slice(0, generators.length);
  const own = (multipliers: readonly Multivariate[]) => multipliers.slice(0, generators.length).map(order.read);
  let pairs: Pair[] = elements.flatMap((_, j) => pairsWith(elements, j, order));
  while (pairs.length > 0) {
    poll(Math.ceil(pairs.length / PAIRS_PER_STEP));
    const next = pairs.reduce((least, pair) => (isBefore(pair.written, least.written) ? pair : least));
    pairs = pairs.filter((pair) => pair !== next);
    if (isSuperfluous(next, pairs, elements)) continue;
    const remainder = reduced(sPolynomial(elements[next.i]!, elements[next.j]!, next.lcm, order), elements, order);
    if (remainder === null) continue;
    const polynomial = order.read(remainder.polynomial);
    if (isWanted(polynomial))
      return { kind: "member", member: { polynomial, multipliers: own(remainder.multipliers) } };
    elements.push(remainder);
    pairs.push(...pairsWith(elements, elements.length - 1, order));
  }
  for (const [i, element] of all.slice(generators.length).entries()) {
    const { polynomial, multipliers } = remainderOf(element, elements, order);
    if (isZero(polynomial)) {
      return { kind: "member", member: { polynomial: further[i]!, multipliers: own(multipliers) } };
    }
  }
  const minimal = elements.filter(
    ({ lead }, i) =>
      !elements.some((other, j) => j !== i && divides(other.lead, lead) && (j < i || !same(other.lead, lead))),
  );
  return {
    kind: "basis",
    polynomials: minimal.map(({ polynomial }) => order.read(polynomial)),
    leads: minimal.map(({ lead }) => lead),
  };
}

/**
 * The remainder of a generator by the others, in graded order: `scale·polynomial = Σ multipliers_i·generator_i`, its own
 * multiplier is a constant that is not 0, and the scale is positive.
 */
export function remainderByOthers(
  generators: readonly Multivariate[],
  position: number,
): Member & { readonly scale: bigint } {
  const order = ORDERS.graded;
  const elements = elementsOf(generators, order);
  const { polynomial, scale, multipliers } = remainderOf(elements[position]!, elements.toSpliced(position, 1), order);
  return { polynomial: order.read(polynomial), scale, multipliers: multipliers.map(order.read) };
}

function elementsOf(generators: readonly Multivariate[], order: MonomialOrder): Element[] {
  return generators.map((p, i) => {
    const polynomial = order.written(p);
    const multipliers = generators.map((_, j) => (i === j ? constant(p.arity, 1n) : zero(p.arity)));
    return { polynomial, lead: leadOf(polynomial, order), scale: 1n, multipliers };
  });
}

function pairsWith(elements: readonly Element[], j: number, order: MonomialOrder): Pair[] {
  return Array.from({ length: j }, (_, i) => {
    const lcm = lcmOf(elements[i]!.lead, elements[j]!.lead);
    return { i, j, lcm, written: order.writtenExponents(lcm) };
  });
}

/** By Buchberger's criteria: coprime leading terms, or a third element whose pairs with both are done. */
function isSuperfluous({ i, j, lcm }: Pair, waiting: readonly Pair[], elements: readonly Element[]): boolean {
  const [a, b] = [elements[i]!.lead, elements[j]!.lead];
  if (a.every((e, k) => e === 0 || b[k] === 0)) return true;
  const waits = (m: number, n: number): boolean =>
    waiting.some((pair) => pair.i === Math.min(m, n) && pair.j === Math.max(m, n));
  return elements.some(({ lead }, k) => k !== i && k !== j && divides(lead, lcm) && !waits(i, k) && !waits(j, k));
}

function sPolynomial(a: Element, b: Element, lcm: Lead, order: MonomialOrder): Element {
  return cancelled(multipleOf(a, lcm, order), multipleOf(b, lcm, order), 0);
}

/** The element times a monomial, so that its leading term is that of `lead`. */
function multipleOf({ polynomial, lead, scale, multipliers }: Element, to: Lead, order: MonomialOrder): Element {
  const monomial = order.writtenExponents(to.map((e, i) => e - lead[i]!));
  const times = (p: Multivariate): Multivariate => (isZero(p) ? p : timesTerm(p, 1n, monomial));
  return { polynomial: times(polynomial), lead: to, scale, multipliers: multipliers.map(times) };
}

/** A multiple of `a` less one of `b`, without the term of `a` at a place, which is the leading term of `b`. */
function cancelled(a: Element, b: Element, place: number): Element {
  const [top, divisor] = [a.polynomial.coefficients[place]!, b.polynomial.coefficients[0]!];
  const common = gcd(top, divisor);
  const [x, y] = [divisor / common, top / common];
  const polynomial = addMultiple(timesInteger(a.polynomial, x), b.polynomial, -y);
  const multipliers = a.multipliers.map((p, k) => {
    return combination(p, x * b.scale, b.multipliers[k]!, -y * a.scale);
  });
  poll(1 + multipliers.reduce((sum, p) => sum + p.coefficients.length, polynomial.coefficients.length));
  return normalised({ polynomial, lead: a.lead, scale: a.scale * b.scale, multipliers });
}

function timesInteger(p: Multivariate, factor: bigint): Multivariate {
  return factor === 1n ? p : { ...p, coefficients: p.coefficients.map((c) => c * factor) };
}

function combination(a: Multivariate, x: bigint, b: Multivariate, y: bigint): Multivariate {
  return y === 0n || isZero(b) ? timesInteger(a, x) : addMultiple(timesInteger(a, x), b, y);
}

/** Without common factors of the numbers. */
function normalised({ polynomial, lead, scale, multipliers }: Element): Element {
  const content = isZero(polynomial) ? 1n : integerContent(polynomial);
  const whole = scale * content;
  const common = multipliers.reduce((g, p) => gcd(g, integerContent(p)), whole);
  return {
    polynomial: divideByInteger(polynomial, content),
    lead,
    scale: whole / common,
    multipliers: multipliers.map((p) => divideByInteger(p, common)),
  };
}

/** The remainder by the elements, no term of which is a multiple of a leading term; `null` for 0. */
function reduced(element: Element, elements: readonly Element[], order: MonomialOrder): Element | null {
  const rest = remainderOf(element, elements, order);
  return isZero(rest.polynomial) ? null : { ...rest, lead: leadOf(rest.polynomial, order) };
}

/** The lead is that of the element. */
function remainderOf(element: Element, elements: readonly Element[], order: MonomialOrder): Element {
  let rest = element;
  let place = 0;
  while (place < rest.polynomial.coefficients.length) {
    const term = termAt(rest.polynomial, place, order);
    const divisor = elements.find(({ lead }) => divides(lead, term));
    if (divisor === undefined) place += 1;
    else rest = cancelled(rest, multipleOf(divisor, term, order), place);
  }
  return rest;
}

function leadOf(p: Multivariate, order: MonomialOrder): Lead {
  return termAt(p, 0, order);
}

function termAt({ arity, exponents }: Multivariate, place: number, order: MonomialOrder): Lead {
  return order.readExponents(exponents.subarray(place * arity, (place + 1) * arity));
}

function lcmOf(a: Lead, b: Lead): Lead {
  return a.map((e, i) => Math.max(e, b[i]!));
}

function divides(a: Lead, b: Lead): boolean {
  return a.every((e, i) => e <= b[i]!);
}

function same(a: Lead, b: Lead): boolean {
  return a.every((e, i) => e === b[i]);
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((e, i) => e !== b[i]);
  return k >= 0 && a[k]! < b[k]!;
}

/** The dimension of the complex zeros of an ideal with these leading terms; -1 for none. */
export function dimensionOfLeads(leads: readonly Lead[], arity: number): number {
  const table = monomialsOf(arity);
  return dimensionOf(
    table,
    leads.map((lead) => monomialAt(table, lead, 0)),
  );
}

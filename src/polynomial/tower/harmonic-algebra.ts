/** Cosine and sine, or the hyperbolic ones. */
export type HarmonicFamily = "circular" | "hyperbolic";

/** `weight · cos(Σ multiples[k]·angles[k])`, or the sine. */
export interface Harmonic {
  readonly sine: boolean;
  readonly multiples: readonly number[];
  readonly weight: bigint;
}

/** The sum of some harmonics, divided by `2^halvings`. */
export interface Harmonics {
  readonly terms: readonly Harmonic[];
  readonly halvings: number;
}

/** Powers of the sine and the cosine of one angle, as they were asked for. */
const powersOfOne = {
  circular: { sine: [] as Harmonics[], cosine: [] as Harmonics[] },
  hyperbolic: { sine: [] as Harmonics[], cosine: [] as Harmonics[] },
};

/** The power of the sine or cosine of the angle at a position among so many. */
export function powerOf(
  family: HarmonicFamily,
  sine: boolean,
  exponent: number,
  position: number,
  count: number,
): Harmonics {
  const known = powersOfOne[family][sine ? "sine" : "cosine"];
  const first: Harmonics = { terms: [{ sine, multiples: [1], weight: 1n }], halvings: 0 };
  while (known.length < exponent) known.push(known.length === 0 ? first : times(known.at(-1)!, first, family));
  const { terms, halvings } = known[exponent - 1]!;
  const placed = (multiple: number): number[] =>
    Array.from({ length: count }, (_, k) => (k === position ? multiple : 0));
  return { terms: terms.map((term) => ({ ...term, multiples: placed(term.multiples[0]!) })), halvings };
}

/** The product as a sum of harmonics. */
export function times(a: Harmonics, b: Harmonics, family: HarmonicFamily): Harmonics {
  if (a.terms.length === 1 && isConstant(a.terms[0]!)) return { ...b, terms: scaled(b.terms, a.terms[0]!.weight) };
  const products = a.terms.flatMap((left) => b.terms.flatMap((right) => timesHarmonic(left, right, family)));
  return { terms: gathered(products), halvings: a.halvings + b.halvings + 1 };
}

/** The sum over a common denominator. */
export function sumOf(parts: readonly Harmonics[]): Harmonics {
  const halvings = parts.reduce((most, part) => Math.max(most, part.halvings), 0);
  const terms = parts.flatMap((part) => scaled(part.terms, 2n ** BigInt(halvings - part.halvings)));
  return { terms: gathered(terms), halvings };
}

/** Whether it is the cosine of 0. */
export function isConstant({ sine, multiples }: Harmonic): boolean {
  return !sine && multiples.every((n) => n === 0);
}

function scaled(terms: readonly Harmonic[], factor: bigint): Harmonic[] {
  return terms.map((term) => ({ ...term, weight: term.weight * factor }));
}

/** Twice the product: `2·cos(a)·cos(b) = cos(a - b) + cos(a + b)`, and its sisters; that of two hyperbolic sines has the other sign. */
function timesHarmonic(a: Harmonic, b: Harmonic, family: HarmonicFamily): Harmonic[] {
  const weight = a.weight * b.weight;
  const sum = a.multiples.map((n, k) => n + b.multiples[k]!);
  const difference = a.multiples.map((n, k) => n - b.multiples[k]!);
  const sine = a.sine !== b.sine;
  const bothSines = a.sine && b.sine;
  return [
    {
      sine,
      multiples: difference,
      weight: (sine && b.sine) || (bothSines && family === "hyperbolic") ? -weight : weight,
    },
    { sine, multiples: sum, weight: bothSines && family === "circular" ? -weight : weight },
  ];
}

/** Like harmonics together, the first multiple that is not 0 positive. */
function gathered(harmonics: readonly Harmonic[]): Harmonic[] {
  const totals = new Map<string, Harmonic>();
  for (const harmonic of harmonics.map(oriented)) {
    const key = keyOf(harmonic);
    const known = totals.get(key);
    totals.set(key, known === undefined ? harmonic : { ...known, weight: known.weight + harmonic.weight });
  }
  return [...totals.values()].filter(
    ({ sine, multiples, weight }) => weight !== 0n && !(sine && multiples.every((n) => n === 0)),
  );
}

function keyOf({ sine, multiples }: Harmonic): string {
  return `${sine ? "s" : "c"}${multiples.join()}`;
}

function oriented(harmonic: Harmonic): Harmonic {
  const first = harmonic.multiples.find((n) => n !== 0) ?? 1;
  if (first > 0) return harmonic;
  const multiples = harmonic.multiples.map((n) => 0 - n);
  return { sine: harmonic.sine, multiples, weight: harmonic.sine ? -harmonic.weight : harmonic.weight };
}

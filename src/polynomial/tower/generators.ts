import { call, exponential, ONE, PI, product, variable } from "../../expr/build.ts";
import type { CallNode, Expr, PowerNode, ProductNode } from "../../expr/expr.ts";
import { denominator, gcd, isInteger, type Rational } from "../../number/rational.ts";
import { termsOf } from "../terms.ts";
import { type Argument, type Arguments, argumentsAmong } from "./arguments.ts";
import { pairAtInverse } from "./inverse-pairs.ts";
import { powersOf, type Splitting } from "./radicands.ts";

/** `symbol^degree = value`, where `value` is an expression in generators. */
export interface Relation {
  readonly degree: number;
  readonly value: Expr;
}

/**
 * Generators in terms of which an expression is a rational function: variables, constants, calls as they stand, and
 * placeholders for roots `u^(1/n)` and exponentials `exp(u/n)`, `b^(u/n)`, which the constructors would merge.
 */
export interface Generators {
  /** What the placeholders stand for, by name. */
  readonly meanings: Map<string, Expr>;
  readonly relations: Map<Expr, Relation>;
  /** The arguments, in generators, of the signs that are generators. */
  readonly signs: Map<Expr, Expr>;
  readonly placeholders: Map<Expr, Expr>;
  /** Common denominators of the exponents of a base. */
  readonly degrees: ReadonlyMap<Expr, bigint>;
  /** By the nodes `exp(v)` and `b^v`. */
  readonly exponentials: Arguments;
  /** By their arguments. */
  readonly angles: Readonly<Record<Family, Arguments>>;
  /** Whether hyperbolic functions are written through exponentials, because their arguments depend on the exponents. */
  readonly hyperbolicByExponentials: boolean;
}

export type Family = "circular" | "hyperbolic";

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ...["sin", "cos", "tan", "sec", "csc", "cot"].map((name) => [name, "circular"] as const),
  ...["sinh", "cosh", "tanh", "sech", "csch", "coth"].map((name) => [name, "hyperbolic"] as const),
]);

/** The family of functions with addition theorems to which a function belongs. */
export function familyOf(name: string): Family | undefined {
  return FAMILIES.get(name);
}

/** Functions f with `f(u·v) = f(u)·f(v)`. */
export const MULTIPLICATIVE: ReadonlySet<string> = new Set(["abs", "sign", "cbrt", "root"]);

/** `exp(v)` or `b^v`. */
export type Exponential = PowerNode | (CallNode & { readonly name: "exp" });

export function isExponential(node: Expr): node is Exponential {
  return node.kind === "power" || (node.kind === "call" && node.name === "exp");
}

/** What the collection of generators asks about functions. */
export interface Inspection extends Splitting {
  /** The expanded form of an exponent or angle. */
  readonly flat: (argument: Expr) => Expr;
  /** The call in terms of more basic functions; null where it is basic. */
  readonly lower: (node: CallNode) => Expr | null;
  readonly oriented: boolean;
}

interface Collected {
  readonly exponentials: Argument[];
  readonly angles: Record<Family, Argument[]>;
  readonly exponents: (readonly [base: Expr, exponent: Rational])[];
}

/** The generators for an expression, no placeholder handed out yet. */
export function generatorsFor(expr: Expr, inspection: Inspection): Generators {
  const collected = collect(expr, inspection);
  const joined = withHyperbolic(collected, inspection);
  const exponentials = argumentsAmong(joined ?? collected.exponentials, isRestOfExponent, inspection.oriented);
  for (const { rest } of exponentials.combinations.values()) {
    for (const [term, weight] of rest) collected.exponents.push(...powersOf(baseOfRest(term), weight, inspection));
  }
  return {
    meanings: new Map(),
    relations: new Map(),
    signs: new Map(),
    placeholders: new Map(),
    degrees: commonDenominators(collected.exponents),
    exponentials,
    angles: {
      circular: argumentsAmong(collected.angles.circular, (term) => term === PI),
      hyperbolic: argumentsAmong(collected.angles.hyperbolic, () => false),
    },
    hyperbolicByExponentials: joined !== null,
  };
}

/** Terms of exponents that make factors which are no exponentials: `exp(q·log(u)) = u^q`, and powers of e. */
function isRestOfExponent(term: Expr): boolean {
  return term === ONE || (term.kind === "call" && term.name === "log");
}

/** The base to which a rest of an exponent is the logarithm of a power. */
export function baseOfRest(term: Expr): Expr {
  return term.kind === "call" ? term.args[0]! : exponential(ONE);
}

/** Everything at the surface: what is reached without entering the argument of a function that becomes a generator. */
function collect(expr: Expr, inspection: Inspection): Collected {
  const found: Collected = { exponentials: [], angles: { circular: [], hyperbolic: [] }, exponents: [] };
  const seen = new Set<Expr>();
  const pending = [expr];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isExponential(node)) pending.push(...collectExponential(node, found, inspection));
    else if (node.kind === "sum") pending.push(...node.args);
    else if (node.kind === "product") pending.push(...collectPowers(node, found, inspection));
    else if (node.kind === "call") pending.push(...collectCall(node, found, inspection));
  }
  return found;
}

function collectExponential(node: Exponential, found: Collected, inspection: Inspection): readonly Expr[] {
  const terms = termsOf(inspection.flat(exponentOf(node)));
  found.exponentials.push({ key: node, terms });
  const bases = terms
    .filter(([term]) => isRestOfExponent(term))
    .map(([term, weight]) => [baseOfRest(term), weight] as const);
  return bases.flatMap(([base, weight]) => powersOf(base, weight, inspection).map(([part]) => part));
}

function collectPowers(node: ProductNode, found: Collected, inspection: Inspection): readonly Expr[] {
  const powers = node.args.flatMap((arg, i) => powersOf(arg, node.weights[i]!, inspection));
  for (const power of powers) if (!isInteger(power[1])) found.exponents.push(power);
  return powers.map(([base]) => base);
}

/** Notes an angle; the parts of other calls that are at the surface. */
function collectCall(node: CallNode, found: Collected, { flat, factored, lower }: Inspection): readonly Expr[] {
  const family = familyOf(node.name);
  if (family !== undefined) {
    const terms = termsOf(flat(node.args[0]!));
    found.angles[family].push({ key: node.args[0]!, terms });
    for (const [term] of terms)
      if (pairAtInverse(term, family) !== null) found.angles[family].push({ key: term, terms: [[term, 1]] });
    return [];
  }
  if (node.name === "log") return node.args;
  if (MULTIPLICATIVE.has(node.name)) {
    const inside = factored(node.args[0]!);
    return inside.kind === "product" ? inside.args : [inside];
  }
  const lowered = lower(node);
  return lowered === null ? [] : [lowered];
}

/** `v` for `exp(v)`, `v·log(b)` for `b^v`. */
export function exponentOf(node: Exponential): Expr {
  return node.kind === "power" ? product(node.args[1]!, call("log", node.args[0]!)) : node.args[0]!;
}

/** The exponentials together with those of the hyperbolic arguments, if these hold logarithms or are not independent of the exponents. */
function withHyperbolic({ exponentials, angles }: Collected, { flat }: Inspection): readonly Argument[] | null {
  if (angles.hyperbolic.length === 0) return null;
  const own = angles.hyperbolic.map(({ key }): Argument => {
    const node = exponential(key);
    return { key: node, terms: termsOf(flat(key)) };
  });
  const count = (given: readonly Argument[]): number => argumentsAmong(given, isRestOfExponent).members.length;
  const joined = [...exponentials, ...own];
  if (own.some(({ terms }) => terms.some(([term]) => term.kind === "call" && term.name === "log"))) return joined;
  return count(joined) < count(exponentials) + count(own) ? joined : null;
}

function commonDenominators(exponents: Collected["exponents"]): ReadonlyMap<Expr, bigint> {
  const degrees = new Map<Expr, bigint>();
  for (const [base, weight] of exponents) {
    const known = degrees.get(base) ?? 1n;
    const next = denominator(weight);
    degrees.set(base, (known / gcd(known, next)) * next);
  }
  return degrees;
}

/** The placeholder of a root or exponential; new ones get the next number. */
export function placeholderFor(meaning: Expr, generators: Generators): Expr {
  let symbol = generators.placeholders.get(meaning);
  if (symbol === undefined) {
    const name = `#${generators.placeholders.size}`;
    symbol = variable(name);
    generators.placeholders.set(meaning, symbol);
    generators.meanings.set(name, meaning);
  }
  return symbol;
}

import { createMemo, lazily } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { compareRational, type Rational, signOfRational } from "../number/rational.ts";
import { isPatternVariable, type RewriteRule } from "./rules/rule.ts";
import { rules } from "./rules/table.ts";
import { twoTerms } from "./two-terms.ts";

/** A function that a rule needs at the surface of what it applies to, with its power where that cannot come from a common factor. */
interface Need {
  readonly head: string;
  readonly exponent: Rational | null;
}

/** A rule with what it needs, by the pattern variable that the functions are taken of; what is taken of something else stands alone. */
interface Indexed {
  readonly rule: RewriteRule;
  readonly needs: readonly (readonly Need[])[];
  /** A function that stands in both terms, of another argument in each. */
  readonly twice: string | null;
  /** Of a product: the functions in the sums among its factors. */
  readonly inside: readonly string[];
  /** In the table. */
  readonly position: number;
}

/** The rules for one kind of nodes by the first function that each needs at the surface. */
type ByHead = ReadonlyMap<string, readonly Indexed[]>;

const ANYWHERE = "";

const indexed = lazily((): ReadonlyMap<Expr["kind"], ByHead> => {
  const byKind = new Map<Expr["kind"], Map<string, Indexed[]>>();
  for (const [position, rule] of rules().entries()) {
    const byHead = byKind.get(rule.left.kind) ?? new Map<string, Indexed[]>();
    byKind.set(rule.left.kind, byHead);
    const needs = needsOf(rule.left);
    const head = needs[0]?.[0]?.head ?? ANYWHERE;
    const entry = { rule, needs, twice: headOfBoth(rule.left), inside: [...headsInside(rule.left)], position };
    byHead.set(head, [...(byHead.get(head) ?? []), entry]);
  }
  return byKind;
});

/** The least and the greatest exponent of a function of one argument. */
interface Exponents {
  readonly least: Rational;
  readonly greatest: Rational;
}

/** The functions and powers among the factors of a node or of its terms: by name, then by argument. */
export type Surface = ReadonlyMap<string, ReadonlyMap<Expr, Exponents>>;

/** Stands for the name of a function where a number has a rational exponent. */
const ROOT = "root";

const surfaces = createMemo<Surface>();

const applicable = createMemo<readonly RewriteRule[]>();

/** The rules that may apply to a node, by its kind and the functions among its factors and the factors of its terms. */
export function applicableRules(node: Expr): readonly RewriteRule[] {
  let found = applicable.get(node);
  if (found === undefined) {
    found = findApplicable(node);
    applicable.set(node, found);
  }
  return found;
}

function findApplicable(node: Expr): readonly RewriteRule[] {
  const surface = surfaceOf(node);
  if (surface.size === 0 && !isProductOfSums(node)) return NO_RULES;
  const byHead = indexed().get(node.kind);
  if (byHead === undefined) return NO_RULES;
  const own = headsInside(node);
  const found: Indexed[] = [];
  const add = (candidates: readonly Indexed[]): void => {
    for (const one of candidates) if (applies(one, surface, own)) found.push(one);
  };
  for (const head of surface.keys()) add(byHead.get(head) ?? NONE_INDEXED);
  add(byHead.get(ANYWHERE) ?? NONE_INDEXED);
  return found.sort((one, other) => one.position - other.position).map(({ rule }) => rule);
}

const NO_RULES: readonly RewriteRule[] = [];
const NONE_INDEXED: readonly Indexed[] = [];

function applies({ needs, twice, inside }: Indexed, surface: Surface, own: ReadonlySet<string>): boolean {
  if (twice !== null && (surface.get(twice)?.size ?? 0) < 2) return false;
  for (const head of inside) if (!own.has(head)) return false;
  for (const need of needs) if (!meets(surface, need)) return false;
  return true;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The functions in the terms of the sums among the factors of a product. */
function headsInside(node: Expr): ReadonlySet<string> {
  if (node.kind !== "product" || node.args.every(({ kind }) => kind !== "sum")) return NOTHING;
  return new Set(node.args.flatMap((arg) => (arg.kind === "sum" ? [...surfaceOf(arg).keys()] : [])));
}

/** Quotients of sums have no functions at their surface, but rules of their own. */
function isProductOfSums(node: Expr): boolean {
  return node.kind === "product" && node.args.filter((arg) => arg.kind === "sum").length > 1;
}

/** Whether there is one argument of which all the functions are there. */
function meets(surface: Surface, needs: readonly Need[]): boolean {
  const [first] = needs;
  const candidates = surface.get(first!.head);
  if (candidates === undefined) return false;
  if (needs.length === 1 && first!.exponent === null) return true;
  for (const argument of candidates.keys()) if (hasAll(surface, needs, argument)) return true;
  return false;
}

function hasAll(surface: Surface, needs: readonly Need[], argument: Expr): boolean {
  for (const { head, exponent } of needs) if (!reaches(surface.get(head)?.get(argument), exponent)) return false;
  return true;
}

function reaches(exponents: Exponents | undefined, exponent: Rational | null): boolean {
  if (exponents === undefined || exponent === null) return exponents !== undefined;
  return signOfRational(exponent) > 0
    ? compareRational(exponents.greatest, exponent) >= 0
    : compareRational(exponents.least, exponent) <= 0;
}

/** Of a sum the first term is sought with its powers; the second may have lost some to the factor that both have in common. */
function needsOf(left: Expr): readonly (readonly Need[])[] {
  const byArgument = new Map<string | Expr, Need[]>();
  const first = left.kind === "sum" ? twoTerms(left)[0].expr : left;
  for (const term of left.kind === "sum" ? left.args : [left]) {
    for (const [head, byArgumentOfHead] of surfaceOf(term)) {
      if (head === ROOT && term !== first) continue;
      for (const [argument, { greatest }] of byArgumentOfHead) {
        const key = isPatternVariable(argument) ? argument : `${head} of ${argument.id}`;
        const need = { head, exponent: term === first ? greatest : null };
        byArgument.set(key, [...(byArgument.get(key) ?? []), need]);
      }
    }
  }
  return [...byArgument.values()];
}

/** Of `f(a) + f(b)` the name of f: for the same argument it is one term. */
function headOfBoth(left: Expr): string | null {
  const [first, second] = left.kind === "sum" ? left.args : [];
  if (first?.kind !== "call" || second?.kind !== "call" || first.name !== second.name) return null;
  return first.args.length === 1 && first.args.every(isPatternVariable) && second.args.every(isPatternVariable)
    ? first.name
    : null;
}

/** The calls, the powers and the numbers under roots that are factors of the node or of its terms. */
export function surfaceOf(node: Expr): Surface {
  let surface = surfaces.get(node);
  if (surface === undefined) {
    surface = collectSurface(node);
    surfaces.set(node, surface);
  }
  return surface;
}

function collectSurface(node: Expr): Surface {
  const surface = new Map<string, Map<Expr, Exponents>>();
  const note = (base: Expr, exponent: Rational): void => {
    const [head, argument] = headOf(base);
    if (head === null) return;
    const known = surface.get(head) ?? new Map<Expr, Exponents>();
    surface.set(head, known);
    const { least, greatest } = known.get(argument) ?? { least: exponent, greatest: exponent };
    known.set(argument, {
      least: compareRational(exponent, least) < 0 ? exponent : least,
      greatest: compareRational(exponent, greatest) > 0 ? exponent : greatest,
    });
  };
  for (const term of node.kind === "sum" ? node.args : [node]) {
    if (term.kind !== "product") note(term, 1);
    else for (const [i, base] of term.args.entries()) note(base, term.weights[i]!);
  }
  return surface;
}

function headOf(base: Expr): readonly [head: string | null, argument: Expr] {
  if (base.kind === "call") return [base.name, base.args.length === 1 ? base.args[0]! : base];
  if (base.kind === "number") return [ROOT, base];
  return [base.kind === "power" ? "^" : null, base];
}

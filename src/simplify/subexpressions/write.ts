import { linearCombination, monomial as productOf, scale, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { partsOf } from "../../expr/postorder.ts";
import { rebuild } from "../../expr/rebuild.ts";
import { absRational, type Rational, signOfRational } from "../../number/rational.ts";
import { operationCount } from "../../print/operations.ts";
import type { Graph, Part } from "./graph.ts";
import type { Monomial } from "./monomials.ts";

export interface Written {
  readonly temporaries: readonly { readonly name: string; readonly value: Expr }[];
  readonly exprs: readonly Expr[];
}

interface Uses {
  readonly parts: ReadonlyMap<number, number>;
  readonly powers: ReadonlyMap<Monomial, number>;
}

/** The graph as expressions: what is used more than once gets a name, everything else is written where it is used. */
export function writeGraph(graph: Graph, nameOf: (position: number) => string): Written {
  const order = partsInOrder(graph);
  const uses = countUses(graph, order);
  const temporaries: { name: string; value: Expr }[] = [];
  const named = (value: Expr, count: number): Expr => {
    if (count < 2 || operationCount(value) === 0 || isNegation(value)) return value;
    const name = nameOf(temporaries.length);
    temporaries.push({ name, value });
    return variable(name);
  };
  const written = new Map<number, Expr>();
  const powers = new Map<Monomial, Expr>();
  const raised = (base: number, exponent: Rational): Expr => productOf([written.get(base)!], [exponent], 1);
  const powerOf = (power: Monomial): Expr => {
    let expr = powers.get(power);
    if (expr === undefined) {
      expr = named(raised(...power.factors[0]!), uses.powers.get(power)!);
      powers.set(power, expr);
    }
    return expr;
  };
  const writeMonomial = ({ factors }: Monomial, table: Graph["monomials"]): Expr => {
    const signed = factors.map(([base, exponent]): [Expr, Rational] => {
      const size = absRational(exponent);
      const positive = size === 1 ? written.get(base)! : powerOf(table.of([[base, size]]));
      return [positive, signOfRational(exponent)];
    });
    return productOf(
      signed.map(([expr]) => expr),
      signed.map(([, sign]) => sign),
      1,
    );
  };
  const writePart = (part: Part): Expr => {
    if (part.kind === "opaque") {
      const parts = partsOf(part.expr);
      const values = new Map(parts.map((expr, i) => [expr, written.get(part.parts[i]!)!]));
      return rebuild(part.expr, (expr) => values.get(expr)!);
    }
    const terms = [...part.terms.values()];
    if (terms.length === 1)
      return shorterMultiple(writeMonomial(terms[0]!.monomial, graph.monomials), terms[0]!.coefficient);
    return linearCombination(
      terms.map(({ monomial }) => writeMonomial(monomial, graph.monomials)),
      terms.map(({ coefficient }) => coefficient),
      0,
    );
  };
  for (const part of order) written.set(part.id, named(writePart(part), uses.parts.get(part.id)!));
  return { temporaries, exprs: graph.roots.map((root) => written.get(root)!) };
}

/** A multiple of a sum, multiplied out if that is shorter. */
function shorterMultiple(expr: Expr, factor: Rational): Expr {
  const product = scale(expr, factor);
  if (expr.kind !== "sum") return product;
  const multiplied = linearCombination([expr], [factor], 0);
  return operationCount(multiplied) < operationCount(product) ? multiplied : product;
}

function isNegation(value: Expr): boolean {
  return value.kind === "product" && value.value === -1 && operationCount(value) === 1;
}

function directParts(part: Part): readonly number[] {
  if (part.kind === "opaque") return part.parts;
  return [...part.terms.keys()].flatMap(({ factors }) => factors.map(([base]) => base));
}

/** Every part that the roots need, after its own parts. */
function partsInOrder(graph: Graph): readonly Part[] {
  const order = new Set<Part>();
  const pending: [Part, boolean][] = graph.roots.map((root): [Part, boolean] => [graph.parts[root]!, false]).reverse();
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const [part, entered] = top;
    if (order.has(part)) continue;
    if (entered) order.add(part);
    else
      pending.push(
        [part, true],
        ...directParts(part)
          .map((id): [Part, boolean] => [graph.parts[id]!, false])
          .reverse(),
      );
  }
  return [...order];
}

/** In how many places parts and powers of parts are needed; a power with a name needs its base once. */
function countUses(graph: Graph, order: readonly Part[]): Uses {
  const parts = new Map<number, number>();
  const powers = new Map<Monomial, number>();
  const note = (id: number): void => void parts.set(id, (parts.get(id) ?? 0) + 1);
  graph.roots.forEach(note);
  for (const part of order) {
    if (part.kind === "opaque") part.parts.forEach(note);
    else
      for (const { factors, powers: raised } of part.terms.keys()) {
        for (const [base, exponent] of factors) if (absRational(exponent) === 1) note(base);
        for (const power of raised) {
          const before = powers.get(power) ?? 0;
          if (before === 0) note(power.factors[0]![0]);
          powers.set(power, before + 1);
        }
      }
  }
  return { parts, powers };
}

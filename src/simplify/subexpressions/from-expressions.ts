import type { Expr } from "../../expr/expr.ts";
import { orderedFactors, orderedTerms } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import { partsOf, postorder } from "../../expr/postorder.ts";
import { addRational, multiplyRational, powerRational, type Rational, signOfRational } from "../../number/rational.ts";
import { powersOfExponentials } from "./exponentials.ts";
import { addTerm, type Combination, cancels, type Graph, newCombination } from "./graph.ts";
import { type Monomial, monomialTable } from "./monomials.ts";
import { multiplesOfSums } from "./proportional-sums.ts";
import type { Relations } from "./relations.ts";

const byName = orderingOf();
const UNRELATED: Relations = new Map();
/** Numbers are not raised to higher powers. */
const LARGEST_EXPONENT = 16;

/** The graph of some expressions: products in sums are terms of these, all other parts are there once. */
export function graphOf(exprs: readonly Expr[]): Graph {
  const graph: Graph & { roots: number[] } = { parts: [], roots: [], monomials: monomialTable(), powerUses: new Map() };
  const nodes = postorder(exprs);
  const relations = new Map([...powersOfExponentials(nodes), ...multiplesOfSums(nodes)]);
  const numbered: Expr[] = [];
  const numbers = new Map<Expr, number>();
  const numberOf = (expr: Expr): number => {
    let id = numbers.get(expr);
    if (id === undefined) {
      id = numbered.push(expr) - 1;
      numbers.set(expr, id);
    }
    return id;
  };
  graph.roots.push(...exprs.map(numberOf));
  for (let id = 0; id < numbered.length; id += 1) addPart(graph, numbered[id]!, relations, numberOf);
  return graph;
}

function addPart(graph: Graph, expr: Expr, relations: Relations, numberOf: (expr: Expr) => number): void {
  const add = (to: Combination, node: Expr, weight: Rational): void => {
    const related = termOf(graph, node, weight, relations, numberOf);
    const isSafe = related !== null && !cancels(to, related.coefficient, related.monomial);
    const { coefficient, monomial } = isSafe ? related : termOf(graph, node, weight, UNRELATED, numberOf)!;
    addTerm(graph, to, coefficient, monomial);
  };
  if (relations.has(expr)) add(newCombination(graph), expr, 1);
  else if (expr.kind === "sum") {
    const sum = newCombination(graph);
    for (const i of orderedTerms(expr, byName)) add(sum, expr.args[i]!, expr.weights[i]!);
    if (expr.value !== 0) addTerm(graph, sum, expr.value, graph.monomials.one);
  } else if (expr.kind === "product") add(newCombination(graph), expr, expr.value);
  else graph.parts.push({ kind: "opaque", id: graph.parts.length, expr, parts: partsOf(expr).map(numberOf) });
}

/** A multiple of a term by numbered parts; `null` when factors would cancel: what stands below the line has to stay there. */
function termOf(
  { monomials }: Graph,
  node: Expr,
  weight: Rational,
  relations: Relations,
  numberOf: (expr: Expr) => number,
): { readonly coefficient: Rational; readonly monomial: Monomial } | null {
  const exponents = new Map<number, Rational>();
  let coefficient = weight;
  for (const [factor, exponent] of factorsOf(node)) {
    const relation = relations.get(factor) ?? null;
    const applies = relation !== null && (relation.coefficient === 1 || isSmall(exponent));
    const base = numberOf(applies ? relation.base : factor);
    const raised = applies ? multiplyRational(exponent, relation.exponent) : exponent;
    if (applies && relation.coefficient !== 1)
      coefficient = multiplyRational(coefficient, powerRational(relation.coefficient, exponent as number));
    const other = exponents.get(base) ?? 0;
    if (signOfRational(other) * signOfRational(raised) < 0) return null;
    exponents.set(base, addRational(other, raised));
  }
  return { coefficient, monomial: monomials.of([...exponents].sort(([a], [b]) => a - b)) };
}

/** The powers in a product, as printed. */
function factorsOf(node: Expr): readonly (readonly [Expr, Rational])[] {
  if (node.kind !== "product") return [[node, 1]];
  return orderedFactors(node, byName).map((i) => [node.args[i]!, node.weights[i]!] as const);
}

function isSmall(exponent: Rational): boolean {
  return typeof exponent === "number" && Math.abs(exponent) <= LARGEST_EXPONENT;
}

import { divideRational } from "../../number/rational.ts";
import { commonNumber } from "./common-number.ts";
import { addTerm, type Graph, newCombination, removeTerm } from "./graph.ts";

/** Divides sums by numbers where that leaves less operations. */
export function pullNumbers(graph: Graph): void {
  for (const part of graph.parts.slice()) {
    if (part.kind !== "combination" || part.terms.size < 2) continue;
    const terms = [...part.terms.values()];
    const constant = part.terms.get(graph.monomials.one)?.coefficient ?? 0;
    const coefficients = terms
      .filter(({ monomial }) => monomial !== graph.monomials.one)
      .map((term) => term.coefficient);
    const number = commonNumber(coefficients, constant);
    if (number === 1) continue;
    const rest = newCombination(graph);
    for (const term of terms) {
      removeTerm(graph, term);
      addTerm(graph, rest, divideRational(term.coefficient, number), term.monomial);
    }
    addTerm(graph, part, number, graph.monomials.of([[rest.id, 1]]));
  }
}

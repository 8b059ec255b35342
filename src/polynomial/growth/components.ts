import type { Polynomial, Term } from "../polynomial.ts";

/** Polynomials in separate variables of which the polynomial is the sum, each in its own variables; none is constant. */
export function componentsOf({ variables, terms }: Polynomial): readonly Polynomial[] {
  const label = variables.map((_, i) => i);
  for (const { powers } of terms) {
    const places = placesOf(powers);
    const labels = new Set(places.map((i) => label[i]!));
    const least = Math.min(...labels);
    for (const [i, own] of label.entries()) if (labels.has(own)) label[i] = least;
  }
  return [...new Set(label)].flatMap((own) => {
    const members = label.flatMap((other, i) => (other === own ? [i] : []));
    const inside = terms.filter(({ powers }) => powers.length > 0 && label[powers[0]!] === own);
    return inside.length === 0
      ? []
      : [{ variables: members.map((i) => variables[i]!), terms: inside.map(placed(members)) }];
  });
}

function placesOf(powers: readonly number[]): readonly number[] {
  return powers.filter((_, k) => k % 2 === 0);
}

function placed(members: readonly number[]): (term: Term) => Term {
  return ({ coefficient, powers }) => ({
    coefficient,
    powers: powers.map((entry, k) => (k % 2 === 0 ? members.indexOf(entry) : entry)),
  });
}

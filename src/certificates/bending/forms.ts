import { factoredOn } from "../../evaluate/inequalities/factored.ts";
import { isDefinedOn } from "../../evaluate/inequalities/smooth.ts";
import { freeNames, linearCombination } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { exprOf, polynomialOf, type Term } from "../../polynomial/polynomial.ts";
import { type Rule, value } from "./rule.ts";
import { added, commonBend, type Setting } from "./shape.ts";

/** A sum by groups of terms that have no variable in common. */
export const blocksRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => {
    const groups = expr.kind === "sum" ? groupsOf(expr, setting) : [];
    return groups.length < 2 ? null : groups.map(value);
  },
  shape: (_, parts, setting) => {
    const bend = commonBend(parts.map((part) => part.bend));
    return bend === null ? null : added(parts, bend, setting);
  },
};

/** A polynomial by its homogeneous parts. */
export const homogeneousRule: Rule = {
  aspect: "value",
  parts: (expr, { variables }) => {
    const polynomial = expr.kind === "sum" ? polynomialOf(expr, variables, LIMITS) : null;
    const degrees = new Set(polynomial?.terms.map(degreeOf));
    if (polynomial === null || degrees.size < 2) return null;
    const part = (degree: number): Expr =>
      exprOf({ variables, terms: polynomial.terms.filter((term) => degreeOf(term) === degree) });
    return [...degrees].sort((a, b) => a - b).map((degree) => value(part(degree)));
  },
  shape: (_, parts, setting) => {
    const bend = commonBend(parts.map((part) => part.bend));
    return bend === null ? null : added(parts, bend, setting);
  },
};

const LIMITS = { terms: 300, steps: 10_000 };

function degreeOf({ powers }: Term): number {
  return powers.reduce((sum, power, i) => (i % 2 === 1 ? sum + power : sum), 0);
}

function groupsOf(node: SumNode, { variables }: Setting): readonly Expr[] {
  const groups: { names: string[]; places: number[] }[] = [];
  for (const [i, arg] of node.args.entries()) {
    const names = freeNames(arg).filter((name) => variables.includes(name));
    const met = groups.filter((group) => group.names.some((name) => names.includes(name)));
    const rest = groups.filter((group) => !met.includes(group));
    const merged = {
      names: [...names, ...met.flatMap((group) => group.names)],
      places: [i, ...met.flatMap((g) => g.places)],
    };
    groups.splice(0, groups.length, ...rest, merged);
  }
  return groups.map(({ places }) =>
    linearCombination(
      places.map((i) => node.args[i]!),
      places.map((i) => node.weights[i]!),
      0,
    ),
  );
}

/** Another form of the same function on the region: factors of its normal form. */
export const factoredRule: Rule = {
  aspect: "value",
  parts: (expr, { region }) => {
    if (expr.kind !== "sum" && expr.kind !== "product") return null;
    const other = factoredOn(expr, region);
    return other === null || other === expr || !isDefinedOn(other, region) ? null : [value(other)];
  },
  shape: (_, [inner]) => inner ?? null,
};

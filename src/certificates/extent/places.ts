import { enclose } from "../../evaluate/enclose.ts";
import { encloseZero } from "../../evaluate/located-zero.ts";
import { number } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { LocatedZero } from "../../expr/real.ts";
import type { Ball } from "../../number/ball.ts";
import { fromDouble } from "../../number/rational.ts";
import { type RealPoint, realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import { univariate } from "../../polynomial/univariate.ts";
import type { Box } from "../box/box.ts";
import { criticalSystem } from "../box/system.ts";
import type { Certificate } from "../certificate.ts";
import type { SystemComponent } from "../components.ts";
import { casesOf, type EliminationTree } from "../elimination-tree.ts";

/** A critical point that a certificate lists; enclosures narrow as the digits grow. */
export interface Place {
  readonly enclose: (bits: number) => ReadonlyMap<string, Ball>;
  /** The coordinates, where constants say them. */
  readonly exact: ReadonlyMap<string, Expr> | null;
  /** The point in the field of its coordinates, these by the names of the unknowns. */
  readonly algebraic: { readonly point: RealPoint; readonly names: readonly string[] } | null;
  /** The only critical point in a box. */
  readonly located: LocatedZero | null;
}

/**
 * All critical points that a certificate lists, and other points at which f may have no value: one for each set of points on which f is
 * constant. `null` where the list is open, or where sets of points are listed on which f is not seen to be constant.
 */
export function placesOf(certificate: Certificate): readonly Place[] | null {
  switch (certificate.kind) {
    case "linear-system": {
      const { variables, solution } = certificate;
      return solution === null ? [] : [exactPlace(variables, solution.map(number))];
    }
    case "real-linear-system":
      return certificate.solution === null ? [] : [exactPlace(certificate.variables, certificate.solution)];
    case "univariate": {
      const minimal = squareFreePart(univariate(certificate.numerator));
      const itself = { minimal, denominator: [1n], numerators: [[0n, 1n]], form: [1] };
      return minimal.length < 2 ? [] : realPoints(itself).map((point) => algebraicPlace(point, [certificate.variable]));
    }
    case "polynomial-system":
      return certificate.completeness === null ? null : placesIn(certificate.components, certificate.variables);
    case "elimination-tree": {
      const { tree, variables, value } = certificate;
      return placesInTree(tree, value === null ? variables : [...variables, value]);
    }
    case "algebraic-system":
      return placesInTree(certificate.tree, [...certificate.variables, ...certificate.roots.map(({ name }) => name)]);
    case "exclusion":
      return certificate.complete ? placesInBoxes(certificate, certificate.zeros) : null;
    case "confinement":
      return placesInBoxes(
        certificate,
        certificate.searches.flatMap(({ zeros }) => zeros),
      );
    case "periodic":
      return placesInBoxes(certificate, certificate.search.zeros);
    case "monotone":
      return placesOf(certificate.certificate);
    default:
      return null;
  }
}

export function exactPlace(variables: readonly string[], at: readonly Expr[]): Place {
  const exact = new Map(variables.map((name, i) => [name, at[i]!]));
  const balls = (bits: number): ReadonlyMap<string, Ball> =>
    new Map(
      [...exact].flatMap(([name, expr]) => {
        const ball = enclose(expr, new Map(), bits);
        return typeof ball === "object" ? [[name, ball] as const] : [];
      }),
    );
  return { enclose: balls, exact, algebraic: null, located: null };
}

export function algebraicPlace(point: RealPoint, names: readonly string[]): Place {
  const { rational } = point;
  return {
    enclose: (bits) => {
      const balls = point.enclose(bits);
      return new Map(names.map((name, i) => [name, balls[i]!]));
    },
    exact: rational === null ? null : new Map(names.map((name, i) => [name, number(rational[i]!)])),
    algebraic: { point, names },
    located: null,
  };
}

function placesIn(components: readonly SystemComponent[], names: readonly string[]): readonly Place[] {
  return components
    .filter(({ role }) => role === "critical")
    .flatMap(({ representation }) => realPoints(representation).map((point) => algebraicPlace(point, names)));
}

function placesInTree(tree: EliminationTree, names: readonly string[]): readonly Place[] | null {
  if (tree.by === "family" || tree.by === "variety") return null;
  if (tree.by === "points") return placesIn(tree.components, names);
  const cases = casesOf(tree).map((one) => placesInTree(one, names));
  return cases.includes(null) ? null : cases.flatMap((places) => places!);
}

function placesInBoxes(
  { objective, variables }: { readonly objective: Expr; readonly variables: readonly string[] },
  boxes: readonly Box[],
): readonly Place[] {
  const { gradient } = criticalSystem(objective, variables);
  return boxes.map((box) => {
    const sides = box.map(([low, high]) => [fromDouble(low), fromDouble(high)] as const);
    const located: LocatedZero = { variables, equations: gradient, box: sides };
    return { enclose: (bits) => encloseZero(located, bits), exact: null, algebraic: null, located };
  });
}

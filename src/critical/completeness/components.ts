import type { SystemComponent } from "../../certificates/components.ts";
import type { RootInterval } from "../../certificates/real-root-intervals.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { splitBy } from "../../polynomial/rational-univariate/restriction.ts";
import { homogenisedValue } from "../../polynomial/rational-univariate/substitution.ts";
import { isolateRoots, isRationalRoot, refine } from "../../polynomial/real-roots.ts";
import { primitivePart, sameUnivariate, signAt, type UnivariatePolynomial } from "../../polynomial/univariate.ts";

/** The representations with their real roots, split where some of their points are zeros of a polynomial to avoid. */
export function componentsOf(
  representations: readonly RationalUnivariate[],
  avoided: readonly Multivariate[],
): readonly SystemComponent[] {
  return representations.flatMap((representation) => {
    const excluded: RationalUnivariate[] = [];
    let rest: RationalUnivariate | null = withPrimitive(representation);
    for (const p of avoided) {
      if (rest === null) break;
      const { zeros, others }: ReturnType<typeof splitBy> = splitBy(rest, homogenisedValue(p, rest));
      if (zeros !== null) excluded.push(zeros);
      rest = others;
    }
    return [...(rest === null ? [] : [withRoots(rest, "critical")]), ...excluded.map((r) => withRoots(r, "excluded"))];
  });
}

/** The same object when nothing changes: what was proved of it is known. */
function withPrimitive(representation: RationalUnivariate): RationalUnivariate {
  const minimal = primitivePart(representation.minimal);
  return sameUnivariate(minimal, representation.minimal) ? representation : { ...representation, minimal };
}

function withRoots(representation: RationalUnivariate, role: SystemComponent["role"]): SystemComponent {
  return { representation, isolating: intervalsFor(representation.minimal), role };
}

/** Isolating intervals whose ends are no roots, ascending. */
function intervalsFor(q: UnivariatePolynomial): RootInterval[] {
  return isolateRoots(q).map((root) => {
    let found = root;
    for (let bits = 2; !isRationalRoot(found) && found.isolating.some((end) => signAt(q, end) === 0); bits += 2) {
      found = refine(found, bits);
    }
    return found.isolating;
  });
}
